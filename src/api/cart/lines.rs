//! The lines of a cart: `items[]`, read into the domain's lines.
//! It decides, once for everybody, that a line did not change. Such a line is not read again: a
//! cart of a thousand lines is asked for every few seconds, and seldom does more than one line
//! differ.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use super::item;
use super::line::ReadLine;
use super::line_keys::LineKeys;
use super::parts;
use super::sellers::Sellers;
use crate::api::json::decode::At;
use crate::api::json::node::JsonNode;
use crate::domain::cart::item::CartItem;

/// The lines of the answer before, to compare with. Its clones share them.
#[derive(Clone, Default)]
pub struct EarlierLines {
    lines: Rc<RefCell<Vec<ReadLine>>>,
    personal_fields: Rc<[String]>,
}

impl EarlierLines {
    /// Reads `items[]`. A line that is as it was before shares the earlier [`CartItem`].
    pub(in crate::api) fn decode_next(&self, items: &At<'_>, sellers: &Sellers) -> Vec<ReadLine> {
        let earlier = self.lines.borrow();
        let elements = items.elements();
        let mut keys = LineKeys::new(elements.len());
        let mut lines = Vec::with_capacity(elements.len());
        let mut next = 0;
        for (position, at) in elements.iter().enumerate() {
            let Some(fingerprint) = at.node().map(JsonNode::fingerprint) else { continue };
            // A line stays where it was, or moves by one place because another line came or went.
            let mut places = [next, next + 1, position].into_iter();
            let known = |place: &usize| earlier.get(*place);
            let unchanged = places.clone().find(|place| {
                known(place)
                    .is_some_and(|line| line.has_own_id() && line.fingerprint == fingerprint)
            });
            let line = if let Some(place) = unchanged {
                next = place + 1;
                earlier[place].again(&mut keys, sellers)
            } else {
                let (item, parent) = item::decode(at, &mut keys, sellers);
                let same_key =
                    places.find(|place| known(place).is_some_and(|line| line.item.key == item.key));
                next = same_key.map_or(next, |place| place + 1);
                let same = same_key.map(|place| &earlier[place].item).filter(|it| ***it == item);
                let item = same.map_or_else(|| Arc::new(item), Arc::clone);
                ReadLine { fingerprint, parent, item }
            };
            lines.push(line);
        }
        parts::assign(&mut lines);
        lines
    }

    /// The next answer is compared with these lines.
    pub(in crate::api) fn remember(&self, lines: Vec<ReadLine>) {
        self.lines.replace(lines);
    }

    /// The same without any lines. The theme says that these names of fields are personal.
    pub(in crate::api) fn with_personal_fields(names: Vec<String>) -> Self {
        Self { personal_fields: names.into(), ..Self::default() }
    }

    /// The names of personal fields that the theme adds.
    pub(in crate::api) fn personal_fields(&self) -> &[String] {
        &self.personal_fields
    }

    /// Something in a line was hidden. The line as it was read is kept no longer, and is read again
    /// with the next answer.
    pub(in crate::api) fn forget(&self, read: &Arc<CartItem>, hidden: &Arc<CartItem>) {
        for line in self.lines.borrow_mut().iter_mut() {
            if Arc::ptr_eq(&line.item, read) {
                line.item = Arc::clone(hidden);
                line.fingerprint = !line.fingerprint;
            }
        }
    }
}
