//! Guards confirmed changes against lost updates. At the vendor a write reads the cart at its start
//! and stores it at its end, so a write that began before ours and ends after it undoes ours. It
//! compares and counts; the queue makes the change again.

use std::sync::Arc;

use crate::domain::cart::Cart;
use crate::domain::cart::change::Change;
use crate::domain::cart::item::CartItem;

use super::queue::{Intent, Origin};
use super::undone;

/// For how many milliseconds after its confirmation a change is guarded. Another write takes less
/// time than this, and a person who undoes the change on purpose takes more.
const WATCH_MS: f64 = 6_000.0;

/// How often a change is made again, at most.
const TIMES: u32 = 3;

/// How often a delivery option is chosen again. A store may pick another one in every new session
/// (the vendor's known issue 607411), which nobody can win against.
const TIMES_OF_DELIVERY: u32 = 1;

/// The changes that were confirmed a moment ago.
#[derive(Debug, Default)]
pub struct LostUpdateGuard {
    watched: Vec<Watched>,
    /// The carts before those changes, and until when each counts: another write may have begun
    /// with any of them.
    befores: Vec<(Cart, f64)>,
    /// The changes that the store undid again after the last repetition.
    given_up: Vec<Change>,
}

#[derive(Debug)]
struct Watched {
    change: Change,
    /// The line that it removed.
    removed: Option<Arc<CartItem>>,
    /// The cart that confirmed it.
    after: Cart,
    until_ms: f64,
    left: u32,
}

impl LostUpdateGuard {
    /// Guards a change that the API has just confirmed. An earlier change of the same thing is not
    /// guarded any more.
    pub fn watch(
        &mut self,
        change: Change,
        origin: Origin,
        [before, after]: [&Cart; 2],
        now_ms: f64,
    ) {
        let left = match origin {
            Origin::Again { left } => left,
            Origin::Person | Origin::PutBack | Origin::Completion if is_delivery(&change) => {
                TIMES_OF_DELIVERY
            }
            Origin::Person | Origin::PutBack | Origin::Completion => TIMES,
        };
        self.forget(&change, before);
        self.befores.retain(|(_, until_ms)| *until_ms >= now_ms);
        // One that is not made again is watched too, so that the page can say what became of it.
        if left > 0 || is_delivery(&change) {
            let until_ms = now_ms + WATCH_MS;
            self.befores.push((before.clone(), until_ms));
            let removed = change.line().filter(|_| change.removes());
            let removed = removed.and_then(|line| before.item(line).cloned());
            let after = after.clone();
            self.watched.push(Watched { change, removed, after, until_ms, left });
        }
    }

    /// The person changes the same thing again: the earlier change is not guarded any more.
    pub fn forget(&mut self, change: &Change, cart: &Cart) {
        let is_about = |item: &Arc<CartItem>| match change.restored() {
            Some(restored) => item.is_like(restored),
            None => change.touches(&item.key),
        };
        self.watched.retain(|watched| {
            // Whoever wants a line back takes it as it was, too, if another write brings it back.
            let is_back = change.restored().zip(watched.removed.as_ref());
            if is_back.is_some_and(|(restored, removed)| restored.is_like(removed)) {
                return false;
            }
            let is_same = match watched.change.restored() {
                // The same line may have another key by now.
                Some(item) => cart.items.iter().any(|now| is_about(now) && now.is_like(item)),
                None => change.is_about_same(&watched.change),
            };
            !is_same
        });
    }

    /// The person means the same thing as it is in the cart already: another earlier change of it
    /// is not guarded any more, and this very one goes on being guarded.
    pub fn forget_others(&mut self, change: &Change, cart: &Cart) {
        let same =
            self.watched.extract_if(.., |watched| watched.change == *change).collect::<Vec<_>>();
        self.forget(change, cart);
        self.watched.extend(same);
    }

    /// Changes that hold what somebody typed are not guarded any more.
    pub fn forget_typed(&mut self) {
        self.watched.retain(|watched| !watched.change.holds_typed());
    }

    /// Whether nothing is guarded, and nothing is kept for it.
    pub fn is_empty(&self) -> bool {
        self.watched.is_empty() && self.befores.is_empty()
    }

    /// Whether the store undid changes again after the last repetition.
    pub fn has_given_up(&self) -> bool {
        !self.given_up.is_empty()
    }

    /// Takes the changes that the store undid again after the last repetition.
    pub fn take_given_up(&mut self) -> Vec<Change> {
        std::mem::take(&mut self.given_up)
    }

    /// The changes that the answer `cart` shows undone, to be made again.
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
            let again = if let Some(back) = undone::taken_away(change, &watched.after, cart) {
                // A line that was there before the change was removed by somebody on purpose. A
                // line that came only with it may be gone because another write began before it
                // came.
                befores
                    .any(|before| undone::taken_away(change, &watched.after, before).is_some())
                    .then_some(back)
            } else {
                let is_undone = !undone::holds(change, &watched.after, cart)
                    && befores.any(|before| undone::is_undone(change, before, cart));
                is_undone.then(|| change.clone())
            };
            let Some(again) = again else { return true };
            let Some(left) = watched.left.checked_sub(1) else {
                self.given_up.push(again);
                return false;
            };
            let origin = Origin::Again { left };
            undone.push(Intent::new(again, origin));
            false
        });
        undone
    }
}

fn is_delivery(change: &Change) -> bool {
    matches!(change, Change::ChooseDelivery { .. })
}
