//! One line: an element of `items[]` as people see it.
//! It knows nothing of the other lines.

use super::line_keys::LineKeys;
use super::offers::{Offering, services};
use super::sellers::Sellers;
use crate::api::json::decode::At;
use crate::api::json::node::JsonNode;
use crate::domain::cart::item::{Attachment, Availability, CartItem, Detail};
use crate::domain::cart::quantity::UnitMultiplier;
use crate::domain::ids::{SellerId, SkuId, UniqueId};
use crate::domain::money::Money;
use crate::domain::text;
use crate::domain::url::{ImageUrl, ProductUrl};

/// Reads a line. The id, the quantity and the amounts must be as the vendor describes them. Another
/// field that is odd is left out, or is as if it were missing.
pub(super) fn decode(at: &At<'_>, keys: &mut LineKeys, sellers: &Sellers) -> CartItem {
    let unique_id = at.raw_text("uniqueId").map(UniqueId::new);
    let sku = SkuId::new(at.text("id"));
    // The store itself is the seller `1`.
    let seller = SellerId::new(at.raw_text("seller").unwrap_or_else(|| "1".to_owned()));
    let name = at.first_display_text(&["name", "skuName", "id"]);
    let quantity = at.quantity("quantity");
    let cents = |at: &At<'_>, key| at.integer(key).map(Money::from_cents);
    let selling_price = cents(at, "sellingPrice");
    let total = cents(&at.at("priceDefinition"), "total");
    let attachments: Vec<_> = at.at("attachments").elements().iter().map(attachment).collect();
    let bundle_items = Offering::decode_all(&at.at("bundleItems"));
    CartItem {
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
        measurement_unit: at.display_text("measurementUnit").unwrap_or_else(|| "un".to_owned()),
        unit_multiplier: at
            .thousandths("unitMultiplier")
            .and_then(UnitMultiplier::from_thousandths)
            .unwrap_or(UnitMultiplier::ONE),
        list_price: cents(at, "listPrice"),
        selling_price,
        // Older carts have no `priceDefinition`.
        total: total.or_else(|| selling_price.map(|price| price * quantity)),
        is_gift: at.is_true("isGift"),
        availability: availability(at.raw_text("availability").as_deref()),
        details: details(&attachments, &bundle_items),
        attachments,
        services: services(Offering::decode_all(&at.at("offerings")), &bundle_items),
        is_part_of_another: at.at("parentItemIndex").node().is_some(),
        sku,
        seller,
    }
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

/// `attachments[]`: a name, and the members of `content` that are texts.
fn attachment(at: &At<'_>) -> Attachment {
    let members = at.at("content").node().and_then(JsonNode::members).unwrap_or_default();
    let texts = members.into_iter().filter_map(|(key, value)| Some((key, value.text()?)));
    Attachment { name: at.raw_text("name").unwrap_or_default(), content: texts.collect() }
}

/// What was chosen for the line, as text. A key such as `vtex.subscription.key.frequency` is made
/// for programs; its last part is readable.
fn details(attachments: &[Attachment], bundle_items: &[Offering]) -> Vec<Detail> {
    let mut details = Vec::new();
    for (key, value) in attachments.iter().flat_map(|attachment| &attachment.content) {
        let Some(value) = text::shown(value) else { continue };
        let label = text::shown(key.rsplit('.').next().unwrap_or(key)).unwrap_or_default();
        details.push(Detail { label, value });
    }
    for service in bundle_items {
        details.push(Detail { label: String::new(), value: service.name.clone() });
    }
    details
}
