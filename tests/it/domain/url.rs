//! Addresses in answers: which of them the page may use, and the size in which a picture is loaded.

use proptest::prelude::*;
use shared_cart::domain::url::{ImageUrl, ProductUrl, StoreAddresses, is_store_path};

/// A store whose theme adds some addresses.
fn store() -> StoreAddresses {
    StoreAddresses {
        host: "store.example".into(),
        picture_hosts: "pictures.example pictures.example:8443\n*.images.example *evil.example"
            .into(),
        product_paths: "/produto/ /items/of-".into(),
    }
}

#[track_caller]
fn image(raw: &str, expected: Option<&str>) {
    // Of the addresses here, none has a size in it, so the width changes nothing.
    let url = ImageUrl::parse(raw).and_then(|url| url.on(&store())).map(|url| url.sized(96));
    assert_eq!(url.as_deref(), expected, "{raw:?}");
}

/// The link to the product in a store, if there is one.
fn product(raw: &str, store: &StoreAddresses) -> Option<String> {
    ProductUrl::parse(raw)?.on(store).map(str::to_owned)
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
    for raw in ["/apis/a.jpg", "/checkout-files/a.jpg", "/a/b..c/1.jpg", "/a%20b/%C3%A9(1).jpg"] {
        image(raw, Some(raw));
    }
}

#[test]
fn a_path_that_acts_is_refused_behind_any_prefix() {
    for path in [
        "/pt/checkout/cart/add",
        "/loja/pt-br/API/checkout/pub/orderForm",
        "/a/b/c/api",
        "/no-cache/user/logout",
        "/Account/UserLogOut.aspx",
        "/x/SignOut",
        "/x/sign-out",
        "/pt/sair",
        "/shop/cart",
        "/pt/login",
        "/x/vtexid/start",
        "/_v/private/graphql/v1",
        "/x/changeToAnonymousUser/1",
    ] {
        for raw in [format!("{path}/p"), format!("{path}/p?skuId=1"), path.to_owned()] {
            assert_eq!(ProductUrl::parse(&raw), None, "{raw}");
            image(&raw, None);
            image(&format!("https://loja.vteximg.com.br{raw}"), None);
        }
    }
    for kept in ["/cartao/p", "/golf-cart/p", "/apis/p", "/salirte/p", "/checkout-2/p"] {
        assert_eq!(product(kept, &StoreAddresses::default()).as_deref(), Some(kept));
    }
}

#[test]
fn nothing_in_a_path_hides_where_it_leads() {
    for path in [
        "/a/..;/checkout",
        "/a;x=1/b",
        "/a;/p",
        "/a%3bb",
        "/a%2Fcheckout",
        "/a%2fb",
        "/a%5cb",
        "/a%5Cb",
        "/a/%2e%2e/b",
        "/a/.%2E/b",
        "/a/../b",
        "/a/./b",
        "/a/.../b",
        "/a%252fb",
        "/a/%63heckout/cart/add",
        "/a%3Fb",
        "/a%23b",
        "/a%00b",
        "/a%0d%0ab",
        "/a%",
        "/a%4",
        "/a%zz",
        "/a%+1",
        "/a%é",
    ] {
        for raw in [format!("{path}/p"), format!("/pt{path}/p"), path.to_owned()] {
            assert_eq!(ProductUrl::parse(&raw), None, "{raw}");
            image(&raw, None);
        }
    }
    for kept in ["/caf%C3%A9/p", "/caf%c3%a9-%26-co/p", "/a%20b/p", "/a..b/p", "/café/p"] {
        assert_eq!(product(kept, &StoreAddresses::default()).as_deref(), Some(kept));
    }
}

#[test]
fn pictures_come_only_from_the_store_the_vendor_and_the_themes_hosts() {
    for kept in [
        "https://loja.vteximg.com.br/arquivos/a.png",
        "https://loja.vtexcommercestable.vteximg.com.br/arquivos/a.png",
        "https://LOJA.VTEXASSETS.COM/arquivos/a.png",
        "https://loja.vtexcommercestable.com.br/arquivos/a.png",
        "https://a.b.images.example/a.png",
        "https://Pictures.Example/a.png",
    ] {
        image(kept, Some(kept));
    }
    image("https://store.example/files/a.png", Some("/files/a.png"));
    image("http://STORE.example/files/a.png?v=1", Some("/files/a.png?v=1"));
    for refused in [
        "https://evil.example/a.png",
        "https://www.evil.example/a.png",
        "https://images.example/a.png",
        "https://.images.example.evil/a.png",
        "https://vteximg.com.br/a.png",
        "https://evilvteximg.com.br/a.png",
        "https://vteximg.com.br.evil.example/a.png",
        "https://loja.vteximg.com.br:8443/a.png",
        "https://store.example:444/a.png",
        "https://store.example.evil/a.png",
        "https://store.example",
        "https://store.example?a",
        "https://store.example//evil.example/a.png",
        "https://sub.store.example/a.png",
        "//tracker.example/a.gif",
    ] {
        image(refused, None);
    }
}

#[test]
fn a_picture_of_another_host_is_none_where_the_theme_adds_nothing() {
    let store = StoreAddresses { host: "store.example".into(), ..StoreAddresses::default() };
    let picture = |raw: &str| ImageUrl::parse(raw).and_then(|url| url.on(&store));
    assert_eq!(picture("https://pictures.example/a.jpg"), None);
    assert!(picture("https://loja.vteximg.com.br/arquivos/a.jpg").is_some());
    assert_eq!(picture("https:///a.jpg"), None);
}

#[test]
fn a_link_looks_like_a_product_or_begins_as_the_theme_allows() {
    let plain = StoreAddresses::default();
    for kept in ["/mug/p", "/pt/mug/p", "/mug/p?skuId=12", "/mug/p?idsku=1", "/mug/p?"] {
        assert_eq!(product(kept, &plain).as_deref(), Some(kept));
    }
    for other in
        ["/", "/p", "//p", "/mug", "/mug/P", "/mug/p/", "/mug/p/x", "/account", "/produto/"]
    {
        assert_eq!(product(other, &plain), None, "{other}");
    }
    let themed = store();
    for kept in ["/produto/mug", "/produto/mug?skuId=1", "/items/of-5/mug", "/mug/p"] {
        assert_eq!(product(kept, &themed).as_deref(), Some(kept));
    }
    for other in ["/produto/", "/produtos/mug", "/items/x", "/produto/checkout/1"] {
        assert_eq!(product(other, &themed), None, "{other}");
    }
}

#[test]
fn behind_a_products_path_only_a_sku_is_chosen() {
    for raw in [
        "/mug/p?orderFormId=0123456789abcdef0123456789abcdef",
        "/mug/p?skuId=1&orderFormId=0123456789abcdef0123456789abcdef",
        "/mug/p?skuId=1;orderFormId=1",
        "/mug/p?sc=2",
        "/mug/p?skuId=",
        "/mug/p?skuId",
        "/mug/p?skuId=1&",
        "/mug/p?skuId=a",
        "/mug/p?logout",
        "/mug/p#orderFormId=1",
        "/mug/p?skuId=1#/cart",
    ] {
        assert_eq!(ProductUrl::parse(raw), None, "{raw}");
    }
}

#[test]
fn a_themes_own_address_may_be_any_path_of_the_store() {
    for path in ["/", "/checkout/", "/checkout/v2/#/cart", "/login?a=b"] {
        assert!(is_store_path(path), "{path}");
    }
    for other in ["", "//evil.example", "/\\evil.example", "javascript:alert(1)", "a/b", "/a b"] {
        assert!(!is_store_path(other), "{other}");
    }
}

#[test]
fn a_port_is_part_of_a_host() {
    image("https://pictures.example:8443/a.jpg", Some("https://pictures.example:8443/a.jpg"));
    image("https://pictures.example", Some("https://pictures.example"));
    image("https://pictures.example:8444/a.jpg", None);
}

#[test]
fn a_picture_of_the_vendor_is_asked_for_in_the_size_it_is_shown() {
    let sized = |raw: &str, width| {
        let picture = ImageUrl::parse(raw).and_then(|url| url.on(&store()));
        picture.expect("a picture").sized(width)
    };
    assert_eq!(
        sized("http://store.vteximg.com.br/arquivos/ids/155450-55-55/mug.jpg?v=63", 192),
        "https://store.vteximg.com.br/arquivos/ids/155450-192-auto/mug.jpg?v=63"
    );
    assert_eq!(sized("/arquivos/ids/155450/mug.jpg", 96), "/arquivos/ids/155450-96-auto/mug.jpg");
    assert_eq!(sized("/arquivos/ids/1-5-5/a.jpg", 288), "/arquivos/ids/1-288-auto/a.jpg");
}

#[test]
fn a_picture_of_another_form_stays_as_it_is() {
    let after_the_path = "/arquivos/ids/1-os?ids/1-5-5/a.jpg";
    for raw in ["/files/a.jpg", "/arquivos/ids/abc-5/a.jpg", "/ids//a.jpg", after_the_path] {
        image(raw, Some(raw));
    }
}

#[test]
fn a_picture_whose_name_begins_with_its_id_stays_as_it_is() {
    image("/arquivos/ids/155450-mug.jpg", Some("/arquivos/ids/155450-mug.jpg"));
}

#[test]
fn a_product_has_its_page_on_the_store_itself() {
    let page = |raw: &str| product(raw, &StoreAddresses::default());
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
        let picture = ImageUrl::parse(&raw).and_then(|url| url.on(&store()));
        if let Some(url) = picture.map(|picture| picture.sized(width)) {
            let on_store = url.starts_with('/') && !url.starts_with("//");
            prop_assert!(on_store || url.starts_with("https://"), "{}", url);
            prop_assert!(!url.contains(['"', '\'', '<', '>', '\\', ' ', '\n']), "{}", url);
        }
    }
}
