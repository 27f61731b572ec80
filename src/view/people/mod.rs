//! Data of people: what the store holds, masked or in clear, and the forms to fill it in.
//! Nothing here decides who may see a value.

mod address;
mod delivery_options;
mod field;
mod form;
pub(super) mod hand_over;
pub(super) mod personal_data;
pub(super) mod sign_in;
