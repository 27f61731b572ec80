//! What was typed: it can be forgotten wherever it is, and it is never printed.

use shared_cart::domain::people::field::Field;
use shared_cart::domain::people::typed::Typed;

use super::draft;
use crate::support::fixtures::CONTACT;

#[test]
fn forgetting_a_draft_forgets_it_wherever_it_is() {
    let draft = draft(&CONTACT);
    let in_the_queue = draft.clone();
    assert!(draft.is_shared());
    draft.forget();
    assert!(in_the_queue.is_forgotten());
    assert!(in_the_queue.get(Field::Email).is_empty());
}

#[test]
fn nothing_that_was_typed_is_printed() {
    let typed = Typed::new("dora@example.com");
    let printed = format!("{typed:?} {:?}", draft(&CONTACT));
    assert_eq!(printed, "Typed(hidden) Draft(hidden)");
}
