//! What a person would see: the state's signals, read by name of product.
//! Waits for conditions, one turn of the executor at a time, and never for time to pass.

use std::future::Future;
use std::sync::Arc;

use any_spawner::Executor;
use leptos::prelude::*;
use shared_cart::api::client::Client;
use shared_cart::domain::cart::{Summary, Viewer};
use shared_cart::domain::ids::{LineKey, OrderFormId};
use shared_cart::domain::link::LinkError;
use shared_cart::domain::notice::{Announcement, Refusal};
use shared_cart::domain::personal::Personal;
use shared_cart::domain::problem::Problem;
use shared_cart::state::cart_state::{CartState, OpenCart, Removed};
use shared_cart::state::lines::Line;
use shared_cart::state::shared_cart::SharedCart;

use super::fixtures;
use super::person::Person;

/// How many turns a condition gets. A sandbox in this process answers within a few.
const TURNS: usize = 2_000;

/// Runs a story on one thread with the executor and the reactive owner that the page would have.
pub(crate) fn tell(story: impl Future<Output = ()>) {
    // Every test of the binary sets it; the first one does.
    let _ = Executor::init_tokio();
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
    let owner = Owner::new();
    owner.set();
    tokio::task::LocalSet::new().block_on(&runtime, story);
    owner.unset();
}

/// A cart on somebody's screen.
#[derive(Clone, Copy)]
pub(crate) struct Screen {
    /// The handle that the view would hold.
    pub(crate) cart: SharedCart,
}

impl Person {
    /// Opens a cart by its link, or one's own without, and waits for what comes of it.
    pub(crate) async fn opens(&self, link: Option<&str>) -> Screen {
        let screen = self.starts_to_open(link);
        screen.until("something is known", |screen| !screen.is_loading()).await;
        screen
    }

    /// Opens the link to somebody's cart.
    pub(crate) async fn opens_cart_of(&self, owner: &str) -> Screen {
        let id = self.cart_of(owner).await;
        self.opens(Some(&id)).await
    }

    /// Opens a cart and does not wait.
    pub(crate) fn starts_to_open(&self, link: Option<&str>) -> Screen {
        self.starts_with(Ok(link.map(fixtures::id)))
    }

    /// Opens whatever a page's URL said.
    pub(crate) fn starts_with(&self, link: Result<Option<OrderFormId>, LinkError>) -> Screen {
        let cart = SharedCart::new(Client::new(self.transport()), link);
        cart.open();
        Screen { cart }
    }
}

impl Screen {
    /// Waits until a condition holds.
    pub(crate) async fn until(self, what: &str, mut holds: impl FnMut(Self) -> bool) {
        for _ in 0..TURNS {
            if holds(self) {
                return;
            }
            tokio::task::yield_now().await;
        }
        panic!("it never came to this: {what}");
    }

    /// Waits until nothing is on its way any more.
    pub(crate) async fn until_settled(self) {
        self.until("all changes are settled", |screen| !screen.is_busy()).await;
        // A failed write is followed by a read, which nothing on the screen tells of.
        for _ in 0..50 {
            tokio::task::yield_now().await;
        }
    }

    pub(crate) fn is_loading(self) -> bool {
        matches!(self.cart.state().get_untracked(), CartState::Loading)
    }

    /// The cart, which has to be there.
    #[track_caller]
    pub(crate) fn open(self) -> OpenCart {
        match self.cart.state().get_untracked() {
            CartState::Open(open) => open,
            CartState::Loading => panic!("still loading"),
            CartState::Failed(problem) => panic!("no cart: {problem:?}"),
        }
    }

    /// Why there is no cart.
    #[track_caller]
    pub(crate) fn problem(self) -> Problem {
        match self.cart.state().get_untracked() {
            CartState::Failed(problem) => problem,
            _ => panic!("there is no problem"),
        }
    }

    #[track_caller]
    pub(crate) fn summary(self) -> Arc<Summary> {
        self.open().summary.get_untracked()
    }

    #[track_caller]
    pub(crate) fn viewer(self) -> Viewer {
        self.summary().viewer
    }

    /// The last removal, while it can be undone.
    #[track_caller]
    pub(crate) fn removed(self) -> Option<Removed> {
        self.open().removed.get_untracked()
    }

    #[track_caller]
    pub(crate) fn coupon_refusal(self) -> Option<Refusal> {
        self.open().coupon_refusal.get_untracked()
    }

    #[track_caller]
    pub(crate) fn unit_count(self) -> u32 {
        self.open().unit_count.get_untracked()
    }

    #[track_caller]
    pub(crate) fn is_busy(self) -> bool {
        self.open().busy.get_untracked()
    }

    /// Every line, those that cannot be bought at the end.
    #[track_caller]
    pub(crate) fn lines(self) -> Vec<Line> {
        let lines = self.open().lines;
        let mut handles = lines.available().get_untracked();
        handles.extend(lines.unavailable().get_untracked());
        handles.iter().map(|handle| handle.line().get_untracked()).collect()
    }

    /// The SKUs of the lines that can be bought, in their order.
    #[track_caller]
    pub(crate) fn skus(self) -> Vec<String> {
        let handles = self.open().lines.available().get_untracked();
        let sku = |line: Line| line.item.sku.as_str().to_owned();
        handles.iter().map(|handle| sku(handle.line().get_untracked())).collect()
    }

    /// The line of a SKU, when there is one.
    #[track_caller]
    pub(crate) fn find(self, sku: &str) -> Option<Line> {
        self.lines().into_iter().find(|line| line.item.sku.as_str() == sku)
    }

    /// The line of a SKU, which has to be there.
    #[track_caller]
    pub(crate) fn line(self, sku: &str) -> Line {
        self.find(sku).unwrap_or_else(|| panic!("no line of {sku}"))
    }

    #[track_caller]
    pub(crate) fn key(self, sku: &str) -> LineKey {
        self.line(sku).item.key.clone()
    }

    #[track_caller]
    pub(crate) fn quantity(self, sku: &str) -> u32 {
        self.line(sku).item.quantity
    }

    #[track_caller]
    pub(crate) fn refusal(self, sku: &str) -> Option<Refusal> {
        self.line(sku).refusal
    }

    #[track_caller]
    pub(crate) fn announced(self) -> Option<Announcement> {
        self.open().announcement.get_untracked()
    }

    /// Types a quantity.
    #[track_caller]
    pub(crate) fn sets(self, sku: &str, quantity: u32) {
        self.cart.set_quantity(&self.key(sku), quantity);
    }

    /// Presses the remove button of a line.
    #[track_caller]
    pub(crate) fn removes(self, sku: &str) {
        self.cart.remove(&self.key(sku));
    }

    /// The texts of people's data that this screen would show.
    #[track_caller]
    pub(crate) fn clear_data(self) -> Vec<String> {
        self.personal().iter().filter_map(clear).collect()
    }

    /// How many fields of people's data are masked.
    #[track_caller]
    pub(crate) fn masked_fields(self) -> usize {
        self.personal().iter().filter(|field| **field == Personal::Masked).count()
    }

    #[track_caller]
    fn personal(self) -> Vec<Personal> {
        personal_of(&self.summary())
    }
}

/// Every field of people's data that is there.
pub(crate) fn personal_of(summary: &Summary) -> Vec<Personal> {
    let profile = summary.profile.iter().flat_map(|profile| profile.fields().map(Clone::clone));
    let address = summary.address.iter().flat_map(|address| address.fields().map(Clone::clone));
    profile.chain(address).flatten().collect()
}

/// The text of a field, when it is visible.
pub(crate) fn clear(field: &Personal) -> Option<String> {
    match field {
        Personal::Masked => None,
        Personal::Visible(visible) => Some(visible.reveal_on_screen().to_owned()),
    }
}
