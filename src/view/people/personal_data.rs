//! Contact, delivery and whatever else says something about people: the owner's values, or masks with the words for them.
//! What is masked has no text here; there is nothing to leak.

use leptos::prelude::*;

use super::delivery_options::options;
use super::form::{fill_in, typed_here};
use super::sign_in::sign_in;
use crate::domain::cart::Viewer;
use crate::domain::people::field::Group;
use crate::domain::people::personal::{Kind, Personal};
use crate::i18n::messages::Messages;
use crate::state::shared_cart::SharedCart;
use crate::view::context::Page;
use crate::view::controls::{button, seen, spoken};
use crate::view::dialog::{question, show};
use crate::view::dom::{El, el};
use crate::view::icons;
use crate::view::rows::Row;

/// The rows of people's data, and what can be done about them.
pub(in crate::view) fn personal_data(page: &Page) -> El {
    let (texts, open, cart) = (page.texts, page.open, page.cart);
    let words = &texts.people;
    let rows = el("dl").rows(
        move || {
            let people = open.people.get();
            let titles = [texts.contact, texts.delivery, words.pickup, words.invoice];
            let parts = ["contact", "delivery", "pickup", "invoice"];
            let mut rows = Vec::new();
            for (at, group) in people.groups().iter().enumerate() {
                let (title, part) = (titles[at], parts[at]);
                if let Some(typed) = Group::ALL.get(at).and_then(|of| typed(cart, *of, group)) {
                    rows.push(vec![title.into(), part.into(), typed, String::new()]);
                } else if at < Group::ALL.len() || !group.is_empty() {
                    // Who buys and where it goes is part of every cart; the others are of some.
                    rows.push(row(texts, title, part, group));
                }
            }
            rows
        },
        |row| drawn(texts, row),
    );
    let viewer = move || open.summary.get().viewer;
    let word = move || match viewer() {
        Viewer::SignedInAsAnother => texts.sign_in_as_another,
        _ => texts.sign_in_to_see,
    };
    let is_hidden = move || open.people.get().values().contains(&&Personal::Masked);
    let may_sign_in =
        move || !matches!(viewer(), Viewer::Owner | Viewer::Operator | Viewer::BuyerByLink);
    let sign_in = sign_in(page, "sign-in")
        .live_text(move || word().into())
        .shown_while(move || may_sign_in() && is_hidden());
    el("section")
        .class("people")
        .part("people")
        .child(rows)
        .child(sign_in)
        .child(open_as_buyer(page))
        .child(fill_in(page, Group::Contact))
        .child(fill_in(page, Group::Delivery))
        .child(options(page))
        .child(not_you(page))
}

/// What is hidden, and was typed here, its typist sees.
fn typed(cart: SharedCart, of: Group, group: &[(Kind, &Personal)]) -> Option<String> {
    let is_hidden = group.iter().any(|(_, value)| **value == Personal::Masked);
    cart.saved(of).filter(|_| is_hidden).map(|draft| typed_here(of, &draft))
}

/// A run of values: as they are, or what they are where they are hidden.
enum Run {
    Clear(Vec<String>),
    Hidden(Vec<&'static str>),
}

/// What the store tells of a field, for the form that changes it; empty where it is hidden.
pub(in crate::view) fn to_change(told: Option<&Personal>) -> &str {
    match told {
        Some(Personal::Visible(visible)) => visible.reveal_on_screen(),
        _ => "",
    }
}

/// Title, part, and then for every run what is seen of it and what is heard where it is hidden.
fn row(texts: &Messages, title: &str, part: &str, group: &[(Kind, &Personal)]) -> Row {
    let mut runs: Vec<Run> = Vec::new();
    for (kind, value) in group {
        let word = (texts.people.hidden_field)(*kind);
        match (value, runs.last_mut()) {
            (Personal::Visible(visible), Some(Run::Clear(texts))) => {
                texts.push(visible.reveal_on_screen().into());
            }
            (Personal::Visible(visible), _) => {
                runs.push(Run::Clear(vec![visible.reveal_on_screen().into()]));
            }
            // Street and number are one thing to say.
            (Personal::Masked, Some(Run::Hidden(words))) if words.last() == Some(&word) => {}
            (Personal::Masked, Some(Run::Hidden(words))) => words.push(word),
            (Personal::Masked, _) => runs.push(Run::Hidden(vec![word])),
        }
    }
    let mut row: Row = vec![title.into(), part.into()];
    for run in runs {
        row.extend(match run {
            Run::Clear(texts) => [texts.join(", "), String::new()],
            Run::Hidden(words) => [texts.people.hidden.into(), words.join(", ")],
        });
    }
    row
}

fn drawn(texts: &Messages, row: &[String]) -> El {
    let [title, part, runs @ ..] = row else { return el("div") };
    let mut data = el("dd").part(part);
    if runs.is_empty() {
        data = data.child(el("span").class("muted").text(texts.not_filled_in));
    }
    for run in runs.chunks_exact(2) {
        let [seen_of, heard] = run else { continue };
        data = data.child(match heard.as_str() {
            "" => el("span").text(seen_of),
            heard => masked(seen_of, heard),
        });
    }
    el("div").class("person").child(el("dt").text(title)).child(data)
}

fn masked(seen_of: &str, heard: &str) -> El {
    let masked = el("span").class("masked").part("masked").child(icons::icon(icons::LOCK));
    masked.child(seen(seen_of)).child(spoken(heard))
}

/// For the buyer who came by a link: their data, at the price of the cart they have here.
fn open_as_buyer(page: &Page) -> El {
    let (open, cart, words) = (page.open, page.cart, &page.texts.people);
    el("div")
        .class("own-data")
        .shown_while(move || open.summary.get().viewer == Viewer::BuyerByLink)
        .child(
            button("button quiet", "open-as-buyer-button", words.open_as_buyer)
                .on_press(move || cart.open_as_buyer()),
        )
        .child(el("p").class("muted").text(words.open_as_buyer_hint))
}

/// "Not you?", for a cart of this browser that holds somebody's data.
fn not_you(page: &Page) -> El {
    let (texts, open, cart) = (page.texts, page.open, page.cart);
    let words = &texts.people;
    let confirm = button("button danger", "confirm-button", words.remove_data)
        .on_press(move || cart.leave_people_behind());
    let about = words.not_you_question;
    let panel = question("not-you-panel", about, texts.close, confirm, words.keep_data);
    let to_open = panel.clone();
    let is_own = move || {
        let viewer = open.summary.get().viewer;
        matches!(viewer, Viewer::Owner | Viewer::OwnerSignedOut | Viewer::SignedInAsAnother)
    };
    let ask = button("link-button", "not-you-button", words.not_you);
    el("div")
        .class("not-you")
        .shown_while(move || is_own() && !open.people.get().contact.is_empty())
        .child(ask.on_press(move || show(&to_open)))
        .child(panel)
}
