//! A cart without lines: a sentence and the way to the shop.
//! It is drawn only when an answer says so, never while loading.

use leptos::prelude::*;

use crate::view::context::Page;
use crate::view::controls::link;
use crate::view::dom::{El, el};
use crate::view::icons;

/// The empty cart, or the one that others have emptied.
pub(in crate::view) fn empty(page: &Page) -> El {
    let (texts, was_emptied, busy) = (page.texts, page.open.was_emptied, page.open.busy);
    let words = move || if was_emptied.get() { &texts.emptied } else { &texts.empty };
    let shop = &page.settings.shop_url;
    el("div")
        .class("state")
        .part("empty")
        .attr("tabindex", "-1")
        .child(el("span").class("drawing").child(icons::icon(icons::BASKET)))
        .child(el("h3").class("state-title").live_text(move || words().title.into()))
        .child(el("p").live_text(move || words().text.into()))
        .child(
            el("p")
                .class("note")
                .live_text(move || if busy.get() { texts.updating.into() } else { String::new() }),
        )
        .child(link("button primary", "shop-button", shop, texts.go_shopping))
}
