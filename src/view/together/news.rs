//! What changed since the person last looked, one sentence each.
//! It takes no focus, and it is hidden while there is no news.

use crate::view::context::Page;
use crate::view::controls::button;
use crate::view::dom::{El, el};
use crate::view::rows::first_of;

/// The panel above the lines, with the button that closes it.
pub(in crate::view) fn news(page: Page) -> El {
    let (texts, open, cart) = (page.texts, page.open, page.cart);
    let words = &texts.together;
    let list = el("ul").class("news-list").attr("role", "list").rows(
        move || {
            let news = texts.news(&open.news.get(), &open.currency.get());
            first_of(news, |left_out| (texts.and_more)(left_out))
        },
        |sentence: &String| el("li").part("news-item").text(sentence),
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
        // For an emptied cart the text of the empty cart is enough.
        .shown_while(move || !open.news.get().is_empty() && !open.was_emptied.get())
        .child(el("details").attr("open", "").child(title).child(list))
        .child(got_it.on_press(move || cart.dismiss_news()))
}
