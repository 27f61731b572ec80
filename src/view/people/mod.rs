//! Data of people: what the store holds, masked or in clear, and the forms to fill it in.
//! Nothing here decides who may see a value.

mod address;
pub(super) mod anothers_data;
mod contact;
pub(super) mod delivery_options;
mod delivery_windows;
pub(super) mod facts;
mod field;
pub(super) mod form;
mod form_context;
mod form_disclosure;
pub(super) mod hand_over;
mod not_you;
mod open_as_buyer;
mod personal_data;
mod postal_code;
mod readers;
pub(super) mod section;
pub(super) mod sign_in;
mod typed_text;
mod visible_text;
