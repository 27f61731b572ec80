//! Forms: a customer completes a cart that telesales prepared, with contact and delivery data.

mod conflicts;
mod delivery;
mod forgetting;
mod postal_code;
mod saving;

use serde_json::{Value, json};
use shared_cart::domain::people::countries::of;
use shared_cart::domain::people::country::Country;
use shared_cart::domain::people::field::{Field, Group};
use shared_cart::domain::people::typed::Typed;
use shared_cart::state::forms::Progress;

use crate::support::person::Person;
use crate::support::screen::Screen;

const DELIVERY: [(Field, &str); 9] = [
    (Field::Country, "BRA"),
    (Field::PostalCode, "22250040"),
    (Field::Street, "Praia de Botafogo"),
    (Field::Number, "300"),
    (Field::Complement, ""),
    (Field::Neighborhood, "Botafogo"),
    (Field::City, "Rio de Janeiro"),
    (Field::State, "RJ"),
    (Field::ReceiverName, "Dora Melo"),
];

fn brazil() -> &'static Country {
    of("BRA")
}

/// Opens a form and types.
pub(super) fn types(screen: &Screen, group: Group, fields: &[(Field, &str)]) {
    screen.cart.agree_to_be_read();
    screen.cart.begin_to_fill_in(group);
    let typed = fields.iter().map(|(field, text)| (*field, Typed::new(text))).collect();
    screen.cart.type_in(group, typed);
}

async fn fills_in(screen: &Screen, group: Group, fields: &[(Field, &str)]) {
    types(screen, group, fields);
    screen.cart.fill_in(group, brazil());
    screen.until_settled().await;
}

fn progress(screen: &Screen, group: Group) -> Progress {
    screen.cart.progress(group)
}

/// What the person still sees of the data that they saved.
fn shown(screen: &Screen, group: Group) -> Vec<String> {
    let saved = screen.cart.saved(group).map(|draft| draft.fields());
    let texts = saved.into_iter().flatten().map(|(_, typed)| typed.show_to_typist().to_owned());
    texts.filter(|text| !text.is_empty()).collect()
}

async fn holds(guest: &Person, section: &str) -> Value {
    guest.stored_cart("operator").await[section].clone()
}

async fn somebody_else_fills_in(guest: &Person) {
    let theirs = json!({ "email": "bea@example.com", "firstName": "Bea" });
    guest.writes_elsewhere("operator", "attachments/clientProfileData", theirs).await;
}
