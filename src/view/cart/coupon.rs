//! The coupons and promotions of the cart, and the form to add a coupon.
//! It does not know what a coupon is worth.

use crate::domain::cart::Summary;
use crate::domain::text::in_words;
use crate::view::context::Page;
use crate::view::controls::{icon_button, refusal_text};
use crate::view::dom::{El, el};
use crate::view::icons;
use crate::view::later::{Panel, unfolds};

/// Coupons and promotions, the form and the reason why the last coupon was refused.
pub(in crate::view) fn coupon(page: Page) -> El {
    let Page { texts, open, .. } = page;
    let may_edit = page.may_edit.get_untracked();
    let promotions = el("ul")
        .class("promotions")
        .part("promotions")
        .attr("role", "list")
        .attr("aria-label", texts.promotions)
        .rows(
            move || {
                // Those that lines earned stand with these lines.
                let summary = open.summary.get();
                let of_cart = summary.promotions.iter().filter(|it| !it.is_on_lines);
                of_cart.map(|promotion| promotion.name.clone()).collect()
            },
            move |name: &String| page.of_store(el("li")).text(&texts.spelled_out(name)),
        );
    let add = || unfolds(page, Panel::Coupon, texts.coupon_toggle);
    el("div")
        .class("coupon")
        .part("coupons")
        .shown_while(move || may_edit || has_any(&open.summary.get()))
        .child(chips(page, may_edit))
        .child(promotions)
        .maybe(may_edit.then(add))
        .child(refusal_text(texts, "coupon-refusal", move || open.coupon_refusal.get()))
}

fn has_any(summary: &Summary) -> bool {
    !summary.coupons.is_empty() || summary.promotions.iter().any(|it| !it.is_on_lines)
}

fn chips(page: Page, may_edit: bool) -> El {
    let Page { texts, open, cart, .. } = page;
    el("ul").class("chips").attr("role", "list").attr("aria-label", texts.coupons).rows(
        move || open.summary.get().coupons.clone(),
        move |code: &String| {
            let shown = in_words(code);
            let chip = el("li").class("chip").part("coupon").child(el("span").text(&shown));
            let remove = || {
                let name = texts.remove_coupon.with(&shown);
                let code = code.clone();
                icon_button("", "remove-coupon-button", icons::CROSS, &name)
                    .on_press(move || cart.remove_coupon(&code))
            };
            chip.maybe(may_edit.then(remove))
        },
    )
}
