//! What changed since the person last looked, one sentence each, with the way back where there is
//! one: what was removed is put back, and a quantity is set to what it was.
//! It takes no focus. The page shows it while there is news.

use std::slice::from_ref;
use std::sync::Arc;

use leptos::task::spawn_local;

use crate::domain::cart::item::CartItem;
use crate::domain::ids::LineKey;
use crate::domain::together::difference::{LineNews, News};
use crate::view::context::Page;
use crate::view::controls::button;
use crate::view::dom::{El, el};
use crate::view::focus;
use crate::view::rows::first_of;

/// One sentence, and the way back.
#[derive(PartialEq)]
struct NewsRow {
    text: String,
    back: Option<Back>,
}

/// The way back from a change, with the name of the product.
#[derive(Clone, PartialEq)]
enum Back {
    /// To a line that is gone.
    PutBack(Arc<CartItem>),
    /// To the quantity that the person saw.
    Set(LineKey, u32, String),
}

/// The panel above the lines, with the button that closes it.
pub(in crate::view) fn news(page: Page) -> El {
    let (texts, open, cart) = (page.texts, page.open, page.cart);
    let words = &texts.together;
    let list = el("ul").class("news-list").attr("role", "list").rows(
        move || {
            let rest = |left_out| NewsRow { text: texts.rest(left_out), back: None };
            first_of(rows(page, &open.news.get()), rest)
        },
        move |row: &NewsRow| {
            let text = el("span").part("news-item").text(&row.text);
            let back = row.back.clone().map(|back| way_back(page, back, &row.text));
            el("li").child(text).maybe(back)
        },
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
        .child(el("details").attr("open", "").child(title).child(list))
        .child(got_it.on_press(move || cart.dismiss_news()))
}

/// A row for each change. What is gone and not known any more is one row, at the end.
fn rows(page: Page, news: &[News]) -> Vec<NewsRow> {
    let (texts, currency) = (page.texts, page.open.currency.get());
    let may_edit = page.may_edit.get();
    let (unknown, known): (Vec<_>, Vec<_>) =
        news.iter().cloned().partition(|news| *news == News::Removed(None));
    let row = |news: &News| NewsRow {
        text: texts.news(from_ref(news), &currency).concat(),
        back: back(page, news).filter(|_| may_edit),
    };
    let mut rows: Vec<NewsRow> = known.iter().map(row).collect();
    let unknown = texts.news(&unknown, &currency).into_iter();
    rows.extend(unknown.map(|text| NewsRow { text, back: None }));
    rows
}

fn back(page: Page, news: &News) -> Option<Back> {
    if let News::Removed(Some(item)) = news {
        return item.quantity_is_editable().then(|| Back::PutBack(Arc::clone(item)));
    }
    let (key, name, LineNews::Quantity { from, .. }) = news.line()? else { return None };
    page.cart.can_be_set(key).then(|| Back::Set(key.clone(), from, name.to_owned()))
}

/// The button. Its row goes when it is pressed, and the focus goes to the line.
fn way_back(page: Page, back: Back, about: &str) -> El {
    let (texts, cart) = (page.texts, page.cart);
    let text = match &back {
        Back::PutBack(_) => texts.together.put_back.into(),
        Back::Set(_, quantity, _) => texts.together.set_to.with(&quantity.to_string()),
    };
    let button = button("link-button", "news-back-button", &text)
        .attr("aria-label", &[&text, " · ", about].concat());
    let place = button.clone();
    button.on_press(move || {
        let root = focus::root(place.element());
        let name = match &back {
            Back::PutBack(item) => {
                cart.put_back(item);
                &item.name
            }
            Back::Set(line, quantity, name) => {
                cart.set_quantity(line, *quantity);
                name
            }
        };
        let label = texts.remove_item.with(name);
        // The line is drawn first.
        spawn_local(async move { focus::go_to_label(&root, &label) });
    })
}
