//! Services of a line, and gifts to choose from, where the API offers them.

use shared_cart::domain::cart::GiftChoice;
use shared_cart::domain::ids::SkuId;
use shared_cart::domain::money::Money;
use shared_cart::domain::notice::Announcement;

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
        assert!(screen.other_refusal().is_some());
        assert_eq!(chosen(&screen), [] as [&str; 0]);
    });
}
