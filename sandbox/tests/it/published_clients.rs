//! What the vendor's published clients call that its description does not have.

use serde_json::{Value, json};

use crate::browser::{Browser, cart, each, sandbox};

async fn with(sku: &str, seller: &str) -> (Browser, String) {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    browser.add(&id, sku, seller, 1).await;
    (browser, id)
}

#[tokio::test]
async fn paths_in_lower_case_work_like_the_vendors() {
    let (mut browser, id) = with("1004", "1").await;
    let own = "/api/checkout/pub/orderform";
    let json = browser.post(own, json!({})).await.ok();
    assert_eq!(json["orderFormId"], id);
    let json = browser.get(&format!("{own}/{id}/")).await.ok();
    assert_eq!(each(&json, "id"), ["1004"]);
    let order = json!({ "criteria": "NAME", "ascending": true });
    for path in [format!("{own}/{id}/itemsordination"), cart(&id, "/itemsordination")] {
        let json = browser.post(&path, order.clone()).await.ok();
        assert_eq!(json["itemsOrdination"], order);
    }
    let json = browser.post(&format!("{own}/{id}/itemsOrdination"), order.clone()).await.ok();
    assert_eq!(json["itemsOrdination"], order);
    let field = json!({ "value": "4" });
    let path = format!("{own}/{id}/customdata/aurora/tableNumber");
    browser.send("PUT", &path, Some(field)).await.ok();
    let json = browser.post(&format!("{own}/{id}/items/removeall"), json!({})).await.ok();
    assert_eq!(json["items"], json!([]));
    let items = json!([{ "id": "1004", "quantity": 1, "seller": "1" }]);
    let path = "/api/checkout/pub/orderforms/simulation";
    let json = browser.post(path, json!({ "items": items, "country": "BRA" })).await.ok();
    assert_eq!(json["items"][0]["id"], "1004");
    let answer = browser.get(&format!("/checkout/changetoanonymoususer/{id}")).await;
    assert_eq!(answer.status.as_u16(), 302);
}

#[tokio::test]
async fn a_gift_list_is_removed_by_both_paths() {
    let (mut browser, id) = with("1004", "1").await;
    let list = json!({ "giftRegistryId": "114", "giftRegistryType": "wedding" });
    for path in [
        format!("/api/checkout/pub/orderForm/giftRegistry/{id}/remove"),
        cart(&id, "/giftRegistry/114/remove"),
    ] {
        let attachment = cart(&id, "/attachments/giftRegistryData");
        let json = browser.post(&attachment, list.clone()).await.ok();
        assert_eq!(json["giftRegistryData"], list);
        let json = browser.post(&path, json!({})).await.ok();
        assert_eq!(json["giftRegistryData"], Value::Null);
        assert_eq!(each(&json, "id"), ["1004"], "the lines stay");
        let json = browser.post(&path, json!({})).await.ok();
        assert_eq!(json["giftRegistryData"], Value::Null, "without a list nothing happens");
    }
    assert_eq!(browser.other().read(&id).await["giftRegistryData"], Value::Null);
}

#[tokio::test]
async fn a_check_in_names_a_store_or_a_pickup_point() {
    let (mut browser, id) = with("1004", "1").await;
    let path = cart(&id, "/checkIn");
    for (body, store, point) in [
        (json!({ "isCheckedIn": true }), Value::Null, Value::Null),
        (json!({ "isCheckedIn": true, "storeId": "9" }), json!("9"), Value::Null),
        (
            json!({ "isCheckedIn": true, "pickupPointId": "1_loja-centro" }),
            Value::Null,
            json!("1_loja-centro"),
        ),
        (
            json!({ "isCheckedIn": true, "checkedInPickupPointId": "1_loja-centro" }),
            Value::Null,
            json!("1_loja-centro"),
        ),
    ] {
        let json = browser.post(&path, body.clone()).await.ok();
        assert_eq!(json["isCheckedIn"], true, "{body}");
        assert_eq!((&json["storeId"], &json["checkedInPickupPointId"]), (&store, &point), "{body}");
    }
    let json = browser.other().read(&id).await;
    assert_eq!(json["isCheckedIn"], true, "for everybody");
    let json = browser.post(&path, json!({ "isCheckedIn": false })).await.ok();
    assert_eq!(json["isCheckedIn"], false);
    assert_eq!((&json["storeId"], &json["checkedInPickupPointId"]), (&Value::Null, &Value::Null));
    browser.post(&path, json!({})).await.refused(400, "001");
}
