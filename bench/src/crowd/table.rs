//! The Markdown tables of the simulation.
//! Does not simulate anything.

use std::fmt::Write as _;

use super::budget::Budget;
use super::scenario::{Outcome, PEOPLE, Scenario};
use super::store::{ANSWER_MS, Outage, RetryAfter, Store};
use super::tab::Manner;
use super::{HOUR, SECOND};

/// The time between two changes of the busy cart.
const BUSY: u64 = 20 * SECOND;

/// The seconds in which the outage begins and ends.
const DOWN: (u64, u64) = (1_800, 1_860);

/// All tables.
pub(crate) fn report() -> String {
    format!(
        "{} tabs, answers that take {ANSWER_MS} ms, requests a second at the API:\n\n{}\n\
         The same while the store answers with 503 from minute 30 to 31, and how the tabs come \
         back:\n\n{}\n\
         Requests of one tab in an hour:\n\n{}",
        grouped(PEOPLE),
        hours(),
        outages(),
        budgets()
    )
}

/// The name of a way of polling in tables.
fn name_of(manner: Manner) -> &'static str {
    match manner {
        Manner::AsItIs => "as they are",
        Manner::WithoutBackOff => "without back-off",
        Manner::WithoutJitter => "without jitter",
        Manner::WithoutBoth => "without both",
    }
}

fn busy(store: &Store) -> &'static str {
    if store.changes_every.is_some() { "changed every 20 s" } else { "unchanged" }
}

/// The table of an hour without an outage.
fn hours() -> String {
    let quiet = Store::default();
    let changed = Store { changes_every: Some(BUSY), ..quiet };
    let mut text = String::from(
        "| opened within | cart | pauses | requests in the hour | mean | 95 % | peak | \
         peak after ten minutes |\n\
         |---|---|---|---|---|---|---|---|\n",
    );
    for (within, store, manner) in [
        (60, quiet, Manner::AsItIs),
        (60, quiet, Manner::WithoutBackOff),
        (60, changed, Manner::AsItIs),
        (60, changed, Manner::WithoutBackOff),
        (1, quiet, Manner::AsItIs),
        (1, quiet, Manner::WithoutJitter),
        (1, quiet, Manner::WithoutBoth),
    ] {
        let Outcome { load, .. } = Scenario { within, manner, store }.run();
        let _ = writeln!(
            text,
            "| {within} s | {} | {} | {} | {} | {} | {} | {} |",
            busy(&store),
            name_of(manner),
            grouped(load.total()),
            grouped(load.mean()),
            grouped(load.percentile_95().into()),
            grouped(load.peak().into()),
            grouped(load.between(600, 3_600).peak().into()),
        );
    }
    text
}

/// The table of an hour with an outage of one minute in its middle.
fn outages() -> String {
    let mut text = String::from(
        "| cart | `Retry-After` | pauses | mean while it is down | peak | \
         most back in a second | half are back after | 95 % | all |\n\
         |---|---|---|---|---|---|---|---|---|\n",
    );
    let headers = [
        ("none", RetryAfter::Missing),
        ("30 s", RetryAfter::After(30 * SECOND)),
        ("the date of its end", RetryAfter::AtTheEnd),
    ];
    for changes_every in [None, Some(BUSY)] {
        for (words, retry_after) in headers {
            text.push_str(&outage(changes_every, (words, retry_after), Manner::AsItIs));
        }
        text.push_str(&outage(changes_every, headers[0], Manner::WithoutBoth));
    }
    text
}

/// One row of the table of an outage.
fn outage(
    changes_every: Option<u64>,
    (words, retry_after): (&str, RetryAfter),
    manner: Manner,
) -> String {
    let (from, to) = (DOWN.0 * SECOND, DOWN.1 * SECOND);
    let store = Store { changes_every, outage: Some(Outage { from, to, retry_after }) };
    let outcome = Scenario { within: 60, manner, store }.run();
    let [from, to] = [DOWN.0, DOWN.1].map(|second| usize::try_from(second).unwrap_or_default());
    let down = outcome.load.between(from, to);
    format!(
        "| {} | {words} | {} | {} | {} | {} | {:.1} s | {:.1} s | {:.1} s |\n",
        busy(&store),
        name_of(manner),
        grouped(down.mean()),
        grouped(down.peak().into()),
        grouped(outcome.most_returns().into()),
        outcome.returned(50),
        outcome.returned(95),
        outcome.returned(100),
    )
}

/// The table of one tab.
fn budgets() -> String {
    let quiet = Store::default();
    let busy = Store { changes_every: Some(BUSY), outage: None };
    let mut text = "| one tab | first hour | every further hour |\n|---|---|---|\n".to_owned();
    for (words, store, visible) in [
        ("visible, nobody changes the cart", quiet, 2 * HOUR),
        ("visible, somebody changes it every 20 s", busy, 2 * HOUR),
        ("opened where nobody sees it", busy, 0),
    ] {
        let Budget { first, further } = Budget::at(&store, visible);
        let _ = writeln!(text, "| {words} | {first} | {further} |");
    }
    text
}

/// A number with groups of digits, such as `10,000`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn digits_are_grouped_by_three() {
        assert_eq!([1, 999, 1_000, 1_234_567].map(grouped), ["1", "999", "1,000", "1,234,567"]);
    }
}
