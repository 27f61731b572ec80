//! Why there is no cart, and the ways on.
//! It looks like the empty cart: a sentence, a reason, a button.

use super::context::Page;
use super::controls::{button, link};
use super::dom::{El, el};
use super::icons;
use super::people::sign_in::sign_in;
use crate::domain::problem::{Problem, WayOn};

/// A problem in the place of the cart.
pub(super) fn problem(page: &Page, problem: &Problem) -> El {
    let (title, text) = page.texts.problem(problem);
    // Says where the answer was wrong, for the people who run the store.
    let field = match problem {
        Problem::NotUnderstood(path) if !path.is_empty() => Some(el("p").class("field").text(path)),
        _ => None,
    };
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
        .child(el("h2").class("state-title").text(title))
        .child(el("p").text(&text))
        .maybe(field)
        .child(el("div").class("ways").children(ways))
}

fn way_on(page: &Page, way: WayOn, class: &str) -> El {
    let (texts, cart, settings) = (page.texts, page.cart, &page.settings);
    match way {
        WayOn::TryAgain => {
            button(class, "try-again-button", texts.try_again).on_press(move || cart.open())
        }
        WayOn::OpenAnyway => button(class, "open-anyway-button", texts.open_anyway)
            .on_press(move || cart.open_anyway()),
        WayOn::SignIn => sign_in(page, class).text(texts.sign_in),
        WayOn::OpenOwnCart => {
            link(class, "own-cart-button", &settings.cart_url, texts.open_own_cart)
        }
    }
}
