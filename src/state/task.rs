//! A task that works for the cart on the screen, such as a write or a poll.
//! It ends with its cart: nothing of a later cart can be reached through it.

use super::env::Env;
use super::loaded_cart::LoadedCart;
use super::scope::Token;
use super::shared_cart::SharedCart;
use crate::api::client::Client;

/// What a task has in hand.
#[derive(Clone)]
pub(super) struct Task {
    pub(super) handle: SharedCart,
    pub(super) client: Client,
    pub(super) env: Env,
    token: Token,
}

impl Task {
    /// A task for the cart on the screen; `None` while there is none.
    pub(super) fn new(handle: SharedCart) -> Option<Self> {
        handle
            .with(|session| {
                let token = session.cart()?.scope.token();
                let (client, env) = (session.client.clone(), session.env.clone());
                Some(Self { handle, client, env, token })
            })
            .flatten()
    }

    /// Whether the cart was dropped: another one is opened, or the element is gone.
    pub(super) fn is_over(&self) -> bool {
        self.token.is_cancelled()
    }

    /// Waits for so many milliseconds, or until the cart is dropped.
    pub(super) async fn sleep(&self, milliseconds: u32) {
        self.token.pause(self.env.sleep(milliseconds)).await;
    }

    /// Reads or changes the cart of this task; `None` once that is dropped.
    pub(super) fn with<T>(&self, act: impl FnOnce(&mut LoadedCart) -> T) -> Option<T> {
        if self.is_over() { None } else { self.handle.with_cart(act) }
    }
}
