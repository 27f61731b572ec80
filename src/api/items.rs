//! The items of an answer. One that comes again as it was is neither read nor converted again: a cart
//! of a thousand lines is looked at every few seconds, and seldom does more than one of them change.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use super::decode::At;
use super::json::{Body, Json};
use super::wire::Item;
use crate::domain::cart::item::CartItem;
use crate::domain::ids::LineKey;

/// The items of the last answer that became a cart, unread and converted. What an item with an id of
/// its own becomes follows from its text alone, but for its seller's name and for others with the same
/// id, which [`again`] is told of.
#[derive(Clone, Default)]
pub struct LastItems(Rc<RefCell<Vec<Kept>>>);

type Kept = (Body, Arc<CartItem>);

/// One of `items[]`.
pub enum Entry {
    /// As it was in the last answer.
    Known(Arc<CartItem>),
    /// Another one.
    New(Box<Item>),
}

/// The items of one answer, unread.
pub struct Nodes {
    nodes: Vec<Body>,
    last: LastItems,
}

/// Reads those that are not the last answer's.
pub(super) fn decode(items: &At<'_>, last: &LastItems) -> (Vec<Entry>, Nodes) {
    let known = last.0.borrow();
    let (mut entries, mut nodes) = (Vec::new(), Vec::new());
    let mut next = 0;
    for (at, element) in items.elements().iter().enumerate() {
        let Some(node) = element.node() else { continue };
        let is_it = |place: &usize| {
            known
                .get(*place)
                .is_some_and(|(old, item)| item.key.unique().is_some() && node.is_same(old))
        };
        // Where a line came or went, the others moved by one place.
        let place = [next, next + 1, at].into_iter().find(is_it);
        next = place.map_or(next, |place| place + 1);
        entries.push(match place {
            Some(place) => Entry::Known(Arc::clone(&known[place].1)),
            None => Entry::New(Box::new(Item::decode(element))),
        });
        nodes.push(node.clone());
    }
    (entries, Nodes { nodes, last: last.clone() })
}

impl Nodes {
    /// The answer became a cart with these lines.
    pub(super) fn became(self, lines: &[Arc<CartItem>]) {
        *self.last.0.borrow_mut() = self.nodes.into_iter().zip(lines.iter().cloned()).collect();
    }
}

/// An item that was converted before, with what depends on the answer around it.
pub(super) fn again(
    item: Arc<CartItem>,
    key: LineKey,
    sellers: &[(String, Option<String>)],
) -> Arc<CartItem> {
    let name = seller_name(sellers, item.seller.as_str());
    if key == item.key && item.seller_name.as_deref() == name {
        return item;
    }
    let seller_name = name.map(str::to_owned);
    Arc::new(CartItem { key, seller_name, ..CartItem::clone(&item) })
}

/// The seller's name, if the answer says it.
pub(super) fn seller_name<'a>(
    sellers: &'a [(String, Option<String>)],
    seller: &str,
) -> Option<&'a str> {
    sellers.iter().find(|(id, _)| id == seller).and_then(|(_, name)| name.as_deref())
}
