//! How the store writes money: `storePreferencesData`.
//! It knows no amounts.

use crate::api::json::decode::At;
use crate::api::json::node::JsonNode;
use crate::domain::money::CurrencyFormat;

/// Reads `storePreferencesData` with its `currencyFormatInfo`. What the store does not say is as in
/// [`CurrencyFormat::default`].
pub(in crate::api) fn currency(at: &At<'_>) -> CurrencyFormat {
    let format = at.at("currencyFormatInfo");
    // Whatever a digit count is, `CurrencyFormat` handles it; one that is no `u8` counts as
    // missing.
    let digit = |key| format.integer(key).and_then(|number| u8::try_from(number).ok());
    let plain = CurrencyFormat::default();
    CurrencyFormat {
        symbol: at
            .display_text("currencySymbol")
            .or_else(|| at.display_text("currencyCode"))
            .unwrap_or_default(),
        decimal_digits: digit("currencyDecimalDigits").unwrap_or(plain.decimal_digits),
        decimal_separator: separator(&format, "currencyDecimalSeparator")
            .unwrap_or(plain.decimal_separator),
        group_separator: separator(&format, "currencyGroupSeparator")
            .unwrap_or(plain.group_separator),
        group_size: digit("currencyGroupSize").unwrap_or(plain.group_size),
        starts_with_symbol: format.is_true("startsWithCurrencySymbol"),
        code: at.code("currencyCode").filter(|code| is_iso(code)).unwrap_or_default(),
    }
    .unmistakable()
}

/// Whether it has the form of a code in ISO 4217.
fn is_iso(code: &str) -> bool {
    code.len() == 3 && code.bytes().all(|letter| letter.is_ascii_uppercase())
}

/// The text with its blanks: a space is a separator, too.
fn separator(at: &At<'_>, key: &'static str) -> Option<String> {
    at.at(key).node().and_then(JsonNode::text)
}
