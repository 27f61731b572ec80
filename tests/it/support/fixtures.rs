//! Answers of the API, and the carts they become. The browser tests read the same files with the
//! browser's decoder.

use std::rc::Rc;
use std::sync::Arc;

use serde_json::Value;
use shared_cart::api::cart::lines::EarlierLines;
use shared_cart::api::client::Client;
use shared_cart::api::convert;
use shared_cart::api::json::decode::DecodeError;
use shared_cart::api::json::node::JsonNode;
use shared_cart::api::order_form::OrderForm;
use shared_cart::api::people::access::{Access, Identity};
use shared_cart::api::request::{Credentials, Request};
use shared_cart::domain::cart::Cart;
use shared_cart::domain::ids::{LineKey, OrderFormId, UniqueId};
use shared_cart::domain::people::field::Field;
use shared_cart::domain::people::personal::People;

/// Addresses, and the carts that they open.
pub(crate) const LINKS: &str = include_str!("../../links.json");

/// The id of the carts in the fixtures.
pub(crate) const ID: &str = "0123456789abcdef0123456789abcdef";

/// Their owner, signed in, asking for their own cart.
pub(crate) const OWNER: Access =
    Access { credentialed: true, own_cart: true, operator: false, identity: Identity::Buyer };

/// Anybody with the link.
pub(crate) const GUEST: Access =
    Access { credentialed: false, own_cart: false, operator: false, identity: Identity::Unknown };

/// Contact data as a person types it.
pub(crate) const CONTACT: [(Field, &str); 6] = [
    (Field::Email, "dora@example.com"),
    (Field::FirstName, "Dora"),
    (Field::LastName, "Melo"),
    (Field::DocumentType, "cpf"),
    (Field::Document, "390.533.447-05"),
    (Field::Phone, "(11) 98765-4321"),
];

/// The answers of `tests/fixtures`, and the access with which they were read.
pub(crate) const ALL: [(&str, &str, Access); 4] = [
    ("owner", include_str!("../../fixtures/owner.json"), OWNER),
    ("masked", include_str!("../../fixtures/masked.json"), GUEST),
    ("legacy", include_str!("../../fixtures/legacy.json"), GUEST),
    ("bare", include_str!("../../fixtures/bare.json"), OWNER),
];

/// The owner's cart, which a test may change.
pub(crate) fn owner() -> Value {
    serde_json::from_str(ALL[0].1).expect("a fixture is JSON")
}

/// The smallest answer that is a cart.
pub(crate) fn bare() -> Value {
    serde_json::from_str(ALL[3].1).expect("a fixture is JSON")
}

/// A value as the answer that it comes in.
#[expect(clippy::needless_pass_by_value, reason = "an answer is made for one call")]
pub(crate) fn json(value: Value) -> JsonNode {
    JsonNode::parse(value.to_string().into_bytes()).expect("a value is JSON")
}

/// Reads an answer that has to be readable.
#[track_caller]
pub(crate) fn decoded(answer: Value) -> OrderForm {
    OrderForm::decode(json(answer)).unwrap_or_else(|error| panic!("{error}"))
}

/// Why an answer cannot be read.
#[track_caller]
pub(crate) fn decode_error(answer: Value) -> DecodeError {
    OrderForm::decode(json(answer)).err().expect("an answer that cannot be read")
}

/// The cart that an answer becomes for this viewer.
#[track_caller]
pub(crate) fn cart(answer: Value, access: Access) -> Cart {
    convert::cart(decoded(answer), access, None).0
}

/// The owner's cart with this done to the answer, for this viewer.
#[track_caller]
pub(crate) fn edited_cart(access: Access, edit: impl FnOnce(&mut Value)) -> Cart {
    let mut answer = owner();
    edit(&mut answer);
    cart(answer, access)
}

/// The owner's cart as a guest sees it: AA01 (2 cups), AA02 (3 cheeses), AA03 (an engraved board),
/// AA04 (a gift), AA05 (a kettle that is out of stock).
pub(crate) fn guests_cart() -> Cart {
    cart(owner(), GUEST)
}

/// The line with this unique id.
pub(crate) fn key(id: &str) -> LineKey {
    LineKey::Unique(UniqueId::new(id))
}

/// The cart with another quantity on a line; 0 takes the line out.
#[track_caller]
pub(crate) fn with_quantity(cart: &Cart, id: &str, quantity: u32) -> Cart {
    let mut cart = cart.clone();
    let at = cart.items.iter().position(|item| item.key == key(id)).expect("a line");
    if quantity == 0 {
        cart.items.remove(at);
    } else {
        cart.items[at] = Arc::new(cart.items[at].with_quantity(quantity));
    }
    cart
}

/// The carts that two answers become, which one client gets one after the other.
#[track_caller]
pub(crate) fn two_carts([first, second]: [Value; 2], access: Access) -> (Cart, Cart) {
    let earlier = EarlierLines::default();
    let read = |answer: Value, before: Option<&Cart>| {
        let order_form = OrderForm::decode_next(&earlier, json(answer));
        let order_form = order_form.unwrap_or_else(|error| panic!("{error}"));
        convert::cart(order_form, access, before).0
    };
    let before = read(first, None);
    let after = read(second, Some(&before));
    (before, after)
}

/// The people of an answer, for this viewer.
#[track_caller]
pub(crate) fn people(answer: Value, access: Access) -> People {
    decoded(answer).people.seen_with(access)
}

/// The request that reads a cart.
pub(crate) fn order_form_request(id: &OrderFormId, credentials: Credentials) -> Request {
    let client = Client::new(Rc::new(|_| unreachable!("nothing is sent")));
    client.cart(id, credentials).order_form_request()
}

/// An id that has to be one.
#[track_caller]
pub(crate) fn id(text: &str) -> OrderFormId {
    OrderFormId::parse(text).expect("an id")
}
