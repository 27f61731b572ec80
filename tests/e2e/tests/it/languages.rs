//! The languages: chosen by the page, loaded when they are needed, and what happens when a file
//! does not come. Amounts stay in the store's format.

use serde_json::json;
use shared_cart_e2e::{Browser, Options, OrFail, Person};

use crate::parts::{A_PAGE, Package};
use crate::shop::{COFFEE, Shop, cart};

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

/// A browser at Ana's cart with the words of this language.
#[track_caller]
fn at_cart_in(shop: &Shop, lang: &str) -> Browser {
    let browser = Browser::start();
    go_to_cart_in(shop, &browser, lang);
    browser
}

#[track_caller]
fn go_to_cart_in(shop: &Shop, browser: &Browser, lang: &str) {
    let id = shop.sandbox.order_form_id(Person::Ana);
    let path = format!("/checkout/?lang={lang}&orderFormId={id}#/cart");
    browser.open(&shop.sandbox.as_person(Person::Visitor, &path));
}

/// Waits until the core speaks so: its texts are marked with this language.
#[track_caller]
fn wait_for(browser: &Browser, lang: &str, title: &str) {
    cart(browser).wait_until(title, |seen| seen.title.starts_with(title) && !seen.busy);
    let look = "const root = document.querySelector('shared-cart').shadowRoot;
        return root.querySelector('.root:not([aria-busy])')?.lang";
    browser.wait_until(lang, |_| {
        (browser.session().script(look, &[]).or_fail("the language") == json!(lang)).then_some(())
    });
}

/// A file in the right form, without most texts.
const OF_ANOTHER_BUILD: &[u8] = br#"{ "lang": "es", "title": "Otro carrito" }"#;

#[test]
fn a_language_that_does_not_come_is_spoken_in_english() {
    for instead in [None, Some(A_PAGE), Some(OF_ANOTHER_BUILD)] {
        let package = Package::copy();
        package.replace("es", instead);
        let shop = package.shop();
        let browser = at_cart_in(&shop, "es");
        wait_for(&browser, "en", "Shared cart");
        cart(&browser).increase(&shop.name_of(COFFEE));
        cart(&browser).wait_until_saved(&shop.name_of(COFFEE), 3);
    }
}

#[test]
fn without_any_language_the_page_says_so_and_can_be_loaded_again() {
    let package = Package::copy();
    package.replace("es", None);
    package.replace("en", None);
    let shop = package.shop();
    let browser = at_cart_in(&shop, "es");
    let seen = cart(&browser).wait_for_problem("No se pudo cargar el carrito");
    assert_eq!(seen.ways_on(), ["Recargar", "Abrir mi carrito"]);
    package.bring_back("es");
    cart(&browser).go_on("Recargar");
    wait_for(&browser, "es", "Carrito compartido");
}

#[test]
fn a_file_that_fails_once_is_asked_for_again() {
    let shop = Shop::open();
    let browser = Browser::start();
    let script = "const asked = window.fetch;
        window.fetch = (address, ...rest) => {
          if (/-es-.*json/.test(address) && !window.failed) {
            window.failed = true;
            return Promise.reject(new TypeError('lost'));
          }
          return asked(address, ...rest);
        };";
    browser.session().before_every_page(script).or_fail("the script");
    go_to_cart_in(&shop, &browser, "es");
    wait_for(&browser, "es", "Carrito compartido");
    let failed = browser.session().script("return window.failed", &[]).or_fail("the page");
    assert_eq!(failed, json!(true));
}

/// Requests of the next page whose address has this pattern wait.
#[track_caller]
fn hold_back(browser: &Browser, pattern: &str) {
    let script = "const asked = window.fetch;
        window.fetch = async (address, ...rest) => {
          while (/PATTERN/.test(address) && !window.goOn) {
            await new Promise((next) => setTimeout(next, 20));
          }
          return asked(address, ...rest);
        };";
    let script = script.replace("PATTERN", pattern);
    browser.session().before_every_page(&script).or_fail("the script");
}

/// They wait no longer.
#[track_caller]
fn let_go_on(browser: &Browser) {
    browser.session().script("window.goOn = true", &[]).or_fail("going on");
}

#[test]
fn a_late_file_lets_what_the_shell_shows_stay_until_it_comes() {
    let shop = Shop::open();
    let browser = Browser::start();
    hold_back(&browser, r"-es-.*json");
    go_to_cart_in(&shop, &browser, "es");
    let painted = "return !!document.querySelector('shared-cart')?.shadowRoot
        .querySelector('.painted, .skeleton') && performance.getEntriesByType('resource')
        .some(({ name, responseEnd }) => /core-.*wasm/.test(name) && responseEnd)";
    browser.wait_until("what the shell shows", |_| {
        (browser.session().script(painted, &[]).or_fail("the page") == json!(true)).then_some(())
    });
    let_go_on(&browser);
    wait_for(&browser, "es", "Carrito compartido");
}

#[test]
fn a_page_loads_one_language_without_waiting_for_the_core() {
    let shop = Shop::open();
    let browser = Browser::start();
    hold_back(&browser, r"-core-.*wasm");
    go_to_cart_in(&shop, &browser, "pt-BR");
    let look = "return performance.getEntriesByType('resource')
        .map(({ name }) => /cart-([^/]*)-[^-]*[.]json$/.exec(name)?.[1]).filter(Boolean)";
    let languages = || browser.session().script(look, &[]).or_fail("the page's files");
    browser.wait_until("its language", |_| (languages() == json!(["pt-BR"])).then_some(()));
    let_go_on(&browser);
    wait_for(&browser, "pt-BR", "Carrinho compartilhado");
    let change = "document.querySelector('shared-cart').lang = 'es'";
    browser.session().script(change, &[]).or_fail("the attribute");
    wait_for(&browser, "es", "Carrito compartido");
    assert_eq!(languages(), json!(["pt-BR", "es"]));
}

#[test]
fn a_page_speaks_each_other_language_as_soon_as_it_says_so() {
    let shop = Shop::open();
    let (browser, _) = shop.opened_by(Person::Visitor);
    for (lang, title, share, checkout) in [
        ("pt-PT", "Carrinho partilhado", "Partilhar", "Finalizar compra"),
        ("fr", "Panier partagé", "Partager", "Passer commande"),
        ("it", "Carrello condiviso", "Condividi", "Vai alla cassa"),
        ("de", "Geteilter Warenkorb", "Teilen", "Zur Kasse"),
    ] {
        let change = "document.querySelector('shared-cart').lang = arguments[0]";
        browser.session().script(change, &[json!(lang)]).or_fail("the attribute");
        wait_for(&browser, lang, title);
        let outline = browser.outline();
        assert!(outline.find("button", share).is_some(), "{outline}");
        assert!(outline.find("link", checkout).is_some(), "{outline}");
    }
}
