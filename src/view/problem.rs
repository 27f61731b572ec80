//! The reason why no cart is shown, and what the person can do.
//! It looks like the empty cart: a title, a text and buttons.

use super::context::Page;
use super::controls::{button, link};
use super::dom::{El, el};
use super::icons;
use super::people::sign_in::sign_in;
use crate::domain::problem::{Problem, WayOn};

/// A problem in the place of the cart.
pub(super) fn problem(page: Page, problem: &Problem) -> El {
    let (title, text) = page.texts.problem(problem);
    let ways = problem.ways_on().iter().enumerate().map(|(rank, way)| {
        let class = if rank == 0 { "button primary" } else { "button quiet" };
        way_on(page, *way, class)
    });
    el("section")
        .class("state")
        .part("problem")
        .attr("role", "alert")
        .attr("tabindex", "-1")
        .child(el("span").class("drawing").child(icons::icon(icons::PROBLEM)))
        .child(el(page.heading(0)).class("state-title").text(title))
        .child(el("p").text(&text))
        .maybe(wrong_field(problem).map(|path| el("p").class("field").text(path)))
        .child(el("div").class("ways").children(ways))
}

/// The path of the field that could not be read, for the people who run the store.
fn wrong_field(problem: &Problem) -> Option<&str> {
    match problem {
        Problem::NotUnderstood(path) => Some(path.as_str()).filter(|path| !path.is_empty()),
        Problem::LinkDamaged
        | Problem::LinkMalformed
        | Problem::LinkAmbiguous
        | Problem::NotFound
        | Problem::Replaced
        | Problem::OwnCartChanged
        | Problem::LinkOld(_)
        | Problem::NeedsAgreement
        | Problem::Refused
        | Problem::Offline
        | Problem::TimedOut
        | Problem::Unavailable
        | Problem::Unreadable => None,
    }
}

fn way_on(page: Page, way: WayOn, class: &str) -> El {
    let (texts, cart) = (page.texts, page.cart);
    match way {
        WayOn::TryAgain => {
            button(class, "try-again-button", texts.try_again).on_press(move || cart.open())
        }
        WayOn::OpenAnyway => button(class, "open-anyway-button", texts.open_anyway)
            .on_press(move || cart.open_anyway()),
        WayOn::SignIn => sign_in(page, class).text(texts.sign_in),
        WayOn::ShowOwnCart => button(class, "own-cart-button", texts.open_own_cart)
            .on_press(move || cart.leave_link()),
        WayOn::OpenOwnCart => {
            link(class, "own-cart-button", &page.host().settings.cart_url, texts.open_own_cart)
        }
    }
}
