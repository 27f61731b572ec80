//! The section `subscriptionData`: the lines that are ordered again and again.
//! Does not order them again.

use serde_json::{Value, json};

use crate::cart::{Cart, Line};
use crate::catalog::options::{FREQUENCY, SUBSCRIPTION};
use crate::clock::{DAY, iso};

/// How long a subscription lasts: three years, in seconds.
const LASTS: i64 = 1096 * DAY;

/// The section `subscriptionData`: the subscriptions among the attachments of the lines, or else
/// what was sent for the section.
pub(super) fn data(cart: &Cart, now: i64) -> Value {
    let all: Vec<Value> = cart
        .lines
        .iter()
        .enumerate()
        .filter_map(|(index, line)| Some(subscription(index, frequency(line)?, now)))
        .collect();
    if all.is_empty() {
        return cart.sections.get("subscriptionData").cloned().unwrap_or(Value::Null);
    }
    json!({ "subscriptions": all })
}

/// The frequency of a line's subscription: a number, and the vendor's name of a period.
fn frequency(line: &Line) -> Option<(u32, &'static str)> {
    let mut attachments = line.attachments.iter();
    let found = attachments.find(|attachment| attachment.name.starts_with(SUBSCRIPTION))?;
    let (number, period) = found.content[FREQUENCY].as_str()?.trim().split_once(' ')?;
    let period = match period {
        "day" => "DAY",
        "week" => "WEEK",
        "month" => "MONTH",
        "year" => "YEAR",
        _ => return None,
    };
    Some((number.parse().ok()?, period))
}

fn subscription(index: usize, (interval, periodicity): (u32, &str), now: i64) -> Value {
    let midnight = now - now.rem_euclid(DAY);
    let date = |seconds| iso(seconds).replace('Z', "");
    json!({
        "itemIndex": index,
        "plan": {
            "validity": { "begin": date(midnight), "end": date(midnight + LASTS) },
            "frequency": { "periodicity": periodicity, "interval": interval },
            "type": "RECURRING_PAYMENT",
        },
        "executionCount": 0,
    })
}
