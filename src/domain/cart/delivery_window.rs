//! The day and the hours of a scheduled delivery.
//! It does not know which option it belongs to, nor how a date is written in a language.

use crate::domain::money::Money;

/// A time to choose (an element of the vendor's `availableDeliveryWindows[]`), or the chosen one
/// (`deliveryWindow`). It is sent back as it was read.
/// <https://developers.vtex.com/docs/guides/scheduled-delivery-configuration>
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryWindow {
    /// `startDateUtc`, as the API writes it, for instance `2026-12-01T08:00:00+00:00`.
    pub start: String,
    /// `endDateUtc`, written in the same way.
    pub end: String,
    /// `price`: what this time costs beside the option's own price.
    pub price: Option<Money>,
    /// `lisPrice`, which is how the vendor spells it.
    pub list_price: Option<Money>,
    /// `tax`.
    pub tax: Option<Money>,
}

/// A moment as the API writes it, without its time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayAndTime<'a> {
    /// The month, 1 to 12.
    pub month: u32,
    /// The day of the month.
    pub day: u32,
    /// The hour and the minute, for instance `08:00`.
    pub time: &'a str,
}

impl DeliveryWindow {
    /// Whether both are the same time. Prices may differ from line to line.
    pub fn is_same_time(&self, other: &Self) -> bool {
        self.start == other.start && self.end == other.end
    }

    /// Whether both choices are the same time, or no time.
    pub fn are_same(one: Option<&Self>, other: Option<&Self>) -> bool {
        match (one, other) {
            (Some(one), Some(other)) => one.is_same_time(other),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        }
    }

    /// A text that names this time among those of one option.
    pub fn id(&self) -> String {
        [&self.start, "/", &self.end].concat()
    }
}

impl<'a> DayAndTime<'a> {
    /// Reads the beginning of a text in the form of ISO 8601; `None` for anything else. The digits
    /// are taken as they are: the vendor's own checkout shows them without a time zone too.
    pub fn parse(text: &'a str) -> Option<Self> {
        let number = |from, to| -> Option<u32> { text.get(from..to)?.parse().ok() };
        let month = number(5, 7).filter(|month| (1..=12).contains(month))?;
        let day = number(8, 10).filter(|day| (1..=31).contains(day))?;
        number(11, 13).zip(number(14, 16))?;
        Some(Self { month, day, time: text.get(11..16)? })
    }
}
