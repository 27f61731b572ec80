//! The texts about data of people: what is hidden, from whom, and what they can do about it.
//! They are a part of `Messages`, under the same rules.

use super::explanation::Explanation;
use crate::domain::people::personal::Kind;

/// The texts about data of people.
pub struct PeopleTexts {
    /// Who picks it up.
    pub pickup: &'static str,
    /// Where the invoice goes.
    pub invoice: &'static str,
    /// What is seen of hidden data.
    pub hidden: &'static str,
    /// What is heard of it, field by field.
    pub hidden_field: fn(Kind) -> &'static str,
    /// Who you are here: the one whose data a cart holds that came by a link.
    pub who_buyer_by_link: &'static str,
    /// Button: opens that cart as their own.
    pub open_as_buyer: &'static str,
    /// What follows from it.
    pub open_as_buyer_hint: &'static str,
    /// Button below the data of one's own cart.
    pub not_you: &'static str,
    /// What it asks.
    pub not_you_question: Explanation,
    /// Yes.
    pub remove_data: &'static str,
    /// No.
    pub keep_data: &'static str,
}
