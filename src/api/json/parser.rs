//! Finds the values in a JSON text and checks that the text is JSON (RFC 8259).
//! It copies nothing out of the text: a value is where it begins and where it ends.

/// A value, or the name of a member, by its place in the text.
#[derive(Clone, Copy)]
pub(super) struct JsonToken {
    pub(super) kind: JsonKind,
    /// The first byte of the value; of a text, the byte after the quotation mark.
    pub(super) start: usize,
    /// The byte after the value; of a text, the closing quotation mark.
    pub(super) end: usize,
    /// The token after this value and everything in it.
    pub(super) next: usize,
}

/// What a value is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum JsonKind {
    Null,
    True,
    False,
    Number,
    /// A text without escapes.
    Text,
    /// A text with escapes such as `\n`.
    EscapedText,
    Array,
    /// Its tokens are the name of a member and its value, by turns.
    Object,
}

/// The values of a JSON text in their order, the outermost first; `None` when the text is not JSON.
pub(super) fn tokens(text: &[u8]) -> Option<Vec<JsonToken>> {
    // `Response.text()` leaves a byte order mark out, too.
    let at = if text.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
    Parser { text, at, tokens: Vec::new(), open: Vec::new() }.run()
}

/// A position in a text, and what was found before it.
struct Parser<'a> {
    text: &'a [u8],
    /// The next byte to look at.
    at: usize,
    /// The values so far. A value that has not ended yet has no `end` and no `next`.
    tokens: Vec<JsonToken>,
    /// The arrays and objects that have not ended yet. A list instead of recursion: nobody can
    /// exhaust the stack by nesting.
    open: Vec<usize>,
}

#[expect(
    clippy::inline_always,
    reason = "the release profile is for size, and a call for every byte takes five times as long"
)]
impl Parser<'_> {
    /// Reads the whole text: one value, with blanks around it.
    fn run(mut self) -> Option<Vec<JsonToken>> {
        self.value()?;
        while let Some(container) = self.open.last().copied() {
            let is_empty = self.tokens.len() == container + 1;
            let is_object = self.tokens[container].kind == JsonKind::Object;
            self.skip_blanks();
            let byte = self.peek()?;
            if byte == if is_object { b'}' } else { b']' } {
                self.at += 1;
                self.open.pop();
                self.close(container, self.at);
                continue;
            }
            if !is_empty {
                self.expect(b',')?;
                self.skip_blanks();
            }
            if is_object {
                self.text()?;
                self.skip_blanks();
                self.expect(b':')?;
            }
            self.value()?;
        }
        self.skip_blanks();
        (self.at == self.text.len()).then_some(self.tokens)
    }

    /// Reads a value. Of an array or an object it reads the opening bracket.
    fn value(&mut self) -> Option<()> {
        self.skip_blanks();
        match self.peek()? {
            b'{' => self.open(JsonKind::Object),
            b'[' => self.open(JsonKind::Array),
            b'"' => self.text()?,
            b'n' => self.literal(b"null", JsonKind::Null)?,
            b't' => self.literal(b"true", JsonKind::True)?,
            b'f' => self.literal(b"false", JsonKind::False)?,
            _ => self.number()?,
        }
        Some(())
    }

    /// Begins an array or an object.
    fn open(&mut self, kind: JsonKind) {
        self.open.push(self.tokens.len());
        self.begin(kind);
        self.at += 1;
    }

    /// A text, from quotation mark to quotation mark.
    fn text(&mut self) -> Option<()> {
        self.expect(b'"')?;
        let token = self.begin(JsonKind::Text);
        loop {
            match self.peek()? {
                b'"' => break,
                b'\\' => {
                    self.tokens[token].kind = JsonKind::EscapedText;
                    self.at += 1;
                    self.escape()?;
                }
                0..b' ' => return None,
                _ => self.at += 1,
            }
        }
        self.close(token, self.at);
        self.at += 1;
        Some(())
    }

    /// What stands behind a backslash.
    fn escape(&mut self) -> Option<()> {
        let escaped = self.peek()?;
        self.at += 1;
        match escaped {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => {}
            b'u' => {
                for _ in 0..4 {
                    self.peek().filter(u8::is_ascii_hexdigit)?;
                    self.at += 1;
                }
            }
            _ => return None,
        }
        Some(())
    }

    /// `null`, `true` or `false`.
    fn literal(&mut self, literal: &[u8], kind: JsonKind) -> Option<()> {
        let token = self.begin(kind);
        for byte in literal {
            self.expect(*byte)?;
        }
        self.close(token, self.at);
        Some(())
    }

    /// A number: no leading zeros, digits on both sides of a point, digits in an exponent.
    fn number(&mut self) -> Option<()> {
        let token = self.begin(JsonKind::Number);
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        if self.peek() == Some(b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.peek() {
                self.at += 1;
            }
            self.digits()?;
        }
        self.close(token, self.at);
        Some(())
    }

    /// One digit or more.
    fn digits(&mut self) -> Option<()> {
        self.peek().filter(u8::is_ascii_digit)?;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        Some(())
    }

    #[inline(always)]
    fn begin(&mut self, kind: JsonKind) -> usize {
        self.tokens.push(JsonToken { kind, start: self.at, end: self.at, next: 0 });
        self.tokens.len() - 1
    }

    #[inline(always)]
    fn close(&mut self, token: usize, end: usize) {
        let next = self.tokens.len();
        let token = &mut self.tokens[token];
        (token.end, token.next) = (end, next);
    }

    #[inline(always)]
    fn skip_blanks(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    #[inline(always)]
    fn expect(&mut self, byte: u8) -> Option<()> {
        self.peek().filter(|found| *found == byte)?;
        self.at += 1;
        Some(())
    }

    #[inline(always)]
    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }
}
