//! Who looks at a cart, and when it matters who is signed in.

use serde_json::{Value, json};
use shared_cart::api::people::access::{Access, Identity};
use shared_cart::domain::cart::Viewer;

use crate::support::fixtures;
use crate::support::fixtures::{GUEST, OWNER};

/// The owner's cart in an answer that says whether somebody is signed in and may edit the data.
fn answer(logged_in: bool, can_edit_data: bool) -> Value {
    let mut answer = fixtures::owner();
    answer["loggedIn"] = json!(logged_in);
    answer["canEditData"] = json!(can_edit_data);
    answer
}

#[track_caller]
fn looks(access: Access, [logged_in, can_edit_data]: [bool; 2], expected: Viewer) {
    let viewer = fixtures::cart(answer(logged_in, can_edit_data), access).summary.viewer;
    assert_eq!(viewer, expected, "{access:?}, {logged_in}, {can_edit_data}");
}

#[test]
fn the_buyer_is_the_owner_also_by_the_link() {
    let buyer = Access { identity: Identity::Buyer, ..OWNER };
    looks(buyer, [true, true], Viewer::Owner);
    looks(Access { own_cart: false, ..buyer }, [true, true], Viewer::Owner);
}

#[test]
fn the_buyer_who_reads_the_link_without_cookies_is_told_so() {
    let buyer = Access { identity: Identity::Buyer, ..GUEST };
    looks(buyer, [true, true], Viewer::BuyerByLink);
    looks(buyer, [false, false], Viewer::BuyerByLink);
    looks(Access { identity: Identity::Another, ..GUEST }, [true, true], Viewer::Guest);
    looks(GUEST, [true, true], Viewer::Guest);
}

#[test]
fn in_ones_own_cart_one_is_the_owner_or_signed_out_or_another() {
    looks(OWNER, [true, true], Viewer::Owner);
    for identity in [Identity::Unknown, Identity::Buyer, Identity::Another] {
        let access = Access { identity, ..OWNER };
        looks(access, [false, true], Viewer::OwnerSignedOut);
        looks(access, [true, false], Viewer::SignedInAsAnother);
    }
    looks(Access { identity: Identity::Another, ..OWNER }, [true, true], Viewer::SignedInAsAnother);
    let unknown = Access { identity: Identity::Unknown, ..OWNER };
    looks(unknown, [true, true], Viewer::OwnerSignedOut);
    let without_sessions = Access { identity: Identity::NoSessions, ..OWNER };
    looks(without_sessions, [true, true], Viewer::Owner);
    looks(Access { own_cart: false, ..without_sessions }, [true, true], Viewer::Guest);
}

#[test]
fn ones_own_cart_without_data_of_people_is_ones_own() {
    let viewer = |logged_in: bool| {
        let mut answer = answer(logged_in, true);
        answer["clientProfileData"] = Value::Null;
        answer["shippingData"] = Value::Null;
        let unknown = Access { identity: Identity::Unknown, ..OWNER };
        fixtures::cart(answer, unknown).summary.viewer
    };
    assert_eq!(viewer(true), Viewer::Owner);
    assert_eq!(viewer(false), Viewer::OwnerSignedOut);
}

#[test]
fn an_operator_is_an_operator_in_every_cart() {
    for access in [OWNER, GUEST] {
        let operator = Access { operator: true, ..access };
        looks(operator, [true, true], Viewer::Operator);
        looks(operator, [false, false], Viewer::Operator);
    }
}

#[test]
fn the_login_matters_only_where_data_could_be_shown() {
    let depends = |answer: Value| fixtures::decoded(answer).people.depends_on_login();
    assert!(depends(answer(true, true)));
    assert!(!depends(answer(false, true)), "nobody is signed in");
    assert!(!depends(answer(true, false)), "the data may not be edited");
    let mut empty = fixtures::bare();
    (empty["loggedIn"], empty["canEditData"]) = (json!(true), json!(true));
    assert!(!depends(empty.clone()), "there is no data");
    empty["invoiceData"] = json!({ "address": { "street": "Rua das Rendeiras" } });
    assert!(depends(empty), "one address is enough");
}
