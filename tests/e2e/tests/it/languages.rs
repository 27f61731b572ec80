//! Three languages, chosen by the page's address; amounts stay in the store's format.

use shared_cart_e2e::{Browser, Options, Person};

use crate::shop::{Shop, cart};

#[track_caller]
fn speaks(lang: &str, title: &str, share: &str, checkout: &str) {
    let shop = Shop::open();
    let id = shop.sandbox.order_form_id(Person::Ana);
    let path = format!("/checkout/?lang={lang}&orderFormId={id}#/cart");
    let browser = shop.browser_at(Person::Visitor, &path);
    let seen = cart(&browser).wait_until_drawn();
    assert!(seen.title.starts_with(title), "{}", seen.title);
    assert!(seen.grand_total.starts_with("R$ "), "{}", seen.grand_total);
    let outline = browser.outline();
    assert!(outline.find("button", share).is_some(), "{outline}");
    assert!(outline.find("link", checkout).is_some(), "{outline}");
}

#[test]
fn the_page_speaks_english() {
    speaks("en", "Shared cart", "Share", "Go to checkout");
}

#[test]
fn the_page_speaks_portuguese() {
    speaks("pt-BR", "Carrinho compartilhado", "Compartilhar", "Finalizar compra");
}

#[test]
fn the_page_speaks_spanish() {
    speaks("es", "Carrito compartido", "Compartir", "Finalizar compra");
}

#[test]
fn a_problem_is_told_in_the_pages_language() {
    let shop = Shop::open();
    let browser =
        Browser::with(&Options { languages: "de-DE,de".to_owned(), ..Options::default() });
    browser.open(&shop.sandbox.address("/checkout/?lang=es&orderFormId=abc#/cart"));
    cart(&browser).wait_for_problem("Este enlace está incompleto");
}
