//! The component's own words, in three languages. Texts of the store (names, totals, messages) come
//! from the API in the store's language and pass by here.

pub mod changes;
mod en;
mod es;
pub mod explanation;
pub mod forms;
mod forms_en;
mod forms_es;
mod forms_pt_br;
pub mod hand_over;
pub mod leaving;
pub mod messages;
pub mod people;
mod pt_br;
pub mod sentences;
pub mod together;

use messages::Messages;

/// The texts for a BCP 47 language tag such as `pt-BR`; `None` for a language that is not here.
pub fn for_tag(tag: &str) -> Option<&'static Messages> {
    let language = tag.split(['-', '_']).next().unwrap_or_default();
    match language.to_ascii_lowercase().as_str() {
        "pt" => Some(&pt_br::PT_BR),
        "es" => Some(&es::ES),
        "en" => Some(&en::EN),
        _ => None,
    }
}

/// The texts of the first tag that has any; English otherwise.
pub fn for_tags<'a>(tags: impl IntoIterator<Item = &'a str>) -> &'static Messages {
    tags.into_iter().find_map(for_tag).unwrap_or(&en::EN)
}
