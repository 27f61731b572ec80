//! A line of the cart as people see it.
//! It knows which price is right to show, and nothing about how the line is drawn or sent.

use super::quantity::UnitMultiplier;
use crate::domain::ids::{LineKey, SellerId, SkuId};
use crate::domain::money::Money;
use crate::domain::url::{ImageUrl, ProductUrl};

/// One line: the vendor's `items[]` with its `priceDefinition`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CartItem {
    /// How this line is told from the others.
    pub key: LineKey,
    /// What is sold.
    pub sku: SkuId,
    /// Who sells it.
    pub seller: SellerId,
    /// The seller's name, when the answer lists it.
    pub seller_name: Option<String>,
    /// The product's name.
    pub name: String,
    /// What sets this SKU apart (`skuName`), when the name does not say it already.
    pub sku_name: Option<String>,
    /// The brand's name.
    pub brand: Option<String>,
    /// The picture.
    pub image: Option<ImageUrl>,
    /// The product's page.
    pub product: Option<ProductUrl>,
    /// Selling units.
    pub quantity: u32,
    /// `un`, `kg`, …
    pub measurement_unit: String,
    /// What a selling unit holds.
    pub unit_multiplier: UnitMultiplier,
    /// The price before discounts, for one measurement unit.
    pub list_price: Option<Money>,
    /// The price of one selling unit, rounded by the API. Missing for some unavailable lines.
    pub selling_price: Option<Money>,
    /// The line's total, from `priceDefinition.total`.
    pub total: Option<Money>,
    /// Given by a promotion; its quantity is not for people to change.
    pub is_gift: bool,
    /// Whether it can be bought.
    pub availability: Availability,
    /// What was chosen or written for this line: attachments, options, services.
    pub details: Vec<Detail>,
    /// The attachments in the vendor's form, to add the line again as it was.
    pub attachments: Vec<Attachment>,
    /// What can be had with the line for a price: gift wrap, a warranty.
    pub services: Vec<Service>,
    /// Part of another line (`parentItemIndex`): it comes and goes with that one.
    pub is_part_of_another: bool,
}

/// Whether a line can be bought: the vendor's `items[].availability`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    /// It can.
    Available,
    /// None is left.
    WithoutStock,
    /// Not to the chosen postal code.
    CannotBeDelivered,
    /// Another reason of the store's.
    Unavailable,
}

/// A label and its value, as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// For instance `Engraving`; may be empty.
    pub label: String,
    /// For instance `For Bruno`.
    pub value: String,
}

/// The vendor's `items[].attachments[]`: a name and its fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// The attachment's name in the store.
    pub name: String,
    /// Its fields in the order of the answer.
    pub content: Vec<(String, String)>,
}

/// Something the seller offers with a line: the vendor's `items[].offerings[]`. Those that ask for
/// texts of their own are left to the store's checkout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// The vendor's id.
    pub id: String,
    /// Its name in the store.
    pub name: String,
    /// For one selling unit.
    pub price: Money,
    /// Whether the line has it: it is among `items[].bundleItems[]`.
    pub is_chosen: bool,
}

impl Detail {
    /// `label: value`, or the value alone.
    pub fn in_words(&self) -> String {
        match self.label.as_str() {
            "" => self.value.clone(),
            label => [label, ": ", &self.value].concat(),
        }
    }
}

impl CartItem {
    /// Whether people may change its quantity: gifts and parts follow other lines.
    pub fn quantity_is_editable(&self) -> bool {
        !self.is_gift && !self.is_part_of_another
    }

    /// Whether `other` is of the same kind: such lines can be split from one another or joined.
    pub fn is_like(&self, other: &Self) -> bool {
        self.sku == other.sku
            && self.seller == other.seller
            && self.is_gift == other.is_gift
            && self.attachments == other.attachments
    }

    /// Whether it can be bought now.
    pub fn is_available(&self) -> bool {
        self.availability == Availability::Available
    }

    /// The whole line at list price, where showing it is right: the list price is per measurement
    /// unit while the selling price includes the multiplier (a known issue of the vendor), so only
    /// lines sold by whole units compare. What cannot be bought saves nothing.
    pub fn list_total(&self) -> Option<Money> {
        let (list, total) = (self.list_price?, self.total?);
        let compares =
            self.unit_multiplier == UnitMultiplier::ONE && !self.is_gift && self.is_available();
        (compares && list * self.quantity > total).then(|| list * self.quantity)
    }

    /// The same line with another quantity and a total to show until the API tells the true one.
    #[must_use]
    pub fn with_quantity(&self, quantity: u32) -> Self {
        let total = if quantity == self.quantity {
            self.total
        } else {
            self.selling_price.map(|price| price * quantity)
        };
        Self { quantity, total, ..self.clone() }
    }

    /// The same line with a service taken or left.
    #[must_use]
    pub fn with_service(&self, service: &str, is_chosen: bool) -> Self {
        let mut item = self.clone();
        for known in &mut item.services {
            if known.id == service {
                known.is_chosen = is_chosen;
            }
        }
        item
    }
}
