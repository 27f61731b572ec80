//! What is beside the lines: people's data, parcels, the words of the store.

use serde_json::json;
use shared_cart_e2e::{Browser, Key, OrFail, Outline, Person};

use crate::keyboard::tab_to;
use crate::shop::{COFFEE, Shop, cart, theme_writes};

#[track_caller]
fn outline(browser: &Browser) -> Outline {
    browser.outline_of("shared-cart").or_fail("the component")
}

/// Opens Ana's cart as this person. Nothing is unfolded.
#[track_caller]
fn folded(shop: &Shop, person: Person) -> Browser {
    let browser = shop.browser_of(person);
    browser.wait_until("the cart", |page| page.find("heading", "Summary").map(drop));
    browser
}

#[test]
fn contact_is_folded_and_a_document_is_shown_after_a_press() {
    let shop = Shop::open();
    let kept = shop.kept(Person::Ana);
    let profile = &kept["clientProfileData"];
    let email = profile["email"].as_str().or_fail("an e-mail").to_owned();
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let document = digits(profile["document"].as_str().or_fail("a document"));
    let browser = folded(&shop, Person::Ana);
    assert!(!outline(&browser).text().contains(&email), "folded");
    let data = outline(&browser);
    let mut data = data.all("definition").into_iter();
    let name = data.find_map(|it| it.all("DisclosureTriangle").pop()).or_fail("contact");
    let name = name.name.clone();
    tab_to(&browser, "DisclosureTriangle", &name);
    browser.key(Key::Enter);
    browser.wait_until("the facts", |page| page.text().contains(&email).then_some(()));
    let facts = outline(&browser);
    let mut facts = facts.all("definition").into_iter().map(|it| it.all("listitem").len());
    assert!(facts.any(|lines| lines >= 4), "one fact a line");
    assert!(!digits(&outline(&browser).text()).contains(&document), "not shown at once");
    tab_to(&browser, "button", "Show");
    browser.key(Key::Enter);
    browser
        .wait_until("the document", |page| digits(&page.text()).contains(&document).then_some(()));
    let focused = browser.focused().or_fail("the focus");
    assert_eq!(digits(&focused.text()), document, "what is shown has the focus");
}

#[test]
fn a_parcel_says_how_much_is_in_it_and_unfolds() {
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    let browser = folded(&shop, Person::Ana);
    let parcel = browser.wait_until("a parcel", |page| {
        let all = page.all("DisclosureTriangle").into_iter();
        let mut parcels = all.filter(|it| it.name.starts_with("Parcel 1 · "));
        parcels.next().map(|it| it.name.clone())
    });
    assert!(parcel.ends_with(" items") || parcel.ends_with(" item"), "{parcel}");
    let times = |page: &Outline| page.text().matches(&coffee).count();
    let before = times(&outline(&browser));
    cart(&browser).press(&parcel);
    browser.wait_until("what is in it", |_| (times(&outline(&browser)) > before).then_some(()));
}

#[test]
fn headings_are_of_the_level_that_the_page_says() {
    let shop = Shop::open();
    let browser = Browser::start();
    theme_writes(&browser, &json!({ "heading-level": "3" }));
    browser.open(&shop.sandbox.as_person(Person::Ana, &shop.path_to_cart_of(Person::Ana)));
    cart(&browser).wait_until_drawn();
    let levels = "const root = document.querySelector('shared-cart').shadowRoot;
        return ['[part=title]', '[part=summary] .group-title, [part=totals] :is(h3, h4, h5)']
          .map((it) => root.querySelector(it)?.localName);";
    let levels = browser.session().script(levels, &[]).or_fail("the headings");
    assert_eq!(levels, json!(["h3", "h4"]));
}

#[test]
fn texts_of_the_store_say_their_language() {
    let shop = Shop::open();
    let browser = Browser::start();
    theme_writes(&browser, &json!({ "lang": "en" }));
    let path = shop.path_to_cart_of(Person::Ana).replace("lang=en", "lang=pt-BR");
    browser.open(&shop.sandbox.as_person(Person::Ana, &path));
    cart(&browser).wait_until_drawn();
    let languages = "const root = document.querySelector('shared-cart').shadowRoot;
        const lang = (it) => root.querySelector(it)?.closest('[lang]')?.lang;
        return ['[part=title]', '[part=item-name]', '[part=item-note]'].map(lang);";
    let languages = browser.session().script(languages, &[]).or_fail("the languages");
    assert_eq!(languages, json!(["en", "pt-BR", "pt-BR"]));
}
