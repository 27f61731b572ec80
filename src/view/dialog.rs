//! A panel over the page: the browser's own dialog, which keeps the focus in and gives it back.
//! It does not know what is asked or offered in it.

use web_sys::HtmlDialogElement;
use web_sys::wasm_bindgen::JsCast;

use super::controls::{button, icon_button};
use super::dom::{El, el};
use super::icons;
use crate::i18n::messages::Explanation;

/// A panel, closed, with its title and the button that closes it. The part is its id, too.
pub(super) fn dialog(part: &'static str, title: &str, close: &str) -> El {
    let id = [part, "-title"].concat();
    let dialog = el("dialog").class("panel").part(part).attr("aria-labelledby", &id);
    let title = el("h2").class("panel-title").attr("id", &id).text(title);
    let cross = closing(&dialog, icon_button("icon-button", "close-button", icons::CROSS, close));
    dialog.child(el("div").class("panel-head").child(title).child(cross))
}

/// A panel, closed, that asks whether to go on with what `confirm` does.
pub(super) fn question(
    part: &'static str,
    about: Explanation,
    close: &str,
    confirm: El,
    keep: &str,
) -> El {
    let panel = dialog(part, about.title, close);
    // Enter, pressed in haste, changes nothing.
    let keep = button("button quiet", "keep-button", keep).attr("autofocus", "");
    let ways = el("div").class("ways").child(closing(&panel, confirm)).child(closing(&panel, keep));
    panel.child(el("p").text(about.text)).child(ways)
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
