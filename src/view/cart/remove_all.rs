//! The button that removes all lines, after a question.
//! It does not know the question.

use crate::view::context::Page;
use crate::view::controls::button;
use crate::view::dom::{El, el};
use crate::view::later::{Panel, opens};

/// The button below the lines, with its question.
pub(in crate::view) fn remove_all(page: Page) -> El {
    let ask = button("link-button", "remove-all-button", page.texts.remove_all_items);
    el("div").class("remove-all").children(opens(page, Panel::RemoveAll, ask))
}
