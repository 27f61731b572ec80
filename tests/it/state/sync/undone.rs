//! Whether a later answer still has a confirmed change, or shows it undone by a lost update.

use std::sync::Arc;

use shared_cart::domain::cart::Note;
use shared_cart::domain::cart::change::Change;
use shared_cart::domain::ids::{LineKey, SellerId, SkuId};
use shared_cart::state::sync::undone::{holds, is_undone, lasting, taken_away};

use super::samples::{
    add, choose_gift, deliver, delivered_by, engrave, engraved, form, named, note, restore, set,
    with_coupons, with_gift, with_note, wrap, wrapped,
};
use crate::support::fixtures::{guests_cart, key, with_quantity};

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
fn a_removal_is_undone_when_the_line_is_back_under_its_id() {
    let before = guests_cart();
    let gone = with_quantity(&before, "AA01", 0);
    assert!(is_undone(&set("AA01", 0), &before, &before));
    let changed = with_quantity(&before, "AA01", 9);
    assert!(is_undone(&set("AA01", 0), &before, &changed), "another write changed it since");
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
fn a_service_is_undone_when_the_line_has_what_it_had() {
    let [plain, wrapped] = [wrapped(&[]), wrapped(&["AA01"])];
    let wrap = wrap("AA01", true);
    assert!(is_undone(&wrap, &plain, &plain));
    assert!(!is_undone(&wrap, &plain, &wrapped), "it holds");
    assert!(!is_undone(&wrap, &plain, &with_quantity(&plain, "AA01", 5)), "somebody changed it");
    assert!(!is_undone(&wrap, &plain, &with_quantity(&plain, "AA01", 0)), "somebody removed it");
}

#[test]
fn a_text_is_undone_when_the_line_is_there_without_it() {
    let (engrave, plain) = (engrave("AA01", "Lia"), guests_cart());
    let [ours, theirs] = ["Lia", "Noa"].map(|words| engraved("AA01", words));
    assert!(is_undone(&engrave, &plain, &plain));
    assert!(is_undone(&engrave, &theirs, &theirs), "with the text from before");
    assert!(!is_undone(&engrave, &plain, &ours), "it holds");
    assert!(!is_undone(&engrave, &ours, &plain), "it was there before, and somebody removed it");
    assert!(!is_undone(&engrave, &ours, &ours));
    assert!(!is_undone(&engrave, &plain, &with_quantity(&plain, "AA01", 0)), "the line is gone");
}

#[test]
fn a_gift_is_undone_when_the_list_is_as_it_was() {
    let choose = choose_gift(true);
    assert!(is_undone(&choose, &with_gift(false), &with_gift(false)));
    assert!(!is_undone(&choose, &with_gift(false), &with_gift(true)));
}

#[test]
fn a_delivery_option_is_undone_when_the_choices_are_as_they_were() {
    let choose = deliver(&["AA01"], "Expressa");
    let [normal, express] = ["Normal", "Expressa"].map(|option| delivered_by(&[option]));
    assert!(is_undone(&choose, &normal, &normal));
    assert!(!is_undone(&choose, &normal, &express));
}

#[test]
fn a_form_is_undone_when_the_cart_holds_what_it_held_before() {
    assert!(is_undone(&form(), &named(false), &named(false)));
    assert!(!is_undone(&form(), &named(false), &named(true)));
}

#[test]
fn a_quantity_holds_as_meant_or_as_it_was_confirmed() {
    let after = with_quantity(&guests_cart(), "AA01", 5);
    assert!(holds(&set("AA01", 5), &after, &after));
    assert!(!holds(&set("AA01", 5), &after, &guests_cart()));
    // The API split units off: the line has three of five.
    let split = with_quantity(&guests_cart(), "AA01", 3);
    assert!(holds(&set("AA01", 5), &split, &split), "as it was confirmed");
    assert!(holds(&set("AA01", 5), &split, &after), "as it is meant");
    assert!(!holds(&set("AA01", 5), &split, &guests_cart()));
    assert!(!holds(&set("AA01", 5), &after, &with_quantity(&after, "AA01", 0)), "it is gone");
}

#[test]
fn a_removal_holds_while_the_line_is_gone() {
    let gone = with_quantity(&guests_cart(), "AA01", 0);
    assert!(holds(&set("AA01", 0), &gone, &gone));
    assert!(!holds(&set("AA01", 0), &gone, &guests_cart()));
    let all = Change::RemoveAll(vec![key("AA01")]);
    assert!(holds(&all, &gone, &gone) && !holds(&all, &gone, &guests_cart()));
}

#[test]
fn a_line_that_came_back_holds_with_as_many_units_or_more() {
    let full = guests_cart();
    for (units, expected) in [(0, false), (1, false), (2, true), (3, true)] {
        let now = with_quantity(&full, "AA01", units);
        assert_eq!(holds(&restore("AA01"), &full, &now), expected, "{units}");
    }
    assert!(!holds(&add("501", 1), &full, &full), "one cart does not tell what was added");
}

#[test]
fn coupons_notes_and_services_hold_while_the_cart_has_them() {
    let on = Change::AddCoupon("B".into());
    let (with_it, without) = (with_coupons(&["A", "B"]), with_coupons(&["A"]));
    assert!(holds(&on, &with_it, &with_it) && !holds(&on, &with_it, &without));
    let note = note("mine");
    let mine = with_note("mine");
    assert!(holds(&note, &mine, &mine) && !holds(&note, &mine, &with_note("")));
    let wrap = wrap("AA01", true);
    assert!(holds(&wrap, &wrapped(&["AA01"]), &wrapped(&["AA01"])));
    assert!(!holds(&wrap, &wrapped(&["AA01"]), &wrapped(&[])));
}

#[test]
fn a_form_holds_while_the_cart_has_what_confirmed_it() {
    assert!(holds(&form(), &named(true), &named(true)));
    assert!(!holds(&form(), &named(true), &named(false)));
}

#[test]
fn an_addition_is_guarded_as_the_line_it_became() {
    let after = guests_cart();
    let cups = Arc::clone(&after.items[0]);
    let guarded = lasting(&add("501", 1), &after, Some(&cups));
    assert_eq!(guarded, Change::EnsureUnits { item: cups, position: 5, units: 2 });
    assert_eq!(lasting(&set("AA01", 2), &after, None), set("AA01", 2));
}

#[test]
fn a_changed_line_that_is_gone_comes_back_with_its_units() {
    let after = with_quantity(&guests_cart(), "AA01", 5);
    let gone = with_quantity(&after, "AA01", 0);
    let item = Arc::clone(&after.items[0]);
    let back = Change::EnsureUnits { item, position: 5, units: 5 };
    assert_eq!(taken_away(&set("AA01", 5), &after, &gone), Some(back.clone()));
    let wrap = wrap("AA01", true);
    assert_eq!(taken_away(&wrap, &after, &gone), Some(back));
    assert_eq!(taken_away(&set("AA01", 5), &after, &after), None, "it is there");
    assert_eq!(taken_away(&set("AA01", 0), &gone, &gone), None, "it was removed");
    assert_eq!(taken_away(&Change::AddCoupon("A".into()), &after, &gone), None);
}
