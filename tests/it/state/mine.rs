//! "Mine": what this person added to somebody else's cart is known to their browser alone.

use shared_cart::domain::together::mine::Part;
use shared_cart::state::env::Options;

use super::{COFFEE, JAM, MUG, WRAPPING};
use crate::support::fixtures;
use crate::support::person::somebody;
use crate::support::screen::{Screen, guest_at_cart_of, pass, run};

fn part(screen: &Screen) -> Part {
    screen.open().part.get_untracked()
}

#[test]
fn what_a_guest_added_is_theirs_with_its_share_of_the_line() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        assert_eq!(part(&screen), Part::default());
        screen.sets(COFFEE, 5);
        screen.until_settled().await;
        assert_eq!((screen.line(COFFEE).mine, screen.line(JAM).mine), (3, 0));
        let total = screen.line(COFFEE).item.total.expect("a total").cents();
        assert_eq!(part(&screen).units, 3);
        let share = part(&screen).amount.cents();
        assert!((share * 5 - total * 3).abs() < 5, "{share} of {total}");

        guest.sets_elsewhere("ana", 0, 4).await;
        pass(60.0).await;
        assert_eq!(part(&screen).units, 2, "somebody took one away");
    });
}

#[test]
fn a_service_is_shared_like_the_line_that_has_it() {
    run(async {
        let (_, screen) = guest_at_cart_of("ana").await;
        screen.sets(MUG, 2);
        screen.until_settled().await;
        let alone = part(&screen).amount.cents();
        let before = screen.summary().value.cents();
        screen.cart.set_service(&screen.key(MUG), WRAPPING, true);
        screen.until_settled().await;
        let wrapping = screen.summary().value.cents() - before;
        assert_eq!((screen.line(MUG).mine, screen.quantity(MUG)), (1, 2));
        assert_eq!(part(&screen).amount.cents() - alone, wrapping / 2);
    });
}

#[test]
fn what_was_removed_and_undone_is_still_theirs_and_no_more() {
    run(async {
        let (_, screen) = guest_at_cart_of("ana").await;
        screen.sets(COFFEE, 3);
        screen.until_settled().await;
        screen.removes(COFFEE);
        screen.until_settled().await;
        assert_eq!(part(&screen).units, 0);
        screen.cart.undo_removal();
        screen.until_settled().await;
        assert_eq!((screen.quantity(COFFEE), screen.line(COFFEE).mine), (3, 1));
    });
}

#[test]
fn what_a_guest_added_is_theirs_on_the_next_visit_too() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        screen.sets(COFFEE, 5);
        screen.until_settled().await;
        screen.closes();
        let kept = format!("{:?}", guest.env.kept.borrow());
        assert!(kept.contains("5+2-3"), "numbers alone: {kept}");
        let screen = guest.opens_cart_of("ana").await;
        assert_eq!((screen.line(COFFEE).mine, part(&screen).units), (3, 3));
        assert_eq!(screen.news(), []);
    });
}

#[test]
fn with_memory_off_it_is_known_on_this_visit_alone() {
    run(async {
        let guest = somebody();
        let link = Ok(Some(fixtures::id(&guest.cart_of("ana").await).into()));
        let forgetful = Options { keeps_what_was_seen: false, ..Options::default() };
        let screen = guest.starts_as(link.clone(), forgetful);
        screen.until_loaded().await;
        screen.sets(COFFEE, 5);
        screen.until_settled().await;
        assert_eq!(part(&screen).units, 3);
        screen.closes();
        assert!(guest.env.kept.borrow().is_empty());
        let screen = guest.starts_as(link, forgetful);
        screen.until_loaded().await;
        assert_eq!(part(&screen).units, 0);
    });
}
