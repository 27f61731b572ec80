//! Gifts that a promotion offers.
//! It does not know how they are chosen.

use crate::domain::ids::{SellerId, SkuId};

/// A list of gifts to choose from: an element of the vendor's `selectableGifts[]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GiftChoice {
    /// The vendor's id of the list.
    pub list: String,
    /// How many gifts may be chosen.
    pub limit: u32,
    /// The gifts.
    pub gifts: Vec<Gift>,
}

/// One gift of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gift {
    /// What it is.
    pub sku: SkuId,
    /// Who gives it.
    pub seller: SellerId,
    /// Its name.
    pub name: String,
    /// Whether it is chosen (`isSelected`).
    pub is_chosen: bool,
}
