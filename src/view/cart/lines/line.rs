//! One line of the cart: picture, name, details, quantity, price, and why a change was refused.
//! It knows nothing about the other lines.

use super::parts::parts;
use super::picture::picture;
use super::price::{list_price, price};
use super::quantity::quantity;
use super::services::services;
use crate::domain::cart::item::CartItem;
use crate::i18n::messages::Messages;
use crate::state::lines::{Line, LineHandle};
use crate::state::signal::Signal;
use crate::view::context::Page;
use crate::view::controls::{button, refusal_text};
use crate::view::dom::{El, el};
use crate::view::rows::first_of;

/// A line. Its product never changes: a replaced SKU is another line.
pub(super) fn line_row(page: Page, handle: &LineHandle) -> El {
    let Page { texts, open, cart, .. } = page;
    let may_edit = page.may_edit.get_untracked();
    let line = handle.line();
    let item = line.get_untracked().item;
    let row = el("li")
        .class("line")
        .part("item")
        .live_attr("aria-busy", move || line.get().busy.to_string())
        .child(picture(page, item.image.as_ref()))
        .child(description(page, &item, line))
        .live(move || list_price(texts, &line.get().item, &open.currency.get()))
        .live(move || Some(price(texts, &line.get().item, &open.currency.get())));

    let mut controls = el("div").class("controls").child(quantity(page, line));
    if may_edit && (item.quantity_is_editable() || item.is_gift) {
        let remove = button("link-button", "remove-button", texts.remove)
            .attr("aria-label", &texts.remove_item.with(&item.name))
            .shown_while(move || line.get().item.can_be_removed())
            .on_press(move || cart.remove(&line.get_untracked().item.key));
        controls = controls.child(remove);
    }
    let mine =
        el("span").class("muted").part("item-mine").live_text(move || mine(texts, &line.get()));
    row.child(controls.child(mine))
        .maybe(may_edit.then(|| services(page, line)))
        .child(refusal_text(texts, "item-refusal", move || line.get().refusal))
}

/// The name; what changed since the last visit; brand, SKU and details; what is in a kit; the parts
/// and services; the seller if the cart has several; the mark of a gift; why the line cannot be
/// bought.
fn description(page: Page, item: &CartItem, line: Signal<Line>) -> El {
    let (texts, open) = (page.texts, page.open);
    let note = || page.of_store(el("p").class("note").part("item-note"));
    let has_several = open.summary.get_untracked().has_several_sellers;
    el("div")
        .class("what")
        .child(name(page, item))
        .child(el("p").class("badge news-badge").part("item-news").live_text(move || {
            let news = line.get().news;
            news.map(|news| texts.line_news(news, &open.currency.get())).unwrap_or_default()
        }))
        .child(el("p").class("note").part("item-just-now").live_text(move || {
            if line.get().is_just_now { texts.together.just_now.into() } else { String::new() }
        }))
        .child(note().live_text(move || details(texts, &line.get().item, has_several)))
        .child(note().live_text(move || texts.components(&line.get().item).unwrap_or_default()))
        .child(parts(page, line))
        .child(promotion(page, line, 0, "item-promotion"))
        .child(promotion(page, line, 1, "item-next-promotion"))
        .maybe(item.is_gift.then(|| el("p").class("badge").part("item-gift").text(texts.gift)))
        .child(el("p").class("reason").part("item-reason").live_text(move || {
            texts.availability(line.get().item.availability).unwrap_or_default().into()
        }))
}

/// How many of its units this person added; empty where they added none.
fn mine(texts: &Messages, line: &Line) -> String {
    match line.mine {
        0 => String::new(),
        all if all == line.item.quantity => texts.mine.yours.into(),
        some => texts.mine.some_yours.with(&some.to_string()),
    }
}

/// The promotions that the line earned (0), or how far it is to the next one (1).
fn promotion(page: Page, line: Signal<Line>, which: usize, part: &str) -> El {
    let (texts, open) = (page.texts, page.open);
    let text = move || texts.promotions(&line.get().promotions, &open.currency.get());
    let element = el("p").class("note promotion").part(part);
    // What was earned has the store's name.
    let element = if which == 0 { page.of_store(element) } else { element };
    element.live_text(move || std::mem::take(&mut text()[which]))
}

/// Brand, SKU, the details that were chosen, and the seller if the cart has several.
fn details(texts: &Messages, item: &CartItem, has_several: bool) -> String {
    let product = [&item.brand, &item.sku_name].into_iter().flatten().cloned();
    let mut words: Vec<String> = product.collect();
    words.extend(item.texts().flat_map(|text| texts.attachment(text)));
    words.extend(item.seller_name.iter().filter(|_| has_several).map(|it| texts.sold_by.with(it)));
    first_of(words, |left_out| texts.rest(left_out)).join(" · ")
}

/// The name; a link if the product has a page on this store.
fn name(page: Page, item: &CartItem) -> El {
    let host = page.host();
    let name = match item.product.as_ref().and_then(|product| product.on(&host.settings.store)) {
        Some(product) => el("a")
            .attr("href", product)
            .attr("rel", "noopener")
            .attr("referrerpolicy", "no-referrer"),
        None => el("span"),
    };
    page.of_store(name.class("name").part("item-name")).text(&item.name)
}
