//! The store's messages about the cart as a whole, each shown once.
//! Messages about coupons are shown beside the coupons, messages about a line in the line.

use crate::domain::cart::{Message, MessageStatus};
use crate::view::context::Page;
use crate::view::dom::{El, el};
use crate::view::rows::first_of;

#[derive(PartialEq)]
struct MessageRow {
    status: MessageStatus,
    text: String,
}

/// The list of messages.
pub(in crate::view) fn notices(page: Page) -> El {
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
                let row = |message: &Message| MessageRow {
                    status: message.status,
                    text: texts.spelled_out(&message.text),
                };
                first_of(general.map(row).collect(), |left_out| MessageRow {
                    status: MessageStatus::Info,
                    text: (texts.and_more)(left_out),
                })
            },
            move |row| {
                let notice = el("li").class(class(row.status)).part("message");
                page.of_store(notice).text(&row.text)
            },
        )
}

fn class(status: MessageStatus) -> &'static str {
    match status {
        MessageStatus::Error => "notice error",
        MessageStatus::Warning => "notice warning",
        MessageStatus::Info => "notice",
    }
}
