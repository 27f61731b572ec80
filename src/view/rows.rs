//! Short lists of texts that are drawn anew only when a text differs: coupons, promotions, messages, totals.
//! An answer that changes something else leaves them, and the focus in them, alone.

use super::dom::{El, append, follow};

/// The texts of one row.
pub(super) type Row = Vec<String>;

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
    let mut shown: Option<Vec<Row>> = None;
    follow(move || {
        let rows = read();
        if shown.as_ref() == Some(&rows) {
            return;
        }
        element.set_text_content(None);
        for row in &rows {
            append(&element, draw(row).element());
        }
        let _ = element.toggle_attribute_with_force("hidden", rows.is_empty());
        shown = Some(rows);
    });
}
