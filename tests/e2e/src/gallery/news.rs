//! News: listed and marked on the lines, on the next visit, and of every kind.

use serde_json::{Value, json};

use super::Exhibit;
use super::stage::{COFFEE, Stage};
use crate::Person;

pub(super) const ALL: &[Exhibit] = &[
    Exhibit::of("news", |stage| {
        stage.open(Person::Visitor);
        much_happens(stage);
        stage.look_again();
        stage.page().wait_until("the news", |seen| seen.news.len() > 4);
    }),
    Exhibit::of("news-since-last-visit", |stage| {
        stage.open(Person::Visitor);
        stage.browser.open(&stage.sandbox.address("/"));
        much_happens(stage);
        stage.open(Person::Visitor);
        stage.page().wait_until("the news", |seen| seen.news.len() > 2);
    }),
    Exhibit::of("news-of-one-thing", |stage| {
        stage.open(Person::Visitor);
        stage.somebody_sets(0, 1);
        stage.look_again();
        stage.page().wait_until("the news", |seen| {
            seen.line(COFFEE).is_some_and(|line| line.says("Was 2"))
        });
    }),
    Exhibit::then("news-redirected", redirected, |stage, language| {
        let names = ["Go to checkout", "Finalizar compra", "Finalizar compra"];
        stage.press(language, names);
    }),
];

/// Somebody sends the parcel of the cart on the screen elsewhere.
fn redirected(stage: &Stage) {
    let id = stage.sandbox.order_form_id(Person::Carla);
    stage.go(Person::Visitor, &format!("/checkout/?lang=en&orderFormId={id}#/cart"));
    stage.page().wait_until_drawn();
    let path = format!("/api/checkout/pub/orderForm/{id}/attachments/shippingData");
    let address = json!({ "postalCode": "22250-040", "country": "BRA", "number": "99" });
    stage.sandbox.send("POST", &path, &json!({ "selectedAddresses": [address] }));
    stage.page().wait_until("the news", |seen| !seen.news.is_empty());
}

/// Others change a quantity, remove a line, add a line, and change prices, stock and coupons.
fn much_happens(stage: &Stage) {
    stage.somebody_posts("coupons", &json!({ "text": "AURORA10,FRETEGRATIS" }));
    stage.somebody_sets(3, 0);
    stage.somebody_sets(0, 12);
    let new = json!({ "orderItems": [{ "id": "1043", "quantity": 2, "seller": "casanorte" }] });
    stage.somebody_posts("items", &new);
    let catalog = |sku: &str, to: Value| {
        stage.sandbox.control("PATCH", &format!("/catalog/{sku}"), &to);
    };
    catalog("1019", json!({ "price": 99_900, "listPrice": 99_900 }));
    catalog("1009", json!({ "stock": 0 }));
    catalog("1028", json!({ "stock": 10 }));
    let id = stage.id();
    stage.sandbox.control("POST", &format!("/orderForm/{id}/recalculate"), &Value::Null);
}
