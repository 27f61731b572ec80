//! The component's own texts in three languages.
//! The store's texts (names, totals, messages) come from the API and are not translated here.

pub mod bar;
mod en;
mod es;
pub mod explanation;
pub mod forms;
pub mod hand_over;
pub mod leaving;
mod line_sentences;
pub mod lines;
pub mod messages;
pub mod mine;
pub mod news;
pub mod people;
mod pt_br;
pub mod sentences;
pub mod together;

use messages::Messages;

/// The texts for a BCP 47 language tag such as `pt-BR`; `None` for another language.
pub fn for_tag(tag: &str) -> Option<&'static Messages> {
    let language = tag.split(['-', '_']).next().unwrap_or_default();
    match language.to_ascii_lowercase().as_str() {
        "pt" => Some(&pt_br::PT_BR),
        "es" => Some(&es::ES),
        "en" => Some(&en::EN),
        _ => None,
    }
}

/// The texts for the first tag with a known language, or else in English.
pub fn for_tags<'a>(tags: impl IntoIterator<Item = &'a str>) -> &'static Messages {
    tags.into_iter().find_map(for_tag).unwrap_or(&en::EN)
}
