//! Money: arithmetic, and how stores write amounts.

use proptest::prelude::*;
use shared_cart::domain::money::{CurrencyFormat, Money};

fn format_of(symbol: &str, digits: u8, decimal: &str, group: &str, starts: bool) -> CurrencyFormat {
    CurrencyFormat {
        symbol: symbol.into(),
        decimal_digits: digits,
        decimal_separator: decimal.into(),
        group_separator: group.into(),
        group_size: 3,
        starts_with_symbol: starts,
        code: String::new(),
    }
}

fn real() -> CurrencyFormat {
    format_of("R$", 2, ",", ".", true)
}

#[track_caller]
fn writes(format: &CurrencyFormat, amounts: &[(i64, &str)]) {
    for (cents, expected) in amounts {
        assert_eq!(format.format(Money::from_cents(*cents)), *expected, "{cents}");
    }
}

#[test]
fn a_brazilian_store_writes_reais() {
    writes(
        &real(),
        &[
            (0, "R$\u{a0}0,00"),
            (5, "R$\u{a0}0,05"),
            (50, "R$\u{a0}0,50"),
            (1290, "R$\u{a0}12,90"),
            (99_999, "R$\u{a0}999,99"),
            (100_000, "R$\u{a0}1.000,00"),
            (123_456_789, "R$\u{a0}1.234.567,89"),
        ],
    );
}

#[test]
fn a_store_in_the_united_states_writes_dollars_without_a_space() {
    let dollar = format_of("$", 2, ".", ",", true);
    writes(&dollar, &[(1290, "$12.90"), (123_456_789, "$1,234,567.89"), (-1290, "-$12.90")]);
}

#[test]
fn a_store_in_france_writes_euros_behind_and_groups_with_spaces() {
    let euro = format_of("€", 2, ",", " ", false);
    writes(&euro, &[(1290, "12,90\u{a0}€"), (123_456_789, "1 234 567,89\u{a0}€")]);
}

#[test]
fn a_store_in_chile_writes_pesos_without_decimals_rounded_half_up() {
    let peso = format_of("$", 0, ",", ".", true);
    writes(
        &peso,
        &[(1_299_000, "$12.990"), (1250, "$13"), (1249, "$12"), (49, "$0"), (-1250, "-$13")],
    );
}

#[test]
fn an_amount_that_rounds_to_zero_has_no_minus() {
    writes(&format_of("$", 0, ",", ".", true), &[(-49, "$0"), (-50, "-$1")]);
}

#[test]
fn one_decimal_is_written_as_one() {
    writes(&format_of("K", 1, ".", ",", true), &[(1294, "K\u{a0}12.9"), (1295, "K\u{a0}13.0")]);
}

#[test]
fn a_format_in_which_one_amount_reads_as_another_is_mended() {
    let amount = Money::from_cents(123_456_789);
    for (symbol, decimal, group, expected) in [
        ("R$", "", ".", "R$\u{a0}1234567.89"),
        ("R$", "0", "", "R$\u{a0}1234567.89"),
        ("R$", ",", ",", "R$\u{a0}1234567,89"),
        ("R$", ",", "1", "R$\u{a0}1234567,89"),
        ("R$", ",", " and ", "R$\u{a0}1234567,89"),
        ("R$9", ",", ".", "1.234.567,89"),
        ("-", ",", ".", "1.234.567,89"),
        ("Rs.", ".", ",", "Rs.\u{a0}1,234,567.89"),
        ("CHF", ".", "’", "CHF\u{a0}1’234’567.89"),
        ("د.إ.", "٫", "٬", "د.إ.1٬234٬567٫89"),
    ] {
        let format = format_of(symbol, 2, decimal, group, true).unmistakable();
        assert_eq!(format.format(amount), expected, "{symbol} {decimal} {group}");
    }
}

#[test]
fn a_symbol_of_more_than_16_bytes_is_left_out() {
    for (length, is_shown) in [(15, true), (16, true), (17, false), (18, false)] {
        let symbol = "x".repeat(length);
        let format = format_of(&symbol, 2, ",", ".", true).unmistakable();
        assert_eq!(format.symbol == symbol, is_shown, "{length}");
    }
}

#[test]
fn a_discount_has_its_sign_before_everything() {
    writes(&real(), &[(-3910, "-R$\u{a0}39,10")]);
    writes(&format_of("€", 2, ",", ".", false), &[(-3910, "-39,10\u{a0}€")]);
}

#[test]
fn a_symbol_that_reads_as_a_word_stands_apart() {
    for (symbol, expected) in
        [("S/", "S/\u{a0}1.00"), ("CHF", "CHF\u{a0}1.00"), ("£", "£1.00"), ("US$", "US$\u{a0}1.00")]
    {
        writes(&format_of(symbol, 2, ".", ",", true), &[(100, expected)]);
    }
}

#[test]
fn without_a_symbol_the_number_stands_alone() {
    writes(&CurrencyFormat::default(), &[(123_456, "1234.56"), (-7, "-0.07")]);
}

#[test]
fn groups_have_the_size_the_store_says() {
    let pairs = CurrencyFormat { group_size: 2, ..real() };
    writes(&pairs, &[(123_456_700, "R$\u{a0}1.23.45.67,00")]);
    let none = CurrencyFormat { group_size: 0, ..real() };
    writes(&none, &[(123_456_700, "R$\u{a0}1234567,00")]);
}

#[test]
fn the_largest_and_the_smallest_amount_are_written_too() {
    writes(
        &real(),
        &[
            (i64::MAX, "R$\u{a0}92.233.720.368.547.758,07"),
            (i64::MIN, "-R$\u{a0}92.233.720.368.547.758,08"),
        ],
    );
}

#[test]
fn amounts_are_added_subtracted_and_multiplied() {
    let [one, three] = [100, 300].map(Money::from_cents);
    assert_eq!((one + three).cents(), 400);
    assert_eq!((one - three).cents(), -200);
    assert_eq!((three * 4).cents(), 1200);
    assert_eq!(three + Money::ZERO, three);
}

#[test]
fn amounts_that_are_too_large_stay_at_the_largest() {
    assert_eq!(Money::from_cents(i64::MAX) * 2, Money::from_cents(i64::MAX));
    assert_eq!(Money::from_cents(i64::MIN) - Money::from_cents(1), Money::from_cents(i64::MIN));
}

#[test]
fn a_written_price_multiplies_where_the_written_total_is_its_product() {
    let multiplies = |digits, price, quantity, total| {
        let format = format_of("R$", digits, ",", ".", true);
        format.multiplies(Money::from_cents(price), quantity, Money::from_cents(total))
    };
    assert!(multiplies(2, 333, 3, 999) && multiplies(2, -333, 3, -999));
    assert!(!multiplies(2, 333, 3, 1000) && !multiplies(2, 333, 2, 999));
    assert!(!multiplies(2, 333, 3, -999) && !multiplies(2, -333, 3, 999), "another sign");
    assert!(multiplies(2, 0, 3, 0));
    assert!(!multiplies(0, 2650, 2, 5300), "27 × 2 = 53");
}

proptest! {
    #[test]
    fn no_digit_of_an_amount_is_lost(cents: i64) {
        let written = real().format(Money::from_cents(cents));
        let digits: String = written.chars().filter(char::is_ascii_digit).collect();
        prop_assert_eq!(digits.parse::<u64>().expect("digits"), cents.unsigned_abs());
        prop_assert_eq!(written.starts_with('-'), cents < 0);
    }

    #[test]
    fn any_format_of_a_store_writes_any_amount(
        cents: i64,
        digits in 0_u8..=255,
        size in 0_u8..=255,
        symbol in "\\PC{0,4}",
        group in "\\PC{0,2}",
        starts: bool,
    ) {
        let format = format_of(&symbol, digits, ",", &group, starts);
        let format = CurrencyFormat { group_size: size, ..format };
        let written = format.format(Money::from_cents(cents));
        prop_assert!(written.contains(symbol.as_str()));
    }
}
