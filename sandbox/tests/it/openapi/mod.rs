//! Checks every answer of every test with the vendor's description of its API.
//! Does not know carts. The places at which the description is wrong are in `deviations`.
//!
//! The project does not contain the description. The variable `SHARED_CART_OPENAPI` names its file,
//! as a path from the root of the checkout. Without the variable nothing is checked.

mod all_operations;
mod deviations;
mod faults;
mod operations;

use std::env;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use axum::http::StatusCode;
use serde_json::Value;

use deviations::DEVIATIONS;
use faults::{Fault, What};
use operations::Operations;

static DESCRIPTION: LazyLock<Option<Operations>> = LazyLock::new(|| {
    let name = env::var_os("SHARED_CART_OPENAPI").filter(|name| !name.is_empty())?;
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
    Some(Operations::of(&serde_json::from_str(&text).expect("the description is JSON")))
});

/// The result of a check.
pub(crate) struct Verdict {
    /// The operation, as `GET /path/{parameter}`.
    pub(crate) operation: &'static str,
    /// The indexes of the known deviations that the answer has.
    pub(crate) deviations: Vec<usize>,
}

/// Checks an answer. Panics if it is not as described. Returns None if the operation is not
/// described.
#[track_caller]
pub(crate) fn check(
    method: &str,
    path: &str,
    request: &str,
    status: StatusCode,
    answer: &[u8],
) -> Option<Verdict> {
    let description = DESCRIPTION.as_ref()?;
    if status != StatusCode::OK || !(path.starts_with("/api/") || path.starts_with("/checkout/")) {
        return None;
    }
    let path = path.split('?').next().unwrap_or_default();
    let answer: Value = serde_json::from_slice(answer).ok()?;
    let (operation, schema) = description.find(method, path, &answer)?;
    let request: Value = serde_json::from_str(request).unwrap_or_default();
    let asked = request["expectedOrderFormSections"].as_array();
    let is_cart = answer.get("orderFormId").is_some();
    let mut deviations = Vec::new();
    let mut unexpected = Vec::new();
    for fault in schema.faults(&answer) {
        if is_left_out(&fault, asked) {
            continue;
        }
        match DEVIATIONS.iter().position(|known| known.covers(operation, is_cart, &fault)) {
            Some(known) => deviations.push(known),
            None => unexpected.push(fault.to_string()),
        }
    }
    unexpected.sort();
    unexpected.dedup();
    assert!(
        unexpected.is_empty(),
        "{method} {path} differs from the description of {operation}:\n  {}",
        unexpected.join("\n  ")
    );
    Some(Verdict { operation, deviations })
}

/// Whether a fault is a section that was not asked for. Such a section is null: the vendor's client
/// documents `expectedOrderFormSections` like this, although the description does not.
fn is_left_out(fault: &Fault, asked: Option<&Vec<Value>>) -> bool {
    let section = fault.at.trim_start_matches('/');
    fault.what == What::Is("null")
        && asked.is_some_and(|asked| asked.iter().all(|asked| asked != section))
        && !section.contains('/')
}
