//! What this person added, and its price, with a button that copies it for the friend who pays.
//! Only the clipboard gets it: nothing is sent.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::together::mine::Part;
use crate::i18n::texts::With;
use crate::state::signal::Signal;
use crate::view::context::Page;
use crate::view::controls::button;
use crate::view::dom::{El, el};
use crate::view::share::send::write_to_clipboard;

/// The person's part.
pub(in crate::view) fn mine(page: Page) -> El {
    let (texts, open) = (page.texts, page.open);
    let words = &texts.mine;
    let outcome = Signal::new(String::new());
    let copy = button("button quiet", "copy-part-button", words.copy).on_press(move || {
        spawn_local(async move {
            let text = text_for_payer(page);
            let is_copied = write_to_clipboard(&text).await;
            // Without a clipboard the text is there to be copied by hand.
            outcome.set(if is_copied { words.copied.into() } else { text });
        });
    });
    el("section")
        .class("mine")
        .part("my-part")
        .child(el("p").live_text(move || said(page, words.part, open.part.get())))
        .child(copy)
        .child(el("p").class("outcome").attr("role", "status").live_text(move || outcome.get()))
}

/// `Your part: 3 items, R$ 82,40 (delivery not included)`
fn said(page: Page, text: With<2>, part: Part) -> String {
    let units = page.texts.units.with(part.units);
    text.with(&units, &page.open.currency.get().format(part.amount))
}

/// The same with the products, for somebody else.
fn text_for_payer(page: Page) -> String {
    let open = page.open;
    untrack(|| {
        let mut text = said(page, page.texts.mine.my_part, open.part.get());
        for handle in open.lines.available().get() {
            let line = handle.line().get();
            if line.mine > 0 {
                text = [&text, "\n", &line.mine.to_string(), " × ", &line.item.name].concat();
            }
        }
        text
    })
}
