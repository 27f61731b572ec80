//! Who is signed in to the store, by the vendor's sessions, and how they leave their data behind.
//! The e-mail is there to be compared with a cart's, and for nothing else.

use std::fmt;
use std::future::Future;
use std::pin::Pin;

use super::client::{Call, Client, get};
use super::decode::At;
use super::error::ApiError;
use super::json::Body;
use super::request::{Credentials, Response};
use crate::domain::ids::OrderFormId;

const SESSION: &str = "/api/sessions?items=profile.email,profile.isAuthenticated";

/// What the store says about the visitor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Session {
    /// It was not asked, or did not say.
    Unknown,
    /// Nobody is signed in.
    SignedOut,
    /// Somebody is.
    SignedIn(Email),
}

/// The e-mail of somebody who is signed in.
#[derive(Clone, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    /// Whether this is the same one: in any case, as the vendor's profiles take it.
    pub fn is(&self, other: &str) -> bool {
        self.0.eq_ignore_ascii_case(other.trim())
    }
}

impl fmt::Debug for Email {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Email(hidden)")
    }
}

impl Session {
    /// Reads an answer of `/api/sessions`: every value stands in an object `{"value": …}`, and truth is
    /// a text. <https://developers.vtex.com/docs/api-reference/session-manager-api>
    pub fn decode(body: Body) -> Self {
        let root = At::root(body);
        let namespaces = root.at("namespaces");
        let profile = namespaces.at("profile");
        let value = |key| profile.at(key).decoration("value");
        let is_authenticated = profile.at("isAuthenticated");
        match (value("isAuthenticated").as_deref(), value("email")) {
            _ if is_authenticated.is_true("value") => Self::signed_in(value("email")),
            (Some("true" | "True"), email) => Self::signed_in(email),
            (Some(_), _) => Self::SignedOut,
            (None, _) => Self::Unknown,
        }
    }

    fn signed_in(email: Option<String>) -> Self {
        email.map_or(Self::Unknown, |email| Self::SignedIn(Email(email)))
    }
}

impl Client {
    /// Who is signed in. A store that does not say is no failure.
    /// <https://developers.vtex.com/docs/api-reference/session-manager-api#get-/api/sessions>
    pub fn session(&self) -> Pin<Box<dyn Future<Output = Session>>> {
        let answer = (self.transport)(get(SESSION.to_owned(), Credentials::SameOrigin));
        Box::pin(async {
            match answer.await {
                Ok(Response { status: 200, body: Some(body), .. }) => Session::decode(body),
                _ => Session::Unknown,
            }
        })
    }

    /// Takes the people's data out of the visitor's cart: the store begins a new one with the same
    /// items and signs the visitor out. It answers with a page, so whether it worked is seen by
    /// reading the visitor's own cart, which is this call's answer.
    /// <https://developers.vtex.com/docs/api-reference/checkout-api#get-/checkout/changeToAnonymousUser/-orderFormId->
    pub fn change_to_anonymous_user(&self, id: &OrderFormId) -> Call {
        let url = ["/checkout/changeToAnonymousUser/", id.expose_for_url()].concat();
        let left = (self.transport)(get(url, Credentials::SameOrigin));
        let own = self.clone();
        Box::pin(async move {
            match left.await? {
                Response { status: 200..400, .. } => own.own_order_form().await,
                refused => Err(ApiError::from_response(refused)),
            }
        })
    }
}
