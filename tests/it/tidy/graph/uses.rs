//! The paths of other files that a file names: in `use`, and in the middle of code.
//! `mod x;` and `pub use` do not count: the first declares a module, the second re-exports a name.

use super::super::tokens::{Token, closing, tokens};

/// A path from the root of the crate, and where it stands.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Use {
    pub(super) path: Vec<String>,
    pub(super) line: usize,
}

/// What the file of a module names. `module` is the path of the module from the root of the crate.
pub(super) fn uses(text: &str, module: &[&str]) -> Vec<Use> {
    let tokens = tokens(text);
    let children = declared_children(&tokens);
    let mut reader = Reader {
        tokens: &tokens,
        children: &children,
        module: module.iter().map(|name| (*name).to_owned()).collect(),
        found: Vec::new(),
    };
    reader.read(0, tokens.len());
    reader.found
}

/// The names in `mod name;`.
fn declared_children<'a>(tokens: &[Token<'a>]) -> Vec<&'a str> {
    let is_declared = |three: &&[Token<'a>]| three[0].is_word("mod") && three[2].is_sign(";");
    tokens.windows(3).filter(is_declared).map(|three| three[1].text).collect()
}

struct Reader<'a> {
    tokens: &'a [Token<'a>],
    children: &'a [&'a str],
    /// The module that is read; modules inside the file come and go.
    module: Vec<String>,
    found: Vec<Use>,
}

impl<'a> Reader<'a> {
    fn token(&self, at: usize) -> Option<&Token<'a>> {
        self.tokens.get(at)
    }

    fn is_sign(&self, at: usize, sign: &str) -> bool {
        self.token(at).is_some_and(|token| token.is_sign(sign))
    }

    fn is_word(&self, at: usize, word: &str) -> bool {
        self.token(at).is_some_and(|token| token.is_word(word))
    }

    fn read(&mut self, start: usize, end: usize) {
        let mut at = start;
        while at < end {
            at = if self.is_word(at, "mod") && self.is_sign(at + 2, "{") {
                let inner_end = closing(self.tokens, at + 2);
                self.module.push(self.tokens[at + 1].text.to_owned());
                self.read(at + 3, inner_end);
                self.module.pop();
                inner_end
            } else if self.is_word(at, "use") && !self.is_sign(at + 1, "<") {
                self.read_use(at)
            } else if self.begins_path(at) {
                self.read_path(at)
            } else {
                at + 1
            };
        }
    }

    /// Reads `use …;` and gives the place behind it.
    fn read_use(&mut self, at: usize) -> usize {
        let length = self.tokens[at..].iter().position(|token| token.is_sign(";"));
        let end = length.map_or(self.tokens.len(), |length| at + length);
        if !self.is_public(at) {
            self.read_tree(at + 1, end, &[]);
        }
        end + 1
    }

    /// Whether `pub` or `pub(…)` stands before this place.
    fn is_public(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        if !self.is_sign(before, ")") {
            return self.is_word(before, "pub");
        }
        let open = (0..before).rev().find(|at| self.is_sign(*at, "("));
        open.is_some_and(|open| open > 0 && self.is_word(open - 1, "pub"))
    }

    /// Reads one or several paths, with commas between them, that go on from `prefix`.
    fn read_tree(&mut self, start: usize, end: usize, prefix: &[(&'a str, usize)]) {
        let mut at = start;
        while at < end {
            let mut path = prefix.to_vec();
            while at < end && !self.is_sign(at, ",") && !self.is_sign(at, "{") {
                let token = self.tokens[at];
                if token.is_word("as") {
                    at += 1;
                } else if !token.is_sign("::") && !token.is_sign("*") {
                    path.push((token.text, token.line));
                }
                at += 1;
            }
            if self.is_sign(at, "{") && at < end {
                let inner_end = closing(self.tokens, at);
                self.read_tree(at + 1, inner_end - 1, &path);
                at = inner_end;
            } else {
                self.keep(&path);
            }
            at += 1;
        }
    }

    /// Whether a path to another file begins here, in the middle of code.
    fn begins_path(&self, at: usize) -> bool {
        let goes_on = self.is_sign(at + 1, "::");
        let is_inside = at > 0
            && (self.is_sign(at - 1, "::")
                || self.is_sign(at - 1, "$")
                || self.is_sign(at - 1, ".")
                || self.is_word(at - 1, "in"));
        let is_start = ["crate", "self", "super"].iter().any(|word| self.is_word(at, word))
            || self.token(at).is_some_and(|token| self.children.contains(&token.text));
        goes_on && !is_inside && is_start
    }

    fn read_path(&mut self, start: usize) -> usize {
        let mut path = vec![(self.tokens[start].text, self.tokens[start].line)];
        let mut at = start + 1;
        while self.is_sign(at, "::") {
            let Some(name) = self.token(at + 1).filter(|token| !token.is_sign("<")) else { break };
            path.push((name.text, name.line));
            at += 2;
        }
        self.keep(&path);
        at
    }

    /// Keeps a path, counted from the root of the crate, if it leads into this crate.
    fn keep(&mut self, path: &[(&str, usize)]) {
        let Some((first, line)) = path.first().copied() else { return };
        let mut from_root = self.module.clone();
        let mut rest = path;
        match first {
            "crate" => {
                from_root.clear();
                rest = &rest[1..];
            }
            "self" => rest = &rest[1..],
            "super" => {
                while rest.first().is_some_and(|(name, _)| *name == "super") {
                    from_root.pop();
                    rest = &rest[1..];
                }
            }
            // A name of a module in this file's own folder.
            name if self.children.contains(&name) => {}
            _ => return,
        }
        let names = rest.iter().map(|(name, _)| (*name).to_owned());
        from_root.extend(names.filter(|name| name != "self"));
        let line = rest.last().map_or(line, |(_, line)| *line);
        self.found.push(Use { path: from_root, line });
    }
}

/// What a file `a/b.rs` with this text names, as `c::d` and so on.
fn named(text: &str) -> Vec<String> {
    uses(text, &["a", "b"]).into_iter().map(|found| found.path.join("::")).collect()
}

#[test]
fn paths_are_counted_from_the_root() {
    assert_eq!(named("use crate::c::D;"), ["c::D"]);
    assert_eq!(named("use super::c::D;"), ["a::c::D"]);
    assert_eq!(named("use super::super::c;"), ["c"]);
    assert_eq!(named("use self::c::D;"), ["a::b::c::D"]);
    assert_eq!(named("use crate;"), [""]);
}

#[test]
fn braces_are_taken_apart() {
    let text = "use crate::c::{self, d::{E, F as G}, h::*};";
    assert_eq!(named(text), ["c", "c::d::E", "c::d::F", "c::h"]);
    assert_eq!(named("use super::{c::D, e};"), ["a::c::D", "a::e"]);
}

#[test]
fn other_crates_do_not_count() {
    assert_eq!(named("use std::rc::Rc; use leptos::prelude::*; Rc::new(c::D)"), [] as [&str; 0]);
}

#[test]
fn paths_in_code_count() {
    assert_eq!(
        named("fn f() -> crate::c::D { super::e::g(self::H) }"),
        ["c::D", "a::e::g", "a::b::H"]
    );
    assert_eq!(named("let x = crate::c::D::<u8>::new();"), ["c::D"]);
    assert_eq!(named("fn f() { use crate::c::D; }"), ["c::D"]);
}

#[test]
fn declared_modules_count_where_they_are_named() {
    assert_eq!(named("mod c; pub(crate) mod d; use c::E; d::f()"), ["a::b::c::E", "a::b::d::f"]);
    assert_eq!(named("mod c; x.c::<u8>()"), [] as [&str; 0]);
}

#[test]
fn declarations_and_re_exports_do_not_count() {
    assert_eq!(named("mod c; pub use c::D; pub(crate) use crate::e::F;"), [] as [&str; 0]);
    assert_eq!(named("pub(in crate::a) fn f() {} pub(crate) fn g() {}"), [] as [&str; 0]);
}

#[test]
fn a_module_inside_the_file_is_one_step_deeper() {
    let text = "mod tests { use super::D; use super::super::c::E; } use super::F;";
    assert_eq!(named(text), ["a::b::D", "a::c::E", "a::F"]);
}

#[test]
fn comments_and_texts_name_nothing() {
    assert_eq!(
        named("// use crate::c;\n/// [`crate::c::D`]\nlet a = \"crate::c::D\";"),
        [] as [&str; 0]
    );
}

#[test]
fn a_use_knows_its_line() {
    let found = uses("use crate::{\n    a::B,\n    c::D,\n};", &[]);
    assert_eq!(found.iter().map(|found| found.line).collect::<Vec<_>>(), [2, 3]);
}
