//! Writes that race, and latencies of requests and answers.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::Instant;

use crate::browser::{Browser, cart, each, sandbox};

/// A store with these settings, and a cart of it. The store adds no gifts.
async fn racing_cart(settings: Value) -> (Browser, String) {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    browser.set(json!({ "automaticGift": false })).await;
    browser.set(settings).await;
    (browser, id)
}

fn item(sku: &str) -> Value {
    json!({ "orderItems": [{ "id": sku, "seller": "1", "quantity": 1 }] })
}

/// Starts to add an item with another browser.
fn add_in_background(browser: &Browser, id: &str, sku: &str) -> tokio::task::JoinHandle<Value> {
    let (mut other, path, body) = (browser.other(), cart(id, "/items"), item(sku));
    tokio::spawn(async move { other.post(&path, body).await.ok() })
}

#[tokio::test(start_paused = true)]
async fn the_later_of_two_parallel_writes_overwrites_the_earlier() {
    let (mut browser, id) = racing_cart(json!({ "racing": { "minMs": 100, "maxMs": 100 } })).await;
    let one = add_in_background(&browser, &id, "1004");
    tokio::time::sleep(Duration::from_millis(50)).await;
    let other = add_in_background(&browser, &id, "1018");
    let (one, other) = (one.await.expect("an answer"), other.await.expect("an answer"));
    assert_eq!(each(&one, "id"), ["1004"], "each answer has what its request computed");
    assert_eq!(each(&other, "id"), ["1018"]);
    assert_ne!(each(&one, "uniqueId"), each(&other, "uniqueId"));
    assert_eq!(each(&browser.read(&id).await, "id"), ["1018"]);
}

#[tokio::test(start_paused = true)]
async fn writes_one_after_another_lose_nothing() {
    let (mut browser, id) = racing_cart(json!({ "racing": { "maxMs": 300 } })).await;
    for sku in ["1004", "1018", "1017"] {
        browser.add(&id, sku, "1", 1).await;
    }
    assert_eq!(each(&browser.read(&id).await, "id"), ["1004", "1018", "1017"]);
}

#[tokio::test(start_paused = true)]
async fn a_waiting_write_is_invisible_and_blocks_no_read() {
    let (mut browser, id) = racing_cart(json!({ "racing": { "minMs": 200, "maxMs": 200 } })).await;
    let start = Instant::now();
    let write = add_in_background(&browser, &id, "1004");
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(browser.read(&id).await["items"], json!([]));
    assert_eq!(start.elapsed().as_millis(), 100, "a read that changes nothing does not wait");
    write.await.expect("an answer");
    assert_eq!(start.elapsed().as_millis(), 200);
    assert_eq!(each(&browser.read(&id).await, "id"), ["1004"]);
}

#[tokio::test(start_paused = true)]
async fn a_read_that_writes_a_profile_races_like_a_write() {
    let (mut browser, id) = racing_cart(json!({ "racing": { "minMs": 100, "maxMs": 100 } })).await;
    let mut bruno = browser.other();
    bruno.log_in("bruno").await;
    let write = add_in_background(&browser, &id, "1004");
    tokio::time::sleep(Duration::from_millis(50)).await;
    bruno.read(&id).await;
    write.await.expect("an answer");
    let json = browser.read(&id).await;
    assert_eq!(json["clientProfileData"]["email"], "bruno.lima@example.com");
    assert_eq!(json["items"], json!([]), "the read overwrote the write");
}

#[tokio::test(start_paused = true)]
async fn a_write_is_stored_even_if_its_client_disconnects() {
    let (mut browser, id) = racing_cart(json!({ "racing": { "minMs": 100, "maxMs": 100 } })).await;
    let write = add_in_background(&browser, &id, "1004");
    tokio::time::sleep(Duration::from_millis(50)).await;
    write.abort();
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(each(&browser.read(&id).await, "id"), ["1004"]);
}

#[tokio::test(start_paused = true)]
async fn requests_and_answers_have_latencies() {
    let (mut browser, id) = racing_cart(json!({
        "latency": { "minMs": 30, "maxMs": 30 }, "answerLatency": { "minMs": 7, "maxMs": 7 },
    }))
    .await;
    let start = Instant::now();
    browser.read(&id).await;
    assert_eq!(start.elapsed().as_millis(), 37);
    browser.get("/_sandbox/links").await.ok();
    assert_eq!(start.elapsed().as_millis(), 37, "control paths have no latency");
}

#[tokio::test]
async fn invalid_waits_are_refused() {
    let mut browser = sandbox();
    for setting in ["racing", "latency", "answerLatency"] {
        for range in [
            json!({ "minMs": 2, "maxMs": 1 }),
            json!({ "maxMs": 600_001 }),
            json!({ "minMs": 1 }),
            json!({ "maxMs": 1, "ms": 1 }),
            json!(5),
        ] {
            let body = Some(json!({ setting: range }));
            assert_eq!(browser.send("PATCH", "/_sandbox/settings", body).await.status, 400);
        }
        browser.set(json!({ setting: null })).await;
    }
}
