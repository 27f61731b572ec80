//! The whole component: the state decides which of loading, cart and problem is drawn.
//! It knows the order of the parts and nothing of what is in them.

use leptos::prelude::*;

use super::context::Page;
use super::dom::{El, el};
use super::{
    coupon, empty, head, lines, live_region, notices, people, problem, skeleton, totals, undo,
};
use crate::state::cart_state::CartState;

/// The component.
pub(crate) fn page(page: Page) -> El {
    let state = page.cart.state();
    el("div").class("root").live(move || {
        Some(match state.get() {
            CartState::Loading => skeleton::skeleton(&page),
            CartState::Open(_) => cart(&page),
            CartState::Failed(problem) => problem::problem(&page, &problem),
        })
    })
}

fn cart(page: &Page) -> El {
    let section = el("section").class("cart").part("cart").attr("aria-labelledby", "title");
    let all_lines = page.open.lines;
    let (page_of_items, page_of_summary) = (page.clone(), page.clone());
    let main = el("div").class("main").part("main").child(notices::notices(page)).live(move || {
        Some(if all_lines.is_empty() {
            empty::empty(&page_of_items)
        } else {
            el("div")
                .class("main")
                .child(lines::lines(&page_of_items))
                .child(coupon::coupon(&page_of_items))
        })
    });
    section
        .child(head::head(page))
        .child(main)
        .live(move || (!all_lines.is_empty()).then(|| summary(&page_of_summary)))
        .child(undo::undo(page))
        .child(live_region::live_region(page))
}

fn summary(page: &Page) -> El {
    el("aside")
        .class("side")
        .part("summary")
        .child(people::people(page))
        .child(totals::totals(page))
        .child(totals::pay(page))
}
