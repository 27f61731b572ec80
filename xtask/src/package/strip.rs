//! Drops comments, indentation and empty lines of JavaScript, and nothing else: every line break
//! that separates statements stays, strings, templates and regular expressions are copied as they
//! are. It is no minifier: names and expressions are not its business.

/// The same program in fewer bytes.
pub(crate) fn strip(source: &str) -> String {
    let mut scanner = Scanner { rest: source, out: String::with_capacity(source.len()) };
    while let Some(next) = scanner.rest.chars().next() {
        scanner.token(next);
    }
    scanner.end_line();
    scanner.out
}

struct Scanner<'a> {
    rest: &'a str,
    out: String,
}

impl Scanner<'_> {
    fn token(&mut self, next: char) {
        match next {
            '/' if self.rest.starts_with("//") => self.skip(self.line_length()),
            '/' if self.rest.starts_with("/*") => {
                let length = self.rest.find("*/").map_or(self.rest.len(), |end| end + 2);
                // A comment over several lines counts as a line break, a short one as a blank.
                let breaks = self.rest[..length].contains('\n');
                self.skip(length);
                if breaks { self.end_line() } else { self.blank() }
            }
            '\'' | '"' => self.copy(quoted(self.rest, next)),
            '`' => self.copy(template(self.rest)),
            '/' if self.regex_may_start() => self.copy(regex(self.rest)),
            '\n' => {
                self.end_line();
                self.skip(1);
            }
            ' ' | '\t' | '\r' => {
                self.blank();
                self.skip(1);
            }
            other => self.copy(other.len_utf8()),
        }
    }

    fn skip(&mut self, length: usize) {
        self.rest = &self.rest[length..];
    }

    fn copy(&mut self, length: usize) {
        self.out.push_str(&self.rest[..length]);
        self.skip(length);
    }

    fn line_length(&self) -> usize {
        self.rest.find('\n').unwrap_or(self.rest.len())
    }

    /// One blank between words, none at the start of a line.
    fn blank(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with(['\n', ' ']) {
            self.out.push(' ');
        }
    }

    fn end_line(&mut self) {
        if self.out.ends_with(' ') {
            self.out.pop();
        }
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }

    /// Whether a `/` here begins a regular expression: after an operator or a keyword it does,
    /// after a value it divides.
    fn regex_may_start(&self) -> bool {
        let before = self.out.trim_end();
        let word = before.rsplit(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '$');
        match before.chars().next_back() {
            Some(')' | ']' | '}') => false,
            Some(c) if c.is_ascii_alphanumeric() || c == '_' || c == '$' => {
                let keywords = ["return", "typeof", "case", "in", "of", "void", "await", "yield"];
                word.clone().next().is_some_and(|word| keywords.contains(&word))
            }
            None | Some(_) => true,
        }
    }
}

/// The length of the string literal at the start.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (index, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return index + 1,
            _ => {}
        }
    }
    text.len()
}

/// The length of the template at the start, with the expressions in it, which may hold strings
/// and templates of their own.
fn template(text: &str) -> usize {
    let mut index = 1;
    while let Some(c) = text[index..].chars().next() {
        match c {
            '`' => return index + 1,
            '\\' => index += 1 + text[index + 1..].chars().next().map_or(0, char::len_utf8),
            '$' if text[index..].starts_with("${") => index += expression(&text[index..]),
            _ => index += c.len_utf8(),
        }
    }
    text.len()
}

/// The length of a `${…}` at the start.
fn expression(text: &str) -> usize {
    let (mut index, mut depth) = (2, 1);
    while let Some(c) = text[index..].chars().next() {
        match c {
            '\'' | '"' => index += quoted(&text[index..], c),
            '`' => index += template(&text[index..]),
            _ => {
                depth += i32::from(c == '{') - i32::from(c == '}');
                index += c.len_utf8();
                if depth == 0 {
                    return index;
                }
            }
        }
    }
    text.len()
}

/// The length of the regular expression at the start; a `/` within `[…]` does not end it.
fn regex(text: &str) -> usize {
    let (mut escaped, mut class) = (false, false);
    for (index, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '[' => class = true,
            ']' => class = false,
            '/' if !class => return index + 1,
            // Not one after all: a regular expression ends on its line.
            '\n' => return 1,
            _ => {}
        }
    }
    1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_indentation_and_empty_lines_go() {
        let source = "/**\n * What it is for.\n */\n\nexport function a() {\n    \
                      // why\n    return 1; // one\n}\n";
        assert_eq!(strip(source), "export function a() {\nreturn 1;\n}\n");
    }

    #[test]
    fn a_line_break_that_ends_a_statement_stays() {
        assert_eq!(strip("let a = 1 // one\nlet b = 2"), "let a = 1\nlet b = 2\n");
        assert_eq!(strip("return /* a\n */ 1"), "return\n1\n");
        assert_eq!(strip("return /* a */ 1"), "return 1\n");
    }

    #[test]
    fn strings_and_templates_are_copied_as_they_are() {
        for source in [
            "const a = 'http://a  //b';\n",
            "const a = \"it's /* not */ one\\\"  //\";\n",
            "const a = `\n    // css\n    ${b ? `  ${'}'} //` : \"`\"}\n  `;\n",
        ] {
            assert_eq!(strip(source), source);
        }
    }

    #[test]
    fn a_regular_expression_is_no_comment_and_a_division_no_regular_expression() {
        for source in ["a.replace(/[/]*'/, b); // '", "return /\\/\\*'/.test(a); // '"] {
            assert_eq!(strip(source), format!("{}\n", source.strip_suffix(" // '").unwrap()));
        }
        assert_eq!(strip("x = a / b; // c / d"), "x = a / b;\n");
        assert_eq!(strip("x = (a) / 2; y = '/'"), "x = (a) / 2; y = '/'\n");
    }

    const PROGRAM: &str = r#"
        /** What it prints
         *  must not change. */
        const text = `two  // spaces
            ${[1, 2].map((n) => { return `<${n}/> /* kept */`; }).join(" // ")}`;
        const path = "a/b//c".replace(/\/\//g, '/') // one slash
        const half = text.length / 2 /* not a / regular expression */ / 1;
        function nothing() {
            return // nothing at all
            1;
        }
        console.log(JSON.stringify([text, path, half, nothing()]));
    "#;

    #[test]
    fn the_program_does_the_same_as_before() {
        let node = |program: &str| {
            let mut node = std::process::Command::new("node");
            crate::process::text(node.args(["--input-type=module", "--eval", program]))
        };
        if node("").is_err() {
            println!("skipped: there is no node to run the program");
            return;
        }
        let stripped = strip(PROGRAM);
        assert_eq!(node(&stripped).unwrap(), node(PROGRAM).unwrap());
        assert!(stripped.len() < PROGRAM.len() * 3 / 4);
    }
}
