//! Many clients that use one cart in parallel, with races and faults.

use std::collections::BTreeSet;
use std::time::Duration;

use serde_json::{Value, json};
use shared_cart_sandbox::{Options, app};
use tokio::time::Instant;

use crate::browser::{Browser, cart, each};

const SKUS: [&str; 8] = ["1002", "1004", "1013", "1017", "1018", "1022", "1024", "1025"];

/// A cart of a store in which writes race.
async fn racing_cart(seed: u64, more: Value) -> (Browser, String) {
    let mut browser = Browser::to(app(Options { seed, ..Options::default() })).unchecked();
    let id = browser.new_cart().await;
    browser
        .set(json!({
            "racing": { "maxMs": 300 }, "latency": { "maxMs": 100 },
            "answerLatency": { "maxMs": 50 }, "automaticGift": false,
        }))
        .await;
    browser.set(more).await;
    (browser, id)
}

fn item(sku: &str) -> Value {
    json!({ "orderItems": [{ "id": sku, "seller": "1", "quantity": 1 }] })
}

/// Adds eight items in parallel. Returns the cart's items, and when each request had its answer.
async fn add_in_parallel(seed: u64) -> (Value, Vec<u128>) {
    let (mut browser, id) = racing_cart(seed, json!({})).await;
    let start = Instant::now();
    let mut all = Vec::new();
    for sku in SKUS {
        let (mut other, path) = (browser.other(), cart(&id, "/items"));
        all.push(tokio::spawn(async move {
            other.post(&path, item(sku)).await.ok();
            start.elapsed().as_millis()
        }));
    }
    let mut waits = Vec::new();
    for one in all {
        waits.push(one.await.expect("a time"));
    }
    (browser.read(&id).await["items"].clone(), waits)
}

#[tokio::test(start_paused = true)]
async fn the_same_seed_gives_the_same_races() {
    let (items, waits) = add_in_parallel(7).await;
    assert!(items.as_array().is_some_and(|items| items.len() < SKUS.len()), "an item was lost");
    assert!(waits.iter().any(|wait| *wait != waits[0]), "{waits:?}");
    assert_eq!(add_in_parallel(7).await, (items, waits.clone()));
    assert_ne!(add_in_parallel(8).await.1, waits);
}

/// Adds, removes and reads. Returns the `uniqueId` and the SKU of every line in the answers.
async fn use_cart(mut browser: Browser, id: String, number: usize) -> BTreeSet<(String, String)> {
    let mut lines = BTreeSet::new();
    for turn in 0..20 {
        let answer = match (number + turn) % 4 {
            0 | 1 => browser.post(&cart(&id, "/items"), item(SKUS[(number * turn) % 8])).await,
            2 => {
                let body = json!({ "orderItems": [{ "index": 0, "quantity": 0 }] });
                browser.post(&cart(&id, "/items/update"), body).await
            }
            _ => browser.get(&cart(&id, "?disableAutoCompletion=true")).await,
        };
        if !answer.is_cut && answer.status == 200 {
            let json = answer.json();
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            let pairs = each(&json, "uniqueId").into_iter().zip(each(&json, "id"));
            lines.extend(pairs.map(|(unique, sku)| (text(&unique), text(&sku))));
        }
        tokio::time::sleep(Duration::from_millis(40)).await;
    }
    lines
}

#[tokio::test(start_paused = true)]
async fn in_parallel_requests_each_unique_id_stands_for_one_sku() {
    let chaos = json!({ "errorRate": 0.05, "dropBeforeRate": 0.05, "dropAfterRate": 0.05 });
    let (mut browser, id) = racing_cart(3, json!({ "chaos": chaos, "keepRequests": 100 })).await;
    let people: Vec<_> =
        (0..20).map(|number| tokio::spawn(use_cart(browser.other(), id.clone(), number))).collect();
    let mut lines = BTreeSet::new();
    for person in people {
        lines.extend(person.await.expect("the lines"));
    }
    let ids: BTreeSet<&String> = lines.iter().map(|(unique, _)| unique).collect();
    assert_eq!(ids.len(), lines.len(), "a line's id has two SKUs");
    browser.set(json!({ "chaos": null })).await;
    let json = browser.read(&id).await;
    let ids = each(&json, "uniqueId");
    let distinct: BTreeSet<String> = ids.iter().map(ToString::to_string).collect();
    assert_eq!(distinct.len(), ids.len());
    let log = browser.get("/_sandbox/requests").await.ok();
    assert_eq!(log.as_array().map(Vec::len), Some(100));
}
