//! Contact and delivery: the owner's values, or a mask with the word for it.
//! What is masked has no text here; there is nothing to leak.

use leptos::prelude::*;

use super::context::Page;
use super::controls::{link, seen, spoken};
use super::dom::{El, el};
use super::icons;
use super::rows::Row;
use crate::domain::cart::{Summary, Viewer};
use crate::domain::link::{checkout_url, login_url};
use crate::domain::personal::Personal;
use crate::i18n::messages::Messages;

/// The two rows of people's data.
pub(super) fn people(page: &Page) -> El {
    let (texts, open) = (page.texts, page.open);
    let rows = el("dl").rows(
        move || {
            let [contact, delivery] = groups(&open.summary.get());
            vec![
                in_words(texts, [texts.contact, "contact", texts.hidden_contact], contact),
                in_words(texts, [texts.delivery, "delivery", texts.hidden_address], delivery),
            ]
        },
        |row| {
            let data = el("dd").part(&row[1]).child(drawn(&row[3], &row[4], &row[2]));
            el("div").class("person").child(el("dt").text(&row[0])).child(data)
        },
    );
    let word = move || match open.summary.get().viewer {
        Viewer::SignedInAsAnother => texts.sign_in_as_another,
        _ => texts.sign_in_to_see,
    };
    let sign_in = link("sign-in", "sign-in", &sign_in_url(page), "")
        .live_text(move || word().into())
        .shown_while(move || {
            let summary = open.summary.get();
            let sees_all = matches!(summary.viewer, Viewer::Owner | Viewer::Operator);
            !sees_all && groups(&summary).contains(&Seen::Masked)
        });
    el("section").class("people").part("people").child(rows).child(sign_in)
}

/// What this viewer sees of a group of fields.
#[derive(PartialEq)]
enum Seen {
    NotFilledIn,
    Masked,
    Clear(String),
}

/// Contact and delivery.
fn groups(summary: &Summary) -> [Seen; 2] {
    let contact = summary.profile.as_ref().map(|profile| seen_of(&profile.fields()));
    let delivery = summary.address.as_ref().map(|address| seen_of(&address.fields()));
    [contact, delivery].map(|seen| seen.unwrap_or(Seen::NotFilledIn))
}

/// One masked field masks the group: a street without its number is still somebody's street.
fn seen_of(fields: &[&Option<Personal>]) -> Seen {
    let mut texts = Vec::new();
    for field in fields.iter().copied().flatten() {
        match field {
            Personal::Masked => return Seen::Masked,
            Personal::Visible(visible) => texts.push(visible.reveal_on_screen()),
        }
    }
    Seen::Clear(texts.join(", "))
}

/// Label, part and what is heard of hidden data; then how the data looks and what is seen of it.
fn in_words(texts: &Messages, about: [&str; 3], seen: Seen) -> Row {
    let (class, text) = match seen {
        Seen::NotFilledIn => ("muted", texts.not_filled_in.into()),
        Seen::Masked => ("masked", texts.hidden.into()),
        Seen::Clear(text) => ("", text),
    };
    about.map(String::from).into_iter().chain([class.into(), text]).collect()
}

fn drawn(class: &str, text: &str, hidden: &str) -> El {
    let data = el("span").class(class);
    if class != "masked" {
        return data.text(text);
    }
    data.part("masked").child(icons::icon(icons::LOCK)).child(seen(text)).child(spoken(hidden))
}

/// The store's login, which comes back to this very cart.
fn sign_in_url(page: &Page) -> String {
    let settings = &page.settings;
    let back = match page.cart.id() {
        Some(id) => checkout_url("", &settings.cart_url, &id, "#/cart"),
        None => settings.cart_url.clone(),
    };
    login_url(&settings.login_url, &back)
}
