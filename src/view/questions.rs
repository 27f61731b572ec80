//! Questions before something is removed. Each is a dialog that another part opens.
//! They do not know when they are asked.

use super::context::Page;
use super::controls::button;
use super::dialog::question;
use super::dom::El;

/// Whether all lines shall be removed. The removal can be undone like any other.
pub(super) fn remove_all_question(page: Page) -> El {
    let (texts, cart) = (page.texts, page.cart);
    let confirm = button("button danger", "confirm-button", texts.remove_all)
        .on_press(move || cart.remove_all());
    let about = texts.remove_all_question;
    question("remove-all-panel", about, texts.close, confirm, texts.keep_them)
}

/// Whether people's data shall be removed from this browser's cart.
pub(super) fn not_you_question(page: Page) -> El {
    let (texts, cart) = (page.texts, page.cart);
    let words = &texts.people;
    let confirm = button("button danger", "confirm-button", words.remove_data)
        .on_press(move || cart.leave_people_behind());
    let about = words.not_you_question;
    question("not-you-panel", about, texts.close, confirm, words.keep_data)
}
