//! Where lines stand, and how they move under whoever counted them before.

use serde_json::{Value, json};

use crate::browser::{Browser, cart, each, sandbox};

/// Coffee for half price, bread, wine and a mug that can be engraved.
async fn four() -> (Browser, String) {
    let mut browser = sandbox();
    browser.set(json!({ "automaticGift": false })).await;
    let id = browser.new_cart().await;
    for (sku, seller) in
        [("1007", "1"), ("1018", "1"), ("1021", "hortadavila"), ("1026", "casanorte")]
    {
        browser.add(&id, sku, seller, 2).await;
    }
    (browser, id)
}

fn known<'v>(before: &'v [Value], after: &'v Value) -> Vec<Option<usize>> {
    let after = each(after, "uniqueId");
    after.iter().map(|id| before.iter().position(|old| old == id)).collect()
}

#[tokio::test]
async fn what_is_removed_moves_what_is_behind_it_and_what_is_added_comes_last() {
    let (mut browser, id) = four().await;
    let before = each(&browser.read(&id).await, "uniqueId");
    let json = browser.update(&id, 1, 0).await;
    assert_eq!(known(&before, &json), [Some(0), Some(2), Some(3)]);
    let json = browser.add(&id, "1018", "1", 1).await;
    assert_eq!(known(&before, &json), [Some(0), Some(2), Some(3), None], "a new line, a new id");
}

#[tokio::test]
async fn a_line_that_is_split_moves_what_is_behind_it() {
    let (mut browser, id) = four().await;
    let before = each(&browser.read(&id).await, "uniqueId");
    let path = cart(&id, &format!("/items/{}/split", before[1].as_str().expect("an id")));
    let parts = json!([{ "quantity": 1 }, { "quantity": 1 }]);
    let json = browser.post(&path, parts).await.ok();
    assert_eq!(known(&before, &json), [Some(0), None, None, Some(2), Some(3)]);
}

#[tokio::test]
async fn a_promotion_splits_a_line_where_it_stands() {
    let (mut browser, id) = four().await;
    let before = each(&browser.read(&id).await, "uniqueId");
    let json = browser.update(&id, 0, 5).await;
    assert_eq!(each(&json, "quantity"), [2, 3, 2, 2, 2]);
    assert_eq!(known(&before, &json), [Some(0), None, Some(1), Some(2), Some(3)]);
    let json = browser.update(&id, 1, 0).await;
    assert_eq!(known(&before, &json), [Some(0), Some(1), Some(2), Some(3)]);
}

#[tokio::test]
async fn an_attachment_for_one_unit_leaves_the_others_behind_it() {
    let (mut browser, id) = four().await;
    let before = each(&browser.read(&id).await, "uniqueId");
    browser.add(&id, "1017", "1", 1).await;
    let path = cart(&id, "/items/3/attachments/Grava%C3%A7%C3%A3o");
    let json = browser.post(&path, json!({ "content": { "texto": "Oi" } })).await.ok();
    assert_eq!(each(&json, "id"), ["1007", "1018", "1021", "1026", "1026", "1017"]);
    assert_eq!(known(&before, &json)[..5], [Some(0), Some(1), Some(2), Some(3), None]);
}

#[tokio::test]
async fn a_copy_stands_behind_its_line() {
    let (mut browser, id) = four().await;
    let before = each(&browser.read(&id).await, "uniqueId");
    let json = browser.post(&cart(&id, "/items/2/clone"), json!({})).await.ok();
    assert_eq!(known(&before, &json), [Some(0), Some(1), Some(2), None, Some(3)]);
}

#[tokio::test]
async fn a_line_that_the_stock_leaves_nothing_for_goes_and_moves_the_others() {
    let (mut browser, id) = four().await;
    let path = cart(&id, "/items/3/attachments/Grava%C3%A7%C3%A3o");
    browser.post(&path, json!({ "content": { "texto": "Oi" } })).await.ok();
    let before = each(&browser.add(&id, "1017", "1", 1).await, "uniqueId");
    browser.send("PATCH", "/_sandbox/catalog/1026", Some(json!({ "stock": 1 }))).await.ok();
    let json = browser.read(&id).await;
    assert_eq!(known(&before, &json), [Some(0), Some(1), Some(2), Some(3), Some(5)]);
    assert_eq!(json["messages"][0]["code"], "itemQuantityNotAvailable");
}

#[tokio::test]
async fn somebody_elses_index_is_another_line_after_a_removal() {
    let (mut browser, id) = four().await;
    browser.other().update(&id, 0, 0).await;
    let json = browser.update(&id, 1, 7).await;
    assert_eq!(each(&json, "id"), ["1018", "1021", "1026"]);
    assert_eq!(each(&json, "quantity"), [2, 7, 2], "meant for what stands at 0 now");
    let last = json!({ "orderItems": [{ "index": 3, "quantity": 1 }] });
    browser.post(&cart(&id, "/items/update"), last).await.refused(400, "CHK0041");
}
