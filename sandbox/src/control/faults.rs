//! Slowness and failure on demand.
//! What they do to a request is `traffic`'s.

use axum::Json;
use axum::extract::State;
use axum::http::HeaderValue;
use serde_json::{Value, json};

use super::{Refusal, refuse};
use crate::body::Body;
use crate::faults::{Delay, Fault, RetryAfter};
use crate::state::App;

/// `GET /_sandbox/delay`
pub(super) async fn delays(State(app): State<App>) -> Json<Value> {
    Json(json!(app.store().faults.delays))
}

/// `POST /_sandbox/delay`: stands until it is changed; the same target again replaces it, and 0
/// ends it.
pub(super) async fn delay(
    State(app): State<App>,
    Body(body): Body,
) -> Result<Json<Value>, Refusal> {
    let delay: Delay = serde_json::from_value(body).map_err(refuse)?;
    {
        let delays = &mut app.store().faults.delays;
        delays.retain(|known| {
            known.target.method != delay.target.method || known.target.path != delay.target.path
        });
        if delay.milliseconds > 0 {
            delays.push(delay);
        }
    }
    Ok(delays(State(app)).await)
}

/// `DELETE /_sandbox/delay`
pub(super) async fn no_delay(State(app): State<App>) -> Json<Value> {
    app.store().faults.delays.clear();
    delays(State(app)).await
}

/// `GET /_sandbox/fail-next`: what has not happened yet.
pub(super) async fn pending(State(app): State<App>) -> Json<Value> {
    Json(json!(app.store().faults.next))
}

/// `POST /_sandbox/fail-next`
pub(super) async fn fail_next(
    State(app): State<App>,
    Body(body): Body,
) -> Result<Json<Value>, Refusal> {
    let fault: Fault = serde_json::from_value(body).map_err(refuse)?;
    if fault.status.is_some_and(|status| !(200..600).contains(&status)) {
        return Err(refuse("A status is between 200 and 599."));
    }
    if let Some(RetryAfter::Text(text)) = &fault.retry_after
        && HeaderValue::from_str(text).is_err()
    {
        return Err(refuse("`retryAfter` is a number or fits into a header."));
    }
    if fault.count > 0 {
        app.store().faults.next.push(fault);
    }
    Ok(pending(State(app)).await)
}

/// `DELETE /_sandbox/fail-next`
pub(super) async fn no_failure(State(app): State<App>) -> Json<Value> {
    app.store().faults.next.clear();
    pending(State(app)).await
}
