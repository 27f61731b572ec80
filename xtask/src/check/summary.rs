//! The results of the checks.
//! Does not run them.

use std::time::Duration;

use crate::progress::seconds;
use crate::table::{Align, table};

/// The result of a step.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) enum Outcome {
    Ok,
    /// The step failed, with the reason.
    Failed(String),
    /// The step did not run, with the reason. A step that was not chosen has no outcome.
    Skipped(String),
}

/// One step of the summary.
#[derive(Debug)]
pub(crate) struct Line {
    pub(crate) name: &'static str,
    pub(crate) outcome: Outcome,
    pub(crate) time: Duration,
}

/// The steps that were chosen, in order.
#[derive(Debug, Default)]
pub(crate) struct Summary {
    pub(crate) lines: Vec<Line>,
}

impl Summary {
    /// Whether any step failed.
    pub(crate) fn failed(&self) -> bool {
        self.lines.iter().any(|line| matches!(line.outcome, Outcome::Failed(_)))
    }

    /// Whether this step was chosen and did not succeed.
    pub(crate) fn failed_at(&self, name: &str) -> bool {
        self.lines.iter().any(|line| line.name == name && line.outcome != Outcome::Ok)
    }

    /// A table with one row for each step.
    pub(crate) fn table(&self) -> String {
        let rows: Vec<Vec<String>> = self
            .lines
            .iter()
            .map(|line| {
                let result = match &line.outcome {
                    Outcome::Ok => "ok".to_owned(),
                    Outcome::Failed(reason) => format!("FAILED: {}", first_line(reason)),
                    Outcome::Skipped(reason) => format!("skipped: {}", first_line(reason)),
                };
                vec![line.name.to_owned(), seconds(line.time), result]
            })
            .collect();
        table(&["step", "time", "result"], &[Align::Left, Align::Right, Align::Left], &rows)
    }

    /// The numbers of steps by outcome, in one line that programs can read.
    pub(crate) fn closing_line(&self) -> String {
        let count =
            |is: fn(&Outcome) -> bool| self.lines.iter().filter(|line| is(&line.outcome)).count();
        format!(
            "{} passed, {} failed, {} skipped",
            count(|outcome| matches!(outcome, Outcome::Ok)),
            count(|outcome| matches!(outcome, Outcome::Failed(_))),
            count(|outcome| matches!(outcome, Outcome::Skipped(_))),
        )
    }
}

fn first_line(reason: &str) -> &str {
    reason.lines().next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(name: &'static str, outcome: Outcome) -> Line {
        Line { name, outcome, time: Duration::from_secs(12) }
    }

    #[test]
    fn a_failed_and_a_skipped_step_have_a_reason() {
        let summary = Summary {
            lines: vec![
                line("format", Outcome::Ok),
                line("e2e", Outcome::Failed("two tests\nand more".into())),
                line("advisories", Outcome::Skipped("no network".into())),
            ],
        };
        assert_eq!(summary.closing_line(), "1 passed, 1 failed, 1 skipped");
        assert!(summary.failed());
        assert!(summary.failed_at("e2e") && !summary.failed_at("format"));
        let table = summary.table();
        let lines: Vec<_> = table.lines().skip(2).collect();
        assert_eq!(lines[0], "format      12 s  ok");
        assert_eq!(lines[1], "e2e         12 s  FAILED: two tests");
        assert_eq!(lines[2], "advisories  12 s  skipped: no network");
    }

    #[test]
    fn a_skipped_step_is_not_a_failure() {
        let skipped = line("advisories", Outcome::Skipped("no network".into()));
        assert!(!Summary { lines: vec![skipped] }.failed());
    }
}
