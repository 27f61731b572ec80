//! One line of a cart: its item and quantity, and its price at the last recalculation.
//! Does not know names and pictures; the catalogue does.

use serde_json::Value;

use super::window::Window;

/// A line. Prices are in hundredths.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Line {
    pub(crate) unique_id: String,
    pub(crate) sku: String,
    pub(crate) seller: String,
    pub(crate) quantity: i64,
    pub(crate) gift: Option<Gift>,
    pub(crate) attachments: Vec<Attachment>,
    /// The services that were added.
    pub(crate) offerings: Vec<Service>,
    /// The price of one `measurementUnit` that somebody set.
    pub(crate) manual_price: Option<i64>,
    /// The `uniqueId` of the line that this one is a part of, and the assembly option.
    pub(crate) parent: Option<(String, String)>,
    /// The line's number in the order of adding.
    pub(crate) added: u64,
    pub(crate) delivery: Option<ChosenDelivery>,
    pub(crate) priced: Priced,
}

/// The delivery option that somebody chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ChosenDelivery {
    pub(crate) sla: String,
    pub(crate) channel: String,
    pub(crate) window: Option<Window>,
}

/// Why a line is free.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gift {
    /// The store added it.
    Automatic,
    /// The buyer chose it.
    Selected,
}

/// An attachment, such as an engraving or a subscription.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Attachment {
    pub(crate) name: String,
    pub(crate) content: Value,
}

/// A service of a line, such as gift wrapping, with its own attachments.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Service {
    pub(crate) id: String,
    pub(crate) attachments: Vec<Attachment>,
}

/// The price of a line, in hundredths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Priced {
    /// The catalogue's price of one `measurementUnit`. A manual price does not change it.
    pub(crate) price: i64,
    /// The list price of one `measurementUnit`.
    pub(crate) list_price: i64,
    /// The price of one unit of `quantity` after discounts, rounded.
    pub(crate) selling_price: i64,
    /// The exact price of the whole line.
    pub(crate) total: i64,
    pub(crate) tags: Vec<PriceTag>,
    /// The tax of one unit of `quantity`.
    pub(crate) tax: i64,
    pub(crate) availability: Availability,
}

/// What changes the price of a line: a promotion, or the manual price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PriceTag {
    pub(crate) reason: Reason,
    /// For the whole line, in hundredths. Only a manual price above the catalogue's is positive.
    pub(crate) value: i64,
}

/// Why a price is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reason {
    /// The promotion with this id.
    Promotion(&'static str),
    ManualPrice,
}

/// Whether a line can be bought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Availability {
    #[default]
    Available,
    WithoutStock,
    CannotBeDelivered,
}

impl Availability {
    /// The vendor's name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Available => "available",
            Self::WithoutStock => "withoutStock",
            Self::CannotBeDelivered => "cannotBeDelivered",
        }
    }
}

impl Line {
    /// Whether an added item with these attachments increases this line instead of making a new
    /// one.
    pub(crate) fn merges_with(&self, sku: &str, seller: &str, attachments: &[Attachment]) -> bool {
        self.sku == sku
            && self.seller == seller
            && self.attachments == attachments
            && self.gift.is_none()
            && self.offerings.is_empty()
            && self.parent.is_none()
            && self.manual_price.is_none()
    }

    /// Whether the line has only its product: no attachment, service, part, gift or manual price.
    pub(crate) fn is_plain(&self) -> bool {
        self.merges_with(&self.sku, &self.seller, &[])
    }

    /// Whether the line counts towards the totals.
    pub(crate) fn counts(&self) -> bool {
        self.priced.availability == Availability::Available
    }

    /// The price of the line before discounts.
    pub(crate) fn base(&self, multiplier: i64) -> i64 {
        step_price(self.priced.price, multiplier) * self.quantity
    }
}

/// The price of one unit of `quantity`. `price` is for one `measurementUnit`, such as a kilogram,
/// and `multiplier` is the size of a unit in thousandths, such as 500 for half a kilogram.
pub(crate) fn step_price(price: i64, multiplier: i64) -> i64 {
    (price * multiplier + 500) / 1000
}
