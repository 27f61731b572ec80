//! For the customer whose cart the store prepared: who did, what is left to complete, and the way to pay.
//! Paying is the store's checkout's matter; no card is ever seen here.

use leptos::prelude::*;

use crate::domain::cart::{Summary, Viewer};
use crate::domain::people::field::Group;
use crate::i18n::messages::Messages;
use crate::view::cart::totals::payment_url;
use crate::view::context::Page;
use crate::view::controls::link;
use crate::view::dom::{El, el};

/// The banner above everything.
pub(in crate::view) fn hand_over(page: &Page) -> El {
    let (texts, open) = (page.texts, page.open);
    let words = &texts.hand_over;
    let origin = page.settings.origin.as_str();
    let host = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
    let title = el("h3")
        .class("group-title")
        .attr("id", "hand-over")
        .text(&(words.prepared_by)(host.unwrap_or(origin)));
    let text = move || {
        let left = left_to_complete(texts, &open.summary.get());
        if left.is_empty() {
            words.all_complete.into()
        } else {
            (words.left_to_complete)(&left.join(", "))
        }
    };
    let is_customers = move || open.summary.get().viewer != Viewer::Operator;
    el("div")
        .class("callout")
        .part("hand-over")
        .attr("role", "group")
        .attr("aria-labelledby", "hand-over")
        .shown_while(is_customers)
        .child(title)
        .child(el("p").part("left-to-complete").live_text(text))
        .child(el("div").class("ways").child(link(
            "button quiet",
            "payment-button",
            &payment_url(page),
            words.go_to_payment,
        )))
}

fn left_to_complete(texts: &Messages, summary: &Summary) -> Vec<&'static str> {
    let is_missing = |group| !summary.filled.has_any(group);
    let is_open = summary.shipping.lines.iter().any(|line| line.chosen.is_none());
    let parts = [
        (is_missing(Group::Contact), texts.contact),
        (is_missing(Group::Delivery), texts.delivery),
        (!is_missing(Group::Delivery) && is_open, texts.hand_over.delivery_option),
    ];
    parts.into_iter().filter(|(is_left, _)| *is_left).map(|(_, word)| word).collect()
}
