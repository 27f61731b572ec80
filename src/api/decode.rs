//! Reading an answer field by field, and saying which field was wrong.
//! It never keeps the wrong value: it could be personal.

use std::cell::RefCell;
use std::fmt;

use super::json::{Body, Json};
use crate::domain::text;

/// A whole number that a JavaScript number holds exactly.
fn whole(number: f64) -> Option<i64> {
    const LARGEST: f64 = 9_007_199_254_740_991.0;

    #[expect(clippy::cast_possible_truncation, reason = "whole and within 2^53")]
    let whole = number as i64;
    (number.fract().abs() < f64::EPSILON && number.abs() <= LARGEST).then_some(whole)
}

/// A field that is not what the vendor describes, for instance `items[3].price: expected an integer`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError {
    path: String,
    expected: &'static str,
}

impl DecodeError {
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

/// A place in an answer: a node that may be absent, and the way to it.
///
/// Reading a wrong field notes it at the root and goes on with nothing in its place, so that
/// readers are plain expressions; [`At::finish`] tells whether it all was well. The way is spelled
/// out only for an error.
pub struct At<'a> {
    node: Option<Body>,
    step: Step,
    parent: Option<&'a At<'a>>,
}

enum Step {
    /// With the first field that was wrong.
    Root(RefCell<Option<DecodeError>>),
    Member(&'static str),
    Element(usize),
}

impl<'a> At<'a> {
    /// The whole answer.
    pub fn root(node: Body) -> Self {
        Self { node: Some(node), step: Step::Root(RefCell::default()), parent: None }
    }

    /// An answer that is no JSON at all.
    pub fn nowhere() -> Self {
        Self { node: None, step: Step::Root(RefCell::default()), parent: None }
    }

    /// What was read, unless a field of it was wrong: the first one is the error.
    pub fn finish<T>(&self, read: T) -> Result<T, DecodeError> {
        self.fault().map_or(Ok(read), Err)
    }

    /// The first field that was wrong, if any.
    pub fn fault(&self) -> Option<DecodeError> {
        self.root_fault().take()
    }

    fn root_fault(&self) -> std::cell::RefMut<'_, Option<DecodeError>> {
        let mut at = self;
        loop {
            match (&at.step, at.parent) {
                (Step::Root(fault), _) => return fault.borrow_mut(),
                (_, Some(parent)) => at = parent,
                (_, None) => unreachable!("every way begins at a root"),
            }
        }
    }

    /// Notes that this place is wrong, unless an earlier one was.
    pub fn note(&self, expected: &'static str) {
        let mut fault = self.root_fault();
        if fault.is_none() {
            *fault = Some(self.error(expected));
        }
    }

    /// The member `key`; absent when it is missing or `null`.
    #[must_use]
    pub fn at(&'a self, key: &'static str) -> Self {
        let node = self.node.as_ref().and_then(|node| node.member(key));
        Self { node, step: Step::Member(key), parent: Some(self) }
    }

    /// The node itself, unread.
    pub fn node(&self) -> Option<&Body> {
        self.node.as_ref()
    }

    /// Every element; an absent array is an empty one.
    pub fn elements(&'a self) -> Vec<At<'a>> {
        let Some(node) = &self.node else { return Vec::new() };
        let Some(elements) = node.elements() else {
            self.note("a list");
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
        at.node.as_ref().and_then(Json::text).unwrap_or_else(|| {
            at.note("a text");
            String::new()
        })
    }

    /// The text at `key` as people may read it: anything but a text with something to see in it
    /// counts as none.
    pub fn words(&self, key: &'static str) -> Option<String> {
        text::shown(&self.at(key).node?.text()?)
    }

    /// The words at the first of `keys` that has any: what a row is called is never blank.
    pub fn first_words(&self, keys: &[&'static str]) -> String {
        let words = keys.iter().find_map(|key| self.words(key));
        words.unwrap_or_else(|| "?".to_owned())
    }

    /// The text at `key` to the letter, for programs: an id, a code, an address. Anything but a text
    /// with something in it counts as none.
    pub fn decoration(&self, key: &'static str) -> Option<String> {
        let text = self.at(key).node?.text()?;
        let trimmed = text.trim();
        if trimmed.is_empty() { None } else { Some(trimmed.to_owned()) }
    }

    /// The code at `key`: letters, digits and what joins them. Anything else is no code of the
    /// vendor's and might be somebody's data.
    pub fn code(&self, key: &'static str) -> Option<String> {
        let joins = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
        self.decoration(key).filter(|code| code.len() <= 64 && code.bytes().all(joins))
    }

    /// The id at `key`: a text, or the number that the vendor writes for some.
    pub fn id(&self, key: &'static str) -> Option<String> {
        let number = || whole(self.at(key).node?.number()?);
        self.decoration(key).or_else(|| number().map(|number| number.to_string()))
    }

    /// The words at `key` in every element.
    pub fn all_words(&self, key: &'static str) -> Vec<String> {
        let mut texts = Vec::new();
        for element in self.elements() {
            texts.extend(element.words(key));
        }
        texts
    }

    /// The whole number at `key`, which may be absent. The API sends some as `99.0`.
    pub fn integer(&self, key: &'static str) -> Option<i64> {
        let at = self.at(key);
        let number = at.node.as_ref()?.number().and_then(whole);
        if number.is_none() {
            at.note("an integer");
        }
        number
    }

    /// The quantity at `key`: a whole number from 0 up, absent as 0.
    pub fn quantity(&self, key: &'static str) -> u32 {
        u32::try_from(self.integer(key).unwrap_or(0)).unwrap_or_else(|_| {
            self.at(key).note("a quantity");
            0
        })
    }

    /// The positive decimal number at `key`, in thousandths; `None` when absent.
    pub fn thousandths(&self, key: &'static str) -> Option<u32> {
        let at = self.at(key);
        match at.node.as_ref()?.number() {
            Some(number) if (0.0005..=1_000_000.0).contains(&number) =>
            {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "between 0 and 10^9"
                )]
                Some((number * 1000.0).round() as u32)
            }
            _ => {
                at.note("a positive number");
                None
            }
        }
    }

    /// The truth value at `key`; absent and anything else is `false`, the careful side of every
    /// flag we read.
    pub fn is_true(&self, key: &'static str) -> bool {
        self.at(key).node.as_ref().and_then(Json::boolean).unwrap_or(false)
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
