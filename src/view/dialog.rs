//! A panel over the page: the browser's own `<dialog>`. It keeps the focus inside and restores it
//! when it closes. The panel does not know what its content is about.

use web_sys::HtmlDialogElement;
use web_sys::wasm_bindgen::JsCast;

use super::controls::{button, icon_button};
use super::dom::{El, el};
use super::icons;
use crate::i18n::explanation::Explanation;

/// A closed panel with a title and a close button. The id of the title is made of the part.
pub(super) fn dialog(part: &'static str, title: &str, close: &str) -> El {
    let id = [part, "-title"].concat();
    let dialog = el("dialog").class("panel").part(part).attr("aria-labelledby", &id);
    let title = el("h2").class("panel-title").attr("id", &id).text(title);
    let cross = closing(&dialog, icon_button("icon-button", "close-button", icons::CROSS, close));
    dialog.child(el("div").class("panel-head").child(title).child(cross))
}

/// A closed panel that asks for a confirmation. `confirm` is the button that confirms, `keep` the
/// text of the button that cancels.
pub(super) fn question(
    part: &'static str,
    about: Explanation,
    close: &str,
    confirm: El,
    keep: &str,
) -> El {
    let panel = dialog(part, about.title, close);
    // It has the focus at first, so that Enter changes nothing.
    let keep = button("button quiet", "keep-button", keep).attr("autofocus", "");
    let ways = el("div").class("ways").child(closing(&panel, confirm)).child(closing(&panel, keep));
    panel.child(el("p").text(about.text)).child(ways)
}

/// Lets a button close the panel when it is pressed.
fn closing(dialog: &El, button: El) -> El {
    let dialog = dialog.clone();
    button.on_press(move || element(&dialog).close())
}

/// Opens the panel.
pub(super) fn show(dialog: &El) {
    // It fails only if the panel is open already.
    let _ = element(dialog).show_modal();
}

fn element(dialog: &El) -> &HtmlDialogElement {
    dialog.element().unchecked_ref()
}
