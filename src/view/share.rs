//! The share panel: the link in a field, copied by a button, or sent by the system's sheet.
//! Where neither works the link is selected, to be copied by hand.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlDialogElement, HtmlInputElement, ShareData, window};

use super::context::{Page, ShareMethod};
use super::controls::{button, icon_button};
use super::dom::{El, el};
use super::icons;
use crate::domain::link::share_url;
use crate::domain::notice::Announcement;

/// The panel, closed.
pub(super) fn panel(page: &Page) -> El {
    let texts = page.texts;
    let said = RwSignal::new("");
    let input = el("input")
        .attr("id", "share-link")
        .part("share-link")
        .attr("type", "text")
        .attr("readonly", "");
    let field: HtmlInputElement = input.element().clone().unchecked_into();
    field.set_value(&link(page));

    let dialog =
        el("dialog").class("panel").part("share-panel").attr("aria-labelledby", "share-title");
    let to_close = dialog.clone();
    let close = icon_button("icon-button", "close-button", icons::CROSS, texts.close)
        .on_press(move || dialog_of(&to_close).close());
    let title = el("h2").class("panel-title").attr("id", "share-title").text(texts.share_title);

    let copy = {
        let page = page.clone();
        move || copy(page.clone(), field.clone(), said)
    };
    let mut ways = el("div")
        .class("ways")
        .child(button("button primary", "copy-button", texts.copy_link).on_press(copy));
    if navigator_has("share") {
        let page = page.clone();
        let send = button("button quiet", "send-button", texts.share_with);
        ways = ways.child(send.on_press(move || send_by_sheet(page.clone())));
    }
    dialog
        .child(el("div").class("panel-head").child(title).child(close))
        .child(el("p").text(texts.share_explanation))
        .child(el("label").attr("for", "share-link").text(texts.share_link_label))
        .child(input)
        .child(ways)
        .child(el("p").class("outcome").attr("role", "status").live_text(move || said.get().into()))
        .on("close", move |_| said.set(""))
}

/// Opens the panel.
pub(super) fn show(panel: &El) {
    // Fails only when it is open already.
    let _ = dialog_of(panel).show_modal();
}

fn dialog_of(panel: &El) -> &HtmlDialogElement {
    panel.element().unchecked_ref()
}

fn link(page: &Page) -> String {
    page.cart.id().map(|id| share_url(&page.settings.origin, &id)).unwrap_or_default()
}

fn copy(page: Page, field: HtmlInputElement, said: RwSignal<&'static str>) {
    spawn_local(async move {
        if copied(&link(&page)).await {
            said.set(page.texts.link_copied);
            page.cart.say(Announcement::LinkCopied);
            (page.on_shared)(ShareMethod::CopyLink);
        } else {
            let _ = field.focus();
            field.select();
            said.set(page.texts.copy_by_hand);
        }
    });
}

async fn copied(link: &str) -> bool {
    if !navigator_has("clipboard") {
        return false;
    }
    let Some(window) = window() else { return false };
    JsFuture::from(window.navigator().clipboard().write_text(link)).await.is_ok()
}

fn send_by_sheet(page: Page) {
    spawn_local(async move {
        let Some(window) = window() else { return };
        let data = ShareData::new();
        data.set_url(&link(&page));
        // A sheet that is put away is no failure.
        if JsFuture::from(window.navigator().share_with_data(&data)).await.is_ok() {
            (page.on_shared)(ShareMethod::Native);
        }
    });
}

/// Both the clipboard and the sheet are missing outside secure contexts.
fn navigator_has(name: &str) -> bool {
    window().is_some_and(|window| {
        js_sys::Reflect::has(&window.navigator(), &JsValue::from_str(name)).unwrap_or(false)
    })
}
