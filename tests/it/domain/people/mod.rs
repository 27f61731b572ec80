//! What people type into forms, and the personal data of a cart.

mod check;
mod country;
mod document;
mod hiding;
mod mask;
mod personal;
mod presence;
mod typed;

use shared_cart::domain::people::field::Field;
use shared_cart::domain::people::typed::{Draft, Typed};

/// A form in which this was typed.
fn draft(fields: &[(Field, &str)]) -> Draft {
    Draft::of(fields.iter().map(|(field, text)| (*field, Typed::new(text))))
}
