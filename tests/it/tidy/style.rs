//! The style sheet: every file of it is used, in the right order, beside a file of the view.

use super::source::{files, read};

#[test]
fn every_style_file_is_part_of_the_style_sheet() {
    let sheet = read("style/sheet.rs");
    for style in files("style", ".css") {
        let name = style.stem();
        assert_eq!(sheet.matches(&format!("\"{name}\"")).count(), 1, "{}", style.path);
    }
}

#[test]
fn the_tokens_come_first() {
    let sheet = read("style/sheet.rs");
    let (_, list) = sheet.split_once("const FILES").expect("the list of files");
    let (_, files) = list.split_once("= [").expect("its names");
    assert!(files.trim_start().starts_with("\"tokens\""));
}

#[test]
fn every_style_file_but_the_shared_ones_stands_beside_a_file_of_the_view() {
    let views = files("src/view", ".rs");
    for style in files("style", ".css") {
        let name = style.stem();
        // The shell draws the skeleton.
        let is_shared = ["tokens", "base", "skeleton"].contains(&name.as_str());
        let has_view = views.iter().any(|view| view.stem() == name);
        assert!(is_shared || has_view, "{} has no file of the view", style.path);
    }
}
