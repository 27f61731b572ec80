//! Addresses in answers: which of them the page may use, and the size in which a picture is loaded.

use proptest::prelude::*;
use shared_cart::domain::url::{ImageUrl, ProductUrl};

#[track_caller]
fn image(raw: &str, expected: Option<&str>) {
    // Of the addresses here, none has a size in it, so the width changes nothing.
    let url = ImageUrl::parse(raw).map(|url| url.sized(96));
    assert_eq!(url.as_deref(), expected, "{raw:?}");
}

#[test]
fn pictures_come_over_tls_or_from_the_store_itself() {
    image("https://pictures.example/a.jpg", Some("https://pictures.example/a.jpg"));
    image("http://pictures.example/a.jpg", Some("https://pictures.example/a.jpg"));
    image("//pictures.example/a.jpg", Some("https://pictures.example/a.jpg"));
    image("/files/a.jpg", Some("/files/a.jpg"));
    image("  https://pictures.example/a.jpg\n", Some("https://pictures.example/a.jpg"));
}

#[test]
fn only_a_plainly_harmless_address_is_a_picture() {
    for raw in [
        "",
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "data:image/svg+xml,<svg/onload=alert(1)>",
        "ftp://pictures.example/a.jpg",
        "a.jpg",
        "https://",
        "https:///a.jpg",
        "///pictures.example/a.jpg",
        "https://store.example@evil.example/a.jpg",
        "https://pictures.example/a b.jpg",
        "https://pictures.example\\@evil.example/",
        "/\\evil.example/a.jpg",
        "https://pictures.example/\"onerror=\"alert(1)",
        "https://pictures.example/\u{0}a.jpg",
        "https://pictures.example/\u{2028}a.jpg",
        "https://pictures.example/\u{202e}gpj.a",
        "https://pictures.exa\u{200b}mple/a.jpg",
        "https://рictures.example/a.jpg",
        "https://pictures。example/a.jpg",
        "https://%70ictures.example/a.jpg",
        "https://[::1]/a.jpg",
        "https://pictures.example:https/a.jpg",
        "https:pictures.example/a.jpg",
        "https://pictures.example/a.jpg,",
    ] {
        image(raw, None);
    }
}

#[test]
fn a_picture_is_never_at_an_address_of_the_api_or_the_checkout() {
    for raw in [
        "/api/checkout/pub/orderForm",
        "/API/checkout",
        "/checkout/changeToAnonymousUser/1",
        "/checkout?orderFormId=1",
        "/./api/x",
        "/files/../api/x",
        "/files/%2e%2E/api/x",
        "/files/.%2e/checkout",
        "/%61pi/x",
        "https://store.example/checkout/cart/add?sku=1",
        "//store.example/api/x",
    ] {
        image(raw, None);
        assert_eq!(ProductUrl::parse(raw), None, "{raw:?}");
    }
    for raw in [
        "/apis/a.jpg",
        "/checkout-files/a.jpg",
        "/files/api/a.jpg",
        "/a/b..c/1.jpg",
        "/a%20b/c%20d.jpg",
    ] {
        let is_kept = ImageUrl::parse(raw).is_some();
        assert_eq!(is_kept, !raw.starts_with("/a%"), "{raw:?}");
    }
}

#[test]
fn a_port_is_part_of_a_host() {
    image("https://pictures.example:8443/a.jpg", Some("https://pictures.example:8443/a.jpg"));
    image("https://pictures.example", Some("https://pictures.example"));
}

#[test]
fn a_picture_of_the_vendor_is_asked_for_in_the_size_it_is_shown() {
    let sized = |raw: &str, width| ImageUrl::parse(raw).expect("a picture").sized(width);
    assert_eq!(
        sized("http://store.vteximg.com.br/arquivos/ids/155450-55-55/mug.jpg?v=63", 192),
        "https://store.vteximg.com.br/arquivos/ids/155450-192-auto/mug.jpg?v=63"
    );
    assert_eq!(sized("/arquivos/ids/155450/mug.jpg", 96), "/arquivos/ids/155450-96-auto/mug.jpg");
    assert_eq!(sized("/arquivos/ids/1-5-5/a.jpg", 288), "/arquivos/ids/1-288-auto/a.jpg");
}

#[test]
fn a_picture_of_another_form_stays_as_it_is() {
    for raw in ["/files/a.jpg", "/arquivos/ids/abc-5/a.jpg", "/ids//a.jpg"] {
        image(raw, Some(raw));
    }
}

#[test]
fn a_picture_whose_name_begins_with_its_id_stays_as_it_is() {
    let url = ImageUrl::parse("/arquivos/ids/155450-mug.jpg").expect("a picture");
    assert_eq!(url.sized(96), "/arquivos/ids/155450-mug.jpg");
}

#[test]
fn a_product_has_its_page_on_the_store_itself() {
    let page = |raw: &str| ProductUrl::parse(raw).map(|url| url.as_str().to_owned());
    assert_eq!(page("/mug/p"), Some("/mug/p".into()));
    assert_eq!(page("/mug/p?skuId=1"), Some("/mug/p?skuId=1".into()));
    for raw in [
        "",
        "mug/p",
        "//evil.example/p",
        "https://evil.example/p",
        "/\\evil.example",
        "javascript:alert(1)",
        "/a\tb",
    ] {
        assert_eq!(page(raw), None, "{raw:?}");
    }
}

proptest! {
    #[test]
    fn whatever_the_api_says_a_picture_is_on_the_store_or_behind_tls(
        raw in "\\PC{0,60}",
        width: u32,
    ) {
        if let Some(url) = ImageUrl::parse(&raw).map(|url| url.sized(width)) {
            let on_store = url.starts_with('/') && !url.starts_with("//");
            prop_assert!(on_store || url.starts_with("https://"), "{}", url);
            prop_assert!(!url.contains(['"', '\'', '<', '>', '\\', ' ', '\n']), "{}", url);
        }
    }
}
