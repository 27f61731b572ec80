//! The two generations of masks, for each kind of field.

use serde_json::{Value, json};

use crate::browser::{cart, sandbox};

async fn masked(generation: &str) -> Value {
    let mut browser = sandbox();
    browser.set(json!({ "maskGeneration": generation })).await;
    let id = browser.cart_of("ana").await;
    browser.read(&id).await
}

#[tokio::test]
async fn the_current_masks_have_three_asterisks() {
    let json = masked("current").await;
    let profile = &json["clientProfileData"];
    for (field, mask) in [
        ("firstName", json!("A*** B***")),
        ("lastName", json!("S*** R***")),
        ("document", json!("***05")),
        ("phone", json!("***21")),
        ("email", json!("ana.souza@example.com")),
        ("documentType", json!("cpf")),
        ("corporateName", Value::Null),
        ("profileCompleteOnLoading", json!(true)),
    ] {
        assert_eq!(profile[field], mask, "{field}");
    }
    let address = &json["shippingData"]["address"];
    for (field, mask) in [
        ("receiverName", json!("A*** B*** S*** R***")),
        ("postalCode", json!("***00")),
        ("city", json!("São*** ***")),
        ("state", json!("*P")),
        ("country", json!("BRA")),
        ("street", json!("Ave*** ***sta")),
        ("number", json!("***")),
        ("neighborhood", json!("Bel*** ***")),
        ("complement", json!("*** ***")),
        ("reference", Value::Null),
        ("addressId", json!("casa")),
        ("editable", json!(false)),
    ] {
        assert_eq!(address[field], mask, "{field}");
    }
}

#[tokio::test]
async fn the_legacy_masks_have_an_asterisk_for_each_character() {
    let json = masked("legacy").await;
    let profile = &json["clientProfileData"];
    for (field, mask) in [
        ("firstName", "Ana *******"),
        ("lastName", "Sou** *******"),
        ("document", "*9*5*3*4*0*"),
        ("phone", "**********4321"),
    ] {
        assert_eq!(profile[field], mask, "{field}");
    }
    let address = &json["shippingData"]["address"];
    for (field, mask) in [
        ("receiverName", "Ana ******* ***** ****iro"),
        ("postalCode", "******100"),
        ("city", "São *****"),
        ("street", "Ave**** *****sta"),
        ("number", "****"),
        ("neighborhood", "Bel* *****"),
        ("complement", "**** ***"),
    ] {
        assert_eq!(address[field], mask, "{field}");
    }
}

#[tokio::test]
async fn the_legacy_masks_show_short_names() {
    let mut browser = sandbox();
    browser.set(json!({ "maskGeneration": "legacy" })).await;
    let id = browser.cart_of("bruno").await;
    assert_eq!(browser.read(&id).await["clientProfileData"]["firstName"], "Bruno");
}

#[tokio::test]
async fn a_setting_masks_the_state_of_a_first_purchase() {
    let mut browser = sandbox();
    browser.set(json!({ "maskFirstPurchaseData": true })).await;
    let id = browser.cart_of("carla").await;
    assert_eq!(browser.read(&id).await["shippingData"]["address"]["state"], "*G");
    browser.set(json!({ "maskStateOnAddress": false })).await;
    assert_eq!(browser.read(&id).await["shippingData"]["address"]["state"], "MG");
}

#[tokio::test]
async fn a_guests_cart_differs_from_the_owners_in_five_keys_only() {
    let mut browser = sandbox();
    let id = browser.cart_of("ana").await;
    browser.log_in("ana").await;
    let body = json!({ "payments": [{ "paymentSystem": "2", "value": 1 }] });
    browser.post(&cart(&id, "/attachments/paymentData"), body).await.ok();
    let clear = browser.read(&id).await;
    let masked = browser.other().read(&id).await;
    let keys = clear.as_object().expect("an object").keys();
    let differing: Vec<&String> = keys.filter(|key| clear[*key] != masked[*key]).collect();
    assert_eq!(
        differing,
        ["loggedIn", "canEditData", "shippingData", "clientProfileData", "paymentData"]
    );
    assert_eq!(masked["paymentData"]["payments"], json!([]));
    let card = &masked["paymentData"]["availableAccounts"][0];
    assert_eq!(card["bin"], "424242", "the vendor shows this to everyone");
}

#[tokio::test]
async fn a_guests_answer_contains_no_personal_value_of_the_owner() {
    for generation in ["current", "legacy"] {
        let text = masked(generation).await.to_string();
        for value in [
            "Beatriz",
            "Souza Ribeiro",
            "39053344705",
            "987654321",
            "01310",
            "1578",
            "Paulista",
            "Bela Vista",
            "apto",
        ] {
            assert!(!text.contains(value), "{generation}: {value}");
        }
    }
}
