//! Delivery windows: the hours of a day between which an item is delivered.
//! Does not know which items have them; the catalogue does.

use crate::catalog::extras::WindowForm;
use crate::channel::Channel;
use crate::clock::{DAY, iso};

/// A delivery window. Times are in seconds since 1970, the price is in hundredths and is added to
/// the price of the delivery option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Window {
    pub(crate) start: i64,
    pub(crate) end: i64,
    pub(crate) price: i64,
}

/// The windows that are open at a time: mornings and afternoons of the next three days in a list,
/// or this evening.
pub(crate) fn open(form: WindowForm, now: i64, channel: &Channel) -> Vec<Window> {
    let today = now - now.rem_euclid(DAY);
    let window = |day: i64, from: i64, to: i64, price| Window {
        start: today + day * DAY + from * 3600,
        end: today + day * DAY + to * 3600,
        price: channel.price(price),
    };
    match form {
        WindowForm::Object => vec![window(0, 21, 23, 0)],
        WindowForm::List => {
            (1..=3).flat_map(|day| [window(day, 12, 16, 510), window(day, 16, 21, 0)]).collect()
        }
    }
}

/// A time in the format of a window, such as `2026-03-02T12:00:00+00:00`.
pub(crate) fn utc(seconds: i64) -> String {
    iso(seconds).replace('Z', "+00:00")
}
