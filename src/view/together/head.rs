//! The head of the cart: its title, the number of units, who the visitor is, and the share button.
//! It does not know how the link is shared or what joining a cart does.

use crate::domain::cart::Viewer;
use crate::i18n::messages::Messages;
use crate::state::cart_state::{Editing, Exit, LookOnly, OpenCart};
use crate::view::context::Page;
use crate::view::controls::button;
use crate::view::dom::{El, el};
use crate::view::icons;
use crate::view::later::{Panel, opens};
use crate::view::leaving::leave_status;

/// The head.
pub(in crate::view) fn head(page: Page) -> El {
    let Page { texts, open, .. } = page;
    let is_operator = open.summary.get_untracked().viewer == Viewer::Operator;
    let word = if is_operator { texts.hand_over.send } else { texts.share };
    let share = button("button quiet share", "share-button", word).child(icons::icon(icons::SHARE));
    let [share, panel] = opens(page, Panel::Share, share);
    el("header")
        .class("head")
        .part("head")
        .child(el("div").class("head-row").child(title(page)).child(share))
        .child(who(page))
        .child(el("p").class("muted").part("look-only").live_text(move || look_only(texts, open)))
        .child(ways(page))
        .child(leave_status(page, &[Exit::OwnCart, Exit::Copy]))
        .child(panel)
}

/// Who the visitor is, as a chip that unfolds what that means.
fn who(page: Page) -> El {
    let Page { texts, open, may_edit, .. } = page;
    let viewer = move || open.summary.get().viewer;
    el("details")
        .class("who")
        .part("who")
        .child(
            el("summary").child(
                el("span").class("chip").live_text(move || texts.who_in_short(viewer()).into()),
            ),
        )
        .child(el("p").class("muted").live_text(move || texts.who(viewer(), may_edit.get()).into()))
}

/// The title and the number of units.
fn title(page: Page) -> El {
    let (texts, open) = (page.texts, page.open);
    let title = move || match open.summary.get().viewer {
        Viewer::Guest | Viewer::BuyerByLink | Viewer::Operator => texts.title.into(),
        Viewer::Owner | Viewer::OwnerSignedOut | Viewer::SignedInAsAnother => {
            texts.own_title.into()
        }
    };
    let count = el("span")
        .class("count")
        .part("count")
        .live_text(move || texts.units.with(open.unit_count.get()));
    el(page.heading(0))
        .class("title")
        .attr("id", "title")
        .part("title")
        .live_text(title)
        .text(" ")
        .child(count)
}

/// Why the visitor may not change the cart; empty if they may.
fn look_only(texts: &Messages, open: OpenCart) -> String {
    let words = &texts.together;
    let reason = match open.editing.get() {
        Editing::LookOnly(LookOnly::ByLink) => words.look_only_by_link,
        Editing::LookOnly(LookOnly::Chosen) => words.look_only_chosen,
        Editing::LookOnly(LookOnly::ByStore) => words.look_only_by_store,
        Editing::Allowed | Editing::AskFirst => "",
    };
    reason.into()
}

/// The button to edit the cart after all, and the buttons to the visitor's own cart and from it to
/// the shared one.
fn ways(page: Page) -> El {
    let (open, cart, words) = (page.open, page.cart, &page.texts.together);
    let chose_to_look = move || open.editing.get() == Editing::LookOnly(LookOnly::Chosen);
    let can_go_back = move || open.has_own_cart.get();
    let can_return = move || open.can_return.get();
    el("div")
        .class("ways")
        .shown_while(move || chose_to_look() || can_go_back() || can_return())
        .child(
            button("link-button", "edit-button", words.edit_after_all)
                .shown_while(chose_to_look)
                .on_press(move || page.join()),
        )
        .child(
            button("link-button", "back-button", words.back_to_own)
                .shown_while(can_go_back)
                .on_press(move || cart.back_to_own()),
        )
        .child(
            button("link-button", "return-button", words.to_shared)
                .shown_while(can_return)
                .on_press(move || cart.return_to_shared()),
        )
}
