//! The indexes of lines, and how they change.

use serde_json::{Value, json};

use crate::browser::{Browser, cart, each, sandbox};

/// A cart with four lines: half-price chocolate, bread, oranges, and a mug that can be engraved.
async fn four_lines() -> (Browser, String) {
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

/// The index that each line had before. None for a new line.
fn old_indexes<'v>(before: &'v [Value], after: &'v Value) -> Vec<Option<usize>> {
    let after = each(after, "uniqueId");
    after.iter().map(|id| before.iter().position(|old| old == id)).collect()
}

#[tokio::test]
async fn a_removal_moves_later_lines_and_an_addition_comes_last() {
    let (mut browser, id) = four_lines().await;
    let before = each(&browser.read(&id).await, "uniqueId");
    let json = browser.update(&id, 1, 0).await;
    assert_eq!(old_indexes(&before, &json), [Some(0), Some(2), Some(3)]);
    let json = browser.add(&id, "1018", "1", 1).await;
    assert_eq!(
        old_indexes(&before, &json),
        [Some(0), Some(2), Some(3), None],
        "a new line has a new id"
    );
}

#[tokio::test]
async fn a_split_moves_the_later_lines() {
    let (mut browser, id) = four_lines().await;
    let before = each(&browser.read(&id).await, "uniqueId");
    let path = cart(&id, &format!("/items/{}/split", before[1].as_str().expect("an id")));
    let parts = json!([{ "quantity": 1 }, { "quantity": 1 }]);
    let json = browser.post(&path, parts).await.ok();
    assert_eq!(old_indexes(&before, &json), [Some(0), None, None, Some(2), Some(3)]);
}

#[tokio::test]
async fn a_promotion_splits_a_line_in_its_place() {
    let (mut browser, id) = four_lines().await;
    let before = each(&browser.read(&id).await, "uniqueId");
    let json = browser.update(&id, 0, 5).await;
    assert_eq!(each(&json, "quantity"), [2, 3, 2, 2, 2]);
    assert_eq!(old_indexes(&before, &json), [Some(0), None, Some(1), Some(2), Some(3)]);
    let json = browser.update(&id, 1, 0).await;
    assert_eq!(old_indexes(&before, &json), [Some(0), Some(1), Some(2), Some(3)]);
}

#[tokio::test]
async fn an_attachment_for_one_unit_puts_the_others_after_it() {
    let (mut browser, id) = four_lines().await;
    let before = each(&browser.read(&id).await, "uniqueId");
    browser.add(&id, "1017", "1", 1).await;
    let path = cart(&id, "/items/3/attachments/Grava%C3%A7%C3%A3o");
    let json = browser.post(&path, json!({ "content": { "texto": "Oi" } })).await.ok();
    assert_eq!(each(&json, "id"), ["1007", "1018", "1021", "1026", "1026", "1017"]);
    assert_eq!(old_indexes(&before, &json)[..5], [Some(0), Some(1), Some(2), Some(3), None]);
}

#[tokio::test]
async fn a_copy_stands_after_its_line() {
    let (mut browser, id) = four_lines().await;
    let before = each(&browser.read(&id).await, "uniqueId");
    let json = browser.post(&cart(&id, "/items/2/clone"), json!({})).await.ok();
    assert_eq!(old_indexes(&before, &json), [Some(0), Some(1), Some(2), None, Some(3)]);
}

#[tokio::test]
async fn a_line_without_remaining_stock_is_removed() {
    let (mut browser, id) = four_lines().await;
    let path = cart(&id, "/items/3/attachments/Grava%C3%A7%C3%A3o");
    browser.post(&path, json!({ "content": { "texto": "Oi" } })).await.ok();
    let before = each(&browser.add(&id, "1017", "1", 1).await, "uniqueId");
    browser.send("PATCH", "/_sandbox/catalog/1026", Some(json!({ "stock": 1 }))).await.ok();
    let json = browser.read(&id).await;
    assert_eq!(old_indexes(&before, &json), [Some(0), Some(1), Some(2), Some(3), Some(5)]);
    assert_eq!(json["messages"][0]["code"], "itemQuantityNotAvailable");
}

#[tokio::test]
async fn after_a_removal_an_old_index_is_another_line() {
    let (mut browser, id) = four_lines().await;
    browser.other().update(&id, 0, 0).await;
    let json = browser.update(&id, 1, 7).await;
    assert_eq!(each(&json, "id"), ["1018", "1021", "1026"]);
    assert_eq!(each(&json, "quantity"), [2, 7, 2], "index 0 is now another line");
    let last = json!({ "orderItems": [{ "index": 3, "quantity": 1 }] });
    browser.post(&cart(&id, "/items/update"), last).await.refused(400, "CHK0041");
}
