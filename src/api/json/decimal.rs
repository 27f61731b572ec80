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

    /// The number in thousandths, rounded half up; `None` below half a thousandth and above
    /// 4,294,967.
    pub fn thousandths(self) -> Option<u32> {
        let exponent = self.exponent.saturating_add(3);
        let mut digits = self.digits;
        for step in 0..exponent.unsigned_abs() {
            digits = match exponent {
                1.. => digits.checked_mul(10)?,
                // The last digit that goes decides how the number is rounded.
                _ if step + 1 == exponent.unsigned_abs() => (digits + 5).div_euclid(10),
                _ if digits == 0 => return None,
                _ => digits / 10,
            };
        }
        u32::try_from(digits).ok().filter(|thousandths| *thousandths > 0)
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
