//! Links to products and pictures of lines: which are drawn, and what a theme adds.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::answers::for_a_guest;
use crate::carts::{ID, cart, line};
use crate::stage::Stage;

/// A cart with one line of this page and this picture.
fn cart_of(page: &str, picture: &str) -> String {
    let addresses = format!(r#"{{"detailUrl":"{page}","imageUrl":"{picture}","#);
    cart(ID, &[line("AA01", "1", "Bule", 1).replacen('{', &addresses, 1)])
}

/// The name's `href` and the picture's `src`; empty where the name is plain text, and where a
/// placeholder stands for the picture.
async fn drawn(page: &str, picture: &str, attributes: &[(&str, &str)]) -> (String, String) {
    for_a_guest(&cart_of(page, picture));
    let attributes = [attributes, &[("order-form-id", ID), ("lang", "en")]].concat();
    let stage = Stage::with(&attributes);
    stage.until_there("cart").await;
    assert_eq!(stage.says("item-name"), "Bule");
    (stage.attribute("item-name", "href"), stage.attribute("item-picture", "src"))
}

const CDN: &str = "https://cdn.example/bule.png";

#[wasm_bindgen_test]
async fn a_name_is_plain_text_where_its_link_is_no_product() {
    let vendor = "https://loja.vteximg.com.br/arquivos/ids/7-55-55/bule.png";
    let drawn_picture = "https://loja.vteximg.com.br/arquivos/ids/7-192-auto/bule.png";
    assert_eq!(drawn("/bule/p", vendor, &[]).await, ("/bule/p".into(), drawn_picture.into()));
    for page in ["/produto/bule", "/pt/checkout/cart/add/p", "/a/..;/p", "/a%2fb/p"] {
        assert_eq!(drawn(page, CDN, &[]).await, (String::new(), String::new()), "{page}");
    }
}

#[wasm_bindgen_test]
async fn a_theme_adds_hosts_of_pictures_and_paths_of_products() {
    let added =
        [("product-paths", "/produto/ /item/"), ("picture-hosts", "cdn.example *.b.example")];
    assert_eq!(drawn("/produto/bule", CDN, &added).await, ("/produto/bule".into(), CDN.into()));
    let other = drawn("/produtos/bule", "https://b.example/bule.png", &added).await;
    assert_eq!(other, (String::new(), String::new()));
}

#[wasm_bindgen_test]
async fn a_picture_on_the_stores_own_host_is_asked_for_by_its_path() {
    let host = web_sys::window().expect("a window").location().host().expect("a host");
    let own = format!("http://{host}/arquivos/bule.png");
    assert_eq!(drawn("/bule/p", &own, &[]).await.1, "/arquivos/bule.png");
}
