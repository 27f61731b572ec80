//! Sessions and segments.

use serde_json::json;

use crate::browser::sandbox;

#[tokio::test]
async fn a_session_is_created_and_stores_public_data() {
    let mut browser = sandbox();
    let body = json!({ "public": { "country": { "value": "BRA" } } });
    let answer = browser.post("/api/sessions?orderFormId=abc", body).await;
    assert_eq!(answer.status, 201);
    assert_eq!(answer.json()["sessionToken"], browser.cookies["vtex_session"]);
    assert_eq!(answer.json()["segmentToken"], browser.cookies["vtex_segment"]);
    let json = browser.get("/api/sessions?items=*").await.ok();
    assert_eq!(json["namespaces"]["public"]["country"]["value"], "BRA");
    assert_eq!(json["namespaces"]["public"]["orderFormId"]["value"], "abc");
    let patch = Some(json!({ "public": { "country": { "value": "CHL" } } }));
    assert_eq!(browser.send("PATCH", "/api/sessions", patch).await.status, 200);
    let json = browser.get("/api/sessions?items=public.country").await.ok();
    assert_eq!(json["namespaces"], json!({ "public": { "country": { "value": "CHL" } } }));
    let broken = Some(json!({ "public": 1 }));
    browser.send("PATCH", "/api/sessions", broken).await.refused(400, "001");
}

#[tokio::test]
async fn a_session_names_only_the_person_who_asks() {
    let mut browser = sandbox();
    let path =
        "/api/sessions?items=profile.email,profile.isAuthenticated,impersonate.canImpersonate";
    let json = browser.get(path).await.ok();
    assert_eq!(
        json["namespaces"],
        json!({
            "profile": { "isAuthenticated": { "value": "false" } },
            "impersonate": { "canImpersonate": { "value": "false" } },
        })
    );
    browser.log_in("ana").await;
    let json = browser.get(path).await.ok();
    assert_eq!(
        json["namespaces"]["profile"],
        json!({
            "isAuthenticated": { "value": "true" },
            "email": { "value": "ana.souza@example.com" },
        })
    );
    browser.log_in("operator").await;
    let json = browser.get(path).await.ok();
    assert_eq!(json["namespaces"]["impersonate"]["canImpersonate"]["value"], "true");
}

#[tokio::test]
async fn the_segment_has_the_sales_channel() {
    let mut browser = sandbox();
    browser.set(json!({ "salesChannel": "3" })).await;
    let json = browser.get("/api/segments").await.ok();
    assert_eq!((&json["channel"], &json["currencyCode"]), (&json!("3"), &json!("USD")));
    let json = browser.get("/api/sessions?items=store.currencyCode").await.ok();
    assert_eq!(json["namespaces"]["store"]["currencyCode"]["value"], "USD");
}
