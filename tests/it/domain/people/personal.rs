//! Personal values: debug output hides them, and a mask stores nothing.

use shared_cart::domain::people::field::Field;
use shared_cart::domain::people::personal::{Kind, People, Personal, PersonalFields, Visible};

fn visible(text: &str) -> Personal {
    Personal::Visible(Visible::new(text.into()))
}

/// Lia's e-mail in clear, her masked first name, and the city she lives in.
fn lia() -> People {
    let contact =
        [(Field::Email, visible("lia@example.com")), (Field::FirstName, Personal::Masked)];
    People {
        contact: PersonalFields::of(contact),
        delivery: PersonalFields::of([(Field::City, visible("Florianópolis"))]),
        ..People::default()
    }
}

#[test]
fn a_visible_value_is_hidden_from_debug_output() {
    let shown = format!("{:?} {:#?}", lia(), lia());
    assert!(shown.contains("Visible(hidden)") && shown.contains("Masked"), "{shown}");
    assert!(!shown.contains("lia"), "{shown}");
}

#[test]
fn a_masked_value_takes_no_room_for_a_text() {
    // `Option<Personal>` is as large as the text of a visible value: a mask stores nothing.
    assert_eq!(size_of::<Option<Personal>>(), size_of::<String>());
}

#[test]
fn values_are_shown_in_groups_with_what_each_is_called() {
    let people = lia();
    let [contact, delivery, pickup, invoice] = people.groups();
    let clear = |text| visible(text);
    let (email, city) = (clear("lia@example.com"), clear("Florianópolis"));
    assert_eq!(contact, [(Kind::Email, &email), (Kind::Name, &Personal::Masked)]);
    assert_eq!(delivery, [(Kind::City, &city)]);
    assert_eq!((pickup, invoice), (Vec::new(), Vec::new()));
    assert_eq!(people.values(), [&email, &Personal::Masked, &city]);
}

#[test]
fn a_value_is_found_by_its_field_in_contact_and_delivery() {
    let people = lia();
    assert_eq!(people.get(Field::FirstName), Some(&Personal::Masked));
    assert_eq!(people.get(Field::City), Some(&visible("Florianópolis")));
    assert_eq!(people.get(Field::Phone), None);
}

#[test]
fn people_are_clear_as_long_as_one_value_is() {
    assert!(lia().is_clear());
    assert!(!lia().masked().is_clear());
    assert!(!People::default().is_clear());
}

#[test]
fn masking_keeps_the_fields_and_drops_every_text() {
    let [contact, delivery, ..] = lia().masked().groups().map(|group| group.len());
    assert_eq!((contact, delivery), (2, 1));
    assert!(lia().masked().values().iter().all(|value| **value == Personal::Masked));
}

#[test]
fn the_type_of_a_document_alone_is_no_data() {
    let kind_alone = PersonalFields::of([(Field::DocumentType, visible("cpf"))]);
    assert!(kind_alone.is_empty());
    let fields = [(Field::DocumentType, visible("cpf")), (Field::Document, Personal::Masked)];
    let document = PersonalFields::of(fields);
    assert!(!document.is_empty());
    assert_eq!(document.shown(), [(Kind::Document, &Personal::Masked)]);
    assert_eq!(document.get(Field::DocumentType), Some(&visible("cpf")), "a form shows it");
}
