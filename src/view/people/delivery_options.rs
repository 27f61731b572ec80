//! The ways to get the things: one choice for each parcel, what is brought before what is fetched.
//! The store's prices and times are shown as it tells them; what is ticked follows the state.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use crate::domain::cart::delivery::{Channel, Parcel};
use crate::domain::ids::LineKey;
use crate::state::cart_state::{Editing, OpenCart};
use crate::view::choices::{Choice, choices};
use crate::view::context::Page;
use crate::view::dom::{El, el, follow};

/// What can be chosen, where there is something.
pub(in crate::view) fn options(page: &Page) -> El {
    let (texts, open, cart) = (page.texts, page.open, page.cart);
    let owned = page.clone();
    let (changes, lines) = parcels_by_lines(open);
    let shown = Rc::clone(&lines);
    let title = el("h3").class("group-title").attr("id", "ways").text(texts.forms.ways);
    let refusal = el("p").class("refusal").part("option-refusal").live_text(move || {
        cart.option_refusal().map(|refusal| texts.refusal(&refusal)).unwrap_or_default()
    });
    el("div")
        .class("delivery-options")
        .part("delivery-options")
        .attr("role", "group")
        .attr("aria-labelledby", "ways")
        .shown_while(move || {
            changes.track();
            open.editing.get() == Editing::Allowed && !shown.borrow().is_empty()
        })
        .child(title)
        .live(move || {
            changes.track();
            let lines = lines.borrow();
            let parcels = (0..lines.len()).map(|at| parcel(&owned, at, &lines));
            Some(el("div").class("parcels").children(parcels))
        })
        .child(refusal)
}

/// The lines of each parcel.
type ByLines = Rc<RefCell<Vec<Vec<LineKey>>>>;

/// Which lines go together, and a signal that counts how often that changed.
fn parcels_by_lines(open: OpenCart) -> (RwSignal<u32>, ByLines) {
    let (count, lines) = (RwSignal::new(0_u32), ByLines::default());
    let known = Rc::clone(&lines);
    follow(move || {
        let parcels = open.summary.get().shipping.parcels();
        let now: Vec<Vec<LineKey>> = parcels.into_iter().map(|parcel| parcel.lines).collect();
        if *known.borrow() != now {
            known.replace(now);
            count.update(|count| *count = count.wrapping_add(1));
        }
    });
    (count, lines)
}

fn parcel_at(open: OpenCart, at: usize) -> Option<Parcel> {
    open.summary.get().shipping.parcels().into_iter().nth(at)
}

fn parcel(page: &Page, at: usize, all: &[Vec<LineKey>]) -> El {
    let (texts, open, cart) = (page.texts, page.open, page.cart);
    let group = ["delivery-", &at.to_string()].concat();
    let read = move || {
        // What was refused is unticked again.
        let _ = (cart.option_refusal(), open.busy.get());
        let Some(Parcel { options, chosen, .. }) = parcel_at(open, at) else { return Vec::new() };
        let currency = open.currency.get();
        let mut choices = Vec::new();
        for channel in [Channel::Delivery, Channel::Pickup] {
            for option in options.iter().filter(|option| option.channel == channel) {
                choices.push(Choice {
                    group: group.clone(),
                    id: option.id.clone(),
                    label: texts.forms.option(option, &currency.format(option.price)),
                    is_the_only_one: true,
                    is_chosen: chosen.as_ref() == Some(&option.id),
                });
            }
        }
        choices
    };
    let lines = all[at].clone();
    let list = choices("delivery-option", read, move |_, option, _| {
        cart.choose_delivery(&lines, option);
    });
    let (lines, count) = (all[at].clone(), all.len());
    let names = move || {
        let mut names = Vec::new();
        for list in [open.lines.available(), open.lines.unavailable()] {
            for handle in list.get() {
                let item = handle.line().get().item;
                if lines.contains(&item.key) {
                    names.push(item.name.clone());
                }
            }
        }
        names.join(", ")
    };
    let legend = el("legend").class("muted");
    let legend = match count {
        1 => legend.child(el("span").class("sr-only").text(texts.forms.ways)),
        _ => legend.text(&texts.forms.parcel_of(at + 1, count)).text(": ").live_text(names),
    };
    el("fieldset").part("parcel").child(legend).child(list)
}
