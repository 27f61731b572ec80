//! From an answer to a cart: lines, messages, coupons, currency, and the viewer.

use crate::languages::texts;
use serde_json::{Value, json};
use shared_cart::api::people::access::Access;
use shared_cart::domain::cart::item::Availability;
use shared_cart::domain::cart::{Cart, Message, MessageStatus, Summary, Viewer};
use shared_cart::domain::ids::{LineKey, SellerId, SkuId, UniqueId};
use shared_cart::domain::money::{CurrencyFormat, Money};
use shared_cart::domain::people::field::Field;
use shared_cart::domain::people::personal::People;

use crate::support::fixtures;
use crate::support::fixtures::{GUEST, OWNER};
use crate::support::seen::clear;

fn cart() -> Cart {
    fixtures::edited_cart(OWNER, |_| {})
}

#[test]
fn the_same_notice_is_said_once_however_often_the_api_repeats_it() {
    let cart = cart();
    let said: Vec<_> = cart.summary.messages.iter().map(|message| message.text.as_str()).collect();
    assert_eq!(said, ["O frete mudou.", "Entregamos aos sábados."]);
}

#[test]
fn two_notices_of_one_code_with_different_words_are_two() {
    let cart = fixtures::edited_cart(OWNER, |answer| {
        answer["messages"][1]["text"] = json!("O frete mudou de novo.");
    });
    assert_eq!(cart.summary.messages.len(), 3);
}

#[test]
fn what_concerns_one_line_is_said_on_the_line_alone() {
    let cart = fixtures::edited_cart(OWNER, |answer| {
        answer["messages"] = json!([
            { "code": "withoutStock", "text": "Chaleira esgotada", "status": "error" },
            { "code": "cannotBeDelivered", "text": "Não entregamos", "status": "error" },
        ]);
    });
    assert!(cart.summary.messages.is_empty());
    assert_eq!(cart.items[4].availability, Availability::WithoutStock);
}

#[test]
fn a_notice_without_words_is_left_out() {
    let cart = fixtures::edited_cart(OWNER, |answer| {
        answer["messages"] = json!([{ "code": "x" }, { "text": " " }]);
    });
    assert!(cart.summary.messages.is_empty());
}

#[test]
fn a_status_nobody_has_heard_of_is_good_to_know() {
    let cart = fixtures::edited_cart(OWNER, |answer| {
        answer["messages"] = json!([
            { "text": "a", "status": "error" },
            { "text": "b", "status": "warning" },
            { "text": "c", "status": "fatal" },
            { "text": "d" },
        ]);
    });
    let statuses: Vec<_> = cart.summary.messages.iter().map(|message| message.status).collect();
    let (error, warning, info) =
        (MessageStatus::Error, MessageStatus::Warning, MessageStatus::Info);
    assert_eq!(statuses, [error, warning, info, info]);
}

#[test]
fn a_coupons_notice_is_known_by_its_code() {
    let cart = fixtures::edited_cart(OWNER, |answer| {
        answer["messages"] = json!([{ "code": "couponNotFound", "text": "a" }, { "text": "b" }]);
    });
    let about: Vec<_> = cart.summary.messages.iter().map(Message::is_about_coupons).collect();
    assert_eq!(about, [true, false]);
}

#[test]
fn coupons_are_told_apart_by_commas() {
    assert_eq!(cart().summary.coupons, ["BEMVINDA", "FRETE"]);
    let cart = fixtures::edited_cart(OWNER, |answer| {
        answer["marketingData"]["coupon"] = json!(" , A,,B , ");
    });
    assert_eq!(cart.summary.coupons, ["A", "B"]);
}

#[test]
fn promotions_without_a_name_are_left_out() {
    let summary = cart().summary;
    let names: Vec<_> = summary.promotions.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Semana da casa"]);
}

#[test]
fn totals_keep_the_apis_order_and_names() {
    let cart = cart();
    let rows: Vec<_> = cart
        .summary
        .totalizers
        .iter()
        .map(|row| (row.id.as_str(), row.name.as_str(), row.value.cents()))
        .collect();
    assert_eq!(
        rows,
        [
            ("Items", "Total dos Itens", 25_880),
            ("Discounts", "Total dos Descontos", -3910),
            ("Shipping", "Total do Frete", 1500),
        ]
    );
    assert_eq!(cart.summary.value, Money::from_cents(23_470), "not the sum of the rows");
}

#[test]
fn a_total_without_a_name_goes_by_its_id() {
    let cart = fixtures::edited_cart(OWNER, |answer| {
        answer["totalizers"] = json!([{ "id": "CustomTax", "value": 5 }]);
    });
    assert_eq!(cart.summary.totalizers[0].name, "CustomTax");
}

#[test]
fn the_store_says_how_it_writes_money() {
    assert_eq!(
        cart().summary.currency,
        CurrencyFormat {
            symbol: "R$".into(),
            decimal_digits: 2,
            decimal_separator: ",".into(),
            group_separator: ".".into(),
            group_size: 3,
            starts_with_symbol: true,
            code: "BRL".into(),
        }
    );
}

#[test]
fn a_space_separates_groups_and_a_code_stands_in_for_a_symbol() {
    let cart = fixtures::edited_cart(OWNER, |answer| {
        let store = &mut answer["storePreferencesData"];
        store["currencySymbol"] = json!(null);
        store["currencyCode"] = json!("EUR");
        store["currencyFormatInfo"]["currencyGroupSeparator"] = json!(" ");
        store["currencyFormatInfo"]["startsWithCurrencySymbol"] = json!(false);
    });
    assert_eq!(cart.summary.currency.format(Money::from_cents(123_456)), "1 234,56\u{a0}EUR");
}

#[test]
fn a_store_that_says_nothing_of_money_has_plain_numbers() {
    let cart = fixtures::edited_cart(OWNER, |answer| answer["storePreferencesData"] = json!(null));
    assert_eq!(cart.summary.currency.format(Money::from_cents(123_456)), "1234.56");
}

#[test]
fn lines_without_an_identity_are_told_apart_by_their_place_among_equals() {
    let cart = fixtures::edited_cart(OWNER, |answer| {
        let items = answer["items"].as_array_mut().expect("items");
        items[0]["uniqueId"] = json!(null);
        let mut twin = items[0].clone();
        items.push(twin.clone());
        twin["seller"] = json!("granja");
        items.push(twin);
    });
    let nth = |seller: &str, n| LineKey::Nth(SkuId::new("501"), SellerId::new(seller), n);
    assert_eq!(cart.items[0].key, nth("1", 0));
    assert_eq!(cart.items[5].key, nth("1", 1));
    assert_eq!(cart.items[6].key, nth("granja", 0));
    assert_eq!(cart.items[1].key, LineKey::Unique(UniqueId::new("AA02")));
}

#[test]
fn the_sku_is_named_only_where_the_products_name_does_not_say_it() {
    let cart = cart();
    let named: Vec<_> = cart.items.iter().map(|item| item.sku_name.as_deref()).collect();
    assert_eq!(named, [None, Some("meia cura"), None, None, None]);
}

#[test]
fn a_line_without_any_name_goes_by_its_sku() {
    let cart = fixtures::edited_cart(OWNER, |answer| {
        answer["items"][0]["name"] = json!(null);
        answer["items"][1]["name"] = json!(null);
        answer["items"][1]["skuName"] = json!(null);
    });
    assert_eq!((cart.items[0].name.as_str(), cart.items[1].name.as_str()), ("azul", "502"));
}

#[test]
fn what_was_chosen_for_a_line_is_in_words() {
    let cart = cart();
    let item = &cart.items[2];
    let words = texts("en");
    let mut details: Vec<_> = item.texts().flat_map(|text| words.attachment(text)).collect();
    let service = |service| words.service(service, false, &cart.summary.currency);
    details.extend(item.services.iter().filter_map(service));
    assert_eq!(details, ["texto: Para a Lia", "tipo: redonda", "Embrulho · R$\u{a0}5,00"]);
}

#[test]
fn every_way_of_not_being_available_is_one() {
    for (code, availability) in [
        (json!("available"), Availability::Available),
        (json!(null), Availability::Available),
        (json!("withoutStock"), Availability::WithoutStock),
        (json!("cannotBeDelivered"), Availability::CannotBeDelivered),
        (json!("withoutPriceRnB"), Availability::Unavailable),
        (json!("anythingNew"), Availability::Unavailable),
    ] {
        let cart = fixtures::edited_cart(OWNER, |answer| answer["items"][0]["availability"] = code);
        assert_eq!(cart.items[0].availability, availability);
    }
}

#[test]
fn sellers_are_named_when_there_are_several() {
    let several = cart();
    assert!(several.summary.has_several_sellers);
    assert_eq!(several.items[1].seller_name.as_deref(), Some("Granja Alta"));
    let one = fixtures::edited_cart(OWNER, |answer| {
        for item in answer["items"].as_array_mut().expect("items") {
            item["seller"] = json!("1");
        }
    });
    assert!(!one.summary.has_several_sellers);
    assert!(!fixtures::cart(fixtures::bare(), OWNER).summary.has_several_sellers);
}

#[test]
fn pictures_and_pages_are_checked_on_the_way_in() {
    let cart = fixtures::edited_cart(OWNER, |answer| {
        answer["items"][0]["imageUrl"] = json!("javascript:alert(1)");
        answer["items"][0]["detailUrl"] = json!("//evil.example/p");
    });
    assert_eq!((&cart.items[0].image, &cart.items[0].product), (&None, &None));
    assert!(cart.items[1].image.is_some() && cart.items[1].product.is_some());
}

#[test]
fn who_is_looking_follows_from_whose_cart_it_is() {
    let viewer = |own_cart, operator, logged_in| {
        let mut answer = fixtures::owner();
        answer["loggedIn"] = json!(logged_in);
        let whose = if own_cart { OWNER } else { GUEST };
        fixtures::cart(answer, Access { operator, ..whose }).summary.viewer
    };
    assert_eq!(viewer(true, false, true), Viewer::Owner);
    assert_eq!(viewer(true, false, false), Viewer::OwnerSignedOut);
    assert_eq!(viewer(false, false, false), Viewer::Guest);
    assert_eq!(viewer(false, false, true), Viewer::Guest);
    assert_eq!(viewer(true, true, true), Viewer::Operator);
    assert_eq!(viewer(false, true, false), Viewer::Operator);
}

#[test]
fn an_operator_is_who_the_api_says_is_one() {
    for (user_type, expected) in
        [(json!("callCenterOperator"), true), (json!("User type"), false), (json!(null), false)]
    {
        let mut answer = fixtures::owner();
        answer["userType"] = user_type;
        assert_eq!(fixtures::decoded(answer).people.is_operator, expected);
    }
}

#[test]
fn empty_fields_are_no_data() {
    let mut answer = fixtures::owner();
    answer["clientProfileData"] = json!({ "email": null, "firstName": "", "isCorporate": false });
    answer["shippingData"] = json!({ "address": { "street": null }, "selectedAddresses": [] });
    assert_eq!(fixtures::people(answer, fixtures::OWNER), People::default());
}

#[test]
fn the_chosen_address_is_the_selected_one_and_not_the_deprecated_one() {
    let mut answer = fixtures::owner();
    answer["shippingData"]["address"]["street"] = json!("Rua Antiga");
    let people = fixtures::people(answer, fixtures::OWNER);
    assert_eq!(people.get(Field::Street).and_then(clear).as_deref(), Some("Rua das Rendeiras"));
}

#[test]
fn the_guests_cart_is_the_owners_but_for_the_viewer() {
    // The engraving names the person whose data the cart holds.
    let answer = fixtures::owner().to_string().replace("Para a Lia", "Para a cozinha");
    let answer: Value = serde_json::from_str(&answer).expect("JSON");
    let guests = fixtures::cart(answer.clone(), GUEST);
    let owners = fixtures::cart(answer, OWNER);
    assert_eq!(guests.items, owners.items);
    let summary = Summary {
        viewer: Viewer::Owner,
        filled: owners.summary.filled.clone(),
        ..Summary::clone(&guests.summary)
    };
    assert_eq!(&summary, &*owners.summary);
}
