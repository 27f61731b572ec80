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
    let origin = &page.host().settings.origin;
    let domain = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
    let by_store = (words.prepared_by)(domain.unwrap_or(origin));
    let title = move || {
        // Anybody can write a link. Only the API knows who prepared the cart.
        if open.summary.get().is_by_store { by_store.clone() } else { words.complete_title.into() }
    };
    let text = move || {
        let missing = missing_parts(texts, &open.summary.get());
        if missing.is_empty() && anothers_group(page).is_some() {
            String::new()
        } else if missing.is_empty() {
            words.all_complete.into()
        } else {
            (words.left_to_complete)(&missing.join(", "))
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
        .child(el("h3").class("group-title").attr("id", "hand-over").live_text(title))
        .child(el("p").part("left-to-complete").live_text(text))
        .child(anothers_data(page))
        .child(el("div").class("ways").child(pay))
        .child(leave_status(page, &[Exit::Payment]))
}

/// The names of the parts that the customer has to complete.
fn missing_parts(texts: &Messages, summary: &Summary) -> Vec<&'static str> {
    let is_missing = |group| !summary.filled.has_any(group);
    let is_not_chosen = summary.shipping.lines.iter().any(|line| line.chosen.is_none());
    let parts = [
        (is_missing(Group::Contact), texts.contact),
        (is_missing(Group::Delivery), texts.delivery),
        (!is_missing(Group::Delivery) && is_not_chosen, texts.hand_over.delivery_option),
    ];
    parts.into_iter().filter(|(is_missing, _)| *is_missing).map(|(_, name)| name).collect()
}
