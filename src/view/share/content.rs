//! What is shared: the link, and a message before it.
//! It does not know how it is sent.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};

use crate::i18n::messages::Messages;
use crate::view::dom::{El, ElementRef, el};
use crate::view::signals::follow;

/// The fields with the link and the message.
#[derive(Clone, Copy)]
pub(super) struct ShareContent {
    /// The input with the link.
    pub(super) link: ElementRef,
    /// The textarea with the message. It is empty where there is none.
    pub(super) message: ElementRef,
}

impl ShareContent {
    /// The input with the link; `None` once the panel is gone.
    pub(super) fn input(self) -> Option<HtmlInputElement> {
        self.link.get()
    }

    /// The message; `None` if it is empty.
    pub(super) fn message(self) -> Option<String> {
        let textarea: HtmlTextAreaElement = self.message.get()?;
        let message = textarea.value().trim().to_owned();
        Some(message).filter(|message| !message.is_empty())
    }

    /// The message and the link as one text.
    pub(super) fn text(self) -> Option<String> {
        let link = self.input()?.value();
        Some(match self.message() {
            Some(message) => [&message, "\n", &link].concat(),
            None => link,
        })
    }
}

/// The field of the message.
pub(super) struct MessageField {
    /// The textarea.
    pub(super) textarea: ElementRef,
    /// The label and the textarea.
    pub(super) elements: [El; 2],
}

impl MessageField {
    /// The field with the message that is proposed. What somebody wrote there is never replaced.
    pub(super) fn new(texts: &Messages, propose: impl Fn() -> String + 'static) -> Self {
        let words = &texts.hand_over;
        let label = el("label").attr("for", "share-message").text(words.message_label);
        let area =
            el("textarea").attr("id", "share-message").part("share-message").attr("rows", "3");
        let textarea = area.element_ref();
        let mut before = String::new();
        follow(move || {
            let proposed = propose();
            let field = textarea.get::<HtmlTextAreaElement>();
            if let Some(field) = field.filter(|field| field.value() == before) {
                field.set_value(&proposed);
                before = field.value();
            }
        });
        Self { textarea, elements: [label, area] }
    }
}
