//! One of the people in a story: what they do on their screen, and what they hear from it.
//! They know nothing of the other people.

use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use leptos::prelude::*;
use shared_cart::domain::cart::change::NewItem;
use shared_cart::domain::ids::{SellerId, SkuId};
use shared_cart::domain::notice::Refusal;
use shared_cart::domain::together::difference::{LineNews, News};

use super::account::{Event, Meant};
use super::acts::{Act, COUPONS, Checks, TO_ADD};
use super::model::Screenful;
use crate::support::person::Person;
use crate::support::screen::Screen;

/// Lines that nobody touches: a mug with an engraving, and the last one on the cart.
const BYSTANDERS: [&str; 2] = ["1026", "1028"];

/// Somebody with the cart on their screen.
pub(super) struct Shopper {
    person: Person,
    screen: Screen,
    log: Arc<Mutex<Vec<Event>>>,
}

impl Shopper {
    /// Opens the cart, and notes every announcement from then on.
    pub(super) async fn opens(person: Person, id: &str, checks: Checks) -> Self {
        let screen = person.opens(Some(id)).await;
        if checks == Checks::Off {
            let _ = screen.cart.trusting_indexes();
        }
        let log: Arc<Mutex<Vec<Event>>> = Arc::default();
        let announcement = screen.open().announcement;
        let hears = Arc::clone(&log);
        // An immediate effect: a later announcement would take the place of this one.
        let listening = ImmediateEffect::new_isomorphic(move || {
            events(&hears).extend(announcement.get().map(Event::Heard));
        });
        StoredValue::new_local(listening);
        Self { person, screen, log }
    }

    /// Does something, and notes what was meant.
    pub(super) fn does(&self, act: Act, who: usize) {
        let cart = self.screen.cart;
        let means = |meant| events(&self.log).push(Event::Meant(meant));
        let line = |pick: usize| {
            let mut lines = self.screen.lines();
            lines.retain(|line| {
                let is_bystander = BYSTANDERS.contains(&line.item.sku.as_str());
                line.item.quantity_is_editable() && !is_bystander
            });
            (!lines.is_empty()).then(|| lines[pick % lines.len()].item.clone())
        };
        match act {
            Act::SetQuantity { pick, quantity } => {
                let Some(item) = line(pick) else { return };
                means(Meant::Quantity(item.name.clone(), quantity));
                cart.set_quantity(&item.key, quantity);
            }
            Act::Remove { pick } => {
                let Some(item) = line(pick) else { return };
                means(Meant::Gone(item.name.clone()));
                cart.remove(&item.key);
            }
            Act::RemoveAll => {
                let lines = self.screen.lines().into_iter().map(|line| line.item);
                let lines: Vec<_> = lines.filter(|item| item.quantity_is_editable()).collect();
                if !lines.is_empty() {
                    means(Meant::AllGone(lines.iter().map(|item| item.name.clone()).collect()));
                    cart.remove_all();
                }
            }
            Act::Undo => {
                let Some(removal) = self.screen.removed() else { return };
                for removed in &removal.lines {
                    let (name, own) = (removed.item.name.clone(), removed.item.quantity);
                    means(Meant::Back(name, removed.units, own));
                }
                cart.undo_removal();
            }
            Act::Add { pick } => {
                let sku = TO_ADD[who][pick % 2];
                means(Meant::Added(sku.to_owned()));
                let (sku, seller) = (SkuId::new(sku), SellerId::new("1"));
                cart.add_items(vec![NewItem { sku, seller, quantity: 1 }]);
            }
            Act::AddCoupon { pick } => {
                let code = COUPONS[pick % 2];
                if self.screen.summary().coupons.iter().any(|present| present == code) {
                    // The answer comes at once, and nothing is sent.
                    cart.add_coupon(code);
                    assert_eq!(self.screen.coupon_refusal(), Some(Refusal::CouponIsOn));
                    return;
                }
                means(Meant::Coupon(code.to_owned(), true));
                cart.add_coupon(code);
            }
            Act::RemoveCoupon { pick } => {
                let code = COUPONS[pick % 2];
                means(Meant::Coupon(code.to_owned(), false));
                cart.remove_coupon(code);
            }
            Act::GoOffline => {
                self.person.env.is_online.set(false);
                cart.went_offline();
            }
            Act::ComeBack => self.is_online(),
        }
    }

    fn is_online(&self) {
        self.person.env.is_online.set(true);
        self.screen.cart.refresh();
    }

    /// Waits until nothing is waiting or on its way.
    pub(super) async fn settles(&self) {
        self.is_online();
        self.screen.until("nothing waits or is on its way", |screen| !screen.is_busy()).await;
    }

    /// Reads the cart again, and waits until that has had its effect.
    pub(super) async fn looks_again(&self) {
        self.screen.cart.refresh();
        tokio::time::sleep(Duration::from_secs(1)).await;
        self.settles().await;
    }

    /// What they meant and heard.
    pub(super) fn log(&self) -> Vec<Event> {
        events(&self.log).clone()
    }

    /// What is on their screen.
    pub(super) fn end(&self) -> Screenful {
        Screenful {
            items: self.screen.lines().into_iter().map(|line| line.item).collect(),
            coupons: self.screen.summary().coupons.clone(),
            news: self.screen.open().news.get_untracked().iter().filter_map(units_told).collect(),
        }
    }
}

/// The product and the units that one of the news is about.
fn units_told(news: &News) -> Option<(String, u32)> {
    match news {
        News::Line {
            name,
            news: LineNews::Quantity { to: units, .. } | LineNews::Added(units),
            ..
        } => Some((name.clone(), *units)),
        News::Removed(Some(item)) => Some((item.name.clone(), 0)),
        _ => None,
    }
}

fn events(log: &Mutex<Vec<Event>>) -> MutexGuard<'_, Vec<Event>> {
    log.lock().expect("nobody panics while writing it")
}
