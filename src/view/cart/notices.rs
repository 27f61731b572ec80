//! The store's messages about the cart as a whole, each shown once, and not at all where the news
//! say the same. A person can close them for themselves; the cart keeps them.
//! Messages about coupons are shown beside the coupons, messages about a line in the line.

use crate::domain::cart::{Message, MessageStatus};
use crate::domain::together::difference::News;
use crate::state::signal::Signal;
use crate::view::context::Page;
use crate::view::controls::icon_button;
use crate::view::dom::{El, el};
use crate::view::icons;
use crate::view::rows::first_of;

#[derive(PartialEq)]
struct MessageRow {
    status: MessageStatus,
    text: String,
    /// Whether it is the store's text, and not the number of those left out.
    is_of_store: bool,
}

/// The list of messages.
pub(in crate::view) fn notices(page: Page) -> El {
    let (texts, open) = (page.texts, page.open);
    let closed = Signal::new(Vec::<String>::new());
    el("ul")
        .class("notices")
        .part("messages")
        .attr("role", "list")
        .attr("aria-label", texts.messages)
        .rows(
            move || {
                let (summary, news) = (open.summary.get(), open.news.get());
                let mut rows: Vec<MessageRow> = Vec::new();
                for message in summary.messages.iter().filter(|it| !it.is_about_coupons()) {
                    let text = texts.spelled_out(&message.text);
                    let is_known =
                        rows.iter().any(|row| row.text == text) || is_told(message, &news);
                    if !is_known && !closed.get().contains(&text) {
                        rows.push(MessageRow { status: message.status, text, is_of_store: true });
                    }
                }
                first_of(rows, |left_out| MessageRow {
                    status: MessageStatus::Info,
                    text: texts.rest(left_out),
                    is_of_store: false,
                })
            },
            move |row| {
                let notice = el("li").class(class(row.status)).part("message");
                if !row.is_of_store {
                    return notice.text(&row.text);
                }
                let text = row.text.clone();
                let close =
                    icon_button("icon-button", "message-close-button", icons::CROSS, texts.close)
                        .on_press(move || {
                            let mut all = closed.get_untracked();
                            all.push(text.clone());
                            closed.set(all);
                        });
                notice.child(page.of_store(el("span")).text(&row.text)).child(close)
            },
        )
}

/// Whether the news say of the same product that it changed. An error is always shown.
fn is_told(message: &Message, news: &[News]) -> bool {
    let is_about = |news: &News| {
        let line = news.line();
        line.is_some_and(|(_, name, _)| !name.is_empty() && message.text.contains(name))
    };
    message.status != MessageStatus::Error && news.iter().any(is_about)
}

fn class(status: MessageStatus) -> &'static str {
    match status {
        MessageStatus::Error => "notice error",
        MessageStatus::Warning => "notice warning",
        MessageStatus::Info => "notice",
    }
}
