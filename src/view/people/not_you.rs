//! The button "Not you?", which removes people's data after a question.
//! It is there only for a cart of this browser that holds data.

use crate::domain::cart::Viewer;
use crate::view::context::Page;
use crate::view::controls::button;
use crate::view::dom::{El, el};
use crate::view::later::{Panel, opens};

/// The button and its question.
pub(super) fn not_you(page: Page) -> El {
    let open = page.open;
    let is_own = move || match open.summary.get().viewer {
        Viewer::Owner | Viewer::OwnerSignedOut | Viewer::SignedInAsAnother => true,
        Viewer::Guest | Viewer::BuyerByLink | Viewer::Operator => false,
    };
    let ask = button("link-button", "not-you-button", page.texts.people.not_you);
    el("div")
        .class("not-you")
        .shown_while(move || is_own() && !open.people.get().contact.is_empty())
        .children(opens(page, Panel::NotYou, ask))
}
