//! The state's environment in a browser: clock, connection, other tabs, storage, history.
//! If storage is missing, full or forbidden, nothing is stored and nothing fails.

use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;

use js_sys::{Date, Math, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{BroadcastChannel, HtmlElement, Storage, Window, window};

use super::history;
use super::vtex_js::VtexJs;
use crate::domain::link::Link;
use crate::domain::together::seen::{Seen, day};
use crate::state::env::{Environment, LinkMemory};

#[wasm_bindgen(module = "/src/element/browser.js")]
extern "C" {
    #[wasm_bindgen(js_name = isVisible)]
    fn is_visible(host: &HtmlElement) -> bool;
}

/// The prefix of the keys in the storage. The number of a cart follows.
const KEPT: &str = "shared-cart:";

/// The browser.
pub(super) struct Browser {
    /// The channel to this browser's other tabs, if the browser supports it.
    channel: Option<BroadcastChannel>,
    host: HtmlElement,
    vtex_js: VtexJs,
    has_swept: Cell<bool>,
}

impl Browser {
    /// The browser around an element, with this channel.
    pub(super) fn new(host: HtmlElement, channel: Option<BroadcastChannel>) -> Self {
        Self { channel, host, vtex_js: VtexJs::default(), has_swept: Cell::new(false) }
    }

    /// Removes old values from the storage, once a visit.
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

/// A number as a text, because numbers of JavaScript do not have 64 bits.
fn hex(number: u64) -> String {
    format!("{number:x}")
}

fn key(cart: u64) -> String {
    [KEPT, &hex(cart)].concat()
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

fn storage_of_tab() -> Option<Storage> {
    window()?.session_storage().ok()?
}

/// The day of today, as people write it in this language.
pub(super) fn today(lang: &str) -> String {
    Date::new_0().to_locale_date_string(lang, &JsValue::UNDEFINED).into()
}

/// The cart that another tab wrote, from its message.
pub(super) fn written_cart(text: &str) -> Option<u64> {
    u64::from_str_radix(text, 16).ok()
}

/// A timer of the browser. It is stopped when nobody waits for it any more.
struct Timer(Option<i32>);

impl Drop for Timer {
    fn drop(&mut self) {
        if let (Some(timer), Some(window)) = (self.0, window()) {
            window.clear_timeout_with_handle(timer);
        }
    }
}

impl Environment for Browser {
    fn now_ms(&self) -> f64 {
        Date::now()
    }

    fn random(&self) -> f64 {
        Math::random()
    }

    fn sleep(&self, milliseconds: u32) -> Pin<Box<dyn Future<Output = ()>>> {
        let mut timer = Timer(None);
        let passed = Promise::new(&mut |resolve, _| {
            let milliseconds = i32::try_from(milliseconds).unwrap_or(i32::MAX);
            timer.0 = window().and_then(|window| {
                let set = Window::set_timeout_with_callback_and_timeout_and_arguments_0;
                set(&window, &resolve, milliseconds).ok()
            });
        });
        Box::pin(async move {
            let _timer = timer;
            let _ = JsFuture::from(passed).await;
        })
    }

    fn is_online(&self) -> bool {
        window().is_none_or(|window| window.navigator().on_line())
    }

    fn is_visible(&self) -> bool {
        is_visible(&self.host)
    }

    fn tell_of_write(&self, cart: u64) {
        self.vtex_js.refresh(cart);
        if let Some(channel) = &self.channel {
            let _ = channel.post_message(&JsValue::from_str(&hex(cart)));
        }
    }

    fn stored_seen(&self, cart: u64) -> Option<String> {
        storage()?.get_item(&key(cart)).ok()?
    }

    fn store_seen(&self, cart: u64, known: &str) {
        if let Some(storage) = storage() {
            self.sweep(&storage);
            let _ = storage.set_item(&key(cart), known);
        }
    }

    fn stored_copy(&self, to: u64) -> Option<String> {
        storage_of_tab()?.get_item(&key(to)).ok()?
    }

    fn store_copy(&self, to: u64, copy: Option<&str>) {
        if let Some(storage) = storage_of_tab() {
            let _ = match copy {
                Some(copy) => storage.set_item(&key(to), copy),
                None => storage.remove_item(&key(to)),
            };
        }
    }

    fn link_memory(&self) -> LinkMemory {
        history::remembered()
    }

    fn store_link_memory(&self, memory: &LinkMemory) {
        history::remember(memory);
    }

    fn forget_link(&self) {
        history::forget_link();
    }

    fn recall_link(&self, link: &Link) {
        history::recall_link(link);
    }
}
