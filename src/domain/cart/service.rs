//! A service of a line, such as gift wrap or a warranty.
//! It does not know how one is chosen.

use super::attachment::Attachment;
use crate::domain::money::Money;

/// A service that a line has (`items[].bundleItems[]`) or that the seller offers with it
/// (`items[].offerings[]`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// The vendor's id.
    pub id: String,
    /// Its name in the store.
    pub name: String,
    /// The price for one selling unit; the one that the line pays, where it has the service.
    pub price: Option<Money>,
    /// Whether the line has it.
    pub is_chosen: bool,
    /// Whether people can add it or take it off here. The store's checkout asks for the texts that
    /// some need, and some are not offered any more.
    pub can_be_chosen: bool,
    /// What was written for it.
    pub texts: Vec<Attachment>,
}

impl Service {
    /// Whether something was written for it.
    pub fn has_texts(&self) -> bool {
        !self.texts.is_empty()
    }
}
