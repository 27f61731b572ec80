//! The totals as the API names and orders them, and the one primary button.
//! Nothing is added up here; while a change is on its way the numbers are those before it, and say so.

use leptos::prelude::*;

use super::context::{context, messages};
use super::dynamic::{block, flag, text};
use crate::domain::link;
use crate::domain::totals::Totalizer;
use crate::state::cart_state::OpenCart;
use crate::state::shared_cart::SharedCart;

/// The rows of the total.
#[component]
pub(super) fn Totals(open: OpenCart) -> impl IntoView {
    let texts = messages();
    let rows = block(move || {
        let summary = open.summary.get();
        let row = |row: &Totalizer| {
            let (name, value) = (row.name.clone(), summary.currency.format(row.value));
            view! {
                <div class="row" part="total-row">
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                </div>
            }
        };
        let rows: Vec<_> = summary.totalizers.iter().map(row).collect();
        Some(rows.into_any())
    });
    view! {
        <section class="totals" part="totals" aria-labelledby="summary">
            <h3 class="group-title" id="summary">
                {texts.summary}
            </h3>
            <dl class:is-stale=flag(move || open.busy.get())>{rows}</dl>
        </section>
    }
}

/// The grand total and the way on. On a phone it stays at the bottom of the screen.
#[component]
pub(super) fn Pay(cart: SharedCart, open: OpenCart) -> impl IntoView {
    let texts = messages();
    let total = text(move || {
        let summary = open.summary.get();
        summary.currency.format(summary.value)
    });
    let updating =
        text(move || if open.busy.get() { texts.updating.into() } else { String::new() });
    let checkout = context().settings.with_value(|settings| match cart.id() {
        Some(id) => link::checkout_url("", &settings.checkout_url, &id, "#/payment"),
        None => settings.checkout_url.clone(),
    });
    view! {
        <div class="pay" part="pay">
            <p class="grand-total" part="grand-total">
                <span class="grand-total-label">{texts.total}</span>
                " "
                <strong class:is-stale=flag(move || open.busy.get())>{total}</strong>
                <span class="updating">{updating}</span>
            </p>
            <a class="button primary" part="checkout-button" href=checkout>
                {texts.checkout}
            </a>
        </div>
    }
}
