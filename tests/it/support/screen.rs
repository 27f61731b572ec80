//! A cart on somebody's screen: how a test opens it, waits for it and presses its buttons.
//! The clock is virtual: no test waits for a real one.

use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use any_spawner::Executor;
use leptos::prelude::*;
use shared_cart::api::client::Client;
use shared_cart::api::request::Transport;
use shared_cart::domain::cart::change::NewItem;
use shared_cart::domain::link::{Link, LinkError};
use shared_cart::domain::notice::Announcement;
use shared_cart::state::env::{Env, Options};
use shared_cart::state::page_change::{Outcome, PageChange};
use shared_cart::state::shared_cart::SharedCart;

use super::fixtures;
use super::person::{Person, somebody};

/// How many turns of the executor a condition gets before the clock goes on.
const TURNS: usize = 500;

/// How long a condition gets after that: so many steps of the virtual clock.
const STEP: Duration = Duration::from_millis(100);
const STEPS: usize = 3_000;

/// How often `let_tasks_run` gives way to the other tasks. In one turn every task runs that can,
/// and one turn is enough for all that the tests expect to happen. The others are for what they
/// expect not to happen: an unwanted request that comes late is still seen. A turn without work
/// takes microseconds.
const TURNS_UNTIL_IDLE: usize = 200;

/// Runs a test on one thread, with the executor and the reactive owner that a page has.
pub(crate) fn run(test: impl Future<Output = ()>) {
    // Every test of the binary sets it; the first one does.
    let _ = Executor::init_tokio();
    // The clock is virtual: it jumps ahead when every task waits for it.
    let mut builder = tokio::runtime::Builder::new_current_thread();
    let runtime = builder.enable_time().start_paused(true).build().expect("a runtime");
    let owner = Owner::new();
    owner.set();
    tokio::task::LocalSet::new().block_on(&runtime, test);
    owner.unset();
}

/// Lets the other tasks run until each of them waits for an answer or for the clock. The clock
/// stands still meanwhile.
pub(crate) async fn let_tasks_run() {
    for _ in 0..TURNS_UNTIL_IDLE {
        tokio::task::yield_now().await;
    }
}

/// Waits so many seconds of the virtual clock.
pub(crate) async fn pass(seconds: f64) {
    tokio::time::sleep(Duration::from_secs_f64(seconds)).await;
}

/// A new store, and a guest who has never been there, with somebody's cart on the screen.
pub(crate) async fn guest_at_cart_of(owner: &str) -> (Person, Screen) {
    let guest = somebody();
    let screen = guest.opens_cart_of(owner).await;
    (guest, screen)
}

/// A cart on somebody's screen.
#[derive(Clone, Copy)]
pub(crate) struct Screen {
    /// The handle that the view would hold.
    pub(crate) cart: SharedCart,
    /// Owns the signals and tasks of the page.
    page: StoredValue<Owner, LocalStorage>,
}

impl Person {
    /// Opens the cart of a link, or one's own without a link, and waits until it is loaded.
    pub(crate) async fn opens(&self, link: Option<&str>) -> Screen {
        let screen = self.starts_to_open(link);
        screen.until_loaded().await;
        screen
    }

    /// Opens the link to somebody's cart and waits until it is loaded.
    pub(crate) async fn opens_cart_of(&self, owner: &str) -> Screen {
        let id = self.cart_of(owner).await;
        self.opens(Some(&id)).await
    }

    /// Opens a cart and does not wait.
    pub(crate) fn starts_to_open(&self, link: Option<&str>) -> Screen {
        self.starts_with(Ok(link.map(|link| fixtures::id(link).into())))
    }

    /// Opens what the query of a page's URL names and does not wait.
    pub(crate) fn starts_with(&self, link: Result<Option<Link>, LinkError>) -> Screen {
        self.starts_as(link, Options::default())
    }

    /// The same on a page with these options.
    pub(crate) fn starts_as(
        &self,
        link: Result<Option<Link>, LinkError>,
        options: Options,
    ) -> Screen {
        Screen::over(self.transport(), Rc::clone(&self.env) as Env, link, options)
    }
}

impl Screen {
    /// The same over any transport.
    pub(crate) fn over(
        wire: Transport,
        env: Env,
        link: Result<Option<Link>, LinkError>,
        options: Options,
    ) -> Self {
        let page = Owner::new();
        let cart = page.with(|| SharedCart::new(Client::new(wire), env, link, options));
        cart.open();
        Self { cart, page: StoredValue::new_local(page) }
    }

    /// Waits until a condition holds.
    pub(crate) async fn until(self, what: &str, mut holds: impl FnMut(Self) -> bool) {
        for _ in 0..TURNS {
            if holds(self) {
                return;
            }
            tokio::task::yield_now().await;
        }
        for _ in 0..STEPS {
            tokio::time::sleep(STEP).await;
            if holds(self) {
                return;
            }
        }
        panic!("it never came to this: {what}");
    }

    /// Waits until the cart is there, or the reason why there is none.
    pub(crate) async fn until_loaded(self) {
        self.until("a cart or a problem", |screen| !screen.is_loading()).await;
    }

    /// Waits until no change waits or is being sent.
    pub(crate) async fn until_settled(self) {
        self.until("all changes are settled", |screen| !screen.is_busy()).await;
        // What the screen does not show.
        let_tasks_run().await;
    }

    /// Leaves the page: its tasks end, and answers that arrive later are lost.
    pub(crate) fn closes(self) {
        self.page.get_value().cleanup();
    }

    /// Every announcement to screen readers from now on.
    pub(crate) fn hears(self) -> impl Fn() -> Vec<Announcement> {
        let said: Arc<Mutex<Vec<Announcement>>> = Arc::default();
        let heard = Arc::clone(&said);
        let announcement = self.open().announcement;
        self.page.get_value().with(|| {
            let mut is_old = true;
            let effect = ImmediateEffect::new_mut(move || {
                let now = announcement.get();
                if let Some(now) = now.filter(|_| !is_old) {
                    heard.lock().expect("one thread").push(now);
                }
                is_old = false;
            });
            on_cleanup(move || drop(effect));
        });
        move || said.lock().expect("one thread").clone()
    }

    /// Types a quantity.
    #[track_caller]
    pub(crate) fn sets(self, sku: &str, quantity: u32) {
        self.cart.set_quantity(&self.key(sku), quantity);
    }

    /// The page adds these by the element's method.
    pub(crate) fn adds(self, items: Vec<NewItem>) {
        let _ = self.changes(items.into_iter().map(PageChange::Add).collect());
    }

    /// The page asks for these changes by a method of the element; returns the reply, once there is
    /// one.
    pub(crate) fn changes(self, changes: Vec<PageChange>) -> impl Fn() -> Option<Vec<Outcome>> {
        let told = Rc::new(RefCell::new(None));
        let tell = Rc::clone(&told);
        self.cart.change_for_page(changes, move |outcomes| *tell.borrow_mut() = Some(outcomes));
        move || told.borrow().clone()
    }

    /// Presses the remove button of a line.
    #[track_caller]
    pub(crate) fn removes(self, sku: &str) {
        self.cart.remove(&self.key(sku));
    }
}
