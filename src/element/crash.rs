//! After a panic, every element of the page shows a message and a button to load the page again.
//! The panic's message is not used, because it could contain personal data. Its location is.

use std::panic;

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/element/element.js")]
extern "C" {
    fn crashed(location: &str);
}

/// Installs the panic hook.
pub(super) fn install_hook() {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        let location = info.location().map_or_else(String::new, |location| {
            [location.file(), ":", &location.line().to_string()].concat()
        });
        crashed(&location);
        before(info);
    }));
}
