//! How a cart is opened: which reads go out, and what follows from their answers.
//! Opening changes nothing: the cart of a link is read without credentials, so no cookie is sent or taken, and the visitor's own cart is read beside it.

use std::pin::pin;

use futures::future::{Either, select};

use super::surroundings::{Agreed, Memory};
use crate::api::client::Client;
use crate::api::convert::{self, Access};
use crate::api::error::ApiError;
use crate::api::request::Credentials;
use crate::api::wire::OrderForm;
use crate::domain::cart::Cart;
use crate::domain::ids::OrderFormId;
use crate::domain::problem::Problem;

/// A cart that was opened, and how it is to be asked for from now on.
pub(super) struct Opened {
    /// As this visitor may see it.
    pub cart: Cart,
    /// How its answers may be shown.
    pub access: Access,
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
pub(super) async fn open_own(client: &Client, id: Option<&OrderFormId>) -> Opening {
    let answer = match id {
        Some(id) => client.order_form(id, Credentials::SameOrigin).await,
        None => client.own_order_form().await,
    };
    Opening { result: answer.map(own).map_err(Problem::from), own: None }
}

/// Opens the cart that a link names.
pub(super) async fn open_link(client: &Client, id: &OrderFormId, memory: &Memory) -> Opening {
    let by_link = pin!(client.order_form(id, Credentials::Omit));
    let own_cart = pin!(client.own_order_form());
    let (by_link, own_cart) = match select(by_link, own_cart).await {
        Either::Right((Ok(order_form), _)) if is_own(&order_form, id, memory) => {
            return Opening { result: Ok(own(order_form)), own: None };
        }
        Either::Right((own_cart, by_link)) => (by_link.await, own_cart),
        Either::Left((by_link, own_cart)) => (by_link, own_cart.await),
    };
    match own_cart {
        Ok(order_form) if is_own(&order_form, id, memory) => {
            Opening { result: Ok(own(order_form)), own: None }
        }
        own_cart => as_guest(client, id, memory, by_link, own_cart.ok()).await,
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
) -> Opening {
    let operator = own_cart.as_ref().is_some_and(convert::is_operator);
    let mut access = Access { credentialed: false, own_cart: false, operator };
    let remembered = memory.own.clone().map(|id| OwnCart { id, is_empty: false });
    let own = own_cart
        .filter(|order_form| order_form.id != *id)
        .map(|order_form| OwnCart { is_empty: order_form.items.is_empty(), id: order_form.id });
    let own = remembered.or(own);
    let answer = match by_link {
        // Without the id of their own cart there would be no way back to it.
        Err(ApiError::Refused(_)) if memory.agreed == Agreed::AsThemselves && own.is_none() => {
            Err(Problem::Unavailable)
        }
        Err(ApiError::Refused(_)) if memory.agreed == Agreed::AsThemselves => {
            access.credentialed = true;
            client.order_form(id, Credentials::SameOrigin).await.map_err(Problem::from)
        }
        Err(ApiError::Refused(_)) => Err(Problem::NeedsAgreement),
        answer => answer.map_err(Problem::from),
    };
    let result = match answer {
        Ok(order_form) if order_form.id != *id => Err(Problem::Replaced),
        answer => answer.map(|order_form| opened(order_form, access)),
    };
    Opening { result, own }
}

fn own(order_form: OrderForm) -> Opened {
    let operator = convert::is_operator(&order_form);
    opened(order_form, Access { credentialed: true, own_cart: true, operator })
}

fn opened(order_form: OrderForm, access: Access) -> Opened {
    Opened { cart: convert::cart(order_form, access, None), access }
}
