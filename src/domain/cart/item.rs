//! A line of the cart as people see it.
//! It knows which prices may be shown, and not how a line is drawn or sent.

use std::sync::Arc;

use super::attachment::Attachment;
use super::quantity::UnitMultiplier;
use super::service::Service;
use crate::domain::ids::{LineKey, SellerId, SkuId};
use crate::domain::money::{CurrencyFormat, Money};
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
    /// The price for one measurement unit (`price`).
    pub price: Option<Money>,
    /// The price before discounts, for one measurement unit.
    pub list_price: Option<Money>,
    /// The price that somebody of the store set by hand (`manualPrice`).
    pub manual_price: Option<Money>,
    /// The price of one selling unit, rounded by the API. Missing for some unavailable lines.
    pub selling_price: Option<Money>,
    /// The line's total, from `priceDefinition.total`.
    pub total: Option<Money>,
    /// The ids of the promotions that changed its price (`priceTags[].identifier`).
    pub promotions: Vec<String>,
    /// Whether a promotion gives it. People do not change the quantity of a gift.
    pub is_gift: bool,
    /// Whether it can be bought.
    pub availability: Availability,
    /// What was chosen or written for this line (`attachments[]`).
    pub attachments: Vec<Attachment>,
    /// What was written for its assembly options (`assemblies[].inputValues`), where the
    /// attachments do not have it.
    pub inputs: Vec<Attachment>,
    /// Services that it has, and those that can be added to it.
    pub services: Vec<Service>,
    /// What is in it, where it is a kit (`components[]`).
    pub components: Vec<Component>,
    /// The line that it is a part of. It comes and goes with that one.
    pub part_of: Option<PartOf>,
    /// The lines that are parts of it, such as the toppings of a pizza.
    pub parts: Vec<Arc<Self>>,
}

/// What a line is a part of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartOf {
    /// The other line (`parentItemIndex`); `None` where the answer does not have it.
    pub line: Option<LineKey>,
    /// The vendor's id of the assembly option (`parentAssemblyBinding`).
    pub assembly: String,
}

/// Something in a kit: an element of the vendor's `components[]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Component {
    /// Its name.
    pub name: String,
    /// How many are in one selling unit of the kit.
    pub quantity: u32,
    /// What is in it, where it is a kit itself.
    pub components: Vec<Component>,
}

/// A price that multiplies to the total of its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EachPrice {
    /// For one selling unit.
    Unit(Money),
    /// For one measurement unit, such as a square metre.
    Measure(Money),
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

impl CartItem {
    /// A line of which only the ids are known, for the time until the store tells the rest.
    pub fn known_by_ids(sku: SkuId, seller: SellerId) -> Self {
        Self {
            key: LineKey::Nth(sku.clone(), seller.clone(), usize::MAX),
            name: sku.as_str().to_owned(),
            sku,
            seller,
            seller_name: None,
            sku_name: None,
            brand: None,
            image: None,
            product: None,
            quantity: 1,
            measurement_unit: "un".to_owned(),
            unit_multiplier: UnitMultiplier::ONE,
            price: None,
            list_price: None,
            manual_price: None,
            selling_price: None,
            total: None,
            is_gift: false,
            availability: Availability::Available,
            attachments: Vec::new(),
            inputs: Vec::new(),
            services: Vec::new(),
            promotions: Vec::new(),
            components: Vec::new(),
            part_of: None,
            parts: Vec::new(),
        }
    }

    /// Whether people may change its quantity. The quantities of gifts and parts follow other
    /// lines.
    pub fn quantity_is_editable(&self) -> bool {
        !self.is_gift && self.part_of.is_none()
    }

    /// Whether people may take it out. A gift that cannot be had would keep the whole cart from
    /// being bought.
    pub fn can_be_removed(&self) -> bool {
        self.quantity_is_editable() || (self.is_gift && !self.is_available() && self.stands_alone())
    }

    /// Whether it is a line of its own on the screen. A part stands under the line that it belongs
    /// to.
    pub fn stands_alone(&self) -> bool {
        self.part_of.as_ref().is_none_or(|part| part.line.is_none())
    }

    /// Whether it and `other` are the same product of the same seller, both as gifts or both not.
    pub fn is_same_product(&self, other: &Self) -> bool {
        self.sku == other.sku && self.seller == other.seller && self.is_gift == other.is_gift
    }

    /// Whether `other` is of the same kind: the same product with the same texts and the same
    /// parts, as one addition makes it. The API splits such lines and joins them. Services do not
    /// count, because they are added to a line that is there, and units that the API splits off
    /// come without them.
    pub fn is_like(&self, other: &Self) -> bool {
        self.is_same_product(other)
            && self.part_of.is_some() == other.part_of.is_some()
            && are_same(self.texts(), other.texts())
            && self.parts.len() == other.parts.len()
            && self.parts.iter().zip(&other.parts).all(|(part, other)| part.is_same_part(other))
    }

    /// Whether `other` is of the same kind and has the same services with the same texts.
    pub fn is_same_choice(&self, other: &Self) -> bool {
        let (mut services, mut others) = (self.chosen_services(), other.chosen_services());
        let are_same_services = loop {
            match (services.next(), others.next()) {
                (None, None) => break true,
                (Some((id, texts)), Some((other, others)))
                    if id == other && are_same(texts.iter(), others.iter()) => {}
                _ => break false,
            }
        };
        self.is_like(other) && are_same_services
    }

    /// Whether both are the same part, as often, in the same assembly option.
    pub(super) fn is_same_part(&self, other: &Self) -> bool {
        let assembly = |part: &Self| part.part_of.as_ref().map(|of| of.assembly.clone());
        self.quantity == other.quantity && assembly(self) == assembly(other) && self.is_like(other)
    }

    /// Whether nothing was chosen or written for it.
    pub fn is_plain(&self) -> bool {
        self.texts().next().is_none() && self.parts.is_empty() && !self.has_services()
    }

    /// Whether it has a service.
    pub fn has_services(&self) -> bool {
        self.services.iter().any(|service| service.is_chosen)
    }

    /// What was chosen or written for the line, services apart.
    pub fn texts(&self) -> impl Iterator<Item = &Attachment> {
        self.attachments.iter().chain(&self.inputs)
    }

    fn chosen_services(&self) -> impl Iterator<Item = (&String, &Vec<Attachment>)> {
        let chosen = self.services.iter().filter(|service| service.is_chosen);
        chosen.map(|service| (&service.id, &service.texts))
    }

    /// Whether it is sold by the piece.
    pub fn is_by_piece(&self) -> bool {
        self.measurement_unit == "un" && self.unit_multiplier == UnitMultiplier::ONE
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

    /// The price of one unit, where it can be checked: written as the store writes it, it
    /// multiplies to the total. Of what is sold by measure it is the price of a selling unit, where
    /// a whole number of those makes one measurement unit (half a kilogram), and otherwise the
    /// price of one measurement unit (a square metre). `None` where the total says it already.
    pub fn each_price(&self, currency: &CurrencyFormat) -> Option<EachPrice> {
        let total = self.total.filter(|_| !self.is_gift)?;
        let fits = |price: &Money| currency.multiplies(*price, self.quantity, total);
        let unit = self.selling_price.filter(fits).map(EachPrice::Unit);
        if self.unit_multiplier == UnitMultiplier::ONE {
            return unit.filter(|_| self.quantity > 1);
        }
        let of_all = |price: Money| self.unit_multiplier.price_of(self.quantity, price);
        let fits = |price: &Money| {
            of_all(*price).is_some_and(|product| currency.multiplies(product, 1, total))
        };
        let measure = self.price.filter(fits).map(EachPrice::Measure);
        if self.unit_multiplier.divides_one() { unit.or(measure) } else { measure.or(unit) }
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

    /// The keys of all its parts, and of theirs.
    pub fn keys_of_parts(&self) -> Vec<LineKey> {
        let mut keys = Vec::new();
        for part in &self.parts {
            keys.push(part.key.clone());
            keys.extend(part.keys_of_parts());
        }
        keys
    }
}

/// Whether both are the same texts in the same order.
fn are_same<'a>(
    mut texts: impl Iterator<Item = &'a Attachment>,
    mut others: impl Iterator<Item = &'a Attachment>,
) -> bool {
    loop {
        match (texts.next(), others.next()) {
            (None, None) => return true,
            (Some(text), Some(other)) if text.is_same(other) => {}
            _ => return false,
        }
    }
}
