//! The buttons and links that the parts share.
//! Each has its name for screen readers and its part for themes.

use super::dom::{El, el};
use super::icons;

/// A button with a word on it.
pub(super) fn button(class: &str, part: &str, word: &str) -> El {
    el("button").attr("type", "button").class(class).part(part).text(word)
}

/// A button with a drawing on it, called `name`.
pub(super) fn icon_button(class: &str, part: &str, icon: &str, name: &str) -> El {
    el("button")
        .attr("type", "button")
        .class(class)
        .part(part)
        .attr("aria-label", name)
        .child(icons::icon(icon))
}

/// A link that looks like a button. Where it leads does not learn the page's address, which may hold
/// the cart's id.
pub(super) fn link(class: &str, part: &str, url: &str, word: &str) -> El {
    let link = el("a").class(class).part(part).attr("href", url);
    link.attr("referrerpolicy", "no-referrer").text(word)
}

/// A text that only screen readers say.
pub(super) fn spoken(text: &str) -> El {
    el("span").class("sr-only").text(text)
}

/// A text that only eyes see, beside a spoken one.
pub(super) fn seen(text: &str) -> El {
    el("span").attr("aria-hidden", "true").text(text)
}
