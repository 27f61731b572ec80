//! How a file looks: what it begins with, how long it is, and where its lines end.

use std::fs;

use super::source::{are_the_known, files, files_if_any, root, told};

/// The last column of a line.
const COLUMNS: usize = 100;

/// Files with longer lines that are still to be mended.
const KNOWN: &[&str] = &[];

#[test]
fn every_file_begins_with_what_it_is_for() {
    for folder in ["src", "tests/it", "tests/web", "tests/e2e/src", "tests/e2e/tests"] {
        for source in files(folder, ".rs") {
            assert!(source.text.starts_with("//! "), "{}", source.path);
        }
    }
}

#[test]
fn no_file_is_long() {
    for source in
        files("src", ".rs").iter().chain(&files("src", ".js")).chain(&files("style", ".css"))
    {
        let lines = source.text.lines().count();
        assert!(lines <= 300, "{} has {lines} lines", source.path);
    }
}

/// Whether a line may be longer: a table in a document, or an address, which has no place to break.
fn may_be_long(end: &str, line: &str) -> bool {
    let is_table = end == ".md" && line.trim_start().starts_with('|');
    is_table || line.contains("http://") || line.contains("https://")
}

#[test]
fn lines_end_at_100_columns() {
    let mut found = Vec::new();
    let mut places = Vec::new();
    for folder in ["src", "style", "tests", "sandbox", "xtask", "bench", "fuzz"] {
        for end in [".rs", ".js", ".css", ".md"] {
            for source in files_if_any(folder, end) {
                let lines = source.text.lines().enumerate();
                let long = lines.filter(|(_, line)| line.chars().count() > COLUMNS);
                let long: Vec<_> = long.filter(|(_, line)| !may_be_long(end, line)).collect();
                if let Some((at, _)) = long.first() {
                    let (line, more) = (at + 1, long.len() - 1);
                    places.push(format!("{}:{line} and {more} more", source.path));
                    found.push(source.path);
                }
            }
        }
    }
    found.sort();
    are_the_known(&told("longer than 100 columns", &places), &found, KNOWN);
}

#[test]
fn no_lint_is_switched_off_for_good() {
    for source in files("src", ".rs").iter().chain(&files("tests/it", ".rs")) {
        for (line, text) in source.code() {
            let allow = ["#[", "allow("].concat();
            assert!(!text.contains(&allow), "{}:{line}: use `expect` with a reason", source.path);
        }
    }
}

#[test]
fn no_test_waits_for_a_clock_of_this_machine() {
    // Words that are put together, so that this file does not find itself.
    let ways = [["thread::", "sleep"].concat(), ["SystemTime", "::now"].concat()];
    for source in files("tests/it", ".rs") {
        for (line, text) in source.code() {
            for way in &ways {
                assert!(!text.contains(way.as_str()), "{}:{line}: {way}", source.path);
            }
        }
    }
}

#[test]
fn the_changelog_begins_with_this_version() {
    let Ok(changelog) = fs::read_to_string(root().join("CHANGELOG.md")) else { return };
    let heading = changelog.lines().find(|line| line.starts_with("## ")).expect("a version");
    assert!(heading.contains(env!("CARGO_PKG_VERSION")), "{heading}");
}
