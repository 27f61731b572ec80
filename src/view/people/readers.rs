//! What a person is told before they fill in a linked cart: who can read it there. They may go on
//! in a cart that only they hold.
//! It does not know how that cart is made.

use web_sys::HtmlElement;

use crate::view::context::Page;
use crate::view::controls::button;
use crate::view::dom::{El, ElementRef, el};

/// The sentence and the two ways. `summary` is what opens the form: it has the focus while the form
/// takes the place of the question.
pub(super) fn before_form(page: Page, summary: ElementRef) -> El {
    let (cart, words) = (page.cart, &page.texts.people);
    let here = button("button quiet", "fill-in-here-button", words.fill_in_here);
    let here = here.on_press(move || {
        if let Some(summary) = summary.get::<HtmlElement>() {
            let _ = summary.focus();
        }
        cart.agree_to_be_read();
    });
    el("div")
        .class("readers")
        .part("readers")
        .attr("role", "group")
        .attr("aria-label", words.readers)
        .child(el("p").text(words.readers))
        .children(new_cart(page))
        .child(el("div").class("ways").child(here))
}

/// The button that goes on in a new cart, and what that cart has, in words.
pub(super) fn new_cart(page: Page) -> [El; 2] {
    let (cart, words) = (page.cart, &page.texts.people);
    let button = button("button quiet", "new-cart-button", words.new_cart)
        .on_press(move || cart.go_on_in_new_cart());
    [el("div").class("ways").child(button), el("p").class("muted").text(words.new_cart_hint)]
}
