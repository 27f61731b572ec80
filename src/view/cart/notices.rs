//! What the store says about the cart as a whole, once each.
//! What it says of coupons stands beside the coupons, what it says of a line on the line.

use leptos::prelude::*;

use crate::domain::cart::{Message, MessageStatus};
use crate::view::context::Page;
use crate::view::dom::{El, el};
use crate::view::rows::first_of;

/// The API's messages.
pub(in crate::view) fn notices(page: &Page) -> El {
    let (texts, open) = (page.texts, page.open);
    el("ul")
        .class("notices")
        .part("messages")
        .attr("role", "list")
        .attr("aria-label", texts.messages)
        .rows(
            move || {
                let summary = open.summary.get();
                let general = summary.messages.iter().filter(|message| !message.is_about_coupons());
                let row = |message: &Message| vec![class(message).into(), message.text.clone()];
                let rows = general.map(row).collect();
                first_of(rows, |more| vec!["notice".into(), (texts.and_more)(more)])
            },
            |row| el("li").class(&row[0]).part("message").text(&row[1]),
        )
}

fn class(message: &Message) -> &'static str {
    match message.status {
        MessageStatus::Error => "notice error",
        MessageStatus::Warning => "notice warning",
        MessageStatus::Info => "notice",
    }
}
