//! Shapes of real carts: kits, services with texts, delivery windows, subscriptions, teasers, and
//! the cart that has all of them.

use serde_json::{Value, json};

use crate::browser::{Browser, cart, codes, each, sandbox, total};

async fn with(sku: &str, seller: &str, quantity: i64) -> (Browser, String) {
    let mut browser = sandbox();
    browser.set(json!({ "automaticGift": false })).await;
    let id = browser.new_cart().await;
    browser.add(&id, sku, seller, quantity).await;
    (browser, id)
}

async fn deliver(browser: &mut Browser, id: &str, choice: Value) -> Value {
    let mut body =
        json!({ "selectedAddresses": [{ "postalCode": "04538-133", "country": "BRA" }] });
    body["logisticsInfo"] = json!([choice]);
    browser.post(&cart(id, "/attachments/shippingData"), body).await.ok()
}

fn sla<'a>(order_form: &'a Value, name: &str) -> &'a Value {
    let slas = order_form["shippingData"]["logisticsInfo"][0]["slas"].as_array();
    slas.and_then(|slas| slas.iter().find(|sla| sla["id"] == name)).expect("the option")
}

#[tokio::test]
async fn a_kit_tells_what_it_contains() {
    let (mut browser, id) = with("1050", "1", 1).await;
    let json = browser.read(&id).await;
    let parts = json["items"][0]["components"].as_array().expect("components");
    let found: Vec<(&Value, &Value)> =
        parts.iter().map(|it| (&it["id"], &it["quantity"])).collect();
    let [coffee, grinder, mugs] = [("1004", 2), ("1038", 1), ("1026", 2)].map(|it| json!(it));
    let wanted = [&coffee, &grinder, &mugs].map(|it| (&it[0], &it[1]));
    assert_eq!(found, wanted);
    assert_eq!(parts[2]["name"], "Caneca esmaltada azul");
    assert_eq!(json["value"], 33_990, "a kit has a price of its own");
    let json = deliver(&mut browser, &id, json!({ "itemIndex": 0, "selectedSla": null })).await;
    let details = &sla(&json, "Normal")["deliveryIds"][0]["kitItemDetails"];
    assert_eq!(details.as_array().map(Vec::len), Some(3));
}

#[tokio::test]
async fn a_service_says_which_texts_it_needs() {
    let (mut browser, id) = with("1050", "1", 1).await;
    let json = browser.post(&cart(&id, "/items/0/offerings"), json!({ "id": "6" })).await.ok();
    let needed = &json["items"][0]["offerings"][1]["attachmentOfferings"][0];
    assert_eq!((&needed["name"], &needed["required"]), (&json!("Dedicatória"), &json!(true)));
    assert_eq!(needed["schema"]["assinatura"]["maximumNumberOfCharacters"], 40);
    let path = cart(&id, "/items/0/bundles/6/attachments/Dedicat%C3%B3ria");
    let texts = json!({ "mensagem": "Oi", "assinatura": "Lia" });
    let json = browser.post(&path, json!({ "content": texts })).await.ok();
    let chosen = &json["items"][0]["bundleItems"][0];
    assert_eq!((&chosen["price"], &chosen["attachments"][0]["content"]), (&json!(490), &texts));
    assert_eq!(total(&json, "Items"), 33_990 + 490);
}

#[tokio::test]
async fn delivery_windows_are_a_list_and_one_is_chosen() {
    let (mut browser, id) = with("1051", "casanorte", 1).await;
    let choice = |window: Value| {
        json!({
            "itemIndex": 0, "selectedSla": "Agendada", "selectedDeliveryChannel": "delivery",
            "deliveryWindow": window,
        })
    };
    let json = deliver(&mut browser, &id, choice(Value::Null)).await;
    assert_eq!(total(&json, "Shipping"), 590);
    let offered = sla(&json, "Agendada");
    assert_eq!(offered["deliveryWindow"], Value::Null);
    let windows = offered["availableDeliveryWindows"].as_array().expect("a list");
    assert_eq!(windows.len(), 6);
    assert_eq!(
        windows[0],
        json!({
            "startDateUtc": "2026-03-03T12:00:00+00:00",
            "endDateUtc": "2026-03-03T16:00:00+00:00",
            "price": 510, "lisPrice": 510, "tax": 0,
        })
    );
    let json = deliver(&mut browser, &id, choice(windows[0].clone())).await;
    assert_eq!(sla(&json, "Agendada")["deliveryWindow"], windows[0]);
    assert_eq!(sla(&json, "Normal")["deliveryWindow"], Value::Null);
    assert_eq!(total(&json, "Shipping"), 590 + 510, "its price is added");
    let mut gone = windows[0].clone();
    gone["startDateUtc"] = json!("2026-03-01T12:00:00+00:00");
    let json = deliver(&mut browser, &id, choice(gone)).await;
    assert_eq!(sla(&json, "Agendada")["deliveryWindow"], Value::Null);
}

#[tokio::test]
async fn a_delivery_window_can_be_an_object() {
    let (mut browser, id) = with("1052", "padariadalua", 1).await;
    let choice = json!({ "itemIndex": 0, "selectedSla": "Hoje" });
    let json = deliver(&mut browser, &id, choice.clone()).await;
    let offered = sla(&json, "Hoje");
    assert_eq!(offered["shippingEstimate"], "0bd");
    let window = offered["availableDeliveryWindows"].clone();
    assert_eq!(window["startDateUtc"], "2026-03-02T21:00:00+00:00");
    let mut choice = choice;
    choice["deliveryWindow"] = window.clone();
    let json = deliver(&mut browser, &id, choice).await;
    assert_eq!(sla(&json, "Hoje")["deliveryWindow"], window);
}

#[tokio::test]
async fn windows_move_with_the_days_and_a_chosen_one_stays() {
    let mut browser = sandbox();
    let id = browser.cart_of("davi").await;
    browser.log_in("davi").await;
    let chosen = |json: &Value| {
        let lines = json["shippingData"]["logisticsInfo"].as_array().expect("lines").clone();
        let table = lines.into_iter().find(|line| line["itemId"] == "1051").expect("the table");
        let slas = table["slas"].as_array().expect("options").clone();
        slas.into_iter().find(|sla| sla["id"] == "Agendada").expect("the option")
    };
    let before = chosen(&browser.read(&id).await);
    let clock = json!({ "advanceSeconds": 2 * 86_400 });
    browser.other().post("/_sandbox/clock", clock).await.ok();
    let after = chosen(&browser.read(&id).await);
    assert_eq!(after["deliveryWindow"], before["deliveryWindow"]);
    let first = &after["availableDeliveryWindows"][0]["startDateUtc"];
    assert_eq!(first, "2026-03-05T12:00:00+00:00");
}

#[tokio::test]
async fn a_subscription_stands_in_its_section_too() {
    let (mut browser, id) = with("1004", "1", 1).await;
    assert_eq!(browser.read(&id).await["subscriptionData"], Value::Null);
    let name = "vtex.subscription.padaria";
    let content = json!({ "vtex.subscription.key.frequency": " 2 week" });
    let bread = json!({ "orderItems": [{
        "id": "1052", "seller": "padariadalua", "quantity": 1,
        "attachments": [{ "name": name, "content": content }],
    }]});
    let json = browser.post(&cart(&id, "/items"), bread).await.ok();
    assert_eq!(
        json["subscriptionData"],
        json!({ "subscriptions": [{
            "itemIndex": 1,
            "plan": {
                "validity": { "begin": "2026-03-02T00:00:00", "end": "2029-03-02T00:00:00" },
                "frequency": { "periodicity": "WEEK", "interval": 2 },
                "type": "RECURRING_PAYMENT",
            },
            "executionCount": 0,
        }]})
    );
    let json = browser.update(&id, 0, 0).await;
    assert_eq!(json["subscriptionData"]["subscriptions"][0]["itemIndex"], 0);
    let path = cart(&id, &format!("/items/0/attachments/{name}"));
    let json = browser.send("DELETE", &path, None).await.ok();
    assert_eq!(json["subscriptionData"], Value::Null);
}

#[tokio::test]
async fn teasers_name_promotions_that_are_within_reach() {
    let (mut browser, id) = with("1010", "hortadavila", 2).await;
    let json = browser.read(&id).await;
    let teaser = &json["ratesAndBenefitsData"]["teaser"][0];
    assert_eq!(teaser["name"], "10 % a partir de 3 unidades");
    assert_eq!(teaser["conditions"]["minimumQuantity"], 3);
    let effect = json!({ "name": "PercentualDiscount", "value": "10" });
    assert_eq!(teaser["effects"]["parameters"], json!([effect]));
    let json = browser.update(&id, 0, 3).await;
    assert_eq!(json["ratesAndBenefitsData"]["teaser"], json!([]));
    let json = browser.add(&id, "1051", "casanorte", 1).await;
    let teaser = &json["ratesAndBenefitsData"]["teaser"][0];
    assert_eq!(teaser["conditions"]["parameters"][0]["name"], "PaymentMethodId");
}

#[tokio::test]
async fn a_seller_has_a_minimum_order_value_in_the_channels_currency() {
    let (mut browser, id) = with("1052", "padariadalua", 1).await;
    browser.add(&id, "1004", "1", 1).await;
    let minimum = |json: &Value| -> Vec<Value> {
        let sellers = json["sellers"].as_array().expect("sellers");
        sellers.iter().map(|seller| seller["minimumOrderValue"].clone()).collect()
    };
    let json = browser.read(&id).await;
    assert_eq!((minimum(&json), codes(&json)), (vec![json!(5000), json!(0)], vec![]));
    let mut abroad = browser.other();
    abroad.set(json!({ "salesChannel": "2" })).await;
    let id = abroad.new_cart().await;
    let json = abroad.add(&id, "1052", "padariadalua", 1).await;
    assert_eq!(minimum(&json), [850]);
}

#[tokio::test]
async fn a_picture_can_have_an_absolute_address_without_encryption() {
    let (mut browser, id) = with("1051", "casanorte", 1).await;
    let json = browser.read(&id).await;
    let picture = json["items"][0]["imageUrl"].as_str().expect("a picture");
    assert!(picture.starts_with("http://armazemaurora.vteximg.example/arquivos/ids/155042-55-55/"));
    assert_eq!(json["itemMetadata"]["items"][0]["imageUrl"], picture);
}

#[tokio::test]
async fn a_postal_code_brings_its_coordinates() {
    let (mut browser, id) = with("1004", "1", 1).await;
    let place = json!([-46.6869, -23.5865]);
    let path = "/api/checkout/pub/postal-code/BRA/04538-133";
    assert_eq!(browser.get(path).await.ok()["geoCoordinates"], place);
    let json = deliver(&mut browser, &id, json!({ "itemIndex": 0, "selectedSla": null })).await;
    assert_eq!(json["shippingData"]["address"]["geoCoordinates"], place);
    let own = json!({ "selectedAddresses": [
        { "postalCode": "04538-133", "country": "BRA", "geoCoordinates": [-46.7, -23.6] },
    ]});
    let json = browser.post(&cart(&id, "/attachments/shippingData"), own).await.ok();
    assert_eq!(json["shippingData"]["address"]["geoCoordinates"], json!([-46.7, -23.6]));
}

#[tokio::test]
async fn davis_cart_has_everything_and_guests_see_it_masked() {
    let mut browser = sandbox();
    let id = browser.cart_of("davi").await;
    let json = browser.read(&id).await;
    assert_eq!(each(&json, "id"), ["1050", "1008", "1051", "1052", "1010", "1037"]);
    assert_eq!(each(&json, "parentItemIndex")[1], 0);
    let profile = &json["clientProfileData"];
    assert_eq!(
        (&profile["isCorporate"], &profile["corporateName"]),
        (&json!(true), &json!("R*** E*** L***"))
    );
    assert_eq!(profile["corporateDocument"], "***81");
    assert_eq!(json["shippingData"]["address"]["geoCoordinates"], json!([]));
    browser.log_in("davi").await;
    let json = browser.read(&id).await;
    assert_eq!(json["clientProfileData"]["corporateDocument"], "11222333000181");
    assert_eq!(json["shippingData"]["address"]["geoCoordinates"], json!([-46.6869, -23.5865]));
    let chosen = &json["shippingData"]["logisticsInfo"][2]["selectedSla"];
    assert_eq!(chosen, "Agendada");
    assert_eq!(json["items"][0]["bundleItems"][0]["attachments"][0]["name"], "Dedicatória");
    assert_eq!(json["subscriptionData"]["subscriptions"][0]["itemIndex"], 3);
    assert_eq!(json["ratesAndBenefitsData"]["teaser"].as_array().map(Vec::len), Some(2));
    assert_eq!(codes(&json), [""; 0]);
}
