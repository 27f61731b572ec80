//! One line: an element of `items[]` as people see it.
//! It knows nothing of the other lines.

use super::attachments::{attachments, inputs};
use super::line_keys::LineKeys;
use super::offers::services;
use super::promotions::promotions_of;
use super::sellers::Sellers;
use crate::api::json::decode::At;
use crate::domain::cart::item::{Availability, CartItem, Component, PartOf};
use crate::domain::cart::quantity::UnitMultiplier;
use crate::domain::ids::{SellerId, SkuId, UniqueId};
use crate::domain::money::Money;
use crate::domain::text;
use crate::domain::url::{ImageUrl, ProductUrl};

/// Reads a line, and the index of the line that it is a part of. The id, the quantity and the
/// amounts must be as the vendor describes them. Another field that is odd is left out, or is as if
/// it were missing.
pub(super) fn decode(
    at: &At<'_>,
    keys: &mut LineKeys,
    sellers: &Sellers,
) -> (CartItem, Option<usize>) {
    let unique_id = at.raw_text("uniqueId").map(UniqueId::new);
    let sku = SkuId::new(at.text("id"));
    // The store itself is the seller `1`.
    let seller = SellerId::new(at.raw_text("seller").unwrap_or_else(|| "1".to_owned()));
    let name = at.first_display_text(&["name", "skuName", "id"]);
    let quantity = at.quantity("quantity");
    let is_gift = at.is_true("isGift");
    let price = at.rounded("price").map(Money::from_cents);
    // Without a price the store may write 0, and that is not what it costs.
    let is_priced = |money: &Money| *money != Money::ZERO || price.is_some() || is_gift;
    let cents = |at: &At<'_>, key| at.integer(key).map(Money::from_cents).filter(is_priced);
    let selling_price = cents(at, "sellingPrice");
    let total = cents(&at.at("priceDefinition"), "total");
    let attachments = attachments(&at.at("attachments"), &at.at("attachmentOfferings"));
    let (part_of, parent) = part_of(at);
    let item = CartItem {
        key: keys.next(unique_id.as_ref(), &sku, &seller),
        seller_name: sellers.name(seller.as_str()).map(str::to_owned),
        // The vendor may have put the SKU's name behind the product's already.
        sku_name: at
            .display_text("skuName")
            .filter(|sku_name| !text::says_already(&name, sku_name)),
        name,
        brand: at.at("additionalInfo").display_text("brandName"),
        image: at.raw_text("imageUrl").as_deref().and_then(ImageUrl::parse),
        product: at.raw_text("detailUrl").as_deref().and_then(ProductUrl::parse),
        quantity,
        measurement_unit: at
            .raw_text("measurementUnit")
            .and_then(|unit| text::shown(&unit))
            .unwrap_or_else(|| "un".to_owned()),
        unit_multiplier: at
            .ten_thousandths("unitMultiplier")
            .and_then(UnitMultiplier::from_ten_thousandths)
            .unwrap_or(UnitMultiplier::ONE),
        price,
        list_price: at.rounded("listPrice").map(Money::from_cents),
        manual_price: at.rounded("manualPrice").map(Money::from_cents),
        selling_price,
        // Older carts have no `priceDefinition`.
        total: total.or_else(|| selling_price.map(|price| price * quantity)),
        promotions: promotions_of(&at.at("priceTags")),
        is_gift,
        availability: availability(at.raw_text("availability").as_deref()),
        inputs: inputs(&at.at("assemblies"), &attachments),
        attachments,
        services: services(&at.at("offerings"), &at.at("bundleItems")),
        components: components(at),
        part_of,
        parts: Vec::new(),
        sku,
        seller,
    };
    (item, parent)
}

/// What `availability` means.
fn availability(code: Option<&str>) -> Availability {
    match code {
        // Older carts leave it out of lines that can be bought.
        Some("available") | None => Availability::Available,
        Some("withoutStock") => Availability::WithoutStock,
        Some("cannotBeDelivered") => Availability::CannotBeDelivered,
        Some(_) => Availability::Unavailable,
    }
}

/// `components[]`. A kit may have kits in it.
fn components(at: &At<'_>) -> Vec<Component> {
    at.at("components").elements().iter().map(component).collect()
}

/// An element of `components[]`.
fn component(at: &At<'_>) -> Component {
    Component {
        name: at.first_display_text(&["name", "skuName", "id"]),
        quantity: at.quantity("quantity"),
        components: components(at),
    }
}

/// What it is a part of, without the key of that line, and the index of that line.
fn part_of(at: &At<'_>) -> (Option<PartOf>, Option<usize>) {
    let parent = at.at("parentItemIndex");
    let Some(node) = parent.node() else { return (None, None) };
    let index = node.number().and_then(|number| usize::try_from(number.whole()?).ok());
    let assembly = at.raw_text("parentAssemblyBinding").unwrap_or_default();
    (Some(PartOf { line: None, assembly }), index)
}
