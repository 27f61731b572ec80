//! Quantities, and how much one selling unit is.

use shared_cart::domain::cart::quantity::{MAX_QUANTITY, UnitMultiplier, parse};

#[track_caller]
fn amount(thousandths: u32, quantity: u32, expected: &str) {
    let unit = UnitMultiplier::from_thousandths(thousandths).expect("a unit");
    assert_eq!(unit.amount(quantity, ","), expected, "{quantity} × {thousandths}");
}

#[test]
fn amounts_have_the_decimals_they_need_and_no_more() {
    amount(1000, 3, "3");
    amount(500, 3, "1,5");
    amount(500, 4, "2");
    amount(250, 1, "0,25");
    amount(1, 1, "0,001");
    amount(50, 1, "0,05");
    amount(1500, 3, "4,5");
    amount(1000, 0, "0");
}

#[test]
fn the_largest_amount_is_written_too() {
    amount(u32::MAX, u32::MAX, "18446744065119617,025");
}

#[test]
fn a_unit_is_more_than_zero() {
    assert_eq!(UnitMultiplier::from_thousandths(0), None);
    assert_eq!(UnitMultiplier::from_thousandths(1000), Some(UnitMultiplier::ONE));
}

#[test]
fn a_quantity_can_be_typed_in_the_digits_of_any_script() {
    for (text, quantity) in
        [("3", 3), (" 12 ", 12), ("٣", 3), ("۱۲", 12), ("３", 3), ("०", 0), ("007", 7)]
    {
        assert_eq!(parse(text), Some(quantity), "{text}");
    }
    assert_eq!(parse("999999999999"), Some(MAX_QUANTITY), "as many as there can be");
}

#[test]
fn only_a_whole_number_is_a_quantity() {
    for text in ["", " ", "1.5", "1,5", "abc", "-3", "1e3", "+1", "1 000", "½", "2x"] {
        assert_eq!(parse(text), None, "{text:?}");
    }
}
