//! How people write telephone numbers, documents and postal codes that the store keeps as digits.
//! What does not have the usual length stays as it is.

use super::countries::COUNTRIES;

/// A telephone number with its country code: `+55 11 98765-4321`.
pub fn phone(text: &str) -> String {
    let Some(digits) = text.strip_prefix('+').filter(|rest| is_number(rest)) else {
        return text.to_owned();
    };
    let known = COUNTRIES.iter().find_map(|country| {
        let rest = digits.strip_prefix(country.phone_prefix)?;
        let (least, most) = country.phone_digits;
        (least..=most).contains(&rest.len()).then_some((country, rest))
    });
    let Some((country, rest)) = known else { return text.to_owned() };
    let (head, last) = rest.split_at(rest.len() - 4);
    let area = if country.id == "BRA" { 2 } else { head.len().saturating_sub(3) };
    let (area, middle) = head.split_at(area);
    let mark = if country.id == "BRA" { "-" } else { " " };
    let space = if area.is_empty() { "" } else { " " };
    ["+", country.phone_prefix, " ", area, space, middle, mark, last].concat()
}

/// A document of this type.
pub fn document(kind: &str, number: &str) -> String {
    match kind {
        "cpf" => by_pattern(number, "999.999.999-99"),
        "cnpj" => by_pattern(number, "99.999.999/9999-99"),
        _ => number.to_owned(),
    }
}

/// A postal code of this country.
pub fn postal_code(country: &str, code: &str) -> String {
    let country = COUNTRIES.iter().find(|known| known.id == country);
    let pattern = country.and_then(|country| country.postal_codes.last());
    pattern.map_or_else(|| code.to_owned(), |pattern| by_pattern(code, pattern))
}

/// The digits in the places of the nines; the text itself where they are not as many.
fn by_pattern(text: &str, pattern: &str) -> String {
    let places = pattern.bytes().filter(|sign| *sign == b'9').count();
    if !is_number(text) || text.len() != places {
        return text.to_owned();
    }
    let mut digits = text.chars();
    let place = |sign| if sign == '9' { digits.next() } else { Some(sign) };
    pattern.chars().filter_map(place).collect()
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|sign| sign.is_ascii_digit())
}
