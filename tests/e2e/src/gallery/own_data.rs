//! The visitor's own data: removed from the cart, hidden behind a link, and hidden in part.

use serde_json::{Value, json};

use super::Exhibit;
use super::stage::Stage;
use crate::{OrFail, Person, begin_another_cart};

pub(super) const ALL: &[Exhibit] = &[
    Exhibit::then(
        "not-you",
        |stage| stage.open(Person::Ana),
        |stage, language| {
            let names = [
                "Not you? Remove this data",
                "Não é você? Remover estes dados",
                "¿No eres tú? Quitar estos datos",
            ];
            stage.press(language, names);
        },
    ),
    Exhibit::of("buyer-by-link", |stage| {
        stage.go(Person::Ana, "/");
        begins_another_cart(stage);
        let link = format!("/checkout/?lang=en&orderFormId={}#/cart", stage.id());
        stage.browser.open(&stage.sandbox.address(&link));
        stage.page().wait_until("whose it is", |seen| seen.who_am_i.contains("your data"));
        to_people(stage);
    }),
    Exhibit::of("hidden", |stage| {
        stage.open(Person::Visitor);
        to_people(stage);
    }),
    Exhibit::of("hidden-in-part", |stage| {
        let id = stage.id();
        let mut kept = stage.sandbox.control("GET", &format!("/orderForm/{id}"), &Value::Null);
        kept["loggedIn"] = json!(true);
        kept["canEditData"] = json!(true);
        kept["clientProfileData"]["document"] = json!("***********");
        kept["shippingData"]["selectedAddresses"][0]["street"] = json!("A*** P***");
        kept["shippingData"]["selectedAddresses"][0]["number"] = json!("***");
        stage.sandbox.put_order_form(&id, &kept);
        stage.open(Person::Ana);
        to_people(stage);
    }),
];

/// The browser goes on with a cart of its own.
fn begins_another_cart(stage: &Stage) {
    begin_another_cart(stage.browser);
}

/// Scrolls to the section about people, which is below the lines on a phone.
fn to_people(stage: &Stage) {
    let there = "const root = document.querySelector('shared-cart').shadowRoot;
        root.querySelector('dl').scrollIntoView({ block: 'center' })";
    stage.browser.session().script(there, &[]).or_fail("scrolling");
}
