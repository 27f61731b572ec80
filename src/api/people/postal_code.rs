//! What a postal code tells of an address.
//! A store that hides what it knows tells nothing.

use crate::api::json::decode::At;
use crate::api::json::node::JsonNode;
use crate::domain::people::mask::holds_mask;
use crate::domain::people::place::Place;
use crate::domain::people::typed::Typed;

/// Reads the answer about a postal code.
pub(in crate::api) fn place(answer: JsonNode) -> Place {
    let at = At::root(answer);
    let text = |key| at.raw_text(key).filter(|text| !holds_mask(text)).unwrap_or_default();
    let typed = |key| Typed::new(&text(key));
    let city = text("city");
    let cities = cities(&city);
    Place {
        street: typed("street"),
        neighborhood: typed("neighborhood"),
        city: if cities.is_empty() { Typed::new(&city) } else { Typed::default() },
        cities,
        state: typed("state"),
    }
}

/// The cities of a code that belongs to several, which the vendor joins by `::` (known issue
/// 287854); none where it is one city.
fn cities(text: &str) -> Vec<Typed> {
    let mut cities = Vec::new();
    for city in text.split(':').map(Typed::new) {
        if !city.is_empty() && !cities.contains(&city) {
            cities.push(city);
        }
    }
    if cities.len() > 1 { cities } else { Vec::new() }
}
