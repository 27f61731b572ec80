//! The one next step of a person, by who they are and what they did, and the quiet thing beside it.
//! It knows where each step leads, and nothing of how it is done.

use super::cart::totals::payment_url;
use super::context::Page;
use super::controls::button;
use super::dom::{El, el};
use super::focus;
use super::leaving::exit_link;
use super::people::hand_over::{LeftToDo, missing};
use super::signals::memo;
use crate::domain::cart::Viewer;
use crate::state::cart_state::{Editing, Exit};

/// A next step.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    /// To the checkout; sharing is beside it.
    Checkout,
    /// Edit the shared cart together.
    Join,
    /// Tell the others what changed; the checkout is beside it.
    Tell,
    /// The cart is somebody else's and this person changed nothing: the checkout, without weight.
    Browse,
    /// Take a copy of the items.
    Copy,
    /// Send the cart to the customer.
    Send,
    /// Fill in what is missing.
    FillIn(LeftToDo),
    /// To the payment of a cart that the store prepared.
    Pay,
}

fn step(page: Page) -> Step {
    let open = page.open;
    let summary = open.summary.get();
    match (summary.viewer, open.editing.get()) {
        (Viewer::Operator, _) => Step::Send,
        (_, Editing::AskFirst) => Step::Join,
        _ if page.cart.is_to_complete() => {
            let missing = missing(&summary).next().filter(|_| summary.may_fill_in);
            missing.map_or(Step::Pay, Step::FillIn)
        }
        (Viewer::Guest, Editing::LookOnly(_)) if page.cart.may_copy() => Step::Copy,
        (Viewer::Guest, Editing::Allowed) if open.took_part.get() => Step::Tell,
        (Viewer::Guest, Editing::Allowed | Editing::LookOnly(_)) => Step::Browse,
        (
            Viewer::Owner
            | Viewer::OwnerSignedOut
            | Viewer::SignedInAsAnother
            | Viewer::BuyerByLink,
            Editing::Allowed | Editing::LookOnly(_),
        ) => Step::Checkout,
    }
}

/// The buttons of the next step.
pub(super) fn next_step(page: Page) -> El {
    let step = memo(move || step(page));
    el("div").class("next").part("next-step").live(move || Some(buttons(page, step.get())))
}

fn buttons(page: Page, step: Step) -> El {
    let (texts, words, cart) = (page.texts, &page.texts.bar, page.cart);
    let primary = |part, text| button("button primary", part, text);
    let share = |button: El| {
        let place = button.clone();
        button.on_press(move || focus::press(place.element(), "[part=share-button]"))
    };
    let row = el("div").class("ways");
    match step {
        Step::Checkout => {
            let beside = share(button("button quiet", "share-again-button", texts.share));
            row.child(checkout(page, "button primary")).child(beside)
        }
        Step::Join => {
            row.child(primary("join-button", texts.together.join).on_press(move || page.join()))
        }
        Step::Tell => {
            let tell = share(primary("tell-button", words.tell));
            row.child(tell).child(checkout(page, "button quiet"))
        }
        Step::Browse => row.child(checkout(page, "button quiet")),
        Step::Copy => row.child(
            primary("copy-items-button", texts.together.copy_to_own)
                .on_press(move || cart.copy_to_own()),
        ),
        Step::Send => row.child(share(primary("send-cart-button", texts.hand_over.send))),
        Step::FillIn(missing) => row.child(fill_in(page, missing)),
        Step::Pay => row.child(checkout(page, "button primary")),
    }
}

fn checkout(page: Page, class: &str) -> El {
    let words = page.texts;
    let text =
        if page.cart.is_to_complete() { words.hand_over.go_to_payment } else { words.checkout };
    exit_link(page, Exit::Checkout, class, "checkout-button", &payment_url(page), text)
}

/// The button that opens the form, or leads to the choice, of what is missing.
fn fill_in(page: Page, missing: LeftToDo) -> El {
    let (forms, words) = (&page.texts.forms, &page.texts.bar);
    let (text, place) = match missing {
        LeftToDo::Contact => (forms.fill_in[0], "[part=contact-form] summary"),
        LeftToDo::Delivery => (forms.fill_in[1], "[part=delivery-form] summary"),
        LeftToDo::DeliveryOption => (words.choose_delivery, "[part=delivery-options] input"),
    };
    let fill_in = button("button primary", "fill-in-button", text);
    let from = fill_in.clone();
    fill_in.on_press(move || focus::go_to(from.element(), place))
}
