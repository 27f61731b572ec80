//! The requests of the loader are those of the client. An early answer is used only when both
//! requests are equal. The loader is JavaScript, so the test reads its source, and runs it where
//! there is Node.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use shared_cart::api::bodies::sections::SECTIONS;
use shared_cart::api::client::Client;
use shared_cart::api::request::{Credentials, Request};

use crate::support::fixtures;
use crate::support::fixtures::{ID, id};

const LOADER: &str = include_str!("../../../src/element/loader.js");
const FETCH: &str = include_str!("../../../src/api/fetch.rs");

/// The part of the loader between two texts.
#[track_caller]
fn between(start: &str, end: &str) -> &'static str {
    let (_, rest) = LOADER.split_once(start).unwrap_or_else(|| panic!("no {start}"));
    rest.split_once(end).unwrap_or_else(|| panic!("no {end} after {start}")).0
}

/// The constant path of the API.
fn api() -> &'static str {
    between("const api = \"", "\"")
}

/// The arguments of every call of `ask`: a URL expression and the credentials.
fn asked() -> Vec<(String, String)> {
    let calls = LOADER.split("ask(").skip(1).filter_map(|rest| rest.split_once(");"));
    calls
        .map(|(arguments, _)| {
            let (url, credentials) = arguments.rsplit_once(", ").expect("two arguments");
            let url = url.trim_matches('`').replace("${api}", api()).replace("${id}", ID);
            let url = if url == "api" { api().to_owned() } else { url };
            (url, credentials.trim_matches('"').to_owned())
        })
        .collect()
}

fn key(request: &Request) -> (String, String) {
    (request.url.clone(), request.credentials.as_str().to_owned())
}

#[test]
fn the_loader_asks_for_the_sections_that_the_client_asks_for() {
    let list = between("expectedOrderFormSections: [", "]");
    let sections: Vec<_> = list
        .split(',')
        .map(|name| name.trim().trim_matches('"'))
        .filter(|name| !name.is_empty())
        .collect();
    assert_eq!(sections, SECTIONS);
}

#[test]
fn the_loader_sends_the_requests_that_the_client_would_send_first() {
    let linked = fixtures::order_form_request(&id(ID), Credentials::Omit);
    let own = Client::own_order_form_request();
    assert_eq!(asked(), [key(&linked), key(&own)]);
}

#[test]
fn the_loader_sends_the_same_body_the_same_way() {
    let body = Client::own_order_form_request().body;
    let compact: String = between("JSON.stringify(", ");")
        .chars()
        .filter(|character| !character.is_whitespace())
        .collect();
    let compact = compact.replace("expectedOrderFormSections:", "\"expectedOrderFormSections\":");
    assert_eq!(compact.replace(",]", "]").replace(",}", "}"), body);
    assert!(LOADER.contains(r#"method: "POST""#));
    assert!(LOADER.contains(r#""content-type": "application/json""#));
    let timeout = Client::own_order_form_request().timeout_ms;
    assert_eq!(between("AbortSignal.timeout(", ")"), timeout.to_string());
}

#[test]
fn early_answers_are_filed_under_the_name_they_are_looked_up_by() {
    assert_eq!(between("early.set(`", "`"), "${credentials} ${url}");
    let lookup = r#"format!("{} {}", request.credentials.as_str(), request.url)"#;
    assert!(FETCH.contains(lookup), "the transport looks elsewhere");
}

/// Runs the part of the loader before the import for each address, and prints what it asks for.
const RUNNER: &str = r#"
import { readFileSync } from "node:fs";
const { source, today, addresses } = JSON.parse(readFileSync(0, "utf8"));
const load = new Function("location", "history", "document", "fetch", "Date", source);
const all = addresses.map((address) => {
  const [, pathname, search, hash] = /^([^?#]*)([^#]*)(.*)$/.exec(address);
  const asked = [];
  const fetch = async (url, { credentials }) => void asked.push(`${credentials} ${url}`);
  const document = { querySelector: () => null };
  load({ pathname, search, hash }, { state: null }, document, fetch, { now: () => today * 864e5 });
  return asked;
});
console.log(JSON.stringify(all));
"#;

/// What the loader asks for at each address; `None` where there is no Node.
fn asked_at(today: &Value, addresses: &[&str]) -> Option<Vec<Vec<String>>> {
    let mut node = Command::new("node")
        .args(["--input-type=module", "--eval", RUNNER])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    let (source, _) = LOADER.split_once("try {").expect("the import");
    let input = json!({ "source": source, "today": today, "addresses": addresses }).to_string();
    let mut stdin = node.stdin.take().expect("a pipe");
    stdin.write_all(input.as_bytes()).expect("Node reads");
    drop(stdin);
    let output = node.wait_with_output().expect("Node ends");
    assert!(output.status.success(), "the loader fails in Node");
    Some(serde_json::from_slice(&output.stdout).expect("JSON"))
}

#[test]
fn the_loader_asks_only_for_the_carts_that_the_element_opens() {
    let cases: Value = serde_json::from_str(fixtures::LINKS).expect("JSON");
    let list = cases["cases"].as_array().expect("a list");
    let addresses: Vec<_> = list.iter().filter_map(|case| case["address"].as_str()).collect();
    let Some(asked) = asked_at(&cases["today"], &addresses) else {
        println!("skipped: there is no node to run the loader");
        return;
    };
    let own = format!("same-origin {}", api());
    for (case, asked) in list.iter().zip(asked) {
        let id = case["opens"].as_str().filter(|_| case["asksFirst"] != true);
        let linked = id.map(|id| format!("omit {}/{id}?disableAutoCompletion=true", api()));
        let expected: Vec<_> = linked.into_iter().chain([own.clone()]).collect();
        assert_eq!(asked, expected, "{case}");
    }
}
