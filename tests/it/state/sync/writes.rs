//! The read before a write: it finds the line at its present index, and shows what others changed.

use serde_json::json;
use shared_cart::domain::notice::{Announcement, Refusal};

use crate::state::{CHEESE, COFFEE, JAM, MUG, WRAPPING, is_wrapped};
use crate::support::screen::{guest_at_cart_of, let_tasks_run, run};

#[test]
fn a_change_behind_a_removal_finds_its_line_where_it_is_then() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.hold("items/update");
        screen.removes(COFFEE);
        screen.sets(CHEESE, 5);
        guest.release();
        screen.until_settled().await;
        let writes = guest.writes().await;
        assert_eq!(writes[1]["body"]["orderItems"], json!([{ "index": 1, "quantity": 5 }]));
        assert_eq!((screen.quantity(JAM), screen.quantity(CHEESE)), (3, 5));
    });
}

#[test]
fn a_line_is_found_where_it_is_now_although_somebody_moved_it_meanwhile() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        let owner = guest.somebody_else().signs_in_as("ana").await.opens(None).await;
        owner.removes(COFFEE);
        owner.until_settled().await;
        guest.forget_requests().await;

        screen.sets(CHEESE, 5);
        screen.until_settled().await;

        let writes = guest.writes().await;
        assert_eq!(writes[0]["body"]["orderItems"], json!([{ "index": 1, "quantity": 5 }]));
        assert_eq!((screen.quantity(JAM), screen.quantity(CHEESE)), (3, 5));
        assert!(screen.find(COFFEE).is_none(), "what the other did is seen too");
    });
}

#[test]
fn a_change_of_a_line_that_somebody_took_out_is_told_and_not_sent() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        let owner = guest.somebody_else().signs_in_as("ana").await.opens(None).await;
        owner.removes(CHEESE);
        owner.until_settled().await;
        guest.forget_requests().await;

        screen.sets(CHEESE, 5);
        screen.until_settled().await;

        assert_eq!(guest.writes().await.len(), 0);
        assert!(screen.find(CHEESE).is_none());
        let name = Some("Queijo da serra".to_owned());
        assert_eq!(screen.announced(), Some(Announcement::Refused(name, Refusal::LineIsGone)));
        let removed = screen.removed().expect("an offer to bring it back");
        assert_eq!(removed.lines[0].item.sku.as_str(), CHEESE);
        assert_eq!(guest.stored_cart("ana").await["items"].as_array().map(Vec::len), Some(5));
    });
}

#[test]
fn a_service_goes_to_its_line_although_the_lines_moved() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.sets_elsewhere("ana", 0, 0).await;
        guest.forget_requests().await;
        screen.cart.set_service(&screen.key(MUG), WRAPPING, true);
        screen.until_settled().await;
        let path = guest.writes().await[0]["path"].as_str().map(str::to_owned);
        assert!(path.is_some_and(|path| path.ends_with("/items/2/offerings")));
        assert!(is_wrapped(&screen, MUG));
    });
}

#[test]
fn lines_that_somebody_adds_in_the_same_moment_stay() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.hold("disableAutoCompletion");
        screen.cart.remove_all();
        let_tasks_run().await;
        guest.adds_elsewhere("ana", "1008", "1", 2).await;
        guest.release();
        screen.until_settled().await;
        assert_eq!(guest.stored_quantities("ana").await, [("1008".to_owned(), 2)]);
        assert_eq!(screen.quantity("1008"), 2);
    });
}
