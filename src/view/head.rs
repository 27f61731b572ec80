//! The head: what this is, how much is in it, who you are here, and the share button.
//! It does not know how sharing works.

use leptos::prelude::*;

use super::context::Page;
use super::controls::button;
use super::dom::{El, el};
use super::{icons, share};
use crate::domain::cart::Viewer;

/// Title, count, share button and one line on who is looking.
pub(super) fn head(page: &Page) -> El {
    let texts = page.texts;
    let open = page.open;
    let title = move || match open.summary.get().viewer {
        Viewer::Owner | Viewer::OwnerSignedOut => texts.own_title,
        Viewer::Guest | Viewer::Operator => texts.title,
    };
    let heading = el("h2")
        .class("title")
        .attr("id", "title")
        .part("title")
        .live_text(move || title().into())
        .text(" ")
        .child(
            el("span")
                .class("count")
                .part("count")
                .live_text(move || (texts.units)(open.unit_count.get())),
        );
    let panel = share::panel(page);
    let open_panel = panel.clone();
    let share = button("button quiet share", "share-button", texts.share)
        .child(icons::icon(icons::SHARE))
        .on_press(move || share::show(&open_panel));
    el("header")
        .class("head")
        .part("head")
        .child(el("div").class("head-row").child(heading).child(share))
        .child(
            el("p")
                .class("who")
                .part("who")
                .live_text(move || texts.who(open.summary.get().viewer).into()),
        )
        .child(panel)
}
