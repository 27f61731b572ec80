//! Several answers to one client: lines that come again unchanged are reused, and the carts are
//! equal to those that are decoded anew.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use futures::FutureExt;
use serde_json::{Value, json};
use shared_cart::api::client::Client;
use shared_cart::api::convert;
use shared_cart::api::request::Response;
use shared_cart::domain::cart::Cart;

use crate::support::fixtures;
use crate::support::fixtures::GUEST;

/// For each answer, the cart that one client makes of all of them in turn, and the cart that is
/// decoded from this answer alone.
fn read(answers: Vec<Value>) -> Vec<(Cart, Cart)> {
    let waiting = Rc::new(RefCell::new(answers.clone()));
    let client = Client::new(Rc::new(move |_| {
        let body = Some(fixtures::json(waiting.borrow_mut().remove(0)));
        Box::pin(async { Ok(Response { status: 200, body, retry_after_ms: None }) })
    }));
    let one = |answer: Value| {
        let read = client.own_order_form().now_or_never().expect("an answer at once");
        let again = convert::cart(read.expect("a cart"), GUEST, None).0;
        (again, fixtures::cart(answer, GUEST))
    };
    answers.into_iter().map(one).collect()
}

fn line(id: &str, unique: Option<&str>, quantity: u32) -> Value {
    json!({ "uniqueId": unique, "id": id, "seller": "1", "name": id, "quantity": quantity })
}

fn answer(items: Vec<Value>, seller: &str) -> Value {
    let mut answer = fixtures::bare();
    answer["items"] = items.into();
    answer["sellers"] = json!([{ "id": "1", "name": seller }]);
    answer
}

#[test]
fn lines_that_did_not_change_are_shared_wherever_they_stand() {
    let [a, b, c] = ["a", "b", "c"].map(|id| line(id, Some(id), 1));
    let carts = read(vec![
        answer(vec![a.clone(), b.clone(), c.clone()], "Feira"),
        answer(vec![a.clone(), line("b", Some("b"), 2), c.clone()], "Feira"),
        answer(vec![a.clone(), c.clone()], "Feira"),
        answer(vec![c, a], "Feira"),
    ]);
    for (again, fresh) in &carts {
        assert_eq!(again, fresh);
    }
    let items = |at: usize| &carts[at].0.items;
    assert!(Arc::ptr_eq(&items(0)[0], &items(1)[0]) && Arc::ptr_eq(&items(0)[2], &items(1)[2]));
    assert!(Arc::ptr_eq(&items(1)[2], &items(2)[1]), "it moved up");
}

#[test]
fn what_depends_on_the_answer_around_it_is_looked_at_again() {
    let [one, two] = [1, 2].map(|quantity| line("a", None, quantity));
    let carts = read(vec![
        answer(vec![one.clone(), two.clone()], "Feira"),
        answer(vec![one.clone(), two.clone()], "Feira da Esquina"),
        answer(vec![two], "Feira da Esquina"),
        answer(vec![one.clone(), one], "Feira"),
    ]);
    for (again, fresh) in carts {
        assert_eq!(again, fresh);
    }
}

#[test]
fn a_line_is_read_anew_after_one_that_could_not_be_read() {
    let bad = json!({ "id": 2 });
    let good = answer(vec![line("a", Some("a"), 1)], "Feira");
    let answers = [good.clone(), answer(vec![bad], "Feira"), good];
    let waiting = RefCell::new(answers.to_vec());
    let client = Client::new(Rc::new(move |_| {
        let body = Some(fixtures::json(waiting.borrow_mut().remove(0)));
        Box::pin(async { Ok(Response { status: 200, body, retry_after_ms: None }) })
    }));
    let understood = || client.own_order_form().now_or_never().expect("at once").is_ok();
    assert_eq!([understood(), understood(), understood()], [true, false, true]);
}
