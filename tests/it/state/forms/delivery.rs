//! An address brings delivery options, and one of them is chosen for each parcel.

use serde_json::{Value, json};
use shared_cart::domain::cart::delivery::Channel;
use shared_cart::domain::cart::item::Availability;
use shared_cart::domain::notice::{Announcement, Refusal};
use shared_cart::domain::people::field::Group;
use shared_cart::domain::people::hidden_text::has_hidden;
use shared_cart::state::forms::Progress;

use super::{DELIVERY, fills_in, holds, progress};
use crate::support::person::{Person, somebody};
use crate::support::screen::{Screen, guest_at_cart_of, let_tasks_run, pass, run};

#[test]
fn an_address_brings_ways_to_get_the_things_and_the_chosen_one_is_paid() {
    run(async {
        let (guest, screen) = guest_at_cart_of("operator").await;
        assert!(screen.summary().shipping.parcels().is_empty());
        let before = screen.summary().value;
        fills_in(&screen, Group::Delivery, &DELIVERY).await;
        assert_eq!(progress(&screen, Group::Delivery), Progress::Saved);
        let parcels = screen.summary().shipping.parcels();
        // What the farm sells cannot be picked up at the shop, so it is a parcel of its own.
        assert_eq!(parcels.len(), 2);
        assert!(screen.summary().value > before, "with freight");
        let with_normal = screen.summary().value;

        screen.cart.choose_delivery(&parcels[0].lines, "Expressa");
        screen.until_settled().await;
        let parcels = screen.summary().shipping.parcels();
        assert_eq!(parcels[0].chosen.as_deref(), Some("Expressa"));
        assert_eq!(parcels[1].chosen.as_deref(), Some("Normal"), "the others stay");
        assert!(screen.summary().value > with_normal);
        assert_eq!(screen.announced(), Some(Announcement::DeliveryChosen("Expressa".into())));
        let address = holds(&guest, "shippingData").await["address"].clone();
        assert_eq!(address["street"], "Praia de Botafogo", "the address stays");
        assert!(screen.news().is_empty(), "one's own doing is no news: {:?}", screen.news());
    });
}

#[test]
fn what_is_chosen_stays_when_the_address_is_corrected() {
    run(async {
        let (guest, screen) = guest_at_cart_of("operator").await;
        fills_in(&screen, Group::Delivery, &DELIVERY).await;
        let parcels = screen.summary().shipping.parcels();
        screen.cart.choose_delivery(&parcels[0].lines, "Retirada (Loja Centro)");
        screen.until_settled().await;
        let mut corrected = DELIVERY;
        corrected[3].1 = "301";
        fills_in(&screen, Group::Delivery, &corrected).await;
        let shipping = holds(&guest, "shippingData").await;
        assert_eq!(shipping["address"]["number"], "301");
        assert_eq!(shipping["availableAddresses"].as_array().map(Vec::len), Some(1), "not doubled");
        assert_eq!(shipping["logisticsInfo"][0]["selectedDeliveryChannel"], "pickup-in-point");
    });
}

/// The vendor's names of the fields of [`DELIVERY`].
const NAMES: [&str; 9] = [
    "country",
    "postalCode",
    "street",
    "number",
    "complement",
    "neighborhood",
    "city",
    "state",
    "receiverName",
];

#[test]
fn an_owner_who_corrects_the_door_sends_the_rest_of_the_address_back() {
    run(async {
        let ana = somebody().signs_in_as("ana").await;
        let mut read = ana.stored_cart("ana").await["shippingData"]["selectedAddresses"][0].clone();
        read["geoCoordinates"] = json!([-46.655_981, -23.561_414]);
        let body = json!({ "selectedAddresses": [read] });
        ana.writes_elsewhere("ana", "attachments/shippingData", body).await;
        let screen = ana.opens_cart_of("ana").await;
        let written = async |field: &str, text: &str| {
            let mut corrected = DELIVERY;
            for ((_, typed), name) in corrected.iter_mut().zip(NAMES) {
                let known = read[name].as_str().unwrap_or_default();
                *typed = if name == field { text } else { known };
            }
            ana.forget_requests().await;
            fills_in(&screen, Group::Delivery, &corrected).await;
            let writes = ana.writes().await;
            writes[0]["body"]["selectedAddresses"][0].clone()
        };
        let with_complement = written("complement", "apto 71").await;
        assert_eq!(with_complement["geoCoordinates"], read["geoCoordinates"]);
        let with_number = written("number", "2").await;
        assert_eq!(with_number["geoCoordinates"], Value::Null, "it may lie elsewhere");
        assert_eq!(with_number["isDisposable"], read["isDisposable"]);
    });
}

#[test]
fn a_choice_that_the_store_does_not_take_is_told_beside_it() {
    run(async {
        let (_, screen) = guest_at_cart_of("operator").await;
        fills_in(&screen, Group::Delivery, &DELIVERY).await;
        let parcels = screen.summary().shipping.parcels();
        screen.cart.choose_delivery(&parcels[0].lines, "Foguete");
        screen.until_settled().await;
        assert_eq!(screen.cart.option_refusal(), Some(Refusal::Refused));
    });
}

#[test]
fn a_choice_is_shown_at_once_and_goes_back_where_it_is_refused() {
    run(async {
        let (guest, screen) = guest_at_cart_of("operator").await;
        fills_in(&screen, Group::Delivery, &DELIVERY).await;
        let lines = screen.summary().shipping.parcels()[0].lines.clone();
        let chosen = || screen.summary().shipping.parcels()[0].chosen.clone();
        let refused =
            json!({ "status": 400, "code": "FMT0046", "path": "shippingData", "count": 9 });
        guest.fail_next(refused).await;
        screen.cart.choose_delivery(&lines, "Expressa");
        assert_eq!(chosen().as_deref(), Some("Expressa"));
        screen.until_settled().await;
        assert_eq!(chosen().as_deref(), Some("Normal"), "as the store has it");
        assert!(screen.cart.option_refusal().is_some());
    });
}

#[test]
fn a_corrected_address_leaves_the_others_of_the_cart() {
    run(async {
        let (guest, screen) = guest_at_cart_of("operator").await;
        fills_in(&screen, Group::Delivery, &DELIVERY).await;
        let own = holds(&guest, "shippingData").await["selectedAddresses"][0].clone();
        let mut other = own.clone();
        other["addressId"] = json!("outra");
        other["street"] = json!("Rua das Laranjeiras");
        let body = json!({ "selectedAddresses": [own, other] });
        guest.writes_elsewhere("operator", "attachments/shippingData", body).await;
        screen.cart.refresh();
        let has_two = |screen: Screen| !screen.summary().shipping.other_address_ids.is_empty();
        screen.until("the other address", has_two).await;
        let mut corrected = DELIVERY;
        corrected[3].1 = "302";
        fills_in(&screen, Group::Delivery, &corrected).await;
        let stored = holds(&guest, "shippingData").await["selectedAddresses"].clone();
        assert_eq!(stored[0]["number"], "302");
        assert_eq!(stored[1]["street"], "Rua das Laranjeiras", "{stored}");
    });
}

#[test]
fn a_store_that_chooses_again_and_again_is_not_fought() {
    run(async {
        let (guest, screen) = guest_at_cart_of("operator").await;
        fills_in(&screen, Group::Delivery, &DELIVERY).await;
        let lines = screen.summary().shipping.parcels()[0].lines.clone();
        let all_lines = screen.summary().shipping.lines.len();
        let chosen = || screen.summary().shipping.parcels()[0].chosen.clone();
        screen.cart.choose_delivery(&lines, "Expressa");
        screen.until_settled().await;
        the_store_chooses_normal(&guest, all_lines).await;
        guest.forget_requests().await;
        screen.cart.refresh();
        pass(0.5).await;
        screen.until_settled().await;
        assert_eq!(guest.writes().await.len(), 1, "it is chosen once more");
        assert_eq!((chosen().as_deref(), screen.cart.option_refusal()), (Some("Expressa"), None));
        guest.forget_requests().await;
        the_store_chooses_normal(&guest, all_lines).await;
        screen.cart.refresh();
        let told = Some(Refusal::StoreChose("Normal".into()));
        screen.until("the store's choice is told", |_| screen.cart.option_refusal() == told).await;
        pass(8.0).await;
        assert_eq!(chosen().as_deref(), Some("Normal"));
        assert_eq!(guest.writes().await.len(), 1, "the store's alone");
    });
}

async fn the_store_chooses_normal(guest: &Person, lines: usize) {
    let choice = |index: usize| {
        json!({ "itemIndex": index, "selectedSla": "Normal",
                "selectedDeliveryChannel": "delivery" })
    };
    let choices: Vec<_> = (0..lines).map(choice).collect();
    let body = json!({ "logisticsInfo": choices });
    guest.writes_elsewhere("operator", "attachments/shippingData", body).await;
}

#[test]
fn a_choice_reaches_its_lines_though_somebody_moved_them() {
    run(async {
        let (guest, screen) = guest_at_cart_of("operator").await;
        fills_in(&screen, Group::Delivery, &DELIVERY).await;
        let parcels = screen.summary().shipping.parcels();
        guest.hold("attachments/shippingData");
        screen.cart.choose_delivery(&parcels[0].lines, "Retirada (Loja Centro)");
        let_tasks_run().await;
        // The first line is removed, which the answer that is on its way does not show yet. So the
        // index that is sent for the second line is wrong: the second line is the first by now.
        guest.sets_elsewhere("operator", 0, 0).await;
        screen.cart.choose_delivery(&parcels[1].lines, "Expressa");
        guest.release();
        screen.until_settled().await;
        let parcels = screen.summary().shipping.parcels();
        assert_eq!((parcels.len(), parcels[0].chosen.as_deref()), (1, Some("Expressa")));
    });
}

#[test]
fn what_cannot_be_delivered_is_said_on_its_line_alone() {
    run(async {
        let (guest, screen) = guest_at_cart_of("operator").await;
        guest.adds_elsewhere("operator", "1022", "1", 1).await;
        pass(3.0).await;
        screen.cart.dismiss_news();
        let mut far = DELIVERY;
        (far[1].1, far[6].1, far[7].1) = ("69005-010", "Manaus", "AM");
        fills_in(&screen, Group::Delivery, &far).await;
        assert_eq!(screen.line("1022").item.availability, Availability::CannotBeDelivered);
        let parcels = screen.summary().shipping.parcels();
        let key = screen.key("1022");
        assert!(parcels.iter().all(|parcel| !parcel.lines.contains(&key)), "it goes nowhere");
        assert!(screen.news().is_empty(), "{:?}", screen.news());
    });
}

/// The names of the places where the guest may pick the first parcel up.
fn places(screen: &Screen) -> Vec<String> {
    let options = screen.summary().shipping.parcels().remove(0).options;
    let pickups = options.into_iter().filter(|option| option.channel == Channel::Pickup);
    pickups.map(|option| option.name).collect()
}

#[test]
fn places_near_an_address_that_this_page_wrote_are_named() {
    run(async {
        let (_, screen) = guest_at_cart_of("operator").await;
        fills_in(&screen, Group::Delivery, &DELIVERY).await;
        let shown = places(&screen);
        assert!(!shown.is_empty());
        assert!(!shown.iter().any(|name| has_hidden(name)), "{shown:?}");
        let lines = screen.summary().shipping.parcels()[0].lines.clone();
        screen.cart.choose_delivery(&lines, "Retirada (Loja Centro)");
        screen.until_settled().await;
        assert_eq!(places(&screen), shown, "also once one of them is chosen");
        pass(60.0).await;
        assert_eq!(places(&screen), shown, "and with later answers");
        // What was typed is forgotten, and with it whose address that is.
        screen.cart.hide_people();
        screen.cart.refresh();
        screen.until("it is hidden", |screen| has_hidden(&places(&screen)[0])).await;
    });
}

#[test]
fn places_near_somebody_elses_address_stay_hidden() {
    run(async {
        let (guest, screen) = guest_at_cart_of("operator").await;
        fills_in(&screen, Group::Delivery, &DELIVERY).await;
        let typed = holds(&guest, "shippingData").await["address"].clone();
        for (field, other) in
            [("number", "12"), ("street", "Rua Bambina"), ("postalCode", "20040-020")]
        {
            let mut address = typed.clone();
            address[field] = other.into();
            let body = json!({ "selectedAddresses": [address] });
            guest.writes_elsewhere("operator", "attachments/shippingData", body).await;
            screen.until("they are hidden", |screen| has_hidden(&places(&screen)[0])).await;
            let body = json!({ "selectedAddresses": [typed] });
            guest.writes_elsewhere("operator", "attachments/shippingData", body).await;
            screen.until("they are named", |screen| !has_hidden(&places(&screen)[0])).await;
        }
        let another = guest.somebody_else().opens_cart_of("operator").await;
        assert!(has_hidden(&places(&another)[0]), "whoever did not type it");
    });
}
