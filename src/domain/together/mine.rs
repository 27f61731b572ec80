//! What one person added to a cart in this browser, and what it costs. It is known to this browser
//! alone, and never sent.
//! It knows numbers and fingerprints of lines, and no other person.

use crate::domain::cart::Cart;
use crate::domain::cart::change::Change;
use crate::domain::cart::item::CartItem;
use crate::domain::money::Money;

/// Units of a line, one behind the other: the place of the first one, counted from 0, and how many.
/// The units of a line stand in the order in which they were added, so that those of several people
/// are different ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// The place of the first one.
    pub first: u32,
    /// How many.
    pub count: u32,
}

/// The units that this person added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mine {
    /// By the fingerprint of the line.
    lines: Vec<(u64, Vec<Run>)>,
    /// Those of lines that are gone. They may be brought back.
    gone: Vec<(u64, Vec<Run>)>,
}

/// A person's part of a cart: how much they added, and its share of the lines' totals, with their
/// services and parts. Freight is not in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Selling units.
    pub units: u32,
    /// To the cent.
    pub amount: Money,
}

impl Mine {
    /// The units of this line; none where nothing was added to it.
    pub fn runs(&self, line: u64) -> &[Run] {
        let found = self.lines.iter().find(|(key, _)| *key == line);
        found.map_or(&[], |(_, runs)| runs)
    }

    /// How many units of this line.
    pub fn units(&self, item: &CartItem) -> u32 {
        self.runs(item.key.fingerprint()).iter().map(|run| run.count).sum()
    }

    /// Units that were stored on an earlier visit.
    pub fn remember(&mut self, line: u64, runs: Vec<Run>) {
        if !runs.is_empty() {
            self.lines.push((line, runs));
        }
    }

    /// The person's own change turned `before` into `after`.
    pub fn learn(&mut self, change: &Change, before: &Cart, after: &Cart) {
        for item in after.lines().filter(|item| item.quantity_is_editable()) {
            if !change.explains(item, before, after) {
                continue;
            }
            let key = item.key.fingerprint();
            let had = before.item(&item.key).map_or(0, |item| item.quantity);
            match change.restored() {
                // What comes back belongs to whom it belonged to before.
                Some(restored) if had == 0 => {
                    let old = restored.key.fingerprint();
                    if let Some(at) = self.gone.iter().position(|(line, _)| *line == old) {
                        let (_, runs) = self.gone.swap_remove(at);
                        self.lines.push((key, runs));
                    }
                }
                None if item.quantity > had => self.add(key, had, item.quantity - had),
                Some(_) | None => {}
            }
        }
        self.cut(after);
    }

    fn add(&mut self, line: u64, first: u32, count: u32) {
        let known = self.lines.iter_mut().find(|(key, _)| *key == line);
        let Some((_, runs)) = known else {
            return self.lines.push((line, vec![Run { first, count }]));
        };
        match runs.last_mut() {
            Some(last) if last.first + last.count == first => last.count += count,
            Some(_) | None => runs.push(Run { first, count }),
        }
    }

    /// The lines hold so many units now. Where some were taken away, those that were added last are
    /// gone, whoever added them.
    pub fn cut(&mut self, cart: &Cart) {
        let lines = std::mem::take(&mut self.lines);
        for (key, mut runs) in lines {
            let Some(item) = cart.lines().find(|item| item.key.fingerprint() == key) else {
                self.gone.push((key, runs));
                continue;
            };
            for run in &mut runs {
                run.count = run.count.min(item.quantity.saturating_sub(run.first));
            }
            runs.retain(|run| run.count > 0);
            if !runs.is_empty() {
                self.lines.push((key, runs));
            }
        }
    }

    /// This person's part of the cart.
    pub fn part(&self, cart: &Cart) -> Part {
        let mut part = Part::default();
        if self.lines.is_empty() {
            return part;
        }
        for item in cart.lines().filter(|item| item.is_available()) {
            for run in self.runs(item.key.fingerprint()) {
                part.units = part.units.saturating_add(run.count);
                part.amount = part.amount + share(total_of(item), item.quantity, *run);
            }
        }
        part
    }
}

/// The total of a line with its services and its parts. A service is paid for each unit.
fn total_of(item: &CartItem) -> Money {
    let chosen = item.services.iter().filter(|service| service.is_chosen);
    let services = chosen.filter_map(|service| service.price).map(|price| price * item.quantity);
    let parts = item.parts.iter().map(|part| total_of(part));
    services.chain(parts).fold(item.total.unwrap_or_default(), |sum, more| sum + more)
}

/// What these units cost of a line with this total, by the largest-remainder method: each unit
/// costs the same in whole cents, and the cents that are left go to the first units, one each. All
/// units together cost the total.
pub fn share(total: Money, units: u32, run: Run) -> Money {
    let (cents, units) = (total.cents(), i64::from(units.max(1)));
    let (each, left) = (cents.div_euclid(units), cents.rem_euclid(units));
    let up_to = |place: i64| each * place + place.min(left);
    let first = i64::from(run.first);
    Money::from_cents(up_to(first + i64::from(run.count)) - up_to(first))
}
