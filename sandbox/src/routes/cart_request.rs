//! The beginning of every handler with a cart's id in its path.
//! Does not know what a handler does with the cart.

use axum::extract::{FromRequest, FromRequestParts, RawPathParams, Request};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use crate::app::App;
use crate::body::Body;
use crate::call::Call;
use crate::errors::ApiError;
use crate::writing::Write;

/// What a handler returns.
pub(super) type Answer = Result<Response, ApiError>;

/// A request for one cart, whose body is not read.
pub(super) struct CartCall {
    pub(super) app: App,
    pub(super) call: Call,
    /// The path's parameter `{id}`.
    pub(super) id: String,
}

/// A request for one cart, with its body.
pub(super) struct CartRequest {
    pub(super) app: App,
    pub(super) call: Call,
    /// The path's parameter `{id}`.
    pub(super) id: String,
    pub(super) body: Value,
}

impl CartCall {
    /// Changes the cart and answers with all of its sections, see [`App::change`].
    pub(super) async fn change(
        self,
        change: impl FnOnce(&mut Write<'_>) -> Result<(), ApiError>,
    ) -> Answer {
        self.app.change(&self.call, &self.id, &Value::Null, change).await
    }
}

impl CartRequest {
    /// Changes the cart and answers with the sections that the body asks for, see [`App::change`].
    pub(super) async fn change(
        self,
        change: impl FnOnce(&mut Write<'_>, &Value) -> Result<(), ApiError>,
    ) -> Answer {
        let Self { app, call, id, body } = self;
        app.change(&call, &id, &body, |write| change(write, &body)).await
    }
}

impl FromRequestParts<App> for CartCall {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let call = Call::of(parts);
        let parameters = RawPathParams::from_request_parts(parts, app).await;
        let parameters = parameters.map_err(IntoResponse::into_response)?;
        let id = parameters.iter().find(|(name, _)| *name == "id");
        let id = id.map(|(_, id)| id.to_owned()).unwrap_or_default();
        Ok(Self { app: app.clone(), call, id })
    }
}

impl FromRequest<App> for CartRequest {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let CartCall { call, id, .. } = CartCall::from_request_parts(&mut parts, app).await?;
        let body = Body::from_request(Request::from_parts(parts, body), app).await;
        let Body(body) = body.map_err(IntoResponse::into_response)?;
        Ok(Self { app: app.clone(), call, id, body })
    }
}
