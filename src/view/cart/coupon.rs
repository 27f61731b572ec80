//! Coupons and promotions: a field that opens on demand, chips for what is on the cart.
//! The store's word on a coupon stands beside the field.

use leptos::prelude::*;
use web_sys::HtmlInputElement;
use web_sys::wasm_bindgen::JsCast;

use crate::domain::cart::Summary;
use crate::domain::text::in_words;
use crate::view::context::Page;
use crate::view::controls::icon_button;
use crate::view::dom::{El, el, follow};
use crate::view::icons;

/// Coupons on the cart and the field for another.
pub(in crate::view) fn coupon(page: &Page) -> El {
    let Page { texts, open, may_edit, .. } = *page;
    let promotions = el("ul")
        .class("promotions")
        .part("promotions")
        .attr("role", "list")
        .attr("aria-label", texts.promotions)
        .rows(
            move || open.summary.get().promotions.iter().map(|name| vec![name.clone()]).collect(),
            |row| el("li").text(&row[0]),
        );
    let refusal = el("p").class("refusal").part("coupon-refusal").live_text(move || {
        open.coupon_refusal.get().map(|refusal| texts.refusal(&refusal)).unwrap_or_default()
    });
    let add = || el("details").child(el("summary").text(texts.coupon_toggle)).child(form(page));
    el("div")
        .class("coupon")
        .part("coupons")
        .shown_while(move || may_edit || has_something(&open.summary.get()))
        .child(chips(page))
        .child(promotions)
        .maybe(may_edit.then(add))
        .child(refusal)
}

fn has_something(summary: &Summary) -> bool {
    !summary.coupons.is_empty() || !summary.promotions.is_empty()
}

fn chips(page: &Page) -> El {
    let Page { texts, open, cart, may_edit, .. } = *page;
    el("ul").class("chips").attr("role", "list").attr("aria-label", texts.coupons).rows(
        move || open.summary.get().coupons.iter().map(|code| vec![code.clone()]).collect(),
        move |row| {
            let code = row[0].clone();
            let name = (texts.remove_coupon)(&in_words(&code));
            let chip =
                el("li").class("chip").part("coupon").child(el("span").text(&in_words(&code)));
            let remove = || {
                icon_button("", "remove-coupon-button", icons::CROSS, &name)
                    .on_press(move || cart.remove_coupon(&code))
            };
            chip.maybe(may_edit.then(remove))
        },
    )
}

fn form(page: &Page) -> El {
    let (texts, open, cart) = (page.texts, page.open, page.cart);
    let input = el("input")
        .attr("id", "coupon")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "characters")
        .attr("spellcheck", "false");
    let field: HtmlInputElement = input.element().clone().unchecked_into();
    let submit = {
        let field = field.clone();
        move |event: web_sys::Event| {
            event.prevent_default();
            cart.add_coupon(&field.value());
        }
    };
    // A coupon that is on the cart has done with the field; a refused one stays to be corrected.
    let mut before = usize::MAX;
    follow(move || {
        let count = open.summary.get().coupons.len();
        if count > before {
            field.set_value("");
        }
        before = count;
    });
    el("form")
        .class("coupon-form")
        .child(el("label").attr("for", "coupon").text(texts.coupon_label))
        .child(input)
        .child(el("button").class("button quiet").attr("type", "submit").text(texts.apply))
        .on("submit", submit)
}
