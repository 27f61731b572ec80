//! Services of a line, and gifts to choose from: only where the API offers them.

use serde_json::{Value, json};
use shared_cart::domain::cart::GiftChoice;
use shared_cart::domain::ids::SkuId;
use shared_cart::domain::notice::{Announcement, Refusal};

use super::{COFFEE, MUG, TEAPOT};
use crate::support::person::{Person, somebody};
use crate::support::screen::{Screen, moment, tell};

/// Gift wrapping, offered for things around the house.
const WRAPPING: &str = "5";

async fn opened() -> (Person, Screen) {
    let guest = somebody();
    let screen = guest.opens_cart_of("ana").await;
    (guest, screen)
}

#[track_caller]
fn is_wrapped(screen: &Screen, sku: &str) -> bool {
    let services = screen.line(sku).item.services.clone();
    services.iter().any(|service| service.id == WRAPPING && service.is_chosen)
}

#[test]
fn a_service_is_offered_where_the_store_has_it_and_nowhere_else() {
    tell(async {
        let (_, screen) = opened().await;
        let services = &screen.line(MUG).item.services;
        assert_eq!((services.len(), services[0].is_chosen), (1, false));
        assert_eq!(services[0].price.cents(), 690);
        assert!(screen.line(COFFEE).item.services.is_empty());
    });
}

#[test]
fn a_service_is_taken_and_left_at_once_and_then_for_good() {
    tell(async {
        let (guest, screen) = opened().await;
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

#[test]
fn a_service_that_the_store_refuses_is_taken_back_with_a_word() {
    tell(async {
        let (guest, screen) = opened().await;
        let fault = json!({ "status": 500, "path": "offerings", "count": 6 });
        guest.fail_next(fault).await;
        screen.cart.set_service(&screen.key(MUG), WRAPPING, true);
        screen.until_settled().await;
        assert!(!is_wrapped(&screen, MUG));
        assert_eq!(screen.refusal(MUG), Some(Refusal::Unavailable));
    });
}

#[test]
fn a_service_goes_to_its_line_although_the_lines_moved() {
    tell(async {
        let (guest, screen) = opened().await;
        guest.sets_elsewhere("ana", 0, 0).await;
        guest.forget_requests().await;
        screen.cart.set_service(&screen.key(MUG), WRAPPING, true);
        screen.until_settled().await;
        let path = guest.writes().await[0]["path"].as_str().map(str::to_owned);
        assert!(path.is_some_and(|path| path.ends_with("/items/2/offerings")));
        assert!(is_wrapped(&screen, MUG));
    });
}

/// SKUs of the lines that are wrapped, as the store keeps them.
async fn wrapped(guest: &Person) -> Vec<String> {
    let truth = guest.truth("ana").await;
    let is_wrapped =
        |item: &&Value| item["bundleItems"].as_array().is_some_and(|taken| !taken.is_empty());
    let items = truth["items"].as_array().expect("items").iter().filter(is_wrapped);
    items.map(|item| item["id"].as_str().expect("an id").to_owned()).collect()
}

/// A guest has the mug wrapped while somebody takes out the coffee, so that the wrapping goes to the
/// line behind the mug.
async fn wraps_the_wrong_line(guest: &Person, screen: &Screen) {
    guest.hold("disableAutoCompletion");
    screen.cart.set_service(&screen.key(MUG), WRAPPING, true);
    moment().await;
    guest.sets_elsewhere("ana", 0, 0).await;
    guest.release();
    screen.until_settled().await;
}

#[test]
fn a_service_that_went_to_the_wrong_line_is_taken_off_there_and_comes_to_its_own() {
    tell(async {
        let (guest, screen) = opened().await;
        wraps_the_wrong_line(&guest, &screen).await;
        assert_eq!(guest.writes().await.len(), 4, "theirs, the wrong one, back, the right one");
        assert_eq!(wrapped(&guest).await, [MUG], "the teapot behind it is not");
    });
}

#[test]
fn a_service_that_went_to_the_stores_gift_is_taken_off_there() {
    tell(async {
        let (guest, screen) = opened().await;
        screen.removes(TEAPOT);
        screen.until_settled().await;
        wraps_the_wrong_line(&guest, &screen).await;
        assert_eq!(wrapped(&guest).await, [MUG], "a gift's wrapping would cost money");
    });
}

/// Ana's cart with the coupon that lets one choose a gift.
async fn with_gifts() -> (Person, Screen, GiftChoice) {
    let (guest, screen) = opened().await;
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
    tell(async {
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
    tell(async {
        let (_, screen, choice) = with_gifts().await;
        screen.cart.choose_gift(&choice.list, &SkuId::new("1001"), true);
        screen.until_settled().await;
        assert!(screen.other_refusal().is_some());
        assert_eq!(chosen(&screen), [] as [&str; 0]);
    });
}
