//! A copy of lines to a visitor's own cart that is not through yet, as it is stored: a reload may
//! interrupt it. It holds no id of a cart, no name and no text.

use std::sync::Arc;

use super::choices::Choices;
use crate::domain::cart::item::CartItem;
use crate::domain::cart::units_like;
use crate::domain::ids::{SellerId, SkuId};

/// A line that is copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptLine {
    /// What is sold.
    pub sku: SkuId,
    /// Who sells it.
    pub seller: SellerId,
    /// Selling units that are copied.
    pub quantity: u32,
    /// Selling units of its kind in the own cart afterwards.
    pub units: u32,
    /// What was chosen for it, with the salt of the cart that it comes from.
    pub choices: Choices,
}

/// What stands between the lines. No id has it.
const LINE_END: char = '\n';
/// What stands between the fields of a line. No id has it.
const FIELD_END: char = '\t';

/// The text to store: a row for each line.
pub fn to_kept(lines: &[KeptLine]) -> String {
    let mut kept = String::new();
    for line in lines {
        let [texts, services, parts] = line.choices.numbers();
        kept += line.sku.as_str();
        kept.push(FIELD_END);
        kept += line.seller.as_str();
        for number in [line.quantity.into(), line.units.into(), texts, services, parts] {
            kept.push(FIELD_END);
            kept += &number.to_string();
        }
        kept.push(LINE_END);
    }
    kept
}

/// Reads a stored text. Rows that were not written by [`to_kept`] are left out.
pub fn from_kept(kept: &str) -> Vec<KeptLine> {
    let mut lines = Vec::new();
    for row in kept.split(LINE_END) {
        lines.extend(line_of(row));
    }
    lines
}

fn line_of(row: &str) -> Option<KeptLine> {
    let mut fields = row.split(FIELD_END);
    Some(KeptLine {
        sku: SkuId::new(fields.next()?),
        seller: SellerId::new(fields.next()?),
        quantity: fields.next()?.parse().ok()?,
        units: fields.next()?.parse().ok()?,
        choices: Choices::from_numbers(fields)?,
    })
}

/// The lines to go on with, each with the units of its kind that the own cart shall hold. The cart
/// that they come from has them whole: `source` are its lines, and `salt` is its own. Without it a
/// line is known by its ids alone, which is enough where nothing was chosen for it; of another one
/// the units are `None`, because it cannot be copied any more.
pub fn to_copy(kept: &[KeptLine], source: &[Arc<CartItem>], salt: u64) -> Vec<ToCopy> {
    let mut source = source.to_vec();
    let mut lines = Vec::new();
    for kept in kept {
        let found = source.iter().position(|item| kept.is_of(item, salt));
        let is_plain = kept.choices == Choices::default();
        let units = (found.is_some() || is_plain).then_some(kept.units);
        let item = match found {
            Some(at) => source.remove(at),
            None => Arc::new(CartItem::known_by_ids(kept.sku.clone(), kept.seller.clone())),
        };
        lines.push((Arc::new(item.with_quantity(kept.quantity)), units));
    }
    lines
}

/// A line to copy, and the units of its kind that the own cart shall hold afterwards.
pub type ToCopy = (Arc<CartItem>, Option<u32>);

impl KeptLine {
    /// Whether it is a copy of this line.
    fn is_of(&self, item: &CartItem, salt: u64) -> bool {
        (&item.sku, &item.seller) == (&self.sku, &self.seller)
            && Choices::of(item, salt) == self.choices
            && item.quantity_is_editable()
    }
}

/// The lines of the own cart as they were before these were copied to it. What was added last is
/// taken off first.
pub fn before_copy(items: &[Arc<CartItem>], copied: &[ToCopy]) -> Vec<Arc<CartItem>> {
    let mut items = items.to_vec();
    for (line, units) in copied.iter().rev() {
        let Some(units) = units else { continue };
        let mut surplus =
            units_like(&items, line).saturating_sub(units.saturating_sub(line.quantity));
        for item in items.iter_mut().rev().filter(|item| item.is_like(line)) {
            let taken = surplus.min(item.quantity);
            surplus -= taken;
            *item = Arc::new(item.with_quantity(item.quantity - taken));
        }
    }
    items.retain(|item| item.quantity > 0);
    items
}
