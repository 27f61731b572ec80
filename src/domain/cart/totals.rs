//! What the API says the cart costs.
//! Nothing is added up here: the order, the names and the sum are the API's.

use crate::domain::money::Money;

/// One row of the totals: the vendor's `totalizers[]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totalizer {
    /// `Items`, `Discounts`, `Shipping`, `Tax` or any other the store has.
    pub id: String,
    /// The store's words for it, in the cart's language.
    pub name: String,
    /// Negative for a discount.
    pub value: Money,
}
