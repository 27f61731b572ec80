//! The check of a form before it is sent: how values are written, and which faults are found.

use shared_cart::domain::people::check::{Fault, check};
use shared_cart::domain::people::countries::of;
use shared_cart::domain::people::field::{Field, Group};

use super::draft;
use crate::support::fixtures::CONTACT;

fn contact() -> Vec<(Field, &'static str)> {
    CONTACT.to_vec()
}

fn with(field: Field, text: &'static str) -> Vec<(Field, &'static str)> {
    let replaced = |(known, old)| (known, if known == field { text } else { old });
    contact().into_iter().map(replaced).collect()
}

#[test]
fn what_is_right_is_written_as_the_store_has_it() {
    let checked = check(Group::Contact, &draft(&contact()), of("BRA")).expect("it is right");
    assert_eq!(checked.get(Field::Document).expose_for_store(), "39053344705");
    assert_eq!(checked.get(Field::Phone).expose_for_store(), "+5511987654321");
    assert_eq!(checked.get(Field::FirstName).expose_for_store(), "Dora");
}

#[test]
fn each_fault_names_its_field() {
    for (field, text, fault) in [
        (Field::Email, "", Fault::Missing),
        (Field::Email, "dora@example", Fault::Malformed),
        (Field::Email, "dora melo@example.com", Fault::Malformed),
        (Field::Email, "@example.com", Fault::Malformed),
        (Field::FirstName, "  ", Fault::Missing),
        (Field::FirstName, "D***", Fault::HoldsMask),
        (Field::Document, "***05", Fault::HoldsMask),
        (Field::Document, "39053344704", Fault::Malformed),
        (Field::Phone, "987", Fault::Malformed),
    ] {
        let faults = check(Group::Contact, &draft(&with(field, text)), of("BRA"));
        assert_eq!(faults, Err(vec![(field, fault)]), "{text}");
    }
}

#[test]
fn the_kind_of_document_decides_what_it_has_to_be() {
    let mut fields = with(Field::Document, "AB123456");
    assert!(check(Group::Contact, &draft(&fields), of("BRA")).is_err());
    fields[3].1 = "passport";
    assert!(check(Group::Contact, &draft(&fields), of("BRA")).is_ok());
}

#[test]
fn a_company_is_known_by_its_own_number() {
    let mut fields = with(Field::Document, "");
    fields.extend([
        (Field::CorporateName, "Aurora Ltda"),
        (Field::TradeName, ""),
        (Field::CorporateDocument, "11.222.333/0001-81"),
        (Field::StateInscription, ""),
    ]);
    let checked = check(Group::Contact, &draft(&fields), of("BRA")).expect("it is right");
    assert!(checked.get(Field::DocumentType).is_empty(), "a kind of nothing");
    fields[8].1 = "11.222.333/0001-82";
    let faults = check(Group::Contact, &draft(&fields), of("BRA"));
    assert_eq!(faults, Err(vec![(Field::CorporateDocument, Fault::Malformed)]));
}

#[test]
fn what_an_address_needs_depends_on_the_country() {
    let address = [
        (Field::Country, "CHL"),
        (Field::Street, "Estado"),
        (Field::Number, "10"),
        (Field::State, "Región Metropolitana"),
        (Field::Neighborhood, "Santiago"),
        (Field::PostalCode, ""),
        (Field::ReceiverName, "Dora Melo"),
    ];
    assert!(check(Group::Delivery, &draft(&address), of("CHL")).is_ok());
    let faults = check(Group::Delivery, &draft(&address), of("BRA"));
    assert_eq!(faults, Err(vec![(Field::PostalCode, Fault::Missing)]));
}
