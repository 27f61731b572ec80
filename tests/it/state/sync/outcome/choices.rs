//! Whether the answer to a choice confirms it: removing all lines, services, gifts, delivery, the
//! note and forms.

use serde_json::{Value, json};
use shared_cart::domain::cart::Cart;
use shared_cart::domain::cart::change::Change;
use shared_cart::domain::notice::{Announcement, Refusal};
use shared_cart::domain::people::field::{Field, Group};
use shared_cart::domain::people::presence::FieldPresence;
use shared_cart::domain::people::typed::{Draft, Typed};
use shared_cart::state::sync::outcome::{may_have_shifted, of};

use crate::state::sync::samples::{
    choose_gift, deliver, delivered_by, form, named, note, set, with_coupons, with_gift, with_note,
    wrap, wrapped,
};
use crate::support::fixtures::{GUEST, edited_cart, guests_cart, key, with_quantity};

/// The guest's cart with more messages of the store.
fn with_messages(more: &[Value]) -> Cart {
    edited_cart(GUEST, |answer| {
        answer["messages"].as_array_mut().expect("messages").extend_from_slice(more);
    })
}

fn message(code: &str, text: &str) -> Value {
    json!({ "code": code, "text": text, "status": "error", "fields": {} })
}

#[test]
fn all_lines_are_removed_when_none_of_them_is_left() {
    let all = Change::RemoveAll(vec![key("AA01"), key("AA02")]);
    let one_gone = with_quantity(&guests_cart(), "AA01", 0);
    let both_gone = with_quantity(&one_gone, "AA02", 0);
    assert_eq!(of(&all, &guests_cart(), &both_gone), Ok(Announcement::RemovedAll(2)));
    assert_eq!(of(&all, &guests_cart(), &one_gone), Err(Refusal::Refused));
}

#[test]
fn a_service_is_confirmed_when_the_line_has_what_was_chosen() {
    let (plain, with) = (wrapped(&[]), wrapped(&["AA01"]));
    let changed = Ok(Announcement::ServiceChanged("Caneca de barro azul".into()));
    assert_eq!(of(&wrap("AA01", true), &plain, &with), changed);
    assert_eq!(of(&wrap("AA01", false), &with, &plain), changed);
    assert_eq!(of(&wrap("AA01", true), &plain, &plain), Err(Refusal::Refused));
    assert_eq!(of(&wrap("AA01", false), &with, &with), Err(Refusal::Refused));
    assert_eq!(of(&wrap("AA02", true), &plain, &with), Err(Refusal::Refused), "another line");
    let gone = with_quantity(&plain, "AA01", 0);
    assert_eq!(of(&wrap("AA01", true), &plain, &gone), Err(Refusal::LineIsGone));
}

#[test]
fn another_service_of_the_line_is_no_sign() {
    let other = Change::SetService { line: key("AA01"), service: "6".into(), is_chosen: true };
    assert_eq!(of(&other, &wrapped(&[]), &wrapped(&["AA01"])), Err(Refusal::Refused));
}

#[test]
fn a_gift_is_confirmed_when_its_own_list_has_the_choice() {
    let (without, with) = (with_gift(false), with_gift(true));
    let changed = Ok(Announcement::GiftChanged("Vela".into()));
    assert_eq!(of(&choose_gift(true), &without, &with), changed);
    assert_eq!(of(&choose_gift(false), &with, &without), changed);
    assert_eq!(of(&choose_gift(true), &without, &without), Err(Refusal::Refused));
    assert_eq!(of(&choose_gift(true), &without, &guests_cart()), Err(Refusal::Refused));
}

#[test]
fn a_note_is_confirmed_when_the_cart_has_its_text() {
    assert_eq!(of(&note("mine"), &with_note(""), &with_note("mine")), Ok(Announcement::NoteSaved));
    let refused = of(&note("mine"), &with_note(""), &with_note("theirs"));
    assert_eq!(refused, Err(Refusal::Refused));
}

#[test]
fn a_form_is_confirmed_when_the_cart_holds_data_in_its_fields() {
    assert_eq!(of(&form(), &named(false), &named(true)), Ok(Announcement::ContactSaved));
    assert_eq!(of(&form(), &named(false), &named(false)), Err(Refusal::Refused));
    let draft = Draft::of([(Field::FirstName, Typed::new("Dora"))]);
    let (group, instead_of) = (Group::Delivery, FieldPresence::default());
    let delivery = Change::SubmitForm { group, draft, instead_of };
    assert_eq!(of(&delivery, &named(false), &named(true)), Ok(Announcement::DeliverySaved));
}

#[test]
fn a_delivery_option_is_confirmed_when_every_line_there_has_it() {
    let both = deliver(&["AA01", "AA02"], "Expressa");
    let before = delivered_by(&["Normal", "Normal"]);
    let chosen = Ok(Announcement::DeliveryChosen("Expressa!".into()));
    assert_eq!(of(&both, &before, &delivered_by(&["Expressa", "Expressa"])), chosen);
    for one_differs in [["Expressa", "Normal"], ["Normal", "Expressa"], ["Normal", "Normal"]] {
        assert_eq!(of(&both, &before, &delivered_by(&one_differs)), Err(Refusal::Refused));
    }
    assert_eq!(of(&both, &before, &delivered_by(&["Expressa"])), chosen, "the other one is gone");
    assert_eq!(of(&both, &before, &guests_cart()), Err(Refusal::Refused), "no line is left");
    let first = deliver(&["AA01"], "Expressa");
    assert_eq!(of(&first, &before, &delivered_by(&["Expressa", "Normal"])), chosen);
}

#[test]
fn only_an_option_that_the_line_offers_is_chosen() {
    let balloon = deliver(&["AA01"], "Balloon");
    assert_eq!(of(&balloon, &guests_cart(), &delivered_by(&["Balloon"])), Err(Refusal::Refused));
}

#[test]
fn lines_may_have_moved_under_a_choice_of_delivery_alone() {
    let moved = with_quantity(&guests_cart(), "AA01", 0);
    let choose = deliver(&["AA02"], "Expressa");
    assert!(may_have_shifted(&choose, &guests_cart(), &moved));
    assert!(!may_have_shifted(&choose, &guests_cart(), &guests_cart()));
    assert!(!may_have_shifted(&choose, &guests_cart(), &with_quantity(&guests_cart(), "AA01", 9)));
    assert!(!may_have_shifted(&set("AA02", 4), &guests_cart(), &moved));
}

#[test]
fn a_refusal_has_the_last_message_that_is_new() {
    let [first, second] = ["The first.", "The second."].map(|text| message("CHK1", text));
    let before = with_messages(std::slice::from_ref(&first));
    let refused = |after: &Cart| of(&note("mine"), &before, after).err();
    let second_is_new = with_messages(&[first.clone(), second.clone()]);
    assert_eq!(refused(&second_is_new), Some(Refusal::Store("The second.".into())));
    assert_eq!(refused(&before), Some(Refusal::Refused), "it was there before");
    let both_new = of(&note("mine"), &guests_cart(), &second_is_new);
    assert_eq!(both_new, Err(Refusal::Store("The second.".into())), "the last one");
    assert_eq!(
        refused(&with_messages(&[second, first])),
        Some(Refusal::Store("The second.".into()))
    );
}

#[test]
fn a_message_about_one_line_counts_as_well() {
    let sold_out = with_messages(&[message("withoutStock", "Sold out.")]);
    let refused = of(&note("mine"), &guests_cart(), &sold_out);
    assert_eq!(refused, Err(Refusal::Store("Sold out.".into())));
}

#[test]
fn a_coupon_that_stays_on_the_cart_was_not_taken_off() {
    let off = Change::RemoveCoupon("A".into());
    let (with_it, without) = (with_coupons(&["A", "B"]), with_coupons(&["B"]));
    assert_eq!(of(&off, &with_it, &without), Ok(Announcement::CouponRemoved("A".into())));
    assert_eq!(of(&off, &with_it, &with_it), Err(Refusal::Refused));
}
