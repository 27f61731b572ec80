//! Delivery options in an answer, and which forms a guest may fill in.

use serde_json::{Value, json};
use shared_cart::api::convert::cart;
use shared_cart::api::order_form::OrderForm;
use shared_cart::domain::cart::Cart;
use shared_cart::domain::cart::delivery::{Channel, DeliveryOption, Estimate};
use shared_cart::domain::money::Money;
use shared_cart::domain::people::field::Field;
use shared_cart::domain::people::presence::FieldState;

use crate::support::fixtures::{self, GUEST, ID, OWNER};

fn seen_by_a_guest(order_form: Value) -> Cart {
    let order_form =
        OrderForm::decode(fixtures::json(order_form)).unwrap_or_else(|error| panic!("{error}"));
    cart(order_form, GUEST, None).0
}

fn cents(option: &DeliveryOption) -> Option<i64> {
    option.price.map(Money::cents)
}

fn order_form() -> Value {
    json!({
        "orderFormId": ID, "value": 1000, "canEditData": true,
        "items": [
            { "uniqueId": "A", "id": "1", "quantity": 1 },
            { "uniqueId": "B", "id": "2", "quantity": 1 },
        ],
        "storePreferencesData": { "countryCode": "BRA" },
        "clientProfileData": { "email": "dora@example.com", "firstName": "D***" },
        "shippingData": {
            "selectedAddresses": [{ "addressId": "casa", "country": "BRA" }],
            "logisticsInfo": [
                // Not in the order of the lines.
                { "itemIndex": 1, "selectedSla": "Normal", "selectedDeliveryChannel": "delivery",
                  "shipsTo": ["BRA", "USA"],
                  "slas": [
                    { "id": "Normal", "name": "Normal", "deliveryChannel": "delivery",
                      "price": 390, "shippingEstimate": "3bd", "availableDeliveryWindows": [] },
                    { "id": "Loja", "name": "Loja", "deliveryChannel": "pickup-in-point",
                      "price": 900, "priceDefinition": { "total": 0 }, "shippingEstimate": "soon",
                      "pickupStoreInfo": { "friendlyName": "Loja Centro" } },
                    { "id": "Agendada", "price": 1, "availableDeliveryWindows": [{}] },
                  ] },
                { "itemIndex": 7, "slas": [] },
            ],
        },
    })
}

#[test]
fn delivery_options_are_told_with_the_line_they_are_for() {
    let mut order_form = order_form();
    // A guest sees no place near an address that is hidden.
    (order_form["loggedIn"], order_form["canEditData"]) = (json!(true), json!(true));
    let shipping = cart(fixtures::decoded(order_form), OWNER, None).0.summary.shipping.clone();
    assert_eq!(shipping.country, "BRA");
    assert_eq!(shipping.ships_to, ["BRA", "USA"]);
    assert_eq!(shipping.address_id.as_deref(), Some("casa"));
    let [line] = shipping.lines.as_slice() else { panic!("{:?}", shipping.lines) };
    let ids: Vec<_> = line.options.iter().map(|option| option.id.as_str()).collect();
    assert_eq!(ids, ["Normal", "Loja", "Agendada"]);
    assert_eq!(line.chosen, Some(("Normal".into(), Channel::Delivery)));
    let [normal, shop, _] = line.options.as_slice() else { panic!("three") };
    assert_eq!((cents(normal), normal.estimate), (Some(390), Estimate::parse("3bd")));
    assert_eq!((cents(shop), shop.estimate), (Some(0), None));
    assert_eq!((shop.channel, shop.place.as_deref()), (Channel::Pickup, Some("Loja Centro")));
}

#[test]
fn the_times_of_a_delivery_come_as_a_list_or_as_one_object() {
    let time = |hour: &str, price: Value| {
        json!({ "startDateUtc": format!("2026-12-09T{hour}:00:00+00:00"),
                "endDateUtc": "2026-12-09T21:00:00+00:00",
                "price": price, "lisPrice": 800, "tax": 5 })
    };
    let mut order_form = order_form();
    let logistics = &mut order_form["shippingData"]["logisticsInfo"][0];
    logistics["slas"][2]["availableDeliveryWindows"] =
        json!([time("08", json!(510)), {}, time("17", json!("much"))]);
    logistics["slas"][0]["availableDeliveryWindows"] = time("12", json!(0));
    logistics["selectedSla"] = json!("Agendada");
    // It is full by now, so it is not offered any more.
    logistics["slas"][2]["deliveryWindow"] = time("19", json!(600));
    let shipping = seen_by_a_guest(order_form).summary.shipping.clone();
    let line = &shipping.lines[0];
    let hours = |at: usize| -> Vec<_> {
        let windows = line.options[at].windows.iter();
        windows.map(|window| (window.start[11..13].to_owned(), window.price)).collect()
    };
    let price = |cents| Some(Money::from_cents(cents));
    assert_eq!(hours(0), [("12".to_owned(), price(0))]);
    let expected = [("19", price(600)), ("08", price(510)), ("17", None)];
    assert_eq!(hours(2), expected.map(|(hour, price)| (hour.to_owned(), price)));
    let chosen = line.window.as_ref().expect("one is chosen");
    assert_eq!(chosen.start, "2026-12-09T19:00:00+00:00");
    assert_eq!((chosen.list_price, chosen.tax), (price(800), price(5)));
}

#[test]
fn a_price_of_null_is_no_price() {
    let mut order_form = order_form();
    let sla = &mut order_form["shippingData"]["logisticsInfo"][0]["slas"][0];
    (sla["price"], sla["shippingEstimate"]) = (Value::Null, json!("0h"));
    let shipping = seen_by_a_guest(order_form).summary.shipping.clone();
    let option = &shipping.lines[0].options[0];
    assert_eq!((cents(option), option.estimate), (None, Estimate::parse("0h")));
}

#[test]
fn a_place_to_fetch_things_from_is_nobodys_address() {
    let mut order_form = order_form();
    order_form["shippingData"]["selectedAddresses"][0]["addressType"] = json!("pickup");
    assert_eq!(seen_by_a_guest(order_form).summary.shipping.address_id, None);
}

#[test]
fn a_guest_learns_which_fields_are_filled_in_and_no_text() {
    let summary = seen_by_a_guest(order_form()).summary;
    assert_eq!(summary.filled.get(Field::FirstName), Some(FieldState::Masked));
    assert_eq!(summary.filled.get(Field::Email), Some(FieldState::Masked));
    assert_eq!(summary.filled.get(Field::Phone), None);
}

#[test]
fn data_may_be_filled_in_where_nobody_has_or_the_store_lets_them() {
    let may = |can_edit: bool, profile: Value| {
        let mut order_form = order_form();
        order_form["canEditData"] = json!(can_edit);
        order_form["clientProfileData"] = profile;
        seen_by_a_guest(order_form).summary.may_fill_in
    };
    let somebody = || json!({ "email": "dora@example.com" });
    assert!(may(true, somebody()) && may(true, Value::Null) && may(false, Value::Null));
    assert!(may(false, json!({ "email": null, "documentType": "cpf" })), "full of nulls");
    assert!(!may(false, somebody()));
}

#[test]
fn a_look_at_changes_keeps_the_stores_country() {
    let before = seen_by_a_guest(order_form());
    let mut later = order_form();
    later["storePreferencesData"] = Value::Null;
    let later = OrderForm::decode(fixtures::json(later)).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(cart(later, GUEST, Some(&before)).0.summary.shipping.country, "BRA");
}
