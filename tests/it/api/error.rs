//! Error answers of the vendor, and what they mean for the screen and for a change.

use serde_json::{Value, json};
use shared_cart::api::error::ApiError;
use shared_cart::api::json::decode::At;
use shared_cart::api::request::Response;
use shared_cart::domain::notice::Refusal;
use shared_cart::domain::problem::Problem;

use crate::support::fixtures;

/// The store is unavailable and does not say for how long.
const UNAVAILABLE: ApiError = ApiError::Unavailable { retry_after: None };

fn answered(status: u16, body: Option<Value>, retry_after_ms: Option<u32>) -> ApiError {
    let body = body.map(fixtures::json);
    ApiError::from_response(Response { status, body, retry_after_ms })
}

/// The error for an answer with this status and code.
fn error(status: u16, code: Option<&str>) -> ApiError {
    let body = code.map(|code| {
        json!({
            "fields": {},
            "error": { "code": code, "message": "lia@example.com", "exception": null },
            "operationId": "3f0c6a52-0000-4000-8000-000000000000",
        })
    });
    answered(status, body, None)
}

fn refused(code: &str) -> ApiError {
    ApiError::Refused(Some(code.into()))
}

fn invalid(code: &str) -> ApiError {
    ApiError::Invalid(Some(code.into()))
}

#[test]
fn the_vendors_codes_and_statuses_mean_something_for_the_cart() {
    for (status, code, expected) in [
        (400, Some("ORD002"), ApiError::NotFound),
        (404, None, ApiError::NotFound),
        (404, Some("CHK0041"), ApiError::NotFound),
        (401, None, ApiError::Refused(None)),
        (403, None, ApiError::Refused(None)),
        (403, Some("CHK003"), refused("CHK003")),
        (403, Some("ORD062"), refused("ORD062")),
        (400, Some("CHK0227"), refused("CHK0227")),
        (400, Some("CHK0041"), ApiError::NoSuchIndex),
        (400, Some("ORD015"), ApiError::SellerUnavailable),
        (400, Some("ORD015.4"), ApiError::SellerUnavailable),
        (400, Some("CHK0110"), ApiError::SellerUnavailable),
        (400, Some("ORD022"), ApiError::CartOutdated),
        (400, Some("FMT0046"), invalid("FMT0046")),
        (500, Some("ORD015"), UNAVAILABLE),
        (400, Some("CHK0023"), invalid("CHK0023")),
        (400, None, ApiError::Invalid(None)),
        (413, None, ApiError::Invalid(None)),
        (400, Some("CHK0084"), UNAVAILABLE),
        (409, Some("CHK0292"), UNAVAILABLE),
        (429, None, UNAVAILABLE),
        (500, Some("ORD005"), UNAVAILABLE),
        (502, None, UNAVAILABLE),
        (503, Some("CHK0197"), UNAVAILABLE),
        (302, None, UNAVAILABLE),
    ] {
        assert_eq!(error(status, code), expected, "{status} {code:?}");
    }
}

#[test]
fn an_error_body_of_another_shape_goes_by_its_status() {
    for body in
        [json!("no"), json!([]), json!({ "error": "no" }), json!({ "error": { "code": 7 } })]
    {
        let judged = |status: u16, body: &Value| answered(status, Some(body.clone()), None);
        assert_eq!(judged(403, &body), ApiError::Refused(None), "{body}");
        assert_eq!(judged(500, &body), UNAVAILABLE, "{body}");
    }
}

#[test]
fn a_store_that_cannot_now_may_say_when_to_come_back() {
    for status in [429, 500, 503] {
        let asked = ApiError::Unavailable { retry_after: Some(2_000) };
        assert_eq!(answered(status, None, Some(2_000)), asked, "{status}");
    }
    let locked = json!({ "error": { "code": "CHK0084" } });
    let asked = ApiError::Unavailable { retry_after: Some(500) };
    assert_eq!(answered(400, Some(locked), Some(500)), asked);
    assert_eq!(answered(403, None, Some(500)), ApiError::Refused(None), "a no is a no");
}

#[test]
fn an_error_keeps_nothing_of_the_apis_words() {
    for (status, code) in [(400, "CHK0041"), (403, "CHK003"), (500, "ORD005")] {
        let shown = format!("{:?}", error(status, Some(code)));
        assert!(!shown.contains("lia"), "{shown}");
    }
}

fn not_understood() -> ApiError {
    ApiError::NotUnderstood(At::root(fixtures::json(json!({}))).at("items").error("a list"))
}

#[test]
fn a_read_that_failed_is_a_problem_on_the_screen() {
    for (error, problem) in [
        (ApiError::Network, Problem::Offline),
        (ApiError::TimedOut, Problem::TimedOut),
        (ApiError::NotFound, Problem::NotFound),
        (refused("CHK003"), Problem::Refused),
        (ApiError::SellerUnavailable, Problem::Unavailable),
        (invalid("FMT0046"), Problem::Unreadable),
        (UNAVAILABLE, Problem::Unavailable),
        (not_understood(), Problem::NotUnderstood("items".into())),
    ] {
        assert_eq!(Problem::from(error), problem);
    }
}

#[test]
fn a_write_that_failed_is_a_reason_beside_the_line() {
    for (error, refusal) in [
        (ApiError::Network, Refusal::Offline),
        (ApiError::TimedOut, Refusal::TimedOut),
        (refused("CHK003"), Refusal::Refused),
        (ApiError::NoSuchIndex, Refusal::Refused),
        (ApiError::NotFound, Refusal::Refused),
        (invalid("FMT0046"), Refusal::Refused),
        (ApiError::SellerUnavailable, Refusal::SellerUnavailable),
        (ApiError::CartOutdated, Refusal::Unavailable),
        (UNAVAILABLE, Refusal::Unavailable),
        (not_understood(), Refusal::NotUnderstood),
    ] {
        assert_eq!(Refusal::from(&error), refusal);
    }
}
