//! Contact and delivery: the owner's values, or a mask with the word for it.
//! What is masked has no text here; there is nothing to leak.

use leptos::prelude::*;

use super::context::Page;
use super::controls::{link, seen, spoken};
use super::dom::{El, el};
use super::icons;
use crate::domain::cart::Viewer;
use crate::domain::link::{checkout_url, login_url};
use crate::domain::personal::Personal;
use crate::i18n::messages::Messages;

/// The two rows of people's data.
pub(super) fn people(page: &Page) -> El {
    let (texts, open) = (page.texts, page.open);
    let page = page.clone();
    el("section").class("people").part("people").live(move || {
        let summary = open.summary.get();
        let contact = summary
            .profile
            .as_ref()
            .map_or(Seen::NotFilledIn, |profile| seen_of(&profile.fields()));
        let delivery = summary
            .address
            .as_ref()
            .map_or(Seen::NotFilledIn, |address| seen_of(&address.fields()));
        let masked = contact == Seen::Masked || delivery == Seen::Masked;
        let signed_in = matches!(summary.viewer, Viewer::Owner | Viewer::Operator);
        let row = |label, part, data, hidden| {
            let data = el("dd").part(part).child(in_words(texts, data, hidden));
            el("div").class("person").child(el("dt").text(label)).child(data)
        };
        let rows = el("dl")
            .child(row(texts.contact, "contact", contact, texts.hidden_contact))
            .child(row(texts.delivery, "delivery", delivery, texts.hidden_address));
        let sign_in = (masked && !signed_in)
            .then(|| link("sign-in", "sign-in", &sign_in_url(&page), texts.sign_in_to_see));
        Some(el("div").class("people").child(rows).maybe(sign_in))
    })
}

/// What this viewer sees of a group of fields.
#[derive(PartialEq)]
enum Seen {
    NotFilledIn,
    Masked,
    Clear(String),
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

fn in_words(texts: &Messages, seen_data: Seen, hidden: &str) -> El {
    match seen_data {
        Seen::NotFilledIn => el("span").class("muted").text(texts.not_filled_in),
        Seen::Masked => el("span")
            .class("masked")
            .part("masked")
            .child(icons::icon(icons::LOCK))
            .child(seen(texts.hidden))
            .child(spoken(hidden)),
        Seen::Clear(text) => el("span").text(&text),
    }
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
