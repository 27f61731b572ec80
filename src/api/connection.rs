//! Sends the requests of the clients and reads the answers.
//! It knows no endpoints, and it neither waits nor tries again.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use serde::Serialize;

use super::cart::lines::EarlierLines;
use super::error::ApiError;
use super::json::decode::DecodeError;
use super::json::node::JsonNode;
use super::order_form::OrderForm;
use super::people::written_address::WrittenAddress;
use super::request::{Credentials, Exchange, Method, Request, Response, Transport};

/// The vendor gives up on carts and items after 45 s.
const ITEMS_TIMEOUT_MS: u32 = 45_000;

/// The vendor gives up on attachments after 12 s.
pub(super) const ATTACHMENTS_TIMEOUT_MS: u32 = 12_000;

/// A call whose answer is a cart.
pub type Call = Pin<Box<dyn Future<Output = Result<OrderForm, ApiError>>>>;

/// A transport, and the lines of the cart that it carried last. Its clones share them.
#[derive(Clone)]
pub(super) struct Connection {
    transport: Transport,
    /// Most answers are about the cart on the screen, so one memory for all carts is enough.
    earlier: EarlierLines,
    /// The address that this page wrote last.
    written: Rc<RefCell<WrittenAddress>>,
}

impl Connection {
    /// A connection that has carried nothing yet.
    pub(super) fn new(transport: Transport) -> Self {
        Self { transport, earlier: EarlierLines::default(), written: Rc::default() }
    }

    /// The same for a theme that says that these names of fields are personal.
    pub(super) fn with_personal_fields(self, names: Vec<String>) -> Self {
        Self { earlier: EarlierLines::with_personal_fields(names), ..self }
    }

    /// Sends a request whose answer is not a cart.
    pub(super) fn exchange(&self, request: Request) -> Exchange {
        (self.transport)(request)
    }

    /// Sends a request whose answer is a cart. All calls share this one future: what differs
    /// between them is done before it begins.
    pub(super) fn call(&self, request: Request) -> Call {
        let answer = self.exchange(request);
        let (earlier, written) = (self.earlier.clone(), Rc::clone(&self.written));
        Box::pin(async move {
            let answer = json(answer.await?)?;
            let order_form = OrderForm::decode_next(&earlier, answer);
            let mut order_form = order_form.map_err(ApiError::NotUnderstood)?;
            order_form.people.compare_with(&written.borrow());
            Ok(order_form)
        })
    }

    /// The page writes this address; the default forgets it.
    pub(super) fn note_written(&self, address: WrittenAddress) {
        self.written.replace(address);
    }
}

/// The JSON of an answer that says that the call worked.
pub(super) fn json(response: Response) -> Result<JsonNode, ApiError> {
    if !(200..300).contains(&response.status) {
        return Err(ApiError::from_response(response));
    }
    // Without JSON it is a page: of a proxy, of a captive portal, of a store that is closed.
    response.body.ok_or_else(|| ApiError::NotUnderstood(DecodeError::not_json()))
}

/// A read that is not of a cart.
pub(super) fn get(url: String, credentials: Credentials) -> Request {
    let (body, timeout_ms) = (String::new(), ATTACHMENTS_TIMEOUT_MS);
    Request { method: Method::Get, url, body, credentials, timeout_ms, is_write: false }
}

/// A read of a cart, or a write.
pub(super) fn post(url: String, body: &impl Serialize, credentials: Credentials) -> Request {
    // Serialising a body cannot fail: it has texts, numbers, and maps whose keys are texts.
    let body = serde_json::to_string(body).unwrap_or_default();
    let timeout_ms = ITEMS_TIMEOUT_MS;
    Request { method: Method::Post, url, body, credentials, timeout_ms, is_write: false }
}
