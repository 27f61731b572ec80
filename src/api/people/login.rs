//! Who is signed in to the store, by the vendor's sessions.
//! The e-mail is there to be compared with a cart's, and for nothing else.

use std::fmt;

use crate::api::json::decode::At;
use crate::api::json::node::JsonNode;

/// What the store says about who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Login {
    /// It was not asked, or did not say. Whatever else such an answer is, it proves nothing.
    Unknown,
    /// The theme says that the store has no sessions, so it is not asked.
    NoSessions,
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
        let is_authenticated = profile.at("isAuthenticated");
        let is_authenticated = is_authenticated.at("value").node().and_then(|value| {
            value.boolean().or_else(|| match value.text()?.as_str() {
                "true" | "True" => Some(true),
                "false" | "False" => Some(false),
                _ => None,
            })
        });
        match is_authenticated {
            Some(true) => {
                let email = profile.at("email").raw_text("value");
                email.map_or(Self::Unknown, |email| Self::SignedIn(Email(email)))
            }
            Some(false) => Self::SignedOut,
            None => Self::Unknown,
        }
    }
}
