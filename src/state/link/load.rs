//! Loading a cart: which reads go out, and what follows from their answers.
//! Loading changes nothing: the cart of a link is read without credentials, so no cookie is sent or
//! taken, and the visitor's own cart is read beside it.

use std::pin::pin;
use std::sync::Arc;

use futures::future::{Either, select};

use crate::api::client::Client;
use crate::api::convert;
use crate::api::error::ApiError;
use crate::api::order_form::OrderForm;
use crate::api::people::access::{Access, Identity};
use crate::api::request::Credentials;
use crate::domain::cart::Cart;
use crate::domain::ids::OrderFormId;
use crate::domain::people::personal::People;
use crate::domain::problem::Problem;
use crate::state::env::{Consent, LinkMemory};

/// An answer about a cart, and how the cart is asked for from now on.
pub(in crate::state) struct Loaded {
    /// As this visitor may see it.
    pub cart: Cart,
    /// Its people, as this visitor may see them. They are kept here and in one signal, and nowhere
    /// else.
    pub people: Arc<People>,
    /// How its answers may be shown.
    pub access: Access,
}

/// A visitor's own cart, when another one is on the screen.
#[derive(Clone)]
pub(in crate::state) struct OwnCart {
    /// Its id.
    pub id: OrderFormId,
    /// Whether it is known to hold nothing.
    pub is_empty: bool,
    /// Whether the visitor is signed in, as its answer said.
    pub is_signed_in: bool,
}

/// What came of loading a cart.
pub(in crate::state) struct LoadResult {
    /// The cart, or why there is none.
    pub result: Result<Loaded, Problem>,
    /// The visitor's own cart, if it is another one.
    pub own: Option<OwnCart>,
}

/// Whether a cart is read and written with cookies: the visitor's own cart is; the cart of a link
/// is not, so that the visitor's cookie goes on naming their own cart.
pub(in crate::state) fn credentials(access: Access) -> Credentials {
    if access.credentialed { Credentials::SameOrigin } else { Credentials::Omit }
}

/// What is to be loaded.
pub(in crate::state) enum Target {
    /// The cart of a link.
    Linked(OrderFormId),
    /// The visitor's own cart: the one that their cookie names.
    Own,
    /// The same, unless the cookie names the cart of the link by now, because another script read
    /// that with cookies. Then it is the one that was theirs before.
    Before {
        /// The one that was theirs.
        own: OrderFormId,
        /// The one of the link.
        linked: OrderFormId,
    },
    /// The one with this id, which becomes the browser's own again.
    Restore(OrderFormId),
    /// Nothing, for this reason.
    Nothing(Problem),
}

/// What the reads came to.
struct CartRead {
    answer: Result<OrderForm, Problem>,
    access: Access,
    own: Option<OwnCart>,
}

/// How the visitor's own cart is asked for.
const WITH_COOKIES: Access =
    Access { credentialed: true, own_cart: true, operator: false, identity: Identity::Unknown };

/// How the cart of a link is asked for.
const ANONYMOUSLY: Access = Access { credentialed: false, own_cart: false, ..WITH_COOKIES };

impl CartRead {
    fn own(answer: Result<OrderForm, ApiError>) -> Self {
        let answer = answer.map_err(Problem::from);
        Self { answer, access: WITH_COOKIES, own: None }
    }

    /// The same beside the cart that they had before they went on in a new one.
    fn beside_earlier(self, memory: &LinkMemory) -> Self {
        let earlier =
            memory.own.clone().map(|id| OwnCart { id, is_empty: false, is_signed_in: false });
        let open = self.answer.as_ref().ok().map(|order_form| &order_form.id);
        let own = earlier.filter(|earlier| Some(&earlier.id) != open);
        Self { own, ..self }
    }

    /// The cart as this visitor may see it.
    async fn loaded(self, client: &Client, is_operator: bool) -> LoadResult {
        let Self { answer, mut access, own } = self;
        let order_form = match answer {
            Ok(order_form) => order_form,
            Err(problem) => return LoadResult { result: Err(problem), own },
        };
        access.operator |= is_operator || (access.own_cart && order_form.people.is_operator);
        if depends_on_login(access, &order_form) {
            client.session().await;
        }
        LoadResult { result: Ok(Loaded::of(order_form, access, client, None)), own }
    }
}

/// Loads a cart. `is_operator` where the page says that it is for a telesales operator.
pub(in crate::state) async fn load(
    client: &Client,
    target: Target,
    memory: &LinkMemory,
    is_operator: bool,
) -> LoadResult {
    let read = match target {
        Target::Linked(id) => read_linked(client, &id, memory).await,
        Target::Own => CartRead::own(client.own_order_form().await).beside_earlier(memory),
        Target::Before { own, linked } => match client.own_order_form().await {
            Ok(order_form) if order_form.id == linked => restored(client, &own).await,
            answer => CartRead::own(answer),
        },
        Target::Restore(own) => restored(client, &own).await.beside_earlier(memory),
        Target::Nothing(problem) => return LoadResult { result: Err(problem), own: None },
    };
    read.loaded(client, is_operator).await
}

/// What an answer about another cart than the one on the screen means.
pub(in crate::state) fn another_cart(access: Access) -> Problem {
    if access.credentialed { Problem::OwnCartChanged } else { Problem::Replaced }
}

async fn restored(client: &Client, own: &OrderFormId) -> CartRead {
    CartRead::own(client.cart(own, Credentials::SameOrigin).order_form().await)
}

async fn read_linked(client: &Client, id: &OrderFormId, memory: &LinkMemory) -> CartRead {
    let by_link = pin!(client.cart(id, Credentials::Omit).order_form());
    let own_cart = pin!(client.own_order_form());
    let (by_link, own_cart) = match select(by_link, own_cart).await {
        Either::Right((Ok(order_form), _)) if is_own(&order_form, id, memory) => {
            return CartRead::own(Ok(order_form));
        }
        Either::Right((own_cart, by_link)) => (by_link.await, own_cart),
        Either::Left((by_link, own_cart)) => (by_link, own_cart.await),
    };
    match own_cart {
        Ok(order_form) if is_own(&order_form, id, memory) => CartRead::own(Ok(order_form)),
        own_cart => as_guest(client, id, memory, by_link, own_cart.ok()).await,
    }
}

/// Whether the linked cart is the visitor's own: the cookie names it, and not only because they
/// agreed to open it with cookies.
fn is_own(order_form: &OrderForm, id: &OrderFormId, memory: &LinkMemory) -> bool {
    let is_theirs = match &memory.own {
        Some(own) => own == id,
        None => memory.consent < Consent::AsThemselves,
    };
    order_form.id == *id && is_theirs
}

/// The linked cart as a guest may see it. A visitor whose own cart cannot be read is a guest too.
async fn as_guest(
    client: &Client,
    id: &OrderFormId,
    memory: &LinkMemory,
    by_link: Result<OrderForm, ApiError>,
    own_cart: Option<OrderForm>,
) -> CartRead {
    let mut access = ANONYMOUSLY;
    if let Some(own_cart) = &own_cart {
        access.operator = own_cart.people.is_operator;
        forget_who_left(client, own_cart);
        // The link may lead the buyer to their own cart in another browser.
        if let Ok(linked) = &by_link
            && own_cart.people.logged_in
            && linked.people.profile.is_some()
        {
            client.session().await;
            access.identity = linked.people.identity(&client.known_login());
        }
    }
    let is_signed_in = own_cart.as_ref().is_some_and(|own| own.people.logged_in);
    let remembered = memory.own.clone();
    let remembered = remembered.map(|id| OwnCart { id, is_empty: false, is_signed_in });
    let own = remembered.or_else(|| {
        let own = own_cart.filter(|order_form| order_form.id != *id)?;
        Some(OwnCart { is_empty: own.items.is_empty(), id: own.id, is_signed_in })
    });
    let has_agreed = memory.consent == Consent::AsThemselves;
    let needs_cookies = matches!(by_link, Err(ApiError::Refused(_)));
    let answer = match by_link {
        Err(ApiError::Refused(_)) if !has_agreed => Err(Problem::NeedsAgreement),
        // Without the id of their own cart they could not get back to it.
        Err(ApiError::Refused(_)) if own.is_none() => Err(Problem::Unavailable),
        by_link
            if has_agreed
                && own.is_some()
                && (needs_cookies || access.identity == Identity::Buyer) =>
        {
            drop(by_link);
            access.credentialed = true;
            client.cart(id, Credentials::SameOrigin).order_form().await.map_err(Problem::from)
        }
        by_link => by_link.map_err(Problem::from),
    };
    let answer = match answer {
        Ok(order_form) if order_form.id != *id => Err(Problem::Replaced),
        answer => answer,
    };
    CartRead { answer, access, own }
}

/// Whether it matters for this answer who is signed in.
pub(in crate::state) fn depends_on_login(access: Access, order_form: &OrderForm) -> bool {
    access.credentialed && order_form.people.depends_on_login()
}

/// An answer to a request with cookies may say that whoever was signed in is so no longer.
fn forget_who_left(client: &Client, order_form: &OrderForm) {
    if !order_form.people.says_that_they_may_edit() {
        client.forget_login();
    }
}

impl Loaded {
    /// An answer as the visitor may see it. Nothing is clear before the store has said who is
    /// signed in. Lines that are as in `before` are shared with it.
    pub(in crate::state) fn of(
        order_form: OrderForm,
        access: Access,
        client: &Client,
        before: Option<&Cart>,
    ) -> Self {
        if access.credentialed {
            forget_who_left(client, &order_form);
        }
        let identity = order_form.people.identity(&client.known_login());
        let access = Access { identity, ..access };
        let (cart, people) = convert::cart(order_form, access, before);
        Self { cart, people: Arc::new(people), access }
    }
}
