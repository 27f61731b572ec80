//! The control paths.

use serde_json::{Value, json};

use crate::browser::{cart, sandbox};

#[tokio::test]
async fn the_log_has_requests_names_of_cookies_and_answers() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    browser.add(&id, "1004", "1", 2).await;
    browser.omitting("POST", &cart(&id, "?sc=1"), json!({})).await;
    browser.send_text("POST", &cart(&id, "/coupons"), "{no").await;
    let log = browser.get("/_sandbox/requests").await.ok();
    let log = log.as_array().expect("a list");
    assert_eq!(log.len(), 4);
    assert_eq!((&log[0]["n"], &log[0]["credentialed"]), (&json!(1), &json!(false)));
    assert_eq!(log[0]["setCookies"], json!(["checkout.vtex.com", "CheckoutOrderFormOwnership"]));
    assert_eq!(log[1]["path"], cart(&id, "/items"));
    assert_eq!(log[1]["method"], "POST");
    assert_eq!(log[1]["credentialed"], true);
    assert_eq!(log[1]["cookies"], json!(["CheckoutOrderFormOwnership", "checkout.vtex.com"]));
    assert_eq!(log[1]["body"]["orderItems"][0]["quantity"], 2);
    assert_eq!(log[1]["at"], "2026-03-02T12:00:00Z");
    assert_eq!((&log[2]["query"], &log[2]["credentialed"]), (&json!("sc=1"), &json!(false)));
    assert_eq!((&log[3]["status"], &log[3]["body"]), (&json!(400), &json!("{no")));
}

#[tokio::test]
async fn the_log_has_only_api_requests_and_can_be_cleared() {
    let mut browser = sandbox();
    for path in ["/", "/checkout/", "/arquivos/ids/155001-55-55/x.svg", "/_sandbox/people"] {
        assert_eq!(browser.get(path).await.status, 200, "{path}");
    }
    assert_eq!(browser.get("/_sandbox/requests").await.ok(), json!([]));
    browser.get("/api/sessions").await.ok();
    browser.send("DELETE", "/_sandbox/requests", None).await.ok();
    browser.get("/api/sessions").await.ok();
    let log = browser.get("/_sandbox/requests").await.ok();
    assert_eq!((log.as_array().map(Vec::len), &log[0]["n"]), (Some(1), &json!(2)));
}

#[tokio::test]
async fn the_log_keeps_as_many_requests_as_the_setting_says() {
    let mut browser = sandbox();
    browser.set(json!({ "keepRequests": 2 })).await;
    for _ in 0..3 {
        browser.get("/api/sessions").await.ok();
    }
    let log = browser.get("/_sandbox/requests").await.ok();
    assert_eq!((log.as_array().map(Vec::len), &log[0]["n"]), (Some(2), &json!(2)));
    assert_eq!(log[1]["status"], 200);
    browser.set(json!({ "keepRequests": 0 })).await;
    browser.get("/api/sessions").await.ok();
    assert_eq!(browser.get("/_sandbox/requests").await.ok(), json!([]));
}

#[tokio::test]
async fn the_catalogue_has_products_of_four_sellers() {
    let mut browser = sandbox();
    let all = browser.get("/_sandbox/catalog").await.ok();
    let all = all.as_array().expect("a list");
    let distinct = |field: &str| {
        let mut values: Vec<&Value> = all.iter().map(|sku| &sku[field]).collect();
        values.sort_by_key(ToString::to_string);
        values.dedup();
        values.len()
    };
    assert_eq!((distinct("productId"), distinct("seller"), distinct("id")), (43, 4, all.len()));
    for note in [
        "out of stock",
        "limited stock",
        "sold by weight",
        "list price",
        "attachments",
        "assembly options",
        "services",
        "kit",
        "10% from 3 units",
        "first 2 at half price",
        "not sent to 69…",
    ] {
        assert!(
            all.iter()
                .any(|sku| sku["notes"].as_array().is_some_and(|it| it.contains(&json!(note)))),
            "{note}"
        );
    }
}

#[tokio::test]
async fn prices_and_stocks_can_be_changed() {
    let mut browser = sandbox();
    let path = "/_sandbox/catalog/1028";
    let json = browser.send("PATCH", path, Some(json!({ "stock": 5, "price": 100 }))).await.ok();
    assert_eq!(
        (&json["stock"], &json["price"], &json["name"]),
        (&json!(5), &json!(100), &json!("Bule de porcelana 900 ml"))
    );
    for (path, body) in [
        (path, json!({ "stock": -1 })),
        (path, json!({ "colour": 1 })),
        ("/_sandbox/catalog/1", json!({})),
    ] {
        assert_eq!(browser.send("PATCH", path, Some(body)).await.status, 400);
    }
}

#[tokio::test]
async fn settings_are_changed_one_by_one_and_validated() {
    let mut browser = sandbox();
    browser.set(json!({ "maskGeneration": "legacy" })).await;
    let json = browser.get("/_sandbox/settings").await.ok();
    assert_eq!((&json["maskGeneration"], &json["guestsMayEdit"]), (&json!("legacy"), &json!(true)));
    for body in [
        json!({ "maskGeneration": "x" }),
        json!({ "nope": 1 }),
        json!({ "salesChannel": "9" }),
        json!(1),
    ] {
        assert_eq!(browser.send("PATCH", "/_sandbox/settings", Some(body)).await.status, 400);
    }
    assert_eq!(browser.get("/_sandbox/settings").await.ok(), json);
}

#[tokio::test]
async fn the_clock_only_goes_forward() {
    let mut browser = sandbox();
    assert_eq!(browser.get("/_sandbox/clock").await.ok()["now"], "2026-03-02T12:00:00Z");
    let json = browser.post("/_sandbox/clock", json!({ "advanceSeconds": 90_061 })).await.ok();
    assert_eq!(json["now"], "2026-03-03T13:01:01Z");
    let answer = browser.post("/_sandbox/clock", json!({ "advanceSeconds": -1 })).await;
    assert_eq!(answer.status, 400);
}

#[tokio::test]
async fn everybody_has_a_cart_and_the_links_lead_to_the_carts() {
    let mut browser = sandbox();
    let people = browser.get("/_sandbox/people").await.ok();
    let names: Vec<&str> =
        people.as_array().into_iter().flatten().filter_map(|one| one["person"].as_str()).collect();
    assert_eq!(names, ["ana", "bruno", "visitor", "operator", "carla", "davi"]);
    let links = browser.get("/_sandbox/links").await.ok();
    let ana = links["orderFormIds"]["ana"].as_str().expect("an id");
    assert_eq!(links["guest"], format!("http://127.0.0.1:8123/checkout/?orderFormId={ana}#/cart"));
    let owner = links["owner"].as_str().expect("a link").replace("http://127.0.0.1:8123", "");
    let answer = browser.get(&owner).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/checkout/#/cart"));
    assert_eq!(browser.new_cart().await, ana);
}

#[tokio::test]
async fn sign_in_accepts_only_known_people_and_paths_of_this_shop() {
    let mut browser = sandbox();
    for path in [
        "/_sandbox/login/ana?to=https://evil.example/",
        "/_sandbox/login/ana?to=//evil.example/",
        "/_sandbox/login/ana?to=/%5Cevil.example/",
        "/_sandbox/login/ana?to=/a%0d%0aset-cookie:x",
        "/_sandbox/login/nobody",
        "/_sandbox/logout?to=evil",
    ] {
        assert_eq!(browser.get(path).await.status, 400, "{path}");
    }
    assert!(browser.cookies.is_empty());
}

#[tokio::test]
async fn signing_in_as_the_visitor_signs_out() {
    let mut browser = sandbox();
    browser.log_in("ana").await;
    browser.log_in("visitor").await;
    let json = browser.post("/api/checkout/pub/orderForm", json!({})).await.ok();
    assert_eq!(json["orderFormId"], browser.cart_of("visitor").await);
    assert_eq!((&json["items"], &json["loggedIn"]), (&json!([]), &json!(false)));
}

#[tokio::test]
async fn invalid_control_requests_are_refused_with_a_sentence() {
    let mut browser = sandbox();
    for (method, path, body) in [
        ("POST", "/_sandbox/clock", json!({})),
        ("POST", "/_sandbox/reset", json!({ "sead": 1 })),
        ("POST", "/_sandbox/delay", json!({})),
        ("POST", "/_sandbox/fail-next", json!({ "drop": "never" })),
        ("POST", "/_sandbox/fail-next", json!({ "retryAfter": "soon\n" })),
        ("POST", "/_sandbox/fail-next", json!({ "retryAfter": -1 })),
        ("PUT", "/_sandbox/orderForm/x", json!({})),
        ("PUT", "/_sandbox/orderForm/00000000000000000000000000000000", json!([])),
    ] {
        let answer = browser.send(method, path, Some(body)).await;
        assert_eq!(answer.status, 400, "{path}");
        assert!(!answer.text().is_empty(), "{path}");
    }
}
