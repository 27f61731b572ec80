//! Delays and faults on demand.
//! Only stores them; `middleware` applies them to requests.

use axum::Json;
use axum::extract::State;
use axum::http::HeaderValue;
use serde_json::{Value, json};

use super::input::Input;
use super::refusal::{Refusal, refuse};
use crate::app::App;
use crate::faults::{Delay, Fault, RetryAfter};

/// `GET /_sandbox/delay`
pub(super) async fn delays(State(app): State<App>) -> Json<Value> {
    Json(json!(app.store().faults.delays))
}

/// `POST /_sandbox/delay`: replaces the delay of the same method and path. 0 milliseconds remove
/// it.
pub(super) async fn delay(State(app): State<App>, Input(delay): Input<Delay>) -> Json<Value> {
    {
        let delays = &mut app.store().faults.delays;
        delays.retain(|known| {
            known.target.method != delay.target.method || known.target.path != delay.target.path
        });
        if delay.milliseconds > 0 {
            delays.push(delay);
        }
    }
    delays(State(app)).await
}

/// `DELETE /_sandbox/delay`
pub(super) async fn no_delay(State(app): State<App>) -> Json<Value> {
    app.store().faults.delays.clear();
    delays(State(app)).await
}

/// `GET /_sandbox/fail-next`: the faults that are still to come.
pub(super) async fn pending(State(app): State<App>) -> Json<Value> {
    Json(json!(app.store().faults.next))
}

/// `POST /_sandbox/fail-next`
pub(super) async fn fail_next(
    State(app): State<App>,
    Input(fault): Input<Fault>,
) -> Result<Json<Value>, Refusal> {
    if fault.status.is_some_and(|status| !(200..600).contains(&status)) {
        return Err(refuse("A status is from 200 to 599."));
    }
    if let Some(RetryAfter::Text(text)) = &fault.retry_after
        && HeaderValue::from_str(text).is_err()
    {
        return Err(refuse("`retryAfter` is a number, or a text that a header can contain."));
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
