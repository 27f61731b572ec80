//! The crowd as Markdown tables.

use std::fmt::Write as _;

use super::SECOND;
use super::budget::Budget;
use super::store::{ANSWER_MS, Outage, RetryAfter, Store};
use super::story::{PEOPLE, Seen, Story};
use super::tab::Manner;

/// Somebody changes the busy cart so often.
const BUSY: u64 = 20 * SECOND;

/// The second in which the store goes down, and the one in which it is back.
const DOWN: (u64, u64) = (1_800, 1_860);

/// All tables.
pub(crate) fn report() -> String {
    format!(
        "{PEOPLE} tabs reckoned from the component's rhythm, answers taking {ANSWER_MS} ms; requests a \
         second at the API.\n\n{}\n{}\n{}",
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
            load.total(),
            load.mean(),
            load.percentile_95(),
            load.peak(),
            load.between(600, 3_600).peak(),
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
        down.mean(),
        down.peak(),
        seen.most_returns(),
        seen.returned(50),
        seen.returned(95),
        seen.returned(100),
    )
}

/// One tab.
fn budgets() -> String {
    let quiet = Budget::at(&Store::default());
    let busy = Budget::at(&Store { changes_every: Some(BUSY), outage: None });
    let mut text = "| one tab | first hour | every further hour |\n|---|---|---|\n".to_owned();
    for (words, Budget { first, further }) in [
        ("visible, nobody changes the cart", quiet),
        ("visible, somebody changes it every 20 s", busy),
        ("hidden", Budget { first: 0, further: 0 }),
    ] {
        let _ = writeln!(text, "| {words} | {first} | {further} |");
    }
    text
}
