//! Services of a line, and gifts to choose from, where the API offers them.

use serde_json::json;
use shared_cart::domain::cart::GiftChoice;
use shared_cart::domain::cart::item::Availability;
use shared_cart::domain::ids::SkuId;
use shared_cart::domain::money::Money;
use shared_cart::domain::notice::{Announcement, Refusal};

use crate::state::{COFFEE, MUG, WRAPPING, is_wrapped};
use crate::support::person::Person;
use crate::support::screen::{Screen, guest_at_cart_of, run};

#[test]
fn a_service_is_offered_where_the_store_has_it_and_nowhere_else() {
    run(async {
        let (_, screen) = guest_at_cart_of("ana").await;
        let services = &screen.line(MUG).item.services;
        assert_eq!((services.len(), services[0].is_chosen), (1, false));
        assert_eq!(services[0].price.map(Money::cents), Some(690));
        assert!(screen.line(COFFEE).item.services.is_empty());
    });
}

#[test]
fn a_service_is_taken_and_left_at_once_and_then_for_good() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        let total = screen.summary().value;
        guest.hold("offerings");
        screen.cart.set_service(&screen.key(MUG), WRAPPING, true);
        assert!(is_wrapped(&screen, MUG), "shown at once");
        guest.release();
        screen.until_settled().await;
        assert!(is_wrapped(&screen, MUG) && screen.summary().value > total);
        let name = screen.line(MUG).item.name.clone();
        assert_eq!(screen.announced(), Some(Announcement::ServiceChanged(name)));

        screen.cart.set_service(&screen.key(MUG), WRAPPING, false);
        screen.until_settled().await;
        assert!(!is_wrapped(&screen, MUG));
        assert_eq!(screen.summary().value, total);
    });
}

/// Ana's cart with a coupon that offers gifts.
async fn with_gifts() -> (Person, Screen, GiftChoice) {
    let (guest, screen) = guest_at_cart_of("ana").await;
    screen.cart.add_coupon("PRESENTE");
    screen.until_settled().await;
    let choice = screen.summary().gifts.first().cloned().expect("gifts to choose from");
    (guest, screen, choice)
}

fn chosen(screen: &Screen) -> Vec<String> {
    let choice = screen.summary().gifts.first().cloned().expect("gifts to choose from");
    let chosen = choice.gifts.into_iter().filter(|gift| gift.is_chosen);
    chosen.map(|gift| gift.sku.as_str().to_owned()).collect()
}

#[test]
fn a_gift_is_chosen_changed_and_put_back() {
    run(async {
        let (_, screen, choice) = with_gifts().await;
        assert_eq!((choice.limit, choice.gifts.len(), chosen(&screen)), (1, 3, vec![]));
        let [first, second] = [&choice.gifts[0], &choice.gifts[1]];

        screen.cart.choose_gift(&choice.list, &first.sku, true);
        screen.until_settled().await;
        assert_eq!(chosen(&screen), [first.sku.as_str()]);
        assert!(screen.line(first.sku.as_str()).item.is_gift);
        assert_eq!(screen.announced(), Some(Announcement::GiftChanged(first.name.clone())));

        screen.cart.choose_gift(&choice.list, &second.sku, true);
        screen.until_settled().await;
        assert_eq!(chosen(&screen), [second.sku.as_str()], "one may be chosen: the newest wish");

        screen.cart.choose_gift(&choice.list, &second.sku, false);
        screen.until_settled().await;
        assert_eq!(chosen(&screen), [] as [&str; 0]);
        assert_eq!(screen.news(), [], "all of it was their own doing");
    });
}

#[test]
fn a_gift_that_is_not_on_the_list_is_refused() {
    run(async {
        let (_, screen, choice) = with_gifts().await;
        screen.cart.choose_gift(&choice.list, &SkuId::new("1001"), true);
        screen.until_settled().await;
        assert!(screen.gift_refusal().is_some());
        assert_eq!(chosen(&screen), [] as [&str; 0]);
    });
}

#[test]
fn a_gift_is_shown_as_chosen_until_the_store_refuses_it() {
    for fault in [json!({ "status": 400, "code": "ORD015" }), json!({ "status": 404 })] {
        run(async {
            let (guest, screen, choice) = with_gifts().await;
            let [first, second] = [&choice.gifts[0].sku, &choice.gifts[1].sku];
            screen.cart.choose_gift(&choice.list, first, true);
            screen.until_settled().await;

            let mut refused = fault.clone();
            refused["path"] = json!("selectable-gifts");
            refused["count"] = json!(20);
            guest.fail_next(refused).await;
            screen.cart.choose_gift(&choice.list, second, true);
            assert_eq!(chosen(&screen), [second.as_str()], "at once, in the place of the other");
            screen.until_settled().await;
            assert_eq!(chosen(&screen), [first.as_str()], "as the store has it");
            assert!(screen.gift_refusal().is_some(), "{fault}");
            assert_eq!(screen.other_refusal(), None, "it is said at the gifts alone");
            screen.cart.set_note("Ring twice", "");
            assert_eq!(screen.gift_refusal(), None, "a new change is a new chance");
        });
    }
}

#[test]
fn a_gift_that_cannot_be_had_is_taken_out() {
    run(async {
        let (guest, screen, choice) = with_gifts().await;
        let gift = &choice.gifts[0].sku;
        screen.cart.choose_gift(&choice.list, gift, true);
        screen.until_settled().await;
        assert!(!screen.line(gift.as_str()).item.can_be_removed(), "it follows the promotion");
        guest.changes_product(gift.as_str(), json!({ "stock": 0 })).await;
        guest.recalculates("ana").await;
        screen.cart.refresh();
        let is_gone = |it: Availability| it == Availability::WithoutStock;
        let is_out = |screen: Screen| {
            screen.find(gift.as_str()).is_some_and(|it| is_gone(it.item.availability))
        };
        screen.until("it is out of stock", is_out).await;
        assert!(screen.line(gift.as_str()).item.can_be_removed());
        screen.removes(gift.as_str());
        screen.until_settled().await;
        assert!(screen.find(gift.as_str()).is_none(), "it is given back");
        assert_eq!((chosen(&screen), screen.removed()), (vec![], None), "the list has it again");
    });
}

#[test]
fn a_gift_of_no_list_is_removed_and_does_not_come_back_with_a_price() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.changes_product(crate::state::GIFT, json!({ "stock": 0 })).await;
        guest.recalculates("ana").await;
        screen.cart.refresh();
        let can_go = |screen: Screen| screen.line(crate::state::GIFT).item.can_be_removed();
        screen.until("it is out of stock", can_go).await;
        let asked = guest.writes().await.len();
        screen.removes(crate::state::GIFT);
        assert_eq!(screen.removed(), None, "added again, it would have a price");
        screen.until_settled().await;
        assert!(guest.writes().await.len() > asked);
        let refused = screen.refusal(crate::state::GIFT);
        assert_ne!(refused, Some(Refusal::LineIsGone));
    });
}
