//! The crowd as Markdown tables.

use std::fmt::Write as _;

use super::budget::Budget;
use super::store::{ANSWER_MS, Outage, RetryAfter, Store};
use super::story::{PEOPLE, Seen, Story};
use super::tab::Manner;
use super::{HOUR, SECOND};

/// Somebody changes the busy cart so often.
const BUSY: u64 = 20 * SECOND;

/// The second in which the store goes down, and the one in which it is back.
const DOWN: (u64, u64) = (1_800, 1_860);

/// All tables.
pub(crate) fn report() -> String {
    format!(
        "{} tabs, answers that take {ANSWER_MS} ms, requests a second at the API:\n\n{}\nThe same while the \
         store answers with 503 from minute 30 to 31, and how the tabs come back:\n\n{}\nRequests of one \
         tab in an hour:\n\n{}",
        grouped(PEOPLE),
        hours(),
        outages(),
        budgets()
    )
}

fn in_words(manner: Manner) -> &'static str {
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

/// An hour after a link was opened by all.
fn hours() -> String {
    let quiet = Store::default();
    let changed = Store { changes_every: Some(BUSY), ..quiet };
    let mut text = String::from(
        "| opened within | cart | pauses | requests in the hour | mean | 95 % | peak | peak after ten minutes |\n\
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
        let Seen { load, .. } = Story { within, manner, store }.tell();
        let _ = writeln!(
            text,
            "| {within} s | {} | {} | {} | {} | {} | {} | {} |",
            busy(&store),
            in_words(manner),
            grouped(load.total()),
            grouped(load.mean()),
            grouped(load.percentile_95().into()),
            grouped(load.peak().into()),
            grouped(load.between(600, 3_600).peak().into()),
        );
    }
    text
}

/// A store that is down for a minute, half an hour later.
fn outages() -> String {
    let mut text = String::from(
        "| cart | `Retry-After` | pauses | mean while it is down | peak | most back in a second | half are \
         back after | 95 % | all |\n|---|---|---|---|---|---|---|---|---|\n",
    );
    let said = [
        ("none", RetryAfter::Missing),
        ("30 s", RetryAfter::After(30 * SECOND)),
        ("the date of its end", RetryAfter::AtTheEnd),
    ];
    for changes_every in [None, Some(BUSY)] {
        for (words, retry_after) in said {
            text.push_str(&outage(changes_every, (words, retry_after), Manner::AsItIs));
        }
        text.push_str(&outage(changes_every, said[0], Manner::WithoutBoth));
    }
    text
}

fn outage(
    changes_every: Option<u64>,
    (words, retry_after): (&str, RetryAfter),
    manner: Manner,
) -> String {
    let (from, to) = (DOWN.0 * SECOND, DOWN.1 * SECOND);
    let store = Store { changes_every, outage: Some(Outage { from, to, retry_after }) };
    let seen = Story { within: 60, manner, store }.tell();
    let [from, to] = [DOWN.0, DOWN.1].map(|second| usize::try_from(second).unwrap_or_default());
    let down = seen.load.between(from, to);
    format!(
        "| {} | {words} | {} | {} | {} | {} | {:.1} s | {:.1} s | {:.1} s |\n",
        busy(&store),
        in_words(manner),
        grouped(down.mean()),
        grouped(down.peak().into()),
        grouped(seen.most_returns().into()),
        seen.returned(50),
        seen.returned(95),
        seen.returned(100),
    )
}

/// One tab.
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

/// Such as `10,000`.
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
    fn thousands_are_set_apart() {
        assert_eq!([1, 999, 1_000, 1_234_567].map(grouped), ["1", "999", "1,000", "1,234,567"]);
    }
}
