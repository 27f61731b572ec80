//! The checkboxes of the share panel.
//! They do not know what depends on them.

use web_sys::HtmlInputElement;

use crate::state::signal::Signal;
use crate::view::context::Page;
use crate::view::dom::{El, el};

/// The checkbox that makes the link one to look only.
pub(super) fn view_only_box(page: Page, is_view_only: Signal<bool>) -> El {
    checkbox("look-only-box", page.texts.share_to_look, is_view_only)
}

/// The question to the operator whether the data in the cart is the customer's. It is shown if the
/// cart has data of people.
pub(super) fn customer_question(page: Page, is_confirmed: Signal<bool>) -> El {
    let (words, open) = (&page.texts.hand_over, page.open);
    el("div")
        .part("data-question")
        .shown_while(move || !open.people.get().values().is_empty())
        .child(el("p").text(words.data_question))
        .child(checkbox("data-is-theirs-box", words.data_is_theirs, is_confirmed))
}

fn checkbox(part: &str, text: &str, is_checked: Signal<bool>) -> El {
    let input = el("input").attr("type", "checkbox").part(part);
    let input_ref = input.element_ref();
    if let Some(input) = input_ref.get::<HtmlInputElement>() {
        input.set_checked(is_checked.get_untracked());
    }
    let input = input.on("change", move |_| {
        if let Some(input) = input_ref.get::<HtmlInputElement>() {
            is_checked.set(input.checked());
        }
    });
    el("label").class("choice").child(input).child(el("span").text(text))
}
