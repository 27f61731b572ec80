//! Watches for a while over changes that were confirmed: at the vendor, a write that began earlier and ends later puts the whole cart back to where it started, ours included.
//! It compares and counts; making a change again is `sending`'s matter.

use std::sync::Arc;

use crate::domain::cart::Cart;
use crate::domain::cart::change::Change;
use crate::domain::cart::item::CartItem;

use super::outcome;
use super::queue::{Intent, Origin};

/// How long after its confirmation a change is watched. Writes take less than this, and somebody
/// who wants it otherwise has to see it first.
const WATCH_MS: f64 = 6_000.0;

/// How often a change is made again.
const TIMES: u32 = 3;

/// The changes of the last moments.
#[derive(Debug, Default)]
pub struct LostUpdateGuard {
    watched: Vec<Watched>,
    /// The carts before those changes and when they are history: somebody's write may have begun at
    /// any of them.
    befores: Vec<(Cart, f64)>,
}

#[derive(Debug)]
struct Watched {
    change: Change,
    /// The cart that confirmed it.
    after: Cart,
    until_ms: f64,
    left: u32,
}

impl LostUpdateGuard {
    /// Watches over a change that the API has just confirmed. What was watched for the same line
    /// before is history.
    pub fn watch(
        &mut self,
        change: Change,
        origin: Origin,
        [before, after]: [&Cart; 2],
        now_ms: f64,
    ) {
        let left = match origin {
            Origin::Again { left } => left,
            Origin::Person | Origin::PutBack => TIMES,
        };
        self.forget(&change, before);
        self.befores.retain(|(_, until_ms)| *until_ms >= now_ms);
        if left > 0 {
            let until_ms = now_ms + WATCH_MS;
            self.befores.push((before.clone(), until_ms));
            self.watched.push(Watched { change, after: after.clone(), until_ms, left });
        }
    }

    /// The person means something else about the same thing now.
    pub fn forget(&mut self, change: &Change, cart: &Cart) {
        let is_about_like = |item: &Arc<CartItem>| match change {
            Change::EnsureUnits { item: restored, .. } => item.is_like(restored),
            _ => change.touches(&item.key),
        };
        self.watched.retain(|watched| {
            let is_same = match &watched.change {
                // The same line may have another key by now.
                Change::EnsureUnits { item, .. } => {
                    cart.items.iter().any(|now| is_about_like(now) && now.is_like(item))
                }
                old => change.is_about_same(old),
            };
            !is_same
        });
    }

    /// What somebody typed is not watched any more.
    pub fn forget_typed(&mut self) {
        self.watched.retain(|watched| !watched.change.holds_typed());
    }

    /// What the answer `cart` shows undone, to be made again.
    pub fn undone(&mut self, cart: &Cart, now_ms: f64) -> Vec<Intent> {
        let mut undone = Vec::new();
        self.befores.retain(|(_, until_ms)| *until_ms >= now_ms);
        let befores = &self.befores;
        self.watched.retain(|watched| {
            if watched.until_ms < now_ms {
                return false;
            }
            let change = &watched.change;
            let mut befores = befores.iter().map(|(before, _)| before);
            let again = if let Some(back) = outcome::taken_away(change, &watched.after, cart) {
                // A line that was there all the time was taken out by somebody; one that came only
                // just now may be gone because a write began before it came.
                befores
                    .any(|before| outcome::taken_away(change, &watched.after, before).is_some())
                    .then_some(back)
            } else {
                let is_undone = !outcome::holds(change, &watched.after, cart)
                    && befores.any(|before| outcome::is_undone(change, before, cart));
                is_undone.then(|| change.clone())
            };
            let Some(again) = again else { return true };
            let origin = Origin::Again { left: watched.left - 1 };
            undone.push(Intent::new(again, origin));
            false
        });
        undone
    }
}
