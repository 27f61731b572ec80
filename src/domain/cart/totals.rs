//! The rows of the total.
//! Nothing is added up here: order, names and amounts are the API's.

use crate::domain::money::Money;

/// One row of the total: an element of the vendor's `totalizers[]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totalizer {
    /// `Items`, `Discounts`, `Shipping`, `Tax` or any other that the store has.
    pub id: String,
    /// The store's name for it, in the cart's language.
    pub name: String,
    /// The amount; negative for a discount.
    pub value: Money,
}
