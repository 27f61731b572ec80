//! Copies the link to the clipboard or hands it to the system's share sheet.
//! Where the browser refuses, the link is selected, so that the person can copy it.

use js_sys::Reflect;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;
use web_sys::wasm_bindgen::JsValue;
use web_sys::{ShareData, window};

use super::content::ShareContent;
use crate::domain::notice::Announcement;
use crate::state::signal::Signal;
use crate::view::context::{Page, ShareMethod};

/// Copies the message and the link. `outcome` is the text that says whether it worked.
pub(super) fn copy(page: Page, content: ShareContent, outcome: Signal<&'static str>) {
    spawn_local(async move {
        let Some(text) = content.text() else { return };
        if write_to_clipboard(&text).await {
            outcome.set(page.texts.link_copied);
            page.cart.say(Announcement::LinkCopied);
            tell(page, ShareMethod::CopyLink);
        } else {
            select_link(page, content, outcome);
        }
    });
}

/// Selects the link, and says that it can be copied by hand.
fn select_link(page: Page, content: ShareContent, outcome: Signal<&'static str>) {
    if let Some(link) = content.input() {
        let _ = link.focus();
        link.select();
        outcome.set(page.texts.copy_by_hand);
    }
}

/// Whether the text is in the clipboard now.
pub(in crate::view) async fn write_to_clipboard(text: &str) -> bool {
    if !is_supported("clipboard") {
        return false;
    }
    let Some(window) = window() else { return false };
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}

/// Opens the system's share sheet with the message and the link.
pub(super) fn send_by_sheet(page: Page, content: ShareContent, outcome: Signal<&'static str>) {
    spawn_local(async move {
        let Some((window, link)) = window().zip(content.input()) else { return };
        let data = ShareData::new();
        data.set_url(&link.value());
        if let Some(message) = content.message() {
            data.set_text(&message);
        }
        match JsFuture::from(window.navigator().share_with_data(&data)).await {
            Ok(_) => tell(page, ShareMethod::Native),
            // The person closed the sheet. That needs no message.
            Err(error) if is_abort(&error) => {}
            Err(_) => select_link(page, content, outcome),
        }
    });
}

fn is_abort(error: &JsValue) -> bool {
    Reflect::get(error, &JsValue::from_str("name")).is_ok_and(|name| name == "AbortError")
}

/// Tells the element, unless it has left the page.
fn tell(page: Page, method: ShareMethod) {
    if let Some(host) = page.host.try_get_value() {
        (host.on_shared)(method);
    }
}

/// Whether `navigator` has this member. Pages without HTTPS have neither `clipboard` nor `share`.
pub(super) fn is_supported(name: &str) -> bool {
    window().is_some_and(|window| {
        Reflect::has(&window.navigator(), &JsValue::from_str(name)).unwrap_or(false)
    })
}
