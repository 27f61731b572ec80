//! The environment around a cart, in a browser: its clock, its connection, its other tabs, and the
//! little that is kept. Storage may be missing, full or forbidden; then nothing is kept and nothing
//! breaks.

use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;

use js_sys::{Date, Math, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{BroadcastChannel, Storage, window};

use super::history;
use super::vtex_js::VtexJs;
use crate::domain::together::seen::{Seen, day};
use crate::state::env::{Environment, LinkMemory};

/// Before the number of a cart, in the keys of what is kept between visits.
const KEPT: &str = "shared-cart:";

/// The page that a cart is in.
pub(super) struct Browser {
    /// To this browser's other tabs, where it can.
    channel: Option<BroadcastChannel>,
    vtex_js: VtexJs,
    has_swept: Cell<bool>,
}

impl Browser {
    /// The page with the channel to its other tabs.
    pub(super) fn new(channel: Option<BroadcastChannel>) -> Self {
        Self { channel, vtex_js: VtexJs::default(), has_swept: Cell::new(false) }
    }

    /// What was kept of carts that nobody came back to goes away, once a visit.
    fn sweep(&self, storage: &Storage) {
        if self.has_swept.replace(true) {
            return;
        }
        let today = day(self.now_ms());
        let keys = (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok()?);
        let ours: Vec<String> = keys.filter(|key| key.starts_with(KEPT)).collect();
        for key in ours {
            let kept = storage.get_item(&key).ok().flatten().unwrap_or_default();
            if Seen::from_kept(&kept, today).is_none() {
                let _ = storage.remove_item(&key);
            }
        }
    }
}

/// A number as it goes into a key or to another tab: JavaScript's are too short for it.
fn hex(number: u64) -> String {
    format!("{number:x}")
}

fn key(cart: u64) -> String {
    [KEPT, &hex(cart)].concat()
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

/// What another tab said: which cart it wrote.
pub(super) fn told(text: &str) -> Option<u64> {
    u64::from_str_radix(text, 16).ok()
}

impl Environment for Browser {
    fn now_ms(&self) -> f64 {
        Date::now()
    }

    fn chance(&self) -> f64 {
        Math::random()
    }

    fn pass(&self, milliseconds: u32) -> Pin<Box<dyn Future<Output = ()>>> {
        let passed = Promise::new(&mut |resolve, _| {
            let milliseconds = i32::try_from(milliseconds).unwrap_or(i32::MAX);
            if let Some(window) = window() {
                let _ = window
                    .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
            }
        });
        Box::pin(async move {
            let _ = JsFuture::from(passed).await;
        })
    }

    fn is_online(&self) -> bool {
        window().is_none_or(|window| window.navigator().on_line())
    }

    fn is_visible(&self) -> bool {
        let document = window().and_then(|window| window.document());
        document.is_none_or(|document| !document.hidden())
    }

    fn tell_of_write(&self, cart: u64) {
        self.vtex_js.refresh(cart);
        if let Some(channel) = &self.channel {
            let _ = channel.post_message(&JsValue::from_str(&hex(cart)));
        }
    }

    fn kept(&self, cart: u64) -> Option<String> {
        storage()?.get_item(&key(cart)).ok()?
    }

    fn keep(&self, cart: u64, known: &str) {
        if let Some(storage) = storage() {
            self.sweep(&storage);
            let _ = storage.set_item(&key(cart), known);
        }
    }

    fn remembered(&self) -> LinkMemory {
        history::remembered()
    }

    fn remember(&self, memory: &LinkMemory) {
        history::remember(memory);
    }

    fn forget_link(&self) {
        history::forget_link();
    }
}
