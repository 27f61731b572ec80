//! Listeners that end with the owner around them.
//! It does not know what is listened to.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};

/// Calls `act` on every event of this type of the window, until the owner around it is gone.
pub(super) fn on_window(event: &'static str, act: impl Fn() + 'static) {
    if let Some(window) = web_sys::window() {
        Listener::add(window.into(), event, Box::new(move |_| act()));
    }
}

/// A listener, for as long as the owner around it lives. The browser alone would never free it: the
/// closure holds elements, and they hold the closure.
pub(super) struct Listener {
    target: EventTarget,
    event: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

impl Listener {
    pub(super) fn add(target: EventTarget, event: &'static str, act: Box<dyn FnMut(Event)>) {
        let closure = Closure::wrap(act);
        let function = closure.as_ref().unchecked_ref();
        let _ = target.add_event_listener_with_callback(event, function);
        StoredValue::new_local(Self { target, event, closure });
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let function = self.closure.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback(self.event, function);
    }
}
