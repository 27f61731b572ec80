//! Who may fill in a form, and what becomes of data that somebody else filled in meanwhile.

use serde_json::{Value, json};
use shared_cart::domain::notice::Refusal;
use shared_cart::domain::people::field::{Field, Group};
use shared_cart::state::forms::Progress;

use super::{DELIVERY, brazil, fills_in, holds, progress, somebody_else_fills_in, types};
use crate::support::fixtures::CONTACT;
use crate::support::person::somebody;
use crate::support::screen::{guest_at_cart_of, pass, run};

#[test]
fn what_somebody_else_filled_in_meanwhile_is_replaced_only_knowingly() {
    run(async {
        let (guest, screen) = guest_at_cart_of("operator").await;
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
    run(async {
        let (guest, screen) = guest_at_cart_of("operator").await;
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
fn a_view_only_cart_and_anothers_data_cannot_be_filled_in() {
    run(async {
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
fn whoever_saved_one_form_may_save_the_other_at_a_protected_purchase() {
    for protection in ["maskFirstPurchaseData", "useOwnershipCookie"] {
        run(async {
            let (guest, screen) = guest_at_cart_of("operator").await;
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
