//! Data of people: what the store tells, what a person types into a form, and how countries write
//! it. It knows neither the vendor's names of the fields nor the words of any language.

pub mod address_rest;
pub mod check;
pub mod countries;
pub mod country;
pub mod document;
pub mod field;
mod found;
pub mod hidden_text;
pub mod hiding;
mod lettered;
pub mod mask;
pub mod personal;
pub mod place;
pub mod presence;
pub mod prints;
pub mod states;
pub mod typed;
pub mod written;
