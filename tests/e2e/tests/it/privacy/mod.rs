//! Who learns what of people, story by story; and how one looks for what nobody must find.
//! One helper looks everywhere a value could be: each story says who is there and what may be seen.

mod buyer_by_link;
mod first_purchase;
mod guest;
mod hand_over;
mod not_you;
mod other_tab;
mod owner;
mod sign_in;
mod stripped;
mod way_back;

use serde_json::Value;
use shared_cart_e2e::{Browser, OrFail};

use crate::shop::Shop;

/// Ana's data, as she typed it.
const ANA: [&str; 10] = [
    "Ana Beatriz",
    "Souza",
    "ana.souza",
    "39053344705",
    "11987654321",
    "01310",
    "Paulista",
    "1578",
    "Bela Vista",
    "apto 142",
];

/// Bruno's.
const BRUNO: [&str; 5] = ["Bruno", "bruno.lima", "11144477735", "21976543210", "Botafogo"];

/// Carla's, which the store hands to anybody with the link.
const CARLA: [&str; 7] =
    ["Carla", "Nunes", "carla.nunes", "52998224725", "31988776655", "Rua da Bahia", "30160"];

/// What scripts can read of the page beside its document: all of it outlives a press or a page.
const KEPT: &str = "
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state,
      document.cookie, window.name, document.title, document.referrer]);";

/// Texts, attributes and values of fields, but for the addresses of links and what is there to be
/// copied.
const BESIDE_LINKS: &str = "
    const found = [];
    const visit = (root) => {
      for (const element of root.querySelectorAll('*')) {
        for (const { name, value } of element.attributes) if (name !== 'href') found.push(value);
        for (const { nodeType, data } of element.childNodes) if (nodeType === 3) found.push(data);
        if (typeof element.value === 'string' && !element.readOnly) found.push(element.value);
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    visit(document);
    return found.join('\\n');";

#[track_caller]
fn told_by(browser: &Browser, script: &str) -> String {
    let told = browser.session().script(script, &[]).or_fail("asking the page");
    told.as_str().unwrap_or_default().to_owned()
}

/// What is seen, heard and written on the page.
#[track_caller]
fn on_the_page(browser: &Browser) -> Vec<(&'static str, String)> {
    vec![("outline", browser.outline().to_string()), ("document", browser.everything_written())]
}

/// Where the page may have left something: what it keeps, what it said, what it sent.
#[track_caller]
fn left_behind(shop: &Shop, browser: &Browser) -> Vec<(&'static str, String)> {
    vec![
        ("storage", told_by(browser, KEPT)),
        ("console", format!("{:?}", browser.console())),
        ("events", format!("{:?}", browser.recorded())),
        ("address", browser.address()),
        ("requests", Value::from(shop.sandbox.requests()).to_string()),
    ]
}

#[track_caller]
fn assert_none_of(values: &[&str], places: &[(&'static str, String)]) {
    for (place, text) in places {
        let text = text.to_lowercase();
        for value in values {
            let found = text.find(&value.to_lowercase());
            let around = found.map(|at| {
                let before: Vec<char> = text[..at].chars().rev().take(200).collect();
                let after = text[at..].chars().take(200);
                before.into_iter().rev().chain(after).collect::<String>()
            });
            assert_eq!(around, None, "{value:?} in {place}");
        }
    }
}

/// None of the values is on the page, nor left behind by it.
#[track_caller]
fn assert_knows_nothing_of(shop: &Shop, browser: &Browser, values: &[&str]) {
    assert_none_of(values, &on_the_page(browser));
    assert_keeps_nothing_of(shop, browser, values);
}

/// The page may show the values, and has left them nowhere.
#[track_caller]
fn assert_keeps_nothing_of(shop: &Shop, browser: &Browser, values: &[&str]) {
    assert_none_of(values, &left_behind(shop, browser));
}

/// The cart's id is in the address, in the history's entry, in the paths of requests, in links and
/// in the field that is there to be copied, and nowhere else.
#[track_caller]
fn assert_id_is_nowhere_else(shop: &Shop, browser: &Browser, id: &str) {
    let mut requests = shop.sandbox.requests();
    for request in &mut requests {
        request["path"] = Value::Null;
    }
    let kept = "return JSON.stringify([{ ...localStorage }, { ...sessionStorage },
        document.cookie, window.name, document.title, document.referrer]);";
    let places = [
        ("document", told_by(browser, BESIDE_LINKS)),
        ("storage", told_by(browser, kept)),
        ("console", format!("{:?}", browser.console())),
        ("events", format!("{:?}", browser.recorded())),
        ("requests", Value::from(requests).to_string()),
    ];
    assert_none_of(&[id], &places);
}

/// Every value is on the page: a test that looks for them elsewhere would notice them.
#[track_caller]
fn assert_shows(browser: &Browser, values: &[&str]) {
    let written = browser.everything_written();
    for value in values {
        assert!(written.contains(value), "{value:?} is not on the page");
    }
}

/// What was looked for everywhere must be found where it is.
#[test]
fn a_value_is_found_wherever_it_is_left() {
    let shop = Shop::open();
    let browser = shop.browser_at(shared_cart_e2e::Person::Visitor, "/checkout/?lang=en#/cart");
    crate::shop::cart(&browser).wait_until_drawn();
    let leaks = [
        ("storage", "localStorage.a = 'Paulista'"),
        ("storage", "sessionStorage.a = 'Paulista'"),
        ("storage", "history.replaceState({ a: 'Paulista' }, '')"),
        ("storage", "document.cookie = 'a=Paulista'"),
        ("console", "console.info('Paulista')"),
        ("events", "dispatchEvent(new CustomEvent('shared-cart-error', { detail: 'Paulista' }))"),
        ("address", "history.replaceState(null, '', '?a=Paulista#/cart')"),
        ("requests", "return fetch('/api/sessions?items=Paulista').then(() => 0)"),
        ("document", "document.querySelector('shared-cart').shadowRoot.append('Paulista')"),
        (
            "document",
            "const field = document.createElement('input');
             field.value = 'Paulista';
             document.body.append(field);",
        ),
    ];
    for (place, leak) in leaks {
        browser.session().script(leak, &[]).or_fail(leak);
        let everywhere = [on_the_page(&browser), left_behind(&shop, &browser)].concat();
        let holds = |(of, text): &(&str, String)| *of == place && text.contains("Paulista");
        assert!(everywhere.iter().any(holds), "{leak}");
    }
}
