//! The totals, as the API names and orders them, and the address where they are paid.
//! Nothing is added up here. While a change is on its way the numbers are marked as old.

use crate::domain::link::checkout_url;
use crate::view::context::Page;
use crate::view::dom::{El, el};

#[derive(PartialEq)]
struct TotalRow {
    name: String,
    amount: String,
}

/// The rows of the totals.
pub(in crate::view) fn totals(page: Page) -> El {
    let open = page.open;
    let rows = el("dl").live_attr("class", page.while_busy("is-stale")).rows(
        move || {
            let summary = open.summary.get();
            let mut rows = Vec::new();
            for totalizer in &summary.totalizers {
                let amount = summary.currency.format(totalizer.value);
                rows.push(TotalRow { name: page.texts.spelled_out(&totalizer.name), amount });
            }
            rows
        },
        move |row| {
            el("div")
                .class("row")
                .part("total-row")
                .child(page.of_store(el("dt")).text(&row.name))
                .child(el("dd").text(&row.amount))
        },
    );
    let title =
        el(page.heading(1)).class("group-title").attr("id", "summary").text(page.texts.summary);
    el("section")
        .class("totals")
        .part("totals")
        .attr("aria-labelledby", "summary")
        .child(title)
        .child(rows)
}

/// The address of the store's checkout where this cart is paid.
pub(in crate::view) fn payment_url(page: Page) -> String {
    let settings = &page.host().settings;
    match page.cart.id() {
        Some(id) => checkout_url(&settings.checkout_url, &id, "#/payment"),
        None => settings.checkout_url.clone(),
    }
}
