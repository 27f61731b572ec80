//! People's data: whatever the server sends, no clear value reaches anybody but its owner.
//! Answers are made up in every combination of flags, masks and clear values.

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use shared_cart::api::convert::Access;

use crate::support::fixtures;
use crate::support::sight::{clear, personal_of};

/// Every secret of a generated answer begins with it, and nothing else contains it.
const SECRET: &str = "Zsecret";

const PROFILE: [&str; 7] =
    ["email", "firstName", "lastName", "document", "phone", "corporateName", "corporateDocument"];
const ADDRESS: [&str; 9] = [
    "receiverName",
    "street",
    "number",
    "complement",
    "neighborhood",
    "city",
    "state",
    "postalCode",
    "country",
];

/// What the server put into a field.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Field {
    Missing,
    Null,
    Clear,
    CurrentMask,
    LegacyMask,
}

impl Field {
    fn value(self, name: &str) -> Option<Value> {
        match self {
            Self::Missing => None,
            Self::Null => Some(Value::Null),
            Self::Clear => Some(json!(format!("{SECRET}-{name}"))),
            // Masks keep some of the value; what they keep is secret too.
            Self::CurrentMask => Some(json!(format!("{SECRET}***"))),
            Self::LegacyMask => Some(json!(format!("*1*{SECRET}**"))),
        }
    }
}

#[derive(Clone, Debug)]
struct Answer {
    profile: Vec<Field>,
    address: Vec<Field>,
    in_selected: bool,
    logged_in: bool,
    can_edit_data: bool,
    access: Access,
}

fn field() -> impl Strategy<Value = Field> {
    prop_oneof![
        Just(Field::Missing),
        Just(Field::Null),
        Just(Field::Clear),
        Just(Field::CurrentMask),
        Just(Field::LegacyMask),
    ]
}

fn answer() -> impl Strategy<Value = Answer> {
    let flags = proptest::array::uniform6(any::<bool>());
    let fields = |count| proptest::collection::vec(field(), count);
    (fields(PROFILE.len()), fields(ADDRESS.len()), flags).prop_map(
        |(
            profile,
            address,
            [in_selected, logged_in, can_edit_data, credentialed, own_cart, operator],
        )| {
            let access = Access { credentialed, own_cart, operator };
            Answer { profile, address, in_selected, logged_in, can_edit_data, access }
        },
    )
}

fn object(names: &[&str], fields: &[Field]) -> Value {
    let members = names.iter().zip(fields);
    members
        .filter_map(|(name, field)| Some(((*name).to_owned(), field.value(name)?)))
        .collect::<Map<_, _>>()
        .into()
}

impl Answer {
    fn json(&self) -> Value {
        let mut json = fixtures::bare();
        let address = object(&ADDRESS, &self.address);
        json["loggedIn"] = json!(self.logged_in);
        json["canEditData"] = json!(self.can_edit_data);
        json["clientProfileData"] = object(&PROFILE, &self.profile);
        json["shippingData"] = if self.in_selected {
            json!({ "selectedAddresses": [address], "address": secret("old address") })
        } else {
            json!({ "selectedAddresses": [], "address": address })
        };
        // Sections that are not asked for may come all the same.
        json["shippingData"]["availableAddresses"] = json!([secret("another address")]);
        json["userProfileId"] = secret("profile id");
        json["paymentData"] = json!({ "availableAccounts": [{ "bin": secret("card") }] });
        json["openTextField"] = json!({ "value": secret("note") });
        json["customData"] = json!({ "customApps": [secret("custom")] });
        json["invoiceData"] = json!({ "address": secret("invoice") });
        json["clientPreferencesData"] = json!({ "locale": secret("locale") });
        json
    }

    /// The rule, said anew: all four, and no mask of the server's.
    fn may_see(&self) -> bool {
        self.access.credentialed && self.access.own_cart && self.logged_in && self.can_edit_data
    }

    fn clear_fields(&self) -> Vec<String> {
        let names = PROFILE.iter().zip(&self.profile).chain(ADDRESS.iter().zip(&self.address));
        let mut texts: Vec<_> = names
            .filter(|(_, field)| **field == Field::Clear)
            .map(|(name, _)| format!("{SECRET}-{name}"))
            .collect();
        texts.sort();
        texts
    }

    fn masked_fields(&self) -> usize {
        let there = |field: &&Field| !matches!(field, Field::Missing | Field::Null);
        self.profile.iter().chain(&self.address).filter(there).count()
    }
}

fn secret(what: &str) -> Value {
    json!(format!("{SECRET} {what}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn no_clear_value_is_in_a_cart_unless_its_owner_looks(answer in answer()) {
        let cart = fixtures::cart(answer.json(), answer.access);
        let personal = personal_of(&cart.summary);
        let mut seen: Vec<String> = personal.iter().filter_map(clear).collect();
        seen.sort();
        if answer.may_see() {
            prop_assert_eq!(seen, answer.clear_fields());
        } else {
            prop_assert_eq!(seen, Vec::<String>::new());
        }
        prop_assert_eq!(personal.len(), answer.masked_fields(), "what is masked is there");
    }

    #[test]
    fn no_debug_output_of_a_cart_holds_anything_personal(answer in answer()) {
        let cart = fixtures::cart(answer.json(), answer.access);
        let shown = format!("{cart:?}");
        prop_assert!(!shown.contains(SECRET), "{}", shown);
        prop_assert!(!shown.contains("01234567"), "{}", shown);
    }
}

#[test]
fn a_first_purchase_that_the_server_sends_in_clear_is_masked_for_the_guest() {
    let mut answer = fixtures::owner();
    answer["loggedIn"] = json!(false);
    answer["canEditData"] = json!(true);
    let cart = fixtures::cart(answer, fixtures::GUEST);
    let personal = personal_of(&cart.summary);
    assert!(personal.len() > 10);
    assert_eq!(personal.iter().filter_map(clear).count(), 0);
}
