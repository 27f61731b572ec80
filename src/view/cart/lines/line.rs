//! One line: picture, name, what sets it apart, quantity, price, and what became of the last change.
//! It asks the item which prices are right to show, and never adds any up.

use leptos::prelude::*;

use super::picture::picture;
use super::quantity::quantity;
use super::services::services;
use crate::domain::cart::item::CartItem;
use crate::domain::money::CurrencyFormat;
use crate::i18n::messages::Messages;
use crate::state::lines::{Line, LineHandle};
use crate::view::context::Page;
use crate::view::controls::{button, seen, spoken};
use crate::view::dom::{El, el};

/// A line of the cart. What the product is stays with the row; a replaced SKU is another row.
pub(in crate::view) fn line_row(page: &Page, handle: &LineHandle) -> El {
    let Page { texts, open, cart, may_edit, .. } = *page;
    let line = handle.line();
    let item = line.get_untracked().item;
    let row = el("li")
        .class("line")
        .part("item")
        .live_attr("aria-busy", move || line.get().busy.to_string())
        .child(picture(item.image.as_ref()))
        .child(what(page, &item, line))
        .live(move || was(texts, &line.get().item, &open.currency.get()))
        .live(move || Some(now(texts, &line.get().item, &open.currency.get())));

    let refusal = el("p").class("refusal").part("item-refusal").live_text(move || {
        line.get().refusal.map(|refusal| texts.refusal(&refusal)).unwrap_or_default()
    });
    let mut controls = el("div").class("controls").child(quantity(page, line));
    if may_edit && item.quantity_is_editable() {
        let remove = button("link-button", "remove-button", texts.remove)
            .attr("aria-label", &(texts.remove_item)(&item.name))
            .on_press(move || cart.remove(&line.get_untracked().item.key));
        controls = controls.child(remove);
    }
    row.child(controls).maybe(may_edit.then(|| services(page, line))).child(refusal)
}

/// Name; what is new about the line; brand, SKU and what was chosen for it; what comes with it; the
/// seller, when there are several; a gift's badge; why it cannot be bought.
fn what(page: &Page, item: &CartItem, line: ReadSignal<Line>) -> El {
    let (texts, open) = (page.texts, page.open);
    let note = || el("p").class("note").part("item-note");
    let several = open.summary.get_untracked().has_several_sellers;
    let seller = item.seller_name.as_ref().filter(|_| several);
    el("div")
        .class("what")
        .child(name(item))
        .child(el("p").class("badge news-badge").part("item-news").live_text(move || {
            let news = line.get().news;
            news.map(|news| texts.line_news(news, &open.currency.get())).unwrap_or_default()
        }))
        .child(note().live_text(move || specifics(texts, &line.get().item)))
        .child(note().live_text(move || texts.components(&line.get().item).unwrap_or_default()))
        .child(parts(page, line))
        .maybe(seller.map(|seller| note().text(&(texts.sold_by)(seller))))
        .maybe(item.is_gift.then(|| el("p").class("badge").part("item-gift").text(texts.gift)))
        .child(el("p").class("reason").part("item-reason").live_text(move || {
            texts.availability(line.get().item.availability).unwrap_or_default().into()
        }))
}

/// Brand, SKU and what was chosen.
fn specifics(texts: &Messages, item: &CartItem) -> String {
    let product = [&item.brand, &item.sku_name].into_iter().flatten().cloned();
    let mut words: Vec<String> = product.collect();
    words.extend(item.texts().flat_map(|text| texts.attachment(text)));
    words.join(" · ")
}

/// The parts of the line, and its services with their own prices and texts, a row each.
fn parts(page: &Page, line: ReadSignal<Line>) -> El {
    let (texts, open, may_edit) = (page.texts, page.open, page.may_edit);
    let rows = move || {
        let (item, currency) = (line.get().item, open.currency.get());
        let mut rows: Vec<String> = Vec::new();
        push_parts(&mut rows, texts, &item, &currency);
        let has_box = may_edit && item.is_available();
        rows.extend(item.services.iter().filter_map(|it| texts.service(it, has_box, &currency)));
        rows.into_iter().map(|row| vec![row]).collect()
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

/// The name, as a link where the product has a page.
fn name(item: &CartItem) -> El {
    let name = match &item.product {
        Some(product) => el("a")
            .attr("href", product.as_str())
            .attr("rel", "noopener")
            .attr("referrerpolicy", "no-referrer"),
        None => el("span"),
    };
    name.class("name").part("item-name").attr("title", &item.name).text(&item.name)
}

/// The list price of the line, where it compares, and what is saved.
fn was(texts: &Messages, item: &CartItem, currency: &CurrencyFormat) -> Option<El> {
    let (list_total, total) = item.list_total().zip(item.total)?;
    let list = currency.format(list_total);
    let saving = (texts.saving)(&currency.format(list_total - total));
    let struck = el("s")
        .class("list-price")
        .part("item-list-price")
        .child(spoken(&(texts.before)(&list)))
        .child(seen(&list));
    let saving = el("span").class("saving").part("item-saving").text(&saving);
    Some(el("p").class("was").child(struck).text(" ").child(saving))
}

/// The line's total, and the price of one where that is something else.
fn now(texts: &Messages, item: &CartItem, currency: &CurrencyFormat) -> El {
    let total = item.total.map(|total| currency.format(total)).unwrap_or_default();
    let each = item.each_price(currency).map(|each| texts.each_price(each, item, currency));
    let each = each.map(|each| el("span").class("each").part("item-each").text(&each));
    el("p")
        .class("now")
        .part("item-price")
        .child(el("span").class("line-total").part("item-total").text(&total))
        .maybe(each)
}
