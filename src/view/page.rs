//! The whole component. The state decides whether the skeleton, the cart or a problem is drawn.
//! It knows the order of the parts and nothing about their content.

use leptos::prelude::*;

use super::cart::lines::list::lines;
use super::cart::{coupon, empty, gifts, note, notices, pay, remove_all, totals};
use super::context::Page;
use super::controls::refusal_text;
use super::dom::{El, el, made};
use super::keys::with_keys;
use super::later::{Panel, later};
use super::people::anothers_data::anothers_data;
use super::people::{hand_over, section};
use super::signals::memo;
use super::together::{connection, head, join};
use super::{live_region, problem};
use crate::state::cart_state::CartState;

/// The component.
pub(crate) fn page(page: Page) -> El {
    let state = page.cart.state();
    el("div").class("root").attr("lang", page.texts.lang).live(move || {
        Some(match state.get() {
            CartState::Loading => made((page.host().skeleton)()),
            CartState::Open => cart(page),
            CartState::Failed(problem) => problem::problem(page, &problem),
        })
    })
}

fn cart(page: Page) -> El {
    let (all_lines, may_edit) = (page.open.lines, page.may_edit);
    // For an emptied cart the text of the empty cart is enough.
    let open = page.open;
    let has_news = memo(move || !open.news.get().is_empty() && !open.was_emptied.get());
    // An interrupted copy is asked about where the report on it will be.
    let has_copied = memo(move || (open.interrupted.get(), open.copied.get().is_some()));
    let main = el("div")
        .class("main")
        .part("main")
        .maybe(page.cart.is_to_complete().then(|| hand_over::hand_over(page)))
        .child(notices::notices(page))
        .live(move || {
            let (is_interrupted, has_report) = has_copied.get();
            (is_interrupted || has_report).then(|| untrack(|| later(page, Panel::Copied)))
        })
        .child(join::join(page))
        .live(move || has_news.get().then(|| untrack(|| later(page, Panel::News))))
        .live(move || {
            let may_edit = may_edit.get();
            Some(if all_lines.is_empty() { empty::empty(page) } else { items(page, may_edit) })
        })
        .live(move || Some(extras(page, may_edit.get())));
    with_keys(el("section").class("cart").part("cart"), move || page.cart.dismiss_removal())
        .attr("aria-labelledby", "title")
        .child(head::head(page))
        .child(connection::connection(page))
        .child(main)
        .live(move || (!all_lines.is_empty()).then(|| summary(page)))
        .child(live_region::live_region(page))
        .child(el("div").class("paper").child(later(page, Panel::Paper)))
}

fn items(page: Page, may_edit: bool) -> El {
    el("div").child(lines(page)).maybe(may_edit.then(|| remove_all::remove_all(page)))
}

/// What can be changed about the cart as a whole. It is hidden while the cart is empty, so that a
/// text that somebody is typing here is kept.
fn extras(page: Page, may_edit: bool) -> El {
    let open = page.open;
    el("div")
        .class("extras")
        .shown_while(move || !open.lines.is_empty())
        .maybe(may_edit.then(|| gifts::gifts(page)))
        .child(coupon::coupon(page))
        .child(note::note(page))
        .child(refusal_text(page.texts, "refusal", move || open.refusal.get()))
}

fn summary(page: Page) -> El {
    let has_part = memo(move || page.open.part.get().units > 0);
    el("aside")
        .class("side")
        .part("summary")
        .child(totals::totals(page))
        .child(pay::pay(page))
        .live(move || has_part.get().then(|| untrack(|| later(page, Panel::Mine))))
        .child(anothers_data(page))
        .child(section::people(page))
}
