//! Whether the answer to a change confirms it or refuses it.

use std::sync::Arc;

use serde_json::{Value, json};
use shared_cart::domain::cart::Cart;
use shared_cart::domain::cart::change::Change;
use shared_cart::domain::ids::{LineKey, UniqueId};
use shared_cart::domain::notice::{Announcement, Refusal};
use shared_cart::state::sync::outcome;

use crate::support::fixtures;
use crate::support::fixtures::GUEST;

type Outcome = Result<Announcement, Refusal>;

/// The outcome of a change when the answer is the owner's cart with this edit.
fn outcome_of(change: &Change, edit: impl FnOnce(&mut Value)) -> Outcome {
    let before = fixtures::cart(fixtures::owner(), GUEST);
    let mut answer = fixtures::owner();
    edit(&mut answer);
    outcome::of(change, &before, &fixtures::cart(answer, GUEST))
}

fn set(quantity: u32) -> Change {
    Change::SetQuantity { line: LineKey::Unique(UniqueId::new("AA01")), quantity }
}

fn remove_first(answer: &mut Value) {
    answer["items"].as_array_mut().expect("items").remove(0);
}

fn say(answer: &mut Value, code: &str, text: &str) {
    let message = json!({ "code": code, "text": text, "status": "warning", "fields": {} });
    answer["messages"].as_array_mut().expect("messages").push(message);
}

const CUP: &str = "Caneca de barro azul";

#[test]
fn a_quantity_that_holds_is_said() {
    let said = outcome_of(&set(4), |answer| answer["items"][0]["quantity"] = json!(4));
    assert_eq!(said, Ok(Announcement::QuantityIs { name: CUP.into(), quantity: 4 }));
}

#[test]
fn a_quantity_that_the_store_reduced_is_refused_with_what_there_is() {
    let said = outcome_of(&set(40), |answer| answer["items"][0]["quantity"] = json!(25));
    assert_eq!(said, Err(Refusal::OnlyAvailable(25)));
}

#[test]
fn a_line_that_somebody_took_out_meanwhile_is_gone() {
    assert_eq!(outcome_of(&set(4), remove_first), Err(Refusal::LineIsGone));
}

#[test]
fn a_removal_that_holds_is_said() {
    assert_eq!(outcome_of(&set(0), remove_first), Ok(Announcement::Removed(Some(CUP.into()))));
}

#[test]
fn a_removal_that_did_not_hold_has_the_stores_last_word() {
    let said = outcome_of(&set(0), |answer| say(answer, "CHK1", "Required by another item."));
    assert_eq!(said, Err(Refusal::Store("Required by another item.".into())));
    let silent = outcome_of(&set(0), |answer| answer["messages"] = json!([]));
    assert_eq!(silent, Err(Refusal::Refused));
}

#[test]
fn a_restored_line_is_known_by_its_sku_whatever_its_new_identity() {
    let cart: Cart = fixtures::cart(fixtures::owner(), GUEST);
    let mut without = fixtures::owner();
    remove_first(&mut without);
    let before = fixtures::cart(without.clone(), GUEST);
    let item = Arc::clone(&cart.items[0]);
    let restore = Change::EnsureUnits { units: item.quantity, item, position: 0 };

    let mut answer = fixtures::owner();
    answer["items"][0]["uniqueId"] = json!("NEW1");
    let said = outcome::of(&restore, &before, &fixtures::cart(answer, GUEST));
    assert_eq!(said, Ok(Announcement::Restored(CUP.into())));

    say(&mut without, "ORD027", "Item not found or unavailable");
    let said = outcome::of(&restore, &before, &fixtures::cart(without, GUEST));
    assert_eq!(said, Err(Refusal::Store("Item not found or unavailable".into())));
}

#[test]
fn a_coupon_that_is_on_the_cart_is_said_whatever_its_case() {
    let add = Change::AddCoupon("novo".into());
    let said = outcome_of(&add, |answer| answer["marketingData"]["coupon"] = json!("FRETE,NOVO"));
    assert_eq!(said, Ok(Announcement::CouponAdded("novo".into())));
}

#[test]
fn a_coupon_that_did_not_hold_has_the_stores_word_on_it() {
    let add = Change::AddCoupon("X".into());
    let said = outcome_of(&add, |answer| say(answer, "couponExpired", "Coupon X is over"));
    assert_eq!(said, Err(Refusal::Store("Coupon X is over".into())));
    assert_eq!(outcome_of(&add, |_| {}), Err(Refusal::Refused));
}

#[test]
fn a_coupon_that_stays_on_the_cart_with_a_complaint_did_not_hold() {
    let add = Change::AddCoupon("X".into());
    let said = outcome_of(&add, |answer| {
        answer["marketingData"]["coupon"] = json!("BEMVINDA,FRETE,X");
        say(answer, "couponExpired", "Coupon X is over");
    });
    assert_eq!(said, Err(Refusal::Store("Coupon X is over".into())));
}

#[test]
fn a_complaint_about_an_earlier_coupon_is_no_answer_to_this_one() {
    let with_complaint = |coupon: &str| {
        let mut answer = fixtures::owner();
        answer["marketingData"]["coupon"] = json!(coupon);
        say(&mut answer, "couponNotFound", "Coupon OLD is not valid");
        fixtures::cart(answer, GUEST)
    };
    let add = Change::AddCoupon("NEW".into());
    let said = outcome::of(&add, &with_complaint("FRETE"), &with_complaint("FRETE,NEW"));
    assert_eq!(said, Ok(Announcement::CouponAdded("NEW".into())));
}

#[test]
fn a_coupon_is_off_when_the_cart_says_so() {
    let off = Change::RemoveCoupon("FRETE".into());
    let said = outcome_of(&off, |answer| answer["marketingData"]["coupon"] = json!("BEMVINDA"));
    assert_eq!(said, Ok(Announcement::CouponRemoved("FRETE".into())));
    let kept = outcome_of(&off, |answer| answer["messages"] = json!([]));
    assert_eq!(kept, Err(Refusal::Refused));
}
