//! Sales channels: currencies and languages.

use serde_json::{Value, json};

use crate::browser::{Browser, cart, sandbox, total};

async fn in_channel(sc: &str) -> (Browser, Value) {
    let mut browser = sandbox();
    let path = format!("/api/checkout/pub/orderForm?sc={sc}");
    let json = browser.post(&path, json!({})).await.ok();
    let id = json["orderFormId"].as_str().expect("an id").to_owned();
    let json = browser.add(&id, "1004", "1", 3).await;
    assert_eq!(json["salesChannel"], sc);
    (browser, json)
}

#[tokio::test]
async fn reais_have_a_comma_and_the_symbol_before_the_amount() {
    let (_, json) = in_channel("1").await;
    let store = &json["storePreferencesData"];
    assert_eq!((&store["currencyCode"], &store["countryCode"]), (&json!("BRL"), &json!("BRA")));
    assert_eq!(
        store["currencyFormatInfo"],
        json!({
            "currencyDecimalDigits": 2,
            "currencyDecimalSeparator": ",",
            "currencyGroupSeparator": ".",
            "currencyGroupSize": 3,
            "startsWithCurrencySymbol": true,
        })
    );
}

#[tokio::test]
async fn euros_have_the_symbol_after_the_amount_and_spaces() {
    let (_, json) = in_channel("2").await;
    let format = &json["storePreferencesData"]["currencyFormatInfo"];
    assert_eq!(format["startsWithCurrencySymbol"], false);
    assert_eq!(format["currencyGroupSeparator"], " ");
    assert_eq!(json["storePreferencesData"]["currencySymbol"], "€");
}

#[tokio::test]
async fn dollars_have_a_tax() {
    let (_, json) = in_channel("3").await;
    assert_eq!(json["items"][0]["price"], 580);
    assert_eq!(json["items"][0]["tax"], 46);
    assert_eq!(total(&json, "Tax"), 3 * 46);
    assert_eq!(json["totalizers"][0]["name"], "Items Total");
}

#[tokio::test]
async fn pesos_have_no_decimals_and_their_amounts_are_hundredths() {
    let (_, json) = in_channel("4").await;
    assert_eq!(json["storePreferencesData"]["currencyFormatInfo"]["currencyDecimalDigits"], 0);
    let price = json["items"][0]["price"].as_i64().expect("a price");
    assert_eq!((price, price % 100), (491_000, 0));
    assert_eq!(json["value"], 3 * 491_000);
}

#[tokio::test]
async fn the_sales_channel_of_a_request_chooses_the_language() {
    let mut browser = sandbox();
    let id = browser.cart_of("ana").await;
    for (sc, name, text, totals) in [
        ("1", "Geleia de morango 230 g", "não tem estoque", "Total dos Itens"),
        ("3", "Strawberry jam 230 g", "has no inventory", "Items Total"),
        ("4", "Mermelada de frutilla 230 g", "no tiene stock", "Total de los ítems"),
    ] {
        let json = browser.get(&cart(&id, &format!("?sc={sc}"))).await.ok();
        assert_eq!(json["items"][1]["name"], name);
        assert!(json["messages"][0]["text"].as_str().is_some_and(|it| it.contains(text)), "{sc}");
        assert_eq!(json["totalizers"][0]["name"], totals);
        assert_eq!(json["salesChannel"], "1", "a cart with items keeps its sales channel");
    }
}

#[tokio::test]
async fn errors_are_in_the_language_of_the_sales_channel() {
    let mut browser = sandbox();
    for (sc, message) in
        [("1", "Carrinho inválido"), ("3", "Invalid order form"), ("4", "Carrito no válido")]
    {
        let answer = browser.get(&cart("x", &format!("?sc={sc}"))).await;
        assert_eq!(answer.json()["error"]["message"], message);
    }
}

#[tokio::test]
async fn a_reset_can_choose_another_sales_channel() {
    let mut browser = sandbox();
    browser.post("/_sandbox/reset", json!({ "salesChannel": "4" })).await.ok();
    let id = browser.cart_of("ana").await;
    let json = browser.read(&id).await;
    assert_eq!(json["storePreferencesData"]["currencyCode"], "CLP");
    browser.post("/_sandbox/reset", json!({ "salesChannel": "9" })).await;
    assert_eq!(browser.cart_of("ana").await, id, "a refused reset changes nothing");
}
