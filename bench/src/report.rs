//! The Markdown tables of start-up and memory.
//! Does not measure anything.

use std::fmt::Write as _;

use crate::conditions::Condition;
use crate::machine;
use crate::median::median;
use crate::memory::Taken;
use crate::shop::Page;
use crate::timing::Measured;

/// The table of start-up, with machine and date.
pub(crate) fn start_up(measured: &Measured) -> String {
    let mut text = format!(
        "Navigation to a drawn cart of six lines in milliseconds, seen by a guest: medians of {} \
         interleaved runs, each in a browser with an empty profile. {}; Chromium {}; {}.\n\n",
        measured.runs,
        machine::name(),
        measured.browser,
        machine::today(),
    );
    text.push_str(&table(measured));
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

fn table(measured: &Measured) -> String {
    let mut text = String::from("| API | CPU | line |");
    for page in Page::ALL {
        let _ = write!(text, " {} |", page.name());
    }
    text.push_str(" to without | to Preact, early |\n|---|---|---|---|---|---|---|---|---|\n");
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
            row.map_or(f64::NAN, |row| median(&row.milliseconds))
        };
        let Condition { api, cpu, network } = condition;
        let _ = write!(text, "| {api} ms | {cpu}× | {} |", network.name());
        for page in Page::ALL {
            let _ = write!(text, " {:.0} |", of(page));
        }
        let ratio = |page| of(Page::Early) / of(page);
        let _ = writeln!(text, " {:.2} | {:.2} |", ratio(Page::Late), ratio(Page::PreactEarly));
    }
    text
}
