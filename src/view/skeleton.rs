//! The shapes of a cart that is being read, in the places where its parts will be.
//! Screen readers hear one sentence.

use leptos::prelude::*;

use super::context::messages;

/// Two lines and a total, in outline.
#[component]
pub(super) fn Skeleton() -> impl IntoView {
    let block = |class: &'static str| view! { <span class=class></span> };
    let line = || {
        view! {
            <div class=class::LINE>
                {block("bone bone-picture")} {block("bone bone-name")} {block("bone bone-price")}
                {block("bone bone-stepper")}
            </div>
        }
    };
    view! {
        <section class=class::CART part="skeleton" aria-busy="true">
            <p class=class::SPOKEN role="status">{messages().loading}</p>
            <div class=class::HEAD>{block("bone bone-title")} {block("bone bone-who")}</div>
            <div class=class::MAIN>{line()} {line()}</div>
            <div class=class::SIDE>{block("bone bone-total")} {block("bone bone-button")}</div>
        </section>
    }
}

/// Class names as values: the view macro would turn wholly constant markup into an HTML string and
/// write it through `innerHTML`, which a page with Trusted Types refuses.
mod class {
    pub(super) const CART: &str = "cart skeleton";
    pub(super) const HEAD: &str = "head";
    pub(super) const MAIN: &str = "main";
    pub(super) const SIDE: &str = "side";
    pub(super) const LINE: &str = "line";
    pub(super) const SPOKEN: &str = "sr-only";
}
