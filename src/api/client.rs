//! The calls that are about the visitor and not about one cart, one short method each.
//! It decides nothing: the caller knows when and how often to ask.

use std::cell::RefCell;
use std::future::{Future, ready};
use std::pin::Pin;
use std::rc::Rc;

use super::bodies::sections::{READ, READ_CHANGES};
use super::cart_client::{CartClient, NO_SIDE_EFFECTS};
use super::connection::{Call, Connection, get, json, post};
use super::error::ApiError;
use super::people::login::Login;
use super::people::postal_code::place;
use super::people::written_address::WrittenAddress;
use super::request::{Credentials, Request, Response, Transport};
use crate::domain::ids::OrderFormId;
use crate::domain::link::segment;
use crate::domain::people::place::Place;

/// The carts.
const ORDER_FORM: &str = "/api/checkout/pub/orderForm";

/// What postal codes tell.
const POSTAL_CODE: &str = "/api/checkout/pub/postal-code";

/// The visitor's session. Nothing of it is asked for but who is signed in.
const SESSION: &str = "/api/sessions?items=profile.email,profile.isAuthenticated";

fn own_url() -> String {
    [ORDER_FORM, NO_SIDE_EFFECTS].concat()
}

/// The API of one store, over some transport.
#[derive(Clone)]
pub struct Client {
    /// Shared with every [`CartClient`] of this client.
    connection: Connection,
    /// Who is signed in, as the store last said. Its clones share it.
    login: Rc<RefCell<Login>>,
    has_sessions: bool,
}

impl Client {
    /// A client that sends through `transport`.
    pub fn new(transport: Transport) -> Self {
        let login = Rc::new(RefCell::new(Login::Unknown));
        Self { connection: Connection::new(transport), login, has_sessions: true }
    }

    /// The client of a store that has no sessions, as its theme says. Nobody is asked who is signed
    /// in.
    #[must_use]
    pub fn without_sessions(self) -> Self {
        Self { has_sessions: false, ..self }
    }

    /// The client of a store whose theme says that these names of attachment fields are personal.
    #[must_use]
    pub fn with_personal_fields(self, names: Vec<String>) -> Self {
        Self { connection: self.connection.with_personal_fields(names), ..self }
    }

    /// The calls about one cart.
    pub fn cart(&self, id: &OrderFormId, credentials: Credentials) -> CartClient {
        CartClient::new(self.connection.clone(), id.clone(), credentials)
    }

    /// The request that reads the visitor's own cart: the one that their cookie names. It names no
    /// cart, because a request with cookies makes the cart that it names the browser's own. A
    /// visitor who has none is given an empty one, as on any page of the store.
    /// <https://developers.vtex.com/docs/api-reference/checkout-api#get-/api/checkout/pub/orderForm>
    pub fn own_order_form_request() -> Request {
        post(own_url(), &READ, Credentials::SameOrigin)
    }

    /// Reads the visitor's own cart.
    pub fn own_order_form(&self) -> Call {
        self.connection.call(Self::own_order_form_request())
    }

    /// Begins a new, empty cart of the visitor's. Their cookie names it from now on.
    /// <https://developers.vtex.com/docs/api-reference/checkout-api#get-/api/checkout/pub/orderForm>
    pub fn new_order_form(&self) -> Call {
        let url = [ORDER_FORM, "?forceNewCart=true"].concat();
        self.connection.call(get(url, Credentials::SameOrigin))
    }

    /// Reads the sections of the visitor's own cart that can change while a page is open. The
    /// answer may be about another cart than the one before.
    pub fn own_order_form_changes(&self) -> Call {
        self.connection.call(post(own_url(), &READ_CHANGES, Credentials::SameOrigin))
    }

    /// Reads who is signed in. A store that does not say is no error: a question that fails is no
    /// answer, and the one before holds ([`Client::known_login`]).
    /// <https://developers.vtex.com/docs/api-reference/session-manager-api#get-/api/sessions>
    pub fn session(&self) -> Pin<Box<dyn Future<Output = Login>>> {
        if !self.has_sessions {
            return Box::pin(ready(Login::NoSessions));
        }
        let answer = self.connection.exchange(get(SESSION.to_owned(), Credentials::SameOrigin));
        let known = Rc::clone(&self.login);
        Box::pin(async move {
            let login = match answer.await {
                Ok(Response { status: 200, body: Some(body), .. }) => Login::decode(body),
                Ok(_) | Err(_) => Login::Unknown,
            };
            if login != Login::Unknown {
                known.replace(login.clone());
            }
            login
        })
    }

    /// Who is signed in, as the store last said. It holds until the store says it again, or until
    /// it is forgotten.
    pub fn known_login(&self) -> Login {
        if self.has_sessions { self.login.borrow().clone() } else { Login::NoSessions }
    }

    /// Forgets who is signed in: the page was left, or an answer shows that it is so no longer.
    pub fn forget_login(&self) {
        self.login.replace(Login::Unknown);
    }

    /// Forgets which address this page wrote.
    pub fn forget_written(&self) {
        self.connection.note_written(WrittenAddress::default());
    }

    /// Reads what the store knows of a postal code. The request names no cart and no visitor.
    /// <https://developers.vtex.com/docs/api-reference/checkout-api#get-/api/checkout/pub/postal-code/-countryCode-/-postalCode->
    pub fn postal_code(
        &self,
        country: &str,
        code: &str,
    ) -> Pin<Box<dyn Future<Output = Result<Place, ApiError>>>> {
        let url = [POSTAL_CODE, "/", &segment(country), "/", &segment(code)].concat();
        let answer = self.connection.exchange(get(url, Credentials::Omit));
        Box::pin(async move { Ok(place(json(answer.await?)?)) })
    }

    /// Takes the data of people out of the visitor's cart: the store begins a new cart with the
    /// same items and signs the visitor out. It answers with a page. So the visitor's own cart is
    /// read afterwards, which shows whether it worked, and that cart is what this call comes to.
    /// <https://developers.vtex.com/docs/api-reference/checkout-api#get-/checkout/changeToAnonymousUser/-orderFormId->
    pub fn change_to_anonymous_user(&self, id: &OrderFormId) -> Call {
        let url = ["/checkout/changeToAnonymousUser/", id.expose_for_url()].concat();
        let answer = self.connection.exchange(get(url, Credentials::SameOrigin));
        let client = self.clone();
        Box::pin(async move {
            match answer.await? {
                Response { status: 200..400, .. } => client.own_order_form().await,
                refused => Err(ApiError::from_response(refused)),
            }
        })
    }
}
