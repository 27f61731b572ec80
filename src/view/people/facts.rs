//! What is known of a person, one fact a line, as people write it. The number of a document is
//! shown after a press. It shows only what is visible to this visitor.

use super::visible_text::visible_text;
use crate::domain::people::countries;
use crate::domain::people::field::{Field, Group};
use crate::domain::people::personal::People;
use crate::domain::people::written;
use crate::state::signal::Signal;
use crate::view::context::Page;
use crate::view::controls::button;
use crate::view::dom::{El, el};

/// One fact.
#[derive(PartialEq)]
struct Fact {
    /// The name of a document, whose number is not shown at once.
    document: Option<&'static str>,
    text: String,
}

/// The facts of a group.
pub(in crate::view) fn facts(page: Page, group: Group) -> El {
    let open = page.open;
    el("ul").class("facts").part("facts").attr("role", "list").rows(
        move || {
            let people = open.people.get();
            match group {
                Group::Contact => contact(page, &people),
                Group::Delivery => delivery(page, &people),
            }
        },
        move |fact| draw(page, fact),
    )
}

fn text_of(people: &People, field: Field) -> &str {
    visible_text(people.get(field))
}

fn joined(people: &People, fields: &[Field], between: &str) -> String {
    let texts = fields.iter().map(|field| text_of(people, *field));
    texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(between)
}

fn plain(text: String) -> Fact {
    Fact { document: None, text }
}

fn contact(page: Page, people: &People) -> Vec<Fact> {
    let country = countries::of(text_of(people, Field::Country));
    let kind = text_of(people, Field::DocumentType);
    let named = country.documents.iter().find(|document| document.id == kind);
    let words = &page.texts.forms;
    let name = named.map_or(words.document, |document| words.document_name(document));
    let mut facts = vec![
        plain(joined(people, &[Field::FirstName, Field::LastName], " ")),
        plain(text_of(people, Field::Email).into()),
        plain(written::phone(text_of(people, Field::Phone))),
        Fact {
            document: Some(name),
            text: written::document(kind, text_of(people, Field::Document)),
        },
        plain(joined(people, &[Field::CorporateName, Field::TradeName], " · ")),
        plain(written::document("cnpj", text_of(people, Field::CorporateDocument))),
        plain(joined(people, &[Field::StateInscription, Field::CorporatePhone], " · ")),
    ];
    facts.retain(|fact| !fact.text.is_empty());
    facts
}

fn delivery(page: Page, people: &People) -> Vec<Fact> {
    let country = text_of(people, Field::Country);
    let code = written::postal_code(country, text_of(people, Field::PostalCode));
    let country = match country {
        "" => String::new(),
        id => page.texts.forms.country_name(id),
    };
    let mut facts = vec![
        text_of(people, Field::ReceiverName).into(),
        joined(people, &[Field::Street, Field::Number, Field::Complement], ", "),
        text_of(people, Field::Neighborhood).into(),
        joined(people, &[Field::City, Field::State], ", "),
        code,
        country,
        text_of(people, Field::Reference).into(),
    ];
    facts.retain(|fact| !fact.is_empty());
    facts.into_iter().map(plain).collect()
}

fn draw(page: Page, fact: &Fact) -> El {
    let Some(name) = fact.document else { return el("li").text(&fact.text) };
    let is_shown = Signal::new(false);
    let number = fact.text.clone();
    el("li").text(name).text(" ").live(move || {
        Some(if is_shown.get() {
            el("span").attr("tabindex", "-1").text(&number)
        } else {
            button("link-button", "show-document-button", page.texts.people.show)
                .on_press(move || is_shown.set(true))
        })
    })
}
