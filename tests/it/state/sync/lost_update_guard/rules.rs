//! The guard watches each confirmed change for as long as an older write can undo it.

use std::sync::Arc;

use shared_cart::domain::cart::Cart;
use shared_cart::domain::cart::change::Change;
use shared_cart::domain::cart::delivery::{Channel, DeliveryOption, LineDelivery};
use shared_cart::domain::money::Money;
use shared_cart::state::sync::lost_update_guard::LostUpdateGuard;
use shared_cart::state::sync::queue::{Intent, Origin};

use crate::state::sync::samples::{form, named, restore, set};
use crate::support::fixtures::{guests_cart, with_quantity};

/// The cart after a change.
fn done(change: &Change, before: &Cart) -> Cart {
    let mut after = before.clone();
    change.apply(&mut after.items);
    if let Some(coupons) = change.coupons(before) {
        let coupons = coupons.split(',').map(str::to_owned).collect();
        Arc::make_mut(&mut after.summary).coupons = coupons;
    }
    after
}

/// The store has confirmed a change of the person.
fn watch(guard: &mut LostUpdateGuard, change: Change, before: &Cart, now_ms: f64) {
    let after = done(&change, before);
    guard.watch(change, Origin::Person, [before, &after], now_ms);
}

/// The changes that are made again when a change of AA01 to 5 is undone after so many milliseconds.
fn made_again(after_ms: f64) -> Vec<Intent> {
    let mut guard = LostUpdateGuard::default();
    watch(&mut guard, set("AA01", 5), &guests_cart(), 0.0);
    guard.undone(&guests_cart(), after_ms)
}

#[test]
fn a_change_that_another_write_undid_is_made_again() {
    let again = made_again(100.0).pop().expect("it is made again");
    assert_eq!((again.change, again.origin), (set("AA01", 5), Origin::Again { left: 2 }));
}

#[test]
fn after_six_seconds_it_is_somebodys_wish() {
    assert_eq!(made_again(6_000.0).len(), 1);
    assert_eq!(made_again(6_001.0), []);
}

#[test]
fn a_newer_change_does_not_make_an_older_one_younger() {
    let mut guard = LostUpdateGuard::default();
    watch(&mut guard, set("AA01", 5), &guests_cart(), 0.0);
    watch(&mut guard, set("AA02", 9), &guests_cart(), 5_000.0);
    let again = guard.undone(&guests_cart(), 7_000.0);
    let again: Vec<_> = again.into_iter().map(|intent| intent.change).collect();
    assert_eq!(again, [set("AA02", 9)]);
}

#[test]
fn a_change_that_holds_is_watched_on() {
    let mut guard = LostUpdateGuard::default();
    watch(&mut guard, set("AA01", 5), &guests_cart(), 0.0);
    assert_eq!(guard.undone(&with_quantity(&guests_cart(), "AA01", 5), 1_000.0), []);
    assert_eq!(guard.undone(&guests_cart(), 2_000.0).len(), 1);
}

#[test]
fn one_that_is_made_again_is_told_once() {
    let mut guard = LostUpdateGuard::default();
    watch(&mut guard, set("AA01", 5), &guests_cart(), 0.0);
    assert_eq!(guard.undone(&guests_cart(), 1_000.0).len(), 1);
    assert_eq!(guard.undone(&guests_cart(), 2_000.0), []);
}

#[test]
fn two_people_who_mean_different_things_do_not_fight_for_ever() {
    let mut guard = LostUpdateGuard::default();
    let mut origin = Origin::Person;
    let mut times = 0;
    while times < 10 {
        let after = done(&set("AA01", 5), &guests_cart());
        guard.watch(set("AA01", 5), origin, [&guests_cart(), &after], 0.0);
        let Some(again) = guard.undone(&guests_cart(), 1_000.0).pop() else { break };
        origin = again.origin;
        times += 1;
    }
    assert_eq!(times, 3);
}

#[test]
fn the_last_repetition_is_not_watched() {
    let mut guard = LostUpdateGuard::default();
    let (before, after) = (guests_cart(), done(&set("AA01", 5), &guests_cart()));
    guard.watch(set("AA01", 5), Origin::Again { left: 0 }, [&before, &after], 0.0);
    assert_eq!(guard.undone(&before, 1_000.0), []);
    assert_eq!(guard.take_given_up(), []);
}

#[test]
fn what_the_person_means_now_is_all_that_counts() {
    let mut guard = LostUpdateGuard::default();
    watch(&mut guard, set("AA01", 5), &guests_cart(), 0.0);
    watch(&mut guard, set("AA02", 7), &guests_cart(), 0.0);
    guard.forget(&set("AA01", 9), &guests_cart());
    let again = guard.undone(&guests_cart(), 1_000.0);
    assert_eq!(again.iter().map(|intent| &intent.change).collect::<Vec<_>>(), [&set("AA02", 7)]);
}

#[test]
fn whoever_takes_off_what_they_added_does_not_get_it_back() {
    let item = Arc::clone(&guests_cart().items[0]);
    let restored = Change::EnsureUnits { units: item.quantity, item, position: 0 };
    let without = with_quantity(&guests_cart(), "AA01", 0);
    let mut guard = LostUpdateGuard::default();
    watch(&mut guard, restored, &without, 0.0);
    guard.forget(&set("AA01", 0), &guests_cart());
    assert_eq!(guard.undone(&without, 1_000.0), []);

    let on = Change::AddCoupon("X".into());
    watch(&mut guard, on, &guests_cart(), 0.0);
    guard.forget(&Change::RemoveCoupon("X".into()), &guests_cart());
    assert_eq!(guard.undone(&guests_cart(), 1_000.0), []);
}

#[test]
fn a_newer_change_of_the_same_line_is_watched_in_its_place() {
    let mut guard = LostUpdateGuard::default();
    let between = with_quantity(&guests_cart(), "AA01", 5);
    watch(&mut guard, set("AA01", 5), &guests_cart(), 0.0);
    watch(&mut guard, set("AA01", 6), &between, 500.0);
    let mut again = guard.undone(&between, 1_000.0);
    assert_eq!(again.pop().map(|intent| intent.change), Some(set("AA01", 6)));
    assert_eq!(again, [], "and nothing older");
}

#[test]
fn a_write_that_began_before_several_changes_undoes_them_all() {
    let mut guard = LostUpdateGuard::default();
    let between = with_quantity(&guests_cart(), "AA01", 5);
    watch(&mut guard, set("AA01", 5), &guests_cart(), 0.0);
    watch(&mut guard, set("AA01", 6), &between, 500.0);
    watch(&mut guard, set("AA02", 9), &with_quantity(&guests_cart(), "AA01", 6), 1_000.0);
    let again = guard.undone(&guests_cart(), 2_000.0);
    let again: Vec<_> = again.into_iter().map(|intent| intent.change).collect();
    assert_eq!(again, [set("AA01", 6), set("AA02", 9)]);
}

#[test]
fn going_back_to_an_earlier_quantity_is_what_the_person_means() {
    // The person set 5 and then went back to 2: two is what they mean.
    let mut guard = LostUpdateGuard::default();
    watch(&mut guard, set("AA01", 5), &guests_cart(), 0.0);
    watch(&mut guard, set("AA01", 2), &with_quantity(&guests_cart(), "AA01", 5), 500.0);
    assert_eq!(guard.undone(&guests_cart(), 1_000.0), []);
}

/// How many changes are made again after a form was saved and the cart looks like `now`.
fn filled_in_again(before: &Cart, now: &Cart, forgets: bool) -> usize {
    let mut guard = LostUpdateGuard::default();
    guard.watch(form(), Origin::Person, [before, &named(true)], 0.0);
    if forgets {
        guard.forget_typed();
    }
    guard.undone(now, 100.0).len()
}

#[test]
fn a_form_that_an_older_write_undid_is_sent_again_until_forgotten() {
    assert_eq!(filled_in_again(&named(false), &named(false), false), 1);
    assert_eq!(filled_in_again(&named(false), &named(false), true), 0);
    assert_eq!(filled_in_again(&named(false), &named(true), false), 0, "it holds");
    assert_eq!(filled_in_again(&named(true), &named(true), false), 0, "a mask tells nothing");
}

#[test]
fn forgetting_what_was_typed_leaves_the_other_changes_guarded() {
    let mut guard = LostUpdateGuard::default();
    watch(&mut guard, set("AA01", 5), &guests_cart(), 0.0);
    guard.forget_typed();
    assert_eq!(guard.undone(&guests_cart(), 100.0).len(), 1);
}

/// How often a change of this origin is still made again, once an older write undid it.
fn left_after(origin: Origin) -> Option<Origin> {
    let mut guard = LostUpdateGuard::default();
    let after = with_quantity(&guests_cart(), "AA01", 5);
    guard.watch(set("AA01", 5), origin, [&guests_cart(), &after], 0.0);
    guard.undone(&guests_cart(), 100.0).pop().map(|again| again.origin)
}

#[test]
fn each_time_that_a_change_is_made_again_is_counted() {
    assert_eq!(left_after(Origin::Person), Some(Origin::Again { left: 2 }));
    assert_eq!(left_after(Origin::PutBack), Some(Origin::Again { left: 2 }));
    assert_eq!(left_after(Origin::Again { left: 2 }), Some(Origin::Again { left: 1 }));
    assert_eq!(left_after(Origin::Again { left: 1 }), Some(Origin::Again { left: 0 }));
    assert_eq!(left_after(Origin::Again { left: 0 }), None);
}

/// The changes that are made again when the cart is as before at 6 s, and another change of another
/// line was confirmed at this moment.
fn after_another(confirmed_ms: f64) -> usize {
    let mut guard = LostUpdateGuard::default();
    watch(&mut guard, set("AA01", 5), &guests_cart(), 0.0);
    let between = with_quantity(&guests_cart(), "AA01", 5);
    guard.watch(set("AA02", 9), Origin::Again { left: 0 }, [&between, &between], confirmed_ms);
    guard.undone(&guests_cart(), 6_000.0).len()
}

#[test]
fn a_change_is_guarded_up_to_the_last_millisecond() {
    assert_eq!(after_another(1_000.0), 1);
    assert_eq!(after_another(6_000.0), 1);
}

#[test]
fn a_line_that_somebody_removed_on_purpose_is_not_brought_back() {
    let mut guard = LostUpdateGuard::default();
    watch(&mut guard, set("AA01", 5), &guests_cart(), 0.0);
    assert_eq!(guard.undone(&with_quantity(&guests_cart(), "AA01", 0), 100.0), []);
}

#[test]
fn a_line_that_came_with_a_change_before_is_brought_back() {
    let without = with_quantity(&guests_cart(), "AA01", 0);
    let mut guard = LostUpdateGuard::default();
    watch(&mut guard, restore("AA01"), &without, 0.0);
    watch(&mut guard, set("AA01", 5), &guests_cart(), 500.0);
    let again: Vec<_> = guard.undone(&without, 1_000.0);
    let again = again.iter().filter_map(|intent| intent.change.restored());
    assert!(again.into_iter().any(|item| item.quantity == 5), "with the newer quantity");
}

#[test]
fn a_newer_wish_for_another_line_forgets_no_return() {
    let without = with_quantity(&guests_cart(), "AA01", 0);
    let mut guard = LostUpdateGuard::default();
    watch(&mut guard, restore("AA01"), &without, 0.0);
    guard.forget(&set("AA02", 9), &guests_cart());
    assert_eq!(guard.undone(&without, 100.0).len(), 1);
    guard = LostUpdateGuard::default();
    watch(&mut guard, restore("AA01"), &without, 0.0);
    guard.forget(&restore("AA01"), &guests_cart());
    assert_eq!(guard.undone(&without, 100.0), [], "the person brings it back themselves");
}

#[test]
fn a_delivery_option_that_the_store_changes_back_is_chosen_once_more() {
    let option = |id: &str| DeliveryOption {
        id: id.into(),
        name: id.into(),
        channel: Channel::Delivery,
        price: None,
        estimate: None,
        place: None,
        windows: Vec::new(),
    };
    let chosen = |id: &str, cents| {
        let mut cart = guests_cart();
        let options = vec![
            DeliveryOption { price: Some(Money::from_cents(cents)), ..option("Barato") },
            option("Moto"),
        ];
        let delivery = LineDelivery {
            line: cart.items[0].key.clone(),
            options,
            chosen: Some((id.into(), Channel::Delivery)),
            window: None,
            address_id: None,
        };
        Arc::make_mut(&mut cart.summary).shipping.lines = vec![delivery];
        cart
    };
    let before = chosen("Barato", 100);
    let (after, undone) = (chosen("Moto", 100), chosen("Barato", 105));
    let lines = vec![before.items[0].key.clone()];
    let change = Change::ChooseDelivery { lines, option: "Moto".into(), window: None };
    let mut vigil = LostUpdateGuard::default();
    vigil.watch(change.clone(), Origin::Person, [&before, &after], 0.0);
    let again = vigil.undone(&undone, 100.0).pop().expect("once, though a price is another");
    assert_eq!((again.change, again.origin), (change.clone(), Origin::Again { left: 0 }));
    assert_eq!(vigil.take_given_up(), []);
    vigil.watch(change.clone(), again.origin, [&undone, &after], 200.0);
    assert_eq!(vigil.undone(&undone, 300.0), []);
    assert_eq!(vigil.take_given_up(), [change], "and then it is told");
    assert_eq!((vigil.undone(&undone, 400.0), vigil.take_given_up()), (vec![], vec![]));
}

#[test]
fn what_is_meant_once_more_goes_on_being_watched() {
    let mut guard = LostUpdateGuard::default();
    watch(&mut guard, set("AA01", 5), &guests_cart(), 0.0);
    let now = with_quantity(&guests_cart(), "AA01", 5);
    guard.forget_others(&set("AA01", 5), &now);
    assert_eq!(guard.undone(&guests_cart(), 1_000.0).len(), 1);
    watch(&mut guard, set("AA01", 5), &guests_cart(), 2_000.0);
    guard.forget_others(&set("AA01", 4), &now);
    assert_eq!(guard.undone(&guests_cart(), 3_000.0), [], "it is meant otherwise");
}

#[test]
fn a_removal_is_not_watched_once_the_line_is_wanted_back() {
    let mut guard = LostUpdateGuard::default();
    watch(&mut guard, set("AA01", 0), &guests_cart(), 0.0);
    guard.forget(&restore("AA01"), &done(&set("AA01", 0), &guests_cart()));
    assert_eq!(guard.undone(&guests_cart(), 1_000.0), []);
}
