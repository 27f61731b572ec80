//! Personal values: debug output hides them, and a mask stores nothing.

use shared_cart::domain::people::field::Field;
use shared_cart::domain::people::personal::{Personal, PersonalFields, Visible};

#[test]
fn a_visible_value_is_hidden_from_debug_output() {
    let email = Personal::Visible(Visible::new("lia@example.com".into()));
    let profile = PersonalFields::of([(Field::Email, email), (Field::FirstName, Personal::Masked)]);
    let shown = format!("{profile:?} {profile:#?}");
    assert!(shown.contains("Visible(hidden)") && shown.contains("Masked"), "{shown}");
    assert!(!shown.contains("lia"), "{shown}");
}

#[test]
fn a_masked_value_takes_no_room_for_a_text() {
    // `Option<Personal>` is as large as the text of a visible value: a mask stores nothing.
    assert_eq!(size_of::<Option<Personal>>(), size_of::<String>());
}
