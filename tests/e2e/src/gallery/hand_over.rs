//! Carts that the store prepared: the operator's panel, and the customer's banner and forms.

use serde_json::{Value, json};

use super::stage::Stage;
use super::{Exhibit, Language, forms};
use crate::Person;

pub(super) const ALL: &[Exhibit] = &[
    Exhibit::then("send-to-customer", prepares, send),
    Exhibit::then(
        "send-to-customer-with-data",
        |stage| {
            fill_in(stage, "clientProfileData", &contact());
            prepares(stage);
        },
        send,
    ),
    Exhibit::then(
        "send-to-customer-settled",
        |stage| {
            fill_in(stage, "clientProfileData", &contact());
            prepares(stage);
        },
        |stage, language| {
            send(stage, language);
            stage.press(language, ["Yes, it is theirs", "Sim, são dele", "Sí, son suyos"]);
        },
    ),
    Exhibit::of("customer", customer),
    Exhibit::of("customer-with-all", |stage| {
        fill_in(stage, "clientProfileData", &contact());
        fill_in(stage, "shippingData", &delivery());
        customer(stage);
    }),
    Exhibit::then("form-contact", customer, |stage, language| {
        let names = ["Fill in contact data", "Preencher contato", "Completar contacto"];
        forms::fill_in(stage, language, names);
    }),
    Exhibit::then("form-contact-faults", customer, |stage, language| {
        let names = ["Fill in contact data", "Preencher contato", "Completar contacto"];
        forms::fill_in(stage, language, names);
        stage.press(language, ["Save", "Salvar", "Guardar"]);
    }),
    Exhibit::then("form-delivery", customer, |stage, language| {
        let names = ["Fill in delivery data", "Preencher entrega", "Completar entrega"];
        forms::fill_in(stage, language, names);
    }),
];

fn prepares(stage: &Stage) {
    stage.go(Person::Operator, "/checkout/?lang=en#/cart");
    stage.page().wait_until_drawn();
}

fn send(stage: &Stage, language: Language) {
    let names = ["Send to the customer", "Enviar ao cliente", "Enviar al cliente"];
    stage.press(language, names);
}

fn customer(stage: &Stage) {
    let id = stage.sandbox.order_form_id(Person::Operator);
    let path = format!("/checkout/?lang=en&orderFormId={id}&mode=complete#/cart");
    stage.go(Person::Visitor, &path);
    stage.page().wait_until_drawn();
}

/// The customer's data is filled in with another client.
fn fill_in(stage: &Stage, what: &str, data: &Value) {
    let id = stage.sandbox.order_form_id(Person::Operator);
    let path = format!("/api/checkout/pub/orderForm/{id}/attachments/{what}");
    stage.sandbox.send("POST", &path, data);
}

fn contact() -> Value {
    json!({ "email": "dora@example.com", "firstName": "Dora", "lastName": "Melo",
        "documentType": "cpf", "document": "39053344705", "phone": "+5511987654321" })
}

fn delivery() -> Value {
    let address = json!({ "addressType": "residential", "receiverName": "Dora Melo",
        "postalCode": "22250-040", "country": "BRA", "city": "Rio de Janeiro", "state": "RJ",
        "street": "Praia de Botafogo", "number": "300", "neighborhood": "Botafogo" });
    json!({ "selectedAddresses": [address] })
}
