//! What is new in a cart for somebody who saw it earlier.

use std::sync::Arc;

use serde_json::{Value, json};
use shared_cart::domain::ids::{LineKey, UniqueId};
use shared_cart::domain::money::Money;
use shared_cart::domain::together::difference::{LineNews, News, between};
use shared_cart::domain::together::seen::Seen;

use crate::support::fixtures;
use crate::support::fixtures::{GUEST, OWNER};

/// The news of this edit for somebody who saw the owner's cart on the same visit.
fn news(edit: impl FnOnce(&mut Value)) -> Vec<News> {
    between(&Seen::of(&fixtures::edited_cart(GUEST, |_| {})), &fixtures::edited_cart(GUEST, edit))
}

/// The news of this edit for somebody who saw the cart on an earlier visit.
fn news_since_last_visit(edit: impl FnOnce(&mut Value)) -> Vec<News> {
    let kept = Seen::of(&fixtures::edited_cart(GUEST, |_| {})).to_kept(20_000);
    between(
        &Seen::from_kept(&kept, 20_001).expect("it was kept"),
        &fixtures::edited_cart(GUEST, edit),
    )
}

fn about(id: &str, name: &str, news: LineNews) -> News {
    News::Line { key: LineKey::Unique(UniqueId::new(id)), name: name.into(), news }
}

fn cents(cents: i64) -> Money {
    Money::from_cents(cents)
}

const CUP: &str = "Caneca de barro azul";
const CHEESE: &str = "Queijo da serra";

#[test]
fn nothing_is_new_about_the_same_cart() {
    assert_eq!(news(|_| {}), []);
    assert_eq!(news_since_last_visit(|_| {}), []);
}

#[test]
fn a_line_that_was_added_is_new_with_its_quantity() {
    let added = news(|answer| {
        let mut line = answer["items"][0].clone();
        line["uniqueId"] = json!("NEW");
        line["quantity"] = json!(4);
        answer["items"].as_array_mut().expect("items").insert(1, line);
    });
    assert_eq!(added, [about("NEW", CUP, LineNews::Added(4))]);
}

#[test]
fn a_removed_line_has_its_name_only_if_it_was_seen_on_this_visit() {
    let remove = |answer: &mut Value| {
        answer["items"].as_array_mut().expect("items").remove(0);
    };
    assert_eq!(
        news(remove),
        [News::Removed(Some(Arc::clone(&fixtures::edited_cart(GUEST, |_| {}).items[0])))]
    );
    assert_eq!(news_since_last_visit(remove), [News::Removed(None)]);
}

#[test]
fn another_quantity_and_another_price_are_told_each() {
    let found = news(|answer| {
        answer["items"][0]["quantity"] = json!(5);
        answer["items"][0]["sellingPrice"] = json!(4290);
        answer["items"][1]["sellingPrice"] = json!(3500);
    });
    assert_eq!(
        found,
        [
            about("AA01", CUP, LineNews::Quantity { from: 2, to: 5 }),
            about("AA01", CUP, LineNews::Price { from: cents(3990), to: cents(4290) }),
            about("AA02", CHEESE, LineNews::Price { from: cents(4000), to: cents(3500) }),
        ]
    );
}

#[test]
fn what_sold_out_and_what_is_back_is_told_without_a_price() {
    let found = news(|answer| {
        answer["items"][0]["availability"] = json!("withoutStock");
        answer["items"][4]["availability"] = json!("available");
        answer["items"][4]["sellingPrice"] = json!(9900);
    });
    let expected =
        [about("AA01", CUP, LineNews::SoldOut), about("AA05", "Chaleira", LineNews::BackInStock)];
    assert_eq!(found, expected);
}

#[test]
fn coupons_that_came_and_went_are_told_on_the_same_visit_alone() {
    let change = |answer: &mut Value| answer["marketingData"]["coupon"] = json!("FRETE,NOVO");
    let expected = [News::CouponAdded("NOVO".into()), News::CouponRemoved("BEMVINDA".into())];
    assert_eq!(news(change), expected);
    assert_eq!(news_since_last_visit(change), [], "no coupon is kept");
}

#[test]
fn another_total_is_told_also_after_a_visit() {
    let change = |answer: &mut Value| answer["value"] = json!(20_000);
    let expected = [News::Total { from: cents(23_470), to: cents(20_000) }];
    assert_eq!(news(change), expected);
    assert_eq!(news_since_last_visit(change), expected);
}

#[test]
fn lines_that_only_changed_places_are_no_news() {
    assert_eq!(news(|answer| answer["items"].as_array_mut().expect("items").reverse()), []);
}

#[test]
fn lines_without_an_identity_are_told_apart_by_their_place_among_equals() {
    let anonymous = |quantities: &[u32]| {
        let line = |quantity| json!({ "id": "9", "name": "Vela", "quantity": quantity });
        let items: Value = quantities.iter().map(line).collect();
        fixtures::edited_cart(GUEST, |answer| answer["items"] = items)
    };
    let found = between(&Seen::of(&anonymous(&[1, 2])), &anonymous(&[1, 3]));
    let [News::Line { name, news: LineNews::Quantity { from: 2, to: 3 }, .. }] = found.as_slice()
    else {
        panic!("{found:?}")
    };
    assert_eq!(name, "Vela");
}

#[test]
fn news_of_a_line_are_found_by_its_key() {
    let cart = fixtures::edited_cart(GUEST, |_| {});
    let news = about("AA01", CUP, LineNews::SoldOut);
    assert_eq!(news.about_line(&cart.items[0].key), Some(LineNews::SoldOut));
    assert_eq!(news.about_line(&cart.items[1].key), None);
    assert_eq!(News::Removed(None).about_line(&cart.items[0].key), None);
}

#[test]
fn a_change_of_the_lines_alone_shares_the_rest_with_the_cart_before() {
    let mut answer = fixtures::owner();
    answer["items"][0]["quantity"] = json!(5);
    let (before, after) = fixtures::two_carts([fixtures::owner(), answer], GUEST);
    let shared = before.items.iter().zip(&after.items).filter(|(a, b)| Arc::ptr_eq(a, b));
    assert_eq!(shared.count(), 4);
}

#[test]
fn another_engraving_service_or_part_is_told_without_its_text() {
    const BOARD: &str = "Tábua de corte";
    let engrave = |answer: &mut Value| {
        answer["items"][2]["attachments"][0]["content"]["texto"] = json!("Para o Rui");
    };
    assert_eq!(news(engrave), [about("AA03", BOARD, LineNews::Texts)]);
    assert_eq!(news_since_last_visit(engrave), [about("AA03", BOARD, LineNews::Texts)]);
    let unwrap = |answer: &mut Value| answer["items"][2]["bundleItems"] = json!([]);
    assert_eq!(news(unwrap), [about("AA03", BOARD, LineNews::Services)]);
    assert_eq!(news_since_last_visit(unwrap), [about("AA03", BOARD, LineNews::Services)]);
    let message = |answer: &mut Value| {
        answer["items"][2]["bundleItems"][0]["attachments"] =
            json!([{ "name": "message", "content": { "text": "Oi" } }]);
    };
    assert_eq!(news(message), [about("AA03", BOARD, LineNews::Services)]);
    let add_part = |answer: &mut Value| {
        let mut part = answer["items"][0].clone();
        part["uniqueId"] = json!("PART");
        part["parentItemIndex"] = json!(2);
        answer["items"].as_array_mut().expect("items").push(part);
    };
    assert_eq!(news(add_part), [about("AA03", BOARD, LineNews::Parts)]);
    assert_eq!(news_since_last_visit(add_part), [about("AA03", BOARD, LineNews::Parts)]);
}

#[test]
fn what_is_kept_of_an_engraving_depends_on_the_cart() {
    let kept = |id: &str| {
        let cart = fixtures::edited_cart(GUEST, |answer| answer["orderFormId"] = json!(id));
        Seen::of(&cart).lines[2].choices.texts
    };
    let id = "0123456789abcdef0123456789abcdef";
    assert_eq!(kept(id), kept(&id.to_uppercase()), "the same cart");
    assert_ne!(kept(id), kept("1123456789abcdef0123456789abcdef"));
}

#[test]
fn another_delivery_option_is_told_once() {
    let travelling = |option: Option<&str>| {
        fixtures::edited_cart(GUEST, |answer| {
            let info = |index: usize| {
                json!({
                    "itemIndex": index, "slas": [], "selectedSla": option,
                    "selectedDeliveryChannel": option.map(|_| "delivery"),
                })
            };
            answer["shippingData"]["logisticsInfo"] = (0..5).map(info).collect();
        })
    };
    let seen = Seen::of(&travelling(Some("Normal")));
    assert_eq!(between(&seen, &travelling(Some("Expressa"))), [News::DeliveryOption]);
    assert_eq!(between(&seen, &travelling(Some("Normal"))), []);
    let undecided = Seen::of(&travelling(None));
    assert_eq!(between(&undecided, &travelling(Some("Normal"))), [], "a first choice");
}

#[test]
fn changed_contact_data_and_addresses_are_told_without_a_text() {
    let news = |edit: fn(&mut Value)| {
        let seen = Seen::of(&fixtures::edited_cart(OWNER, |_| {}));
        between(&seen, &fixtures::edited_cart(OWNER, edit))
    };
    let rename = |answer: &mut Value| answer["clientProfileData"]["firstName"] = json!("Rita");
    assert_eq!(news(rename), [News::Contact]);
    let move_on = |answer: &mut Value| {
        answer["shippingData"]["selectedAddresses"][0]["street"] = json!("Rua Nova");
    };
    assert_eq!(news(move_on), [News::Address]);
    let elsewhere = |answer: &mut Value| {
        answer["shippingData"]["selectedAddresses"][0]["addressId"] = json!("trabalho");
    };
    let seen = Seen::of(&fixtures::edited_cart(GUEST, |_| {}));
    let now = fixtures::edited_cart(GUEST, elsewhere);
    assert_eq!(between(&seen, &now), [News::Address], "also where the data is hidden");
    let fill = |answer: &mut Value| answer["clientProfileData"] = Value::Null;
    let seen = Seen::of(&fixtures::edited_cart(GUEST, fill));
    let now = fixtures::edited_cart(GUEST, |_| {});
    assert_eq!(between(&seen, &now), [News::Contact], "it was filled in");
}
