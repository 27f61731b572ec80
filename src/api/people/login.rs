//! Who is signed in to the store, by the vendor's sessions.
//! The e-mail is there to be compared with a cart's, and for nothing else.

use std::fmt;

use crate::api::json::decode::At;
use crate::api::json::node::JsonNode;

/// What the store says about who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Login {
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
    /// Whether this is the same address. Upper and lower case are the same, as in the vendor's
    /// profiles.
    pub fn is(&self, other: &str) -> bool {
        self.0.eq_ignore_ascii_case(other.trim())
    }
}

impl fmt::Debug for Email {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Email(hidden)")
    }
}

impl Login {
    /// Reads an answer of `/api/sessions`. Every value is in an object `{"value": …}`, and truth
    /// values are texts. <https://developers.vtex.com/docs/api-reference/session-manager-api>
    pub fn decode(answer: JsonNode) -> Self {
        let root = At::root(answer);
        let namespaces = root.at("namespaces");
        let profile = namespaces.at("profile");
        let value = |key| profile.at(key).raw_text("value");
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
