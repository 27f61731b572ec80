//! A node of a JSON document. The page and the native tests read answers by the same code.
//! The bytes of an answer may hold personal data. They are freed as soon as no node is left, and
//! the allocator of the page overwrites what is freed.

use std::rc::Rc;

use super::decimal::Decimal;
use super::parser::{JsonKind, JsonToken, tokens};
use super::text;
use crate::domain::fingerprint::text_fingerprint;

/// A value of a document. It has no `Debug`: what it holds may be personal.
#[derive(Clone)]
pub struct JsonNode {
    document: Rc<Document>,
    /// The place of its token.
    at: usize,
}

/// An answer: its text, and the places of the values in it.
struct Document {
    text: Vec<u8>,
    tokens: Vec<JsonToken>,
}

impl JsonNode {
    /// The outermost value of a text; `None` when the text is not JSON.
    pub fn parse(text: Vec<u8>) -> Option<Self> {
        let mut document = Document { text, tokens: Vec::new() };
        document.tokens = tokens(&document.text)?;
        Some(Self { document: Rc::new(document), at: 0 })
    }

    /// The member `name` of an object, the last one where there are several; `None` when it is
    /// missing or `null`, or when this is no object.
    pub fn member(&self, name: &str) -> Option<Self> {
        let mut found = None;
        let mut at = self.first_member()?;
        while at < self.token().next {
            let is_it = match self.document.tokens[at].kind {
                JsonKind::EscapedText => text::unescaped(self.raw_of(at)) == name,
                _ => self.raw_of(at) == name.as_bytes(),
            };
            if is_it {
                found = Some(at + 1);
            }
            at = self.document.tokens[at + 1].next;
        }
        let found = self.node(found?);
        (found.token().kind != JsonKind::Null).then_some(found)
    }

    /// The members of an object in their order; `None` when this is no object.
    pub fn members(&self) -> Option<Vec<(String, Self)>> {
        let mut members = Vec::new();
        let mut at = self.first_member()?;
        while at < self.token().next {
            members.extend(self.text_of(at).map(|name| (name, self.node(at + 1))));
            at = self.document.tokens[at + 1].next;
        }
        Some(members)
    }

    /// The members of an object as they are written, the values as JSON; `None` when this is no
    /// object. A member that is `null` is left out, and so is one with an odd name.
    pub fn members_as_written(&self) -> Option<Vec<(String, String)>> {
        let mut members = Vec::new();
        let mut at = self.first_member()?;
        while at < self.token().next {
            let JsonToken { kind, mut start, mut end, next } = self.document.tokens[at + 1];
            let is_plain = self.document.tokens[at].kind == JsonKind::Text;
            if is_plain && kind != JsonKind::Null {
                // The quotation marks of a text are not in its token.
                if matches!(kind, JsonKind::Text | JsonKind::EscapedText) {
                    (start, end) = (start - 1, end + 1);
                }
                let value = self.document.text.get(start..end).unwrap_or_default();
                members.push((text::read(self.raw_of(at)), text::read(value)));
            }
            at = next;
        }
        Some(members)
    }

    /// The elements of an array; `None` when this is no array.
    pub fn elements(&self) -> Option<Vec<Self>> {
        if self.token().kind != JsonKind::Array {
            return None;
        }
        let mut elements = Vec::new();
        let mut at = self.at + 1;
        while at < self.token().next {
            elements.push(self.node(at));
            at = self.document.tokens[at].next;
        }
        Some(elements)
    }

    /// The text; `None` when this is no text.
    pub fn text(&self) -> Option<String> {
        self.text_of(self.at)
    }

    /// The text, or the number as it is written; `None` when this is neither.
    pub fn text_or_number(&self) -> Option<String> {
        match self.token().kind {
            JsonKind::Number => Some(text::read(self.raw_of(self.at))),
            _ => self.text(),
        }
    }

    /// The number; `None` when this is no number.
    pub fn number(&self) -> Option<Decimal> {
        (self.token().kind == JsonKind::Number).then(|| Decimal::read(self.raw_of(self.at)))
    }

    /// The truth value; `None` when this is neither `true` nor `false`.
    pub fn boolean(&self) -> Option<bool> {
        match self.token().kind {
            JsonKind::True => Some(true),
            JsonKind::False => Some(false),
            _ => None,
        }
    }

    /// A number that stands for the value as it is written in the document.
    pub fn fingerprint(&self) -> u64 {
        text_fingerprint(self.raw_of(self.at))
    }

    /// The place of the first member's name. Its value follows, and then the next member's name.
    fn first_member(&self) -> Option<usize> {
        (self.token().kind == JsonKind::Object).then_some(self.at + 1)
    }

    /// Another value of the same document.
    fn node(&self, at: usize) -> Self {
        Self { document: Rc::clone(&self.document), at }
    }

    fn token(&self) -> JsonToken {
        self.document.tokens[self.at]
    }

    /// The bytes of a value as they are in the document.
    fn raw_of(&self, at: usize) -> &[u8] {
        let JsonToken { start, end, .. } = self.document.tokens[at];
        self.document.text.get(start..end).unwrap_or_default()
    }

    fn text_of(&self, at: usize) -> Option<String> {
        match self.document.tokens[at].kind {
            JsonKind::Text => Some(text::read(self.raw_of(at))),
            JsonKind::EscapedText => Some(text::unescaped(self.raw_of(at))),
            _ => None,
        }
    }
}
