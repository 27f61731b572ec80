//! What opens and closes a form: a `<details>` element with the form in it.
//! The form is built when it is opened and removed when it is closed.

use leptos::prelude::*;
use web_sys::{Element, HtmlElement};

use super::readers::before_form;
use crate::domain::people::field::Group;
use crate::state::forms::Progress;
use crate::state::signal::Signal;
use crate::view::context::Page;
use crate::view::dom::{El, ElementRef, el};
use crate::view::focus;
use crate::view::later::{Panel, later};
use crate::view::signals::{follow, memo};

/// The form of a group and what opens it.
pub(super) fn form_disclosure(page: Page, group: Group) -> El {
    let (open, cart) = (page.open, page.cart);
    let words = &page.texts.forms;
    let is_open = Signal::new(false);
    let summary = el("summary")
        .live_text(move || words.opens(group, open.summary.get().filled.has_any(group)).to_owned());
    let summary_ref = summary.element_ref();
    let asks = memo(move || cart.asks_before_forms());
    let details = el("details").class("fill-in").child(summary);
    let details_ref = details.element_ref();
    let details = details
        .on("toggle", move |_| {
            let Some(details) = details_ref.get::<Element>() else { return };
            let now = details.has_attribute("open");
            if now && cart.typed(group).is_forgotten() {
                cart.begin_to_fill_in(group);
            }
            is_open.set(now);
        })
        .live(move || {
            let asks = asks.get();
            is_open.get().then(|| {
                let form = || later(page, Panel::Form(group));
                untrack(|| if asks { before_form(page, summary_ref) } else { form() })
            })
        });
    let mut before = None;
    follow(move || {
        let is_saved = cart.progress(group) == Progress::Saved;
        let now = cart.forgotten();
        let was_forgotten = before.replace(now).is_some_and(|before| before != now);
        if is_saved || was_forgotten {
            let had_focus = close(details_ref, summary_ref);
            if let Some(summary) = summary_ref.get::<Element>()
                && had_focus
                && is_saved
                && cart.is_to_complete()
            {
                focus::go_to_step(&summary);
            }
            // The event `toggle` comes later. When the page is left, the values must go at once.
            is_open.set(false);
        }
    });
    let note = el("p").class("muted").live_text(move || {
        let is_masked = open.summary.get().filled.has_masked(group);
        let was_typed_here = cart.saved(group).is_some() && is_masked;
        if was_typed_here { words.typed_here.into() } else { String::new() }
    });
    let part = match group {
        Group::Contact => "contact-form",
        Group::Delivery => "delivery-form",
    };
    let may_fill_in =
        move || page.may_edit.get() && (open.summary.get().may_fill_in || cart.has_saved());
    el("div").part(part).shown_while(may_fill_in).child(note).child(details)
}

/// Closes the form, and returns whether the focus was in it.
fn close(details: ElementRef, summary: ElementRef) -> bool {
    let Some(details) = details.get::<Element>() else { return false };
    let had_focus = focus::is_in(&details);
    if had_focus && let Some(summary) = summary.get::<HtmlElement>() {
        let _ = summary.focus();
    }
    let _ = details.remove_attribute("open");
    had_focus
}
