//! The totals, as the API names and orders them, and the button to the checkout.
//! Nothing is added up here. While a change is on its way the numbers are marked as old.

use crate::domain::link::checkout_url;
use crate::state::cart_state::Exit;
use crate::view::context::Page;
use crate::view::dom::{El, el};
use crate::view::leaving::{exit_link, leave_status};

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
        |row| {
            el("div")
                .class("row")
                .part("total-row")
                .child(el("dt").text(&row.name))
                .child(el("dd").text(&row.amount))
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

/// The grand total and the button to the checkout. On a phone they stay at the bottom of the
/// screen.
pub(in crate::view) fn pay(page: Page) -> El {
    let (texts, open) = (page.texts, page.open);
    let amount =
        el("strong").live_attr("class", page.while_busy("is-stale")).live_text(move || {
            let summary = open.summary.get();
            summary.currency.format(summary.value)
        });
    let updating = el("span").class("updating").live_text(page.while_busy(texts.updating));
    let total = el("p")
        .class("grand-total")
        .part("grand-total")
        .child(el("span").class("grand-total-label").text(texts.total))
        .text(" ")
        .child(amount)
        .child(updating);
    let text =
        if page.cart.is_to_complete() { texts.hand_over.go_to_payment } else { texts.checkout };
    let url = payment_url(page);
    let checkout = exit_link(page, Exit::Checkout, "button primary", "checkout-button", &url, text);
    let status = leave_status(page, &[Exit::Checkout]);
    el("div").class("pay").part("pay").child(total).child(checkout).child(status)
}

/// The address of the store's checkout where this cart is paid.
pub(in crate::view) fn payment_url(page: Page) -> String {
    let settings = &page.host().settings;
    match page.cart.id() {
        Some(id) => checkout_url("", &settings.checkout_url, &id, "#/payment"),
        None => settings.checkout_url.clone(),
    }
}
