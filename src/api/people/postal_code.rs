//! What a postal code tells of an address.
//! A store that hides what it knows tells nothing.

use crate::api::json::decode::At;
use crate::api::json::node::JsonNode;
use crate::domain::people::place::Place;
use crate::domain::people::typed::Typed;

/// Reads the answer about a postal code.
pub(in crate::api) fn place(answer: JsonNode) -> Place {
    let at = At::root(answer);
    let text = |key| {
        let typed = at.raw_text(key).map(|text| Typed::new(&text));
        typed.filter(|text| !text.holds_mask()).unwrap_or_default()
    };
    Place {
        street: text("street"),
        neighborhood: text("neighborhood"),
        city: text("city"),
        state: text("state"),
    }
}
