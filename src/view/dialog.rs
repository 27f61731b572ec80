//! A panel over the page: the browser's own dialog, which keeps the focus in and gives it back.
//! It does not know what is asked or offered in it.

use web_sys::HtmlDialogElement;
use web_sys::wasm_bindgen::JsCast;

use super::controls::icon_button;
use super::dom::{El, el};
use super::icons;

/// A panel, closed, with its title and the button that closes it. The part is its id, too.
pub(super) fn dialog(part: &'static str, title: &str, close: &str) -> El {
    let id = [part, "-title"].concat();
    let dialog = el("dialog").class("panel").part(part).attr("aria-labelledby", &id);
    let title = el("h2").class("panel-title").attr("id", &id).text(title);
    let cross = closing(&dialog, icon_button("icon-button", "close-button", icons::CROSS, close));
    dialog.child(el("div").class("panel-head").child(title).child(cross))
}

/// A button of the panel that closes it.
pub(super) fn closing(dialog: &El, button: El) -> El {
    let dialog = dialog.clone();
    button.on_press(move || element(&dialog).close())
}

/// Opens the panel.
pub(super) fn show(dialog: &El) {
    // Fails only when it is open already.
    let _ = element(dialog).show_modal();
}

fn element(dialog: &El) -> &HtmlDialogElement {
    dialog.element().unchecked_ref()
}
