//! The message while the cart on the screen cannot be updated.
//! The cart stays on the screen; this part does not know which changes wait.

use crate::state::cart_state::ConnectionIssue;
use crate::view::context::Page;
use crate::view::dom::{El, el};

/// The message. The element is always in the document, because screen readers announce only
/// changes of an element that they know.
pub(in crate::view) fn connection(page: Page) -> El {
    let (open, words) = (page.open, &page.texts.together);
    el("div").class("trouble").part("trouble").attr("role", "status").live_text(move || {
        let text = match open.trouble.get() {
            None => "",
            Some(ConnectionIssue::Offline) => words.connection_offline,
            Some(ConnectionIssue::Unavailable) => words.connection_unavailable,
            Some(ConnectionIssue::NotUnderstood) => words.connection_not_understood,
            Some(ConnectionIssue::PartMissing) => words.connection_part_missing,
        };
        text.into()
    })
}
