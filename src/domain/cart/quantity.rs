//! Quantities: whole selling units, and what one selling unit holds.
//! The API sends what a unit holds as a decimal number; here it is in ten-thousandths.

use crate::domain::money::Money;

/// The largest quantity that the vendor's own selectors accept.
pub const MAX_QUANTITY: u32 = 99_999;

/// What one selling unit holds, in ten-thousandths of the measurement unit: 5,000 for half a
/// kilogram, 10,000 for a piece (the vendor's `unitMultiplier`). The vendor's catalogue has four
/// decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitMultiplier(u64);

impl UnitMultiplier {
    /// One whole measurement unit.
    pub const ONE: Self = Self(10_000);

    /// From ten-thousandths; `None` for 0.
    pub fn from_ten_thousandths(ten_thousandths: u64) -> Option<Self> {
        (ten_thousandths > 0).then_some(Self(ten_thousandths))
    }

    /// Whether a whole number of selling units holds one measurement unit: two of half a kilogram.
    pub fn divides_one(self) -> bool {
        Self::ONE.0.is_multiple_of(self.0)
    }

    /// What `quantity` selling units cost, where one measurement unit costs `price`. It is rounded
    /// once, at the end. `None` for a price below zero and where the result is too large.
    pub fn price_of(self, quantity: u32, price: Money) -> Option<Money> {
        let cents = u64::try_from(price.cents()).ok()?;
        let exact = self.0.checked_mul(quantity.into())?.checked_mul(cents)?;
        let rounded = exact / Self::ONE.0 + u64::from(exact % Self::ONE.0 >= Self::ONE.0 / 2);
        Some(Money::from_cents(i64::try_from(rounded).ok()?))
    }

    /// What `quantity` selling units hold, as a decimal number, for instance `1,5`.
    pub fn amount(self, quantity: u32, decimal_separator: &str) -> String {
        let one = Self::ONE.0;
        let quantity = u64::from(quantity);
        // In two parts, because the product of the largest numbers is too large.
        let (whole, rest) = (self.0 / one * quantity, self.0 % one * quantity);
        let mut text = (whole + rest / one).to_string();
        let rest = rest % one;
        if rest > 0 {
            text.push_str(decimal_separator);
            // A 1 in front keeps the zeros behind it; it is cut off again.
            let padded = (one + rest).to_string();
            text.push_str(padded.get(1..).unwrap_or_default().trim_end_matches('0'));
        }
        text
    }
}

/// The zeros of the decimal digits that people type: ASCII, Arabic, Persian, Devanagari, Bengali,
/// Tamil, Thai, and the full-width digits of East Asia. The other nine follow each of them.
const ZEROS: [u32; 8] = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xbe6, 0xe50, 0xff10];

/// A quantity as somebody typed it, in the digits of any script; more than [`MAX_QUANTITY`] counts
/// as that. `None` for what is not a whole number.
pub fn parse(text: &str) -> Option<u32> {
    let mut quantity = 0_u32;
    let mut is_empty = true;
    for character in text.trim().chars() {
        let zero =
            ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&u32::from(character)))?;
        quantity = quantity.saturating_mul(10).saturating_add(u32::from(character) - zero);
        is_empty = false;
    }
    (!is_empty).then_some(quantity.min(MAX_QUANTITY))
}
