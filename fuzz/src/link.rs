//! Links: a page's query names one cart or none, or is refused, and a shared link opens the same
//! cart. Does not trust the code under test: it checks with its own, simple parser.

use shared_cart::domain::ids::OrderFormId;
use shared_cart::domain::link::{LinkError, checkout_url, login_url, parse_query, share_url};

const ID: &str = "0123456789abcdef0123456789abcdef";

/// Checks the bytes as a query.
///
/// # Panics
///
/// If a property does not hold. The engine searches for inputs that cause this.
pub fn check(data: &[u8]) {
    let query = String::from_utf8_lossy(data);
    let named = named(&query);
    match parse_query(&query) {
        Ok(None) => assert!(!query.contains("&orderFormId="), "{query:?} names a cart"),
        Ok(Some(link)) => {
            assert_eq!(named.first(), Some(&link.id), "{query:?}: the first id is used");
            assert!(named.iter().all(|id| *id == link.id), "{query:?} names several");
            let url = share_url("https://store.example/checkout/#/cart", &link);
            let shared = url.split(['?', '#']).nth(1).unwrap_or_default();
            assert_eq!(parse_query(shared), Ok(Some(link)), "{url}");
        }
        Err(LinkError::Ambiguous) => {
            assert!(named.iter().any(|id| Some(id) != named.first()), "{query:?} names one");
        }
        Err(LinkError::Damaged(_)) => panic!("{query:?}: a query is not an address"),
        Err(LinkError::Malformed) => assert_eq!(named, [], "{query:?} names one"),
    }
    let Some(id) = OrderFormId::parse(ID) else { return };
    let payment = checkout_url("/checkout/", &id, "#/payment");
    assert_eq!(
        parse_query(payment.split(['?', '#']).nth(1).unwrap_or_default()),
        Ok(Some(id.into()))
    );
    for is_linked in [true, false] {
        let login = login_url("/login", &query, is_linked);
        assert!(login.is_ascii() && !login.contains('#'), "{login}");
    }
    let told = format!("{:?}", parse_query(&format!("?orderFormId={ID}{query}")));
    // A piece of digits alone may be in the day of the link.
    let pieces = ID.as_bytes().windows(8).filter(|piece| piece.iter().any(u8::is_ascii_alphabetic));
    let mut pieces = pieces.map(|piece| String::from_utf8_lossy(piece));
    assert!(!pieces.any(|piece| told.contains(&*piece)), "{told}");
}

/// All ids at the beginning of a parameter `orderFormId`.
fn named(query: &str) -> Vec<OrderFormId> {
    let values = query.split(['?', '&', ';']).filter_map(|pair| pair.strip_prefix("orderFormId="));
    let ids = values.filter_map(|value| {
        let is_inside = |c: &char| c.is_ascii_alphanumeric() || *c == '-';
        OrderFormId::parse(&value.chars().take_while(is_inside).collect::<String>())
    });
    ids.collect()
}
