//! The rows of people's data: contact, delivery, pickup and invoice.
//! A masked value has no text here. Screen readers hear what kind of value it is.

use super::typed_text::typed_text;
use super::visible_text::visible_text;
use crate::domain::people::field::{Field, Group};
use crate::domain::people::personal::{Kind, People, Personal};
use crate::i18n::messages::Messages;
use crate::state::shared_cart::SharedCart;
use crate::view::context::Page;
use crate::view::controls::{seen, spoken};
use crate::view::dom::{El, el};
use crate::view::icons;
use crate::view::later::{Panel, unfolds};

/// One row.
#[derive(PartialEq)]
struct DataRow {
    title: &'static str,
    part: &'static str,
    /// The group, and its values in a few words, where all of them are visible: the rest unfolds.
    folded: Option<(Group, String)>,
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
                    let is_hidden = |(_, value): &(Kind, &Personal)| **value == Personal::Masked;
                    let folds = !values.is_empty() && !values.iter().any(is_hidden);
                    let folded = form.filter(|_| folds).map(|group| (group, brief(group, &people)));
                    rows.push(DataRow { title, part, folded, runs });
                }
            }
            rows
        },
        move |row| draw(page, row),
    )
}

/// The name of the person who buys, or the street of the address.
fn brief(group: Group, people: &People) -> String {
    let (fields, between, other) = match group {
        Group::Contact => ([Field::FirstName, Field::LastName], " ", Field::Email),
        Group::Delivery => ([Field::Street, Field::Number], ", ", Field::City),
    };
    let [first, last] = fields.map(|field| visible_text(people.get(field)));
    match (first, last) {
        ("", "") => visible_text(people.get(other)).into(),
        ("", one) | (one, "") => one.into(),
        (first, last) => [first, between, last].concat(),
    }
}

/// What the person filled in on this page, if the store masks it now.
fn typed_here(cart: SharedCart, group: Group, values: &[(Kind, &Personal)]) -> Option<String> {
    let is_masked = values.iter().any(|(_, value)| **value == Personal::Masked);
    cart.saved(group).filter(|_| is_masked).map(|draft| typed_text(group, &draft))
}

fn runs(texts: &Messages, values: &[(Kind, &Personal)]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (kind, value) in values {
        let word = texts.people.hidden_field[*kind as usize];
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

fn draw(page: Page, row: &DataRow) -> El {
    let texts = page.texts;
    let mut data = el("dd").part(row.part);
    if let Some((group, brief)) = &row.folded {
        data = data.child(unfolds(page, Panel::Facts(*group), brief));
        return el("div").class("person").child(el("dt").text(row.title)).child(data);
    }
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
