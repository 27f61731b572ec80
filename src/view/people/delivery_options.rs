//! The delivery options: one choice for each parcel. Delivery comes before pickup.
//! Prices and times are the store's. What is checked follows the state.

use std::sync::Arc;

use leptos::prelude::*;

use super::delivery_windows::delivery_windows;
use crate::domain::cart::delivery::{Channel, DeliveryOption, Parcel};
use crate::domain::cart::item::CartItem;
use crate::domain::cart::unit_count;
use crate::domain::ids::LineKey;
use crate::domain::people::hidden_text::has_hidden;
use crate::state::cart_state::OpenCart;
use crate::view::choices::{CheckboxItem, choices};
use crate::view::context::Page;
use crate::view::controls::refusal_text;
use crate::view::dom::{El, el};
use crate::view::signals::follow;

/// The parcels with their options. It is hidden while there is nothing to choose.
pub(in crate::view) fn delivery_options(page: Page) -> El {
    let Page { texts, open, cart, may_edit, .. } = page;
    // Parcels are drawn again only when their lines change, so that the inputs keep the focus.
    let lines_changed = Trigger::new();
    let mut before = Vec::new();
    follow(move || {
        let now = lines_by_parcel(open);
        if now != before {
            before = now;
            lines_changed.notify();
        }
    });
    let title = el(page.heading(1)).class("group-title").attr("id", "ways").text(texts.forms.ways);
    el("div")
        .class("delivery-options")
        .part("delivery-options")
        .attr("role", "group")
        .attr("aria-labelledby", "ways")
        .shown_while(move || may_edit.get() && !lines_by_parcel(open).is_empty())
        .child(title)
        .live(move || {
            lines_changed.track();
            let parcels = untrack(|| lines_by_parcel(open));
            let count = parcels.len();
            let drawn = parcels.into_iter().enumerate();
            let drawn = drawn.map(|(at, lines)| parcel(page, at, count, lines));
            Some(el("div").class("parcels").children(drawn))
        })
        .child(refusal_text(texts, "option-refusal", move || cart.option_refusal()))
}

fn lines_by_parcel(open: OpenCart) -> Vec<Vec<LineKey>> {
    let parcels = open.summary.get().shipping.parcels();
    parcels.into_iter().map(|parcel| parcel.lines).collect()
}

/// One parcel. `at` is its place among the `count` parcels.
fn parcel(page: Page, at: usize, count: usize, lines: Vec<LineKey>) -> El {
    let (words, cart) = (&page.texts.forms, page.cart);
    let legend = el("legend").class("muted");
    let legend = if count == 1 {
        legend.child(el("span").class("sr-only").text(words.ways))
    } else {
        let (lines, of_units) = (lines.clone(), lines.clone());
        let names = move || product_names(page.open, &lines);
        let parcel = words.parcel_of(at + 1);
        let units = move || page.texts.units.with(units(page.open, &of_units));
        let title = move || [parcel.as_str(), " · ", &units()].concat();
        let title = el("summary").live_text(title);
        legend.child(el("details").child(title).child(el("p").live_text(names)))
    };
    let read = move || items(page, at);
    let windows = delivery_windows(page, at, lines.clone());
    let choose = move |_: &str, drawn: &str, _| {
        let parcel = page.open.summary.get_untracked().shipping.parcels().into_iter().nth(at);
        let options = parcel.map(|parcel| parcel.options).unwrap_or_default();
        let mut options = options.iter().enumerate();
        if let Some((_, option)) = options.find(|(at, option)| drawn_id(option, *at) == drawn) {
            cart.choose_delivery(&lines, &option.id);
        }
    };
    let options = choices("delivery-option", read, choose);
    el("fieldset").part("parcel").child(legend).child(options).child(windows)
}

/// The value of an option's input. The id of a hidden place may be its name.
fn drawn_id(option: &DeliveryOption, at: usize) -> String {
    if has_hidden(&option.name) { at.to_string() } else { option.id.clone() }
}

/// The options of a parcel.
fn items(page: Page, at: usize) -> Vec<CheckboxItem> {
    let (open, words) = (page.open, &page.texts.forms);
    let parcels = open.summary.get().shipping.parcels();
    let Some(Parcel { options, chosen, .. }) = parcels.into_iter().nth(at) else {
        return Vec::new();
    };
    let group = ["delivery-", &at.to_string()].concat();
    let currency = open.currency.get();
    let mut items = Vec::new();
    for channel in [Channel::Delivery, Channel::Pickup] {
        let of_channel = options.iter().enumerate().filter(|(_, it)| it.channel == channel);
        for (at_option, option) in of_channel {
            let price = currency.format(option.price.unwrap_or_default());
            items.push(CheckboxItem {
                group: group.clone(),
                id: drawn_id(option, at_option),
                label: page.texts.spelled_out(&words.option(option, &price)),
                is_radio: true,
                is_checked: chosen.as_ref() == Some(&option.id),
            });
        }
    }
    items
}

/// The products in these lines.
fn items_of(open: OpenCart, lines: &[LineKey]) -> Vec<Arc<CartItem>> {
    let mut items = Vec::new();
    for list in [open.lines.available(), open.lines.unavailable()] {
        items.extend(list.get().iter().map(|handle| handle.line().get().item));
    }
    items.retain(|item| lines.contains(&item.key));
    items
}

fn product_names(open: OpenCart, lines: &[LineKey]) -> String {
    let items = items_of(open, lines);
    items.iter().map(|item| item.name.as_str()).collect::<Vec<_>>().join(", ")
}

fn units(open: OpenCart, lines: &[LineKey]) -> u32 {
    unit_count(&items_of(open, lines))
}
