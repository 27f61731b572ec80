//! Adding, changing and removing lines.

use serde_json::{Value, json};

use crate::browser::{Browser, cart, codes, each, sandbox};

async fn filled() -> (Browser, String) {
    let mut browser = sandbox();
    browser.set(json!({ "automaticGift": false })).await;
    let id = browser.new_cart().await;
    for (sku, seller, quantity) in [("1004", "1", 2), ("1018", "1", 1), ("1021", "hortadavila", 4)]
    {
        browser.add(&id, sku, seller, quantity).await;
    }
    (browser, id)
}

#[tokio::test]
async fn the_same_item_added_twice_shares_a_line() {
    let (mut browser, id) = filled().await;
    let before = browser.read(&id).await;
    let json = browser.add(&id, "1004", "1", 3).await;
    assert_eq!(each(&json, "quantity"), [5, 1, 4]);
    assert_eq!(each(&json, "uniqueId"), each(&before, "uniqueId"));
}

#[tokio::test]
async fn adding_the_same_item_can_set_its_quantity_instead() {
    let (mut browser, id) = filled().await;
    browser.set(json!({ "addingSets": true })).await;
    let json = browser.add(&id, "1004", "1", 3).await;
    assert_eq!(each(&json, "quantity"), [3, 1, 4]);
}

#[tokio::test]
async fn the_same_item_with_an_attachment_has_its_own_line() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    browser.add(&id, "1026", "casanorte", 1).await;
    let engraved = json!({ "orderItems": [{
        "id": "1026", "seller": "casanorte", "quantity": 1,
        "attachments": [{ "name": "Gravação", "content": { "texto": "Oi" } }],
    }]});
    let json = browser.post(&cart(&id, "/items"), engraved.clone()).await.ok();
    assert_eq!(each(&json, "quantity"), [1, 1]);
    let json = browser.post(&cart(&id, "/items"), engraved).await.ok();
    assert_eq!(each(&json, "quantity"), [1, 2]);
}

#[tokio::test]
async fn a_quantity_above_the_stock_becomes_the_stock_with_a_message() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    let json = browser.add(&id, "1043", "casanorte", 9).await;
    assert_eq!(each(&json, "quantity")[0], 3);
    assert_eq!(codes(&json), ["itemQuantityNotAvailable"]);
    let json = browser.update(&id, 0, 2).await;
    assert_eq!(codes(&json), [""; 0], "a possible quantity removes the message");
}

#[tokio::test]
async fn an_item_out_of_stock_is_not_added() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    let json = browser.add(&id, "1028", "casanorte", 1).await;
    assert_eq!((json["items"].clone(), codes(&json)), (json!([]), vec!["withoutStock"]));
}

#[tokio::test]
async fn an_unknown_item_gives_a_message() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    let json = browser.add(&id, "9999", "1", 1).await;
    assert_eq!(json["messages"][0]["code"], "ORD027");
    assert_eq!(json["messages"][0]["fields"], json!({ "id": "9999" }));
    let json = browser.add(&id, "1004", "casanorte", 1).await;
    assert_eq!(json["items"], json!([]), "another seller does not have it");
}

#[tokio::test]
async fn an_item_without_id_quantity_or_seller_is_refused() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    let items = cart(&id, "/items");
    for (item, code) in [
        (json!({ "quantity": 1, "seller": "1" }), "CHK0022"),
        (json!({ "id": "1004", "seller": "1" }), "CHK0023"),
        (json!({ "id": "1004", "seller": "1", "quantity": -1 }), "CHK0023"),
        (json!({ "id": "1004", "seller": "1", "quantity": 0 }), "CHK0023"),
        (json!({ "id": "1004", "seller": "1", "quantity": 1.5 }), "CHK0023"),
        (json!({ "id": "1004", "quantity": 1 }), "CHK0024"),
        (json!({ "id": "1004", "quantity": 1, "seller": "nobody" }), "CHK0024"),
        (json!({ "id": "1004", "quantity": 1, "seller": "1", "price": 1 }), "CHK003"),
    ] {
        let status = if code == "CHK003" { 403 } else { 400 };
        let body = json!({ "orderItems": [item] });
        browser.post(&items, body.clone()).await.refused(status, code);
        browser.send("PATCH", &items, Some(body)).await.refused(status, code);
    }
    assert_eq!(browser.read(&id).await["items"], json!([]));
}

#[tokio::test]
async fn a_refused_request_changes_nothing() {
    let (mut browser, id) = filled().await;
    let before = browser.read(&id).await;
    let body = json!({ "orderItems": [
        { "index": 0, "quantity": 9 }, { "index": 7, "quantity": 1 },
    ]});
    browser.post(&cart(&id, "/items/update"), body).await.refused(400, "CHK0041");
    assert_eq!(browser.read(&id).await["items"], before["items"]);
}

#[tokio::test]
async fn update_sets_quantities_and_keeps_the_other_lines() {
    let (mut browser, id) = filled().await;
    let json = browser.update(&id, 1, 6).await;
    assert_eq!(each(&json, "quantity"), [2, 6, 4]);
}

#[tokio::test]
async fn quantity_zero_removes_a_line_and_shifts_later_indexes() {
    let (mut browser, id) = filled().await;
    let before = each(&browser.read(&id).await, "uniqueId");
    let json = browser.update(&id, 0, 0).await;
    assert_eq!(each(&json, "uniqueId"), before[1..]);
    let json = browser.update(&id, 0, 3).await;
    assert_eq!(each(&json, "quantity"), [3, 4], "index 0 is now another line");
}

#[tokio::test]
async fn all_indexes_of_a_request_are_those_of_the_cart_before_it() {
    let (mut browser, id) = filled().await;
    let body = json!({ "orderItems": [
        { "index": 0, "quantity": 0 }, { "index": 2, "quantity": 8 }, { "index": 1, "quantity": 0 },
    ]});
    let json = browser.post(&cart(&id, "/items/update"), body).await.ok();
    assert_eq!((each(&json, "id"), each(&json, "quantity")), (vec![json!("1021")], vec![json!(8)]));
}

#[tokio::test]
async fn an_index_without_a_line_is_refused() {
    let (mut browser, id) = filled().await;
    for index in [json!(3), json!(-1), json!("x"), Value::Null] {
        let body = json!({ "orderItems": [{ "index": index, "quantity": 1 }] });
        browser.post(&cart(&id, "/items/update"), body).await.refused(400, "CHK0041");
    }
    let twice = json!({ "orderItems": [
        { "index": 1, "quantity": 1 }, { "index": 1, "quantity": 2 },
    ]});
    browser.post(&cart(&id, "/items/update"), twice).await.refused(400, "CHK0108");
    let without = json!({ "orderItems": [{ "index": 0 }] });
    browser.post(&cart(&id, "/items/update"), without).await.refused(400, "CHK0023");
}

#[tokio::test]
async fn patch_changes_items_with_an_index_and_adds_the_others() {
    let (mut browser, id) = filled().await;
    let body = json!({ "orderItems": [
        { "id": "1004", "seller": "1", "quantity": 0, "index": 0 },
        { "id": "1018", "seller": "1", "quantity": 5, "index": 1 },
        { "id": "1005", "seller": "hortadavila", "quantity": 2 },
    ], "noSplitItem": false });
    let json = browser.send("PATCH", &cart(&id, "/items"), Some(body)).await.ok();
    assert_eq!(each(&json, "id"), ["1018", "1021", "1005"]);
    assert_eq!(each(&json, "quantity"), [5, 4, 2]);
}

#[tokio::test]
async fn patch_with_another_sku_replaces_the_line_in_its_place() {
    let (mut browser, id) = filled().await;
    let body = json!({ "orderItems": [
        { "id": "1022", "seller": "1", "quantity": 1, "index": 1 },
    ]});
    let json = browser.send("PATCH", &cart(&id, "/items"), Some(body)).await.ok();
    assert_eq!(each(&json, "id"), ["1004", "1022", "1021"]);
}

#[tokio::test]
async fn remove_all_accepts_only_an_empty_object() {
    let (mut browser, id) = filled().await;
    let path = cart(&id, "/items/removeAll");
    browser.post(&path, json!({ "expectedOrderFormSections": [] })).await.refused(400, "001");
    browser.post(&path, json!([])).await.refused(400, "001");
    let json = browser.post(&path, json!({})).await.ok();
    assert_eq!((&json["items"], &json["value"]), (&json!([]), &json!(0)));
    assert_eq!(json["totalizers"], json!([]));
}

#[tokio::test]
async fn a_line_is_split_by_its_unique_id() {
    let (mut browser, id) = filled().await;
    let before = browser.read(&id).await;
    let unique = before["items"][2]["uniqueId"].as_str().expect("an id").to_owned();
    let path = cart(&id, &format!("/items/{unique}/split"));
    for parts in [json!([{ "quantity": 1 }]), json!([{ "quantity": 4 }, { "quantity": 0 }])] {
        browser.post(&path, parts).await.refused(400, "CHK0023");
    }
    browser.post(&path, json!({})).await.refused(400, "001");
    let parts = json!([{ "quantity": 1 }, { "quantity": 3 }]);
    let json = browser.post(&path, parts).await.ok();
    assert_eq!(each(&json, "quantity"), [2, 1, 1, 3]);
    let ids = each(&json, "uniqueId");
    assert!(!ids.contains(&json!(unique)) && ids[2] != ids[3], "the parts have new ids");
    browser.post(&path, json!([{ "quantity": 4 }])).await.refused(400, "CHK0041");
}

#[tokio::test]
async fn a_clone_stands_after_its_line() {
    let (mut browser, id) = filled().await;
    let json = browser.post(&cart(&id, "/items/0/clone"), json!({})).await.ok();
    assert_eq!(each(&json, "id"), ["1004", "1004", "1018", "1021"]);
    browser.post(&cart(&id, "/items/9/clone"), json!({})).await.refused(400, "CHK0041");
    browser.post(&cart(&id, "/items/x/clone"), json!({})).await.refused(400, "CHK0041");
}

#[tokio::test]
async fn lines_are_sorted_and_stay_sorted() {
    let (mut browser, id) = filled().await;
    let path = cart(&id, "/itemsOrdination");
    let by_name = json!({ "criteria": "NAME", "ascending": true });
    let json = browser.post(&path, by_name.clone()).await.ok();
    assert_eq!(each(&json, "id"), ["1004", "1021", "1018"]);
    assert_eq!(json["itemsOrdination"], by_name);
    let json = browser.add(&id, "1017", "1", 1).await;
    assert_eq!(each(&json, "id"), ["1017", "1004", "1021", "1018"], "biscuits come first");
    let last_first = json!({ "criteria": "ADD_TIME", "ascending": false });
    let json = browser.post(&path, last_first).await.ok();
    assert_eq!(each(&json, "id"), ["1017", "1021", "1018", "1004"]);
    browser.post(&path, json!({ "criteria": "PRICE" })).await.refused(400, "001");
}

#[tokio::test]
async fn a_guest_changes_items_and_the_owner_sees_it() {
    let browser = sandbox();
    let id = browser.cart_of("ana").await;
    let body = json!({ "orderItems": [{ "index": 0, "quantity": 5 }] });
    let json = browser.omitting("POST", &cart(&id, "/items/update"), body).await.ok();
    assert_eq!(json["items"][0]["quantity"], 5);
    assert_eq!(json["canEditData"], false);
    let mut ana = browser.other();
    ana.log_in("ana").await;
    let json = ana.read(&id).await;
    assert_eq!((&json["items"][0]["quantity"], &json["canEditData"]), (&json!(5), &json!(true)));
}

#[tokio::test]
async fn a_setting_forbids_guests_to_edit() {
    let browser = sandbox();
    let id = browser.cart_of("ana").await;
    browser.set(json!({ "guestsMayEdit": false })).await;
    let body = json!({ "orderItems": [{ "index": 0, "quantity": 5 }] });
    let path = cart(&id, "/items/update");
    browser.omitting("POST", &path, body.clone()).await.refused(403, "CHK003");
    let mut ana = browser.other();
    ana.log_in("ana").await;
    assert_eq!(ana.post(&path, body).await.ok()["items"][0]["quantity"], 5);
}

#[tokio::test]
async fn stock_zero_makes_a_line_unavailable_with_one_message() {
    let (mut browser, id) = filled().await;
    browser.send("PATCH", "/_sandbox/catalog/1018", Some(json!({ "stock": 0 }))).await.ok();
    let json = browser.read(&id).await;
    assert_eq!(json["items"][1]["availability"], "withoutStock");
    assert_eq!(json["items"][1]["quantity"], 1, "the line stays");
    assert_eq!(codes(&json), ["withoutStock"]);
    let json = browser.post(&cart(&id, "/messages/clear"), json!({})).await.ok();
    assert_eq!(codes(&json), [""; 0]);
    assert_eq!(codes(&browser.other().read(&id).await), [""; 0], "cleared for everybody");
}
