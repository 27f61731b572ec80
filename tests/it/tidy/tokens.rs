//! A Rust file as words and signs, without comments and without what stands in texts.
//! It knows as much of the language as the other checks need, and no grammar.

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A keyword or a name.
    Word,
    /// A text, a character, a byte text: what is in it does not count.
    Text,
    /// A lifetime.
    Lifetime,
    /// Digits and what belongs to them.
    Number,
    /// `::`, `=>`, or one character.
    Sign,
}

/// A piece of code.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'a> {
    pub(super) kind: Kind,
    pub(super) text: &'a str,
    /// Counted from 1.
    pub(super) line: usize,
}

impl Token<'_> {
    pub(super) fn is_word(&self, word: &str) -> bool {
        self.kind == Kind::Word && self.text == word
    }

    pub(super) fn is_sign(&self, sign: &str) -> bool {
        self.kind == Kind::Sign && self.text == sign
    }
}

/// The tokens of a file.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let (mut at, mut line) = (0, 1);
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        let (kind, length) = next(rest, first);
        if let Some(kind) = kind {
            found.push(Token { kind, text: &rest[..length], line });
        }
        line += rest[..length].matches('\n').count();
        at += length;
    }
    found
}

/// The kind of what comes first, and its length in bytes; no kind for spaces and comments.
fn next(rest: &str, first: char) -> (Option<Kind>, usize) {
    if first.is_whitespace() {
        return (None, first.len_utf8());
    }
    if rest.starts_with("//") {
        return (None, rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return (None, block_comment(rest));
    }
    if let Some(length) = raw_text(rest) {
        return (Some(Kind::Text), length);
    }
    for (start, quote) in [("b\"", '"'), ("c\"", '"'), ("\"", '"'), ("b'", '\'')] {
        if rest.starts_with(start) {
            return (Some(Kind::Text), quoted(rest, start.len(), quote));
        }
    }
    if first == '\'' {
        return character_or_lifetime(rest);
    }
    if first.is_alphabetic() || first == '_' {
        return (Some(Kind::Word), name_length(rest));
    }
    if first.is_ascii_digit() {
        return (Some(Kind::Number), name_length(rest));
    }
    let is_double = rest.starts_with("::") || rest.starts_with("=>");
    (Some(Kind::Sign), if is_double { 2 } else { first.len_utf8() })
}

fn name_length(rest: &str) -> usize {
    rest.find(|one: char| !one.is_alphanumeric() && one != '_').unwrap_or(rest.len())
}

/// Comments of this kind stand in one another.
fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// The length of `r"…"`, `r#"…"#`, `br"…"`, when the text begins with one.
fn raw_text(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
    let quoted = after.trim_start_matches('#');
    let signs = after.len() - quoted.len();
    let inner = quoted.strip_prefix('"')?;
    let end = ["\"", &"#".repeat(signs)].concat();
    let length = inner.find(&end).map_or(inner.len(), |at| at + end.len());
    Some(rest.len() - inner.len() + length)
}

/// The length of a text that ends with this quote; a backslash takes the next character along.
fn quoted(rest: &str, start: usize, quote: char) -> usize {
    let mut characters = rest[start..].char_indices();
    while let Some((at, one)) = characters.next() {
        if one == '\\' {
            characters.next();
        } else if one == quote {
            return start + at + 1;
        }
    }
    rest.len()
}

fn character_or_lifetime(rest: &str) -> (Option<Kind>, usize) {
    let mut following = rest[1..].chars();
    let (first, second) = (following.next(), following.next());
    let is_lifetime =
        first.is_some_and(|one| one.is_alphabetic() || one == '_') && second != Some('\'');
    if is_lifetime {
        return (Some(Kind::Lifetime), 1 + name_length(&rest[1..]));
    }
    (Some(Kind::Text), quoted(rest, 1, '\''))
}

/// The place behind the sign that closes what opens at `open`.
pub(super) fn closing(tokens: &[Token<'_>], open: usize) -> usize {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        if ["(", "[", "{"].iter().any(|sign| token.is_sign(sign)) {
            depth += 1;
        } else if [")", "]", "}"].iter().any(|sign| token.is_sign(sign)) {
            depth -= 1;
            if depth == 0 {
                return at + 1;
            }
        }
    }
    tokens.len()
}

#[test]
fn comments_and_texts_hold_no_code() {
    let text = r##"
        // use crate::a;
        /* one /* in */ another */ let b = "crate::c \" {"; let d = r#"crate::e "{" "#;
        let f = '{'; let g: &'static str = b"{"; let h = '\''; 1_000.max(0x2f)
    "##;
    let words: Vec<_> = tokens(text).iter().map(|token| token.text).collect();
    assert!(!words.contains(&"crate") && !words.contains(&"{"), "{words:?}");
    assert!(words.contains(&"'static") && words.contains(&"1_000") && words.contains(&"max"));
    assert_eq!(words.iter().filter(|word| **word == "let").count(), 5);
}

#[test]
fn tokens_know_their_lines() {
    let lines: Vec<_> = tokens("a\n\"x\ny\" b\n/*\n*/ c").iter().map(|token| token.line).collect();
    assert_eq!(lines, [1, 2, 3, 5]);
}

#[test]
fn what_opens_is_closed() {
    let code = tokens("match x { a => (b, [c]) } d");
    assert_eq!(code[closing(&code, 2)].text, "d");
}
