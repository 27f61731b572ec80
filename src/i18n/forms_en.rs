//! English, of the forms.
//! It knows nothing of when a text is shown.

use super::forms::Forms;
use crate::domain::country::Term;
use crate::domain::delivery::{Estimate, Unit};
use crate::domain::field::Field;

/// English.
pub(super) const FORMS: Forms = Forms {
    fill_in: ["Fill in contact data", "Fill in delivery data"],
    change: ["Change contact data", "Change delivery data"],
    who_sees_it: "It goes to the store. This page hides it from others who have the link.",
    replaces_hidden: "This is filled in already and hidden from you. What you save takes its place.",
    typed_here: "You filled this in here. This page hides it from others.",
    filled_meanwhile: "Someone else filled this in meanwhile. Save yours in its place?",
    save_mine: "Save mine",
    keep_theirs: "Leave it as it is",
    contact_saved: "Contact data saved.",
    delivery_saved: "Delivery data saved.",
    delivery_chosen: |text| format!("Delivery option: {text}."),
    email_of_another: "This e-mail belongs to another customer. Sign in with it or use another one.",
    address_needs_sign_in: "This store takes a new address only after you sign in.",
    field_not_taken: "The store does not accept one of these fields. Check them and save again.",
    holds_mask: "An asterisk stands for hidden data. Write it out, without asterisks.",
    optional: |text| format!("{text} (optional)"),
    choose: "Choose",
    is_company: "I am buying for a company",
    country: "Country",
    countries: [
        "Brazil",
        "Argentina",
        "Mexico",
        "Colombia",
        "Chile",
        "Peru",
        "Spain",
        "Portugal",
        "United States",
    ],
    field: |field| match field {
        Field::Email => "E-mail",
        Field::FirstName => "First name",
        Field::LastName => "Last name",
        Field::DocumentType => "Kind of document",
        Field::Phone => "Phone",
        Field::CorporateName => "Company name",
        Field::TradeName => "Trade name",
        Field::StateInscription => "State registration",
        _ => "Country",
    },
    term: |term| match term {
        Term::PostalCode => "Postal code",
        Term::Cep => "CEP",
        Term::ZipCode => "ZIP code",
        Term::Street => "Street",
        Term::AddressLine => "Address",
        Term::Number => "Number",
        Term::Complement => "Apartment, floor",
        Term::SecondLine => "Apartment, suite",
        Term::Neighborhood | Term::Bairro | Term::Colonia => "Neighborhood",
        Term::Comuna => "Comuna",
        Term::DistrictOfCity | Term::District => "District",
        Term::City => "City",
        Term::Municipality => "Municipality",
        Term::Locality => "Town",
        Term::Parish => "Parish",
        Term::State => "State",
        Term::Province => "Province",
        Term::Department => "Department",
        Term::Region => "Region",
        Term::Receiver => "Who receives it",
    },
    passport: "Passport",
    document: "Identity document",
    missing: |text| format!("{text} is missing."),
    malformed: |label, example| format!("{label}: write it like {example}."),
    check_number: |text| format!("Check the number: this is no {text}."),
    malformed_phone: "Write the number with its area code.",
    ways: "How it gets to you",
    parcel: |n, all| format!("Parcel {n} of {all}"),
    pick_up: |text| format!("Pick up at {text}"),
    free: "Free",
    brought_in: |it| format!("arrives in {}", time(it)),
    ready_in: |it| format!("ready in {}", time(it)),
};

fn time(Estimate { count, unit }: Estimate) -> String {
    let unit = match (unit, count) {
        (Unit::BusinessDays, 1) => "business day",
        (Unit::BusinessDays, _) => "business days",
        (Unit::Days, 1) => "day",
        (Unit::Days, _) => "days",
        (Unit::Hours, 1) => "hour",
        (Unit::Hours, _) => "hours",
        (Unit::Minutes, 1) => "minute",
        (Unit::Minutes, _) => "minutes",
    };
    format!("{count} {unit}")
}
