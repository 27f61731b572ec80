//! The outlines of a cart while it is read, in the places of its parts.
//! Screen readers hear one text instead.

use super::context::Page;
use super::dom::{El, el};

/// The outlines of two lines and a total.
pub(super) fn skeleton(page: Page) -> El {
    let bones = |class: &str, bones: &[&str]| {
        el("div").class(class).children(bones.iter().map(|bone| el("span").class(bone)))
    };
    let line = ["bone picture", "bone bone-name", "bone bone-price", "bone bone-stepper"];
    let bar = bones("pay", &["bone bone-total", "bone bone-button"]);
    let lines = el("div").class("main").child(bones("line", &line)).child(bones("line", &line));
    el("section")
        .class("cart skeleton")
        .part("skeleton")
        .attr("aria-busy", "true")
        .attr("tabindex", "-1")
        .child(el("p").class("sr-only").attr("role", "status").text(page.texts.loading))
        .child(bones("head", &["bone bone-title", "bone bone-who"]))
        .child(lines)
        .child(el("div").class("side").child(bones("totals", &["bone bone-totals"])).child(bar))
}
