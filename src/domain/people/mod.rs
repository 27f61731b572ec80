//! People's data: what the store tells of it, what a person types into a form, and how countries
//! write it. It knows neither the names on the wire nor the words of any language.

pub mod check;
pub mod countries;
pub mod country;
pub mod document;
pub mod field;
pub mod personal;
pub mod place;
pub mod presence;
pub mod states;
pub mod typed;
