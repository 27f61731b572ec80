//! Promotions that a cart has, and how far it is to one that it could get (the vendor's teasers).
//! A line says so only where it is certain that the promotion is about that line.

use std::sync::Arc;

use super::item::CartItem;
use crate::domain::ids::SkuId;

/// A promotion that applies to the cart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promotion {
    /// The vendor's id.
    pub id: String,
    /// Its name, in the store's words.
    pub name: String,
    /// Whether it belongs to lines that earned it: they have a price tag with its id, and it is not
    /// the promotion of a coupon. It stands with these lines.
    pub is_on_lines: bool,
}

/// A promotion that the cart gets with more units of a product: an element of the vendor's
/// `teaser[]` whose only condition is a number of units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Teaser {
    /// The vendor's id of the promotion.
    pub id: String,
    /// Its name, in the store's words.
    pub name: String,
    /// How many units it needs (`conditions.minimumQuantity`); 2 at least.
    pub minimum: u32,
    /// What it takes off, in hundredths of a per cent; `None` where the effect is another one.
    pub percent: Option<u32>,
    /// The SKUs that it is about, where the store names them.
    pub skus: Vec<SkuId>,
}

/// What a line says of promotions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinePromotions {
    /// The names of those that it earned.
    pub reached: Vec<String>,
    /// The next one.
    pub next: Option<Distance>,
}

/// How far it is to a promotion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distance {
    /// How many more units it takes.
    pub missing: u32,
    /// Its name.
    pub name: String,
    /// What it takes off, in hundredths of a per cent.
    pub percent: Option<u32>,
}

/// A SKU that had a promotion in an earlier answer, and the id of that promotion.
pub type Earned = (String, SkuId);

/// The promotions of a cart, for its lines.
pub struct OfCart<'a> {
    promotions: &'a [Promotion],
    /// With the SKU of the only line that it can be about, where the store does not name any.
    teasers: Vec<(&'a Teaser, Vec<SkuId>)>,
    items: &'a [Arc<CartItem>],
}

impl<'a> OfCart<'a> {
    /// The promotions for these lines. `earned` is what was earned in answers of this visit.
    pub fn new(
        promotions: &'a [Promotion],
        teasers: &'a [Teaser],
        items: &'a [Arc<CartItem>],
        earned: &[Earned],
    ) -> Self {
        let about = |teaser: &Teaser| {
            if !teaser.skus.is_empty() {
                return teaser.skus.clone();
            }
            let had = earned.iter().filter(|(id, _)| *id == teaser.id);
            let had: Vec<SkuId> = had.map(|(_, sku)| sku.clone()).collect();
            if had.is_empty() { only_candidate(teaser, items) } else { had }
        };
        let teasers = teasers.iter().map(|teaser| (teaser, about(teaser))).collect();
        Self { promotions, teasers, items }
    }

    /// What this line says of them.
    pub fn of(&self, item: &CartItem) -> LinePromotions {
        if !can_earn(item) {
            return LinePromotions::default();
        }
        let has = |it: &&Promotion| it.is_on_lines && item.promotions.contains(&it.id);
        let reached = self.promotions.iter().filter(has).map(|it| it.name.clone()).collect();
        let distance = |(teaser, skus): &(&Teaser, Vec<SkuId>)| {
            let missing = teaser.minimum.checked_sub(units_of(&item.sku, self.items))?;
            let is_about = missing > 0 && skus.contains(&item.sku);
            let (name, percent) = (teaser.name.clone(), teaser.percent);
            is_about.then_some(Distance { missing, name, percent })
        };
        let distances = self.teasers.iter().filter_map(distance);
        LinePromotions { reached, next: distances.min_by_key(|distance| distance.missing) }
    }
}

/// The SKU of the only line that can still earn it; none where there are several.
fn only_candidate(teaser: &Teaser, items: &[Arc<CartItem>]) -> Vec<SkuId> {
    let mut skus: Vec<SkuId> = Vec::new();
    for item in items.iter().filter(|item| can_earn(item)) {
        let may_earn = units_of(&item.sku, items) < teaser.minimum;
        if may_earn && !item.promotions.contains(&teaser.id) && !skus.contains(&item.sku) {
            skus.push(item.sku.clone());
            if skus.len() > 1 {
                return Vec::new();
            }
        }
    }
    skus
}

fn can_earn(item: &CartItem) -> bool {
    item.is_available() && item.quantity_is_editable()
}

/// The units of a SKU, on all lines.
fn units_of(sku: &SkuId, items: &[Arc<CartItem>]) -> u32 {
    let same = items.iter().filter(|item| item.sku == *sku && can_earn(item));
    same.fold(0, |units, item| units.saturating_add(item.quantity))
}
