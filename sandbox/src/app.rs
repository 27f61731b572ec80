//! The state that all handlers share: the options, and the store behind its lock.
//! Does not know how a cart is read or written; `reading` and `writing` add that.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::account::Settings;
use crate::options::Options;
use crate::proxy::upstream::Upstream;
use crate::seed;
use crate::store::Store;

/// The state of one sandbox. All clones share it.
#[derive(Clone, Debug)]
pub(crate) struct App {
    pub(crate) options: Arc<Options>,
    /// The real store that answers instead of the imitation.
    pub(crate) upstream: Option<Arc<Upstream>>,
    store: Arc<Mutex<Store>>,
}

impl App {
    /// A new sandbox with the seeded carts.
    pub(crate) fn new(options: Options) -> Self {
        let store = seed::store(options.seed, Settings::default());
        let upstream = options.upstream.as_ref().map(|uri| Arc::new(Upstream::new(uri)));
        Self { options: Arc::new(options), upstream, store: Arc::new(Mutex::new(store)) }
    }

    /// Locks the store. A lock that was poisoned by a panic is used all the same, so that one
    /// failed request does not stop the sandbox.
    pub(crate) fn store(&self) -> MutexGuard<'_, Store> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
