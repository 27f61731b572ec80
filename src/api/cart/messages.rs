//! What the API says about the cart: `messages[]`.
//! It does not know what a message means for a change: `state` does.

use crate::api::json::decode::At;
use crate::domain::cart::{Message, MessageStatus};

/// The messages of an answer, each once: those about the whole cart, and those about single lines.
pub(in crate::api) fn messages(at: &At<'_>) -> (Vec<Message>, Vec<Message>) {
    let (mut about_cart, mut about_lines) = (Vec::new(), Vec::new());
    for message in at.elements().iter().filter_map(message) {
        let list = if is_about_a_line(&message) { &mut about_lines } else { &mut about_cart };
        // The API sends some twice.
        let is_known = |known: &Message| known.code == message.code && known.text == message.text;
        if !list.iter().any(is_known) {
            list.push(message);
        }
    }
    (about_cart, about_lines)
}

/// An element of `messages[]`; `None` when there is nothing in it to read.
fn message(at: &At<'_>) -> Option<Message> {
    // A status that the vendor does not describe is not serious.
    let status = match at.raw_text("status").as_deref() {
        Some("error") => MessageStatus::Error,
        Some("warning") => MessageStatus::Warning,
        _ => MessageStatus::Info,
    };
    Some(Message { code: at.code("code"), status, text: at.display_text("text")? })
}

/// The line itself shows this.
fn is_about_a_line(message: &Message) -> bool {
    matches!(message.code.as_deref(), Some("cannotBeDelivered" | "withoutStock"))
}
