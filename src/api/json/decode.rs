//! Reading an answer field by field, and saying which field was wrong.
//! An error never keeps the wrong value: it could be personal.

use std::cell::{RefCell, RefMut};
use std::fmt;

use super::decimal::Decimal;
use super::node::JsonNode;
use crate::domain::text;

/// A field that is not what the vendor describes, for instance `items[3].price: expected an
/// integer`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError {
    path: String,
    expected: &'static str,
}

impl DecodeError {
    /// The error of an answer that is not JSON at all.
    pub fn not_json() -> Self {
        Self { path: String::new(), expected: "JSON" }
    }

    /// The field, for instance `items[3].price`; empty for the whole answer.
    pub fn path(&self) -> &str {
        &self.path
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() { "the answer" } else { &self.path };
        write!(formatter, "{path}: expected {}", self.expected)
    }
}

impl std::error::Error for DecodeError {}

/// A place in an answer: a node, which may be absent, and the path to it.
///
/// Reading a wrong field records an error at the root and goes on with a value that stands for
/// nothing. So readers are plain expressions, and [`At::finish`] tells whether all fields were
/// right. The path is written only for an error.
pub struct At<'a> {
    node: Option<JsonNode>,
    step: Step,
    parent: Option<&'a At<'a>>,
}

/// The last step of the path to a place.
enum Step {
    /// The whole answer, and the first error in it.
    Root(RefCell<Option<DecodeError>>),
    Member(&'static str),
    Element(usize),
}

impl<'a> At<'a> {
    /// The whole answer.
    pub fn root(node: JsonNode) -> Self {
        Self { node: Some(node), step: Step::Root(RefCell::default()), parent: None }
    }

    /// What was read, or the first error.
    pub fn finish<T>(&self, read: T) -> Result<T, DecodeError> {
        self.first_error().map_or(Ok(read), Err)
    }

    /// The first error, if a field was wrong.
    pub fn first_error(&self) -> Option<DecodeError> {
        self.error_of_root().take()
    }

    fn error_of_root(&self) -> RefMut<'_, Option<DecodeError>> {
        let mut at = self;
        loop {
            match (&at.step, at.parent) {
                (Step::Root(error), _) => return error.borrow_mut(),
                (_, Some(parent)) => at = parent,
                (_, None) => unreachable!("every path begins at a root"),
            }
        }
    }

    /// Records that this place is wrong, unless an error was recorded before.
    pub fn record_error(&self, expected: &'static str) {
        let mut error = self.error_of_root();
        if error.is_none() {
            *error = Some(self.error(expected));
        }
    }

    /// The member `key`; absent when it is missing or `null`.
    #[must_use]
    pub fn at(&'a self, key: &'static str) -> Self {
        let node = self.node.as_ref().and_then(|node| node.member(key));
        Self { node, step: Step::Member(key), parent: Some(self) }
    }

    /// The node itself.
    pub fn node(&self) -> Option<&JsonNode> {
        self.node.as_ref()
    }

    /// Every element; an absent array has none.
    pub fn elements(&'a self) -> Vec<At<'a>> {
        let Some(node) = &self.node else { return Vec::new() };
        let Some(elements) = node.elements() else {
            self.record_error("a list");
            return Vec::new();
        };
        let mut places = Vec::with_capacity(elements.len());
        for (position, element) in elements.into_iter().enumerate() {
            let step = Step::Element(position);
            places.push(At { node: Some(element), step, parent: Some(self) });
        }
        places
    }

    /// The text at `key`, which must be there.
    pub fn text(&self, key: &'static str) -> String {
        let at = self.at(key);
        at.node.as_ref().and_then(JsonNode::text).unwrap_or_else(|| {
            at.record_error("a text");
            String::new()
        })
    }

    /// The text at `key` for the screen ([`text::shown`]). A number is shown as it is written.
    /// `None` when it is neither, or when there is nothing in it to see.
    pub fn display_text(&self, key: &'static str) -> Option<String> {
        text::shown(&self.at(key).node?.text_or_number()?)
    }

    /// The first text for the screen among those at `keys`, or else a question mark: a row always
    /// has a name.
    pub fn first_display_text(&self, keys: &[&'static str]) -> String {
        let text = keys.iter().find_map(|key| self.display_text(key));
        text.unwrap_or_else(|| "?".to_owned())
    }

    /// The text at `key` as it is, without the blanks around it: an id, a code, an address. `None`
    /// when it is not a text, or when it is blank.
    pub fn raw_text(&self, key: &'static str) -> Option<String> {
        let text = self.at(key).node?.text()?;
        let trimmed = text.trim();
        if trimmed.is_empty() { None } else { Some(trimmed.to_owned()) }
    }

    /// The code at `key`: at most 64 letters, digits and `-`, `_`, `.`. Anything else is no code of
    /// the vendor's and might be somebody's data.
    pub fn code(&self, key: &'static str) -> Option<String> {
        let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
        self.raw_text(key).filter(|code| code.len() <= 64 && code.bytes().all(is_allowed))
    }

    /// The id at `key`: a text, or a whole number, which the vendor writes for some ids.
    pub fn id(&self, key: &'static str) -> Option<String> {
        let number = || self.at(key).node?.number()?.whole();
        self.raw_text(key).or_else(|| number().map(|number| number.to_string()))
    }

    /// The texts for the screen at `key` in every element.
    pub fn display_texts(&self, key: &'static str) -> Vec<String> {
        let mut texts = Vec::new();
        for element in self.elements() {
            texts.extend(element.display_text(key));
        }
        texts
    }

    /// The whole number at `key`, which may be absent. The API sends some as `99.0`.
    pub fn integer(&self, key: &'static str) -> Option<i64> {
        let at = self.at(key);
        let number = at.node.as_ref()?.number().and_then(Decimal::whole);
        if number.is_none() {
            at.record_error("an integer");
        }
        number
    }

    /// The quantity at `key`: a whole number from 0 to 4,294,967,295; 0 when absent.
    pub fn quantity(&self, key: &'static str) -> u32 {
        u32::try_from(self.integer(key).unwrap_or(0)).unwrap_or_else(|_| {
            self.at(key).record_error("a quantity");
            0
        })
    }

    /// The number at `key`, which may be absent, rounded to a whole one: for amounts that only
    /// decorate.
    pub fn rounded(&self, key: &'static str) -> Option<i64> {
        let at = self.at(key);
        let number = at.node.as_ref()?.number().and_then(Decimal::rounded);
        if number.is_none() {
            at.record_error("a number");
        }
        number
    }

    /// The decimal number at `key`, in ten-thousandths; `None` when absent. It must not be negative
    /// and at most a million.
    pub fn ten_thousandths(&self, key: &'static str) -> Option<u64> {
        const MILLION: u64 = 10_000_000_000;

        let at = self.at(key);
        let number = at.node.as_ref()?.number().and_then(Decimal::ten_thousandths);
        let number = number.filter(|ten_thousandths| *ten_thousandths <= MILLION);
        if number.is_none() {
            at.record_error("a positive number");
        }
        number
    }

    /// The truth value at `key`. Absent and anything else is `false`: of every flag read here,
    /// `false` is the careful value.
    pub fn is_true(&self, key: &'static str) -> bool {
        self.at(key).node.as_ref().and_then(JsonNode::boolean).unwrap_or(false)
    }

    /// An error about this place.
    pub fn error(&self, expected: &'static str) -> DecodeError {
        let mut path = String::new();
        self.write_path(&mut path);
        DecodeError { path, expected }
    }

    fn write_path(&self, path: &mut String) {
        if let Some(parent) = self.parent {
            parent.write_path(path);
        }
        match self.step {
            Step::Root(_) => {}
            Step::Member(key) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(key);
            }
            Step::Element(position) => {
                path.push('[');
                path.push_str(&position.to_string());
                path.push(']');
            }
        }
    }
}
