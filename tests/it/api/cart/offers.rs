//! Services, gifts and the note in an answer; and what a cart keeps when an answer does not hold
//! every section.

use std::sync::Arc;

use crate::languages::texts;
use serde_json::{Value, json};
use shared_cart::domain::cart::Cart;
use shared_cart::domain::cart::service::Service;
use shared_cart::domain::money::{CurrencyFormat, Money};

use crate::support::fixtures;
use crate::support::fixtures::GUEST;

/// The services of the first line, given its offerings and its bundle items.
fn services(offerings: &Value, bundle_items: &Value) -> Vec<Service> {
    let cart = fixtures::edited_cart(GUEST, |answer| {
        answer["items"][0]["offerings"] = offerings.clone();
        answer["items"][0]["bundleItems"] = bundle_items.clone();
    });
    cart.items[0].services.clone()
}

#[test]
fn a_service_is_chosen_when_the_bundles_hold_its_id_as_number_or_text() {
    let offerings = json!([
        { "id": "5", "name": "Embrulho", "price": 690 },
        { "id": 6, "name": "Garantia", "price": 9900 },
    ]);
    for (bundles, expected) in [
        (json!([]), [false, false]),
        (json!([{ "id": 5 }]), [true, false]),
        (json!([{ "id": "6" }]), [false, true]),
        (json!([{ "id": "5" }, { "id": 6 }]), [true, true]),
    ] {
        let services = services(&offerings, &bundles);
        let chosen: Vec<_> = services.iter().map(|service| service.is_chosen).collect();
        assert_eq!(chosen, expected, "{bundles}");
        let price = services[1].price.map(Money::cents);
        assert_eq!((services[1].id.as_str(), price), ("6", Some(9900)));
    }
}

#[test]
fn offers_without_an_id_are_left_out() {
    let found = services(
        &json!([
            { "name": "Embrulho" },
            { "id": "7", "name": "Cartão", "attachmentOfferings": [{ "required": true }] },
            { "id": "8", "name": "Fita", "attachmentOfferings": [{ "required": false }] },
            { "id": "9" },
        ]),
        &json!([{ "name": "Embrulho" }]),
    );
    let found: Vec<_> = found
        .iter()
        .map(|service| (&*service.name, service.is_chosen, service.can_be_chosen))
        .collect();
    assert_eq!(found, [("Cartão", false, false), ("Fita", false, true), ("9", false, true)]);
}

#[test]
fn a_service_costs_what_the_line_pays_for_it_and_has_its_texts() {
    let found = services(
        &json!([
            { "id": "5", "name": "Embrulho", "price": 690 },
            { "id": "6", "name": "Garantia", "price": null },
        ]),
        &json!([
            {
                "id": 5, "name": "Embrulho azul", "price": 450,
                "attachments": [{ "name": "message", "content": { "text": "Oi", "sinal": null } }],
            },
            { "id": "8", "name": "Montagem", "price": 12_000 },
        ]),
    );
    let prices: Vec<_> = found
        .iter()
        .map(|service| (&*service.name, service.price.map(Money::cents), service.can_be_chosen))
        .collect();
    let expected = [
        ("Embrulho azul", Some(450), true),
        ("Garantia", None, true),
        ("Montagem", Some(12_000), false),
    ];
    assert_eq!(prices, expected);
    let words = texts("en");
    let say = |at: usize, has_box| words.service(&found[at], has_box, &CurrencyFormat::default());
    assert_eq!(say(0, true).as_deref(), Some("Embrulho azul · 4.50 · text: Oi"));
    assert_eq!(say(1, false), None, "the line has it not");
    assert_eq!(say(2, true).as_deref(), Some("Montagem · 120.00"));
}

#[test]
fn gifts_come_in_lists_with_how_many_may_be_chosen() {
    let cart = fixtures::edited_cart(GUEST, |answer| {
        answer["selectableGifts"] = json!([{
            "id": "list",
            "availableQuantity": 2,
            "availableGifts": [
                { "id": "7", "seller": "1", "name": "Vela", "quantity": 1, "isSelected": true },
                { "id": "8", "seller": "2", "quantity": 1 },
            ],
        }]);
    });
    let [choice] = cart.summary.gifts.as_slice() else { panic!("one list") };
    assert_eq!((choice.list.as_str(), choice.limit), ("list", 2));
    let gifts: Vec<_> = choice
        .gifts
        .iter()
        .map(|gift| (&*gift.name, gift.seller.as_str(), gift.is_chosen))
        .collect();
    assert_eq!(gifts, [("Vela", "1", true), ("8", "2", false)]);
}

#[test]
fn a_note_is_what_people_wrote_without_the_room_around_it() {
    let note = |field: Value| {
        let cart = fixtures::edited_cart(GUEST, |answer| answer["openTextField"] = field);
        cart.summary.note.as_str().to_owned()
    };
    assert_eq!(note(json!({ "value": " Ring twice\n" })), "Ring twice");
    for nothing in [json!(null), json!({}), json!({ "value": null })] {
        assert_eq!(note(nothing), "");
    }
}

/// The owner's cart, and the cart that an edited answer becomes after it.
fn then(edit: impl FnOnce(&mut Value)) -> (Cart, Cart) {
    let mut answer = fixtures::owner();
    edit(&mut answer);
    fixtures::two_carts([fixtures::owner(), answer], GUEST)
}

#[test]
fn what_was_not_asked_for_is_as_it_was() {
    let (before, after) = then(|answer| answer["storePreferencesData"] = Value::Null);
    assert_eq!(after, before);
    let shared = before.items.iter().zip(&after.items).filter(|(a, b)| Arc::ptr_eq(a, b));
    assert_eq!(shared.count(), 5, "and nothing of the lines is kept twice");
}

#[test]
fn what_was_asked_for_is_as_it_is() {
    let (before, after) = then(|answer| {
        answer["items"][1]["quantity"] = json!(9);
        answer["sellers"] = json!([{ "id": "1", "name": "Casa Nova" }]);
        answer["storePreferencesData"]["currencySymbol"] = json!("€");
    });
    assert_eq!((before.items[1].quantity, after.items[1].quantity), (3, 9));
    assert_eq!(after.items[0].seller_name.as_deref(), Some("Casa Nova"));
    assert_eq!(after.summary.currency.symbol, "€");
}
