//! Answers with a cart: each is read or refused, only the owner sees personal data, debug output
//! has no personal data, and everything that the view draws can be computed. Does not know any
//! engine.

use crate::languages;
use serde_json::Value;
use shared_cart::api::convert;
use shared_cart::api::error::ApiError;
use shared_cart::api::json::node::JsonNode;
use shared_cart::api::order_form::OrderForm;
use shared_cart::api::people::access::{Access, Identity};
use shared_cart::api::request::Response;
use shared_cart::domain::cart::Cart;
use shared_cart::domain::money::CurrencyFormat;
use shared_cart::domain::together::difference;
use shared_cart::domain::together::seen::Seen;

/// The beginning of every personal text of an answer. No other text contains it.
const SECRET: &str = "Zsecret";

/// The sections in which all texts are personal.
const PERSONAL: [&str; 4] = ["clientProfileData", "shippingData", "paymentData", "invoiceData"];

/// Checks the bytes as the body of an answer.
///
/// # Panics
///
/// If a property does not hold. The engine searches for inputs that cause this.
pub fn check(data: &[u8]) {
    let Ok(mut answer) = serde_json::from_slice::<Value>(data) else { return };
    assert!(JsonNode::parse(data.to_vec()).is_some(), "another parser takes it for JSON");
    if answer.to_string().contains(SECRET) {
        return;
    }
    for section in PERSONAL {
        if let Some(section) = answer.get_mut(section) {
            // Delivery options and pickup points are data of the store, not of a person.
            let logistics = section.get_mut("logisticsInfo").map(Value::take);
            make_secret(section);
            if let Some(logistics) = logistics {
                section["logisticsInfo"] = logistics;
            }
        }
    }
    for status in [204, 304, 400, 403, 404, 429, 503, 999] {
        let response = Response { status, body: Some(node(&answer)), retry_after_ms: None };
        let error = format!("{:?}", ApiError::from_response(response));
        assert!(!error.contains(SECRET), "{error}");
    }
    for bits in 0..8_u8 {
        let [credentialed, own_cart, operator] = [1, 2, 4].map(|bit| bits & bit != 0);
        let identities =
            [Identity::Unknown, Identity::NoSessions, Identity::Buyer, Identity::Another];
        for identity in identities {
            check_as(&answer, Access { credentialed, own_cart, operator, identity });
        }
    }
}

/// A value as the answer that it comes in.
fn node(value: &Value) -> JsonNode {
    JsonNode::parse(value.to_string().into_bytes()).expect("a value is JSON")
}

fn make_secret(node: &mut Value) {
    match node {
        Value::String(text) => text.insert_str(0, SECRET),
        Value::Array(elements) => elements.iter_mut().for_each(make_secret),
        Value::Object(members) => members.values_mut().for_each(make_secret),
        _ => {}
    }
}

/// Checks an answer for a viewer with this access.
fn check_as(answer: &Value, access: Access) {
    let order_form = match OrderForm::decode(node(answer)) {
        Ok(order_form) => order_form,
        Err(error) => return assert!(!format!("{error} {error:?}").contains(SECRET), "{error}"),
    };
    let is_theirs = match access.identity {
        Identity::NoSessions => access.own_cart,
        Identity::Buyer => true,
        Identity::Unknown | Identity::Another => false,
    };
    let may_see = access.credentialed
        && is_theirs
        && answer["loggedIn"] == true
        && answer["canEditData"] == true;
    let (cart, people) = convert::cart(order_form, access, None);
    assert!(may_see || !people.is_clear(), "seen by {access:?}");
    let debug = format!("{cart:?} {people:?}");
    assert!(!debug.contains(SECRET), "{debug}");
    check_same_answer(answer, access, &cart);
    check_drawing(&cart);
}

/// Checks that the same answer gives the same cart without differences, and that its lines are
/// distinct.
fn check_same_answer(answer: &Value, access: Access, cart: &Cart) {
    let again = OrderForm::decode(node(answer));
    let again = again.map(|order_form| convert::cart(order_form, access, Some(cart)).0);
    assert_eq!(again.as_ref(), Ok(cart));
    let mut known = Seen::of(cart);
    assert_eq!(difference::between(&known, cart), []);
    let kept = Seen::from_kept(&known.to_kept(20_000), 20_000);
    // Kept are the lines without their names, and the total.
    (known.coupons, known.shipping, known.filled, known.prints) = (None, None, None, None);
    for line in &mut known.lines {
        line.item = None;
    }
    assert_eq!(kept, Some(known));
    for (at, item) in cart.items.iter().enumerate() {
        assert_eq!(cart.index_of(&item.key).map(|index| index.0), Some(at), "{:?}", item.key);
    }
}

/// Checks everything that the view computes from a cart.
fn check_drawing(cart: &Cart) {
    let currency: &CurrencyFormat = &cart.summary.currency;
    let amounts = cart.summary.totalizers.iter().map(|row| row.value).chain([cart.summary.value]);
    let of_lines = cart.items.iter().flat_map(|item| {
        let more = item.with_quantity(item.quantity.saturating_add(1));
        let saved = item.list_total().zip(item.total).map(|(list, total)| list - total);
        [item.total, item.list_total(), saved, more.total, more.list_total()].into_iter().flatten()
    });
    for amount in amounts.chain(of_lines) {
        let text = currency.format(amount);
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        assert!((1..=20).contains(&digits), "{text}");
    }
    for item in &cart.items {
        let _ = item.unit_multiplier.amount(item.quantity, &currency.decimal_separator);
        for text in [Some(&item.name), item.sku_name.as_ref(), item.brand.as_ref()] {
            assert!(text.is_none_or(|text| is_harmless(text)), "{text:?}");
        }
    }
    assert!(cart.summary.messages.iter().all(|message| is_harmless(&message.text)));
    let _ = cart.unit_count();
    let empty = Cart { items: Vec::new(), ..cart.clone() };
    let news = difference::between(&Seen::of(&empty), cart);
    for language in ["en", "pt", "es"] {
        let sentences = languages::texts(language).news(&news, currency);
        assert_eq!(sentences.len(), cart.items.len());
    }
}

/// Whether a text has a visible character, and none that changes the direction of other text.
fn is_harmless(text: &str) -> bool {
    let inner = text.trim_matches(['\u{2068}', '\u{2069}']);
    let is_control =
        |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    !inner.trim().is_empty() && !inner.contains(is_control)
}
