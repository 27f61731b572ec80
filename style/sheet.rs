//! Joins the files of this folder into the style sheet of all elements. Comments, line breaks and
//! indentation are removed. The build script of the component and the package task use it.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// The files in the order of the cascade: the tokens and the shared rules come first.
const FILES: [&str; 29] = [
    "tokens",
    "base",
    "page",
    "head",
    "connection",
    "news",
    "copied",
    "line",
    "quantity",
    "choices",
    "gifts",
    "coupon",
    "note",
    "notices",
    "personal_data",
    "field",
    "form",
    "delivery_options",
    "totals",
    "pay",
    "mine",
    "next_step",
    "leaving",
    "remove_all",
    "dialog",
    "undo",
    "problem",
    "skeleton",
    "paper",
];

/// The style sheet from the files in this folder.
///
/// # Errors
///
/// If a file cannot be read.
pub(super) fn joined(folder: &Path) -> io::Result<String> {
    let mut sheet = String::new();
    for path in paths(folder) {
        sheet.push_str(&squeeze(&fs::read_to_string(path)?));
    }
    Ok(sheet)
}

/// The files of the style sheet.
pub(super) fn paths(folder: &Path) -> impl Iterator<Item = PathBuf> {
    FILES.iter().map(move |name| folder.join(name).with_extension("css"))
}

/// Removes what the browser does not need. The files have no strings that contain comments or line
/// breaks, so no parser is needed.
fn squeeze(css: &str) -> String {
    let mut without_comments = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        without_comments.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    without_comments.push_str(rest);

    let mut squeezed = String::with_capacity(without_comments.len());
    for line in without_comments.lines().map(str::trim).filter(|line| !line.is_empty()) {
        squeezed.push_str(&line.replace(": ", ":").replace(" {", "{"));
        // A selector or a value that continues in the next line needs the space.
        if !line.ends_with(['{', '}', ';', ',']) {
            squeezed.push(' ');
        }
    }
    squeezed
}
