//! Postal codes, pickup points, regions and the search of one product.

use serde_json::{Value, json};

use crate::browser::sandbox;

#[tokio::test]
async fn a_known_postal_code_gives_an_address() {
    let mut browser = sandbox();
    for code in ["01310-100", "01310100"] {
        let json = browser.get(&format!("/api/checkout/pub/postal-code/BRA/{code}")).await.ok();
        assert_eq!((&json["street"], &json["state"]), (&json!("Avenida Paulista"), &json!("SP")));
        assert_eq!(json["postalCode"], code);
    }
    let json = browser.get("/api/checkout/pub/postal-code/BRA/99999999").await.ok();
    assert_eq!((&json["city"], &json["street"]), (&json!(""), &json!("")));
    browser.get("/api/checkout/pub/postal-code/BRA/0*1").await.refused(400, "CHK0040");
}

#[tokio::test]
async fn each_country_of_the_component_has_a_known_postal_code() {
    let mut browser = sandbox();
    for (country, code, city) in [
        ("ARG", "1425", "Buenos Aires"),
        ("MEX", "06600", "Cuauhtémoc"),
        ("COL", "110221", "Bogotá, D.C."),
        ("CHL", "8320000", "Santiago"),
        ("PER", "15074", "Lima"),
        ("ESP", "28013", "Madrid"),
        ("PRT", "1200-195", "Lisboa"),
        ("USA", "10001", "New York"),
    ] {
        let path = format!("/api/checkout/pub/postal-code/{country}/{code}");
        assert_eq!(browser.get(&path).await.ok()["city"], city, "{country}");
    }
}

#[tokio::test]
async fn pickup_points_are_listed_near_a_place() {
    let mut browser = sandbox();
    let path = "/api/checkout/pub/pickup-points?postalCode=01310100&countryCode=BRA";
    let json = browser.get(path).await.ok();
    assert_eq!(json["items"][0]["pickupPoint"]["friendlyName"], "Loja Centro");
    assert_eq!(json["paging"]["total"], 1);
    browser.get("/api/checkout/pub/pickup-points").await.refused(400, "001");
}

#[tokio::test]
async fn a_region_has_all_sellers() {
    let mut browser = sandbox();
    let json = browser.get("/api/checkout/pub/regions/?country=BRA&postalCode=01310100").await.ok();
    let id = json[0]["id"].as_str().expect("an id").to_owned();
    let json = browser.get(&format!("/api/checkout/pub/regions/{id}")).await.ok();
    assert_eq!((&json["id"], json["sellers"].as_array().map(Vec::len)), (&json!(id), Some(4)));
    browser.get("/api/checkout/pub/regions").await.refused(400, "001");
}

#[tokio::test]
async fn a_product_is_found_by_its_sku() {
    let mut browser = sandbox();
    let path = "/api/intelligent-search/v1/products?field=sku&value=1002";
    let json = browser.get(path).await.ok();
    let ids: Vec<&Value> =
        json["items"].as_array().into_iter().flatten().map(|it| &it["itemId"]).collect();
    assert_eq!(ids, ["1001", "1002", "1003"]);
    let path = "/api/intelligent-search/v1/products?field=sku&value=9";
    assert_eq!(browser.get(path).await.status, 404);
}
