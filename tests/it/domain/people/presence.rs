//! Which fields a cart holds, and whether somebody else filled them in since they were seen.

use shared_cart::domain::people::field::{Field, Group};
use shared_cart::domain::people::personal::{Personal, Visible};
use shared_cart::domain::people::presence::FieldPresence;

use super::draft;
use crate::support::fixtures::CONTACT;

fn seen(field: Field, text: &str) -> FieldPresence {
    FieldPresence::of([(field, Personal::Visible(Visible::new(text.to_owned())))])
}

#[test]
fn a_field_is_contested_when_somebody_changed_it_since_it_was_seen() {
    let draft = draft(&CONTACT);
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
