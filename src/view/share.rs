//! The share panel: the link in a field, copied by a button, or sent by the system's sheet.
//! Where neither works the link is selected, to be copied by hand.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlInputElement, ShareData, window};

use super::context::{Page, ShareMethod};
use super::controls::button;
use super::dialog::dialog;
use super::dom::{El, el, follow};
use crate::domain::link::share_url;
use crate::domain::notice::Announcement;
use crate::state::cart_state::{Editing, LookOnly};

/// The panel, closed.
pub(super) fn panel(page: &Page) -> El {
    let (texts, open) = (page.texts, page.open);
    let said = RwSignal::new("");
    // Whoever got the link to look only hands it on as such.
    let by_link = Editing::LookOnly(LookOnly::ByLink);
    let is_view_only = RwSignal::new(open.editing.get_untracked() == by_link);

    let input = el("input")
        .attr("id", "share-link")
        .part("share-link")
        .attr("type", "text")
        .attr("readonly", "");
    let field: HtmlInputElement = input.element().clone().unchecked_into();
    let link = {
        let page = page.clone();
        move || link(&page, is_view_only.get())
    };
    {
        let (link, field) = (link.clone(), field.clone());
        follow(move || field.set_value(&link()));
    }
    let copy = {
        let (page, field) = (page.clone(), field.clone());
        move || copy(page.clone(), field.clone(), said)
    };
    let mut ways = el("div")
        .class("ways")
        .child(button("button primary", "copy-button", texts.copy_link).on_press(copy));
    if navigator_has("share") {
        let page = page.clone();
        let send = button("button quiet", "send-button", texts.share_with);
        ways = ways.child(send.on_press(move || send_by_sheet(page.clone(), field.value())));
    }
    let explanation = move || {
        let is_view_only = is_view_only.get();
        if is_view_only { texts.share_to_look_explanation } else { texts.share_explanation }.into()
    };
    dialog("share-panel", texts.share_title, texts.close)
        .child(el("p").live_text(explanation))
        .child(el("label").attr("for", "share-link").text(texts.share_link_label))
        .child(input)
        .child(to_look_only(page, is_view_only))
        .child(ways)
        .child(el("p").class("outcome").attr("role", "status").live_text(move || said.get().into()))
        .on("close", move |_| said.set(""))
}

/// The box that makes it a link to look only.
fn to_look_only(page: &Page, is_view_only: RwSignal<bool>) -> El {
    let input = el("input").attr("type", "checkbox").part("look-only-box");
    let field: HtmlInputElement = input.element().clone().unchecked_into();
    field.set_checked(is_view_only.get_untracked());
    el("label")
        .class("choice")
        .child(input.on("change", move |_| is_view_only.set(field.checked())))
        .child(el("span").text(page.texts.share_to_look))
}

fn link(page: &Page, is_view_only: bool) -> String {
    let link = page.cart.share_link(is_view_only);
    link.map(|link| share_url(&page.settings.origin, &link)).unwrap_or_default()
}

fn copy(page: Page, field: HtmlInputElement, said: RwSignal<&'static str>) {
    spawn_local(async move {
        if copied(&field.value()).await {
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

fn send_by_sheet(page: Page, link: String) {
    spawn_local(async move {
        let Some(window) = window() else { return };
        let data = ShareData::new();
        data.set_url(&link);
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
