//! How postal codes, phone numbers, documents and addresses are written in each country.

use shared_cart::domain::people::countries::{COUNTRIES, ELSEWHERE, of};
use shared_cart::domain::people::document::compact;
use shared_cart::domain::people::field::Field;
use shared_cart::domain::people::states;

#[test]
fn a_country_is_found_by_its_letters_and_others_have_a_general_format() {
    for id in ["BRA", "ARG", "MEX", "COL", "CHL", "PER", "ESP", "PRT", "USA"] {
        assert_eq!(of(id).id, id);
    }
    for id in ["URY", "", "bra"] {
        assert_eq!(of(id).id, "");
    }
}

#[test]
fn a_postal_code_is_written_as_the_country_does_however_it_was_typed() {
    for (country, typed, written) in [
        ("BRA", "01310100", Some("01310-100")),
        ("BRA", " 01310-100", Some("01310-100")),
        ("BRA", "0131010", None),
        ("ARG", "1425", Some("1425")),
        ("ARG", "c1425dkf", Some("C1425DKF")),
        ("ARG", "142", None),
        ("MEX", "06600", Some("06600")),
        ("COL", "110221", Some("110221")),
        ("CHL", "832-0000", Some("8320000")),
        ("PER", "15074", Some("15074")),
        ("ESP", "28013", Some("28013")),
        ("ESP", "2801", None),
        ("PRT", "1200195", Some("1200-195")),
        ("PRT", "1200", None),
        ("USA", "10001", Some("10001")),
        ("USA", "100011234", Some("10001-1234")),
        ("USA", "SW1A 1AA", None),
        ("GBR", "SW1A 1AA", Some("SW1A 1AA")),
        ("GBR", "SW1*", None),
    ] {
        assert_eq!(of(country).postal_code(typed).as_deref(), written, "{country}: {typed}");
    }
}

#[test]
fn the_example_of_each_country_is_one() {
    for country in &COUNTRIES {
        let example = country.postal_example;
        assert_eq!(country.postal_code(example).as_deref(), Some(example), "{}", country.id);
    }
}

#[test]
fn a_number_of_the_country_gets_its_prefix_and_any_other_needs_its_own() {
    for (country, typed, written) in [
        ("BRA", "(11) 98765-4321", Some("+5511987654321")),
        ("BRA", "+55 11 98765 4321", Some("+5511987654321")),
        ("BRA", "5511987654321", Some("+5511987654321")),
        ("BRA", "55 98765-4321", Some("+5555987654321")),
        ("BRA", "98765-4321", None),
        ("BRA", "+351 912 345 678", Some("+351912345678")),
        ("BRA", "ask at the door", None),
        ("ARG", "11 2345-6789", Some("+541123456789")),
        ("MEX", "55 1234 5678", Some("+525512345678")),
        ("COL", "300 123 4567", Some("+573001234567")),
        ("CHL", "9 8765 4321", Some("+56987654321")),
        ("PER", "987 654 321", Some("+51987654321")),
        ("ESP", "612 345 678", Some("+34612345678")),
        ("PRT", "912 345 678", Some("+351912345678")),
        ("USA", "(212) 555-0123", Some("+12125550123")),
        ("USA", "1 212 555 0123", Some("+12125550123")),
        ("URY", "099 123 456", Some("099123456")),
        ("URY", "+598 99 123 456", Some("+59899123456")),
        ("URY", "12", None),
    ] {
        assert_eq!(of(country).phone(typed).as_deref(), written, "{country}: {typed}");
    }
}

#[test]
fn each_country_asks_for_a_receiver_a_street_and_a_city_once() {
    for country in COUNTRIES.iter().chain([&ELSEWHERE]) {
        for field in
            [Field::ReceiverName, Field::Street, Field::City, Field::State, Field::PostalCode]
        {
            let asked = country.address.iter().filter(|(known, ..)| *known == field).count();
            let is_left_out = country.id == "CHL" && field == Field::City;
            assert!(asked == 1 || is_left_out, "{}: {field:?}", country.id);
        }
        assert!(!country.documents.is_empty(), "{}", country.id);
    }
}

#[test]
fn the_examples_of_documents_are_valid_but_for_those_of_noughts() {
    for country in &COUNTRIES {
        for document in country.documents.iter().chain([&country.company]) {
            let example = compact(document.example);
            let is_of_noughts = example.bytes().all(|byte| byte == b'0');
            assert!(
                is_of_noughts || document.takes(document.example),
                "{} {}",
                country.id,
                document.name
            );
        }
    }
}

#[test]
fn a_list_of_states_says_what_is_sent_and_what_is_shown() {
    let brazil: Vec<_> = states::of(states::BRAZIL).collect();
    assert_eq!((brazil.len(), brazil[25]), (27, ("SE", "Sergipe")));
    let numbers = [
        (states::ARGENTINA, 24),
        (states::MEXICO, 32),
        (states::COLOMBIA, 33),
        (states::CHILE, 16),
        (states::PERU, 25),
        (states::SPAIN, 52),
        (states::UNITED_STATES, 51),
        ("", 0),
    ];
    for (list, number) in numbers {
        assert_eq!(states::of(list).count(), number, "{list}");
    }
}
