//! A cart without lines: a text and a link to the shop.
//! It does not know why the cart is empty.

use super::undo::undo;
use crate::state::cart_state::Exit;
use crate::view::context::Page;
use crate::view::dom::{El, el};
use crate::view::icons;
use crate::view::leaving::{exit_link, leave_status};

/// The empty cart. It has other texts if it was emptied since the last visit.
pub(in crate::view) fn empty(page: Page) -> El {
    let (texts, was_emptied) = (page.texts, page.open.was_emptied);
    let explanation = move || if was_emptied.get() { &texts.emptied } else { &texts.empty };
    let host = page.host();
    el("div")
        .class("state")
        .part("empty")
        .attr("tabindex", "-1")
        .child(el("span").class("drawing").child(icons::icon(icons::BASKET)))
        .child(
            el(page.heading(1)).class("state-title").live_text(move || explanation().title.into()),
        )
        .child(el("p").live_text(move || explanation().text.into()))
        .child(el("p").class("note").live_text(page.while_busy(texts.bar.saving)))
        .child(undo(page))
        .child(exit_link(
            page,
            Exit::Shop,
            "button primary",
            "shop-button",
            &host.settings.shop_url,
            texts.go_shopping,
        ))
        .child(leave_status(page, &[Exit::Shop]))
}
