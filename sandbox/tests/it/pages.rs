//! The pages, their headers and the pictures.

use serde_json::json;

use crate::browser::sandbox;

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self' https: data:; font-src 'self'; form-action 'self'; \
    base-uri 'none'; frame-ancestors 'self'";

#[tokio::test]
async fn every_page_has_the_strict_policy_and_is_not_cached() {
    let mut browser = sandbox();
    for path in ["/", "/checkout/", "/checkout/?orderFormId=x", "/login", "/mel-silvestre/p"] {
        let answer = browser.get(path).await;
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8", "{path}");
        assert_eq!(answer.header("content-security-policy"), POLICY, "{path}");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
        assert_eq!(answer.header("x-robots-tag"), "noindex, nofollow", "{path}");
    }
}

#[tokio::test]
async fn settings_change_policy_attributes_and_caching_of_pages() {
    let mut browser = sandbox();
    let settings = json!({
        "policy": "default-src 'none'",
        "element": { "url-policy": "strip", "shop-url": "/\"><b>" },
        "pagesKept": true,
    });
    browser.set(settings).await;
    let answer = browser.get("/checkout/").await;
    assert_eq!(answer.header("content-security-policy"), "default-src 'none'");
    assert_eq!(answer.header("cache-control"), "no-cache");
    let page = answer.text();
    let element =
        "<shared-cart shop-url=\"/&quot;&gt;&lt;b&gt;\" url-policy=\"strip\"></shared-cart>";
    assert!(page.contains(element), "{page}");
}

#[tokio::test]
async fn pages_have_no_inline_code_and_no_files_of_other_origins() {
    let mut browser = sandbox();
    for path in ["/", "/checkout/", "/login", "/mel-silvestre/p"] {
        let page = browser.get(path).await.text();
        for inline in ["<style", " style=", " onclick=", "javascript:", "//cdn", "{{", "src=\"http"]
        {
            assert!(!page.contains(inline), "{path}: {inline}");
        }
        assert_eq!(
            page.matches("<script").count(),
            page.matches("<script type=\"module\" src=\"/").count()
        );
    }
}

#[tokio::test]
async fn every_file_that_a_page_loads_exists() {
    let mut browser = sandbox();
    for path in ["/", "/checkout/", "/login", "/mel-silvestre/p"] {
        let page = browser.get(path).await.text();
        let parts = page.split(['"', '\'']).filter(|part| {
            part.starts_with('/') && !part.starts_with("/_sandbox/") && !part.contains('{')
        });
        for part in parts {
            let status = browser.other().get(&part.replace("&amp;", "&")).await.status;
            assert!(status.is_success() || status.is_redirection(), "{path}: {part} {status}");
        }
    }
}

#[tokio::test]
async fn the_checkout_page_has_the_language_of_the_query() {
    let mut browser = sandbox();
    for (query, lang, word) in
        [("", "en", "Kitchen"), ("?lang=pt-BR", "pt-BR", "Cozinha"), ("?lang=es", "es", "Cocina")]
    {
        let page = browser.get(&format!("/checkout/{query}")).await.text();
        assert!(page.contains(&format!("<html lang=\"{lang}\">")) && page.contains(word), "{lang}");
        assert_eq!(page.matches("<shared-cart></shared-cart>").count(), 1);
    }
}

#[tokio::test]
async fn checkout_without_a_slash_redirects_and_keeps_the_query() {
    let mut browser = sandbox();
    let answer = browser.get("/checkout?orderFormId=abc").await;
    assert_eq!(answer.header("location"), "/checkout/?orderFormId=abc");
}

#[tokio::test]
async fn the_sign_in_page_leads_back_to_the_return_url() {
    let mut browser = sandbox();
    let back = "%2Fcheckout%2F%3ForderFormId%3Dabc%23%2Fcart";
    let page = browser.get(&format!("/login?returnUrl={back}")).await.text();
    let to = "/_sandbox/login/ana?to=/checkout/%3ForderFormId%3Dabc%23/cart";
    assert!(page.contains(to), "{page}");
    assert_eq!(browser.get(to).await.header("location"), "/checkout/?orderFormId=abc#/cart");
    let page = browser.get("/login?returnUrl=https://evil.example").await.text();
    assert!(!page.contains("evil"));
}

#[tokio::test]
async fn a_picture_exists_in_every_size() {
    let mut browser = sandbox();
    let id = browser.cart_of("ana").await;
    let cart = browser.read(&id).await;
    let url = cart["items"][0]["imageUrl"].as_str().expect("a picture").to_owned();
    for size in ["155001-55-55", "155001-96-auto", "155001-192-192", "155001"] {
        let answer = browser.get(&url.replace("155001-55-55", size)).await;
        assert_eq!(answer.header("content-type"), "image/svg+xml", "{size}");
        assert!(answer.header("cache-control").contains("max-age=31536000"), "{size}");
        assert!(answer.text().starts_with("<svg ") && answer.text().ends_with("</svg>"), "{size}");
    }
    assert_eq!(browser.get("/arquivos/ids/1-55-55/x.svg").await.status, 404);
    assert_eq!(browser.get("/nothing/p").await.status, 404);
}

#[tokio::test]
async fn the_link_of_a_products_page_adds_it_to_the_cart() {
    let mut browser = sandbox();
    let page = browser.get("/mel-silvestre/p?lang=es").await.text();
    assert!(page.contains("Miel silvestre") && page.contains("R$ 34,90"), "{page}");
    browser.get("/checkout/cart/add?sku=1011&qty=1&seller=hortadavila").await;
    let json = browser.post("/api/checkout/pub/orderForm", json!({})).await.ok();
    assert_eq!(json["items"][0]["id"], "1011");
    assert!(!browser.get("/bule-de-porcelana/p").await.text().contains("/checkout/cart/add"));
}
