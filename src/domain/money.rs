//! Amounts of money, and how a store writes them.
//! Amounts are integers: there is no float, and the only rounding is the one that a currency asks
//! for.

use std::ops::{Add, Mul, Sub};

/// An amount in hundredths of the currency's unit, also in a currency without decimals: the API
/// sends 1290 for R$ 12,90 and for $ 13 (the vendor's front ends divide by 100 whatever the
/// currency is).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Money(i64);

impl Money {
    /// Zero.
    pub const ZERO: Self = Self(0);

    /// An amount of `cents` hundredths.
    pub const fn from_cents(cents: i64) -> Self {
        Self(cents)
    }

    /// The amount in hundredths.
    pub const fn cents(self) -> i64 {
        self.0
    }
}

impl Mul<u32> for Money {
    type Output = Self;

    fn mul(self, quantity: u32) -> Self {
        Self(self.0.saturating_mul(i64::from(quantity)))
    }
}

impl Add for Money {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Money {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

/// How the store writes money: `storePreferencesData.currencyFormatInfo` and its `currencySymbol`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurrencyFormat {
    /// The symbol, for instance `R$`; empty when the store sends none.
    pub symbol: String,
    /// Digits after the decimal separator, 0 to 2.
    pub decimal_digits: u8,
    /// What separates units and decimals.
    pub decimal_separator: String,
    /// What separates groups of digits.
    pub group_separator: String,
    /// Digits in a group; 0 for no groups.
    pub group_size: u8,
    /// Whether the symbol is before the number.
    pub starts_with_symbol: bool,
    /// The code of the currency in ISO 4217, such as `BRL`; empty when the store sends none.
    pub code: String,
}

impl Default for CurrencyFormat {
    /// A plain number: two decimals after a point, and no symbol.
    fn default() -> Self {
        Self {
            symbol: String::new(),
            decimal_digits: 2,
            decimal_separator: ".".into(),
            group_separator: String::new(),
            group_size: 3,
            starts_with_symbol: true,
            code: String::new(),
        }
    }
}

impl CurrencyFormat {
    /// The same format without what could make one amount read as another: an unknown separator,
    /// one separator for both purposes, or a symbol that is long or has a digit or a sign in it.
    #[must_use]
    pub fn unmistakable(mut self) -> Self {
        if !is_separator(&self.decimal_separator) {
            self.decimal_separator = ".".into();
        }
        if !is_separator(&self.group_separator) || self.group_separator == self.decimal_separator {
            self.group_separator.clear();
        }
        // A point is allowed: `Rs.` has one.
        let misleads = |byte: u8| byte.is_ascii_digit() || b"+-,".contains(&byte);
        if self.symbol.len() > LONGEST_SYMBOL || self.symbol.bytes().any(misleads) {
            self.symbol.clear();
        }
        self
    }

    /// The amount without its sign, in the smallest unit that the store writes. It is rounded half
    /// away from zero, as in the vendor's front ends.
    fn scaled(&self, money: Money) -> u64 {
        let scale = 10_u64.pow(u32::from(2 - self.decimal_digits.min(2)));
        (money.cents().unsigned_abs() + scale / 2) / scale
    }

    /// Whether the written price times `quantity` is the written total. Both are rounded, so it is
    /// not always so.
    pub fn multiplies(&self, price: Money, quantity: u32, total: Money) -> bool {
        let product = self.scaled(price).checked_mul(u64::from(quantity));
        product == Some(self.scaled(total)) && (price < Money::ZERO) == (total < Money::ZERO)
    }

    /// The amount as the store writes it. A minus is before everything else.
    pub fn format(&self, money: Money) -> String {
        let scaled = self.scaled(money);
        let digits = self.decimal_digits.min(2);
        let one = 10_u64.pow(u32::from(digits));

        let mut number = self.group(scaled / one);
        if digits > 0 {
            number.push_str(&self.decimal_separator);
            let decimals = (scaled % one).to_string();
            for _ in decimals.len()..usize::from(digits) {
                number.push('0');
            }
            number.push_str(&decimals);
        }

        let mut text = String::with_capacity(number.len() + self.symbol.len() + 3);
        if money.cents().is_negative() && scaled > 0 {
            text.push('-');
        }
        match (self.symbol.as_str(), self.starts_with_symbol) {
            ("", _) => text.push_str(&number),
            (symbol, true) => {
                text.push_str(symbol);
                if symbol_wants_space(symbol) {
                    text.push('\u{a0}');
                }
                text.push_str(&number);
            }
            (symbol, false) => {
                text.push_str(&number);
                text.push('\u{a0}');
                text.push_str(symbol);
            }
        }
        text
    }

    fn group(&self, units: u64) -> String {
        let digits = units.to_string();
        // No number of digits above zero is a multiple of 0, the size that stands for no groups.
        let size = usize::from(self.group_size);
        let mut text = String::with_capacity(digits.len() * 2);
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(size) {
                text.push_str(&self.group_separator);
            }
            text.push(digit);
        }
        text
    }
}

/// In bytes. `د.إ.` between its isolating characters has twelve.
const LONGEST_SYMBOL: usize = 16;

/// Whether it is one of the separators that are in use in the world.
fn is_separator(text: &str) -> bool {
    let known = [".", ",", "'", "’", " ", "\u{a0}", "\u{2009}", "\u{202f}", "٫", "٬", "·"];
    known.contains(&text)
}

/// Whether a blank is between symbol and number: `R$ 10` and `S/ 10`, but `$10` and `£10`.
fn symbol_wants_space(symbol: &str) -> bool {
    // ASCII is enough: no symbol has only other letters (zł, Kč), and the table of those is large.
    symbol.bytes().any(|byte| byte.is_ascii_alphabetic() || byte == b'/')
}
