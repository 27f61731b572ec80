//! Who learns which personal data. The helpers here search every place where a value could be: the
//! page, the storage, the console, the events, the address and the requests.

mod buyer_by_link;
mod first_purchase;
mod guest;
mod hand_over;
mod memory;
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
const ANA: [&str; 12] = [
    "Ana Beatriz",
    "Souza",
    "ana.souza",
    "39053344705",
    "11987654321",
    "390.533.447-05",
    "98765-4321",
    "01310",
    "Paulista",
    "1578",
    "Bela Vista",
    "apto 142",
];

/// Bruno's.
const BRUNO: [&str; 5] = ["Bruno", "bruno.lima", "11144477735", "21976543210", "Botafogo"];

/// Carla's, which the store sends to anybody with the link.
const CARLA: [&str; 7] =
    ["Carla", "Nunes", "carla.nunes", "52998224725", "31988776655", "Rua da Bahia", "30160"];

/// Reads what scripts can find outside the document.
const KEPT: &str = "
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state,
      document.cookie, window.name, document.title, document.referrer]);";

/// Reads texts, attributes and values of fields, without the addresses of links and without fields
/// that are there to be copied.
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

/// What is on the page: the accessibility tree and the document.
#[track_caller]
fn on_the_page(browser: &Browser) -> Vec<(&'static str, String)> {
    vec![("outline", browser.outline().to_string()), ("document", browser.everything_written())]
}

/// Where the page may have left something: storage, console, events, address and requests.
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

/// The cart's id is only in the address, in the history entry, in the paths of requests, in links
/// and in the field that is there to be copied.
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

/// Every value is on the page, so a search for these values can find them. A document is shown
/// after a press; how numbers are grouped does not matter.
#[track_caller]
fn assert_shows(browser: &Browser, values: &[&str]) {
    let page = crate::shop::cart(browser);
    page.wait_until("everything unfolded", |_| true);
    page.try_press("Show");
    let ungrouped = |text: &str| text.replace(['.', '-', ' '], "");
    for value in values {
        browser.wait_until(value, |_| {
            let written = ungrouped(&browser.everything_written());
            written.contains(&ungrouped(value)).then_some(())
        });
    }
}

/// The search above can find a value in each place.
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
