//! The parts of a line, and its services with their own prices and texts.
//! What can be chosen is in `services`.

use crate::domain::cart::item::CartItem;
use crate::domain::money::CurrencyFormat;
use crate::i18n::messages::Messages;
use crate::state::lines::Line;
use crate::state::signal::Signal;
use crate::view::context::Page;
use crate::view::dom::{El, el};
use crate::view::rows::first_of;

/// The parts of the line, and its services with their own prices and texts, a row each.
pub(super) fn parts(page: Page, line: Signal<Line>) -> El {
    let (texts, open, may_edit) = (page.texts, page.open, page.may_edit.get_untracked());
    let rows = move || {
        let (item, currency) = (line.get().item, open.currency.get());
        let mut rows: Vec<String> = Vec::new();
        push_parts(&mut rows, texts, &item, &currency);
        let has_box = may_edit && item.is_available();
        rows.extend(item.services.iter().filter_map(|it| texts.service(it, has_box, &currency)));
        first_of(rows, |left_out| texts.rest(left_out)).into_iter().map(|row| vec![row]).collect()
    };
    el("ul")
        .class("parts")
        .part("item-parts")
        .attr("role", "list")
        .attr("aria-label", texts.lines.includes)
        .rows(rows, |row| el("li").class("note").part("item-part").text(&row[0]))
}

/// Parts, each followed by its own.
fn push_parts(
    rows: &mut Vec<String>,
    texts: &Messages,
    item: &CartItem,
    currency: &CurrencyFormat,
) {
    for part in &item.parts {
        rows.push(texts.part(part, currency));
        push_parts(rows, texts, part, currency);
    }
}
