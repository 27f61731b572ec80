//! The question to a guest who has a cart of their own: join this cart, copy its items, or look.
//! It is a part of the page and covers nothing. It does not know what each answer does.

use crate::state::cart_state::Editing;
use crate::view::context::Page;
use crate::view::controls::button;
use crate::view::dom::{El, el};

/// The panel above the lines.
pub(in crate::view) fn join(page: Page) -> El {
    let (open, cart, words) = (page.open, page.cart, &page.texts.together);
    let ways = el("div")
        .class("ways")
        .child(button("button quiet", "join-button", words.join).on_press(move || page.join()))
        .child(
            button("button quiet", "copy-items-button", words.copy_to_own)
                .on_press(move || cart.copy_to_own()),
        )
        .child(
            button("button quiet", "look-button", words.just_look)
                .on_press(move || cart.look_only()),
        );
    el("div")
        .class("callout")
        .part("join")
        .attr("role", "group")
        .attr("aria-labelledby", "join")
        .shown_while(move || open.editing.get() == Editing::AskFirst)
        .child(el(page.heading(1)).class("group-title").attr("id", "join").text(words.join_title))
        .child(el("p").text(words.join_text))
        .child(ways)
}
