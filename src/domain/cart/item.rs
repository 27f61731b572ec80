//! A line of the cart as people see it.
//! It knows which prices may be shown, and not how a line is drawn or sent.

use super::quantity::UnitMultiplier;
use crate::domain::ids::{LineKey, SellerId, SkuId};
use crate::domain::money::Money;
use crate::domain::url::{ImageUrl, ProductUrl};

/// One line: the vendor's `items[]` with its `priceDefinition`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CartItem {
    /// Tells this line from all others of the cart.
    pub key: LineKey,
    /// What is sold.
    pub sku: SkuId,
    /// Who sells it.
    pub seller: SellerId,
    /// The seller's name, when the answer lists it.
    pub seller_name: Option<String>,
    /// The product's name.
    pub name: String,
    /// The name of the variant (`skuName`), unless the product's name ends with it already.
    pub sku_name: Option<String>,
    /// The brand's name.
    pub brand: Option<String>,
    /// The address of the picture.
    pub image: Option<ImageUrl>,
    /// The address of the product's page.
    pub product: Option<ProductUrl>,
    /// Selling units.
    pub quantity: u32,
    /// The measurement unit: `un`, `kg`, …
    pub measurement_unit: String,
    /// What one selling unit holds.
    pub unit_multiplier: UnitMultiplier,
    /// The price before discounts, for one measurement unit.
    pub list_price: Option<Money>,
    /// The price of one selling unit, rounded by the API. Missing for some unavailable lines.
    pub selling_price: Option<Money>,
    /// The line's total, from `priceDefinition.total`.
    pub total: Option<Money>,
    /// Whether a promotion gives it. People do not change the quantity of a gift.
    pub is_gift: bool,
    /// Whether it can be bought.
    pub availability: Availability,
    /// What was chosen or written for this line, as text: attachments, options, services.
    pub details: Vec<Detail>,
    /// The attachments as the vendor sends them. The line is added again with them.
    pub attachments: Vec<Attachment>,
    /// Services that can be added to the line, such as gift wrap or a warranty.
    pub services: Vec<Service>,
    /// Whether it is a part of another line (`parentItemIndex`), and comes and goes with it.
    pub is_part_of_another: bool,
}

/// Whether a line can be bought: the vendor's `items[].availability`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    /// It can be bought.
    Available,
    /// It is sold out.
    WithoutStock,
    /// It cannot be delivered to the chosen postal code.
    CannotBeDelivered,
    /// It cannot be bought for another reason of the store's.
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

/// A service that the seller offers with a line: an element of the vendor's `items[].offerings[]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// The vendor's id.
    pub id: String,
    /// Its name in the store.
    pub name: String,
    /// The price for one selling unit.
    pub price: Money,
    /// Whether the line has it (`items[].bundleItems[]`).
    pub is_chosen: bool,
}

impl Detail {
    /// `label: value`, or the value alone where there is no label.
    pub fn in_words(&self) -> String {
        match self.label.as_str() {
            "" => self.value.clone(),
            label => [label, ": ", &self.value].concat(),
        }
    }
}

impl CartItem {
    /// Whether people may change its quantity. The quantities of gifts and parts follow other
    /// lines.
    pub fn quantity_is_editable(&self) -> bool {
        !self.is_gift && !self.is_part_of_another
    }

    /// Whether `other` is of the same kind. The API splits such lines and joins them.
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

    /// The total of the line at list price; `None` where it may not be shown beside the total. The
    /// list price is for one measurement unit, while the selling price is for one selling unit (a
    /// known issue of the vendor), so they compare only where both units are the same. What cannot
    /// be bought saves nothing.
    pub fn list_total(&self) -> Option<Money> {
        let (list, total) = (self.list_price?, self.total?);
        let compares =
            self.unit_multiplier == UnitMultiplier::ONE && !self.is_gift && self.is_available();
        (compares && list * self.quantity > total).then(|| list * self.quantity)
    }

    /// The same line with another quantity. Its total is an estimate, for the time until the API
    /// tells it.
    #[must_use]
    pub fn with_quantity(&self, quantity: u32) -> Self {
        let total = if quantity == self.quantity {
            self.total
        } else {
            self.selling_price.map(|price| price * quantity)
        };
        Self { quantity, total, ..self.clone() }
    }

    /// The same line with a service added or taken off.
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
