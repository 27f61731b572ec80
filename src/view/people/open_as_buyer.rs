//! The button for the buyer who came by a link. It opens the cart as theirs and shows their data.
//! It does not know that the cart in this browser is replaced; the state remembers that cart.

use super::readers::new_cart;
use crate::domain::cart::Viewer;
use crate::view::context::Page;
use crate::view::controls::button;
use crate::view::dom::{El, el};

/// The button and what it does, in words.
pub(super) fn open_as_buyer(page: Page) -> El {
    let (open, cart, words) = (page.open, page.cart, &page.texts.people);
    el("div")
        .class("own-data")
        .shown_while(move || open.summary.get().viewer == Viewer::BuyerByLink)
        .child(
            button("button quiet", "open-as-buyer-button", words.open_as_buyer)
                .on_press(move || cart.open_as_buyer()),
        )
        .child(el("p").class("muted").text(words.open_as_buyer_hint))
        .children(new_cart(page))
}
