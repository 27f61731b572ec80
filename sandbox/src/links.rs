//! The addresses at which a person opens the sandbox.
//! Does not know where it is served; the origin is an argument.

use serde::Serialize;

use crate::people::Person;
use crate::store::Store;

/// The addresses to open in a browser. All are absolute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Links {
    /// The page that explains the sandbox.
    pub shop: String,
    /// Signs in as the owner of the shared cart and opens it.
    pub owner: String,
    /// Opens the shared cart as a guest. This is the link that the owner shares.
    pub guest: String,
    /// Signs in as a telesales operator and opens their cart.
    pub operator: String,
    /// Signs in as the buyer of a company and opens a cart of everything that lines can have.
    pub company: String,
}

impl Links {
    /// The links of a sandbox at this origin (`http://127.0.0.1:8080`).
    pub(crate) fn new(store: &Store, origin: &str) -> Self {
        let shared = store.own_cart_of(Person::Ana);
        Self {
            shop: format!("{origin}/"),
            owner: format!("{origin}/_sandbox/login/ana?to=/checkout/%23/cart"),
            guest: format!("{origin}/checkout/?orderFormId={shared}#/cart"),
            operator: format!("{origin}/_sandbox/login/operator?to=/checkout/%23/cart"),
            company: format!("{origin}/_sandbox/login/davi?to=/checkout/%23/cart"),
        }
    }

    /// The links with a real store behind the pages. The sandbox cannot sign anybody in there.
    pub(crate) fn upstream(origin: &str) -> Self {
        let cart = format!("{origin}/checkout/#/cart");
        Self {
            shop: format!("{origin}/"),
            owner: cart.clone(),
            guest: cart.clone(),
            operator: cart.clone(),
            company: cart,
        }
    }
}
