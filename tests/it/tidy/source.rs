//! The files of the project as the checks read them.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders of what is made or downloaded.
const LEFT_OUT: [&str; 4] = ["node_modules", "target", "dist", "pkg"];

/// A source file: its path below the package's folder, and its text.
pub(super) struct Source {
    pub(super) path: String,
    pub(super) text: String,
}

impl Source {
    /// What the compiler sees of it, line by line: not the comments.
    pub(super) fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .map(|(at, line)| (at + 1, line))
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
            .map(|(at, line)| (at, line.split_once(" // ").map_or(line, |(code, _)| code)))
    }

    /// Whether it is in this folder, or is this file.
    pub(super) fn is_in(&self, room: &str) -> bool {
        self.path.starts_with(room)
    }

    /// Its name without the folder and the ending.
    pub(super) fn stem(&self) -> String {
        let stem = Path::new(&self.path).file_stem().expect("a name");
        stem.to_string_lossy().into_owned()
    }
}

pub(super) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub(super) fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every file below a folder that ends like this, in the order of their paths.
#[track_caller]
pub(super) fn files(folder: &str, end: &str) -> Vec<Source> {
    let found = files_if_any(folder, end);
    assert!(!found.is_empty(), "no {end} in {folder}");
    found
}

/// The same where there may be none.
pub(super) fn files_if_any(folder: &str, end: &str) -> Vec<Source> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path: PathBuf = entry.expect("an entry").path();
            let name = path.file_name().expect("a name").to_string_lossy();
            if path.is_dir() {
                if !LEFT_OUT.contains(&name.as_ref()) {
                    folders.push(path);
                }
            } else if name.ends_with(end) {
                let text = fs::read_to_string(&path).expect("text");
                let path = path.strip_prefix(root()).expect("below the root");
                found.push(Source { path: path.to_string_lossy().replace('\\', "/"), text });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// Fails with every place where one of the words stands in a file that must not know it.
#[track_caller]
pub(super) fn absent(words: &[&str], is_meant: impl Fn(&Source) -> bool) {
    let sources = files("src", ".rs");
    let meant: Vec<_> = sources.iter().filter(|source| is_meant(source)).collect();
    assert!(!meant.is_empty(), "there is no such file any more");
    let mut places = Vec::new();
    for source in meant {
        for (line, text) in source.code() {
            for word in words.iter().filter(|word| has_word(text, word)) {
                places.push(format!("{}:{line}: {word}", source.path));
            }
        }
    }
    assert!(places.is_empty(), "these words have no place here:\n{}", places.join("\n"));
}

/// Whether `word` stands in `text` and is not a part of a longer name.
fn has_word(text: &str, word: &str) -> bool {
    let is_name = |character: char| character.is_alphanumeric() || character == '_';
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(is_name) && !after.is_some_and(is_name)
    })
}

#[test]
fn words_are_found_whole() {
    assert!(has_word("use serde::Serialize;", "serde"));
    assert!(has_word("crate::api::wire", "crate::api"));
    assert!(!has_word("use serde_json::json;", "serde"));
    assert!(!has_word("crate::apical", "crate::api"));
}

/// A title with these lines below it.
pub(super) fn told(title: &str, lines: &[String]) -> String {
    if lines.is_empty() { String::new() } else { format!("{title}:\n  {}\n", lines.join("\n  ")) }
}

/// Compares what was found with what is known and still to be mended: a new one has to go, and a
/// mended one has to be taken off the list.
#[track_caller]
pub(super) fn are_the_known(what: &str, found: &[String], known: &[impl AsRef<str>]) {
    let known: Vec<&str> = known.iter().map(AsRef::as_ref).collect();
    let found: Vec<&str> = found.iter().map(String::as_str).collect();
    let without = |all: &[&'_ str], others: &[&str]| -> Vec<String> {
        let left = all.iter().filter(|one| !others.contains(one));
        left.map(ToString::to_string).collect()
    };
    let (new, mended) = (without(&found, &known), without(&known, &found));
    let wrong = told("new", &new) + &told("mended, to be taken off the list", &mended);
    assert!(wrong.is_empty(), "{what}\n{wrong}");
}
