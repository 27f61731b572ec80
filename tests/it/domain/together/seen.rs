//! What a browser stores of a cart until the next visit: only numbers, for thirty days.

use proptest::prelude::*;
use shared_cart::domain::cart::Cart;
use shared_cart::domain::money::Money;
use shared_cart::domain::together::choices::Choices;
use shared_cart::domain::together::mine::Run;
use shared_cart::domain::together::seen::{KEPT_DAYS, Seen, SeenLine};

use crate::support::fixtures;
use crate::support::fixtures::{GUEST, OWNER};

const TODAY: u32 = 20_514;

fn cart() -> Cart {
    fixtures::cart(fixtures::owner(), OWNER)
}

/// The part of it that is stored for another visit.
fn forgetting_texts(known: &Seen) -> Seen {
    let mut known = known.clone();
    (known.coupons, known.shipping) = (None, None);
    (known.filled, known.prints) = (None, None);
    for line in &mut known.lines {
        line.item = None;
    }
    known
}

#[test]
fn lines_quantities_prices_and_the_total_come_back_on_another_visit() {
    let known = Seen::of(&cart());
    let kept = known.to_kept(TODAY);
    assert_eq!(Seen::from_kept(&kept, TODAY), Some(forgetting_texts(&known)));
    assert_eq!(known.lines.len(), 5);
    assert_eq!(known.lines[4].price, None, "what cannot be bought has no price");
}

#[test]
fn only_numbers_are_kept_of_a_cart() {
    let mut answer = fixtures::owner();
    answer["openTextField"] = serde_json::json!({ "value": "Ring twice" });
    let cart = fixtures::cart(answer, OWNER);
    let kept = Seen::of(&cart).to_kept(TODAY);
    let is_number = |character: char| character.is_ascii_digit() || " :-".contains(character);
    assert!(kept.chars().all(is_number), "{kept}");
    assert!(!kept.contains(cart.id.expose_for_url()), "not the id either");
    assert!(!kept.contains("88010") && !kept.contains("12345678909"), "{kept}");
}

#[test]
fn after_thirty_days_nobody_remembers() {
    let kept = Seen::of(&cart()).to_kept(TODAY);
    assert!(Seen::from_kept(&kept, TODAY + KEPT_DAYS).is_some());
    assert_eq!(Seen::from_kept(&kept, TODAY + KEPT_DAYS + 1), None);
    assert_eq!(Seen::from_kept(&kept, TODAY - 1), None, "kept tomorrow: somebody set the clock");
}

#[test]
fn what_somebody_else_wrote_into_the_store_is_not_believed() {
    let day = TODAY.to_string();
    for kept in [
        String::new(),
        " ".to_owned(),
        "null".to_owned(),
        day.clone(),
        format!("{day} 100 1"),
        format!("{day} 100 1:2"),
        format!("{day} 100 x:2:3"),
        format!("{day} 100 1:-2:3"),
        format!("{day} 100 1:2:3 "),
        format!("{day} 100 1:2:3:4"),
        format!("{day} 100 1:2:3:4:5:6:7"),
        format!("{day} 100 1:2:3:4:x:6"),
        format!("{day}  100"),
        "-1 100".to_owned(),
        format!("{day}.5 100"),
        "{\"lines\":[]}".to_owned(),
    ] {
        assert_eq!(Seen::from_kept(&kept, TODAY), None, "{kept:?}");
    }
}

#[test]
fn an_empty_cart_is_known_too() {
    let known = Seen::of(&fixtures::cart(fixtures::bare(), GUEST));
    let kept = known.to_kept(TODAY);
    assert_eq!(Seen::from_kept(&kept, TODAY), Some(forgetting_texts(&known)));
}

#[test]
fn a_line_is_learned_as_it_is_or_as_gone() {
    let cart = cart();
    let key = cart.items[1].key.fingerprint();
    let mut known = Seen::of(&cart);
    let as_it_was = known.clone();
    known.lines[1].quantity = 99;
    known.learn_line(key, &cart);
    assert_eq!(known, as_it_was);

    let mut without = cart.clone();
    without.items.remove(1);
    known.learn_line(key, &without);
    assert_eq!((known.line(key), known.lines.len()), (None, 4));
    known.learn_line(key, &without);
    assert_eq!(known.lines.len(), 4, "gone is gone");
    known.learn_line(key, &cart);
    assert!(known.line(key).is_some(), "it came back");
}

prop_compose! {
    fn any_line()(
        key: u64,
        quantity: u32,
        price in proptest::option::of(any::<i64>()),
        [texts, services, parts]: [u64; 3],
        mine in proptest::collection::vec(any::<(u32, u32)>(), 0..3),
    ) -> SeenLine {
        let choices = Choices { texts, services, parts };
        let mine = mine.into_iter().map(|(first, count)| Run { first, count }).collect();
        SeenLine { key, item: None, mine, quantity, price: price.map(Money::from_cents), choices }
    }
}

proptest! {
    #[test]
    fn whatever_was_seen_is_what_is_remembered(
        lines in proptest::collection::vec(any_line(), 0..8),
        total in proptest::option::of(any::<i64>()),
        day in 0..100_000_u32,
        age in 0..=KEPT_DAYS,
    ) {
        let total = total.map(Money::from_cents);
        let known = Seen { lines, total, ..Seen::default() };
        prop_assert_eq!(Seen::from_kept(&known.to_kept(day), day + age), Some(known));
    }

    #[test]
    fn any_text_is_judged_without_a_panic(kept in "[0-9: x-]{0,40}", today: u32) {
        let _ = Seen::from_kept(&kept, today);
    }
}
