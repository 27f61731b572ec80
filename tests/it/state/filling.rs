//! A friend completes a cart that telesales built: contact, delivery, and the way it travels.

use serde_json::{Value, json};
use shared_cart::domain::cart::item::Availability;
use shared_cart::domain::notice::{Announcement, Refusal};
use shared_cart::domain::people::check::Fault;
use shared_cart::domain::people::countries::of;
use shared_cart::domain::people::country::Country;
use shared_cart::domain::people::field::{Field, Group};
use shared_cart::domain::people::typed::Typed;
use shared_cart::state::cart_state::Editing;
use shared_cart::state::forms::Progress;

use crate::support::fixtures::CONTACT;
use crate::support::person::{Person, somebody};
use crate::support::screen::{Screen, moment, pass, tell};

const DELIVERY: [(Field, &str); 9] = [
    (Field::Country, "BRA"),
    (Field::PostalCode, "22250040"),
    (Field::Street, "Praia de Botafogo"),
    (Field::Number, "300"),
    (Field::Complement, ""),
    (Field::Neighborhood, "Botafogo"),
    (Field::City, "Rio de Janeiro"),
    (Field::State, "RJ"),
    (Field::ReceiverName, "Dora Melo"),
];

fn brazil() -> &'static Country {
    of("BRA")
}

/// The cart that telesales built, on somebody's screen.
async fn opened() -> (Person, Screen) {
    let guest = somebody();
    let screen = guest.opens_cart_of("operator").await;
    guest.forget_requests().await;
    (guest, screen)
}

/// Opens a form and types.
fn types(screen: &Screen, group: Group, fields: &[(Field, &str)]) {
    screen.cart.begin_to_fill_in(group);
    let typed = fields.iter().map(|(field, text)| (*field, Typed::new(text))).collect();
    screen.cart.type_in(group, typed);
}

async fn fills_in(screen: &Screen, group: Group, fields: &[(Field, &str)]) {
    types(screen, group, fields);
    screen.cart.fill_in(group, brazil());
    screen.until_settled().await;
}

fn progress(screen: &Screen, group: Group) -> Progress {
    screen.cart.progress(group)
}

/// What the person sees of what they gave the cart.
fn shown(screen: &Screen, group: Group) -> Vec<String> {
    let saved = screen.cart.saved(group).map(|draft| draft.fields());
    let texts = saved.into_iter().flatten().map(|(_, typed)| typed.show_to_typist().to_owned());
    texts.filter(|text| !text.is_empty()).collect()
}

async fn holds(guest: &Person, section: &str) -> Value {
    guest.truth("operator").await[section].clone()
}

async fn somebody_else_fills_in(guest: &Person) {
    let theirs = json!({ "email": "bea@example.com", "firstName": "Bea" });
    guest.writes_elsewhere("operator", "attachments/clientProfileData", theirs).await;
}

#[test]
fn contact_is_sent_as_a_whole_and_shown_to_whoever_typed_it() {
    tell(async {
        let (guest, screen) = opened().await;
        assert!(screen.summary().may_fill_in);
        fills_in(&screen, Group::Contact, &CONTACT).await;
        assert_eq!(progress(&screen, Group::Contact), Progress::Saved);
        assert_eq!(screen.announced(), Some(Announcement::ContactSaved));
        let profile = holds(&guest, "clientProfileData").await;
        assert_eq!(
            (&profile["firstName"], &profile["phone"]),
            (&json!("Dora"), &json!("+5511987654321"))
        );
        assert_eq!(profile["document"], "39053344705");
        assert!(screen.clear_data().is_empty(), "what the store tells a guest stays masked");
        assert!(shown(&screen, Group::Contact).contains(&"dora@example.com".to_owned()));
        assert_eq!(guest.writes().await.len(), 1);
    });
}

#[test]
fn an_address_brings_ways_to_get_the_things_and_the_chosen_one_is_paid() {
    tell(async {
        let (guest, screen) = opened().await;
        assert!(screen.summary().shipping.parcels().is_empty());
        let before = screen.summary().value;
        fills_in(&screen, Group::Delivery, &DELIVERY).await;
        assert_eq!(progress(&screen, Group::Delivery), Progress::Saved);
        let parcels = screen.summary().shipping.parcels();
        // The farm's goods cannot be fetched at the shop, so they go apart.
        assert_eq!(parcels.len(), 2);
        assert!(screen.summary().value > before, "with freight");
        let with_normal = screen.summary().value;

        screen.cart.choose_delivery(&parcels[0].lines, "Expressa");
        screen.until_settled().await;
        let parcels = screen.summary().shipping.parcels();
        assert_eq!(parcels[0].chosen.as_deref(), Some("Expressa"));
        assert_eq!(parcels[1].chosen.as_deref(), Some("Normal"), "the others stay");
        assert!(screen.summary().value > with_normal);
        assert_eq!(screen.announced(), Some(Announcement::DeliveryChosen("Expressa".into())));
        let address = holds(&guest, "shippingData").await["address"].clone();
        assert_eq!(address["street"], "Praia de Botafogo", "the address stays");
        assert!(screen.news().is_empty(), "one's own doing is no news: {:?}", screen.news());
    });
}

#[test]
fn what_is_chosen_stays_when_the_address_is_corrected() {
    tell(async {
        let (guest, screen) = opened().await;
        fills_in(&screen, Group::Delivery, &DELIVERY).await;
        let parcels = screen.summary().shipping.parcels();
        screen.cart.choose_delivery(&parcels[0].lines, "Retirada (Loja Centro)");
        screen.until_settled().await;
        let mut corrected = DELIVERY;
        corrected[3].1 = "301";
        fills_in(&screen, Group::Delivery, &corrected).await;
        let shipping = holds(&guest, "shippingData").await;
        assert_eq!(shipping["address"]["number"], "301");
        assert_eq!(shipping["availableAddresses"].as_array().map(Vec::len), Some(1), "not doubled");
        assert_eq!(shipping["logisticsInfo"][0]["selectedDeliveryChannel"], "pickup-in-point");
    });
}

#[test]
fn what_somebody_else_filled_in_meanwhile_is_replaced_only_knowingly() {
    tell(async {
        let (guest, screen) = opened().await;
        types(&screen, Group::Contact, &CONTACT);
        somebody_else_fills_in(&guest).await;
        screen.cart.fill_in(Group::Contact, brazil());
        screen.until_settled().await;
        let contested = Progress::Refused(Refusal::FilledMeanwhile);
        assert_eq!(progress(&screen, Group::Contact), contested);
        assert_eq!(holds(&guest, "clientProfileData").await["firstName"], "Bea");
        let kept = screen.cart.typed(Group::Contact);
        assert_eq!(kept.get(Field::FirstName).show_to_typist(), "Dora", "the draft is kept");
        screen.cart.fill_in_anyway(Group::Contact, brazil());
        screen.until_settled().await;
        assert_eq!(progress(&screen, Group::Contact), Progress::Saved);
        assert_eq!(holds(&guest, "clientProfileData").await["firstName"], "Dora");
    });
}

#[test]
fn a_guest_may_replace_what_they_saw_was_there() {
    tell(async {
        let (guest, screen) = opened().await;
        somebody_else_fills_in(&guest).await;
        pass(3.0).await;
        assert!(screen.summary().filled.has_masked(Group::Contact));
        fills_in(&screen, Group::Contact, &CONTACT).await;
        assert_eq!(progress(&screen, Group::Contact), Progress::Saved);
        assert_eq!(holds(&guest, "clientProfileData").await["firstName"], "Dora");
        assert_eq!(guest.writes().await.len(), 2, "theirs and ours: a mask is no sign of ours");
    });
}

#[test]
fn an_answer_that_comes_too_late_is_looked_for_before_anything_is_sent_again() {
    tell(async {
        let (guest, screen) = opened().await;
        guest.lose_in_time("attachments/clientProfileData");
        fills_in(&screen, Group::Contact, &CONTACT).await;
        assert_eq!(progress(&screen, Group::Contact), Progress::Saved);
        assert_eq!(guest.writes().await.len(), 1);
    });
}

#[test]
fn a_form_that_the_store_lost_goes_out_again() {
    for fault in [json!({ "drop": "before" }), json!({ "status": 503 })] {
        tell(async {
            let (guest, screen) = opened().await;
            let mut fault = fault.clone();
            fault["path"] = json!("shippingData");
            guest.fail_next(fault).await;
            fills_in(&screen, Group::Delivery, &DELIVERY).await;
            assert_eq!(progress(&screen, Group::Delivery), Progress::Saved);
            assert_eq!(holds(&guest, "shippingData").await["address"]["number"], "300");
        });
    }
}

#[test]
fn a_form_of_a_store_that_is_down_is_kept_with_the_reason() {
    tell(async {
        let (guest, screen) = opened().await;
        guest.fail_next(json!({ "path": "clientProfileData", "status": 503, "count": 50 })).await;
        fills_in(&screen, Group::Contact, &CONTACT).await;
        assert_eq!(progress(&screen, Group::Contact), Progress::Refused(Refusal::Unavailable));
        assert!(!screen.cart.typed(Group::Contact).is_forgotten());
        assert_eq!(screen.editing(), Editing::Allowed);
    });
}

#[test]
fn what_the_store_does_not_take_is_told_at_once_and_the_cart_stays_open_to_change() {
    for (code, status, refusal) in [
        ("CHK0109", 403, Refusal::EmailOfAnother),
        ("ORD007", 400, Refusal::FieldNotTaken),
        ("CHK003", 403, Refusal::Refused),
    ] {
        tell(async {
            let (guest, screen) = opened().await;
            let fault = json!({ "path": "clientProfileData", "status": status, "code": code });
            guest.fail_next(fault).await;
            fills_in(&screen, Group::Contact, &CONTACT).await;
            assert_eq!(progress(&screen, Group::Contact), Progress::Refused(refusal.clone()));
            assert_eq!(guest.writes().await.len(), 1, "{code} is no use to try again");
            assert_eq!(screen.editing(), Editing::Allowed);
        });
    }
}

#[test]
fn what_is_wrong_is_told_and_not_sent() {
    tell(async {
        let (guest, screen) = opened().await;
        let mut masked = CONTACT;
        masked[1].1 = "D***";
        masked[0].1 = "";
        fills_in(&screen, Group::Contact, &masked).await;
        let faults = vec![(Field::Email, Fault::Missing), (Field::FirstName, Fault::HoldsMask)];
        assert_eq!(progress(&screen, Group::Contact), Progress::Faulty(faults.into()));
        assert_eq!(guest.writes().await, Vec::<Value>::new());
    });
}

#[test]
fn nobody_fills_in_a_cart_whose_data_is_anothers_or_that_is_there_to_look_at() {
    tell(async {
        let guest = somebody();
        let of_ana = guest.opens_cart_of("ana").await;
        assert!(!of_ana.summary().may_fill_in);
        let of_carla = guest.opens_cart_of("carla").await;
        assert!(of_carla.summary().may_fill_in, "a first purchase is everybody's");
        let looking = guest.opens_cart_of("operator").await;
        looking.cart.look_only();
        guest.forget_requests().await;
        fills_in(&looking, Group::Contact, &CONTACT).await;
        assert_eq!(progress(&looking, Group::Contact), Progress::Open);
        assert_eq!(guest.writes().await, Vec::<Value>::new());
    });
}

#[test]
fn all_that_was_typed_is_forgotten_at_once_wherever_it_is() {
    tell(async {
        let (guest, screen) = opened().await;
        fills_in(&screen, Group::Delivery, &DELIVERY).await;
        guest.forget_requests().await;
        guest.lose_in_time("attachments/clientProfileData");
        guest.hold("attachments/clientProfileData");
        types(&screen, Group::Contact, &CONTACT);
        screen.cart.fill_in(Group::Contact, brazil());
        moment().await;
        let filling = screen.cart;
        let (typed, saved) = (filling.typed(Group::Contact), filling.saved(Group::Delivery));
        screen.cart.forget_typed();
        assert!(typed.is_forgotten() && saved.is_some_and(|saved| saved.is_forgotten()));
        assert!(filling.typed(Group::Contact).is_forgotten());
        assert_eq!((shown(&screen, Group::Delivery), filling.forgotten()), (Vec::new(), 1));
        guest.release();
        screen.until_settled().await;
        assert_eq!(progress(&screen, Group::Contact), Progress::Open);
        assert_eq!(guest.writes().await.len(), 1, "it is not tried again");
        assert_ne!(screen.announced(), Some(Announcement::ContactSaved));
    });
}

#[test]
fn another_cart_knows_nothing_of_what_was_typed_for_the_one_before() {
    tell(async {
        let (guest, screen) = opened().await;
        fills_in(&screen, Group::Contact, &CONTACT).await;
        let carlas = guest.cart_of("carla").await;
        screen.cart.open_link(Ok(Some(crate::support::fixtures::id(&carlas).into())));
        screen.until("it is there", |screen| !screen.is_loading()).await;
        assert!(shown(&screen, Group::Contact).is_empty());
        assert!(screen.cart.typed(Group::Contact).is_forgotten());
    });
}

#[test]
fn the_same_cart_again_keeps_what_was_typed() {
    tell(async {
        let (_, screen) = opened().await;
        types(&screen, Group::Contact, &CONTACT);
        screen.cart.open();
        screen.until("it is there", |screen| !screen.is_loading()).await;
        assert!(!screen.cart.typed(Group::Contact).is_forgotten());
    });
}

#[test]
fn a_postal_code_is_looked_up_once_nobody_types_on() {
    tell(async {
        let (guest, screen) = opened().await;
        for code in ["0131010", "01310100"] {
            screen.cart.look_up_postal_code("BRA", code);
        }
        let filling = screen.cart;
        screen.until("it is known", |_| filling.place("BRA", "01310100").is_some()).await;
        let place = filling.place("BRA", "01310100").unwrap_or_default();
        assert_eq!(place.street.show_to_typist(), "Avenida Paulista");
        assert_eq!(filling.place("BRA", "22250040"), None, "it is about another code");
        let asked = guest.requests().await;
        let asked: Vec<_> = asked.iter().map(|entry| entry["path"].clone()).collect();
        assert_eq!(asked, ["/api/checkout/pub/postal-code/BRA/01310100"]);
    });
}

#[test]
fn a_look_up_that_fails_says_nothing() {
    tell(async {
        let (guest, screen) = opened().await;
        guest.fail_next(json!({ "path": "postal-code", "status": 500 })).await;
        screen.cart.look_up_postal_code("BRA", "01310100");
        pass(1.0).await;
        assert_eq!(screen.cart.place("BRA", "01310100"), None);
        assert_eq!(screen.trouble(), None);
    });
}

#[test]
fn a_choice_that_the_store_does_not_take_is_told_beside_it() {
    tell(async {
        let (_, screen) = opened().await;
        fills_in(&screen, Group::Delivery, &DELIVERY).await;
        let parcels = screen.summary().shipping.parcels();
        screen.cart.choose_delivery(&parcels[0].lines, "Foguete");
        screen.until_settled().await;
        assert_eq!(screen.cart.option_refusal(), Some(Refusal::Refused));
    });
}

#[test]
fn a_choice_reaches_its_lines_though_somebody_moved_them() {
    tell(async {
        let (guest, screen) = opened().await;
        fills_in(&screen, Group::Delivery, &DELIVERY).await;
        let parcels = screen.summary().shipping.parcels();
        guest.hold("attachments/shippingData");
        screen.cart.choose_delivery(&parcels[0].lines, "Retirada (Loja Centro)");
        moment().await;
        // The first line goes, and the answer on its way does not know: what is sent for the second
        // line reaches another one, and the second line is the first now.
        guest.sets_elsewhere("operator", 0, 0).await;
        screen.cart.choose_delivery(&parcels[1].lines, "Expressa");
        guest.release();
        screen.until_settled().await;
        let parcels = screen.summary().shipping.parcels();
        assert_eq!((parcels.len(), parcels[0].chosen.as_deref()), (1, Some("Expressa")));
    });
}

#[test]
fn two_forms_wait_for_one_another() {
    tell(async {
        let (guest, screen) = opened().await;
        types(&screen, Group::Contact, &CONTACT);
        types(&screen, Group::Delivery, &DELIVERY);
        screen.cart.fill_in(Group::Contact, brazil());
        screen.cart.fill_in(Group::Delivery, brazil());
        assert_eq!(progress(&screen, Group::Delivery), Progress::Sending);
        screen.until_settled().await;
        assert_eq!(progress(&screen, Group::Contact), Progress::Saved);
        assert_eq!(progress(&screen, Group::Delivery), Progress::Saved);
        let writes: Vec<_> = guest.writes().await.iter().map(|it| it["path"].clone()).collect();
        assert_eq!(writes.len(), 2);
        assert!(writes[0].as_str().is_some_and(|path| path.ends_with("clientProfileData")));
    });
}

#[test]
fn what_cannot_be_delivered_there_says_so_on_its_line_and_is_no_news() {
    tell(async {
        let (guest, screen) = opened().await;
        guest.adds_elsewhere("operator", "1022", "1", 1).await;
        pass(3.0).await;
        screen.cart.dismiss_news();
        let mut far = DELIVERY;
        (far[1].1, far[6].1, far[7].1) = ("69005-010", "Manaus", "AM");
        fills_in(&screen, Group::Delivery, &far).await;
        assert_eq!(screen.line("1022").item.availability, Availability::CannotBeDelivered);
        let parcels = screen.summary().shipping.parcels();
        let key = screen.key("1022");
        assert!(parcels.iter().all(|parcel| !parcel.lines.contains(&key)), "it goes nowhere");
        assert!(screen.news().is_empty(), "{:?}", screen.news());
    });
}

#[test]
fn whoever_filled_in_one_half_can_fill_in_the_other_where_first_purchases_are_protected() {
    for protection in ["maskFirstPurchaseData", "useOwnershipCookie"] {
        tell(async {
            let (guest, screen) = opened().await;
            guest.settings(json!({ protection: true })).await;
            fills_in(&screen, Group::Contact, &CONTACT).await;
            assert!(!screen.summary().may_fill_in, "the store says so from now on");
            assert!(screen.cart.has_saved(), "and the person has filled it in");
            fills_in(&screen, Group::Delivery, &DELIVERY).await;
            assert_eq!(progress(&screen, Group::Delivery), Progress::Saved);
            assert_eq!(holds(&guest, "shippingData").await["address"]["number"], "300");
            let later = guest.opens_cart_of("operator").await;
            assert!(!later.summary().may_fill_in && !later.cart.has_saved(), "after a reload");
        });
    }
}

#[test]
fn a_form_that_was_on_its_way_when_the_cart_was_opened_anew_says_so() {
    tell(async {
        let (guest, screen) = opened().await;
        guest.hold("attachments/clientProfileData");
        types(&screen, Group::Contact, &CONTACT);
        screen.cart.fill_in(Group::Contact, brazil());
        moment().await;
        screen.cart.open();
        screen.until("it is there", |screen| !screen.is_loading()).await;
        assert_eq!(progress(&screen, Group::Contact), Progress::Refused(Refusal::TimedOut));
        assert!(!screen.cart.typed(Group::Contact).is_forgotten());
    });
}
