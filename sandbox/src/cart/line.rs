//! One line of a cart: what is wanted, and what it costs since the last recalculation.
//! Knows no names or pictures: those are the catalogue's.

use serde_json::Value;

/// A line.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Line {
    pub(crate) unique_id: String,
    pub(crate) sku: String,
    pub(crate) seller: String,
    pub(crate) quantity: i64,
    pub(crate) gift: Option<Gift>,
    pub(crate) attachments: Vec<Attachment>,
    /// The services added, by id.
    pub(crate) offerings: Vec<Service>,
    pub(crate) manual_price: Option<i64>,
    /// The line this one was assembled into, and by which option.
    pub(crate) parent: Option<(String, String)>,
    /// Its turn in the order of adding.
    pub(crate) added: u64,
    /// The delivery option chosen: id and channel.
    pub(crate) sla: Option<(String, String)>,
    pub(crate) priced: Priced,
}

/// Why a line costs nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gift {
    /// The store put it in.
    Automatic,
    /// Someone chose it.
    Selected,
}

/// An attachment: engraving, subscription.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Attachment {
    pub(crate) name: String,
    pub(crate) content: Value,
}

/// A service on a line, with its own attachments.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Service {
    pub(crate) id: String,
    pub(crate) attachments: Vec<Attachment>,
}

/// What a line costs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Priced {
    /// For one `measurementUnit`.
    pub(crate) price: i64,
    pub(crate) list_price: i64,
    /// For one step of quantity, rounded.
    pub(crate) selling_price: i64,
    /// The exact amount of the line.
    pub(crate) total: i64,
    pub(crate) tags: Vec<Tag>,
    /// For one step of quantity.
    pub(crate) tax: i64,
    pub(crate) availability: Availability,
}

/// A discount, negative, for the whole line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tag {
    pub(crate) promotion: &'static str,
    pub(crate) value: i64,
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
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Available => "available",
            Self::WithoutStock => "withoutStock",
            Self::CannotBeDelivered => "cannotBeDelivered",
        }
    }
}

impl Line {
    /// Whether two wishes are for the very same thing, so that they share a line.
    pub(crate) fn merges_with(&self, sku: &str, seller: &str, attachments: &[Attachment]) -> bool {
        self.sku == sku
            && self.seller == seller
            && self.attachments == attachments
            && self.gift.is_none()
            && self.offerings.is_empty()
            && self.parent.is_none()
            && self.manual_price.is_none()
    }

    /// A line that carries nothing but its product.
    pub(crate) fn is_plain(&self) -> bool {
        self.merges_with(&self.sku, &self.seller, &[])
    }

    /// Whether it counts towards the totals.
    pub(crate) fn counts(&self) -> bool {
        self.priced.availability == Availability::Available
    }

    /// What it costs without discounts.
    pub(crate) fn base(&self, multiplier: i64) -> i64 {
        step_price(self.priced.price, multiplier) * self.quantity
    }
}

/// The price of one step of quantity: half a kilogram of what costs so much a kilogram.
pub(crate) fn step_price(price: i64, multiplier: i64) -> i64 {
    (price * multiplier + 500) / 1000
}
