//! The hostile answers of `tests/hostile` on the screen. Each is drawn; then every text and
//! attribute of the element is searched for what should be there and for what must not be there.

#[path = "../hostile/case.rs"]
mod case;

use crate::languages;
use js_sys::Promise;
use shared_cart::domain::problem::Problem;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

use self::case::{Case, Looks, STRANGER};
use crate::answers::{answer, by_link, own, put, registered, signed_in_as};
use crate::browser::{headed_response, kept, page_state, turn, was_hacked};
use crate::carts::{ID, OWN};
use crate::stage::Stage;

/// How many turns of the page's event loop an answer gets.
const TURNS: usize = 2_000;

/// Elements that the component never makes. One of them would come from markup in an answer.
const FOREIGN: &str = "script, style, iframe, object, embed, link, meta, base, svg[onload], b, h1, \
    img:not([part=item-picture]), [onerror], [onmouseover], [action], [href^=javascript]";

/// Draws a case and says what is wrong with it.
async fn wrong(case: &Case) -> Vec<String> {
    let headers = serde_json::to_string(&case.headers).expect("headers");
    let body = case.body();
    let response = || Promise::resolve(&headed_response(&body, case.status, &headers));
    put(&by_link(ID), &response());
    match case.viewer {
        Looks::Guest => answer(&own(), OWN),
        Looks::Owner => {
            put(&own(), &response());
            signed_in_as("zoraide@example.com");
        }
    }
    let stage = Stage::linked();
    let is_drawn = || stage.matches("[part=cart], [part=problem]");
    // Long lists are drawn piece by piece.
    let is_all_drawn = || case.lines.is_none_or(|lines| stage.all("item").len() >= lines);
    for _ in 0..TURNS {
        if is_drawn() && is_all_drawn() {
            break;
        }
        turn().await;
    }
    let (text, markup) = (stage.whole_text(), stage.root().inner_html());
    let mut wrong = Vec::new();
    let mut expect = |holds: bool, what: String| {
        if !holds {
            wrong.push(what);
        }
    };
    expect(is_drawn(), "nothing is drawn".to_owned());
    expect(!stage.matches(FOREIGN), "an element that is not ours".to_owned());
    expect(!was_hacked(), "a script of the answer ran".to_owned());
    let problem = stage.find("problem").map(|_| text.clone());
    match &case.problem {
        Some(kind) => expect(
            problem.is_some_and(|said| said.contains(title_of(kind))),
            format!("it is not {kind}"),
        ),
        None => expect(problem.is_none(), "there is no cart".to_owned()),
    }
    if let Some(lines) = case.lines {
        let drawn = stage.all("item").len();
        expect(drawn == lines, format!("{drawn} lines"));
    }
    for seen in &case.sees {
        expect(text.contains(seen.as_str()), format!("{seen:?} is not seen"));
    }
    for hidden in &case.does_not_see {
        let is_there = text.contains(hidden.as_str()) || markup.contains(hidden.as_str());
        expect(!is_there, format!("{hidden:?} is there"));
    }
    if case.viewer == Looks::Guest {
        expect(!markup.to_lowercase().contains(STRANGER), "a stranger is seen".to_owned());
    }
    let keeps = (kept() + &page_state()).to_lowercase();
    expect(!keeps.contains(STRANGER), "a stranger is kept".to_owned());
    if !wrong.is_empty() {
        let start: String = text.chars().take(700).collect();
        wrong.push(format!("the screen says: {start}"));
    }
    wrong
}

/// The heading of a problem of this kind.
fn title_of(kind: &str) -> &'static str {
    let all = [
        Problem::NotFound,
        Problem::Replaced,
        Problem::OwnCartChanged,
        Problem::NeedsAgreement,
        Problem::Unavailable,
        Problem::NotUnderstood(String::new()),
    ];
    let problem = all.iter().find(|problem| problem.kind() == kind);
    let problem = problem.unwrap_or_else(|| panic!("no problem of the kind {kind}"));
    languages::texts("en").problem(problem).0
}

/// Draws every case of a file, and only then fails.
async fn draws(theme: &str) {
    registered();
    let mut failures = Vec::new();
    for (_, case) in case::all().iter().filter(|(of, _)| *of == theme) {
        // After a crash, the last name is that of the case that caused it.
        console_log!("{}", case.name);
        let wrong = wrong(case).await;
        failures.extend(wrong.into_iter().map(|wrong| format!("{}: {wrong}", case.name)));
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

macro_rules! themes {
    ($($test:ident: $theme:literal,)*) => {$(
        #[wasm_bindgen_test]
        async fn $test() {
            draws($theme).await;
        }
    )*};
}

themes! {
    hostile_addresses_are_left_out: "addresses",
    hostile_bodies_are_no_carts: "bodies",
    hostile_characters_move_nothing: "characters",
    hostile_currencies_falsify_no_amount: "currencies",
    hostile_lists_keep_their_lines_apart: "lists",
    too_much_of_everything_freezes_nothing: "many",
    hostile_markup_is_text: "markup",
    what_is_missing_is_left_out_or_named: "missing",
    hostile_numbers_are_shown_right_or_not_at_all: "numbers",
    strangers_data_is_never_seen: "people",
    statuses_are_judged_before_bodies: "statuses",
    wrong_types_are_left_out_or_named: "types",
}
