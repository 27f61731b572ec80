//! Links: a page's query names one cart, none, or is refused, and what is shared is what is opened.
//! It judges with a reader of its own that is as plain as can be.

use shared_cart::domain::ids::OrderFormId;
use shared_cart::domain::link::{LinkError, checkout_url, login_url, parse_query, share_url};

const ID: &str = "0123456789abcdef0123456789abcdef";

/// Takes the bytes for a query.
///
/// # Panics
///
/// Where something is wrong: that is what the engine looks for.
pub fn judge(data: &[u8]) {
    let query = String::from_utf8_lossy(data);
    let named = named(&query);
    match parse_query(&query) {
        Ok(None) => assert!(!query.contains("&orderFormId="), "{query:?} names a cart"),
        Ok(Some(link)) => {
            assert_eq!(named.first(), Some(&link.id), "{query:?}: the first one counts");
            assert!(named.iter().all(|id| *id == link.id), "{query:?} names several");
            let url = share_url("https://store.example", &link);
            let shared = url.split(['?', '#']).nth(1).unwrap_or_default();
            assert_eq!(parse_query(shared), Ok(Some(link)), "{url}");
        }
        Err(LinkError::Ambiguous) => {
            assert!(named.iter().any(|id| Some(id) != named.first()), "{query:?} names one");
        }
        Err(LinkError::Malformed) => assert_eq!(named, [], "{query:?} names one"),
    }
    let Some(id) = OrderFormId::parse(ID) else { return };
    let back = checkout_url("", &query, &id, "#/cart");
    let login = login_url("/login", &back);
    assert!(login.is_ascii() && !login.contains('#'), "{login}");
    assert!(!format!("{:?}", parse_query(&format!("?orderFormId={ID}{query}"))).contains(&ID[..8]));
}

/// Every id that a parameter of the query begins with.
fn named(query: &str) -> Vec<OrderFormId> {
    let values = query.split(['?', '&', ';']).filter_map(|pair| pair.strip_prefix("orderFormId="));
    let ids = values.filter_map(|value| {
        let is_inside = |c: &char| c.is_ascii_alphanumeric() || *c == '-';
        OrderFormId::parse(&value.chars().take_while(is_inside).collect::<String>())
    });
    ids.collect()
}
