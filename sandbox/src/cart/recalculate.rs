//! Brings a cart up to date: stock, delivery, splits, gifts, prices, order of lines, messages. Does
//! not know why it runs: after every write, and at a read unless `disableAutoCompletion` is set.

use super::line::Availability;
use super::{Cart, Criteria, Message, delivery, gifts, pricing, promotions};
use crate::catalog::Catalog;
use crate::ids::Ids;
use crate::language::Language;

/// Options of a recalculation.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rules {
    /// The setting `automaticGift`.
    pub(crate) automatic_gift: bool,
    /// `noSplitItem` of the request.
    pub(crate) keep_together: bool,
}

/// Recalculates the whole cart.
pub(crate) fn run(cart: &mut Cart, catalog: &Catalog, ids: &mut Ids, rules: Rules) {
    drop_orphans(cart);
    cap_to_stock(cart, catalog);
    promotions::split(cart, ids, rules.keep_together);
    check_availability(cart, catalog);
    gifts::update(cart, catalog, ids, rules.automatic_gift);
    check_availability(cart, catalog);
    for at in 0..cart.lines.len() {
        let before = cart.lines[at].priced.price;
        let priced = pricing::price(cart, at, catalog);
        if before != 0 && before != priced.price && cart.lines[at].manual_price.is_none() {
            let message = Message::new("changedPriceValue", &cart.lines[at].sku);
            cart.add_message(message);
        }
        cart.lines[at].priced = priced;
    }
    sort(cart, catalog);
}

/// Removes lines that are a part of a line which no longer exists.
fn drop_orphans(cart: &mut Cart) {
    let parents: Vec<String> = cart.lines.iter().map(|line| line.unique_id.clone()).collect();
    cart.lines
        .retain(|line| line.parent.as_ref().is_none_or(|(parent, _)| parents.contains(parent)));
}

/// Lowers quantities to the stock. Lines with the same SKU share its stock, and earlier lines take
/// it first. If the stock is 0, the quantities stay and the lines become unavailable.
fn cap_to_stock(cart: &mut Cart, catalog: &Catalog) {
    let mut capped = Vec::new();
    for at in 0..cart.lines.len() {
        let sku = cart.lines[at].sku.clone();
        let Some(known) = catalog.sku(&sku) else { continue };
        let taken: i64 =
            cart.lines[..at].iter().filter(|line| line.sku == sku).map(|line| line.quantity).sum();
        let left = known.stock - taken;
        if known.stock > 0 && cart.lines[at].quantity > left {
            cart.lines[at].quantity = left.max(0);
            capped.push(Message::new("itemQuantityNotAvailable", &sku));
        }
    }
    cart.lines.retain(|line| line.quantity > 0);
    for message in capped {
        cart.add_message(message);
    }
}

/// Sets the availability of each line. A message is added only when the availability changes.
fn check_availability(cart: &mut Cart, catalog: &Catalog) {
    for at in 0..cart.lines.len() {
        let line = &cart.lines[at];
        let stock = catalog.sku(&line.sku).map_or(0, |sku| sku.stock);
        let has_place = cart.address().is_some_and(|address| address.postal_code.is_some());
        let now = if stock < 1 {
            Availability::WithoutStock
        } else if has_place && delivery::options(cart, line).is_empty() {
            Availability::CannotBeDelivered
        } else {
            Availability::Available
        };
        let (before, sku) = (line.priced.availability, line.sku.clone());
        cart.lines[at].priced.availability = now;
        if now == before {
            continue;
        }
        cart.messages.retain(|message| {
            message.about != sku || !matches!(message.code, "withoutStock" | "cannotBeDelivered")
        });
        if now != Availability::Available {
            cart.add_message(Message::new(now.name(), &sku));
        }
    }
}

/// Sorts the lines, if the cart has an ordination.
fn sort(cart: &mut Cart, catalog: &Catalog) {
    let Some(order) = cart.ordination else { return };
    let language = cart.channel().language;
    let name = |sku: &str| name_of(catalog, sku, language);
    match order.criteria {
        Criteria::Name => cart.lines.sort_by_cached_key(|line| (name(&line.sku), line.added)),
        Criteria::AddTime => cart.lines.sort_by_key(|line| line.added),
        Criteria::Gift => cart.lines.sort_by_key(|line| (line.gift.is_some(), line.added)),
    }
    if !order.ascending {
        cart.lines.reverse();
    }
}

fn name_of(catalog: &Catalog, sku: &str, language: Language) -> String {
    catalog
        .sku(sku)
        .map_or_else(|| sku.to_owned(), |known| known.full_name(language).to_lowercase())
}
