//! Quantities: whole selling units, and what one selling unit holds.
//! The API sends what a unit holds as a decimal number; here it is in thousandths.

/// The largest quantity that the vendor's own selectors accept.
pub const MAX_QUANTITY: u32 = 99_999;

/// What one selling unit holds, in thousandths of the measurement unit: 500 for half a kilogram,
/// 1000 for a piece (the vendor's `unitMultiplier`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitMultiplier(u32);

impl UnitMultiplier {
    /// One whole measurement unit.
    pub const ONE: Self = Self(1000);

    /// From thousandths; `None` for 0.
    pub fn from_thousandths(thousandths: u32) -> Option<Self> {
        (thousandths > 0).then_some(Self(thousandths))
    }

    /// What `quantity` selling units hold, as a decimal number, for instance `1,5`.
    pub fn amount(self, quantity: u32, decimal_separator: &str) -> String {
        let thousandths = u64::from(self.0) * u64::from(quantity);
        let mut text = (thousandths / 1000).to_string();
        let rest = thousandths % 1000;
        if rest > 0 {
            text.push_str(decimal_separator);
            // A 1 in front keeps the zeros behind it; it is cut off again.
            let padded = (1000 + rest).to_string();
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
