//! Whatever the store sends, only the owner sees clear values. The answers are generated with every
//! combination of flags, masks and clear values.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use futures::FutureExt;
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use shared_cart::api::client::Client;
use shared_cart::api::people::access::{Access, Identity};
use shared_cart::api::people::login::Login;
use shared_cart::api::request::{Request, Response, Transport, TransportError};
use shared_cart::domain::people::field as domain;
use shared_cart::domain::people::personal::Personal;
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
#[expect(clippy::struct_excessive_bools, reason = "each says something of its own")]
struct Answer {
    /// Contact, delivery, pickup and invoice.
    groups: Vec<Vec<Field>>,
    in_selected: bool,
    logged_in: bool,
    can_edit_data: bool,
    access: Access,
    /// Who is signed in, as the store says each time that it is asked.
    sessions: Vec<Session>,
    /// The theme says that the store has no sessions.
    no_sessions: bool,
}

/// An answer about the session; `None` for nothing within its time. A page is a body of `None`.
type Session = Option<(u16, Option<Value>)>;

/// Whether somebody is signed in, and their e-mail, where the answer says so beyond doubt.
#[expect(clippy::option_option, reason = "no answer, nobody, or somebody")]
fn definite(session: &Session) -> Option<Option<&str>> {
    let Some((200, Some(body))) = session else { return None };
    let value = |key: &str| &body["namespaces"]["profile"][key]["value"];
    let word = value("isAuthenticated").to_string().to_lowercase();
    match (word.trim_matches('"'), value("email").as_str()) {
        ("false", _) => Some(None),
        ("true", Some(email)) => Some(Some(email)),
        _ => None,
    }
}

fn field() -> impl Strategy<Value = Field> {
    prop_oneof![
        1 => Just(Field::Missing),
        1 => Just(Field::Null),
        4 => Just(Field::Clear),
        1 => Just(Field::CurrentMask),
        1 => Just(Field::LegacyMask),
    ]
}

/// Answers about the session: those that say nothing, and those that say who is signed in. The
/// first two of these name the buyer.
fn sessions() -> (Vec<Session>, Vec<Session>) {
    let ok = |body| Some((200, Some(body)));
    let says = move |profile| ok(json!({ "id": "1", "namespaces": { "profile": profile } }));
    let buyer = json!({ "isAuthenticated": { "value": "true" }, "email": { "value": EMAIL } });
    let failures = vec![
        None,
        Some((200, None)),
        Some((404, None)),
        Some((503, None)),
        Some((503, Some(json!({ "namespaces": { "profile": buyer.clone() } })))),
        ok(json!({})),
        ok(json!([])),
        ok(Value::Null),
        ok(json!("signed in")),
        ok(json!({ "namespaces": { "profile": [buyer.clone()] } })),
        says(json!({ "email": { "value": EMAIL } })),
        says(json!({ "isAuthenticated": { "value": "true" } })),
        says(json!({ "isAuthenticated": { "value": "perhaps" }, "email": { "value": EMAIL } })),
        says(json!({ "isAuthenticated": { "value": true }, "email": { "value": [EMAIL] } })),
        says(json!({ "isAuthenticated": { "value": "true" }, "email": { "value": 1 } })),
        says(json!({ "isAuthenticated": "true", "email": EMAIL })),
    ];
    let definite = vec![
        says(buyer),
        says(json!({
            "isAuthenticated": { "value": true }, "email": { "value": EMAIL.to_uppercase() }
        })),
        says(json!({
            "isAuthenticated": { "value": "True" }, "email": { "value": "else@example.com" }
        })),
        says(json!({ "isAuthenticated": { "value": "false" } })),
        says(json!({ "isAuthenticated": { "value": false }, "email": { "value": EMAIL } })),
    ];
    (failures, definite)
}

fn session() -> impl Strategy<Value = Session> {
    let (failures, definite) = sessions();
    prop_oneof![proptest::sample::select(failures), proptest::sample::select(definite)]
}

fn answer() -> impl Strategy<Value = Answer> {
    let often = || proptest::bool::weighted(0.85);
    let flags = (any::<bool>(), often(), often(), often(), any::<bool>(), any::<bool>(), often());
    let groups: Vec<_> =
        GROUPS.iter().map(|fields| proptest::collection::vec(field(), fields.len())).collect();
    let sessions = proptest::collection::vec(session(), 1..4);
    (groups, flags, sessions).prop_map(
        |(
            groups,
            (in_selected, logged_in, can_edit_data, credentialed, own_cart, operator, has_sessions),
            sessions,
        )| {
            let access = Access { credentialed, own_cart, operator, identity: Identity::Unknown };
            let no_sessions = !has_sessions;
            Answer { groups, in_selected, logged_in, can_edit_data, access, sessions, no_sessions }
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

    /// How the answer may be shown, once the store was asked as often as it has answers.
    fn access(&self) -> Access {
        let client = self.client(store_with(self, &Rc::default(), &Rc::default()));
        for _ in &self.sessions {
            client.session().now_or_never().expect("at once");
        }
        let identity = fixtures::decoded(self.json()).people.identity(&client.known_login());
        Access { identity, ..self.access }
    }

    fn client(&self, transport: Transport) -> Client {
        let client = Client::new(transport);
        if self.no_sessions { client.without_sessions() } else { client }
    }

    /// The rule, written a second time: data is clear when the cart was read with cookies, somebody
    /// is signed in, may edit the data, and is the buyer, as the store last said beyond doubt.
    /// Where the theme says that the store has none, the visitor's own cart counts as theirs.
    fn may_see(&self, sessions: &[Session]) -> bool {
        let email_at = PROFILE.iter().position(|name| *name == "email").expect("an e-mail");
        let last = sessions.iter().filter_map(definite).next_back().flatten();
        let is_theirs = if self.no_sessions {
            self.access.own_cart
        } else {
            let is_theirs = last.is_some_and(|email| email.eq_ignore_ascii_case(EMAIL));
            is_theirs && self.groups[0][email_at] == Field::Clear
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
        if answer.may_see(&answer.sessions) {
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
        let body = |session: &Session| session.clone()?.1.map(fixtures::json).map(Login::decode);
        let sessions: Vec<_> = answer.sessions.iter().map(body).collect();
        let shown = format!("{cart:?} {people:?} {access:?} {sessions:?}");
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

/// A store in which `answer` is the linked cart; it may be the visitor's own cart, too. `told`
/// counts the answers about the session. After the last one it goes on with that.
fn store_with(
    answer: &Answer,
    asked: &Rc<RefCell<Vec<Request>>>,
    told: &Rc<Cell<usize>>,
) -> Transport {
    let (linked, sessions) = (answer.json(), answer.sessions.clone());
    let mut other = fixtures::bare();
    other["orderFormId"] = json!("f".repeat(32));
    other["loggedIn"] = json!(answer.logged_in);
    let own = if answer.access.own_cart { linked.clone() } else { other };
    let (asked, told) = (Rc::clone(asked), Rc::clone(told));
    Rc::new(move |request: Request| {
        let answer = if request.url.starts_with("/api/sessions") {
            let at = told.replace(told.get() + 1);
            sessions.get(at).or(sessions.last()).cloned().flatten()
        } else if request.url.contains(fixtures::ID) {
            Some((200, Some(linked.clone())))
        } else {
            Some((200, Some(own.clone())))
        };
        asked.borrow_mut().push(request);
        let answer = answer.map(|(status, body)| {
            let body = body.map(fixtures::json);
            Response { status, body, retry_after_ms: None }
        });
        Box::pin(async { answer.ok_or(TransportError::TimedOut) })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn only_the_owners_screen_and_no_request_holds_personal_data(answer in answer()) {
        // The element reads the visitor's own cart with cookies and a linked one without.
        let access = Access { credentialed: answer.access.own_cart, ..answer.access };
        let answer = Answer { access, ..answer };
        run(async {
            let (asked, told) = (Rc::default(), Rc::default());
            let client = answer.client(store_with(&answer, &asked, &told));
            let link = Ok(Some(fixtures::id(fixtures::ID).into()));
            let cart = SharedCart::new(client, somebody().env, link, Options::default());
            cart.open();
            while matches!(cart.state().get_untracked(), CartState::Loading) {
                tokio::task::yield_now().await;
            }
            let open = cart.parts();
            let shows = |expected: bool| {
                let people = open.people.get_untracked();
                let mut seen: Vec<String> =
                    people.values().into_iter().filter_map(clear).collect();
                seen.sort();
                assert_eq!(seen, if expected { answer.clear_fields() } else { Vec::new() });
            };
            let told_by_now = || &answer.sessions[..told.get().min(answer.sessions.len())];
            shows(answer.may_see(told_by_now()));
            cart.set_note("Bitte klingeln", "");
            // The person is away for too short a time to be forgotten, and comes back.
            for _ in 0..answer.sessions.len() {
                cart.refresh();
                let_tasks_run().await;
                while matches!(cart.state().get_untracked(), CartState::Loading) {
                    tokio::task::yield_now().await;
                }
                shows(answer.may_see(told_by_now()));
            }
            let people = open.people.get_untracked();
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

#[test]
fn a_mask_in_any_signs_is_no_value_for_the_owner_either() {
    for mask in ["K•••", "Kxxxx", "K＊＊＊", "K██", "K…"] {
        let mut answer = fixtures::owner();
        answer["clientProfileData"]["firstName"] = json!(mask);
        let people = fixtures::people(answer, fixtures::OWNER);
        assert_eq!(people.get(domain::Field::FirstName), Some(&Personal::Masked), "{mask}");
        assert!(people.is_clear(), "the other values are there");
    }
}

#[test]
fn an_e_mail_that_is_masked_proves_nothing() {
    let mut answer = fixtures::owner();
    let email = "l***@example.com";
    answer["clientProfileData"]["email"] = json!(email);
    let session = json!({ "namespaces": { "profile": {
        "isAuthenticated": { "value": "true" }, "email": { "value": email } } } });
    let login = Login::decode(fixtures::json(session));
    assert_eq!(fixtures::decoded(answer).people.identity(&login), Identity::Another);
}

#[test]
fn a_session_that_fails_in_any_way_changes_nothing() {
    let (failures, definite) = sessions();
    let known = |sessions: Vec<Session>| {
        let answer = Answer {
            groups: GROUPS.iter().map(|fields| vec![Field::Clear; fields.len()]).collect(),
            in_selected: true,
            logged_in: true,
            can_edit_data: true,
            access: fixtures::OWNER,
            sessions,
            no_sessions: false,
        };
        fixtures::people(answer.json(), answer.access()).is_clear()
    };
    for failure in failures {
        assert!(!known(vec![failure.clone()]), "without an answer before: {failure:?}");
        for (at, before) in definite.iter().enumerate() {
            let is_buyer = at < 2;
            assert_eq!(known(vec![before.clone(), failure.clone()]), is_buyer, "{failure:?}");
            let last = definite[3].clone();
            assert!(!known(vec![before.clone(), last, failure.clone()]), "nobody is signed in");
        }
    }
}
