//! Which lines are parts of which: `parentItemIndex`.
//! It knows the lines of one answer and nothing else of it.

use std::sync::Arc;

use super::line::ReadLine;
use crate::domain::cart::item::{CartItem, PartOf};

/// How deep parts of parts are followed. A part that is deeper stands alone.
const DEEPEST: usize = 4;

/// Puts every part on the line that it belongs to. A line that is as it was stays shared.
pub(super) fn assign(lines: &mut [ReadLine]) {
    let is_alone = |line: &ReadLine| line.item.part_of.is_none() && line.item.parts.is_empty();
    if lines.iter().all(is_alone) {
        return;
    }
    let places: Vec<Option<(usize, usize)>> = (0..lines.len()).map(|at| place(lines, at)).collect();
    let mut parts: Vec<Vec<usize>> = vec![Vec::new(); lines.len()];
    for (at, place) in places.iter().enumerate() {
        if let Some((parent, _)) = place {
            parts[*parent].push(at);
        }
    }
    // Parts of parts first, so that a part has its own when it is put on its line.
    for depth in (0..=DEEPEST).rev() {
        for at in 0..lines.len() {
            let (parent, own_depth) = places[at].unzip();
            if own_depth.unwrap_or(0) != depth {
                continue;
            }
            let parent = parent.map(|parent| lines[parent].item.key.clone());
            let parts: Vec<_> = parts[at].iter().map(|at| Arc::clone(&lines[*at].item)).collect();
            let item = &lines[at].item;
            let part_of = item.part_of.as_ref().map(|of| PartOf { line: parent, ..of.clone() });
            if item.part_of != part_of || item.parts != parts {
                let item = CartItem { part_of, parts, ..CartItem::clone(item) };
                lines[at].item = Arc::new(item);
            }
        }
    }
}

/// The index of the line that a part belongs to, and how deep the part is. `None` for a line that
/// stands alone, and where following the indexes does not lead to one.
fn place(lines: &[ReadLine], at: usize) -> Option<(usize, usize)> {
    let parent = lines[at].parent?;
    let mut next = parent;
    for depth in 1..=DEEPEST {
        let line = lines.get(next)?;
        match line.parent {
            None if line.item.part_of.is_none() => return Some((parent, depth)),
            None => return None,
            Some(above) => next = above,
        }
    }
    None
}
