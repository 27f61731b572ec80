//! The cart that is painted before the WebAssembly is there: in the same words and at the same
//! places as the core draws it, and live to the hand.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use shared_cart_e2e::{Browser, Key, OrFail, Person, Scheme, Screen, Seen};

use crate::samples;
use crate::shop::{COFFEE, Shop, cart, path_to_cart};

/// Holds the WebAssembly back until the test lets it come.
const HOLD: &str = r"
(() => {
  const real = window.fetch;
  window.comes = false;
  window.fetch = (url, ...rest) => {
    const send = () => real.call(window, url, ...rest);
    if (window.comes || !String(url?.url ?? url).endsWith('.wasm')) return send();
    return new Promise((resolve) => (window.come = () => resolve(send())));
  };
  window.shifts = [];
  new PerformanceObserver((list) => window.shifts.push(...list.getEntries()))
    .observe({ type: 'layout-shift', buffered: true });
})();
";

/// The texts and the boxes of what is painted.
const READ: &str = r"
const root = document.querySelector('shared-cart').shadowRoot;
const selectors = ['.title', '.count', '[part=share-button]', '.line', '.picture', '.name', '.note',
  '.line-total', '.each', '.list-price', '.saving', '[part=quantity]', '[part=decrease-button]',
  '[part=increase-button]', '[part=remove-button]', '[part=remove-all-button]', '.promotions li',
  '.extras summary', '.totals h3', 'dt', 'dd', '.grand-total strong', '[part=checkout-button]'];
const seen = {};
for (const selector of selectors) {
  const found = [...root.querySelectorAll(selector)].filter((at) => at.checkVisibility());
  seen[selector] = found.filter((at) => !at.closest('.people')).map((at) => {
    const { x, y, width, height } = at.getBoundingClientRect();
    const heard = [...at.querySelectorAll('.sr-only')].map((only) => only.textContent);
    const text = heard.reduce((text, only) => text.replace(only, ''), at.textContent);
    const box = [x + scrollX, y + scrollY, width, height].map((side) => Math.round(side));
    return [at.value ?? text.trim(), at.getAttribute('aria-label'), box.join(' ')];
  });
}
return seen;
";

const PHONE: Screen = Screen { width: 390, height: 844, scheme: Scheme::Light };
const DESKTOP: Screen = Screen { width: 1280, height: 900, scheme: Scheme::Light };

/// A browser whose WebAssembly is held back.
#[track_caller]
fn browser_without_core(screen: Screen) -> Browser {
    let browser = Browser::start();
    browser.show_on(screen);
    browser.session().before_every_page(HOLD).or_fail("the script");
    browser
}

#[track_caller]
fn let_the_core_come(browser: &Browser) {
    let script = "window.comes = true; window.come()";
    browser.session().script(script, &[]).or_fail("the WebAssembly");
    cart(browser).wait_until_drawn();
    wait_for_mark(browser, "drawn");
}

#[track_caller]
fn wait_for_mark(browser: &Browser, name: &str) {
    browser.wait_until(name, |_| is_marked(browser, name).then_some(()));
}

#[track_caller]
fn is_marked(browser: &Browser, name: &str) -> bool {
    let script = "return performance.getEntriesByName('shared-cart:' + arguments[0]).length > 0";
    let marked = browser.session().script(script, &[json!(name)]).or_fail("the marks");
    marked == json!(true)
}

#[track_caller]
fn read(browser: &Browser) -> BTreeMap<String, Value> {
    let seen = browser.session().script(READ, &[]).or_fail("the page");
    serde_json::from_value(seen).or_fail("the boxes")
}

/// What was moved within the cart, and where to, as browsers measure it. A page's own footer below
/// a short cart comes into sight when the outlines, which are as high as the screen, go.
const SHIFTS: &str = r"
const box = ({ x, y, width, height }) => [x, y, width, height].join(' ');
return window.shifts.filter((shift) => !shift.hadRecentInput).flatMap(({ sources, value }) =>
  sources.filter(({ node }) => !node || node.localName === 'shared-cart')
    .map(({ previousRect, currentRect }) =>
      [value, box(previousRect), box(currentRect)].join(', ')));
";

#[track_caller]
fn shifts(browser: &Browser) -> Value {
    browser.session().script(SHIFTS, &[]).or_fail("the shifts")
}

/// A cart of lines of the usual kind. Ids differ, so that nothing of one is remembered for another.
fn plain(id: &str) -> Value {
    let item = |at: u32, name: &str, quantity: i64, price: i64, list: i64| {
        json!({
            "uniqueId": format!("line-{at}"), "id": at.to_string(), "productId": at.to_string(),
            "seller": if at == 3 { "norte" } else { "1" }, "name": name, "skuName": name,
            "quantity": quantity, "price": price, "sellingPrice": price, "listPrice": list,
            "priceDefinition": { "total": price * quantity, "calculatedSellingPrice": price,
                "sellingPrices": [{ "value": price, "quantity": quantity }] },
            "measurementUnit": "un", "unitMultiplier": 1.0, "availability": "available",
            "isGift": false, "attachments": [], "bundleItems": [], "offerings": [],
            "components": [], "assemblies": [], "attachmentOfferings": [], "manualPrice": null,
            "parentItemIndex": null, "parentAssemblyBinding": null,
            "additionalInfo": { "brandName": "Serra" }, "detailUrl": format!("/item-{at}/p"),
            "imageUrl": "/arquivos/ids/155001-55-55/cafe-serra-alta.svg?v=638765432100000000",
        })
    };
    json!({
        "orderFormId": id, "loggedIn": false, "canEditData": true, "userType": null,
        "items": [
            item(1, "Café em grãos 500 g", 2, 3290, 3990),
            item(2, "A tea with a name that is so long that it needs a second line on a phone", 1,
                2500, 2500),
            item(3, "Caneca azul", 3, 4150, 4150),
        ],
        "sellers": [{ "id": "1", "name": "Armazém" }, { "id": "norte", "name": "Casa do Norte" }],
        "selectableGifts": [], "messages": [], "value": 22_480,
        "totalizers": [{ "id": "Items", "name": "Total dos Itens", "value": 21_530 },
            { "id": "Shipping", "name": "Total do Frete", "value": 950 }],
        "storePreferencesData": { "countryCode": "BRA", "currencyCode": "BRL",
            "currencySymbol": "R$", "currencyFormatInfo": { "currencyDecimalDigits": 2,
            "currencyDecimalSeparator": ",", "currencyGroupSeparator": ".",
            "currencyGroupSize": 3, "startsWithCurrencySymbol": true } },
        "clientProfileData": null, "shippingData": null, "marketingData": null,
        "openTextField": null,
        "ratesAndBenefitsData": { "rateAndBenefitsIdentifiers": [{ "name": "Boas-vindas" }] },
    })
}

/// The sample carts, where there are some, and one of our own.
fn carts() -> BTreeMap<String, Value> {
    let mut carts = samples::all().unwrap_or_default();
    carts.insert("plain".into(), plain("0123456789abcdef0123456789abcdef"));
    carts
}

#[test]
fn what_is_painted_is_what_the_core_draws_at_the_same_places() {
    let shop = Shop::open();
    let mut painted = Vec::new();
    for (screen, language) in [(PHONE, "pt-BR"), (DESKTOP, "en"), (PHONE, "es")] {
        let browser = browser_without_core(screen);
        browser.open(&shop.sandbox.as_person(Person::Visitor, "/checkout/"));
        for (name, order_form) in carts() {
            let id = order_form["orderFormId"].as_str().or_fail("the id").to_owned();
            shop.sandbox.put_order_form(&id, &order_form);
            let path = path_to_cart(&id).replace("lang=en", &format!("lang={language}"));
            browser.open(&shop.sandbox.address(&path));
            browser.session().script("localStorage.clear()", &[]).or_fail("the storage");
            browser.open(&shop.sandbox.address(&path));
            browser.wait_until("the answers", |_| have_come(&browser).then_some(()));
            if !is_marked(&browser, "painted") {
                continue;
            }
            let before = read(&browser);
            let_the_core_come(&browser);
            let after = read(&browser);
            for (selector, seen) in &before {
                assert_eq!(seen, &after[selector], "{selector} of {name} in {language}");
            }
            assert_eq!(shifts(&browser), json!([]), "{name} in {language}");
            if name == "plain" {
                // What was seen is kept. Nothing is new at the next visit, so it is painted again.
                browser.reload();
                wait_for_mark(&browser, "painted");
            }
            painted.push(name);
        }
    }
    assert!(painted.iter().filter(|name| *name == "plain").count() == 3, "{painted:?}");
}

/// Whether both answers of the API are there, and what follows from them.
#[track_caller]
fn have_come(browser: &Browser) -> bool {
    let script = "const done = arguments[arguments.length - 1];\
        const reads = performance.getEntriesByType('resource')\
          .filter(({ name, responseEnd }) => /orderForm/.test(name) && responseEnd);\
        requestAnimationFrame(() => setTimeout(() => done(reads.length >= 2)))";
    let come = browser.session().asynchronous_script(script, &[]).or_fail("the requests");
    come == json!(true)
}

/// Something of the usual kind, without services and without a promotion.
const OTHER: &str = "1011";

/// The visitor's own cart with coffee and something else; the name of that.
#[track_caller]
fn fill_own_cart(shop: &Shop) -> String {
    let id = shop.sandbox.order_form_id(Person::Visitor);
    let path = format!("/api/checkout/pub/orderForm/{id}/items");
    let body = json!({ "orderItems": [{ "id": COFFEE, "quantity": 2, "seller": "1" },
        { "id": OTHER, "quantity": 1, "seller": "hortadavila" }] });
    let answer = shop.sandbox.send("POST", &path, &body);
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.body["items"][1]["name"].as_str().or_fail("its name").to_owned()
}

const OWN_CART: &str = "/checkout/?lang=en#/cart";

#[test]
fn a_press_before_the_core_is_there_is_carried_out_exactly_once() {
    let shop = Shop::open();
    let (coffee, other) = (shop.name_of(COFFEE), fill_own_cart(&shop));
    let browser = browser_without_core(PHONE);
    browser.open(&shop.sandbox.as_person(Person::Visitor, OWN_CART));
    wait_for_mark(&browser, "painted");
    for _ in 0..2 {
        browser.press("plus", |seen| seen.find("button", &format!("One more {coffee}")));
    }
    browser.press("remove", |seen| seen.find("button", &format!("Remove {other}")));
    let marked = "return document.querySelector('shared-cart').shadowRoot\
                  .querySelectorAll('li[aria-busy=true]').length";
    assert_eq!(browser.session().script(marked, &[]).or_fail("the marks"), json!(2));
    let_the_core_come(&browser);
    let is_saved = |seen: &Seen| seen.has_saved(&coffee, 4) && seen.line(&other).is_none();
    cart(&browser).wait_until("both changes", is_saved);
    let kept = shop.kept(Person::Visitor);
    let items = kept["items"].as_array().or_fail("the items");
    let units =
        |sku: &str| items.iter().find(|it| it["id"] == sku).map(|it| it["quantity"].clone());
    assert_eq!((units(COFFEE), units(OTHER)), (Some(json!(4)), None), "once each");
}

#[test]
fn a_number_typed_before_the_core_is_there_is_not_lost() {
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    fill_own_cart(&shop);
    let browser = browser_without_core(PHONE);
    browser.open(&shop.sandbox.as_person(Person::Visitor, OWN_CART));
    wait_for_mark(&browser, "painted");
    let field = format!("Quantity of {coffee}");
    browser.press("the field", |seen| seen.find("spinbutton", &field));
    browser.type_over("5");
    let_the_core_come(&browser);
    let focused = browser.focused().or_fail("the focus");
    assert_eq!(focused.name, field, "the focus stays");
    browser.key(Key::Tab);
    cart(&browser).wait_until("the number", |seen| seen.has_saved(&coffee, 5));
}

#[test]
fn what_is_painted_stays_when_the_core_does_not_come() {
    let shop = Shop::open();
    fill_own_cart(&shop);
    let browser = Browser::start();
    let blocked = json!({ "urls": ["*.wasm"] });
    browser.session().devtools("Network.enable", &json!({})).or_fail("the network");
    browser.session().devtools("Network.setBlockedURLs", &blocked).or_fail("the block");
    browser.open(&shop.sandbox.as_person(Person::Visitor, OWN_CART));
    let coffee = shop.name_of(COFFEE);
    browser.wait_until("the sentence and the cart", |seen| {
        seen.find("heading", "The cart could not be loaded")?;
        seen.find("spinbutton", &format!("Quantity of {coffee}")).map(|_| ())
    });
}
