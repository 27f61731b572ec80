//! Random faults.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::browser::{Browser, cart, sandbox};

async fn with_chaos(chaos: Value) -> (Browser, String) {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    browser.set(json!({ "chaos": chaos })).await;
    (browser, id)
}

/// Sends 1000 requests and counts the answers by their status and by whether they have
/// `Retry-After`. The status of a cut answer is 0.
async fn send_1000_requests(browser: &mut Browser, id: &str) -> BTreeMap<(u16, bool), usize> {
    let mut counts = BTreeMap::new();
    for _ in 0..1000 {
        let answer = browser.post(&cart(id, "/coupons"), json!({ "text": "" })).await;
        let status = if answer.is_cut { 0 } else { answer.status.as_u16() };
        *counts.entry((status, answer.headers.contains_key("retry-after"))).or_default() += 1;
    }
    counts
}

#[tokio::test]
async fn the_share_of_failed_requests_follows_the_rates() {
    let (mut browser, id) = with_chaos(json!({
        "errorRate": 0.2, "dropBeforeRate": 0.1, "dropAfterRate": 0.1, "dropMidwayRate": 0.1,
        "statuses": [500, 503], "retryAfterRate": 0.5, "retryAfterSeconds": 3,
    }))
    .await;
    let counts = send_1000_requests(&mut browser, &id).await;
    let count =
        |status, has_retry_after| counts.get(&(status, has_retry_after)).copied().unwrap_or(0);
    assert!((250..350).contains(&count(0, false)), "{counts:?}");
    for status in [500, 503] {
        for has_retry_after in [true, false] {
            assert!((20..80).contains(&count(status, has_retry_after)), "{counts:?}");
        }
    }
    assert!((450..550).contains(&count(200, false)), "{counts:?}");
    assert_eq!(counts.values().sum::<usize>(), 1000);
}

#[tokio::test]
async fn the_same_seed_fails_the_same_requests() {
    let chaos = json!({ "errorRate": 0.3, "dropAfterRate": 0.3, "retryAfterRate": 0.3 });
    let mut runs = Vec::new();
    for _ in 0..2 {
        let (mut browser, id) = with_chaos(chaos.clone()).await;
        runs.push(send_1000_requests(&mut browser, &id).await);
    }
    assert_eq!(runs[0], runs[1]);
}

#[tokio::test]
async fn a_fault_after_the_request_stores_it_and_one_before_does_not() {
    for (rate, is_stored) in [
        ("errorRate", false),
        ("errorAfterRate", true),
        ("dropBeforeRate", false),
        ("dropAfterRate", true),
        ("dropMidwayRate", true),
    ] {
        let (mut browser, id) =
            with_chaos(json!({ rate: 1.0, "method": "POST", "path": "/items" })).await;
        let item = json!({ "orderItems": [{ "id": "1004", "seller": "1", "quantity": 1 }] });
        let answer = browser.post(&cart(&id, "/items"), item).await;
        assert!(answer.is_cut == rate.starts_with("drop"), "{rate}");
        assert!(answer.is_cut || answer.status.as_u16() >= 429, "{rate}");
        let items = browser.get(&cart(&id, "")).await.ok()["items"].clone();
        assert_eq!(items != json!([]), is_stored, "{rate}");
    }
}

#[tokio::test]
async fn control_paths_and_pages_never_fail() {
    let (mut browser, _) = with_chaos(json!({ "errorRate": 1.0 })).await;
    for path in ["/", "/checkout/", "/_sandbox/links", "/_sandbox/settings"] {
        assert_eq!(browser.get(path).await.status, 200, "{path}");
    }
    assert!(browser.get("/api/sessions").await.status.as_u16() >= 429);
    browser.set(json!({ "chaos": null })).await;
    browser.get("/api/sessions").await.ok();
}

#[tokio::test]
async fn impossible_rates_and_statuses_are_refused() {
    let mut browser = sandbox();
    for chaos in [
        json!({ "errorRate": 1.1 }),
        json!({ "errorRate": -0.1 }),
        json!({ "errorRate": 0.6, "dropAfterRate": 0.6 }),
        json!({ "statuses": [] }),
        json!({ "statuses": [200] }),
        json!({ "rate": 1 }),
    ] {
        let body = Some(json!({ "chaos": chaos }));
        assert_eq!(browser.send("PATCH", "/_sandbox/settings", body).await.status, 400);
    }
}
