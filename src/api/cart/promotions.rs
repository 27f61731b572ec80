//! Promotions that a cart has, and those that it could get: `ratesAndBenefitsData`, and the price
//! tags of lines. What is odd is left out: a cart is right without it.

use std::sync::Arc;

use crate::api::json::decode::At;
use crate::api::json::node::JsonNode;
use crate::domain::cart::item::CartItem;
use crate::domain::cart::{Promotion, Teaser};
use crate::domain::ids::SkuId;

/// `rateAndBenefitsIdentifiers[]` with a name. `items` are the lines of the same answer.
pub(in crate::api) fn promotions(at: &At<'_>, items: &[Arc<CartItem>]) -> Vec<Promotion> {
    let read = |at: &At<'_>| {
        let id = at.id("id").unwrap_or_default();
        let is_of_coupon = at.at("matchedParameters").raw_text("couponCode@Marketing").is_some();
        let is_earned = items.iter().any(|item| !item.is_gift && item.promotions.contains(&id));
        let name = at.display_text("name")?;
        Some(Promotion { id, name, is_on_lines: is_earned && !is_of_coupon })
    };
    at.at("rateAndBenefitsIdentifiers").elements().iter().filter_map(read).collect()
}

/// The ids in `priceTags[].identifier`.
pub(super) fn promotions_of(price_tags: &At<'_>) -> Vec<String> {
    nodes(price_tags).into_iter().filter_map(|tag| At::root(tag).id("identifier")).collect()
}

/// `teaser[]`: those that a number of units decides.
pub(in crate::api) fn teasers(at: &At<'_>) -> Vec<Teaser> {
    nodes(&at.at("teaser")).into_iter().filter_map(|it| teaser(&At::root(it))).collect()
}

fn teaser(at: &At<'_>) -> Option<Teaser> {
    let conditions = at.at("conditions");
    let minimum = conditions.at("minimumQuantity").node()?.number()?.whole()?;
    let mut skus = Vec::new();
    for parameter in nodes(&conditions.at("parameters")) {
        let parameter = At::root(parameter);
        if !names_skus(&parameter.raw_text("name")?) {
            // A means of payment, for instance: units alone do not bring it.
            return None;
        }
        push_skus(&mut skus, &parameter.raw_text("value")?);
    }
    let general = at.at("generalValues");
    for (name, value) in general.node().and_then(JsonNode::members).unwrap_or_default() {
        if names_skus(&name) {
            push_skus(&mut skus, &value.text_or_number()?);
        }
    }
    Some(Teaser {
        id: at.id("id").unwrap_or_default(),
        name: at.display_text("name")?,
        minimum: u32::try_from(minimum).ok().filter(|minimum| *minimum > 1)?,
        percent: nodes(&at.at("effects").at("parameters")).into_iter().find_map(percent),
        skus,
    })
}

/// Whether a parameter names SKUs, as `skuId@CatalogSystem` does.
fn names_skus(name: &str) -> bool {
    name.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("sku"))
}

/// The numbers in a text such as `33,34|inclusive`.
fn push_skus(skus: &mut Vec<SkuId>, text: &str) {
    let words = text.split(|sign: char| !sign.is_ascii_alphanumeric());
    let is_number = |word: &&str| !word.is_empty() && word.bytes().all(|it| it.is_ascii_digit());
    skus.extend(words.filter(is_number).map(SkuId::new));
}

/// `PercentualDiscount`, in hundredths of a per cent.
fn percent(effect: JsonNode) -> Option<u32> {
    let at = At::root(effect);
    if at.raw_text("name")? != "PercentualDiscount" {
        return None;
    }
    let text = at.id("value")?;
    let (whole, rest) = text.split_once(['.', ',']).unwrap_or((&text, ""));
    let rest = [rest, "00"].concat();
    let whole: u32 = whole.parse().ok().filter(|whole| *whole <= 100)?;
    let rest: u32 = rest.get(..2)?.parse().ok()?;
    Some(whole * 100 + rest).filter(|percent| *percent > 0)
}

/// The elements of an array; none where it is something else.
fn nodes(at: &At<'_>) -> Vec<JsonNode> {
    at.node().and_then(JsonNode::elements).unwrap_or_default()
}
