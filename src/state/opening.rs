//! How a cart is opened: which reads go out, and what follows from their answers.
//! Opening changes nothing: the cart of a link is read without credentials, so no cookie is sent or taken, and the visitor's own cart is read beside it.

use std::pin::pin;
use std::sync::Arc;

use futures::future::{Either, select};

use super::surroundings::{Agreed, Memory};
use crate::api::client::Client;
use crate::api::convert;
use crate::api::error::ApiError;
use crate::api::people::{self, Access, Identity};
use crate::api::request::Credentials;
use crate::api::session::Session;
use crate::api::wire::OrderForm;
use crate::domain::cart::Cart;
use crate::domain::ids::OrderFormId;
use crate::domain::personal::People;
use crate::domain::problem::Problem;

/// A cart that was opened, and how it is to be asked for from now on.
pub(super) struct Opened {
    /// As this visitor may see it.
    pub cart: Cart,
    /// Its people, as this visitor may see them. They are kept here and in one signal, and nowhere else.
    pub people: Arc<People>,
    /// How its answers may be shown.
    pub access: Access,
    /// Who is signed in, if that mattered.
    pub session: Option<Session>,
}

/// A visitor's own cart, when another one is on the screen.
#[derive(Clone)]
pub(super) struct OwnCart {
    /// Its id.
    pub id: OrderFormId,
    /// Whether it is known to hold nothing.
    pub is_empty: bool,
}

/// What came of opening a cart.
pub(super) struct Opening {
    /// The cart, or why there is none.
    pub result: Result<Opened, Problem>,
    /// The visitor's own cart, if it is another one.
    pub own: Option<OwnCart>,
}

/// As whom a cart is read and written: a visitor's own cart as themselves; a cart from a link as
/// nobody in particular, so that the visitor's cookie goes on naming their own.
pub(super) fn credentials(access: Access) -> Credentials {
    if access.credentialed { Credentials::SameOrigin } else { Credentials::Omit }
}

/// Opens the visitor's own cart: the one their cookie names, or this one, which was theirs before
/// the cookie named another.
pub(super) async fn open_own(
    client: &Client,
    id: Option<&OrderFormId>,
    is_operator: bool,
) -> Opening {
    let answer = match id {
        Some(id) => client.order_form(id, Credentials::SameOrigin).await,
        None => client.own_order_form().await,
    };
    let result = match answer {
        Ok(order_form) => Ok(own(client, order_form, is_operator).await),
        Err(error) => Err(error.into()),
    };
    Opening { result, own: None }
}

/// Opens the cart that a link names.
/// `is_operator` where the page says so.
pub(super) async fn open_link(
    client: &Client,
    id: &OrderFormId,
    memory: &Memory,
    is_operator: bool,
) -> Opening {
    let by_link = pin!(client.order_form(id, Credentials::Omit));
    let own_cart = pin!(client.own_order_form());
    let (by_link, own_cart) = match select(by_link, own_cart).await {
        Either::Right((Ok(order_form), _)) if is_own(&order_form, id, memory) => {
            return Opening { result: Ok(own(client, order_form, is_operator).await), own: None };
        }
        Either::Right((own_cart, by_link)) => (by_link.await, own_cart),
        Either::Left((by_link, own_cart)) => (by_link, own_cart.await),
    };
    match own_cart {
        Ok(order_form) if is_own(&order_form, id, memory) => {
            Opening { result: Ok(own(client, order_form, is_operator).await), own: None }
        }
        own_cart => as_guest(client, id, memory, by_link, own_cart.ok(), is_operator).await,
    }
}

/// The cookie names the linked cart, and not only because this visitor agreed to open it so.
fn is_own(order_form: &OrderForm, id: &OrderFormId, memory: &Memory) -> bool {
    let is_theirs = match &memory.own {
        Some(own) => own == id,
        None => memory.agreed < Agreed::AsThemselves,
    };
    order_form.id == *id && is_theirs
}

/// A visitor whose own cart cannot be read is a guest like any other.
async fn as_guest(
    client: &Client,
    id: &OrderFormId,
    memory: &Memory,
    by_link: Result<OrderForm, ApiError>,
    own_cart: Option<OrderForm>,
    is_operator: bool,
) -> Opening {
    let operator = is_operator || own_cart.as_ref().is_some_and(people::is_operator);
    let identity = Identity::Unknown;
    let mut access = Access { credentialed: false, own_cart: false, operator, identity };
    let remembered = memory.own.clone().map(|id| OwnCart { id, is_empty: false });
    // The link may lead the buyer to their cart, in another browser than the one they filled it in.
    let is_signed_in = own_cart.as_ref().is_some_and(|order_form| order_form.logged_in);
    let session = match &by_link {
        Ok(order_form) if is_signed_in && order_form.people.profile.is_some() => {
            Some(client.session().await)
        }
        _ => None,
    };
    if let (Ok(order_form), Some(session)) = (&by_link, &session) {
        access.identity = people::identity(order_form, session);
    }
    let own = own_cart
        .filter(|order_form| order_form.id != *id)
        .map(|order_form| OwnCart { is_empty: order_form.items.is_empty(), id: order_form.id });
    let own = remembered.or(own);
    let has_agreed = memory.agreed == Agreed::AsThemselves;
    let answer = match by_link {
        // Without the id of their own cart there would be no way back to it.
        Err(ApiError::Refused(_)) if has_agreed && own.is_none() => Err(Problem::Unavailable),
        Err(ApiError::Refused(_)) if has_agreed => as_themselves(client, id, &mut access).await,
        Err(ApiError::Refused(_)) => Err(Problem::NeedsAgreement),
        Ok(_) if has_agreed && own.is_some() && access.identity == Identity::Buyer => {
            as_themselves(client, id, &mut access).await
        }
        answer => answer.map_err(Problem::from),
    };
    let session = match (session, &answer) {
        (None, Ok(order_form)) => asked(client, access, order_form).await,
        (session, _) => session,
    };
    let result = match answer {
        Ok(order_form) if order_form.id != *id => Err(Problem::Replaced),
        answer => answer.map(|order_form| opened(order_form, access, session)),
    };
    Opening { result, own }
}

async fn as_themselves(
    client: &Client,
    id: &OrderFormId,
    access: &mut Access,
) -> Result<OrderForm, Problem> {
    access.credentialed = true;
    client.order_form(id, Credentials::SameOrigin).await.map_err(Problem::from)
}

async fn own(client: &Client, order_form: OrderForm, is_operator: bool) -> Opened {
    let operator = is_operator || people::is_operator(&order_form);
    let identity = Identity::Unknown;
    let access = Access { credentialed: true, own_cart: true, operator, identity };
    let session = asked(client, access, &order_form).await;
    opened(order_form, access, session)
}

/// Who is signed in, where it matters for this answer.
pub(super) async fn asked(
    client: &Client,
    access: Access,
    order_form: &OrderForm,
) -> Option<Session> {
    if access.credentialed && people::depends_on_session(order_form) {
        Some(client.session().await)
    } else {
        None
    }
}

fn opened(order_form: OrderForm, access: Access, session: Option<Session>) -> Opened {
    Opened::of(order_form, access, session, None)
}

impl Opened {
    /// An answer as the one who is signed in may see it. Nothing is clear before it was asked who
    /// that is.
    pub(super) fn of(
        order_form: OrderForm,
        access: Access,
        session: Option<Session>,
        before: Option<&Cart>,
    ) -> Self {
        let identity = match &session {
            Some(session) => people::identity(&order_form, session),
            None if people::depends_on_session(&order_form) => Identity::Another,
            None => Identity::Unknown,
        };
        let access = Access { identity, ..access };
        let people = Arc::new(people::people(&order_form, access));
        Self { cart: convert::cart(order_form, access, before), people, access, session }
    }
}
