//! Whether a later read shows that a change had been stored already.

use shared_cart::domain::cart::change::Change;
use shared_cart::domain::notice::Announcement;
use shared_cart::domain::people::field::{Field, Group};
use shared_cart::domain::people::personal::{Personal, Visible};
use shared_cart::domain::people::presence::FieldPresence;
use shared_cart::state::sync::outcome::already;

use crate::state::sync::samples::{add, form, named, note, restore, set, with_coupons, with_note};
use crate::support::fixtures::{guests_cart, with_quantity};

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

#[test]
fn coupons_and_notes_that_are_there_were_stored() {
    let on = Change::AddCoupon("B".into());
    let (with_it, without) = (with_coupons(&["A", "B"]), with_coupons(&["A"]));
    assert_eq!(already(&on, &without, &with_it), Some(Announcement::CouponAdded("B".into())));
    assert_eq!(already(&on, &without, &without), None);
    assert_eq!(
        already(&note("mine"), &with_note(""), &with_note("mine")),
        Some(Announcement::NoteSaved)
    );
    assert_eq!(already(&note("mine"), &with_note(""), &with_note("")), None);
}

#[test]
fn masked_data_was_stored_by_us_only_where_there_was_none_before() {
    assert_eq!(already(&form(), &named(false), &named(true)), Some(Announcement::ContactSaved));
    assert_eq!(already(&form(), &named(true), &named(true)), None, "a mask is no sign");
    assert_eq!(already(&form(), &named(false), &named(false)), None);
}

#[test]
fn clear_data_was_stored_when_it_is_what_was_typed() {
    let shown = |name: &str| {
        let mut cart = named(false);
        let visible = Personal::Visible(Visible::new(name.into()));
        let summary = std::sync::Arc::make_mut(&mut cart.summary);
        summary.filled = FieldPresence::of([(Field::FirstName, visible)]);
        assert!(!summary.filled.has_masked(Group::Contact));
        cart
    };
    let saved = Some(Announcement::ContactSaved);
    assert_eq!(already(&form(), &named(false), &shown("Dora")), saved);
    assert_eq!(already(&form(), &shown("Dora"), &shown("Dora")), saved, "it was there before");
    assert_eq!(already(&form(), &named(false), &shown("Bea")), None);
}

#[test]
fn a_line_that_is_back_with_more_units_than_meant_is_back() {
    let full = guests_cart();
    let without = with_quantity(&full, "AA01", 0);
    let many = with_quantity(&full, "AA01", 9);
    assert!(already(&restore("AA01"), &without, &many).is_some());
    assert!(already(&add("501", 2), &without, &full).is_some());
    assert_eq!(already(&add("501", 3), &without, &full), None);
}
