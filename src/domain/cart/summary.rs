//! Everything that an answer tells of a cart besides its lines.
//! Data of people is not in it.

use super::delivery::Shipping;
use super::gifts::{Gift, GiftChoice};
use super::message::Message;
use super::note::Note;
use super::promotion::{Promotion, Teaser};
use super::totals::Totalizer;
use super::viewer::Viewer;
use crate::domain::ids::SkuId;
use crate::domain::money::{CurrencyFormat, Money};
use crate::domain::people::presence::FieldPresence;
use crate::domain::people::prints::Prints;

/// The cart without its lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Who looks at it.
    pub viewer: Viewer,
    /// The rows of the total, in the API's order.
    pub totalizers: Vec<Totalizer>,
    /// What is to be paid (`value`).
    pub value: Money,
    /// How the store writes money.
    pub currency: CurrencyFormat,
    /// The codes of the coupons on the cart.
    pub coupons: Vec<String>,
    /// The promotions that apply.
    pub promotions: Vec<Promotion>,
    /// Promotions that take more units of a product.
    pub teasers: Vec<Teaser>,
    /// The API's messages about the whole cart, each once.
    pub messages: Vec<Message>,
    /// The API's messages about single lines, and about what it did not add. The lines show it
    /// already.
    pub line_messages: Vec<Message>,
    /// Which fields of people's data hold something. Whoever fills in the rest needs to know.
    pub filled: FieldPresence,
    /// What people's data is, as numbers, to find out whether somebody changed it.
    pub prints: Prints,
    /// Whether the API says that a telesales operator of the store prepared the cart: `userType` in
    /// an answer to somebody who is none.
    pub is_by_store: bool,
    /// Whether the store lets this visitor fill in people's data: nobody has yet, or `canEditData`.
    pub may_fill_in: bool,
    /// How the lines travel.
    pub shipping: Shipping,
    /// Whether the lines have more than one seller.
    pub has_several_sellers: bool,
    /// The note to the store (`openTextField`).
    pub note: Note,
    /// Gifts to choose from.
    pub gifts: Vec<GiftChoice>,
}

impl Summary {
    /// The list that a gift was chosen from.
    pub fn list_of(&self, gift: &SkuId) -> Option<String> {
        let is_it = |known: &Gift| known.sku == *gift && known.is_chosen;
        let choice = self.gifts.iter().find(|choice| choice.gifts.iter().any(is_it))?;
        Some(choice.list.clone())
    }

    /// The gifts that are chosen from a list once `gift` is chosen, or given back. The newest
    /// choice comes first. Where only so many may be chosen, another one is dropped.
    pub fn gifts_with(&self, list: &str, gift: &SkuId, is_chosen: bool) -> Vec<&Gift> {
        let (mut chosen, mut others, mut limit) = (Vec::new(), Vec::new(), 0);
        for choice in self.gifts.iter().filter(|choice| choice.list == list) {
            limit += choice.limit as usize;
            for known in &choice.gifts {
                match known.sku == *gift {
                    true if is_chosen => chosen.push(known),
                    false if known.is_chosen => others.push(known),
                    true | false => {}
                }
            }
        }
        chosen.append(&mut others);
        chosen.truncate(limit);
        chosen
    }
}
