//! A subscription: how often, from when, until when, as the vendor writes it into attachments
//! (`vtex.subscription.key.*`).
//! It reads single values; what they are called is `i18n`'s matter.

/// What a key of a subscription's attachment is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// How often it is bought.
    Frequency,
    /// The day on which it is bought.
    PurchaseDay,
    /// The first day.
    Begin,
    /// The last day.
    End,
}

/// How often something is bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frequency {
    /// Every so many.
    pub count: u32,
    /// Of what.
    pub period: Period,
}

/// The unit of a frequency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// `day`
    Day,
    /// `week`
    Week,
    /// `month`
    Month,
    /// `year`
    Year,
}

/// Year, month and day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarDay {
    /// The year.
    pub year: u32,
    /// The month, 1 to 12.
    pub month: u32,
    /// The day of the month.
    pub day: u32,
}

impl Key {
    /// The key with this text; `None` where it is none of a subscription's.
    pub fn of(text: &str) -> Option<Self> {
        match text.strip_prefix("vtex.subscription.key.")? {
            "frequency" => Some(Self::Frequency),
            "purchaseday" => Some(Self::PurchaseDay),
            "validity.begin" => Some(Self::Begin),
            "validity.end" => Some(Self::End),
            _ => None,
        }
    }
}

impl Frequency {
    /// Reads `1 month`, ` 2 weeks` or `weekly`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let one = [
            ("daily", Period::Day),
            ("weekly", Period::Week),
            ("monthly", Period::Month),
            ("yearly", Period::Year),
        ];
        let is_it = |(word, _): &&(&str, Period)| text.trim().eq_ignore_ascii_case(word);
        if let Some((_, period)) = one.iter().find(is_it) {
            return Some(Self { count: 1, period: *period });
        }
        let mut words = text.split_ascii_whitespace();
        let count = words.next()?.parse().ok().filter(|count| *count > 0)?;
        let unit = words.next()?.to_ascii_lowercase();
        let period = match unit.strip_suffix('s').unwrap_or(&unit) {
            "day" => Period::Day,
            "week" => Period::Week,
            "month" => Period::Month,
            "year" => Period::Year,
            _ => return None,
        };
        words.next().is_none().then_some(Self { count, period })
    }
}

/// Reads the day of a weekly purchase, which the vendor writes in English: 0 for `Monday`, 6 for
/// `Sunday`. `None` for anything else, for instance a day of the month.
pub fn weekday(text: &str) -> Option<usize> {
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    days.iter().position(|day| text.trim().eq_ignore_ascii_case(day))
}

impl CalendarDay {
    /// Reads `2019-02-13`, also with a time behind it; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let date = text.trim().get(..10)?;
        let has_form = date.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
        let is_over = text.trim().as_bytes().get(10).is_none_or(|byte| b"T ".contains(byte));
        let number = |digits: Option<&str>| -> Option<u32> { digits?.parse().ok() };
        let (year, month, day) =
            (number(date.get(..4))?, number(date.get(5..7))?, number(date.get(8..))?);
        let is_day = (1..=12).contains(&month) && (1..=31).contains(&day);
        (has_form && is_over && is_day).then_some(Self { year, month, day })
    }
}
