//! The cookies and headers of the API's answers.

use serde_json::json;

use crate::browser::{cart, sandbox};

#[tokio::test]
async fn a_new_cart_sets_its_cookie_and_an_empty_ownership_cookie() {
    let mut browser = sandbox();
    let answer = browser.get("/api/checkout/pub/orderForm").await;
    let id = answer.json()["orderFormId"].as_str().expect("an id").to_owned();
    let [checkout, ownership] = answer.set_cookies().try_into().expect("two cookies");
    assert_eq!(
        checkout,
        format!(
            "checkout.vtex.com=__ofid={id}; expires=Sat, 29 Aug 2026 12:00:00 GMT; \
             max-age=15552000; path=/; samesite=lax; httponly"
        )
    );
    assert!(ownership.starts_with("CheckoutOrderFormOwnership=; "), "{ownership}");
    assert!(ownership.ends_with("; samesite=strict; httponly"), "{ownership}");
}

#[tokio::test]
async fn with_a_host_name_and_tls_cookies_have_domain_and_secure() {
    let mut browser = sandbox();
    let headers = [("host", "loja.example.com"), ("x-forwarded-proto", "https")];
    let path = "/api/checkout/pub/orderForm";
    let request = axum::http::Request::get(path)
        .header(headers[0].0, headers[0].1)
        .header(headers[1].0, headers[1].1)
        .body(axum::body::Body::empty())
        .expect("a request");
    let answer = tower::ServiceExt::oneshot(browser.router.clone(), request).await;
    let answer = answer.expect("an answer");
    let cookie = answer.headers()["set-cookie"].to_str().expect("text");
    assert!(cookie.contains("; domain=loja.example.com; path=/; secure; samesite=lax"), "{cookie}");
    assert!(!browser.get(path).await.set_cookies()[0].contains("secure"));
}

#[tokio::test]
async fn reading_a_cart_by_id_makes_it_the_browsers_own() {
    let mut browser = sandbox();
    let own = browser.new_cart().await;
    let other = browser.cart_of("bruno").await;
    browser.read(&other).await;
    assert_ne!(other, own);
    assert_eq!(browser.new_cart().await, other, "the visitor's own cart is replaced");
}

#[tokio::test]
async fn a_request_without_cookies_also_gets_the_carts_cookie() {
    let mut browser = sandbox();
    let own = browser.new_cart().await;
    let other = browser.cart_of("bruno").await;
    let answer = browser.omitting("POST", &cart(&other, ""), json!({})).await;
    assert_eq!(answer.set_cookie("checkout.vtex.com"), Some(format!("__ofid={other}")));
    assert_eq!(browser.new_cart().await, own);
}

#[tokio::test]
async fn a_cookie_of_a_missing_cart_leads_to_a_new_cart() {
    let mut browser = sandbox();
    let gone = "__ofid=00000000000000000000000000000000".to_owned();
    browser.cookies.insert("checkout.vtex.com".to_owned(), gone);
    assert_ne!(browser.new_cart().await, "00000000000000000000000000000000");
}

#[tokio::test]
async fn a_profile_and_an_address_change_the_ownership_cookie() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    let profile = json!({ "email": "dora@example.com", "firstName": "Dora" });
    let answer = browser.post(&cart(&id, "/attachments/clientProfileData"), profile).await;
    let first = answer.set_cookie("CheckoutOrderFormOwnership").expect("a cookie");
    let address = json!({ "selectedAddresses": [{ "postalCode": "01310-100" }] });
    let answer = browser.post(&cart(&id, "/attachments/shippingData"), address).await;
    let second = answer.set_cookie("CheckoutOrderFormOwnership").expect("a cookie");
    assert!(first.len() >= 64 && first != second);
    let answer = browser.post(&cart(&id, "/coupons"), json!({ "text": "" })).await;
    assert_eq!(answer.set_cookie("CheckoutOrderFormOwnership"), None);
}

#[tokio::test]
async fn signing_in_sets_both_cookies_and_signing_out_removes_them() {
    let mut browser = sandbox();
    let answer = browser.post("/_sandbox/login/ana", json!({})).await;
    let names: Vec<String> = answer
        .set_cookies()
        .iter()
        .map(|cookie| cookie.split('=').next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(
        names,
        [
            "checkout.vtex.com",
            "CheckoutOrderFormOwnership",
            "VtexIdclientAutCookie",
            "VtexIdclientAutCookie_armazemaurora",
        ]
    );
    assert_eq!(browser.cookies["VtexIdclientAutCookie"].split('.').count(), 3);
    browser.post("/_sandbox/logout", json!({})).await.ok();
    assert_eq!(
        browser.cookies.keys().collect::<Vec<_>>(),
        ["CheckoutOrderFormOwnership", "checkout.vtex.com",]
    );
}

#[tokio::test]
async fn every_answer_forbids_caching_and_has_an_operation_id() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    for (method, path) in [
        ("GET", cart(&id, "")),
        ("POST", cart(&id, "/coupons")),
        ("GET", "/api/sessions".to_owned()),
        ("GET", "/api/nothing".to_owned()),
    ] {
        let answer = browser.send(method, &path, None).await;
        assert_eq!(answer.header("cache-control"), "no-store, must-revalidate, no-cache", "{path}");
        assert_eq!(answer.header("pragma"), "no-store,no-cache", "{path}");
        assert_eq!(answer.header("x-vtex-operation-id").len(), 36, "{path}");
        assert_eq!(answer.header("access-control-allow-origin"), "", "{path}");
    }
}

#[tokio::test]
async fn other_origins_are_allowed_only_by_the_setting_cors() {
    let mut browser = sandbox();
    let origin = [("origin", "https://elsewhere.example")];
    let path = "/api/checkout/pub/orderForm";
    let answer = browser.send_with("GET", path, "", &origin).await;
    assert_eq!(answer.header("access-control-allow-origin"), "");
    browser.set(json!({ "cors": true })).await;
    let answer = browser.send_with("GET", path, "", &origin).await;
    assert_eq!(answer.header("access-control-allow-origin"), "https://elsewhere.example");
    let answer = browser.send_with("OPTIONS", path, "", &origin).await;
    assert_eq!((answer.status.as_u16(), answer.text()), (204, String::new()));
    assert_eq!(answer.header("access-control-allow-credentials"), "true");
}
