//! The hostile answers of `tests/hostile` without a browser, through the client and the state.
//! Nothing may panic, and no personal data may be shown or stored. `tests/web/hostile` checks the
//! texts on the screen.

#[path = "../../hostile/case.rs"]
mod case;

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use shared_cart::api::json::node::JsonNode;
use shared_cart::api::request::{Credentials, Response, Transport, TransportError};
use shared_cart::domain::cart::item::CartItem;
use shared_cart::domain::url::StoreAddresses;
use shared_cart::state::cart_state::CartState;
use shared_cart::state::env::Options;
use shared_cart::state::lines::Line;

use self::case::{Case, Looks, STRANGER};
use crate::support::env::TestEnv;
use crate::support::fixtures::{ID, id};
use crate::support::screen::{Screen, run};

const OWN: &str = r#"{"orderFormId":"ffffffffffffffffffffffffffffffff","value":0}"#;

/// Answers a read of the linked cart with the case. A read of the visitor's own cart has the same
/// answer when the viewer is the owner.
fn wire(case: &Case) -> Transport {
    let (body, status) = (case.body(), case.status);
    let seconds = case.headers.get("retry-after").and_then(|text| text.parse::<u32>().ok());
    let retry_after_ms = seconds.map(|seconds| seconds.saturating_mul(1000));
    let is_owner = case.viewer == Looks::Owner;
    Rc::new(move |request| {
        let is_own = request.credentials == Credentials::SameOrigin;
        let (text, status) = if is_own && !is_owner { (OWN, 200) } else { (body.as_str(), status) };
        let body = JsonNode::parse(text.as_bytes().to_vec());
        let response = Response { status, body, retry_after_ms };
        Box::pin(async move { Ok::<_, TransportError>(response) })
    })
}

/// What is wrong with the result of a case, if anything.
async fn wrong(case: &Case) -> Option<String> {
    let options = Options { keeps_what_was_seen: true, ..Options::default() };
    let kept = Rc::new(RefCell::default());
    let env = Rc::new(TestEnv::new(1, Rc::clone(&kept)));
    let screen = Screen::over(wire(case), env, Ok(Some(id(ID).into())), options);
    screen.until_loaded().await;
    let wrong = match screen.cart.state().get_untracked() {
        _ if case.in_browsers => None,
        CartState::Failed(problem) => {
            let is_meant = case.problem.as_deref() == Some(problem.kind());
            let names_field = !format!("{problem:?}").to_lowercase().contains(STRANGER);
            (!is_meant || !names_field).then(|| format!("the problem {problem:?}"))
        }
        _ if case.problem.is_some() => Some("a cart".to_owned()),
        _ => wrong_with_cart(case, &screen),
    };
    let keeps = format!("{:?}", kept.borrow()).to_lowercase().contains(STRANGER);
    screen.closes();
    wrong.or_else(|| keeps.then(|| "something personal is kept".to_owned()))
}

/// The line without the addresses that a page of the store would not use.
fn as_drawn(line: &Line) -> Line {
    let store = StoreAddresses::default();
    let mut item = CartItem::clone(&line.item);
    item.image = item.image.filter(|image| image.on(&store).is_some());
    item.product = item.product.filter(|product| product.on(&store).is_some());
    Line { item: Arc::new(item), ..line.clone() }
}

fn wrong_with_cart(case: &Case, screen: &Screen) -> Option<String> {
    let lines = screen.lines();
    let drawn: Vec<Line> = lines.iter().map(as_drawn).collect();
    let all = format!("{:?} {drawn:?} {:?}", screen.summary(), screen.announced());
    if all.to_lowercase().contains(STRANGER) || all.contains(&ID[..8]) {
        return Some("something personal in the debug output".to_owned());
    }
    if let Some(text) = case.does_not_see.iter().find(|text| all.contains(text.as_str())) {
        return Some(format!("{text:?} in the cart"));
    }
    if case.viewer == Looks::Guest && !screen.clear_data().is_empty() {
        return Some("a guest sees personal data".to_owned());
    }
    let count = case.lines.unwrap_or(lines.len());
    (count != lines.len()).then(|| format!("{} lines", lines.len()))
}

#[test]
fn no_answer_breaks_the_cart_or_gives_anybody_away() {
    let cases = case::all();
    assert!(cases.len() >= 200, "{} cases", cases.len());
    run(async move {
        let mut failures = Vec::new();
        for (theme, case) in &cases {
            if let Some(wrong) = wrong(case).await {
                failures.push(format!("{theme}: {}: {wrong}", case.name));
            }
        }
        assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
    });
}

#[test]
fn every_case_has_a_name_of_its_own_and_says_what_is_seen() {
    let cases = case::all();
    let mut names: Vec<_> = cases.iter().map(|(_, case)| case.name.as_str()).collect();
    names.sort_unstable();
    let twice: Vec<_> = names.windows(2).filter(|pair| pair[0] == pair[1]).collect();
    assert_eq!(twice, [] as [&[&str]; 0]);
    for (theme, case) in &cases {
        let says = case.problem.is_some() || !case.sees.is_empty();
        assert!(says, "{theme}: {}", case.name);
    }
}
