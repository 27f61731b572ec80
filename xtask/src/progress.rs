//! Prints on standard error what is being done, and how long it took.
//! Does not print results: links and tables go to standard output.

use std::time::{Duration, Instant};

use anyhow::Result;

/// Does `work`, and prints a line before it and a line with the elapsed time after it.
pub(crate) fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("• {what}");
    let start = Instant::now();
    let result = work();
    let mark = if result.is_ok() { "✓" } else { "✗" };
    eprintln!("{mark} {what}: {}", seconds(start.elapsed()));
    result
}

/// Prints a line that is neither a step nor an error.
pub(crate) fn note(text: &str) {
    eprintln!("  {text}");
}

/// A duration as text: `0.4 s`, `83 s`, `4 min 5 s`.
pub(crate) fn seconds(duration: Duration) -> String {
    match duration.as_secs() {
        0..10 => format!("{}.{} s", duration.as_secs(), duration.subsec_millis() / 100),
        whole @ 10..120 => format!("{whole} s"),
        whole => format!("{} min {} s", whole / 60, whole % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_is_written_in_a_short_form() {
        assert_eq!(seconds(Duration::from_millis(449)), "0.4 s");
        assert_eq!(seconds(Duration::from_millis(83_900)), "83 s");
        assert_eq!(seconds(Duration::from_secs(245)), "4 min 5 s");
    }
}
