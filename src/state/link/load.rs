//! How a cart is opened: which reads go out, and what follows from their answers.
//! Opening changes nothing: the cart of a link is read without credentials, so no cookie is sent or taken, and the visitor's own cart is read beside it.

use std::pin::pin;
use std::sync::Arc;

use futures::future::{Either, select};

use crate::api::client::Client;
use crate::api::convert;
use crate::api::error::ApiError;
use crate::api::order_form::OrderForm;
use crate::api::people::access::{Access, Identity};
use crate::api::people::login::Login;
use crate::api::request::Credentials;
use crate::domain::cart::Cart;
use crate::domain::ids::OrderFormId;
use crate::domain::people::personal::People;
use crate::domain::problem::Problem;
use crate::state::env::{Consent, LinkMemory};

/// A cart that was opened, and how it is to be asked for from now on.
pub(in crate::state) struct Loaded {
    /// As this visitor may see it.
    pub cart: Cart,
    /// Its people, as this visitor may see them. They are kept here and in one signal, and nowhere else.
    pub people: Arc<People>,
    /// How its answers may be shown.
    pub access: Access,
    /// Who is signed in, if that mattered.
    pub session: Option<Login>,
}

/// A visitor's own cart, when another one is on the screen.
#[derive(Clone)]
pub(in crate::state) struct OwnCart {
    /// Its id.
    pub id: OrderFormId,
    /// Whether it is known to hold nothing.
    pub is_empty: bool,
}

/// What came of opening a cart.
pub(in crate::state) struct Opening {
    /// The cart, or why there is none.
    pub result: Result<Loaded, Problem>,
    /// The visitor's own cart, if it is another one.
    pub own: Option<OwnCart>,
}

/// As whom a cart is read and written: a visitor's own cart as themselves; a cart from a link as
/// nobody in particular, so that the visitor's cookie goes on naming their own.
pub(in crate::state) fn credentials(access: Access) -> Credentials {
    if access.credentialed { Credentials::SameOrigin } else { Credentials::Omit }
}

/// What the reads that open a cart came to.
pub(in crate::state) struct Found {
    answer: Result<OrderForm, Problem>,
    access: Access,
    own: Option<OwnCart>,
    session: Option<Login>,
}

/// How one's own cart is asked for.
const AS_ONESELF: Access =
    Access { credentialed: true, own_cart: true, operator: false, identity: Identity::Unknown };

/// How the cart of a link is asked for.
const AS_NOBODY: Access = Access { credentialed: false, own_cart: false, ..AS_ONESELF };

impl Found {
    fn own(answer: Result<OrderForm, Problem>) -> Self {
        Self { answer, access: AS_ONESELF, own: None, session: None }
    }

    /// There is nothing to read, for this reason.
    pub(in crate::state) fn nothing(problem: Problem) -> Self {
        Self::own(Err(problem))
    }

    /// The cart as this visitor may see it; `is_operator` where the page says that it is for one.
    pub(in crate::state) async fn opened(self, client: &Client, is_operator: bool) -> Opening {
        let Self { answer, mut access, own, mut session } = self;
        let order_form = match answer {
            Ok(order_form) => order_form,
            Err(problem) => return Opening { result: Err(problem), own },
        };
        access.operator |= is_operator || (access.own_cart && order_form.people.is_operator);
        if session.is_none() {
            session = asked(client, access, &order_form).await;
        }
        Opening { result: Ok(Loaded::of(order_form, access, session, None)), own }
    }
}

/// Reads the visitor's own cart: the one their cookie names, or this one, which was theirs before
/// the cookie named another.
pub(in crate::state) async fn find_own(client: &Client, id: Option<&OrderFormId>) -> Found {
    let answer = match id {
        Some(id) => client.cart(id, Credentials::SameOrigin).order_form(),
        None => client.own_order_form(),
    };
    Found::own(answer.await.map_err(Problem::from))
}

/// Reads the cart that a link names.
pub(in crate::state) async fn find_linked(
    client: &Client,
    id: &OrderFormId,
    memory: &LinkMemory,
) -> Found {
    let by_link = pin!(client.cart(id, Credentials::Omit).order_form());
    let own_cart = pin!(client.own_order_form());
    let (by_link, own_cart) = match select(by_link, own_cart).await {
        Either::Right((Ok(order_form), _)) if is_own(&order_form, id, memory) => {
            return Found::own(Ok(order_form));
        }
        Either::Right((own_cart, by_link)) => (by_link.await, own_cart),
        Either::Left((by_link, own_cart)) => (by_link, own_cart.await),
    };
    match own_cart {
        Ok(order_form) if is_own(&order_form, id, memory) => Found::own(Ok(order_form)),
        own_cart => as_guest(client, id, memory, by_link, own_cart.ok()).await,
    }
}

/// The cookie names the linked cart, and not only because this visitor agreed to open it so.
fn is_own(order_form: &OrderForm, id: &OrderFormId, memory: &LinkMemory) -> bool {
    let is_theirs = match &memory.own {
        Some(own) => own == id,
        None => memory.agreed < Consent::AsThemselves,
    };
    order_form.id == *id && is_theirs
}

/// A visitor whose own cart cannot be read is a guest like any other.
async fn as_guest(
    client: &Client,
    id: &OrderFormId,
    memory: &LinkMemory,
    by_link: Result<OrderForm, ApiError>,
    own_cart: Option<OrderForm>,
) -> Found {
    let mut access = AS_NOBODY;
    let mut session = None;
    if let Some(own_cart) = &own_cart {
        access.operator = own_cart.people.is_operator;
        // The link may lead the buyer to their cart, in another browser than the one they filled it
        // in.
        if let Ok(linked) = &by_link
            && own_cart.people.logged_in
            && linked.people.profile.is_some()
        {
            let asked = client.session().await;
            access.identity = linked.people.identity(&asked);
            session = Some(asked);
        }
    }
    let remembered = memory.own.clone().map(|id| OwnCart { id, is_empty: false });
    let own = remembered.or_else(|| {
        let own = own_cart.filter(|order_form| order_form.id != *id)?;
        Some(OwnCart { is_empty: own.items.is_empty(), id: own.id })
    });
    let has_agreed = memory.agreed == Consent::AsThemselves;
    let needs_name = matches!(by_link, Err(ApiError::Refused(_)));
    let answer = match by_link {
        Err(ApiError::Refused(_)) if !has_agreed => Err(Problem::NeedsAgreement),
        // Without the id of their own cart there would be no way back to it.
        Err(ApiError::Refused(_)) if own.is_none() => Err(Problem::Unavailable),
        by_link
            if has_agreed
                && own.is_some()
                && (needs_name || access.identity == Identity::Buyer) =>
        {
            drop(by_link);
            access.credentialed = true;
            client.cart(id, Credentials::SameOrigin).order_form().await.map_err(Problem::from)
        }
        by_link => by_link.map_err(Problem::from),
    };
    let answer =
        answer.and_then(
            |order_form| {
                if order_form.id == *id { Ok(order_form) } else { Err(Problem::Replaced) }
            },
        );
    Found { answer, access, own, session }
}

/// Who is signed in, where it matters for this answer.
pub(in crate::state) async fn asked(
    client: &Client,
    access: Access,
    order_form: &OrderForm,
) -> Option<Login> {
    if access.credentialed && order_form.people.depends_on_login() {
        Some(client.session().await)
    } else {
        None
    }
}

impl Loaded {
    /// An answer as the one who is signed in may see it. Nothing is clear before it was asked who
    /// that is.
    pub(in crate::state) fn of(
        order_form: OrderForm,
        access: Access,
        session: Option<Login>,
        before: Option<&Cart>,
    ) -> Self {
        let identity = match &session {
            Some(session) => order_form.people.identity(session),
            None if order_form.people.depends_on_login() => Identity::Another,
            None => Identity::Unknown,
        };
        let access = Access { identity, ..access };
        let (cart, people) = convert::cart(order_form, access, before);
        Self { cart, people: Arc::new(people), access, session }
    }
}
