//! The sentence that the cart holds the address, or the contact data, of somebody else. It stands
//! where people pay.
//! It does not know whose data it is.

use crate::domain::cart::Viewer;
use crate::domain::people::field::Group;
use crate::view::context::Page;
use crate::view::dom::{El, el};

/// The sentence; empty while the data is the visitor's, or there is none.
pub(in crate::view) fn anothers_data(page: Page) -> El {
    let words = &page.texts.people;
    el("p").class("anothers").part("anothers-data").live_text(move || {
        let text = match anothers_group(page) {
            Some(Group::Delivery) => words.anothers_address,
            Some(Group::Contact) => words.anothers_contact,
            None => "",
        };
        text.into()
    })
}

/// The group of data that somebody else filled in and that is hidden here; the address first.
pub(in crate::view) fn anothers_group(page: Page) -> Option<Group> {
    let summary = page.open.summary.get();
    let is_hidden =
        |group: &Group| summary.filled.has_masked(*group) && page.cart.saved(*group).is_none();
    match summary.viewer {
        Viewer::Guest | Viewer::SignedInAsAnother => {
            [Group::Delivery, Group::Contact].into_iter().find(is_hidden)
        }
        Viewer::Owner | Viewer::OwnerSignedOut | Viewer::BuyerByLink | Viewer::Operator => None,
    }
}
