//! Forms: what is typed, what is wrong with it, and whether somebody else was there first.

use shared_cart::domain::people::check::{Fault, check};
use shared_cart::domain::people::countries::of;
use shared_cart::domain::people::field::{Field, Group};
use shared_cart::domain::people::personal::{Personal, Visible};
use shared_cart::domain::people::presence::FieldPresence;
use shared_cart::domain::people::typed::{Draft, Typed};

use crate::support::fixtures::CONTACT;

fn draft(fields: &[(Field, &str)]) -> Draft {
    Draft::of(fields.iter().map(|(field, text)| (*field, Typed::new(text))))
}

fn contact() -> Vec<(Field, &'static str)> {
    CONTACT.to_vec()
}

fn with(field: Field, text: &'static str) -> Vec<(Field, &'static str)> {
    let replaced = |(known, old)| (known, if known == field { text } else { old });
    contact().into_iter().map(replaced).collect()
}

fn seen(field: Field, text: &str) -> FieldPresence {
    FieldPresence::of([(field, Personal::Visible(Visible::new(text.to_owned())))])
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

#[test]
fn forgetting_a_draft_forgets_it_wherever_it_is() {
    let draft = draft(&contact());
    let in_the_queue = draft.clone();
    assert!(draft.is_shared());
    draft.forget();
    assert!(in_the_queue.is_forgotten());
    assert!(in_the_queue.get(Field::Email).is_empty());
}

#[test]
fn nothing_that_was_typed_is_printed() {
    let typed = Typed::new("dora@example.com");
    let printed = format!("{typed:?} {:?}", draft(&contact()));
    assert_eq!(printed, "Typed(hidden) Draft(hidden)");
}

#[test]
fn a_field_is_contested_where_somebody_filled_it_in_otherwise_since_it_was_seen() {
    let draft = draft(&contact());
    let nothing = FieldPresence::default();
    assert!(!nothing.is_contested(&draft, &nothing));
    let masked = FieldPresence::of([(Field::FirstName, Personal::Masked)]);
    assert!(masked.is_contested(&draft, &nothing), "what a mask hides counts");
    assert!(!masked.is_contested(&draft, &masked), "the person saw that there is something");
    let bea = seen(Field::FirstName, "Bea");
    assert!(bea.is_contested(&draft, &nothing));
    assert!(!bea.is_contested(&draft, &bea));
    assert!(bea.is_contested(&draft, &seen(Field::FirstName, "Carla")));
    assert!(!seen(Field::FirstName, "dora").is_contested(&draft, &nothing), "they mean the same");
    assert!(!nothing.is_contested(&draft, &bea), "what was emptied can be filled in");
}

#[test]
fn a_cart_holds_a_draft_as_far_as_one_can_tell() {
    let name = draft(&[(Field::FirstName, "Dora"), (Field::LastName, "")]);
    let masked = FieldPresence::of([(Field::FirstName, Personal::Masked)]);
    assert!(masked.holds(&name) && masked.may_hold(&name));
    assert!(seen(Field::FirstName, "DORA").holds(&name));
    let bea = seen(Field::FirstName, "Bea");
    assert!(!bea.holds(&name) && bea.may_hold(&name));
    assert!(!FieldPresence::default().holds(&name) && !FieldPresence::default().may_hold(&name));
}

#[test]
fn a_country_alone_is_nobodys_address() {
    let country = seen(Field::Country, "BRA");
    assert!(!country.has_any(Group::Delivery));
    assert!(seen(Field::City, "Recife").has_any(Group::Delivery));
    assert!(!seen(Field::City, "Recife").has_any(Group::Contact));
}
