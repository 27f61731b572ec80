//! Amounts in the format of the store. They are computed here from the API's numbers, without the
//! component.

use serde_json::Value;

/// The amount in the format of `storePreferencesData`, with plain spaces.
pub(crate) fn written(cents: i64, preferences: &Value) -> String {
    let info = &preferences["currencyFormatInfo"];
    let digits = usize::try_from(info["currencyDecimalDigits"].as_u64().unwrap_or(2)).unwrap_or(2);
    let text =
        |key: &str| info[key].as_str().unwrap_or_default().replace(['\u{a0}', '\u{202f}'], " ");
    let padded = format!("{:03}", cents.abs());
    let (whole, cents_of_it) = padded.split_at(padded.len() - 2);
    assert!(digits == 2 || cents_of_it == "00", "no test of rounding here");

    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            grouped.push_str(&text("currencyGroupSeparator"));
        }
        grouped.push(digit);
    }
    if digits == 2 {
        grouped = grouped + &text("currencyDecimalSeparator") + cents_of_it;
    }
    let symbol = preferences["currencySymbol"].as_str().unwrap_or_default();
    let sign = if cents < 0 { "-" } else { "" };
    // `R$ 10` but `$10`: a space follows a symbol with letters.
    let space = if symbol.chars().any(char::is_alphabetic) { " " } else { "" };
    if info["startsWithCurrencySymbol"] == false {
        format!("{sign}{grouped} {symbol}")
    } else {
        format!("{sign}{symbol}{space}{grouped}")
    }
}

#[test]
fn amounts_are_written_as_stores_write_them() {
    let store = |symbol: &str, point: &str, group: &str, first: bool, digits: u8| {
        serde_json::json!({ "currencySymbol": symbol, "currencyFormatInfo": {
            "currencyDecimalDigits": digits, "currencyDecimalSeparator": point,
            "currencyGroupSeparator": group, "currencyGroupSize": 3,
            "startsWithCurrencySymbol": first } })
    };
    assert_eq!(written(123_456_789, &store("R$", ",", ".", true, 2)), "R$ 1.234.567,89");
    assert_eq!(written(-5, &store("$", ".", ",", true, 2)), "-$0.05");
    assert_eq!(written(100_000, &store("€", ",", "\u{202f}", false, 2)), "1 000,00 €");
    assert_eq!(written(1_999_000, &store("$", ",", ".", true, 0)), "$19.990");
}
