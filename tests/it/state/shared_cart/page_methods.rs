//! What a page asks for by methods of the element, and what it is told about the outcome.

use serde_json::json;
use shared_cart::domain::cart::change::NewItem;
use shared_cart::domain::ids::{SellerId, SkuId};
use shared_cart::state::page_change::{LineName, Outcome, PageChange, Status};

use crate::state::{COFFEE, GIFT, JAM, MUG};
use crate::support::person::somebody;
use crate::support::screen::{Screen, guest_at_cart_of, let_tasks_run, run};

const CHOCOLATE: &str = "1008";

fn add(sku: &str, quantity: u32) -> PageChange {
    PageChange::Add(NewItem { sku: SkuId::new(sku), seller: SellerId::new("1"), quantity })
}

fn set(sku: &str, quantity: u32) -> PageChange {
    PageChange::SetQuantity { line: LineName::Of(SkuId::new(sku), None), quantity }
}

fn statuses(outcomes: Option<Vec<Outcome>>) -> Vec<Status> {
    outcomes.expect("the page was told").iter().map(|outcome| outcome.status).collect()
}

/// What becomes of changes once everything is through.
async fn told(screen: &Screen, changes: Vec<PageChange>) -> Vec<Status> {
    let told = screen.changes(changes);
    screen.until_settled().await;
    statuses(told())
}

#[test]
fn the_page_is_told_when_the_store_has_what_it_asked_for() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.hold("/items");
        let told = screen.changes(vec![add(CHOCOLATE, 2), set(COFFEE, 5), set(JAM, 0)]);
        let_tasks_run().await;
        assert_eq!(told(), None, "nothing is certain yet");
        guest.release();
        screen.until_settled().await;
        let outcomes = told().expect("the page was told");
        assert!(outcomes.iter().all(|outcome| outcome.status == Status::Done), "{outcomes:?}");
        let added = outcomes[0].line.clone().expect("the new line");
        assert_eq!(screen.cart.line(&added).map(|line| line.quantity), Some(2));
        assert_eq!((screen.quantity(COFFEE), screen.find(JAM).is_none()), (5, true));
        assert_eq!(
            screen.removed().map(|removed| removed.lines.len()),
            Some(1),
            "it can be undone"
        );
    });
}

#[test]
fn the_page_is_told_that_there_is_less_than_it_asked_for() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.changes_product(COFFEE, json!({ "stock": 4 })).await;
        assert_eq!(told(&screen, vec![set(COFFEE, 9)]).await, [Status::Capped("only-available")]);
        assert_eq!(screen.quantity(COFFEE), 4);
    });
}

#[test]
fn the_page_is_told_why_the_store_refuses() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.changes_product(CHOCOLATE, json!({ "stock": 0 })).await;
        let refused = [add(CHOCOLATE, 1), add("999999", 1)];
        assert_eq!(told(&screen, refused.to_vec()).await, [Status::Refused("store"); 2]);
    });
}

#[test]
fn a_line_that_is_not_there_or_is_a_gift_is_refused_at_once() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        let unique =
            |id: &str| PageChange::SetQuantity { line: LineName::Unique(id.into()), quantity: 2 };
        let told = screen.changes(vec![set("4711", 1), unique("nobody"), set(GIFT, 2)]);
        let expected =
            ["no-such-line", "no-such-line", "not-editable"].map(Status::Refused).to_vec();
        assert_eq!(statuses(told()), expected);
        assert!(guest.writes().await.is_empty());
    });
}

#[test]
fn a_line_is_named_by_its_unique_id() {
    run(async {
        let (_, screen) = guest_at_cart_of("ana").await;
        let unique = screen.key(MUG).unique().expect("a unique id").as_str().to_owned();
        let change = PageChange::SetQuantity { line: LineName::Unique(unique), quantity: 3 };
        assert_eq!(told(&screen, vec![change]).await, [Status::Done]);
        assert_eq!(screen.quantity(MUG), 3);
    });
}

#[test]
fn a_change_whose_place_a_newer_one_took_is_refused() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.hold("/items");
        let first = screen.changes(vec![set(JAM, 1)]);
        let second = screen.changes(vec![set(COFFEE, 3)]);
        screen.sets(COFFEE, 4);
        assert_eq!(statuses(second()), [Status::Refused("superseded")]);
        guest.release();
        screen.until_settled().await;
        assert_eq!((statuses(first()), screen.quantity(COFFEE)), (vec![Status::Done], 4));
    });
}

#[test]
fn what_the_page_asks_for_waits_for_the_cart_and_for_the_guests_choice() {
    run(async {
        let bruno = somebody().signs_in_as("bruno").await;
        let id = bruno.cart_of("ana").await;
        let screen = bruno.starts_to_open(Some(&id));
        let told = screen.changes(vec![add(CHOCOLATE, 1)]);
        screen.until_loaded().await;
        let later = screen.changes(vec![set(COFFEE, 3)]);
        assert_eq!((told(), later()), (None, None), "they are asked whether to join");
        screen.cart.join();
        screen.until_settled().await;
        assert_eq!((statuses(told()), statuses(later())), (vec![Status::Done], vec![Status::Done]));
    });
}

#[test]
fn who_looks_only_changes_nothing_by_the_page_either() {
    run(async {
        let bruno = somebody().signs_in_as("bruno").await;
        let screen = bruno.opens_cart_of("ana").await;
        let told = screen.changes(vec![add(CHOCOLATE, 1)]);
        screen.cart.look_only();
        assert_eq!(statuses(told()), [Status::Refused("look-only")]);
        let told = screen.changes(vec![set(COFFEE, 3)]);
        assert_eq!(statuses(told()), [Status::Refused("look-only")]);
        assert!(bruno.writes().await.is_empty());
    });
}

#[test]
fn without_a_cart_nothing_can_be_changed() {
    run(async {
        let (guest, _) = guest_at_cart_of("ana").await;
        let screen = guest.opens(Some("0123456789abcdef0123456789abcdef")).await;
        let told = screen.changes(vec![add(CHOCOLATE, 1)]);
        assert_eq!(statuses(told()), [Status::Refused("no-cart")]);
    });
}

#[test]
fn what_waits_when_another_cart_is_opened_is_refused() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.hold("/items");
        let told = screen.changes(vec![set(COFFEE, 3), set(JAM, 1)]);
        let_tasks_run().await;
        screen.cart.open();
        guest.release();
        screen.until_loaded().await;
        assert_eq!(statuses(told()), [Status::Refused("cart-closed"); 2]);
    });
}

#[test]
fn the_last_removal_is_undone_by_the_page() {
    run(async {
        let (_, screen) = guest_at_cart_of("ana").await;
        let undo = || {
            let told = std::rc::Rc::new(std::cell::RefCell::new(None));
            let tell = std::rc::Rc::clone(&told);
            screen.cart.undo_for_page(move |outcomes| *tell.borrow_mut() = Some(outcomes));
            move || statuses(told.borrow().clone())
        };
        assert_eq!(undo()(), [Status::Refused("nothing-to-undo")]);
        assert_eq!(told(&screen, vec![set(COFFEE, 0), set(JAM, 0)]).await, [Status::Done; 2]);
        let told = undo();
        screen.until_settled().await;
        assert_eq!(told(), [Status::Done; 2]);
        assert_eq!((screen.quantity(COFFEE), screen.quantity(JAM)), (2, 3));
    });
}

#[test]
fn the_page_is_told_when_the_cart_was_read_again() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        let refresh = || {
            let told = std::rc::Rc::new(std::cell::Cell::new(None));
            let tell = std::rc::Rc::clone(&told);
            screen.cart.refresh_for_page(move |was_read| tell.set(Some(was_read)));
            told
        };
        let other = somebody_else_sets_coffee(&guest).await;
        let told = refresh();
        screen.until("it is read", |_| told.get().is_some()).await;
        assert_eq!((told.get(), screen.quantity(COFFEE)), (Some(true), other));
        guest.fail_next(json!({ "status": 503 })).await;
        let told = refresh();
        screen.until("it failed", |_| told.get().is_some()).await;
        assert_eq!(told.get(), Some(false));
    });
}

/// Somebody else has another quantity of coffee from now on.
async fn somebody_else_sets_coffee(guest: &crate::support::person::Person) -> u32 {
    let other = guest.somebody_else();
    let screen = other.opens_cart_of("ana").await;
    screen.sets(COFFEE, 7);
    screen.until_settled().await;
    7
}
