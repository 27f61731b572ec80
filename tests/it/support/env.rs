//! The environment of a page in a test: a virtual clock, random numbers from a seed, a connection
//! that can be cut, and the browser's storage. It knows nothing of carts.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::time::Duration;

use shared_cart::domain::link::Link;
use shared_cart::state::env::{Environment, LinkMemory};
use tokio::time::{Instant, sleep};

/// 2026-03-02T12:00:00Z; the sandbox starts its clock at the same time.
const START_MS: f64 = 1_772_452_800_000.0;

/// One tab of somebody's browser.
pub(crate) struct TestEnv {
    start: Instant,
    chance: Cell<u64>,
    /// Days that are added to the virtual clock.
    pub(crate) days: Cell<u32>,
    /// Whether there is a connection.
    pub(crate) is_online: Cell<bool>,
    /// Whether the tab is in front.
    pub(crate) is_visible: Cell<bool>,
    /// What the tab keeps in its history entry.
    pub(crate) memory: RefCell<LinkMemory>,
    /// Whether the cart has taken the link out of the page's address.
    pub(crate) forgot_link: Cell<bool>,
    /// What the browser stores, by the fingerprint of the cart.
    pub(crate) kept: Rc<RefCell<BTreeMap<u64, String>>>,
    /// What the tab stores about a copy.
    pub(crate) kept_copy: RefCell<Option<(u64, String)>>,
    /// The fingerprints of carts whose writes were told.
    pub(crate) told: RefCell<Vec<u64>>,
    /// Each pause that somebody waits for has a copy.
    pausing: Rc<()>,
}

impl TestEnv {
    /// A tab of a browser that stores `kept`. The same seed gives the same random numbers.
    pub(crate) fn new(seed: u64, kept: Rc<RefCell<BTreeMap<u64, String>>>) -> Self {
        Self {
            start: Instant::now(),
            chance: Cell::new(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1),
            days: Cell::new(0),
            is_online: Cell::new(true),
            is_visible: Cell::new(true),
            memory: RefCell::default(),
            forgot_link: Cell::new(false),
            kept,
            kept_copy: RefCell::default(),
            told: RefCell::default(),
            pausing: Rc::default(),
        }
    }

    /// How many pauses somebody waits for.
    pub(crate) fn pauses(&self) -> usize {
        Rc::strong_count(&self.pausing) - 1
    }
}

impl Environment for TestEnv {
    fn now_ms(&self) -> f64 {
        let passed = self.start.elapsed().as_secs_f64() * 1000.0;
        START_MS + passed + f64::from(self.days.get()) * 86_400_000.0
    }

    fn random(&self) -> f64 {
        // xorshift64*
        let mut state = self.chance.get();
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        self.chance.set(state);
        #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
        let chance = (state.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 11) as f64;
        chance / 9_007_199_254_740_992.0
    }

    fn sleep(&self, milliseconds: u32) -> Pin<Box<dyn Future<Output = ()>>> {
        let pausing = Rc::clone(&self.pausing);
        Box::pin(async move {
            sleep(Duration::from_millis(milliseconds.into())).await;
            drop(pausing);
        })
    }

    fn is_online(&self) -> bool {
        self.is_online.get()
    }

    fn is_visible(&self) -> bool {
        self.is_visible.get()
    }

    fn tell_of_write(&self, cart: u64) {
        self.told.borrow_mut().push(cart);
    }

    fn stored_seen(&self, cart: u64) -> Option<String> {
        self.kept.borrow().get(&cart).cloned()
    }

    fn store_seen(&self, cart: u64, known: &str) {
        self.kept.borrow_mut().insert(cart, known.to_owned());
    }

    fn stored_copy(&self, to: u64) -> Option<String> {
        let kept = self.kept_copy.borrow();
        kept.as_ref().filter(|(cart, _)| *cart == to).map(|(_, copy)| copy.clone())
    }

    fn store_copy(&self, to: u64, copy: Option<&str>) {
        self.kept_copy.replace(copy.map(|copy| (to, copy.to_owned())));
    }

    fn link_memory(&self) -> LinkMemory {
        self.memory.borrow().clone()
    }

    fn store_link_memory(&self, memory: &LinkMemory) {
        self.memory.replace(memory.clone());
    }

    fn forget_link(&self) {
        self.forgot_link.set(true);
    }

    fn recall_link(&self, _: &Link) {
        self.forgot_link.set(false);
    }
}
