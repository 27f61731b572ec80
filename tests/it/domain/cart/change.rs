//! Changes: the lines after a change, and which waiting change a newer one replaces.

use std::sync::Arc;

use shared_cart::domain::cart::change::Change;
use shared_cart::domain::cart::item::CartItem;

use crate::support::fixtures::{guests_cart, key};

fn set(line: &str, quantity: u32) -> Change {
    Change::SetQuantity { line: key(line), quantity }
}

fn restore(item: &Arc<CartItem>, position: usize) -> Change {
    Change::EnsureUnits { item: Arc::clone(item), position, units: item.quantity }
}

fn after(change: &Change) -> Vec<(String, u32)> {
    let mut items = guests_cart().items;
    change.apply(&mut items);
    seen(&items)
}

fn seen(items: &[Arc<CartItem>]) -> Vec<(String, u32)> {
    items.iter().map(|item| (item.sku.as_str().to_owned(), item.quantity)).collect()
}

fn expected(lines: &[(&str, u32)]) -> Vec<(String, u32)> {
    lines.iter().map(|(sku, quantity)| ((*sku).to_owned(), *quantity)).collect()
}

#[test]
fn a_quantity_changes_its_line_and_no_other() {
    let lines = expected(&[("501", 2), ("502", 7), ("503", 1), ("504", 1), ("505", 1)]);
    assert_eq!(after(&set("AA02", 7)), lines);
}

#[test]
fn a_line_that_did_not_change_is_the_very_same() {
    let before = guests_cart().items;
    let mut items = before.clone();
    set("AA01", 2).apply(&mut items);
    assert!(before.iter().zip(&items).all(|(before, after)| Arc::ptr_eq(before, after)));
}

#[test]
fn a_quantity_of_nothing_takes_the_line_out() {
    let lines = expected(&[("501", 2), ("503", 1), ("504", 1), ("505", 1)]);
    assert_eq!(after(&set("AA02", 0)), lines);
}

#[test]
fn a_line_that_is_gone_cannot_be_changed() {
    assert_eq!(after(&set("ZZ99", 3)), seen(&guests_cart().items));
    assert_eq!(after(&set("ZZ99", 0)), seen(&guests_cart().items));
}

#[test]
fn a_restored_line_stands_where_it_stood() {
    let mut items = guests_cart().items;
    let item = items.remove(1);
    for (position, place) in [(1, 1), (0, 0), (99, 4)] {
        let mut items = items.clone();
        restore(&item, position).apply(&mut items);
        assert_eq!(items.iter().position(|other| other.key == item.key), Some(place));
        assert_eq!(items.len(), 5);
    }
}

#[test]
fn a_line_that_is_there_is_not_restored_twice() {
    assert_eq!(after(&restore(&guests_cart().items[0], 3)), seen(&guests_cart().items));
}

#[test]
fn a_newer_quantity_of_the_same_line_takes_the_place_of_one_that_waits() {
    assert!(set("AA01", 5).replaces(&set("AA01", 4)));
    assert!(set("AA01", 0).replaces(&set("AA01", 4)), "a removal of what was to be changed");
    assert!(!set("AA01", 5).replaces(&set("AA02", 4)), "another line");
}

#[test]
fn changes_do_not_collapse_across_a_removal_an_undo_or_a_coupon() {
    let restore = restore(&guests_cart().items[0], 0);
    let coupon = Change::AddCoupon("A".into());
    assert!(!set("AA01", 5).replaces(&set("AA01", 0)));
    assert!(!set("AA01", 5).replaces(&restore));
    assert!(!restore.replaces(&set("AA01", 0)));
    assert!(!coupon.replaces(&Change::AddCoupon("A".into())));
}

#[test]
fn a_coupon_is_added_to_those_on_the_cart_and_taken_off_alone() {
    let text = |change: Change| change.coupons(&guests_cart());
    assert_eq!(text(Change::AddCoupon("NEW".into())).as_deref(), Some("BEMVINDA,FRETE,NEW"));
    assert_eq!(text(Change::AddCoupon("FRETE".into())).as_deref(), Some("BEMVINDA,FRETE"));
    assert_eq!(text(Change::AddCoupon("BEMVINDA".into())).as_deref(), Some("FRETE,BEMVINDA"));
    assert_eq!(text(Change::RemoveCoupon("BEMVINDA".into())).as_deref(), Some("FRETE"));
    assert_eq!(text(Change::RemoveCoupon("ELSE".into())).as_deref(), Some("BEMVINDA,FRETE"));
    assert_eq!(text(set("AA01", 1)), None);
}

#[test]
fn the_last_coupon_leaves_an_empty_text() {
    let mut cart = guests_cart();
    Arc::make_mut(&mut cart.summary).coupons = vec!["ONLY".into()];
    assert_eq!(Change::RemoveCoupon("ONLY".into()).coupons(&cart).as_deref(), Some(""));
}

#[test]
fn a_change_of_a_line_knows_its_line() {
    assert_eq!(set("AA01", 5).line(), Some(&key("AA01")));
    assert_eq!(Change::AddCoupon("A".into()).line(), None);
}

#[test]
fn the_title_counts_what_can_be_bought() {
    // 2 cups, 3 pieces of cheese, a board and a gift; not the kettle that is out of stock.
    assert_eq!(guests_cart().unit_count(), 7);
}
