//! Failures at random.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::browser::{Browser, cart, sandbox};

async fn with(chaos: Value) -> (Browser, String) {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    browser.set(json!({ "chaos": chaos })).await;
    (browser, id)
}

/// What 1000 requests met: how often which status, with `retry-after` or without, and 0 for an
/// answer whose body broke.
async fn thousand(browser: &mut Browser, id: &str) -> BTreeMap<(u16, bool), usize> {
    let mut met = BTreeMap::new();
    for _ in 0..1000 {
        let answer = browser.post(&cart(id, "/coupons"), json!({ "text": "" })).await;
        let status = if answer.broke { 0 } else { answer.status.as_u16() };
        *met.entry((status, answer.headers.contains_key("retry-after"))).or_default() += 1;
    }
    met
}

#[tokio::test]
async fn so_many_requests_fail_as_the_rates_say() {
    let (mut browser, id) = with(json!({
        "errorRate": 0.2, "dropBeforeRate": 0.1, "dropAfterRate": 0.1, "dropMidwayRate": 0.1,
        "statuses": [500, 503], "retryAfterRate": 0.5, "retryAfterSeconds": 3,
    }))
    .await;
    let met = thousand(&mut browser, &id).await;
    let count = |status, says_when| met.get(&(status, says_when)).copied().unwrap_or(0);
    assert!((250..350).contains(&count(0, false)), "{met:?}");
    for status in [500, 503] {
        for says_when in [true, false] {
            assert!((20..80).contains(&count(status, says_when)), "{met:?}");
        }
    }
    assert!((450..550).contains(&count(200, false)), "{met:?}");
    assert_eq!(met.values().sum::<usize>(), 1000);
}

#[tokio::test]
async fn the_same_seed_fails_the_same_requests() {
    let chaos = json!({ "errorRate": 0.3, "dropAfterRate": 0.3, "retryAfterRate": 0.3 });
    let mut told = Vec::new();
    for _ in 0..2 {
        let (mut browser, id) = with(chaos.clone()).await;
        told.push(thousand(&mut browser, &id).await);
    }
    assert_eq!(told[0], told[1]);
}

#[tokio::test]
async fn what_is_told_to_have_failed_after_is_stored_and_before_is_not() {
    for (rate, is_stored) in [
        ("errorRate", false),
        ("errorAfterRate", true),
        ("dropBeforeRate", false),
        ("dropAfterRate", true),
        ("dropMidwayRate", true),
    ] {
        let (mut browser, id) =
            with(json!({ rate: 1.0, "method": "POST", "path": "/items" })).await;
        let item = json!({ "orderItems": [{ "id": "1004", "seller": "1", "quantity": 1 }] });
        let answer = browser.post(&cart(&id, "/items"), item).await;
        assert!(answer.broke == rate.starts_with("drop"), "{rate}");
        assert!(answer.broke || answer.status.as_u16() >= 429, "{rate}");
        let items = browser.get(&cart(&id, "")).await.ok()["items"].clone();
        assert_eq!(items != json!([]), is_stored, "{rate}");
    }
}

#[tokio::test]
async fn control_paths_and_pages_never_fail() {
    let (mut browser, _) = with(json!({ "errorRate": 1.0 })).await;
    for path in ["/", "/checkout/", "/_sandbox/links", "/_sandbox/settings"] {
        assert_eq!(browser.get(path).await.status, 200, "{path}");
    }
    assert!(browser.get("/api/sessions").await.status.as_u16() >= 429);
    browser.set(json!({ "chaos": null })).await;
    browser.get("/api/sessions").await.ok();
}

#[tokio::test]
async fn rates_and_statuses_that_cannot_be_are_refused() {
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
