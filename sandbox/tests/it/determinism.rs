//! The same seed and the same requests give the same bytes.

use serde_json::json;
use shared_cart_sandbox::{Options, app};

use crate::browser::{Browser, cart};

/// Sends requests that make an id of every kind. Returns all answers.
async fn visit_shop(seed: u64) -> String {
    let mut browser = Browser::to(app(Options { seed, ..Options::default() }));
    let mut answers = String::new();
    let id = browser.new_cart().await;
    let items = json!({ "orderItems": [{ "id": "1007", "seller": "1", "quantity": 5 }] });
    let profile = json!({ "email": "dora@example.com", "firstName": "Dora" });
    let address = json!({ "selectedAddresses": [{ "postalCode": "01310-100" }] });
    for (path, body) in [
        (cart(&id, "/items"), items),
        (cart(&id, "/attachments/clientProfileData"), profile),
        (cart(&id, "/attachments/shippingData"), address),
        (cart("x", "/coupons"), json!({ "text": "" })),
        ("/_sandbox/login/ana".to_owned(), json!({})),
        ("/api/sessions".to_owned(), json!({ "public": { "a": { "value": "b" } } })),
        ("/api/checkout/pub/orderForm".to_owned(), json!({})),
    ] {
        let answer = browser.post(&path, body).await;
        answers += &answer.text();
        answers += &answer.set_cookies().join("\n");
        answers += answer.header("x-vtex-operation-id");
    }
    answers
}

#[tokio::test]
async fn two_sandboxes_with_one_seed_give_the_same_bytes() {
    assert_eq!(visit_shop(7).await, visit_shop(7).await);
}

#[tokio::test]
async fn another_seed_gives_other_ids() {
    assert_ne!(visit_shop(7).await, visit_shop(8).await);
}

#[tokio::test]
async fn a_reset_starts_again_with_the_seed() {
    let mut browser = crate::browser::sandbox();
    let ana = browser.cart_of("ana").await;
    let first = browser.new_cart().await;
    browser.post("/_sandbox/reset", json!({})).await.ok();
    assert_eq!(browser.cart_of("ana").await, ana);
    assert_eq!(browser.other().new_cart().await, first);
    browser.post("/_sandbox/reset", json!({ "seed": 5 })).await.ok();
    assert_ne!(browser.cart_of("ana").await, ana);
}

#[tokio::test]
async fn a_read_keeps_the_id_that_the_next_cart_gets() {
    let (mut one, mut other) = (crate::browser::sandbox(), crate::browser::sandbox());
    let ana = one.cart_of("ana").await;
    for _ in 0..5 {
        one.read(&ana).await;
    }
    assert_eq!(one.other().new_cart().await, other.new_cart().await);
}
