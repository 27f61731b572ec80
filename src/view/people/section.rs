//! The section about people: their data, the forms, the delivery options and the ways to sign in.
//! It knows the order of its parts and nothing about their content.

use leptos::prelude::*;

use super::form_disclosure::form_disclosure;
use super::not_you::not_you;
use super::open_as_buyer::open_as_buyer;
use super::personal_data::personal_data;
use super::sign_in::sign_in;
use crate::domain::cart::Viewer;
use crate::domain::people::field::Group;
use crate::domain::people::personal::Personal;
use crate::state::cart_state::Exit;
use crate::view::context::Page;
use crate::view::dom::{El, el};
use crate::view::later::{Panel, later};
use crate::view::leaving::leave_status;
use crate::view::signals::memo;

/// The section.
pub(in crate::view) fn people(page: Page) -> El {
    let open = page.open;
    let has_parcels =
        memo(move || open.summary.get().shipping.lines.iter().any(|line| !line.options.is_empty()));
    el("section")
        .class("people")
        .part("people")
        .child(personal_data(page))
        .child(sign_in_to_see(page))
        .child(open_as_buyer(page))
        .child(form_disclosure(page, Group::Contact))
        .child(form_disclosure(page, Group::Delivery))
        .live(move || has_parcels.get().then(|| untrack(|| later(page, Panel::DeliveryOptions))))
        .child(not_you(page))
        .child(leave_status(page, &[Exit::SignIn, Exit::AsBuyer, Exit::NotYou, Exit::NewCart]))
}

/// The link to the login, shown while data is masked that the owner would see.
fn sign_in_to_see(page: Page) -> El {
    let (texts, open) = (page.texts, page.open);
    let viewer = move || open.summary.get().viewer;
    let text = move || match viewer() {
        Viewer::SignedInAsAnother => texts.sign_in_as_another,
        Viewer::Owner
        | Viewer::OwnerSignedOut
        | Viewer::Guest
        | Viewer::BuyerByLink
        | Viewer::Operator => texts.sign_in_to_see,
    };
    let may_help = move || match viewer() {
        Viewer::Guest => !open.is_signed_in.get(),
        Viewer::OwnerSignedOut | Viewer::SignedInAsAnother => true,
        Viewer::Owner | Viewer::BuyerByLink | Viewer::Operator => false,
    };
    let is_masked = move || open.people.get().values().contains(&&Personal::Masked);
    sign_in(page, "sign-in")
        .live_text(move || text().into())
        .shown_while(move || may_help() && is_masked())
}
