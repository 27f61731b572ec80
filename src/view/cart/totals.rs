//! The totals as the API names and orders them, and the one primary button.
//! Nothing is added up here; while a change is on its way the numbers are those before it, and say so.

use leptos::prelude::*;

use crate::domain::link::checkout_url;
use crate::state::cart_state::OpenCart;
use crate::view::context::Page;
use crate::view::controls::link;
use crate::view::dom::{El, el};

/// The rows of the total.
pub(in crate::view) fn totals(page: &Page) -> El {
    let open = page.open;
    let rows = el("dl").live_attr("class", move || staleness(open)).rows(
        move || {
            let summary = open.summary.get();
            let rows = summary.totalizers.iter();
            rows.map(|row| vec![row.name.clone(), summary.currency.format(row.value)]).collect()
        },
        |row| {
            el("div")
                .class("row")
                .part("total-row")
                .child(el("dt").text(&row[0]))
                .child(el("dd").text(&row[1]))
        },
    );
    let title = el("h3").class("group-title").attr("id", "summary").text(page.texts.summary);
    el("section")
        .class("totals")
        .part("totals")
        .attr("aria-labelledby", "summary")
        .child(title)
        .child(rows)
}

/// The grand total and the way on. On a phone it stays at the bottom of the screen.
pub(in crate::view) fn pay(page: &Page) -> El {
    let (texts, open) = (page.texts, page.open);
    let amount = el("strong").live_attr("class", move || staleness(open)).live_text(move || {
        let summary = open.summary.get();
        summary.currency.format(summary.value)
    });
    let updating = el("span")
        .class("updating")
        .live_text(move || if open.busy.get() { texts.updating.into() } else { String::new() });
    let total = el("p")
        .class("grand-total")
        .part("grand-total")
        .child(el("span").class("grand-total-label").text(texts.total))
        .text(" ")
        .child(amount)
        .child(updating);
    let word =
        if page.cart.is_to_complete() { texts.hand_over.go_to_payment } else { texts.checkout };
    let checkout = link("button primary", "checkout-button", &payment_url(page), word);
    el("div").class("pay").part("pay").child(total).child(checkout)
}

/// The store's checkout, where this cart is paid.
pub(in crate::view) fn payment_url(page: &Page) -> String {
    let checkout = &page.settings.checkout_url;
    match page.cart.id() {
        Some(id) => checkout_url("", checkout, &id, "#/payment"),
        None => checkout.clone(),
    }
}

/// The class of numbers that are those before a change.
fn staleness(open: OpenCart) -> String {
    if open.busy.get() { "is-stale".into() } else { String::new() }
}
