//! Whether a later read shows that a change was undone, or that it had been stored already.

use std::sync::Arc;

use shared_cart::domain::cart::change::{Change, NewItem};
use shared_cart::domain::cart::{Cart, Note};
use shared_cart::domain::ids::{LineKey, SellerId, SkuId};
use shared_cart::domain::notice::Announcement;
use shared_cart::state::sync::outcome::already;
use shared_cart::state::sync::undone::is_undone;

use crate::state::sync::set;
use crate::support::fixtures::{guests_cart, key, with_quantity};

fn restore(id: &str) -> Change {
    let item = Arc::clone(guests_cart().item(&key(id)).expect("a line"));
    Change::EnsureUnits { units: item.quantity, item, position: 0 }
}

fn add(sku: &str, quantity: u32) -> Change {
    let (sku, seller) = (SkuId::new(sku), SellerId::new("1"));
    Change::Add(NewItem { sku, seller, quantity })
}

fn with_note(text: &str) -> Cart {
    let mut cart = guests_cart();
    Arc::make_mut(&mut cart.summary).note = Note::new(text);
    cart
}

fn with_coupons(coupons: &[&str]) -> Cart {
    let mut cart = guests_cart();
    let coupons = coupons.iter().map(|code| (*code).to_owned()).collect();
    Arc::make_mut(&mut cart.summary).coupons = coupons;
    cart
}

#[test]
fn a_quantity_that_went_back_to_what_it_was_is_undone() {
    let before = guests_cart();
    assert!(is_undone(&set("AA01", 5), &before, &before));
    assert!(!is_undone(&set("AA01", 5), &before, &with_quantity(&before, "AA01", 5)), "it holds");
    assert!(
        !is_undone(&set("AA01", 5), &before, &with_quantity(&before, "AA01", 4)),
        "a third wish"
    );
    assert!(
        !is_undone(&set("AA01", 5), &before, &with_quantity(&before, "AA01", 0)),
        "somebody removed it"
    );
}

#[test]
fn a_removal_is_undone_when_the_line_is_back_as_it_was() {
    let before = guests_cart();
    let gone = with_quantity(&before, "AA01", 0);
    assert!(is_undone(&set("AA01", 0), &before, &before));
    assert!(!is_undone(&set("AA01", 0), &before, &gone));
    let all = Change::RemoveAll(vec![key("AA01"), key("AA02")]);
    assert!(is_undone(&all, &before, &gone), "one of them is there");
    assert!(!is_undone(&all, &before, &with_quantity(&gone, "AA02", 0)));
}

#[test]
fn an_addition_is_undone_when_the_cart_holds_as_few_as_before() {
    let full = guests_cart();
    let without = with_quantity(&full, "AA01", 0);
    assert!(is_undone(&restore("AA01"), &without, &without));
    assert!(!is_undone(&restore("AA01"), &without, &full));
    assert!(is_undone(&add("501", 1), &full, &full));
    assert!(!is_undone(&add("501", 1), &full, &with_quantity(&full, "AA01", 3)));
}

#[test]
fn coupons_and_the_note_are_undone_when_they_are_as_they_were() {
    let (with_it, without) = (with_coupons(&["A", "B"]), with_coupons(&["A"]));
    let (on, off) = (Change::AddCoupon("b".into()), Change::RemoveCoupon("B".into()));
    assert!(is_undone(&on, &without, &without) && !is_undone(&on, &without, &with_it));
    assert!(is_undone(&off, &with_it, &with_it) && !is_undone(&off, &with_it, &without));
    let note = Change::SetNote { text: Note::new("mine"), instead_of: Note::new("old") };
    let before = with_note("old");
    assert!(is_undone(&note, &before, &before));
    assert!(!is_undone(&note, &before, &with_note("theirs")), "somebody wrote another one");
}

#[test]
fn only_a_line_with_an_identity_can_be_said_to_be_back() {
    let line = LineKey::Nth(SkuId::new("501"), SellerId::new("1"), 0);
    assert!(!is_undone(&Change::SetQuantity { line, quantity: 0 }, &guests_cart(), &guests_cart()));
}

#[test]
fn a_try_whose_answer_was_lost_is_known_by_what_it_did() {
    let before = guests_cart();
    let said = already(&set("AA01", 5), &before, &with_quantity(&before, "AA01", 5));
    assert!(matches!(said, Some(Announcement::QuantityIs { quantity: 5, .. })), "{said:?}");
    assert_eq!(already(&set("AA01", 5), &before, &before), None);
    let said = already(&set("AA01", 0), &before, &with_quantity(&before, "AA01", 0));
    assert!(matches!(said, Some(Announcement::Removed(_))), "{said:?}");
}

#[test]
fn less_than_all_of_an_addition_is_no_sign_of_it() {
    let before = guests_cart();
    let grown = |quantity| with_quantity(&before, "AA01", quantity);
    assert_eq!(already(&add("501", 3), &before, &grown(4)), None, "somebody else added two");
    assert!(already(&add("501", 3), &before, &grown(5)).is_some());
    let without = with_quantity(&before, "AA01", 0);
    assert_eq!(already(&restore("AA01"), &without, &with_quantity(&before, "AA01", 1)), None);
    assert!(already(&restore("AA01"), &without, &before).is_some());
}
