//! Personal data on the screen over time: who sees it, when it is hidden, and how to go on without
//! it.

mod buyers;
mod hiding;
mod identity;
mod leaving_behind;

use serde_json::Value;

use crate::support::person::{Person, somebody};
use crate::support::screen::Screen;

/// Ana, signed in, at her own cart.
async fn ana() -> (Person, Screen) {
    let ana = somebody().signs_in_as("ana").await;
    let screen = ana.opens_cart_of("ana").await;
    (ana, screen)
}

async fn hidden(screen: &Screen) {
    screen.until("nothing is clear", |screen| screen.clear_data().is_empty()).await;
    assert!(screen.masked_fields() > 8);
}

fn asked_who(requests: &[Value]) -> usize {
    requests.iter().filter(|request| request["path"] == "/api/sessions").count()
}
