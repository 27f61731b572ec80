//! Reads calls out of Rust and JavaScript as text. It knows strings, brackets and comments of whole
//! lines, and no grammar.

/// The text without comments of whole lines.
pub(super) fn without_comments(text: &str) -> String {
    let is_comment = |line: &&str| {
        let line = line.trim_start();
        line.starts_with("//") || line.starts_with("/*") || line.starts_with("* ")
    };
    text.split_inclusive('\n').filter(|line| !is_comment(line)).collect()
}

/// What stands between double quotes.
pub(super) fn literals(text: &str) -> Vec<String> {
    text.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The functions that have a parameter of this name, and the place of the parameter.
pub(super) fn parameters(text: &str, parameter: &str) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    for (start, open, close) in
        [("fn ", "(", ")"), ("const ", " = (", ") =>"), ("let ", " = |", "|")]
    {
        for (at, _) in text.match_indices(start) {
            let rest = &text[at + start.len()..];
            let Some((name, rest)) = rest.split_once(open) else { continue };
            let Some((list, _)) = rest.split_once(close) else { continue };
            if !name.chars().all(|sign| sign.is_alphanumeric() || sign == '_') {
                continue;
            }
            let place = list
                .split(',')
                .position(|one| one.trim().split(':').next().is_some_and(|one| one == parameter));
            found.extend(place.map(|place| (name.to_owned(), place)));
        }
    }
    found
}

/// The arguments of each call of a function: `name(`.
pub(super) fn arguments<'a>(text: &'a str, call: &str) -> Vec<Vec<&'a str>> {
    let is_name = |sign: char| sign.is_alphanumeric() || sign == '_';
    let calls = text.match_indices(call).filter(|(at, _)| {
        let before = text[..*at].trim_end_matches(' ');
        !text[..*at].ends_with(is_name) && !before.ends_with("fn")
    });
    calls.map(|(at, _)| split(&text[at + call.len()..])).collect()
}

/// What stands before the bracket that closes, apart at its commas.
fn split(text: &str) -> Vec<&str> {
    let (mut depth, mut start, mut is_text) = (0, 0, false);
    let mut found = Vec::new();
    for (at, sign) in text.char_indices() {
        match sign {
            '"' => is_text = !is_text,
            _ if is_text => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => {
                found.push(&text[start..at]);
                break;
            }
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    found
}

#[test]
fn arguments_are_found_at_their_places() {
    let text = "fn link(class: &str, part: &str) {}\nlink(a(1, \"x, y\"), \"sign-in\");\n\
                unlink(1, 2);\nlet primary = |part, text| link(text, part);\nprimary(\"b\", 1);\n\
                const box = (tag, name, part, ...children) => make(tag);\n";
    let takers = parameters(text, "part");
    let known = [("link", 1), ("box", 2), ("primary", 0)];
    assert_eq!(takers, known.map(|(name, place)| (name.to_owned(), place)));
    assert_eq!(arguments(text, "link(")[0], ["a(1, \"x, y\")", " \"sign-in\""]);
    assert_eq!(arguments(text, "link(").len(), 2);
    assert_eq!(arguments(text, "primary(")[0][0], "\"b\"");
}
