//! A customer completes the cart that telesales prepared for them, by the keyboard.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use shared_cart_e2e::{Browser, Key, OrFail, Person, Scheme, Screen};

use crate::shop::{HIDDEN_CONTACT, HIDDEN_DELIVERY, Shop, cart};

/// Goes to a field by the keyboard and types over what it holds.
#[track_caller]
pub(crate) fn fill(browser: &Browser, field: &str, text: &str) {
    browser.tab_to(|node| node.name == field);
    browser.type_over(text);
}

/// What stands in the field with this name.
#[track_caller]
pub(crate) fn value(browser: &Browser, name: &str) -> String {
    let outline = browser.outline();
    let mut all = outline.everything().into_iter();
    all.find(|node| node.role == "textbox" && node.name == name)
        .map(|node| node.value.clone())
        .unwrap_or_default()
}

/// Types Dora's contact data into the open form, and saves it.
#[track_caller]
fn fill_contact(browser: &Browser) {
    fill(browser, "E-mail", "dora@example.com");
    fill(browser, "First name", "Dora");
    fill(browser, "Last name", "Melo");
    fill(browser, "Phone", "11 98765-4321");
    fill(browser, "CPF", "390.533.447-05");
    browser.key(Key::Enter);
}

/// Opens a form. In a linked cart the first one is asked about: who can read it.
#[track_caller]
pub(crate) fn opens_form(browser: &Browser, name: &str) {
    cart(browser).press(name);
    if is_asked(browser) {
        cart(browser).press("Fill in here anyway");
    }
}

/// Whether a question stands in the place of the form that was opened.
#[track_caller]
fn is_asked(browser: &Browser) -> bool {
    browser.wait_until("a form or a question", |page| {
        let asks = page.find("button", "Fill in here anyway").is_some();
        (asks || page.find("button", "Save").is_some()).then_some(asks)
    })
}

/// The same by the keyboard. The focus is on what opens the form then.
#[track_caller]
fn opens_form_by_keyboard(browser: &Browser, name: &str) {
    browser.tab_to(|node| node.name == name);
    browser.key(Key::Enter);
    if is_asked(browser) {
        browser.tab_to(|node| node.name == "Fill in here anyway");
        browser.key(Key::Enter);
        assert_eq!(browser.focused().map(|it| it.name).as_deref(), Some(name));
    }
}

/// Opens the form for contact data, fills it in for Dora and saves it.
#[track_caller]
pub(crate) fn completes_contact(browser: &Browser) {
    opens_form_by_keyboard(browser, "Fill in contact data");
    browser.wait_until("the form", |page| page.find("textbox", "E-mail").map(drop));
    fill_contact(browser);
}

/// Opens the form for delivery data, fills it in for Dora and saves it.
#[track_caller]
pub(crate) fn completes_delivery(browser: &Browser) {
    opens_form_by_keyboard(browser, "Fill in delivery data");
    browser.wait_until("the form", |page| page.find("textbox", "CEP").map(drop));
    fill(browser, "CEP", "22250040");
    // The store fills in the rest of the address.
    browser.wait_until("the street", |page| {
        page.find("textbox", "Street").filter(|it| it.value == "Praia de Botafogo").map(drop)
    });
    assert_eq!(value(browser, "City"), "Rio de Janeiro");
    assert_eq!(browser.focused().map(|it| it.name).as_deref(), Some("CEP"), "nobody is moved");
    fill(browser, "Number", "300");
    fill(browser, "Recipient", "Dora Melo");
    browser.key(Key::Enter);
}

/// A customer who has never been at the store, with the operator's cart on the screen.
pub(crate) fn customer_at_operators_cart(shop: &Shop) -> Browser {
    let browser = shop.browser_at(Person::Visitor, &shop.path_to_cart_of(Person::Operator));
    cart(&browser).wait_until_drawn();
    browser
}

#[test]
fn a_customer_completes_the_operators_cart_by_the_keyboard_alone() {
    let shop = Shop::open();
    let browser = customer_at_operators_cart(&shop);
    let page = cart(&browser);
    let before = page.seen();
    assert_eq!(before.contact, "Not filled in yet");
    completes_contact(&browser);
    let seen = page.wait_until("their own contact data", |seen| {
        !seen.busy && seen.contact.starts_with("Dora, Melo, dora@example.com")
    });
    assert!(seen.live.iter().any(|said| said == "Contact data saved."), "{:?}", seen.live);
    assert_eq!(browser.focused().map(|it| it.name).as_deref(), Some("Change contact data"));

    completes_delivery(&browser);
    let seen = page.wait_until("freight", |seen| {
        !seen.busy && seen.delivery.starts_with("Dora Melo, Praia de Botafogo, 300")
    });
    assert_ne!(seen.grand_total, before.grand_total);

    let normal = seen.grand_total;
    let options = browser.wait_until("options", |page| {
        let all = page.all("radio");
        (all.len() == 5).then(|| all.iter().map(|it| it.name.clone()).collect::<Vec<_>>())
    });
    assert!(options[0].starts_with("Normal · R$"), "{options:?}");
    // The guest typed the address on this page, so the places near it tell them nothing new.
    let is_named = options[2].starts_with("Pick up at ") && !options[2].contains("hidden");
    assert!(is_named, "{options:?}");
    browser.tab_to(|node| node.name == options[0]);
    browser.key(Key::ArrowDown);
    let seen =
        page.wait_until("the express price", |seen| !seen.busy && seen.grand_total != normal);
    assert!(seen.live.iter().any(|said| said == "Delivery option: Expressa."), "{:?}", seen.live);
    assert_eq!(browser.focused().map(|it| it.name), Some(options[1].clone()));

    let kept = shop.kept(Person::Operator);
    assert_eq!(kept["clientProfileData"]["document"], "39053344705");
    assert_eq!(kept["shippingData"]["address"]["number"], "300");
    assert_eq!(kept["shippingData"]["logisticsInfo"][0]["selectedSla"], "Expressa");

    browser.reload();
    let seen = page.wait_until_drawn();
    assert_eq!(seen.contact, HIDDEN_CONTACT, "nothing typed outlives the page");
    assert_eq!(seen.delivery, HIDDEN_DELIVERY);
    assert!(!browser.everything_written().contains("Botafogo"));
    let storage = "return JSON.stringify([{...localStorage}, {...sessionStorage}, history.state])";
    let stored = browser.session().script(storage, &[]).or_fail("what is stored").to_string();
    assert!(!stored.contains("dora") && !stored.contains("39053344705"), "{stored}");
}

#[test]
fn a_fault_is_said_beside_its_field_and_the_first_gets_the_focus() {
    let shop = Shop::open();
    let browser = customer_at_operators_cart(&shop);
    opens_form(&browser, "Fill in contact data");
    browser.wait_until("the form", |page| page.find("textbox", "E-mail").map(drop));
    fill(&browser, "E-mail", "dora@example.com");
    fill(&browser, "CPF", "390.533.447-04");
    let early = browser.outline();
    assert!(early.everything().iter().all(|node| !node.is("invalid")), "not while typing");
    browser.key(Key::Enter);
    browser.wait_until("the fault", |page| {
        page.everything().into_iter().find(|node| node.name == "Enter: First name.").map(drop)
    });
    let first = browser.focused().or_fail("the focus");
    assert_eq!(first.name, "First name");
    let told = browser.everything_written();
    assert!(told.contains("This CPF isn’t valid; check the digits."));
    let described = "const root = document.querySelector('shared-cart').shadowRoot;
        return [...root.querySelectorAll('[aria-invalid=true]')].map((field) =>
          root.getElementById(field.getAttribute('aria-describedby')).textContent);";
    let described = browser.session().script(described, &[]).or_fail("the descriptions");
    assert_eq!(described.as_array().map(Vec::len), Some(4), "{described}");
    assert!(shop.kept(Person::Operator)["clientProfileData"].is_null());
}

#[test]
fn data_of_somebody_else_is_asked_about_and_the_typed_text_stays() {
    let shop = Shop::open();
    let browser = customer_at_operators_cart(&shop);
    let id = shop.sandbox.order_form_id(Person::Operator);
    opens_form(&browser, "Fill in contact data");
    browser.wait_until("the form", |page| page.find("textbox", "E-mail").map(drop));
    let theirs = json!({ "email": "bea@example.com", "firstName": "Bea" });
    let path = format!("/api/checkout/pub/orderForm/{id}/attachments/clientProfileData");
    shop.sandbox.send("POST", &path, &theirs);
    fill_contact(&browser);
    browser.wait_until("the question", |page| page.find("button", "Save mine").map(drop));
    assert_eq!(value(&browser, "First name"), "Dora");
    assert_eq!(shop.kept(Person::Operator)["clientProfileData"]["firstName"], "Bea");
    cart(&browser).press("Save mine");
    cart(&browser).wait_until("their own", |seen| seen.contact.starts_with("Dora"));
    assert_eq!(shop.kept(Person::Operator)["clientProfileData"]["firstName"], "Dora");
}

/// What is asked for in each country, in English.
const FORMATS: [(&str, &str, &[&str]); 10] = [
    ("BRA", "Brazil", &["CEP", "Street", "Number", "Neighborhood", "City", "State"]),
    ("ARG", "Argentina", &["Postal code", "Street", "Number", "City", "Province"]),
    ("MEX", "Mexico", &["Postal code", "Street", "Neighborhood", "Municipality", "State"]),
    ("COL", "Colombia", &["Department", "Municipality", "Address"]),
    ("CHL", "Chile", &["Street", "Number", "Region", "Comuna"]),
    ("PER", "Peru", &["Department", "Province", "District", "Street"]),
    ("ESP", "Spain", &["Postal code", "Street", "Municipality", "Province"]),
    ("PRT", "Portugal", &["Postal code", "Street", "Town"]),
    ("USA", "United States", &["Address", "City", "State", "ZIP code"]),
    ("URY", "URY", &["Address", "City"]),
];

#[test]
fn the_form_of_an_address_fits_its_country_on_a_narrow_phone() {
    let shop = Shop::open();
    let id = shop.sandbox.order_form_id(Person::Operator);
    let mut order_form = shop.order_form_of(Person::Operator);
    let countries: Vec<&str> = FORMATS.iter().map(|(id, ..)| *id).collect();
    order_form["shippingData"]["logisticsInfo"][0]["shipsTo"] = json!(countries);
    shop.sandbox.control("PUT", &format!("/orderForm/{id}"), &order_form);
    let browser = customer_at_operators_cart(&shop);
    browser.show_on(Screen { width: 320, height: 640, scheme: Scheme::Light });
    opens_form(&browser, "Fill in delivery data");
    browser.wait_until("the form", |page| page.find("textbox", "CEP").map(drop));
    let mut complaints: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (country, name, fields) in FORMATS {
        choose_country(&browser, country);
        let outline = browser.wait_until(name, |page| {
            let labels: Vec<_> = page.everything().iter().map(|it| it.name.clone()).collect();
            fields.iter().all(|field| labels.iter().any(|label| label == field)).then_some(labels)
        });
        assert!(outline.iter().any(|label| label == name), "{name} is chosen");
        let found = browser.layout().complaints;
        if !found.is_empty() {
            complaints.insert(name, found);
        }
        if let Some(folder) = std::env::var_os("SHARED_CART_PICTURES") {
            let file = std::path::Path::new(&folder).join(format!("country-{country}.png"));
            scroll_to_form(&browser);
            browser.screenshot(320, 1200, Scheme::Light, &file);
            browser.show_on(Screen { width: 320, height: 640, scheme: Scheme::Light });
        }
    }
    assert!(complaints.is_empty(), "{complaints:#?}");
}

#[track_caller]
fn choose_country(browser: &Browser, country: &str) {
    let script = "const root = document.querySelector('shared-cart').shadowRoot;
        const list = root.querySelector('[name=country]');
        list.value = arguments[0];
        for (const kind of ['input', 'change']) {
          list.dispatchEvent(new Event(kind, { bubbles: true }));
        }";
    browser.session().script(script, &[Value::from(country)]).or_fail("choosing");
}

#[track_caller]
fn scroll_to_form(browser: &Browser) {
    let script = "const root = document.querySelector('shared-cart').shadowRoot;
        root.querySelector('[part=delivery-form]').scrollIntoView({ block: 'start' });";
    browser.session().script(script, &[]).or_fail("scrolling");
}

#[test]
fn an_owner_corrects_their_data_and_a_guest_gets_no_form() {
    let shop = Shop::open();
    let (browser, _) = shop.opened_by(Person::Ana);
    cart(&browser).press("Change delivery data");
    browser.wait_until("the form", |page| page.find("textbox", "CEP").map(drop));
    assert_eq!(value(&browser, "Street"), "Avenida Paulista");
    assert_eq!(value(&browser, "Number"), "1578");
    fill(&browser, "Number", "1600");
    browser.key(Key::Enter);
    cart(&browser).wait_until("the new number", |seen| seen.delivery.contains("1600"));
    let kept = shop.kept(Person::Ana);
    assert_eq!(kept["shippingData"]["address"]["number"], "1600");
    assert_eq!(kept["shippingData"]["address"]["complement"], "apto 142", "the rest stays");

    let (guest, _) = shop.opened_by(Person::Visitor);
    let outline = guest.outline();
    let mut all = outline.everything().into_iter();
    assert!(
        !all.any(|node| node.name.ends_with("contact data") && node.role == "DisclosureTriangle")
    );
}

#[test]
fn a_browser_knows_the_fields_by_their_names() {
    let shop = Shop::open();
    let browser = customer_at_operators_cart(&shop);
    opens_form(&browser, "Fill in contact data");
    opens_form(&browser, "Fill in delivery data");
    browser.wait_until("both", |page| page.find("textbox", "CEP").map(drop));
    let script = "const root = document.querySelector('shared-cart').shadowRoot;
        return [...root.querySelectorAll('form [autocomplete]')].map((field) => {
          const { type, inputMode, autocomplete, form } = field;
          return [form?.tagName, type, inputMode, autocomplete].join(' ');
        });";
    let fields = browser.session().script(script, &[]).or_fail("the fields");
    let fields: Vec<&str> =
        fields.as_array().or_fail("a list").iter().filter_map(Value::as_str).collect();
    for expected in [
        "FORM email email email",
        "FORM tel tel tel",
        "FORM text text given-name",
        "FORM text numeric shipping postal-code",
        "FORM text text shipping address-line1",
        "FORM select-one  shipping address-level1",
        "FORM select-one  shipping country",
    ] {
        assert!(fields.contains(&expected), "{expected}: {fields:#?}");
    }
}
