//! The figures as Markdown tables.

use std::fmt::Write as _;

use crate::conditions::Condition;
use crate::machine;
use crate::memory::Taken;
use crate::shop::Page;
use crate::timing::Measured;

/// Both tables with machine and date.
pub(crate) fn markdown(times: Option<&Measured>, memory: &[Taken]) -> String {
    let mut text = String::new();
    if let Some(measured) = times {
        let _ = writeln!(
            text,
            "Navigation to a drawn cart of six lines in milliseconds, seen by a guest: medians of {} \
             interleaved runs, each in a browser with an empty profile. {}; Chromium {}; {}.\n",
            measured.runs,
            machine::name(),
            measured.browser,
            machine::today(),
        );
        text.push_str(&table(measured));
        text.push('\n');
    }
    text.push_str("| lines drawn | wasm memory | budget |\n|---|---|---|\n");
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

/// The middle value, or the mean of the two in the middle.
fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => f64::NAN,
        odd if odd % 2 == 1 => sorted[middle],
        _ => f64::midpoint(sorted[middle - 1], sorted[middle]),
    }
}

#[cfg(test)]
mod tests {
    use super::median;

    #[test]
    #[expect(clippy::float_cmp, reason = "these values have an exact middle")]
    fn the_median_is_the_middle() {
        assert_eq!(median(&[3.0, 1.0, 200.0]), 3.0);
        assert_eq!(median(&[4.0, 1.0, 2.0, 100.0]), 3.0);
    }
}
