//! A call of the API as a value, and the function that carries it.
//! It does not know which transport there is: the page fetches a request, the tests look at it.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use super::json::node::JsonNode;

/// The methods of HTTP that the Checkout API needs here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// For reads of anything but a cart.
    Get,
    /// For writes, and for reads of a cart: they name the sections that are asked for, as the
    /// vendor's own client does it.
    Post,
}

/// Whether the browser sends the visitor's cookies and takes new ones from the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Credentials {
    /// Anonymous: no cookie is sent or taken.
    Omit,
    /// As the visitor.
    SameOrigin,
}

impl Credentials {
    /// The platform's word for it (`RequestCredentials`).
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Omit => "omit",
            Self::SameOrigin => "same-origin",
        }
    }
}

/// One call. Its URL holds a cart's id, so it has no `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// The method.
    pub method: Method,
    /// Path and query on the store's origin.
    pub url: String,
    /// JSON; empty for a [`Method::Get`].
    pub body: String,
    /// Whether cookies are sent.
    pub credentials: Credentials,
    /// When to give up, in milliseconds.
    pub timeout_ms: u32,
    /// Whether it changes a cart. The browser goes on sending such a call when the page is left.
    pub is_write: bool,
}

/// An answer, whatever its status. It may hold anybody's data, so it has no `Debug`.
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// The body; `None` when it is not JSON (the vendor's 404 is an HTML page).
    pub body: Option<JsonNode>,
    /// `Retry-After`, in milliseconds from now.
    pub retry_after_ms: Option<u32>,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransportError {
    /// No connection, or it broke.
    Network,
    /// [`Request::timeout_ms`] went by. The call may have been carried out all the same.
    TimedOut,
}

impl fmt::Display for TransportError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Network => "no connection",
            Self::TimedOut => "no answer in time",
        })
    }
}

impl std::error::Error for TransportError {}

/// A request on its way, and the answer that it comes to.
pub type Exchange = Pin<Box<dyn Future<Output = Result<Response, TransportError>>>>;

/// Carries requests: `fetch` in the page, a router in the tests.
pub type Transport = Rc<dyn Fn(Request) -> Exchange>;
