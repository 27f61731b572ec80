//! Clearing the messages of a cart.
//! Does not distinguish requesters: messages belong to the cart, so they are cleared for everybody.

use super::cart_request::{Answer, CartRequest};

/// `POST /messages/clear`
pub(super) async fn clear(request: CartRequest) -> Answer {
    request
        .change(|write, _| {
            write.cart.messages.clear();
            Ok(())
        })
        .await
}
