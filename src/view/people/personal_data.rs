//! The rows of people's data: contact, delivery, pickup and invoice.
//! A masked value has no text here. Screen readers hear what kind of value it is.

use super::typed_text::typed_text;
use crate::domain::people::field::Group;
use crate::domain::people::personal::{Kind, Personal};
use crate::i18n::messages::Messages;
use crate::state::shared_cart::SharedCart;
use crate::view::context::Page;
use crate::view::controls::{seen, spoken};
use crate::view::dom::{El, el};
use crate::view::icons;

/// One row.
#[derive(PartialEq)]
struct DataRow {
    title: &'static str,
    part: &'static str,
    runs: Vec<Run>,
}

/// Values in a row that are all visible or all masked.
#[derive(PartialEq)]
enum Run {
    /// The texts.
    Visible(Vec<String>),
    /// What screen readers say in the place of the texts.
    Masked(Vec<&'static str>),
}

/// The rows.
pub(super) fn personal_data(page: Page) -> El {
    let (texts, open, cart) = (page.texts, page.open, page.cart);
    let titles = [
        (texts.contact, "contact", Some(Group::Contact)),
        (texts.delivery, "delivery", Some(Group::Delivery)),
        (texts.people.pickup, "pickup", None),
        (texts.people.invoice, "invoice", None),
    ];
    el("dl").rows(
        move || {
            let people = open.people.get();
            let mut rows = Vec::new();
            for ((title, part, form), values) in titles.iter().zip(people.groups()) {
                let typed = form.and_then(|group| typed_here(cart, group, &values));
                // Contact and delivery are always shown, the other rows only if they have values.
                if form.is_some() || !values.is_empty() {
                    let runs = match typed {
                        Some(text) => vec![Run::Visible(vec![text])],
                        None => runs(texts, &values),
                    };
                    rows.push(DataRow { title, part, runs });
                }
            }
            rows
        },
        |row| draw(texts, row),
    )
}

/// What the person filled in on this page, if the store masks it now.
fn typed_here(cart: SharedCart, group: Group, values: &[(Kind, &Personal)]) -> Option<String> {
    let is_masked = values.iter().any(|(_, value)| **value == Personal::Masked);
    cart.saved(group).filter(|_| is_masked).map(|draft| typed_text(group, &draft))
}

/// The text of a value that this person may see; empty if it is masked or missing.
pub(super) fn visible_text(value: Option<&Personal>) -> &str {
    match value {
        Some(Personal::Visible(visible)) => visible.reveal_on_screen(),
        Some(Personal::Masked) | None => "",
    }
}

fn runs(texts: &Messages, values: &[(Kind, &Personal)]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (kind, value) in values {
        let word = (texts.people.hidden_field)(*kind);
        match (value, runs.last_mut()) {
            (Personal::Visible(_), Some(Run::Visible(texts))) => {
                texts.push(visible_text(Some(value)).into());
            }
            (Personal::Visible(_), Some(Run::Masked(_)) | None) => {
                runs.push(Run::Visible(vec![visible_text(Some(value)).into()]));
            }
            // Street and number are called the same. The word is said once.
            (Personal::Masked, Some(Run::Masked(words))) if words.last() == Some(&word) => {}
            (Personal::Masked, Some(Run::Masked(words))) => words.push(word),
            (Personal::Masked, Some(Run::Visible(_)) | None) => runs.push(Run::Masked(vec![word])),
        }
    }
    runs
}

fn draw(texts: &Messages, row: &DataRow) -> El {
    let mut data = el("dd").part(row.part);
    if row.runs.is_empty() {
        data = data.child(el("span").class("muted").text(texts.not_filled_in));
    }
    for run in &row.runs {
        data = data.child(match run {
            Run::Visible(texts) => el("span").text(&texts.join(", ")),
            Run::Masked(words) => masked(texts.people.hidden, &words.join(", ")),
        });
    }
    el("div").class("person").child(el("dt").text(row.title)).child(data)
}

fn masked(text: &str, words: &str) -> El {
    let masked = el("span").class("masked").part("masked").child(icons::icon(icons::LOCK));
    masked.child(seen(text)).child(spoken(words))
}
