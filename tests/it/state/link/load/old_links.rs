//! Links with the day on which they were made. The store may have given the id of an old link to
//! somebody else, so the visitor is asked before it is opened.

use serde_json::{Value, json};
use shared_cart::domain::link::{Link, LinkMode};
use shared_cart::domain::problem::Problem;
use shared_cart::state::cart_state::Editing;
use shared_cart::state::env::{Consent, Options};

use crate::state::COFFEE;
use crate::support::fixtures;
use crate::support::person::{Person, somebody};
use crate::support::screen::{Screen, guest_at_cart_of, run};

/// 2026-03-02, in days since 1970.
const TODAY: u32 = 20_514;

/// Somebody who opens a link to Ana's cart that was made so many days ago.
async fn opens_after(person: &Person, days: u32, options: Options) -> Screen {
    let id = fixtures::id(&person.cart_of("ana").await);
    let link = Link { id, day: Some(TODAY - days), mode: LinkMode::Edit };
    let screen = person.starts_as(Ok(Some(link)), options);
    screen.until_loaded().await;
    screen
}

#[test]
fn a_link_of_ninety_days_opens_and_an_older_one_asks_first() {
    run(async {
        let guest = somebody();
        let screen = opens_after(&guest, 90, Options::default()).await;
        assert_eq!(screen.quantity(COFFEE), 2);
        screen.closes();

        guest.forget_requests().await;
        let screen = opens_after(&guest, 91, Options::default()).await;
        assert_eq!(screen.problem(), Problem::LinkOld(91));
        assert_eq!(guest.requests().await, [] as [Value; 0], "nothing was asked yet");
        assert!(screen.cart.linked_id().is_some() && screen.cart.id().is_none());
    });
}

#[test]
fn an_old_link_opens_after_consent_and_again_after_a_reload() {
    run(async {
        let guest = somebody();
        let screen = opens_after(&guest, 200, Options::default()).await;
        screen.cart.open_anyway();
        screen.until_loaded().await;
        assert_eq!((screen.quantity(COFFEE), screen.editing()), (2, Editing::Allowed));
        assert_eq!(guest.env.memory.borrow().consent, Consent::OldLink);

        screen.closes();
        let screen = opens_after(&guest, 200, Options::default()).await;
        assert_eq!(screen.quantity(COFFEE), 2, "they are not asked twice");
    });
}

#[test]
fn agreeing_to_an_old_link_is_not_agreeing_to_anything_else() {
    run(async {
        let guest = somebody();
        guest.settings(serde_json::json!({ "anonymousReads": "403" })).await;
        let screen = opens_after(&guest, 200, Options::default()).await;
        screen.cart.open_anyway();
        screen.until_loaded().await;
        assert_eq!(screen.problem(), Problem::NeedsAgreement);
    });
}

#[test]
fn the_store_says_after_how_many_days_a_link_is_old() {
    run(async {
        let options = Options { max_link_age_days: 7, ..Options::default() };
        let screen = opens_after(&somebody(), 8, options).await;
        assert_eq!(screen.problem(), Problem::LinkOld(8));
        let screen = opens_after(&somebody(), 7, options).await;
        assert_eq!(screen.quantity(COFFEE), 2);
    });
}

#[test]
fn a_link_of_tomorrow_or_of_no_day_opens_at_once() {
    run(async {
        let guest = somebody();
        let id = fixtures::id(&guest.cart_of("ana").await);
        for day in [None, Some(TODAY + 1), Some(u32::MAX)] {
            let link = Link { id: id.clone(), day, mode: LinkMode::Edit };
            let screen = guest.starts_with(Ok(Some(link)));
            screen.until_loaded().await;
            assert_eq!(screen.quantity(COFFEE), 2, "{day:?}");
            screen.closes();
        }
    });
}

#[test]
fn a_link_that_is_shared_today_says_so() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        let id = fixtures::id(&guest.cart_of("ana").await);
        let link = Link { id: id.clone(), day: Some(TODAY), mode: LinkMode::Edit };
        assert_eq!(screen.cart.share_link(LinkMode::Edit), Some(link));
        guest.env.days.set(3);
        let link = Link { id, day: Some(TODAY + 3), mode: LinkMode::View };
        assert_eq!(screen.cart.share_link(LinkMode::View), Some(link));
    });
}

#[test]
fn an_expired_id_that_was_given_to_a_stranger_shows_none_of_their_data() {
    run(async {
        let guest = somebody();
        let id = fixtures::id(&guest.cart_of("ana").await);
        guest.settings(json!({ "reassignExpired": true })).await;
        let body = json!({ "advanceSeconds": 200 * 86_400 });
        guest.control("POST", "/_sandbox/clock", body).await;
        guest.env.days.set(200);
        let link = shared_cart::domain::link::Link {
            id,
            day: Some(20_514),
            mode: shared_cart::domain::link::LinkMode::Edit,
        };
        let screen = guest.starts_with(Ok(Some(link)));
        screen.until_loaded().await;
        assert_eq!(screen.problem(), Problem::LinkOld(200), "the link says how old it is");

        screen.cart.open_anyway();
        screen.until_loaded().await;
        assert!(screen.find(COFFEE).is_none(), "it is a stranger's");
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
    });
}
