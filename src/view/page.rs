//! The whole component: the state decides which of loading, cart and problem is drawn.
//! It knows the order of the parts and nothing of what is in them.

use leptos::prelude::*;

use super::cart::lines::list::lines;
use super::cart::{coupon, empty, gifts, note, notices, remove_all, totals, undo};
use super::context::Page;
use super::dom::{El, el, follow};
use super::people::{hand_over, personal_data};
use super::together::{connection, copied, head, join, news};
use super::{live_region, problem, skeleton};
use crate::domain::notice::Refusal;
use crate::state::cart_state::{CartState, Editing, OpenCart};

/// The component.
pub(crate) fn page(page: Page) -> El {
    let state = page.cart.state();
    el("div").class("root").live(move || {
        Some(match state.get() {
            CartState::Loading => skeleton::skeleton(&page),
            CartState::Open => cart(&page),
            CartState::Failed(problem) => problem::problem(&page, &problem),
        })
    })
}

fn cart(page: &Page) -> El {
    let all_lines = page.open.lines;
    let may_edit = may_edit(page.open);
    let [of_items, of_extras, of_summary] = [(); 3].map(|()| page.clone());
    let main = el("div")
        .class("main")
        .part("main")
        .maybe(page.cart.is_to_complete().then(|| hand_over::hand_over(page)))
        .child(notices::notices(page))
        .child(copied::copied(page))
        .child(join::join(page))
        .child(news::news(page))
        .live(move || {
            let page = of_items.editing(may_edit.get());
            Some(if all_lines.is_empty() { empty::empty(&page) } else { items(&page) })
        })
        .live(move || Some(extras(&of_extras.editing(may_edit.get()))));
    el("section")
        .class("cart")
        .part("cart")
        .attr("aria-labelledby", "title")
        .child(head::head(page))
        .child(connection::connection(page))
        .child(main)
        .live(move || (!all_lines.is_empty()).then(|| summary(&of_summary)))
        .child(undo::undo(page))
        .child(live_region::live_region(page))
}

/// Whether this person may change the cart; it changes only when that does, and not with the
/// reasons why they may not.
fn may_edit(open: OpenCart) -> RwSignal<bool> {
    let may_edit = RwSignal::new(false);
    follow(move || {
        let now = open.editing.get() == Editing::Allowed;
        if may_edit.get_untracked() != now {
            may_edit.set(now);
        }
    });
    may_edit
}

fn items(page: &Page) -> El {
    el("div").child(lines(page)).maybe(page.may_edit.then(|| remove_all::remove_all(page)))
}

/// What people can do to the cart as a whole. What somebody is typing here stays when the lines go.
fn extras(page: &Page) -> El {
    let (texts, open) = (page.texts, page.open);
    // A contested note is told beside the note.
    let refusal = move || open.refusal.get().filter(|refusal| *refusal != Refusal::NoteChanged);
    let refusal = el("p")
        .class("refusal")
        .part("refusal")
        .live_text(move || refusal().map(|refusal| texts.refusal(&refusal)).unwrap_or_default());
    el("div")
        .class("extras")
        .shown_while(move || !open.lines.is_empty())
        .maybe(page.may_edit.then(|| gifts::gifts(page)))
        .child(coupon::coupon(page))
        .child(note::note(page))
        .child(refusal)
}

fn summary(page: &Page) -> El {
    el("aside")
        .class("side")
        .part("summary")
        .child(personal_data::personal_data(page))
        .child(totals::totals(page))
        .child(totals::pay(page))
}
