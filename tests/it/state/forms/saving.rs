//! What becomes of a form that is sent: saved, sent again, or refused with the reason.

use serde_json::{Value, json};
use shared_cart::domain::notice::{Announcement, Refusal};
use shared_cart::domain::people::check::Fault;
use shared_cart::domain::people::field::{Field, Group};
use shared_cart::domain::people::typed::Typed;
use shared_cart::state::cart_state::Editing;
use shared_cart::state::forms::Progress;

use super::{DELIVERY, brazil, fills_in, holds, progress, shown, types};
use crate::support::fixtures::CONTACT;
use crate::support::screen::{guest_at_cart_of, run};

#[test]
fn contact_is_sent_as_a_whole_and_shown_to_whoever_typed_it() {
    run(async {
        let (guest, screen) = guest_at_cart_of("operator").await;
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
fn after_a_late_answer_the_cart_is_read_before_anything_is_sent_again() {
    run(async {
        let (guest, screen) = guest_at_cart_of("operator").await;
        guest.delay_past_timeout("attachments/clientProfileData");
        fills_in(&screen, Group::Contact, &CONTACT).await;
        assert_eq!(progress(&screen, Group::Contact), Progress::Saved);
        assert_eq!(guest.writes().await.len(), 1);
    });
}

#[test]
fn a_form_that_the_store_lost_goes_out_again() {
    for fault in [json!({ "drop": "before" }), json!({ "status": 503 })] {
        run(async {
            let (guest, screen) = guest_at_cart_of("operator").await;
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
    run(async {
        let (guest, screen) = guest_at_cart_of("operator").await;
        guest.fail_next(json!({ "path": "clientProfileData", "status": 503, "count": 50 })).await;
        fills_in(&screen, Group::Contact, &CONTACT).await;
        assert_eq!(progress(&screen, Group::Contact), Progress::Refused(Refusal::Unavailable));
        assert!(!screen.cart.typed(Group::Contact).is_forgotten());
        assert_eq!(screen.editing(), Editing::Allowed);
    });
}

#[test]
fn refused_data_is_told_at_once_and_the_cart_stays_editable() {
    for (code, status, refusal) in [
        ("CHK0109", 403, Refusal::EmailOfAnother),
        ("ORD007", 400, Refusal::FieldNotTaken),
        ("CHK003", 403, Refusal::Refused),
    ] {
        run(async {
            let (guest, screen) = guest_at_cart_of("operator").await;
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
    run(async {
        let (guest, screen) = guest_at_cart_of("operator").await;
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
fn two_forms_wait_for_one_another() {
    run(async {
        let (guest, screen) = guest_at_cart_of("operator").await;
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
fn a_fault_goes_away_when_its_field_is_mended() {
    run(async {
        let (_, screen) = guest_at_cart_of("operator").await;
        let mut form = DELIVERY;
        (form[1].1, form[3].1, form[7].1) = ("2225", "", "");
        fills_in(&screen, Group::Delivery, &form).await;
        let retypes = |fields: &[(Field, &str)]| {
            let typed = fields.iter().map(|(field, text)| (*field, Typed::new(text))).collect();
            screen.cart.type_in(Group::Delivery, typed);
            screen.cart.forget_mended(Group::Delivery, brazil());
            match progress(&screen, Group::Delivery) {
                Progress::Faulty(faults) => faults.iter().map(|(field, _)| *field).collect(),
                Progress::Open => Vec::new(),
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(retypes(&form), [Field::PostalCode, Field::Number, Field::State]);
        form[3].1 = "7";
        assert_eq!(retypes(&form), [Field::PostalCode, Field::State]);
        // What was right before is not called wrong while somebody types.
        form[2].1 = "";
        assert_eq!(retypes(&form), [Field::PostalCode, Field::State]);
        (form[1].1, form[7].1) = ("22250-040", "RJ");
        assert_eq!(retypes(&form), [] as [Field; 0]);
    });
}
