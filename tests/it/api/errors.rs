//! The vendor's refusals, and what they mean for the screen and for a change.

use serde_json::{Value, json};
use shared_cart::api::decode::At;
use shared_cart::api::error::ApiError;
use shared_cart::api::request::Response;
use shared_cart::domain::notice::Refusal;
use shared_cart::domain::problem::Problem;

/// The error that an answer of this status and code is.
fn error(status: u16, code: Option<&str>) -> ApiError {
    let body = code.map(|code| {
        json!({
            "fields": {},
            "error": { "code": code, "message": "lia@example.com", "exception": null },
            "operationId": "3f0c6a52-0000-4000-8000-000000000000",
        })
    });
    ApiError::from_response(Response { status, body })
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
        (400, Some("CHK0041"), invalid("CHK0041")),
        (400, Some("CHK0023"), invalid("CHK0023")),
        (400, None, ApiError::Invalid(None)),
        (413, None, ApiError::Invalid(None)),
        (400, Some("CHK0084"), ApiError::Unavailable),
        (409, Some("CHK0292"), ApiError::Unavailable),
        (429, None, ApiError::Unavailable),
        (500, Some("ORD005"), ApiError::Unavailable),
        (502, None, ApiError::Unavailable),
        (503, Some("CHK0197"), ApiError::Unavailable),
        (302, None, ApiError::Unavailable),
    ] {
        assert_eq!(error(status, code), expected, "{status} {code:?}");
    }
}

#[test]
fn an_error_body_of_another_shape_goes_by_its_status() {
    for body in
        [json!("no"), json!([]), json!({ "error": "no" }), json!({ "error": { "code": 7 } })]
    {
        let judged = |status: u16, body: &Value| {
            ApiError::from_response(Response { status, body: Some(body.clone()) })
        };
        assert_eq!(judged(403, &body), ApiError::Refused(None), "{body}");
        assert_eq!(judged(500, &body), ApiError::Unavailable, "{body}");
    }
}

#[test]
fn an_error_keeps_nothing_of_the_apis_words() {
    for (status, code) in [(400, "CHK0041"), (403, "CHK003"), (500, "ORD005")] {
        let shown = format!("{:?}", error(status, Some(code)));
        assert!(!shown.contains("lia"), "{shown}");
    }
}

fn not_understood() -> ApiError {
    ApiError::NotUnderstood(At::root(json!({})).at("items").error("a list"))
}

#[test]
fn a_read_that_failed_is_a_problem_on_the_screen() {
    for (error, problem) in [
        (ApiError::Network, Problem::Offline),
        (ApiError::TimedOut, Problem::TimedOut),
        (ApiError::NotFound, Problem::NotFound),
        (refused("CHK003"), Problem::Refused),
        (invalid("CHK0041"), Problem::Unavailable),
        (ApiError::Unavailable, Problem::Unavailable),
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
        (invalid("CHK0041"), Refusal::LineIsGone),
        (ApiError::Unavailable, Refusal::Unavailable),
        (not_understood(), Refusal::NotUnderstood),
    ] {
        assert_eq!(Refusal::from(&error), refusal);
    }
}
