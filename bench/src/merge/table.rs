//! The Markdown table of an update of one line.
//! Does not measure anything.

use std::fmt::Write as _;

use super::row::Row;
use super::{BUDGET, Merges};
use crate::machine;

impl Merges {
    /// The table, with machine and date, and whether the goals are reached.
    pub(crate) fn markdown(&self) -> String {
        let rounds = self.rows.first().map_or(0, |row| row.rounds.len());
        let mut text = format!(
            "An update of one line in milliseconds: medians of {rounds} rounds. {}; Chromium {}; \
             {}.\n\n",
            machine::name(),
            self.browser,
            machine::today(),
        );
        text.push_str(
            "| lines | CPU | Shared Cart | nothing new | changes of the DOM | by hand | \
             to by hand |\n\
             |---|---|---|---|---|---|---|\n",
        );
        for row in &self.rows {
            text.push_str(&line(row));
        }
        let in_words = |is_reached| if is_reached { "reached" } else { "missed" };
        let _ = writeln!(
            text,
            "\nUnder {BUDGET} ms at 1,000 lines and 4×: {}. As many changes of the DOM at 1,000 \
             lines as at 10: {}.",
            in_words(self.is_in_time()),
            in_words(self.is_as_few_changes()),
        );
        text
    }
}

fn line(row: &Row) -> String {
    let all = row.median(|figures| figures.all);
    let by_hand = row.median(|figures| figures.by_hand);
    format!(
        "| {} | {}× | {all:.1} | {:.1} | {:.0} | {by_hand:.2} | {:.1} |\n",
        row.lines,
        row.cpu,
        row.median(|figures| figures.same),
        row.median(|figures| figures.changes),
        all / by_hand,
    )
}
