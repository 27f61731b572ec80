//! A call of the API as a value, and what carries it.
//! It does not know which transport there is: tests look at the value, the page fetches it.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use super::json::Body;

/// The verbs of the Checkout API that the cart needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads besides the cart.
    Get,
    /// Reads that name their sections are posts too, as the vendor's own client does it.
    Post,
}

/// Whether the browser adds the visitor's cookies and takes new ones from the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Credentials {
    /// The visitor as nobody in particular: no cookie is sent or taken.
    Omit,
    /// The visitor as themselves.
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

/// One call. Its path holds a cart's id, so it has no `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// The verb.
    pub method: Method,
    /// Path and query on the store's origin.
    pub url: String,
    /// JSON; empty for a [`Method::Get`].
    pub body: String,
    /// As whom.
    pub credentials: Credentials,
    /// When to give up. The vendor's servers do at 45 s for items and 12 s for attachments.
    pub timeout_ms: u32,
}

/// What came back.
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// The parsed body; `None` when it was no JSON (the vendor's 404 is an HTML page).
    pub body: Option<Body>,
    /// `Retry-After`, in milliseconds from now.
    pub retry_after_ms: Option<u32>,
}

/// Why nothing came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransportError {
    /// No connection, or it broke.
    Network,
    /// `timeout_ms` went by. The call may have been carried out.
    TimedOut,
}

/// The future of a call.
pub type Sent = Pin<Box<dyn Future<Output = Result<Response, TransportError>>>>;

/// Anything that carries a call: `fetch` in the page, a router in the tests.
pub type Transport = Rc<dyn Fn(Request) -> Sent>;
