//! Matches over our own enums name every variant: a new one must not slip through a `_`.

use super::source::{are_the_known, files, told};
use super::tokens::{Token, closing, tokens};

/// The enums.
const ENUMS: [&str; 4] = ["Change", "Refusal", "Announcement", "Problem"];

/// Arms that are still to be written out, by file: so many matches with one.
const KNOWN: &[&str] = &[];

/// A `match` over one of the enums that has an arm for everything else.
struct OpenMatch {
    line: usize,
    arm: String,
}

/// The open matches of a file over an enum of which one of these is the name.
fn open_matches(text: &str, names: &[&str]) -> Vec<OpenMatch> {
    let tokens = tokens(text);
    let starts = (0..tokens.len()).filter(|at| tokens[*at].is_word("match"));
    let found = starts.filter_map(|start| {
        let patterns = patterns(&tokens, start)?;
        let names_enum = |pattern: &&[Token<'_>]| {
            let mut pairs = pattern.windows(2);
            pairs.any(|two| names.contains(&two[0].text) && two[1].is_sign("::"))
        };
        patterns.iter().find(|pattern| names_enum(pattern))?;
        let open = patterns.iter().find(|pattern| takes_everything(pattern))?;
        Some(OpenMatch { line: open[0].line, arm: open[0].text.to_owned() })
    });
    found.collect()
}

/// Whether a pattern is `_` or a new name.
fn takes_everything(pattern: &[Token<'_>]) -> bool {
    let [only] = pattern else { return false };
    let is_name = |text: &str| text.starts_with(|one: char| one.is_lowercase());
    only.text == "_" || (is_name(only.text) && !["true", "false"].contains(&only.text))
}

/// The patterns of the arms of the `match` at this place, each with its guard.
fn patterns<'a>(tokens: &'a [Token<'a>], start: usize) -> Option<Vec<&'a [Token<'a>]>> {
    let open = next_at_depth(tokens, start + 1, "{")?;
    let end = closing(tokens, open) - 1;
    let mut patterns = Vec::new();
    let mut at = open + 1;
    while at < end {
        let arrow = next_at_depth(tokens, at, "=>").filter(|arrow| *arrow < end)?;
        patterns.push(&tokens[at..arrow]);
        at = arrow + 1;
        if tokens[at].is_sign("{") {
            at = closing(tokens, at);
            at += usize::from(tokens[at].is_sign(","));
        } else {
            let comma = next_at_depth(tokens, at, ",").filter(|comma| *comma < end);
            at = comma.map_or(end, |comma| comma + 1);
        }
    }
    Some(patterns)
}

/// The next place of a sign that stands in no brackets opened on the way.
fn next_at_depth(tokens: &[Token<'_>], start: usize, sign: &str) -> Option<usize> {
    let mut at = start;
    while at < tokens.len() {
        if tokens[at].is_sign(sign) {
            return Some(at);
        }
        if [")", "]", "}"].iter().any(|close| tokens[at].is_sign(close)) {
            return None;
        }
        let opens = ["(", "[", "{"].iter().any(|open| tokens[at].is_sign(open));
        at = if opens { closing(tokens, at) } else { at + 1 };
    }
    None
}

/// What the enums are called in a file: by their names, and `Self` where one is implemented.
fn names_in(text: &str) -> Vec<&'static str> {
    let is_implemented = |name: &&str| {
        [format!("impl {name} {{"), format!(" for {name} {{")].iter().any(|it| text.contains(it))
    };
    let own = ENUMS.iter().any(is_implemented);
    ENUMS.into_iter().chain(own.then_some("Self")).collect()
}

#[test]
fn every_variant_of_our_enums_is_named() {
    let mut found = Vec::new();
    let mut places = Vec::new();
    for source in files("src", ".rs") {
        let names = names_in(&source.text);
        let open = open_matches(&source.text, &names);
        for OpenMatch { line, arm } in &open {
            places.push(format!("{}:{line}: {arm}", source.path));
        }
        if !open.is_empty() {
            found.push(format!("{} {}", source.path, open.len()));
        }
    }
    are_the_known(&told("matches with an arm for everything else", &places), &found, KNOWN);
}

#[test]
fn an_enum_is_called_self_where_it_is_implemented() {
    assert!(names_in("impl Change {}").contains(&"Self"));
    assert!(names_in("impl From<ApiError> for Refusal {}").contains(&"Self"));
    assert!(!names_in("impl Exchange {}").contains(&"Self"));
}

/// The lines of the open matches over `Change`.
fn open_lines(text: &str) -> Vec<usize> {
    open_matches(text, &["Change"]).iter().map(|open| open.line).collect()
}

#[test]
fn an_arm_for_everything_else_is_found() {
    assert_eq!(open_lines("match a {\n Change::A => 1,\n _ => 2,\n}"), [3]);
    assert_eq!(open_lines("match a { Change::A { b, .. } => { c(b) } other => d(other) }"), [1]);
    assert_eq!(open_lines("match (a, b) { (Change::A, _) | (Change::B, 1) => 1, _ => 2 }"), [1]);
}

#[test]
fn arms_that_name_something_are_none() {
    assert_eq!(
        open_lines("match a { Change::A(_) => 1, Change::B { .. } => { 2 } }"),
        [] as [usize; 0]
    );
    assert_eq!(
        open_lines("match a { Change::A => 1, _ if b => 2, Change::B => 3 }"),
        [] as [usize; 0]
    );
    assert_eq!(
        open_lines("match a { Some(Change::A) => 1, Some(_) | None => 2 }"),
        [] as [usize; 0]
    );
}

#[test]
fn matches_over_other_things_do_not_count() {
    assert_eq!(open_lines("match a { 1 => Change::A, _ => Change::B }"), [] as [usize; 0]);
    assert_eq!(open_lines("match a { Exchange::A => 1, _ => 2 }"), [] as [usize; 0]);
}

#[test]
fn a_match_in_an_arm_is_one_of_its_own() {
    let text = "match a {\n 1 => match b {\n Change::A => { 1 }\n _ => 2,\n },\n _ => 3,\n}";
    assert_eq!(open_lines(text), [4]);
    let text = "match a {\n Change::A => match b {\n 1 => 1,\n _ => 2,\n },\n Change::B => 3,\n}";
    assert_eq!(open_lines(text), [] as [usize; 0]);
}
