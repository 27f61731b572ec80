//! Whatever the store sends, only the owner sees clear values. The answers are generated with every
//! combination of flags, masks and clear values.

use std::cell::RefCell;
use std::rc::Rc;

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use shared_cart::api::client::Client;
use shared_cart::api::people::access::{Access, Identity};
use shared_cart::api::people::login::Login;
use shared_cart::api::request::{Request, Response, Transport};
use shared_cart::state::cart_state::CartState;
use shared_cart::state::env::Options;
use shared_cart::state::shared_cart::SharedCart;

use crate::support::fixtures;
use crate::support::person::somebody;
use crate::support::screen::{let_tasks_run, run};
use crate::support::seen::clear;

/// Every secret of a generated answer begins with it, and nothing else contains it.
const SECRET: &str = "Zsecret";

const PROFILE: [&str; 10] = [
    "email",
    "firstName",
    "lastName",
    "document",
    "phone",
    "corporateName",
    "tradeName",
    "corporateDocument",
    "stateInscription",
    "corporatePhone",
];
const ADDRESS: [&str; 10] = [
    "receiverName",
    "street",
    "number",
    "complement",
    "reference",
    "neighborhood",
    "city",
    "state",
    "postalCode",
    "country",
];

/// The e-mail that somebody is signed in with, who may be the buyer.
const EMAIL: &str = "Zsecret-email";

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

/// The groups of people's data and the fields of each.
const GROUPS: [&[&str]; 4] = [&PROFILE, &ADDRESS, &PROFILE, &ADDRESS];

#[derive(Clone, Debug)]
struct Answer {
    /// Contact, delivery, pickup and invoice.
    groups: Vec<Vec<Field>>,
    in_selected: bool,
    logged_in: bool,
    can_edit_data: bool,
    access: Access,
    /// Who is signed in, as the store says.
    session: Option<Value>,
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

fn session() -> impl Strategy<Value = Option<Value>> {
    let says = |profile| Some(json!({ "id": "1", "namespaces": { "profile": profile } }));
    prop_oneof![
        Just(None),
        Just(Some(json!({}))),
        Just(says(json!({ "isAuthenticated": { "value": "false" } }))),
        Just(says(json!({ "email": { "value": EMAIL } }))),
        Just(says(json!({ "isAuthenticated": { "value": "true" } }))),
        Just(says(json!({
            "isAuthenticated": { "value": "true" }, "email": { "value": EMAIL.to_uppercase() }
        }))),
        Just(says(json!({
            "isAuthenticated": { "value": "True" }, "email": { "value": "else@example.com" }
        }))),
    ]
}

fn answer() -> impl Strategy<Value = Answer> {
    let flags = proptest::array::uniform6(any::<bool>());
    let groups: Vec<_> =
        GROUPS.iter().map(|fields| proptest::collection::vec(field(), fields.len())).collect();
    (groups, flags, session()).prop_map(
        |(
            groups,
            [in_selected, logged_in, can_edit_data, credentialed, own_cart, operator],
            session,
        )| {
            let access = Access { credentialed, own_cart, operator, identity: Identity::Unknown };
            Answer { groups, in_selected, logged_in, can_edit_data, access, session }
        },
    )
}

impl Answer {
    fn json(&self) -> Value {
        let object = |group: usize| -> Value {
            let members = GROUPS[group].iter().zip(&self.groups[group]);
            let values =
                members.filter_map(|(name, field)| Some(((*name).to_owned(), field.value(name)?)));
            values.collect::<Map<_, _>>().into()
        };
        let mut json = fixtures::bare();
        json["loggedIn"] = json!(self.logged_in);
        json["canEditData"] = json!(self.can_edit_data);
        json["clientProfileData"] = object(0);
        json["shippingData"] = if self.in_selected {
            json!({ "selectedAddresses": [object(1)], "address": secret("old address") })
        } else {
            json!({ "selectedAddresses": [], "address": object(1) })
        };
        json["shippingData"]["contactInformation"] = json!([object(2), secret("another contact")]);
        json["invoiceData"] = json!({ "address": object(3), "userPaymentInfo": secret("invoice") });
        // A store may send sections that were not asked for.
        json["shippingData"]["availableAddresses"] = json!([secret("another address")]);
        json["userProfileId"] = secret("profile id");
        json["paymentData"] = json!({ "availableAccounts": [{ "bin": secret("card") }] });
        json["openTextField"] = json!({ "value": secret("note") });
        json["customData"] = json!({ "customApps": [secret("custom")] });
        json["clientPreferencesData"] = json!({ "locale": secret("locale") });
        json
    }

    /// How the answer may be shown, given the answer about the session.
    fn access(&self) -> Access {
        let session =
            self.session.clone().map(fixtures::json).map_or(Login::Unknown, Login::decode);
        let identity = fixtures::decoded(self.json()).people.identity(&session);
        Access { identity, ..self.access }
    }

    /// The rule, written a second time: data is clear when the cart was read with cookies, somebody
    /// is signed in, may edit the data, and is the buyer. Where the store does not say who is
    /// signed in, the visitor's own cart counts as theirs.
    fn may_see(&self) -> bool {
        let value =
            |key: &str| self.session.as_ref()?["namespaces"]["profile"][key]["value"].as_str();
        let is_signed_in = value("isAuthenticated").map(|text| text.eq_ignore_ascii_case("true"));
        let email_at = PROFILE.iter().position(|name| *name == "email").expect("an e-mail");
        let has_email = !matches!(self.groups[0][email_at], Field::Missing | Field::Null);
        let is_theirs = match (is_signed_in, value("email")) {
            _ if !has_email => self.access.own_cart,
            (Some(false), _) => false,
            (Some(true), Some(email)) => {
                self.groups[0][email_at] == Field::Clear && email.eq_ignore_ascii_case(EMAIL)
            }
            _ => self.access.own_cart,
        };
        self.access.credentialed && self.logged_in && self.can_edit_data && is_theirs
    }

    fn clear_fields(&self) -> Vec<String> {
        let names = GROUPS.iter().zip(&self.groups).flat_map(|(names, fields)| {
            names.iter().zip(fields).filter(|(_, field)| **field == Field::Clear)
        });
        let mut texts: Vec<_> = names.map(|(name, _)| format!("{SECRET}-{name}")).collect();
        texts.sort();
        texts
    }

    fn masked_fields(&self) -> usize {
        let there = |field: &&Field| !matches!(field, Field::Missing | Field::Null);
        self.groups.iter().flatten().filter(there).count()
    }
}

fn secret(what: &str) -> Value {
    json!(format!("{SECRET} {what}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn only_the_owner_sees_clear_values(answer in answer()) {
        let people = fixtures::people(answer.json(), answer.access());
        let mut seen: Vec<String> = people.values().into_iter().filter_map(clear).collect();
        seen.sort();
        if answer.may_see() {
            prop_assert_eq!(seen, answer.clear_fields());
        } else {
            prop_assert_eq!(seen, Vec::<String>::new());
        }
        prop_assert_eq!(people.values().len(), answer.masked_fields(), "what is masked is there");
        let hidden = people.masked();
        prop_assert!(!hidden.is_clear());
        prop_assert_eq!(hidden.values().len(), answer.masked_fields(), "what is hidden, too");
    }

    #[test]
    fn no_debug_output_of_a_cart_holds_anything_personal(answer in answer()) {
        let access = answer.access();
        let people = fixtures::people(answer.json(), access);
        let cart = fixtures::cart(answer.json(), access);
        let session = answer.session.clone().map(fixtures::json).map(Login::decode);
        let shown = format!("{cart:?} {people:?} {access:?} {session:?}");
        prop_assert!(!shown.to_lowercase().contains("zsecret"), "{}", shown);
        prop_assert!(!shown.contains("example.com"), "{}", shown);
        prop_assert!(!shown.contains("01234567"), "{}", shown);
    }
}

#[test]
fn a_first_purchase_that_is_sent_in_clear_is_masked_for_a_guest() {
    let mut answer = fixtures::owner();
    answer["loggedIn"] = json!(false);
    answer["canEditData"] = json!(true);
    let people = fixtures::people(answer, fixtures::GUEST);
    assert!(people.values().len() > 10);
    assert!(!people.is_clear());
}

/// A store in which `answer` is the linked cart; it may be the visitor's own cart, too.
fn store_with(answer: &Answer, asked: &Rc<RefCell<Vec<Request>>>) -> Transport {
    let (linked, session) = (answer.json(), answer.session.clone());
    let mut other = fixtures::bare();
    other["orderFormId"] = json!("f".repeat(32));
    other["loggedIn"] = json!(answer.logged_in);
    let own = if answer.access.own_cart { linked.clone() } else { other };
    let asked = Rc::clone(asked);
    Rc::new(move |request: Request| {
        let body = match request.url.as_str() {
            url if url.starts_with("/api/sessions") => session.clone(),
            url if url.contains(fixtures::ID) => Some(linked.clone()),
            _ => Some(own.clone()),
        };
        let body = body.map(fixtures::json);
        asked.borrow_mut().push(request);
        Box::pin(async { Ok(Response { status: 200, body, retry_after_ms: None }) })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn only_the_owners_screen_and_no_request_holds_personal_data(answer in answer()) {
        // The element reads the visitor's own cart with cookies and a linked one without.
        let access = Access { credentialed: answer.access.own_cart, ..answer.access };
        let answer = Answer { access, ..answer };
        run(async {
            let asked = Rc::default();
            let client = Client::new(store_with(&answer, &asked));
            let link = Ok(Some(fixtures::id(fixtures::ID).into()));
            let cart = SharedCart::new(client, somebody().env, link, Options::default());
            cart.open();
            while matches!(cart.state().get_untracked(), CartState::Loading) {
                tokio::task::yield_now().await;
            }
            cart.set_note("Bitte klingeln", "");
            cart.refresh();
            let_tasks_run().await;

            let open = cart.parts();
            let people = open.people.get_untracked();
            let mut seen: Vec<String> = people.values().into_iter().filter_map(clear).collect();
            seen.sort();
            let expected = if answer.may_see() { answer.clear_fields() } else { Vec::new() };
            assert_eq!(seen, expected);
            let shown = format!(
                "{:?} {:?} {:?} {:?} {:?} {:?}",
                open.summary.get_untracked(),
                people,
                open.news.get_untracked(),
                open.announcement.get_untracked(),
                open.refusal.get_untracked(),
                open.trouble.get_untracked(),
            );
            assert!(!shown.contains(SECRET), "{shown}");
            for request in asked.borrow().iter() {
                let sent = [request.url.as_str(), &request.body].concat();
                assert!(!sent.contains(SECRET), "{sent}");
            }
        });
    }
}
