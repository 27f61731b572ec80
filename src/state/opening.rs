//! How a cart is opened: which reads go out, and what follows from their answers.
//! Opening changes nothing: the cart of a link is read without credentials, so no cookie is sent or taken, and the visitor's own cart is read beside it.

use std::pin::pin;

use futures::future::{Either, select};

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

/// As whom a cart is read and written: a visitor's own cart as themselves; a cart from a link as
/// nobody in particular, so that the visitor's cookie goes on naming their own.
pub(super) fn credentials(access: Access) -> Credentials {
    if access.credentialed { Credentials::SameOrigin } else { Credentials::Omit }
}

/// Opens the cart that `linked` names, or, without a link, the visitor's own.
pub(super) async fn open(client: &Client, linked: Option<&OrderFormId>) -> Result<Opened, Problem> {
    let Some(id) = linked else {
        return Ok(own(client.own_order_form().await?));
    };
    let by_link = pin!(client.order_form(id, Credentials::Omit));
    let own_cart = pin!(client.own_order_form());
    match select(by_link, own_cart).await {
        Either::Right((Ok(order_form), _)) if order_form.id == *id => Ok(own(order_form)),
        Either::Right((own_cart, by_link)) => judge(id, by_link.await, own_cart),
        Either::Left((by_link, own_cart)) => judge(id, by_link, own_cart.await),
    }
}

/// Both answers are there. A visitor whose own cart cannot be read is a guest like any other.
fn judge(
    id: &OrderFormId,
    by_link: Result<OrderForm, ApiError>,
    own_cart: Result<OrderForm, ApiError>,
) -> Result<Opened, Problem> {
    let operator = match own_cart {
        Ok(order_form) if order_form.id == *id => return Ok(own(order_form)),
        Ok(order_form) => convert::is_operator(&order_form),
        Err(_) => false,
    };
    let order_form = by_link?;
    if order_form.id != *id {
        return Err(Problem::Replaced);
    }
    Ok(opened(order_form, Access { credentialed: false, own_cart: false, operator }))
}

fn own(order_form: OrderForm) -> Opened {
    let operator = convert::is_operator(&order_form);
    opened(order_form, Access { credentialed: true, own_cart: true, operator })
}

fn opened(order_form: OrderForm, access: Access) -> Opened {
    Opened { cart: convert::cart(order_form, access), access }
}
