//! Small elements that several parts share: buttons, links, and texts with one purpose.
//! They know no part of the cart.

use super::dom::{El, el};
use super::icons;
use crate::domain::notice::Refusal;
use crate::i18n::messages::Messages;

/// A button with a text on it.
pub(super) fn button(class: &str, part: &str, text: &str) -> El {
    el("button").attr("type", "button").class(class).part(part).text(text)
}

/// A button with an icon on it. `name` is what screen readers say.
pub(super) fn icon_button(class: &str, part: &str, icon: &str, name: &str) -> El {
    el("button")
        .attr("type", "button")
        .class(class)
        .part(part)
        .attr("aria-label", name)
        .child(icons::icon(icon))
}

/// A link that looks like a button. It sends no `Referer`, because the page's address may hold the
/// cart's id.
pub(super) fn link(class: &str, part: &str, url: &str, text: &str) -> El {
    let link = el("a").class(class).part(part).attr("href", url);
    link.attr("referrerpolicy", "no-referrer").text(text)
}

/// A text for screen readers only.
pub(super) fn spoken(text: &str) -> El {
    el("span").class("sr-only").text(text)
}

/// A text that screen readers leave out. A spoken text stands beside it.
pub(super) fn seen(text: &str) -> El {
    el("span").attr("aria-hidden", "true").text(text)
}

/// A paragraph that says why a change was refused. It is empty while `read` gives nothing.
pub(super) fn refusal_text(
    texts: &'static Messages,
    part: &str,
    read: impl Fn() -> Option<Refusal> + 'static,
) -> El {
    el("p").class("refusal").part(part).live_text(move || match read() {
        Some(refusal) => texts.refusal(&refusal),
        None => String::new(),
    })
}
