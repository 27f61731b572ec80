//! Writes the tables into `docs/performance.md`, each between the markers of its part.
//! Does not know what a table contains.

use std::fs;

use shared_cart_e2e::{Failure, repository};

use crate::part::Part;

/// Replaces the text between the markers of this part.
pub(crate) fn write(part: Part, report: &str) -> Result<(), Failure> {
    let path = repository().join("docs").join("performance.md");
    let shown = path.display();
    let text = fs::read_to_string(&path)
        .map_err(|error| Failure::Machine(format!("{shown} cannot be read: {error}")))?;
    let replaced = replace(&text, part, report).ok_or_else(|| {
        let name = part.name();
        Failure::Machine(format!("{shown} has no markers for the part {name}"))
    })?;
    Ok(fs::write(&path, replaced)?)
}

/// The text with the report between the markers of the part.
fn replace(text: &str, part: Part, report: &str) -> Option<String> {
    let [start, end] = ["start", "end"].map(|edge| format!("<!-- {}:{edge} -->", part.name()));
    let from = text.find(&start)? + start.len();
    let to = from + text[from..].find(&end)?;
    Some(format!("{}\n\n{}\n\n{}", &text[..from], report.trim(), &text[to..]))
}

#[cfg(test)]
mod tests {
    use super::replace;
    use crate::part::Part;

    #[test]
    fn only_the_text_between_the_markers_is_replaced() {
        let text = "before\n<!-- merge:start -->\nold\n<!-- merge:end -->\nafter\n";
        let once = replace(text, Part::Merge, "new\n");
        let expected = "before\n<!-- merge:start -->\n\nnew\n\n<!-- merge:end -->\nafter\n";
        assert_eq!(once.as_deref(), Some(expected));
        assert_eq!(replace(expected, Part::Merge, "new").as_deref(), Some(expected));
        assert_eq!(replace(text, Part::Crowd, "new"), None);
    }
}
