//! The sandbox's virtual time, which stands still until it is advanced.
//! Never reads the machine's clock, so that two runs with one seed give the same bytes.

/// The seconds of a day.
pub(crate) const DAY: i64 = 86_400;

/// The time at which every sandbox starts: 2026-03-02T12:00:00Z, a Monday.
const START: i64 = 1_772_452_800;

/// The virtual clock.
#[derive(Clone, Debug)]
pub(crate) struct Clock(i64);

impl Default for Clock {
    fn default() -> Self {
        Self(START)
    }
}

impl Clock {
    /// The time in seconds since 1970.
    pub(crate) fn now(&self) -> i64 {
        self.0
    }

    /// Advances the clock, at most to the last second of the year 9999.
    pub(crate) fn advance(&mut self, seconds: i64) {
        self.0 = self.0.saturating_add(seconds).clamp(0, 253_402_300_799);
    }
}

/// A time such as `2026-03-02T12:00:00Z`.
pub(crate) fn iso(seconds: i64) -> String {
    let (year, month, day) = civil(seconds.div_euclid(DAY));
    let (hour, minute, second) = time(seconds);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

/// A time such as `Mon, 02 Mar 2026 12:00:00 GMT`, the format of cookies.
pub(crate) fn http_date(seconds: i64) -> String {
    const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let days = seconds.div_euclid(DAY);
    let (year, month, day) = civil(days);
    let (hour, minute, second) = time(seconds);
    let weekday = DAYS[usize::try_from(days.rem_euclid(7)).unwrap_or(0)];
    let month = MONTHS[usize::try_from(month - 1).unwrap_or(0)];
    format!("{weekday}, {day:02} {month} {year:04} {hour:02}:{minute:02}:{second:02} GMT")
}

fn time(seconds: i64) -> (i64, i64, i64) {
    let rest = seconds.rem_euclid(DAY);
    (rest / 3600, rest / 60 % 60, rest % 60)
}

/// The year, month and day of a number of days since 1970 (Howard Hinnant's `civil_from_days`).
fn civil(days: i64) -> (i64, i64, i64) {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let day_of_era = z.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}
