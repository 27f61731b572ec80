//! Masks: a text with a mask is masked even for the owner, and debug output has no personal text.
//! Makes the masks of both generations itself, like the vendor's samples.

use serde_json::json;
use shared_cart::api::convert;
use shared_cart::api::json::node::JsonNode;
use shared_cart::api::order_form::OrderForm;
use shared_cart::api::people::access::{Access, Identity};
use shared_cart::domain::people::field::Field;
use shared_cart::domain::people::hidden_text::spelled_out;
use shared_cart::domain::people::hiding::KnownValues;
use shared_cart::domain::people::mask::holds_mask;
use shared_cart::domain::people::personal::Personal;
use shared_cart::domain::text;

const GUEST: Access =
    Access { credentialed: false, own_cart: false, operator: false, identity: Identity::Unknown };
const OWNER: Access =
    Access { credentialed: true, own_cart: true, identity: Identity::Buyer, ..GUEST };

/// Checks the bytes as a personal text.
///
/// # Panics
///
/// If a property does not hold. The engine searches for inputs that cause this.
pub fn check(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let shown = text::shown(text).unwrap_or_default();
    match seen_by(text, OWNER) {
        Some(Personal::Visible(visible)) => {
            assert!(!holds_mask(&shown), "a mask is shown: {text:?}");
            assert!(!visible.reveal_on_screen().is_empty());
        }
        Some(Personal::Masked) => {
            assert!(holds_mask(&shown), "without a mask: {text:?}");
        }
        None => {}
    }
    assert!(matches!(seen_by(text, GUEST), None | Some(Personal::Masked)), "a guest sees {text:?}");
    // Searched as a text of others, whatever it holds: what is left is a part of it.
    let left = spelled_out(&KnownValues::default().hide(text), |_| "");
    assert!(left.len() <= text.len(), "{left:?}");
    for mask in [current(text), tail(text), legacy(text), alternating(text)] {
        for sign in ["*", "•", "＊", "∗", "█", "…"] {
            let mask = mask.replace('*', sign);
            assert_eq!(seen_by(&mask, OWNER), Some(Personal::Masked), "{mask:?}");
        }
    }
}

/// How a viewer with this access sees a first name.
fn seen_by(text: &str, access: Access) -> Option<Personal> {
    let marked = format!("Zsecret{text}");
    let answer = json!({
        "orderFormId": "0123456789abcdef0123456789abcdef",
        "value": 0,
        "loggedIn": true,
        "canEditData": true,
        "clientProfileData": { "firstName": text, "lastName": marked },
    });
    let order_form = OrderForm::decode(JsonNode::parse(answer.to_string().into_bytes())?).ok()?;
    let (cart, people) = convert::cart(order_form, access, None);
    let debug = format!("{cart:?} {people:?}");
    assert!(!debug.contains("Zsecret"), "a debug output holds {text:?}");
    people.contact.get(Field::FirstName).cloned()
}

/// The current mask of names: `Kristian` is `K***`.
fn current(text: &str) -> String {
    text.split(' ')
        .map(|word| word.chars().take(1).chain("***".chars()).collect())
        .collect::<Vec<String>>()
        .join(" ")
}

/// The current mask of numbers: `01234567890` is `***90`.
fn tail(text: &str) -> String {
    let skipped = text.chars().count().saturating_sub(2);
    "***".chars().chain(text.chars().skip(skipped)).collect()
}

/// A legacy mask: `Breno Silva` is `Bre** *****`.
fn legacy(text: &str) -> String {
    let star = |(at, c): (usize, char)| if at < 3 || c == ' ' { c } else { '*' };
    text.chars().chain("_".repeat(4).chars()).enumerate().map(star).collect()
}

/// A legacy mask: `12345` is `*2*4*`.
fn alternating(text: &str) -> String {
    "_".chars()
        .chain(text.chars())
        .enumerate()
        .map(|(at, c)| if at % 2 == 0 { '*' } else { c })
        .collect()
}
