//! Quantities, and how much one selling unit is.

use shared_cart::domain::cart::quantity::{MAX_QUANTITY, UnitMultiplier, parse};
use shared_cart::domain::money::Money;

#[track_caller]
fn amount(ten_thousandths: u64, quantity: u32, expected: &str) {
    let unit = UnitMultiplier::from_ten_thousandths(ten_thousandths).expect("a unit");
    assert_eq!(unit.amount(quantity, ","), expected, "{quantity} × {ten_thousandths}");
}

#[test]
fn amounts_have_the_decimals_they_need_and_no_more() {
    amount(10_000, 3, "3");
    amount(5_000, 3, "1,5");
    amount(5_000, 4, "2");
    amount(2_500, 1, "0,25");
    amount(10, 1, "0,001");
    amount(500, 1, "0,05");
    amount(15_000, 3, "4,5");
    amount(10_000, 0, "0");
}

#[test]
fn amounts_are_multiplied_first_and_written_exactly() {
    amount(12_345, 7, "8,6415");
    amount(3_333, 3, "0,9999");
    amount(1, 1, "0,0001");
    amount(25_005, 1_000, "2500,5");
}

#[test]
fn a_price_of_several_units_is_rounded_once() {
    let price = |ten_thousandths, quantity, cents| {
        let unit = UnitMultiplier::from_ten_thousandths(ten_thousandths).expect("a unit");
        unit.price_of(quantity, Money::from_cents(cents)).map(Money::cents)
    };
    assert_eq!(price(12_345, 100, 990), Some(122_216), "1222,155");
    assert_eq!(price(3_000, 3, 199), Some(179));
    assert_eq!(price(5_000, 1, 1), Some(1), "half a cent");
    assert_eq!(price(5_000, 3, 8_000), Some(12_000));
    assert_eq!(price(5_000, 1, -1), None);
    assert_eq!(price(10_000_000_000, u32::MAX, i64::MAX), None);
}

#[test]
fn the_largest_amount_is_written_too() {
    amount(u32::MAX.into(), u32::MAX, "1844674406511961,7025");
    amount(10_000_000_000, u32::MAX, "4294967295000000");
}

#[test]
fn a_unit_is_more_than_zero() {
    assert_eq!(UnitMultiplier::from_ten_thousandths(0), None);
    assert_eq!(UnitMultiplier::from_ten_thousandths(10_000), Some(UnitMultiplier::ONE));
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
