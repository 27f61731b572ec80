//! Profile, address, preferences, marketing, note, custom data.

use serde_json::{Value, json};

use crate::browser::{cart, sandbox};

fn profile() -> Value {
    json!({
        "email": "dora@example.com", "firstName": "Dora", "lastName": "Melo",
        "document": "12345678909", "documentType": "cpf", "phone": "+5511900001111",
    })
}

#[tokio::test]
async fn a_profile_is_stored_as_it_was_sent() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    let json = browser.post(&cart(&id, "/attachments/clientProfileData"), profile()).await.ok();
    assert_eq!(json["clientProfileData"]["firstName"], "Dora");
    assert_eq!(json["clientProfileData"]["profileCompleteOnLoading"], false);
    assert_eq!((&json["canEditData"], &json["loggedIn"]), (&json!(true), &json!(false)));
}

#[tokio::test]
async fn an_invalid_email_is_refused() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    let path = cart(&id, "/attachments/clientProfileData");
    for email in
        [json!("dora"), json!("dora@"), json!("@x.y"), json!("a b@c.d"), json!(""), Value::Null]
    {
        let mut body = profile();
        body["email"] = email;
        browser.post(&path, body).await.refused(400, "ORD007");
    }
    assert_eq!(browser.read(&id).await["clientProfileData"], Value::Null);
}

#[tokio::test]
async fn an_email_with_a_stored_profile_adds_masked_data() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    let path = cart(&id, "/attachments/clientProfileData");
    let json = browser.post(&path, json!({ "email": "bruno.lima@example.com" })).await.ok();
    assert_eq!(json["clientProfileData"]["firstName"], "B***");
    assert_eq!(json["shippingData"]["address"]["city"], "Rio*** *** ***");
    assert_eq!(json["canEditData"], false);
}

#[tokio::test]
async fn masked_values_are_stored_like_the_vendor_stores_them() {
    let mut browser = sandbox();
    let id = browser.cart_of("ana").await;
    let mut masked = browser.read(&id).await["clientProfileData"].clone();
    masked["phone"] = json!("***00");
    let path = cart(&id, "/attachments/clientProfileData");
    browser.post(&path, masked).await.ok();
    browser.log_in("ana").await;
    let json = browser.read(&id).await;
    assert_eq!(json["clientProfileData"]["phone"], "***00", "the data is lost");
}

#[tokio::test]
async fn a_signed_in_person_cannot_use_another_persons_email() {
    let mut browser = sandbox();
    browser.log_in("bruno").await;
    let id = browser.cart_of("bruno").await;
    let path = cart(&id, "/attachments/clientProfileData");
    browser.post(&path, json!({ "email": "ana.souza@example.com" })).await.refused(400, "CHK0109");
}

#[tokio::test]
async fn an_address_gets_an_id_and_the_data_of_its_postal_code() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    browser.add(&id, "1004", "1", 1).await;
    let body = json!({ "address": { "postalCode": "22250-040", "country": "BRA", "number": 300 } });
    let json = browser.post(&cart(&id, "/attachments/shippingData"), body).await.ok();
    let address = &json["shippingData"]["address"];
    assert_eq!(address["city"], "Rio de Janeiro");
    assert_eq!(address["street"], "Praia de Botafogo");
    assert_eq!(address["number"], "300");
    assert_eq!(address["addressId"].as_str().map(str::len), Some(32));
    assert_eq!(json["shippingData"]["selectedAddresses"][0], *address);
    assert_eq!(json["shippingData"]["availableAddresses"][0], *address);
}

#[tokio::test]
async fn an_address_of_the_cart_is_selected_by_its_id() {
    let mut browser = sandbox();
    let id = browser.cart_of("ana").await;
    let path = cart(&id, "/attachments/shippingData");
    let other = json!({ "selectedAddresses": [{ "postalCode": "22250-040", "country": "BRA" }] });
    browser.post(&path, other).await.ok();
    let home = json!({ "selectedAddresses": [{ "addressId": "casa" }] });
    let json = browser.post(&path, home).await.ok();
    assert_eq!(json["shippingData"]["address"]["postalCode"], "***00");
}

#[tokio::test]
async fn a_postal_code_with_asterisks_is_refused() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    let body = json!({ "selectedAddresses": [{ "postalCode": "***40", "country": "BRA" }] });
    browser.post(&cart(&id, "/attachments/shippingData"), body).await.refused(400, "CHK0040");
}

#[tokio::test]
async fn the_newsletter_preference_must_be_a_boolean() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    let path = cart(&id, "/attachments/clientPreferencesData");
    let body = json!({ "locale": "es-CL", "optinNewsLetter": true });
    assert_eq!(browser.post(&path, body.clone()).await.ok()["clientPreferencesData"], body);
    let body = json!({ "locale": "es-CL", "optinNewsLetter": null });
    browser.post(&path, body).await.refused(400, "001");
}

#[tokio::test]
async fn marketing_data_is_stored_and_its_coupon_is_applied() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    browser.add(&id, "1004", "1", 1).await;
    let body = json!({ "utmSource": "letter", "coupon": "AURORA10", "pet": "cat" });
    let json = browser.post(&cart(&id, "/attachments/marketingData"), body).await.ok();
    assert_eq!(json["marketingData"]["utmSource"], "letter");
    assert_eq!(json["marketingData"].get("pet"), None);
    assert_eq!(json["marketingData"]["coupon"], "AURORA10");
    assert_eq!(json["value"], 2601);
}

#[tokio::test]
async fn a_note_is_stored_and_a_too_long_one_is_refused() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    let path = cart(&id, "/attachments/openTextField");
    let json = browser.post(&path, json!({ "value": "Ring twice" })).await.ok();
    assert_eq!(json["openTextField"], json!({ "value": "Ring twice" }));
    browser.post(&path, json!({ "value": "x".repeat(2001) })).await.refused(400, "CHK0017");
    browser.post(&path, json!({ "value": 7 })).await.refused(400, "001");
    let json = browser.post(&path, json!({ "value": "" })).await.ok();
    assert_eq!(json["openTextField"], Value::Null);
}

#[tokio::test]
async fn everybody_reads_the_note_and_the_last_one_wins() {
    let browser = sandbox();
    let id = browser.cart_of("ana").await;
    let path = cart(&id, "/attachments/openTextField");
    let note =
        |text: &str| json!({ "value": text, "expectedOrderFormSections": ["openTextField"] });
    let json = browser.omitting("POST", &path, note("Ring twice")).await.ok();
    assert_eq!(json["openTextField"], json!({ "value": "Ring twice" }), "nothing else is kept");
    let mut ana = browser.other();
    ana.log_in("ana").await;
    assert_eq!(ana.read(&id).await["openTextField"]["value"], "Ring twice");
    ana.post(&path, note("Olá 👋\nsecond line")).await.ok();
    let asked = json!({ "expectedOrderFormSections": ["openTextField"] });
    let seen = browser.omitting("POST", &cart(&id, ""), asked).await.ok();
    assert_eq!(seen["openTextField"]["value"], "Olá 👋\nsecond line");
    let unasked = json!({ "expectedOrderFormSections": ["items"] });
    let seen = browser.omitting("POST", &cart(&id, ""), unasked).await.ok();
    assert_eq!(seen["openTextField"], Value::Null);
}

#[tokio::test]
async fn other_attachments_are_stored_and_unknown_ones_get_404() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    let body = json!({ "salesAssociateData": { "salesAssociateId": "7" } });
    let path = cart(&id, "/attachments/merchantContextData");
    assert_eq!(browser.post(&path, body.clone()).await.ok()["merchantContextData"], body);
    let answer = browser.post(&cart(&id, "/attachments/petData"), json!({})).await;
    assert_eq!(answer.status, 404);
    browser.post(&path, json!("7")).await.refused(400, "001");
}

#[tokio::test]
async fn profiles_can_be_ignored_while_the_cart_has_no_profile() {
    let browser = sandbox();
    let mut bruno = browser.other();
    let id = browser.cart_of("visitor").await;
    let path = cart(&id, "/profile");
    let body = Some(json!({ "ignoreProfileData": true }));
    let json = bruno.send("PATCH", &path, body.clone()).await.ok();
    assert_eq!(json["ignoreProfileData"], true);
    bruno.log_in("bruno").await;
    assert_eq!(bruno.read(&id).await["clientProfileData"], Value::Null);
    let anas = cart(&browser.cart_of("ana").await, "/profile");
    bruno.send("PATCH", &anas, body).await.refused(403, "CHK003");
}

#[tokio::test]
async fn custom_data_needs_an_app_and_a_field_of_the_account() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    let value = Some(json!({ "value": "abc" }));
    let field = cart(&id, "/customData/faststore/cartEtag");
    let json = browser.send("PUT", &field, value.clone()).await.ok();
    let app = json!({ "fields": { "cartEtag": "abc" }, "id": "faststore", "major": 1 });
    assert_eq!(json["customData"], json!({ "customApps": [app] }));
    let json = browser.send("DELETE", &field, None).await.ok();
    assert_eq!(json["customData"], Value::Null);
    let several = Some(json!({ "giftMessage": "Oi", "tableNumber": "4" }));
    let app = cart(&id, "/customData/aurora");
    let json = browser.send("PUT", &app, several).await.ok();
    assert_eq!(json["customData"]["customApps"][0]["fields"]["tableNumber"], "4");
    assert_eq!(browser.send("DELETE", &app, None).await.ok()["customData"], Value::Null);
    browser.send("PUT", &cart(&id, "/customData/x/y"), value.clone()).await.refused(400, "CHK0090");
    let wrong = cart(&id, "/customData/faststore/y");
    browser.send("PUT", &wrong, value).await.refused(400, "CHK0091");
    browser.send("PUT", &field, Some(json!({}))).await.refused(400, "001");
}

#[tokio::test]
async fn invoice_data_is_masked_like_any_address() {
    let browser = sandbox();
    let mut ana = browser.other();
    ana.log_in("ana").await;
    let id = browser.cart_of("ana").await;
    let body = json!({ "address": {
        "postalCode": "01305-000", "city": "São Paulo", "state": "SP", "country": "BRA",
        "street": "Rua Augusta", "number": "1500", "neighborhood": "Consolação",
        "complement": "", "reference": "", "geoCoordinates": [],
    }});
    let path = cart(&id, "/attachments/invoiceData");
    let json = ana.post(&path, body.clone()).await.ok();
    assert_eq!(json["invoiceData"], body);
    let seen = browser.other().read(&id).await;
    assert_eq!(seen["invoiceData"]["address"]["street"], "Rua*** ***sta");
    ana.post(&path, json!({ "address": "x" })).await.refused(400, "001");
    assert_eq!(ana.post(&path, json!({})).await.ok()["invoiceData"], Value::Null);
}

#[tokio::test]
async fn a_new_profile_replaces_all_fields_of_the_old_one() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    let path = cart(&id, "/attachments/clientProfileData");
    browser.post(&path, profile()).await.ok();
    let less = json!({ "email": "dora@example.com", "firstName": "Dora", "phone": null });
    let json = browser.post(&path, less).await.ok();
    assert_eq!(json["clientProfileData"]["lastName"], Value::Null);
    assert_eq!(json["clientProfileData"]["phone"], Value::Null);
}

#[tokio::test]
async fn delivery_options_alone_keep_the_address() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    browser.add(&id, "1004", "1", 1).await;
    let path = cart(&id, "/attachments/shippingData");
    let address = json!({ "postalCode": "22250-040", "country": "BRA", "number": "300" });
    browser.post(&path, json!({ "selectedAddresses": [address] })).await.ok();
    let choice = json!({ "itemIndex": 0, "selectedSla": "Retirada (Loja Centro)",
        "selectedDeliveryChannel": "pickup-in-point" });
    let json = browser.post(&path, json!({ "logisticsInfo": [choice] })).await.ok();
    assert_eq!(json["shippingData"]["address"]["number"], "300");
    let chosen = &json["shippingData"]["logisticsInfo"][0]["selectedDeliveryChannel"];
    assert_eq!(chosen, "pickup-in-point");
    let masked = json!({ "postalCode": "***40", "country": "BRA" });
    let refused = browser.post(&path, json!({ "selectedAddresses": [masked] })).await;
    refused.refused(400, "CHK0040");
}
