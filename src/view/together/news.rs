//! What is new since the person last looked, in words, until they have seen it.
//! It comes without a sound of its own and takes no focus; where nothing is new it takes no place.

use leptos::prelude::*;

use crate::view::context::Page;
use crate::view::controls::button;
use crate::view::dom::{El, el};
use crate::view::rows::first_of;

/// The panel above the lines.
pub(in crate::view) fn news(page: &Page) -> El {
    let (texts, open, cart) = (page.texts, page.open, page.cart);
    let words = &texts.together;
    let list = el("ul").class("news-list").attr("role", "list").rows(
        move || {
            let currency = open.currency.get();
            let news = texts.news(&open.news.get(), &currency);
            let rows = news.into_iter().map(|news| vec![news]).collect();
            first_of(rows, |more| vec![(texts.and_more)(more)])
        },
        |row| el("li").part("news-item").text(&row[0]),
    );
    let count = move || open.news.get().len().to_string();
    let title = el("summary")
        .class("group-title")
        .live_text(move || [words.news_title, " (", &count(), ")"].concat());
    let got_it = button("button quiet", "got-it-button", words.got_it);
    el("section")
        .class("callout news")
        .part("news")
        .attr("aria-label", words.news_title)
        // Of a cart that was emptied one sentence is enough.
        .shown_while(move || !open.news.get().is_empty() && !open.was_emptied.get())
        .child(el("details").attr("open", "").child(title).child(list))
        .child(got_it.on_press(move || cart.dismiss_news()))
}
