//! Every screen in every language, light, dark and with forced colours, as axe-core judges it.
//! `cargo xtask test --only axe` installs axe-core and runs these tests.

use std::collections::BTreeMap;
use std::{env, fs};

use shared_cart_e2e::gallery::{Language, exhibits, walk};
use shared_cart_e2e::{Browser, OrFail, Person, Rules, Sandbox, Scheme, Screen};

const PHONE: Screen = Screen { width: 390, height: 844, scheme: Scheme::Light };
const DESK: Screen = Screen { width: 1280, height: 900, scheme: Scheme::Light };

/// The source of axe-core, from the file that `SHARED_CART_AXE` names.
fn axe() -> String {
    let file = env::var_os("SHARED_CART_AXE").or_fail("SHARED_CART_AXE, which names axe-core");
    fs::read_to_string(file).or_fail("axe-core")
}

/// Audits one of several equal parts of all exhibits.
#[track_caller]
fn nothing_is_found(rest: usize, parts: usize, screen: Screen) {
    let axe = axe();
    let (sandbox, browser) = (Sandbox::start(), Browser::start());
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let part = exhibits().enumerate().filter(|(at, _)| at % parts == rest);
    walk(part.map(|(_, exhibit)| exhibit), &sandbox, &browser, |exhibit, language| {
        // The colours of a screen are the same in every language.
        let schemes = [Scheme::Light, Scheme::Dark, Scheme::Forced];
        let looks = if language == Language::English { 3 } else { 1 };
        for scheme in schemes.into_iter().take(looks) {
            let rules = if scheme == Scheme::Light { Rules::All } else { Rules::Colors };
            browser.show_on(Screen { scheme, ..screen });
            let place = format!("{}, {}, {}", exhibit.name, language.tag(), scheme.word());
            for fault in browser.audit(&axe, rules) {
                found.entry(fault).or_default().push(place.clone());
            }
        }
        browser.show_on(screen);
    });
    let tell = |(fault, places): (&String, &Vec<String>)| {
        let first: Vec<&str> = places.iter().take(3).map(String::as_str).collect();
        format!("{fault}\n    in {} screens: {} …", places.len(), first.join("; "))
    };
    assert!(found.is_empty(), "{}", found.iter().map(tell).collect::<Vec<_>>().join("\n"));
}

#[test]
#[ignore = "it needs axe-core: cargo xtask test --only axe"]
fn axe_finds_nothing_on_the_first_half_of_screens() {
    nothing_is_found(0, 2, PHONE);
}

#[test]
#[ignore = "it needs axe-core: cargo xtask test --only axe"]
fn axe_finds_nothing_on_the_second_half_of_screens() {
    nothing_is_found(1, 2, DESK);
}

/// The checks above can fail.
#[test]
#[ignore = "it needs axe-core: cargo xtask test --only axe"]
fn axe_finds_what_is_wrong() {
    let axe = axe();
    let (sandbox, browser) = (Sandbox::start(), Browser::start());
    browser.open(&sandbox.as_person(Person::Visitor, "/checkout/?lang=en#/cart"));
    shared_cart_e2e::CartPage::of(&browser).wait_until_drawn();
    let faulty = "const root = document.querySelector('shared-cart').shadowRoot;
        root.append(document.createElement('button'));
        const pale = document.createElement('p');
        pale.textContent = 'pale';
        pale.style.color = '#999';
        root.append(pale);";
    browser.session().script(faulty, &[]).or_fail("the faults");
    let found = browser.audit(&axe, Rules::All).join("\n");
    assert!(found.contains("button-name") && found.contains("color-contrast"), "{found}");
}
