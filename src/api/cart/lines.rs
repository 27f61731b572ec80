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

/// The lines of the answer before, to compare with. Its clones share them.
#[derive(Clone, Default)]
pub struct EarlierLines(Rc<RefCell<Vec<ReadLine>>>);

impl EarlierLines {
    /// Reads `items[]`. A line that is as it was before shares the earlier [`CartItem`].
    pub(in crate::api) fn decode_next(&self, items: &At<'_>, sellers: &Sellers) -> Vec<ReadLine> {
        let earlier = self.0.borrow();
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
        self.0.replace(lines);
    }
}
