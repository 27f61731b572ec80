//! Numbers of JSON as decimals, so that no amount is ever a float.
//! It knows no units: the reader knows what is in cents and what is not.

/// The largest whole number that JavaScript counts exactly. The vendor's front ends cannot handle a
/// larger one, so a larger one is an error.
const LARGEST: i64 = 9_007_199_254_740_991;

/// Digits that fit into an `i64`, whatever they are.
const MOST_DIGITS: u32 = 18;

/// The number `digits · 10^exponent`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    digits: i64,
    exponent: i32,
}

impl Decimal {
    /// Reads a number in JSON's notation, which the parser has checked. Digits after the first 18
    /// count as zeros.
    pub(super) fn read(text: &[u8]) -> Self {
        let (mut digits, mut exponent, mut count) = (0_i64, 0_i32, 0);
        let (mut is_negative, mut is_fraction) = (false, false);
        let mut rest = text;
        while let [byte, tail @ ..] = rest {
            rest = tail;
            match byte {
                b'-' => is_negative = true,
                b'.' => is_fraction = true,
                b'0'..=b'9' if count < MOST_DIGITS => {
                    digits = digits * 10 + i64::from(byte - b'0');
                    count += u32::from(digits > 0);
                    exponent -= i32::from(is_fraction);
                }
                b'0'..=b'9' => exponent += i32::from(!is_fraction),
                _ => {
                    exponent = exponent.saturating_add(read_exponent(rest));
                    break;
                }
            }
        }
        Self { digits: if is_negative { -digits } else { digits }, exponent }
    }

    /// The whole number that this is; `None` where it has decimals, or where JavaScript would not
    /// count it exactly.
    pub fn whole(self) -> Option<i64> {
        let Self { mut digits, exponent } = self;
        if digits == 0 {
            return Some(0);
        }
        for _ in 0..exponent.unsigned_abs() {
            digits = match exponent {
                1.. => digits.checked_mul(10)?,
                _ if digits % 10 == 0 => digits / 10,
                _ => return None,
            };
        }
        (digits.abs() <= LARGEST).then_some(digits)
    }

    /// The number rounded to a whole one, half away from zero; `None` where JavaScript would not
    /// count it exactly.
    pub fn rounded(self) -> Option<i64> {
        self.rounded_to(0).filter(|number| number.abs() <= LARGEST)
    }

    /// The number in ten-thousandths, rounded half away from zero. 0 stands for 0 alone: `None` for
    /// what rounds to it, for negative numbers and above 900,719,925,474.
    pub fn ten_thousandths(self) -> Option<u64> {
        if self.digits == 0 {
            return Some(0);
        }
        let number = u64::try_from(self.rounded_to(4)?).ok()?;
        (number > 0 && number <= LARGEST.unsigned_abs()).then_some(number)
    }

    /// The number times ten to the power of `decimals`, rounded half away from zero; `None` where
    /// it is too large.
    fn rounded_to(self, decimals: i32) -> Option<i64> {
        let exponent = self.exponent.saturating_add(decimals);
        let mut digits = self.digits;
        for step in 1..=exponent.unsigned_abs() {
            digits = match exponent {
                _ if digits == 0 => return Some(0),
                1.. => digits.checked_mul(10)?,
                // The last digit that goes decides how the number is rounded.
                _ if step == exponent.unsigned_abs() => (digits + 5 * digits.signum()) / 10,
                _ => digits / 10,
            };
        }
        Some(digits)
    }
}

/// An exponent in JSON's notation; at most the largest `i32`.
fn read_exponent(text: &[u8]) -> i32 {
    let (mut exponent, mut is_negative) = (0_i32, false);
    for byte in text {
        match byte {
            b'-' => is_negative = true,
            b'0'..=b'9' => {
                exponent = exponent.saturating_mul(10).saturating_add(i32::from(byte - b'0'));
            }
            _ => {}
        }
    }
    if is_negative { -exponent } else { exponent }
}
