//! The form to add a coupon.
//! It does not know what a coupon is worth.

use web_sys::HtmlInputElement;

use crate::view::context::Page;
use crate::view::dom::{El, el};
use crate::view::signals::follow;

/// The form.
pub(in crate::view) fn coupon_form(page: Page) -> El {
    let Page { texts, open, cart, .. } = page;
    let input = el("input")
        .attr("id", "coupon")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "characters")
        .attr("spellcheck", "false");
    let field = input.element_ref();
    // A coupon that was added empties the field. A refused one stays there to be corrected.
    let mut before = None;
    follow(move || {
        let count = open.summary.get().coupons.len();
        let is_more = before.replace(count).is_some_and(|before| count > before);
        if let Some(field) = field.get::<HtmlInputElement>().filter(|_| is_more) {
            field.set_value("");
        }
    });
    el("form")
        .class("coupon-form")
        .child(el("label").attr("for", "coupon").text(texts.coupon_label))
        .child(input)
        .child(el("button").class("button quiet").attr("type", "submit").text(texts.apply))
        .on("submit", move |event| {
            event.prevent_default();
            if let Some(field) = field.get::<HtmlInputElement>() {
                cart.add_coupon(&field.value());
            }
        })
}
