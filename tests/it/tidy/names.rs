//! Names: tests are short sentences, and a type has a name of its own.

use std::collections::{BTreeMap, BTreeSet};

use super::source::{Source, are_the_known, files};
use super::tokens::{Token, closing, tokens};

/// The name of a test is shorter than this.
const LIMIT: usize = 70;

/// Names that two public types of `src` share, and where these are.
const KNOWN: &[&str] = &[];

/// The names of the tests of a file.
fn tests(text: &str) -> Vec<String> {
    let tokens = tokens(text);
    let mut names = Vec::new();
    for at in 0..tokens.len() {
        let is_attribute =
            tokens[at].is_sign("#") && tokens.get(at + 1).is_some_and(|t| t.is_sign("["));
        if !is_attribute {
            continue;
        }
        let mut end = closing(&tokens, at + 1);
        if !is_test(&tokens[at + 2..end - 1]) {
            continue;
        }
        // Other attributes, `pub` and `async` may stand before the function.
        while let Some(token) = tokens.get(end).filter(|token| !token.is_word("fn")) {
            end = if token.is_sign("#") { closing(&tokens, end + 1) } else { end + 1 };
        }
        names.extend(tokens.get(end + 1).map(|name| name.text.to_owned()));
    }
    names
}

/// Whether an attribute with this path makes a test: `test`, `tokio::test`, `wasm_bindgen_test`.
fn is_test(attribute: &[Token<'_>]) -> bool {
    let path = attribute.iter().take_while(|token| !token.is_sign("("));
    path.last().is_some_and(|last| last.is_word("test") || last.is_word("wasm_bindgen_test"))
}

#[test]
fn names_of_tests_are_short_sentences() {
    let folders = ["tests/it", "tests/web", "tests/e2e/src", "tests/e2e/tests"];
    let mut long = Vec::new();
    for source in folders.iter().flat_map(|folder| files(folder, ".rs")) {
        let too_long = tests(&source.text).into_iter().filter(|name| name.len() >= LIMIT);
        long.extend(too_long.map(|name| format!("{}: {name}", source.path)));
    }
    assert!(long.is_empty(), "{LIMIT} characters or more:\n{}", long.join("\n"));
}

#[test]
fn tests_are_found_by_their_attributes() {
    let text = "#[test] fn a() {} #[wasm_bindgen_test] async fn b() {}
        #[tokio::test(flavor = \"x\")] #[ignore] pub async fn c() {}
        #[cfg(test)] fn d() {} fn e() {} // #[test] fn f() {}";
    assert_eq!(tests(text), ["a", "b", "c"]);
}

/// The public types that a file defines.
fn public_types(source: &Source) -> Vec<String> {
    let tokens = tokens(&source.text);
    let mut names = Vec::new();
    for at in (0..tokens.len()).filter(|at| tokens[*at].is_word("pub")) {
        let is_limited = tokens.get(at + 1).is_some_and(|token| token.is_sign("("));
        let next = if is_limited { closing(&tokens, at + 1) } else { at + 1 };
        let is_type = |token: &Token<'_>| {
            ["struct", "enum", "trait", "type", "union"].iter().any(|word| token.is_word(word))
        };
        if tokens.get(next).is_some_and(is_type) {
            // A macro may define one whose name it is given.
            let name = tokens.get(next + 1).filter(|name| !name.is_sign("$"));
            names.extend(name.map(|name| name.text.to_owned()));
        }
    }
    names
}

#[test]
fn each_public_type_has_a_name_of_its_own() {
    let mut homes: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in files("src", ".rs") {
        for name in public_types(&source) {
            // A file may define a type twice: for the browser and for other machines.
            homes.entry(name).or_default().insert(source.path.clone());
        }
    }
    homes.retain(|_, homes| homes.len() > 1);
    let shared = homes.iter().map(|(name, homes)| {
        let homes: Vec<&str> = homes.iter().map(String::as_str).collect();
        format!("{name} {}", homes.join(" "))
    });
    are_the_known("types that share a name", &shared.collect::<Vec<_>>(), KNOWN);
}

#[test]
fn public_types_are_found() {
    let text = "pub struct A; pub(crate) enum B {} pub trait C {} struct D; pub fn e() {}";
    let source = Source { path: String::new(), text: text.to_owned() };
    assert_eq!(public_types(&source), ["A", "B", "C"]);
}
