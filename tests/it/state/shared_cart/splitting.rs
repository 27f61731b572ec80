//! Lines that the store splits in two: a change holds when the sum of both is right.

use shared_cart::domain::notice::{Announcement, Refusal};

use crate::state::{COFFEE, stored_units};
use crate::support::person::{Person, somebody};
use crate::support::screen::{Screen, run};

/// Chocolate, two of it at half price: the store splits a line with more of it in two.
const CHOCOLATE: &str = "1007";

/// Ana's cart with one bar of chocolate.
async fn with_chocolate() -> (Person, Screen) {
    let guest = somebody();
    guest.adds_elsewhere("ana", CHOCOLATE, "1", 1).await;
    let screen = guest.opens_cart_of("ana").await;
    (guest, screen)
}

/// The quantities of the chocolate's lines, as the person sees them.
#[track_caller]
fn split(screen: &Screen) -> Vec<u32> {
    let lines = screen.lines().into_iter().filter(|line| line.item.sku.as_str() == CHOCOLATE);
    lines.map(|line| line.item.quantity).collect()
}

#[test]
fn a_line_that_the_store_splits_is_confirmed_by_the_sum() {
    run(async {
        let (guest, screen) = with_chocolate().await;
        screen.sets(CHOCOLATE, 5);
        screen.until_settled().await;
        assert_eq!(split(&screen), [2, 3]);
        assert_eq!(screen.refusal(CHOCOLATE), None);
        let name = screen.line(CHOCOLATE).item.name.clone();
        assert_eq!(screen.announced(), Some(Announcement::QuantityIs { name, quantity: 5 }));
        assert_eq!(screen.news(), [], "the other part is no news either");
        assert_eq!(guest.writes().await.len(), 2, "one of them somebody else's");
    });
}

/// Undoes the removal; then the cart holds all five units, on the screen and in the store.
async fn undoes_removal(guest: &Person, screen: &Screen) {
    screen.until_settled().await;
    screen.cart.undo_removal();
    screen.until_settled().await;
    assert_eq!(split(screen).iter().sum::<u32>(), 5);
    assert_eq!(stored_units(guest, CHOCOLATE).await, 5);
}

#[test]
fn a_split_line_that_was_removed_comes_back_with_all_units() {
    run(async {
        let (guest, screen) = with_chocolate().await;
        screen.sets(CHOCOLATE, 5);
        screen.until_settled().await;
        screen.cart.remove_all();
        undoes_removal(&guest, &screen).await;
    });
}

#[test]
fn one_part_of_a_split_line_that_was_taken_out_comes_back() {
    run(async {
        let (guest, screen) = with_chocolate().await;
        screen.sets(CHOCOLATE, 5);
        screen.until_settled().await;
        let last = screen.lines().into_iter().rfind(|line| line.item.sku.as_str() == CHOCOLATE);
        screen.cart.remove(&last.expect("the other part").item.key);
        screen.until_settled().await;
        assert_eq!(split(&screen), [2]);
        undoes_removal(&guest, &screen).await;
    });
}

#[test]
fn somebody_elses_split_is_seen_as_it_is() {
    run(async {
        let (guest, screen) = with_chocolate().await;
        guest.sets_elsewhere("ana", 6, 4).await;
        screen.cart.refresh();
        screen.until("it is seen", |screen| split(&screen).len() == 2).await;
        assert_eq!(split(&screen), [2, 2]);
    });
}

#[test]
fn a_stock_that_ran_low_caps_the_quantity_and_is_told() {
    run(async {
        let (guest, screen) = with_chocolate().await;
        guest.changes_product(COFFEE, serde_json::json!({ "stock": 4 })).await;
        screen.sets(COFFEE, 9);
        screen.until_settled().await;
        assert_eq!(screen.quantity(COFFEE), 4);
        assert_eq!(screen.refusal(COFFEE), Some(Refusal::OnlyAvailable(4)));
    });
}
