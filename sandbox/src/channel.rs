//! The sales channels (the vendor's trade policies): currency, country, language and tax.
//! Does not know carts. Amounts are hundredths in every currency, even in one without decimals.

use serde_json::{Value, json};

use crate::language::Language;

/// One trade policy of the store.
#[derive(Debug)]
pub(crate) struct Channel {
    /// The value of `sc`.
    pub(crate) id: &'static str,
    pub(crate) language: Language,
    pub(crate) locale: &'static str,
    pub(crate) country: &'static str,
    pub(crate) currency: &'static str,
    pub(crate) symbol: &'static str,
    /// The tax that is added to a price, in per cent.
    pub(crate) tax: i64,
    windows_locale: u32,
    time_zone: &'static str,
    decimals: u8,
    decimal_separator: &'static str,
    group_separator: &'static str,
    starts_with_symbol: bool,
    /// A price in hundredths of a real becomes `price * rate / 100`, rounded to a multiple of
    /// `step`.
    rate: i64,
    step: i64,
}

/// 1 is Brazil. 2 is Portugal: the symbol follows the amount, and a space separates groups of
/// digits. 3 is the United States, with tax. 4 is Chile, without decimals.
pub(crate) static CHANNELS: [Channel; 4] = [
    Channel {
        id: "1",
        language: Language::Portuguese,
        locale: "pt-BR",
        country: "BRA",
        currency: "BRL",
        symbol: "R$",
        tax: 0,
        windows_locale: 1046,
        time_zone: "E. South America Standard Time",
        decimals: 2,
        decimal_separator: ",",
        group_separator: ".",
        starts_with_symbol: true,
        rate: 100,
        step: 1,
    },
    Channel {
        id: "2",
        language: Language::Portuguese,
        locale: "pt-PT",
        country: "PRT",
        currency: "EUR",
        symbol: "€",
        tax: 0,
        windows_locale: 2070,
        time_zone: "GMT Standard Time",
        decimals: 2,
        decimal_separator: ",",
        group_separator: " ",
        starts_with_symbol: false,
        rate: 17,
        step: 5,
    },
    Channel {
        id: "3",
        language: Language::English,
        locale: "en-US",
        country: "USA",
        currency: "USD",
        symbol: "$",
        tax: 8,
        windows_locale: 1033,
        time_zone: "Eastern Standard Time",
        decimals: 2,
        decimal_separator: ".",
        group_separator: ",",
        starts_with_symbol: true,
        rate: 20,
        step: 5,
    },
    Channel {
        id: "4",
        language: Language::Spanish,
        locale: "es-CL",
        country: "CHL",
        currency: "CLP",
        symbol: "$",
        tax: 0,
        windows_locale: 13322,
        time_zone: "Pacific SA Standard Time",
        decimals: 0,
        decimal_separator: ",",
        group_separator: ".",
        starts_with_symbol: true,
        rate: 17_000,
        step: 1000,
    },
];

/// The channel with this `sc`, if the store has it.
pub(crate) fn find(id: &str) -> Option<&'static Channel> {
    CHANNELS.iter().find(|channel| channel.id == id)
}

impl Channel {
    /// A price of the catalogue, given in hundredths of a real, in this channel's currency.
    pub(crate) fn price(&self, reais: i64) -> i64 {
        let exact = reais * self.rate;
        (exact + 50 * self.step) / (100 * self.step) * self.step
    }

    /// The section `storePreferencesData`.
    pub(crate) fn store_preferences(&self) -> Value {
        json!({
            "countryCode": self.country,
            "saveUserData": true,
            "timeZone": self.time_zone,
            "currencyCode": self.currency,
            "currencyLocale": self.windows_locale,
            "currencySymbol": self.symbol,
            "currencyFormatInfo": {
                "currencyDecimalDigits": self.decimals,
                "currencyDecimalSeparator": self.decimal_separator,
                "currencyGroupSeparator": self.group_separator,
                "currencyGroupSize": 3,
                "startsWithCurrencySymbol": self.starts_with_symbol,
            },
        })
    }
}
