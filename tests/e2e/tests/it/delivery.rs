//! The form for delivery data: what goes with a postal code, and the times of a delivery.

use serde_json::json;
use shared_cart_e2e::{Browser, Key, OrFail, Person};

use crate::filling::{
    completes_contact, completes_delivery, customer_at_operators_cart, fill, opens_form, value,
};
use crate::shop::{Shop, cart};

/// A customer at the operator's cart, with the form for delivery data open.
fn customer_at_delivery_form(shop: &Shop) -> Browser {
    let browser = customer_at_operators_cart(shop);
    opens_form(&browser, "Fill in delivery data");
    browser.wait_until("the form", |page| page.find("textbox", "CEP").map(drop));
    browser
}

#[track_caller]
fn wait_for_street(browser: &Browser, street: &str) {
    browser.wait_until(street, |page| {
        page.find("textbox", "Street").filter(|it| it.value == street).map(drop)
    });
}

/// Types over the postal code, wherever the focus is.
#[track_caller]
fn fill_postal_code(browser: &Browser, code: &str) {
    browser.press("CEP", |page| page.find("textbox", "CEP"));
    browser.type_over(code);
}

const APARTMENT: &str = "Apartment, floor (optional)";

#[test]
fn another_postal_code_empties_what_belonged_to_the_one_before() {
    let shop = Shop::open();
    let browser = customer_at_delivery_form(&shop);
    fill_postal_code(&browser, "30160-011");
    wait_for_street(&browser, "Rua da Bahia");
    fill(&browser, "Number", "905");
    fill(&browser, APARTMENT, "sala 4");
    fill(&browser, "Recipient", "Dora Melo");
    fill_postal_code(&browser, "90010-150");
    wait_for_street(&browser, "Rua dos Andradas");
    assert_eq!((value(&browser, "Number"), value(&browser, APARTMENT)), Default::default());
    assert_eq!(value(&browser, "Neighborhood"), "Centro Histórico");
    assert_eq!(value(&browser, "Recipient"), "Dora Melo", "nobody moves with the code");

    fill_postal_code(&browser, "88888-888");
    let unknown = "CEP: we don't know this one. Please fill in the address.";
    browser.wait_until("it is said", |page| page.text().contains(unknown).then_some(()));
    assert_eq!((value(&browser, "Street"), value(&browser, "City")), Default::default());
    fill(&browser, "Street", "Rua Nova");
    fill_postal_code(&browser, "88888-88");
    browser.wait_until("nothing is said", |page| (!page.text().contains(unknown)).then_some(()));
    assert_eq!(value(&browser, "Street"), "Rua Nova", "no other code stands there yet");
}

#[test]
fn a_look_up_fills_the_focused_field_and_keeps_what_was_typed() {
    let shop = Shop::open();
    let browser = customer_at_delivery_form(&shop);
    fill(&browser, "City", "Contagem");
    fill_postal_code(&browser, "30160011");
    browser.tab_to(|node| node.name == "Street");
    wait_for_street(&browser, "Rua da Bahia");
    assert_eq!(browser.focused().map(|it| it.name).as_deref(), Some("Street"));
    assert_eq!(value(&browser, "City"), "Contagem");
}

#[test]
fn a_postal_code_of_several_cities_lets_people_choose() {
    let shop = Shop::open();
    let browser = customer_at_delivery_form(&shop);
    let script = "const { fetch } = window;
        window.fetch = (url, ...rest) => String(url.url ?? url).includes('postal-code')
          ? Promise.resolve(new Response('{\"city\":\"Içara::Criciúma\",\"state\":\"SC\"}'))
          : fetch(url, ...rest);";
    browser.session().script(script, &[]).or_fail("another answer");
    fill_postal_code(&browser, "88801000");
    let names = browser.wait_until("the cities", |page| {
        let list = page.find("combobox", "City")?;
        Some(list.all("option").iter().map(|it| it.name.clone()).collect::<Vec<_>>())
    });
    assert_eq!(names, ["Choose", "Içara", "Criciúma"]);
}

#[test]
fn the_receiver_begins_as_the_person_who_buys() {
    let shop = Shop::open();
    let browser = customer_at_operators_cart(&shop);
    completes_contact(&browser);
    cart(&browser).wait_until("saved", |seen| !seen.busy && seen.contact.starts_with("Dora"));
    opens_form(&browser, "Fill in delivery data");
    browser.wait_until("the form", |page| page.find("textbox", "CEP").map(drop));
    assert_eq!(value(&browser, "Recipient"), "Dora Melo");
}

#[test]
fn needed_fields_say_so_and_their_faults_go_away() {
    let shop = Shop::open();
    let browser = customer_at_delivery_form(&shop);
    let outline = browser.outline();
    let is_required = |name: &str| outline.find("textbox", name).or_fail(name).is("required");
    assert!(is_required("CEP") && is_required("Number"));
    assert!(!is_required(APARTMENT));
    fill(&browser, "CEP", "30160011");
    browser.key(Key::Enter);
    let fault = "Enter: Number.";
    browser.wait_until("the fault", |page| page.text().contains(fault).then_some(()));
    fill(&browser, "Number", "1");
    browser.wait_until("it is mended", |page| (!page.text().contains(fault)).then_some(()));
}

#[test]
fn a_scheduled_delivery_shows_its_times_and_sends_the_chosen_one() {
    let shop = Shop::open();
    let browser = customer_at_operators_cart(&shop);
    completes_delivery(&browser);
    browser.wait_until("options", |page| (page.all("radio").len() == 5).then_some(()));
    let id = shop.sandbox.order_form_id(Person::Operator);
    let mut order_form = shop.order_form_of(Person::Operator);
    let window = |day: &str, price: u32| {
        json!({ "startDateUtc": format!("2026-12-{day}T09:00:00+00:00"),
                "endDateUtc": format!("2026-12-{day}T12:30:00+00:00"),
                "price": price, "lisPrice": 700, "tax": 0 })
    };
    for logistics in order_form["shippingData"]["logisticsInfo"].as_array_mut().or_fail("lines") {
        logistics["slas"][0]["name"] = json!("Agendada");
        logistics["slas"][0]["availableDeliveryWindows"] =
            json!([window("11", 0), window("14", 5)]);
    }
    shop.sandbox.control("PUT", &format!("/orderForm/{id}"), &order_form);
    browser.reload();
    cart(&browser).wait_until_drawn();
    let name = "Agendada: day and hours";
    let times = browser.wait_until("the times", |page| {
        let list = page.find("combobox", name)?;
        Some(list.all("option").iter().map(|it| it.name.clone()).collect::<Vec<_>>())
    });
    assert_eq!(times[..2], ["Choose", "Dec 11, 09:00–12:30"].map(str::to_owned));
    assert!(times[2].starts_with("Dec 14, 09:00–12:30 · R$"), "{times:?}");
    let script = "window.sent = [];
        const { fetch } = window;
        window.fetch = async (url, ...rest) => {
          const request = new Request(url, ...rest);
          if (request.url.includes('shippingData')) sent.push(await request.clone().json());
          return fetch(request);
        };
        const root = document.querySelector('shared-cart').shadowRoot;
        const list = root.querySelector('[part=delivery-window]');
        list.selectedIndex = 2;
        list.dispatchEvent(new Event('change', { bubbles: true }));";
    browser.session().script(script, &[]).or_fail("choosing");
    let sent = browser.wait_until("it is sent", |_| {
        let sent = browser.session().script("return window.sent[0] ?? null", &[]).ok()?;
        (!sent.is_null()).then_some(sent)
    });
    let line = &sent["logisticsInfo"][0];
    assert_eq!(line["deliveryWindow"], window("14", 5), "{sent}");
    assert_eq!(
        line["selectedSla"],
        order_form["shippingData"]["logisticsInfo"][0]["slas"][0]["id"]
    );
    assert!(line["addressId"].is_string(), "{sent}");
}
