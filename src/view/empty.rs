//! A cart without lines: a sentence and the way to the shop.
//! It is drawn only when an answer says so, never while loading.

use super::context::Page;
use super::controls::link;
use super::dom::{El, el};
use super::icons;

/// The empty cart.
pub(super) fn empty(page: &Page) -> El {
    let texts = page.texts;
    el("div")
        .class("state")
        .part("empty")
        .child(el("span").class("drawing").child(icons::icon(icons::BASKET)))
        .child(el("h3").class("state-title").text(texts.empty_title))
        .child(el("p").text(texts.empty_text))
        .child(link("button primary", "shop-button", &page.settings.shop_url, texts.go_shopping))
}
