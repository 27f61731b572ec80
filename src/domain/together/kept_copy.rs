//! A copy of lines to a visitor's own cart that is not through yet, as it is stored: a reload may
//! interrupt it. It holds no id of a cart, no name and no text.

use std::sync::Arc;

use super::choices::Choices;
use crate::domain::cart::item::CartItem;
use crate::domain::cart::units_like;
use crate::domain::ids::{SellerId, SkuId};

/// The lines that are copied, and where to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptCopy {
    /// The fingerprint of the own cart.
    pub to: u64,
    /// In the order of the cart that they come from.
    pub lines: Vec<KeptLine>,
}

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

impl KeptCopy {
    /// The text to store: the day (since 1970) and the own cart, and a row for each line.
    pub fn to_kept(&self, day: u32) -> String {
        let mut kept = [day.to_string(), self.to.to_string()].join("\t");
        for line in &self.lines {
            kept.push(LINE_END);
            let ids = [line.sku.as_str(), line.seller.as_str()].map(str::to_owned);
            let counts = [line.quantity, line.units].map(|count| count.to_string());
            let choices = line.choices.numbers().map(|number| number.to_string());
            let fields: Vec<_> = ids.into_iter().chain(counts).chain(choices).collect();
            kept.push_str(&fields.join("\t"));
        }
        kept
    }

    /// Reads a stored text; `None` when it is older than yesterday or was not written by
    /// [`KeptCopy::to_kept`].
    pub fn from_kept(kept: &str, today: u32) -> Option<Self> {
        let mut rows = kept.split(LINE_END);
        let mut head = rows.next()?.split(FIELD_END);
        let day: u32 = head.next()?.parse().ok()?;
        if today.checked_sub(day)? > 1 {
            return None;
        }
        let to = head.next()?.parse().ok()?;
        let lines = rows.map(|row| {
            let mut fields = row.split(FIELD_END);
            Some(KeptLine {
                sku: SkuId::new(fields.next()?),
                seller: SellerId::new(fields.next()?),
                quantity: fields.next()?.parse().ok()?,
                units: fields.next()?.parse().ok()?,
                choices: Choices::from_numbers(fields)?,
            })
        });
        Some(Self { to, lines: lines.collect::<Option<_>>()? })
    }

    /// Whether these lines of the own cart have all of it, as far as is known without the cart that
    /// it comes from.
    pub fn is_through(&self, items: &[Arc<CartItem>]) -> bool {
        let has = |(item, units): &ToCopy| units.is_some_and(|it| units_like(items, item) >= it);
        self.lines_of(&[], 0).iter().all(has)
    }

    /// The lines to go on with, each with the units of its kind that the own cart shall hold. The
    /// cart that they come from has them whole: `source` are its lines, and `salt` is its own.
    /// Without it a line is known by its ids alone, which is enough where nothing was chosen for
    /// it; of another one the units are `None`, because it cannot be copied any more.
    pub fn lines_of(&self, source: &[Arc<CartItem>], salt: u64) -> Vec<ToCopy> {
        let mut source = source.to_vec();
        let mut lines = Vec::new();
        for kept in &self.lines {
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
