//! The head of one request: cookies, query, sales channel.
//! Does not decide what the requester may do; `view` and `store` do.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use crate::channel::{self, Channel};
use crate::cookies::{self, CookieScope};
use crate::ids;

/// The head of a request.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    cookies: Vec<(String, String)>,
    query: Vec<(String, String)>,
    /// For the cookies of the answer.
    pub(crate) cookie_scope: CookieScope,
    /// Whether the request has an application's key and token.
    pub(crate) has_app_key: bool,
}

impl Call {
    /// Reads a request's head.
    pub(crate) fn of(parts: &Parts) -> Self {
        let named = |name: &str| parts.headers.get(name).is_some_and(|value| !value.is_empty());
        Self {
            cookies: cookies::read(&parts.headers),
            query: query(parts),
            cookie_scope: CookieScope::of(&parts.headers),
            has_app_key: named("x-vtex-api-appkey") && named("x-vtex-api-apptoken"),
        }
    }

    /// The value of a cookie, if it is not empty.
    pub(crate) fn cookie(&self, name: &str) -> Option<&str> {
        let found = self.cookies.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    }

    /// The names of all cookies, in the request's order.
    pub(crate) fn cookie_names(&self) -> Vec<&str> {
        self.cookies.iter().map(|(name, _)| name.as_str()).collect()
    }

    /// Whether the request has neither a cookie nor an application's key.
    pub(crate) fn is_anonymous(&self) -> bool {
        self.cookies.is_empty() && !self.has_app_key
    }

    /// The orderFormId of the browser's own cart, from its cookie.
    pub(crate) fn own_cart_id(&self) -> Option<&str> {
        let value = self.cookie(cookies::CHECKOUT)?;
        value
            .split('&')
            .find_map(|pair| pair.strip_prefix("__ofid="))
            .filter(|id| ids::is_order_form_id(id))
    }

    /// The first value of a query parameter.
    pub(crate) fn query(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// All query parameters, in the request's order.
    pub(crate) fn queries(&self) -> &[(String, String)] {
        &self.query
    }

    /// Whether a query parameter is `true`.
    pub(crate) fn flag(&self, name: &str) -> bool {
        self.query(name).is_some_and(|value| value.eq_ignore_ascii_case("true"))
    }

    /// The sales channel of `sc`, if the store has it.
    pub(crate) fn channel(&self) -> Option<&'static Channel> {
        self.query("sc").and_then(channel::find)
    }
}

fn query(parts: &Parts) -> Vec<(String, String)> {
    axum::extract::Query::try_from_uri(&parts.uri).map(|query| query.0).unwrap_or_default()
}

impl<S: Sync> FromRequestParts<S> for Call {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(parts))
    }
}
