//! The way back from what somebody else changed: put back what they removed, and set a quantity to
//! what it was. A line says for a while that somebody changed it.

use std::sync::Arc;

use shared_cart::domain::together::difference::{LineNews, News};

use super::{CHEESE, COFFEE, JAM, MUG};
use crate::support::screen::{guest_at_cart_of, pass, run};

#[test]
fn what_somebody_else_removed_is_put_back_with_all_it_had() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        let before = screen.line(MUG).item;
        assert!(before.texts().next().is_some(), "it has an engraving");
        guest.sets_elsewhere("ana", 3, 0).await;
        pass(3.0).await;
        let news = screen.news();
        let Some(News::Removed(Some(gone))) =
            news.iter().find(|news| matches!(news, News::Removed(_)))
        else {
            panic!("{news:?}")
        };
        screen.cart.put_back(gone);
        assert!(screen.find(MUG).is_some(), "it is there at once");
        screen.until_settled().await;
        pass(60.0).await;
        let now = screen.line(MUG).item;
        assert!(now.is_same_choice(&before) && now.quantity == before.quantity, "{now:?}");
        let told = screen.news();
        assert!(!told.iter().any(|news| matches!(news, News::Removed(_))), "{told:?}");
        assert_eq!(screen.line(MUG).news, None, "one's own change is no news");
    });
}

#[test]
fn a_line_that_somebody_put_back_already_is_not_doubled() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        let gone = Arc::clone(&screen.line(COFFEE).item);
        guest.sets_elsewhere("ana", 0, 0).await;
        pass(3.0).await;
        guest.adds_elsewhere("ana", COFFEE, "1", 1).await;
        pass(60.0).await;
        screen.cart.put_back(&gone);
        screen.until_settled().await;
        let units: u32 = screen
            .lines()
            .iter()
            .filter(|line| line.item.sku.as_str() == COFFEE)
            .map(|line| line.item.quantity)
            .sum();
        assert_eq!(units, 1 + gone.quantity, "both people's units, each once");
    });
}

#[test]
fn a_quantity_that_is_set_back_is_no_news_any_more() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.sets_elsewhere("ana", 0, 9).await;
        pass(3.0).await;
        assert!(screen.cart.can_be_set(&screen.key(COFFEE)));
        screen.cart.set_quantity(&screen.key(COFFEE), 2);
        screen.until_settled().await;
        assert_eq!((screen.quantity(COFFEE), screen.news()), (2, vec![]));
    });
}

#[test]
fn ones_own_change_of_the_total_is_no_entry_beside_anothers() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.sets_elsewhere("ana", 1, 9).await;
        pass(3.0).await;
        assert!(screen.news().iter().any(|news| matches!(news, News::Total { .. })));
        screen.sets(COFFEE, 5);
        screen.until_settled().await;
        pass(60.0).await;
        let [News::Line { news: LineNews::Quantity { from: 3, to: 9 }, .. }] =
            screen.news().as_slice()
        else {
            panic!("{:?}", screen.news())
        };
    });
}

#[test]
fn a_line_says_for_a_while_that_somebody_changed_it() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        screen.sets(CHEESE, 2);
        screen.until_settled().await;
        guest.sets_elsewhere("ana", 0, 9).await;
        pass(3.0).await;
        assert!(screen.line(COFFEE).is_just_now);
        assert!(!screen.line(JAM).is_just_now && !screen.line(CHEESE).is_just_now);
        pass(150.0).await;
        assert!(!screen.line(COFFEE).is_just_now, "that was some time ago");
        assert!(screen.line(COFFEE).news.is_some(), "it is news all the same");
    });
}

#[test]
fn what_the_store_changed_is_nobodys_change() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.changes_product(COFFEE, serde_json::json!({ "price": 5990 })).await;
        guest.recalculates("ana").await;
        pass(3.0).await;
        assert!(screen.line(COFFEE).news.is_some() && !screen.line(COFFEE).is_just_now);
    });
}
