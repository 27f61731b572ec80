//! The banner of a link that asks a customer to complete the cart: what is missing, and who
//! prepared it where the API says so.
//! The customer pays in the store's checkout; no payment data is read here.

use super::anothers_data::{anothers_data, anothers_group};
use crate::domain::cart::{Summary, Viewer};
use crate::domain::people::field::Group;
use crate::i18n::messages::Messages;
use crate::state::cart_state::Exit;
use crate::view::cart::totals::payment_url;
use crate::view::context::Page;
use crate::view::dom::{El, el};
use crate::view::leaving::{exit_link, leave_status};

/// The banner.
pub(in crate::view) fn hand_over(page: Page) -> El {
    let (texts, open) = (page.texts, page.open);
    let words = &texts.hand_over;
    let store = page.host().settings.store_name.clone();
    let title = move || {
        // Anybody can write a link. Only the API knows who prepared the cart.
        match open.summary.get().is_by_store {
            true if store.is_empty() => words.prepared.into(),
            true => words.prepared_by.with(&store),
            false => words.complete_title.into(),
        }
    };
    let text = move || {
        let missing: Vec<_> = missing(&open.summary.get()).map(|it| name(texts, it)).collect();
        if missing.is_empty() && anothers_group(page).is_some() {
            String::new()
        } else if missing.is_empty() {
            words.all_complete.into()
        } else {
            words.left_to_complete.with(&missing.join(", "))
        }
    };
    let (url, label) = (payment_url(page), words.go_to_payment);
    let pay = exit_link(page, Exit::Payment, "button quiet", "payment-button", &url, label);
    el("div")
        .class("callout")
        .part("hand-over")
        .attr("role", "group")
        .attr("aria-labelledby", "hand-over")
        .shown_while(move || open.summary.get().viewer != Viewer::Operator)
        .child(el(page.heading(1)).class("group-title").attr("id", "hand-over").live_text(title))
        .child(el("p").part("left-to-complete").live_text(text))
        .child(anothers_data(page))
        .child(el("div").class("ways").child(pay))
        .child(leave_status(page, &[Exit::Payment]))
}

/// A part that the customer has to complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::view) enum LeftToDo {
    /// The contact data.
    Contact,
    /// The delivery address.
    Delivery,
    /// The choice of a delivery option.
    DeliveryOption,
}

/// The parts that the customer has to complete, in their order.
pub(in crate::view) fn missing(summary: &Summary) -> impl Iterator<Item = LeftToDo> + use<> {
    let is_missing = |group| !summary.filled.has_any(group);
    let is_not_chosen = summary.shipping.lines.iter().any(|line| line.chosen.is_none());
    let parts = [
        (is_missing(Group::Contact), LeftToDo::Contact),
        (is_missing(Group::Delivery), LeftToDo::Delivery),
        (!is_missing(Group::Delivery) && is_not_chosen, LeftToDo::DeliveryOption),
    ];
    parts.into_iter().filter(|(is_missing, _)| *is_missing).map(|(_, part)| part)
}

fn name(texts: &Messages, missing: LeftToDo) -> &'static str {
    match missing {
        LeftToDo::Contact => texts.contact,
        LeftToDo::Delivery => texts.delivery,
        LeftToDo::DeliveryOption => texts.hand_over.delivery_option,
    }
}
