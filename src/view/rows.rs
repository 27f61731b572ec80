//! Short lists of rows that are told apart by their texts: coupons, messages, totals, what is new.
//! A row whose texts stay keeps its element and the focus in it; a row sets up nothing that follows the state.

use super::dom::{El, follow, place_in, put_in_order};
use super::focus;

/// The texts of one row.
pub(super) type Row = Vec<String>;

/// What stands above the lines leaves room for them: so many rows, and a last one that tells how many
/// more there are.
const MOST: usize = 50;

/// The first rows of many, and the last one drawn by `rest`.
pub(super) fn first_of(mut rows: Vec<Row>, rest: impl FnOnce(usize) -> Row) -> Vec<Row> {
    if rows.len() > MOST {
        let more = rows.len() - MOST;
        rows.truncate(MOST);
        rows.push(rest(more));
    }
    rows
}

impl El {
    /// Fills the element with a row for each of `read`'s, and hides it while there is none.
    pub(super) fn rows(
        self,
        read: impl FnMut() -> Vec<Row> + 'static,
        draw: impl FnMut(&Row) -> El + 'static,
    ) -> Self {
        rows(&self, Box::new(read), Box::new(draw));
        self
    }
}

fn rows(list: &El, mut read: Box<dyn FnMut() -> Vec<Row>>, mut draw: Box<dyn FnMut(&Row) -> El>) {
    let element = list.element().clone();
    let end = place_in(&element);
    let mut shown: Vec<(Row, El)> = Vec::new();
    follow(move || {
        let mut before = std::mem::take(&mut shown);
        for row in read() {
            let known = before.iter().position(|(texts, _)| *texts == row);
            let kept = known.map(|at| before.remove(at).1);
            let element = kept.unwrap_or_else(|| draw(&row));
            shown.push((row, element));
        }
        let had_focus = before.iter().any(|(_, gone)| focus::is_in(gone.element()));
        for (_, gone) in before {
            gone.remove();
        }
        put_in_order(shown.iter().map(|(_, element)| element), &end);
        let _ = element.toggle_attribute_with_force("hidden", shown.is_empty());
        if had_focus {
            focus::go_on(&element);
        }
    });
}
