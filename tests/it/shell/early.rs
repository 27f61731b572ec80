//! The requests of the shell are those of the client. An early answer is used only when both
//! requests are equal. The shell is JavaScript, so the test reads its source, and runs it where
//! there is Node.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use shared_cart::api::bodies::sections::SECTIONS;
use shared_cart::api::client::Client;
use shared_cart::api::request::{Credentials, Request};
use shared_cart::domain::link::parse_address;

use crate::support::fixtures;
use crate::support::fixtures::{ID, id};

const EARLY: &str = include_str!("../../../src/shell/early.js");
const FETCH: &str = include_str!("../../../src/api/fetch.rs");

/// The part of the shell between two texts.
#[track_caller]
fn between(start: &str, end: &str) -> &'static str {
    let (_, rest) = EARLY.split_once(start).unwrap_or_else(|| panic!("no {start}"));
    rest.split_once(end).unwrap_or_else(|| panic!("no {end} after {start}")).0
}

/// The constant path of the API.
fn api() -> &'static str {
    between("const api = \"", "\"")
}

/// The arguments of every call of `ask`: a URL expression and the credentials.
fn asked() -> Vec<(String, String)> {
    let calls = EARLY.split(" ask(").skip(1).filter_map(|rest| rest.split_once(");"));
    calls
        .map(|(arguments, _)| {
            let (url, credentials) = arguments.rsplit_once(", ").expect("two arguments");
            let url = url.trim_matches('`').replace("${api}", api()).replace("${id}", ID);
            (url, credentials.trim_matches('"').to_owned())
        })
        .collect()
}

fn key(request: &Request) -> (String, String) {
    (request.url.clone(), request.credentials.as_str().to_owned())
}

#[test]
fn the_shell_asks_for_the_sections_that_the_client_asks_for() {
    let list = between("expectedOrderFormSections: [", "]");
    let sections: Vec<_> = list
        .split(',')
        .map(|name| name.trim().trim_matches('"'))
        .filter(|name| !name.is_empty())
        .collect();
    assert_eq!(sections, SECTIONS);
}

#[test]
fn the_shell_sends_the_requests_that_the_client_would_send_first() {
    let linked = fixtures::order_form_request(&id(ID), Credentials::Omit);
    let own = Client::own_order_form_request();
    assert_eq!(asked(), [key(&linked), key(&own)]);
}

#[test]
fn the_shell_sends_the_same_body_the_same_way() {
    let body = Client::own_order_form_request().body;
    let compact: String = between("JSON.stringify(", ");")
        .chars()
        .filter(|character| !character.is_whitespace())
        .collect();
    let compact = compact.replace("expectedOrderFormSections:", "\"expectedOrderFormSections\":");
    assert_eq!(compact.replace(",]", "]").replace(",}", "}"), body);
    assert!(EARLY.contains(r#"method: "POST""#));
    assert!(EARLY.contains(r#""content-type": "application/json""#));
}

#[test]
fn early_answers_are_filed_under_the_name_they_are_looked_up_by() {
    assert_eq!(between("const key = `", "`"), "${credentials} ${url}");
    let lookup = r#"format!("{} {}", request.credentials.as_str(), request.url)"#;
    assert!(FETCH.contains(lookup), "the transport looks elsewhere");
}

/// Runs the early requests for each address, and prints what they ask for.
const RUNNER: &str = r#"
import { readFileSync } from "node:fs";
const { source, today, addresses } = JSON.parse(readFileSync(0, "utf8"));
const names = ["location", "history", "window", "EventTarget", "fetch", "setTimeout", "Date",
  "host"];
const load = new Function(...names, source);
const EventTarget = { prototype: { addEventListener() {} } };
const Day = { now: () => today * 864e5 };
const all = addresses.map(([address, most]) => {
  const [, pathname, search, hash] = /^([^?#]*)([^#]*)(.*)$/.exec(address);
  const location = { origin: "", pathname, search, hash };
  const asked = [];
  const fetch = (url, { credentials }) => {
    asked.push(`${credentials} ${url}`);
    return new Promise(() => {});
  };
  const host = { getAttribute: (name) => (name === "max-link-age-days" ? most : null) };
  load(location, { state: null }, {}, EventTarget, fetch, () => {}, Day, host);
  return asked;
});
console.log(JSON.stringify(all));
"#;

/// What the shell asks for at each address, with this `max-link-age-days`; `None` where there is
/// no Node.
fn asked_at(today: &Value, addresses: &[(&str, Option<&str>)]) -> Option<Vec<Vec<String>>> {
    let mut node = Command::new("node")
        .args(["--input-type=module", "--eval", RUNNER])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    let source = [EARLY.replace("\nexport ", "\n"), "\naskEarly(host);".into()].concat();
    let input = json!({ "source": source, "today": today, "addresses": addresses }).to_string();
    let mut stdin = node.stdin.take().expect("a pipe");
    stdin.write_all(input.as_bytes()).expect("Node reads");
    drop(stdin);
    let output = node.wait_with_output().expect("Node ends");
    assert!(output.status.success(), "the shell fails in Node");
    Some(serde_json::from_slice(&output.stdout).expect("JSON"))
}

#[test]
fn the_shell_asks_only_for_the_carts_that_the_element_opens() {
    let cases: Value = serde_json::from_str(fixtures::LINKS).expect("JSON");
    let list = cases["cases"].as_array().expect("a list");
    let addresses: Vec<_> = list
        .iter()
        .filter_map(|case| Some((case["address"].as_str()?, case["maxAge"].as_str())))
        .collect();
    let Some(asked) = asked_at(&cases["today"], &addresses) else {
        println!("skipped: there is no node to run the shell");
        return;
    };
    let own = format!("same-origin {}?disableAutoCompletion=true", api());
    for (case, asked) in list.iter().zip(asked) {
        let id = case["opens"].as_str().filter(|_| case["asksFirst"] != true);
        let linked = id.map(|id| format!("omit {}/{id}?disableAutoCompletion=true", api()));
        let expected: Vec<_> = linked.into_iter().chain([own.clone()]).collect();
        assert_eq!(asked, expected, "{case}");
    }
}

/// Parts of addresses that were damaged, nested, doubled, or made up.
const PARTS: [&str; 34] = [
    "?",
    "&",
    ";",
    "#",
    "/",
    "=",
    "%3D",
    "%26",
    "&amp;",
    "[]",
    " ",
    "%20",
    ".",
    "-",
    "_",
    "+",
    "x",
    "orderFormId=",
    "orderformid=",
    "orderFormId",
    "sharedOn=",
    "SharedOn=",
    "mode=view",
    "mode=complete",
    "mode=x",
    "0123456789abcdef0123456789abcdef",
    "0123456789ABCDEF0123456789ABCDEF",
    "fedcba9876543210fedcba9876543210",
    "01234567-89AB-cdef-0123-456789abcdef",
    "20514",
    "20300",
    "99999",
    "99999999999",
    "0",
];

#[test]
fn the_shell_and_the_element_read_generated_addresses_alike() {
    // xorshift64, from a fixed seed: a failure can be repeated.
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut below = |limit: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % u64::try_from(limit).expect("small")).expect("small")
    };
    let addresses: Vec<String> = (0..20_000)
        .map(|_| {
            let parts = (0..below(12)).map(|_| PARTS[below(PARTS.len())]).collect::<String>();
            ["/checkout/?orderFormId=", &parts].concat()
        })
        .collect();
    let today = 20_514;
    let as_asked: Vec<_> = addresses.iter().map(|address| (address.as_str(), None)).collect();
    let Some(asked) = asked_at(&json!(today), &as_asked) else {
        println!("skipped: there is no node to run the shell");
        return;
    };
    let mut opened = 0;
    for (address, asked) in addresses.iter().zip(asked) {
        let link = parse_address(address).ok().flatten();
        let link = link.filter(|link| link.age(today).is_none_or(|days| days <= 90));
        let expected = link.map(|link| {
            let request = fixtures::order_form_request(&link.id, Credentials::Omit);
            format!("omit {}", request.url)
        });
        opened += usize::from(expected.is_some());
        assert_eq!(
            asked.iter().find(|asked| asked.starts_with("omit")),
            expected.as_ref(),
            "{address}"
        );
    }
    assert!(opened > 1_000, "{opened} of them open a cart");
}
