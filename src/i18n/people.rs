//! The texts about data of people: what is masked, and what the visitor can do about it.
//! They are a part of `Messages` and follow the same rules.

use super::explanation::Explanation;
use crate::domain::people::personal::Kind;

/// The texts about data of people.
pub struct PeopleTexts {
    /// The title of the row with the person who picks the items up.
    pub pickup: &'static str,
    /// The title of the row with the invoice address.
    pub invoice: &'static str,
    /// What is shown in the place of masked data.
    pub hidden: &'static str,
    /// What screen readers say in the place of a masked value.
    pub hidden_field: fn(Kind) -> &'static str,
    /// Who the visitor is: the buyer, who opened the cart by a link.
    pub who_buyer_by_link: &'static str,
    /// The button that opens the cart as their own.
    pub open_as_buyer: &'static str,
    /// What the button does.
    pub open_as_buyer_hint: &'static str,
    /// Who can read what is filled in in a linked cart.
    pub readers: &'static str,
    /// The button that fills in the linked cart all the same.
    pub fill_in_here: &'static str,
    /// The button that goes on in a new cart.
    pub new_cart: &'static str,
    /// What the new cart has, and what it has not.
    pub new_cart_hint: &'static str,
    /// The cart holds somebody else's address.
    pub anothers_address: &'static str,
    /// The cart holds somebody else's contact data and no address.
    pub anothers_contact: &'static str,
    /// The button that shows the number of a document.
    pub show: &'static str,
    /// The button that removes the data from the own cart.
    pub not_you: &'static str,
    /// The question of this button.
    pub not_you_question: Explanation,
    /// The answer yes.
    pub remove_data: &'static str,
    /// The answer no.
    pub keep_data: &'static str,
}
