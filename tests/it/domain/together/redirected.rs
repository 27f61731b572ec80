//! A parcel that is redirected: somebody else changes where it goes, who gets it or who is billed.

use serde_json::{Value, json};
use shared_cart::domain::cart::Cart;
use shared_cart::domain::cart::change::{Change, NewItem};
use shared_cart::domain::ids::{SellerId, SkuId};
use shared_cart::domain::people::field::Group;
use shared_cart::domain::people::presence::FieldPresence;
use shared_cart::domain::people::typed::Draft;
use shared_cart::domain::together::difference::{News, between};
use shared_cart::domain::together::redirected::learn_from_own;
use shared_cart::domain::together::seen::Seen;

use crate::support::fixtures::{GUEST, OWNER, edited_cart};

/// The news of this edit for a guest who saw the owner's cart, whose data is hidden from them.
fn news(edit: impl FnOnce(&mut Value)) -> Vec<News> {
    between(&Seen::of(&edited_cart(GUEST, |_| {})), &edited_cart(GUEST, edit))
}

fn with_street(street: &str) -> Cart {
    edited_cart(GUEST, |answer| {
        answer["shippingData"]["selectedAddresses"][0]["street"] = json!(street);
    })
}

fn form(group: Group) -> Change {
    let (draft, instead_of) = (Draft::of(Vec::new()), FieldPresence::default());
    Change::SubmitForm { group, draft, instead_of }
}

#[test]
fn another_hidden_value_in_a_field_is_news() {
    let address = ["street", "number", "complement", "city", "postalCode", "receiverName"];
    for field in address {
        let edit = |answer: &mut Value| {
            answer["shippingData"]["selectedAddresses"][0][field] = json!("Elsewhere");
        };
        assert_eq!(news(edit), [News::Address], "{field}");
    }
    for field in ["email", "firstName", "phone", "document"] {
        let edit = |answer: &mut Value| answer["clientProfileData"][field] = json!("Another");
        assert_eq!(news(edit), [News::Contact], "{field}");
    }
}

#[test]
fn another_mask_is_news_and_a_mask_in_the_place_of_a_value_is_none() {
    let masked = |street: &str| with_street(street);
    let between = |before: &Cart, now: &Cart| between(&Seen::of(before), now);
    assert_eq!(between(&masked("Rua***das"), &masked("Rua***tas")), [News::Address]);
    assert_eq!(between(&masked("Rua das Rendeiras"), &masked("Rua***ras")), []);
    assert_eq!(between(&masked("Rua***ras"), &masked("Rua das Rendeiras")), []);
}

#[test]
fn who_picks_it_up_and_who_is_billed_are_news() {
    let picks_up = |answer: &mut Value| {
        answer["shippingData"]["contactInformation"] = json!([{ "firstName": "Mallory" }]);
    };
    assert_eq!(news(picks_up), [News::Contact]);
    let billed = |answer: &mut Value| {
        answer["invoiceData"] = json!({ "address": { "street": "Elsewhere" } });
    };
    assert_eq!(news(billed), [News::Invoice]);
    let before = edited_cart(GUEST, billed);
    let left_out = edited_cart(GUEST, |_| {});
    assert_eq!(between(&Seen::of(&before), &left_out), [], "an answer need not have it");
}

#[test]
fn the_owner_is_told_too() {
    let (before, now) = (edited_cart(OWNER, |_| {}), with_street("Elsewhere"));
    assert_eq!(between(&Seen::of(&before), &now), [News::Address]);
}

#[test]
fn ones_own_form_is_no_news() {
    let (before, after) = (with_street("Here"), with_street("There"));
    let mut seen = Seen::of(&before);
    learn_from_own(&mut seen, &form(Group::Delivery), &before, &after);
    assert_eq!(between(&seen, &after), []);
}

#[test]
fn what_somebody_else_changed_before_ones_own_change_stays_news() {
    let seen = Seen::of(&with_street("Here"));
    let redirected = with_street("Elsewhere");
    let (sku, seller) = (SkuId::new("1"), SellerId::new("1"));
    let adds = Change::Add(NewItem { sku, seller, quantity: 1 });
    for change in [adds, form(Group::Contact), Change::AddCoupon("A".into())] {
        let mut seen = seen.clone();
        learn_from_own(&mut seen, &change, &redirected, &redirected);
        assert_eq!(between(&seen, &redirected), [News::Address], "{change:?}");
    }
}

#[test]
fn another_address_chosen_before_ones_own_change_stays_news() {
    let elsewhere = |answer: &mut Value| {
        answer["shippingData"]["selectedAddresses"][0]["addressId"] = json!("elsewhere");
    };
    let (before, redirected) = (edited_cart(GUEST, |_| {}), edited_cart(GUEST, elsewhere));
    let mut seen = Seen::of(&before);
    learn_from_own(&mut seen, &Change::AddCoupon("A".into()), &redirected, &redirected);
    assert_eq!(between(&seen, &redirected), [News::Address]);
}

#[test]
fn the_numbers_are_others_in_another_cart_and_are_not_printed() {
    let other = edited_cart(GUEST, |answer| {
        answer["orderFormId"] = json!("ffffffffffffffffffffffffffffffff");
    });
    let one = edited_cart(GUEST, |_| {});
    assert_ne!(one.summary.prints, other.summary.prints);
    assert_eq!(format!("{:?}", one.summary.prints), "Prints(hidden)");
}
