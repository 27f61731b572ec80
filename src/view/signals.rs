//! Code that runs again when signals change.
//! It does not know the document.

use crate::state::signal::Signal;
use leptos::prelude::*;

/// Runs `act` now, and again whenever a signal that it read has changed, until the owner around it
/// is gone. The effects and values that `act` sets up are disposed of before it runs again.
pub(crate) fn follow(act: impl FnMut() + 'static) {
    fn follow(mut act: Box<dyn FnMut()>) {
        let effect = RenderEffect::new(move |_| act());
        // An effect ends when its handle is dropped, so the owner keeps the handle.
        StoredValue::new_local(effect);
    }
    follow(Box::new(act));
}

/// A signal with the result of `read`. It changes only when the result does.
///
/// Leptos' `Memo` does the same. One `Memo<bool>` in the place of this function makes the
/// WebAssembly 1.2 kB larger (brotli).
pub(crate) fn memo<T>(read: impl Fn() -> T + 'static) -> Signal<T>
where
    T: PartialEq + 'static,
{
    let memo = Signal::new(untrack(&read));
    follow(move || {
        let now = read();
        if memo.with_untracked(|before| *before != now) {
            memo.set(now);
        }
    });
    memo
}
