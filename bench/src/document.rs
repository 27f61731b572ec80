//! Puts the tables into the document, between their markers.

use std::fs;

use shared_cart_e2e::{Failure, repository};

const START: &str = "<!-- bench:start -->";
const END: &str = "<!-- bench:end -->";

/// Replaces what stands between the markers of `docs/performance.md`.
pub(crate) fn write(report: &str) -> Result<(), Failure> {
    let path = repository().join("docs").join("performance.md");
    let shown = path.display();
    let text = fs::read_to_string(&path)
        .map_err(|error| Failure::Machine(format!("{shown} cannot be read: {error}")))?;
    let replaced = replace(&text, report).ok_or_else(|| {
        Failure::Machine(format!("{shown} has no lines `{START}` and `{END}` to write between"))
    })?;
    Ok(fs::write(&path, replaced)?)
}

/// The text with the report between its markers.
fn replace(text: &str, report: &str) -> Option<String> {
    let start = text.find(START)? + START.len();
    let end = start + text[start..].find(END)?;
    Some(format!("{}\n\n{}\n\n{}", &text[..start], report.trim(), &text[end..]))
}

#[cfg(test)]
mod tests {
    use super::replace;

    #[test]
    fn only_what_stands_between_the_markers_is_replaced() {
        let text = "before\n<!-- bench:start -->\nold\n<!-- bench:end -->\nafter\n";
        let once = replace(text, "new\n");
        let expected = "before\n<!-- bench:start -->\n\nnew\n\n<!-- bench:end -->\nafter\n";
        assert_eq!(once.as_deref(), Some(expected));
        assert_eq!(replace(expected, "new").as_deref(), Some(expected));
        assert_eq!(replace("no markers", "new"), None);
    }
}
