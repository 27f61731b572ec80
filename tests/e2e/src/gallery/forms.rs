//! A cart that telesales prepared, while somebody fills in the forms.

use serde_json::json;

use super::stage::Stage;
use super::{Exhibit, Language};
use crate::{OrFail, Person};

const CONTACT: [&str; 3] = ["Fill in contact data", "Preencher contato", "Completar contacto"];
const DELIVERY: [&str; 3] = ["Fill in delivery data", "Preencher entrega", "Completar entrega"];

const HERE: [&str; 3] =
    ["Fill in here anyway", "Preencher aqui mesmo assim", "Completar aquí de todos modos"];
const SAVE: [&str; 3] = ["Save", "Salvar", "Guardar"];

pub(super) const ALL: &[Exhibit] = &[
    Exhibit::then("form-contact", open, |stage, language| {
        fill_in(stage, language, CONTACT);
        stage.press(
            language,
            [
                "I am buying for a company",
                "A compra é para uma empresa",
                "La compra es para una empresa",
            ],
        );
        to(stage, "contact-form");
    }),
    Exhibit::then("form-question", open, |stage, language| {
        stage.press(language, CONTACT);
        to(stage, "contact-form");
    }),
    Exhibit::then("form-faults", open, |stage, language| {
        fill_in(stage, language, CONTACT);
        stage.press(language, SAVE);
        to(stage, "contact-form");
    }),
    Exhibit::then("form-delivery", open, |stage, language| {
        fill_in(stage, language, DELIVERY);
        to(stage, "delivery-form");
    }),
    Exhibit::of("delivery-options", |stage| {
        let id = stage.sandbox.order_form_id(Person::Operator);
        let path = format!("/api/checkout/pub/orderForm/{id}/attachments/shippingData");
        let address =
            json!({ "selectedAddresses": [{ "postalCode": "22250-040", "country": "BRA" }] });
        stage.sandbox.send("POST", &path, &address);
        open(stage);
        to(stage, "delivery-options");
    }),
];

/// Opens a form of a linked cart, and answers who may read it.
pub(super) fn fill_in(stage: &Stage, language: Language, form: [&str; 3]) {
    stage.press(language, form);
    let asks = stage.browser.wait_until("a form or its question", |page| {
        let has = |names: [&str; 3]| names.iter().any(|name| page.find("button", name).is_some());
        (has(HERE) || has(SAVE)).then_some(has(HERE))
    });
    if asks {
        stage.press(language, HERE);
    }
}

fn open(stage: &Stage) {
    let id = stage.sandbox.order_form_id(Person::Operator);
    stage.go(Person::Visitor, &format!("/checkout/?lang=en&orderFormId={id}#/cart"));
    stage.page().wait_until_drawn();
}

fn to(stage: &Stage, part: &str) {
    let script = "const part = document.querySelector('shared-cart').shadowRoot
          .querySelector(`[part=${arguments[0]}]`);
        part.scrollIntoView({ block: 'start' });";
    stage.browser.session().script(script, &[json!(part)]).or_fail("scrolling");
}
