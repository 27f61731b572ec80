//! The Markdown tables of start-up and memory.
//! Does not measure anything.

use std::fmt::Write as _;

use crate::conditions::Condition;
use crate::machine;
use crate::median::median;
use crate::memory::Taken;
use crate::shop::Page;
use crate::timing::{Measured, Ready, Times};

/// The table of start-up, with machine and date.
pub(crate) fn start_up(measured: &Measured) -> String {
    let mut text = format!(
        "A cart of six lines in milliseconds from navigation, seen by a guest: medians of {} \
         interleaved runs, each in a browser with an empty profile. {}; Chromium {}; {}.\n\n",
        measured.runs,
        machine::name(),
        measured.browser,
        machine::today(),
    );
    text.push_str("Until the lines and the grand total can be read:\n\n");
    text.push_str(&table(measured, |ready| ready.read));
    text.push_str("\nUntil a press is carried out:\n\n");
    text.push_str(&table(measured, |ready| ready.live));
    text
}

/// The table of memory.
pub(crate) fn memory(memory: &[Taken]) -> String {
    let mut text = "| lines drawn | wasm memory | budget |\n|---|---|---|\n".to_owned();
    for taken in memory {
        let (bytes, budget) = (Taken::mebibytes(taken.bytes), Taken::mebibytes(taken.budget));
        let _ = writeln!(text, "| {} | {bytes} | {budget} |", taken.lines);
    }
    text
}

fn table(measured: &Measured, moment: fn(&Ready) -> f64) -> String {
    let mut text = String::from("| visit | API | CPU | line |");
    for page in Page::ALL {
        let _ = write!(text, " {} |", page.name());
    }
    text.push_str(" to Preact, early |\n|---|---|---|---|---|---|---|---|\n");
    let mut conditions: Vec<Condition> = Vec::new();
    for times in &measured.times {
        if !conditions.contains(&times.condition) {
            conditions.push(times.condition);
        }
    }
    for condition in conditions {
        let of = |page| {
            let mut rows = measured.times.iter();
            let row = rows.find(|times| times.page == page && times.condition == condition);
            let moments = |row: &Times| row.ready.iter().map(moment).collect::<Vec<_>>();
            row.map_or(f64::NAN, |row| median(&moments(row)))
        };
        let Condition { api, cpu, network, visit } = condition;
        let (visit, line) = (visit.name(), network.name());
        let _ = write!(text, "| {visit} | {api} ms | {cpu}× | {line} |");
        for page in Page::ALL {
            let _ = write!(text, " {:.0} |", of(page));
        }
        let _ = writeln!(text, " {:.2} |", of(Page::Component) / of(Page::PreactEarly));
    }
    text
}
