//! One of the people in a story: what they do on their screen, and what they hear from it.
//! They know nothing of the other people.

use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared_cart::domain::cart::change::NewItem;
use shared_cart::domain::ids::{LineKey, SellerId, SkuId};
use shared_cart::domain::notice::Refusal;
use shared_cart::domain::together::difference::{LineNews, News};
use shared_cart::state::cart_state::Exit;
use shared_cart::state::lines::Line;
use shared_cart::state::page_change::PageChange;

use super::account::{Event, Meant};
use super::acts::{Act, COUPONS, Checks, TO_ADD};
use super::screenful::Screenful;
use crate::support::person::Person;
use crate::support::screen::Screen;

/// A line that nobody touches: the last one on the cart.
const BYSTANDER: &str = "1028";

/// A service of the things for the house.
const WRAPPING: &str = "5";

/// Somebody with the cart on their screen.
pub(super) struct Shopper {
    person: Person,
    screen: Screen,
    log: Arc<Mutex<Vec<Event>>>,
    /// Whether nobody else changes the cart.
    is_alone: bool,
}

impl Shopper {
    /// Opens the cart, and notes every announcement from then on.
    pub(super) async fn opens(person: Person, id: &str, checks: Checks, is_alone: bool) -> Self {
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
        Self { person, screen, log, is_alone }
    }

    /// Does something, and notes what was meant.
    pub(super) fn does(&self, act: Act, who: usize) {
        let cart = self.screen.cart;
        let means = |meant| events(&self.log).push(Event::Meant(meant));
        let line = |pick: usize| {
            let mut lines = self.screen.lines();
            lines.retain(|line| {
                line.item.quantity_is_editable() && line.item.sku.as_str() != BYSTANDER
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
                cart.change_for_page(
                    vec![PageChange::Add(NewItem { sku, seller, quantity: 1 })],
                    drop,
                );
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
            Act::SetService { pick, is_chosen } => {
                let mut lines = self.screen.lines();
                lines.retain(|line| {
                    let Line { item, .. } = line;
                    // A gift comes and goes with the total, and takes its service with it.
                    item.is_available() && !item.services.is_empty() && !item.is_gift
                });
                if lines.is_empty() {
                    return;
                }
                let item = &lines[pick % lines.len()].item;
                means(Meant::Service(item.name.clone(), is_chosen));
                cart.set_service(&item.key, WRAPPING, is_chosen);
            }
            Act::ChooseDelivery { pick } => {
                let parcels = self.screen.summary().shipping.parcels();
                if parcels.is_empty() {
                    return;
                }
                let parcel = &parcels[pick % parcels.len()];
                let option = &parcel.options[pick % parcel.options.len()];
                let window = option.windows.first().cloned();
                means(Meant::Delivery(self.names_of(&parcel.lines), option.name.clone()));
                cart.choose_delivery_at(&parcel.lines, &option.id, window);
            }
            Act::Leave => self.leaves(),
            Act::GoOffline => {
                self.person.env.is_online.set(false);
                cart.went_offline();
            }
            Act::ComeBack => self.is_online(),
        }
    }

    /// Asks to leave, and goes on all the same. Where nobody else changes the cart, the store then
    /// holds what the screen showed.
    fn leaves(&self) {
        let (person, screen, log) = (self.person.clone(), self.screen, Arc::clone(&self.log));
        let is_alone = self.is_alone;
        screen.cart.leave(Exit::Checkout, move || {
            events(&log).push(Event::Left);
            let mut shown: Vec<(String, u64)> = Vec::new();
            for line in screen.lines() {
                shown.push((line.item.sku.as_str().to_owned(), line.item.quantity.into()));
            }
            shown.sort();
            if is_alone {
                spawn_local(async move {
                    let mut stored = person.stored_quantities("ana").await;
                    stored.sort();
                    if stored != shown {
                        let less = format!("{stored:?} instead of {shown:?}");
                        events(&log).push(Event::LeftWithLess(less));
                    }
                });
            }
        });
    }

    fn names_of(&self, lines: &[LineKey]) -> Vec<String> {
        let mut names = Vec::new();
        for line in self.screen.lines() {
            if lines.contains(&line.item.key) {
                names.push(line.item.name.clone());
            }
        }
        names
    }

    /// The delivery option of each line, by the names of products and of options.
    fn deliveries(&self) -> Vec<(String, String)> {
        let summary = self.screen.summary();
        let mut deliveries = Vec::new();
        for line in self.screen.lines() {
            let Some(delivery) = summary.shipping.of(&line.item.key) else { continue };
            let chosen = delivery.chosen.as_ref().map(|(id, _)| id);
            if line.item.is_gift {
                continue;
            }
            let option = delivery.options.iter().find(|option| Some(&option.id) == chosen);
            deliveries.extend(option.map(|it| (line.item.name.clone(), it.name.clone())));
        }
        deliveries
    }

    fn is_online(&self) {
        self.person.env.is_online.set(true);
        self.screen.cart.refresh();
    }

    /// Products whose lines say what they came back without.
    fn incomplete(&self) -> Vec<String> {
        let mut lines = self.screen.lines();
        lines.retain(|line| matches!(line.refusal, Some(Refusal::CameBackWithout(_))));
        lines.into_iter().map(|line| line.item.name.clone()).collect()
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
            deliveries: self.deliveries(),
            incomplete: self.incomplete(),
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
