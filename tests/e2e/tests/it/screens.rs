//! Every screen in every language: nothing is cut, covered, too pale, too small or in a wrong
//! language. `picture --screens` takes pictures of the same screens.

use std::collections::BTreeMap;

use serde_json::Value;
use shared_cart_e2e::gallery::{Exhibit, Language, exhibits, others_texts, walk};
use shared_cart_e2e::{Browser, Layout, OrFail, Person, Sandbox, Scheme, Screen};

/// Words that are the same in two languages, or a country's own.
const SAME: [&str; 13] = [
    "Finalizar compra",
    "Total",
    "Oculto",
    "Antes",
    "Aplicar",
    "Vendido por ",
    "E-mail",
    "Tipo de documento",
    "documento oculto",
    "País",
    "Número",
    "Bairro",
    "Estado",
];

const PHONE: Screen = Screen { width: 390, height: 844, scheme: Scheme::Light };

/// One of several equal parts of all exhibits.
fn part(rest: usize, parts: usize) -> impl Iterator<Item = &'static Exhibit> {
    exhibits().enumerate().filter(move |(at, _)| at % parts == rest).map(|(_, exhibit)| exhibit)
}

#[track_caller]
fn all_is_well(exhibits: impl Iterator<Item = &'static Exhibit>, screens: &[Screen]) {
    let sandbox = Sandbox::start();
    let browser = Browser::start();
    let mut of_the_store = texts_of_the_store(&sandbox);
    let mut complaints: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut texts: BTreeMap<&str, Vec<(Language, Vec<String>)>> = BTreeMap::new();
    walk(exhibits, &sandbox, &browser, |exhibit, language| {
        for screen in screens {
            browser.show_on(*screen);
            let layout = browser.layout();
            let Layout { complaints: found, texts: said } = layout;
            let (name, tag, scheme) = (exhibit.name, language.tag(), screen.scheme.word());
            let place = format!("{name}, {tag}, {} px, {scheme}", screen.width);
            for found in found {
                complaints.entry(found).or_default().push(place.clone());
            }
            texts.entry(exhibit.name).or_default().push((language, said));
            for refused in browser.recorded_as("refused") {
                complaints
                    .entry(format!("against the policy: {refused}"))
                    .or_default()
                    .push(place.clone());
            }
        }
        of_the_store += &texts_of_the_store(&sandbox);
    });
    for (name, said) in &texts {
        for (language, text) in foreign(said, &of_the_store) {
            let complaint = format!("also in another language: {text:?}");
            complaints.entry(complaint).or_default().push(format!("{name}, {}", language.tag()));
        }
    }
    assert!(complaints.is_empty(), "{}", told(&complaints));
}

/// Each complaint with the first places that it is about.
fn told(complaints: &BTreeMap<String, Vec<String>>) -> String {
    let tell = |(complaint, places): (&String, &Vec<String>)| {
        let first: Vec<&str> = places.iter().take(3).map(String::as_str).collect();
        format!("{complaint}\n    in {} screens: {} …", places.len(), first.join("; "))
    };
    complaints.iter().map(tell).collect::<Vec<_>>().join("\n")
}

/// Everything that the store itself says: names, brands, messages, people.
#[track_caller]
fn texts_of_the_store(sandbox: &Sandbox) -> String {
    let people = [Person::Ana, Person::Bruno, Person::Carla, Person::Operator];
    let carts = people.map(|person| {
        let id = sandbox.order_form_id(person);
        sandbox.control("GET", &format!("/orderForm/{id}"), &Value::Null).to_string()
    });
    let catalog = sandbox.control("GET", "/catalog", &Value::Null).to_string();
    [carts.concat(), catalog, others_texts()].concat()
}

/// Texts that are said in two languages and are not the store's.
fn foreign<'a>(
    said: &'a [(Language, Vec<String>)],
    of_the_store: &str,
) -> Vec<(Language, &'a String)> {
    let is_elsewhere = |language: Language, text: &String| {
        said.iter().any(|(other, texts)| *other != language && texts.contains(text))
    };
    let mut found = Vec::new();
    for (language, texts) in said {
        for text in texts {
            if is_elsewhere(*language, text) && !is_the_stores(text, of_the_store) {
                found.push((*language, text));
            }
        }
    }
    found
}

/// Whether every piece of a text is a number, an amount, a code, or what the store calls something.
fn is_the_stores(text: &str, of_the_store: &str) -> bool {
    let separators = [" · ", " + ", ": ", ", ", "× "];
    let mut pieces = vec![text.replace("R$", "")];
    for separator in separators {
        let split = pieces.iter().flat_map(|piece| piece.split(separator)).map(str::to_owned);
        pieces = split.collect();
    }
    pieces.iter().map(|piece| piece.trim()).all(|piece| {
        let piece = SAME.iter().find_map(|same| piece.strip_prefix(same)).unwrap_or(piece);
        let is_unit = |word: &str| word.chars().count() <= 2 && of_the_store.contains(word);
        let is_number = |word: &str| !word.chars().any(char::is_alphabetic);
        of_the_store.contains(piece)
            || piece.split_whitespace().all(|word| is_number(word) || is_unit(word))
            || piece.chars().all(|one| one.is_ascii_uppercase() || one.is_ascii_digit())
    })
}

#[test]
fn the_first_half_of_screens_is_well_on_a_phone_in_every_language() {
    all_is_well(part(0, 2), &[PHONE]);
}

#[test]
fn the_second_half_of_screens_is_well_on_a_phone_in_every_language() {
    all_is_well(part(1, 2), &[PHONE]);
}

#[test]
fn the_richest_screens_are_well_in_the_dark_on_desks_and_phones() {
    let rich = [
        "owner",
        "join",
        "news",
        "copied",
        "trouble-offline",
        "refused-changes",
        "large-amounts",
        "not-you",
        "buyer-by-link",
        "hidden",
        "hidden-in-part",
        "send-to-customer",
        "send-to-customer-settled",
        "customer",
        "form-contact-faults",
        "form-delivery",
    ];
    let rich = exhibits().filter(|exhibit| rich.contains(&exhibit.name));
    let dark = Screen { scheme: Scheme::Dark, ..PHONE };
    let desk = Screen { width: 1280, height: 900, ..PHONE };
    let [narrow, small] = [375, 320].map(|width| Screen { width, height: 640, ..PHONE });
    all_is_well(rich, &[dark, desk, Screen { scheme: Scheme::Dark, ..desk }, narrow, small]);
}

#[test]
fn the_forms_are_well_on_small_phones_and_on_a_desk_in_the_dark() {
    let forms = exhibits()
        .filter(|exhibit| exhibit.name.starts_with("form-") || exhibit.name == "delivery-options");
    let small = Screen { width: 320, height: 568, ..PHONE };
    let desk = Screen { width: 1280, height: 900, scheme: Scheme::Dark };
    all_is_well(forms, &[PHONE, small, desk]);
}

/// The checks above can fail.
#[test]
fn what_is_wrong_with_a_screen_is_noticed() {
    let sandbox = Sandbox::start();
    let browser = Browser::start();
    browser.show_on(PHONE);
    browser.open(&sandbox.as_person(Person::Visitor, "/checkout/?lang=en#/cart"));
    shared_cart_e2e::CartPage::of(&browser).wait_until_drawn();
    let faulty = "
        const root = document.querySelector('shared-cart').shadowRoot;
        const add = (text, css) => {
          const element = document.createElement('p');
          element.textContent = text;
          Object.assign(element.style, css);
          root.append(element);
        };
        add('pale', { color: '#999' });
        add('wide', { inlineSize: '500px', marginInlineStart: '200px', textAlign: 'end' });
        add('a text that is much too long to be read', { inlineSize: '40px', overflow: 'hidden',
          whiteSpace: 'nowrap' });
        add('over', { marginBlockEnd: '-1.4em' });
        add('under', {});
        add('R$ 1.234,56', { inlineSize: '50px', overflowWrap: 'anywhere' });
        const button = document.createElement('button');
        button.textContent = 'x';
        root.append(button);";
    browser.session().script(faulty, &[]).or_fail("the faults");
    let complaints = browser.layout().complaints.join("\n");
    for words in [
        "contrast 2.69 of 4.5: p \"pale\"",
        "outside the screen: p \"wide\"",
        "cut: p \"a text that",
        "one over the other: p \"over\" and p \"under\"",
        "button \"x\"",
        "an amount in several lines: p \"R$ 1.234,56\"",
    ] {
        assert!(complaints.contains(words), "{words:?} in:\n{complaints}");
    }
}
