//! A browser begins a cart of its own by the store's API, as another page of the store would.
//! It knows no component.

use crate::{Browser, OrFail};

/// Posts for a new cart and adds a jar of honey. The browser's cookie names the new cart then.
const SCRIPT: &str = "
    const [done] = arguments;
    const post = (path, body) => fetch(`/api/checkout/pub/orderForm${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).then((answer) => answer.json());
    post('?forceNewCart=true', {})
      .then(({ orderFormId }) => post(`/${orderFormId}/items`, {
        orderItems: [{ id: '1011', quantity: 1, seller: 'hortadavila' }],
      }))
      .then(({ orderFormId }) => done(orderFormId), (reason) => done(`${reason}`));";

/// Begins another cart, with a jar of honey in it, on a page of the store. Returns the cart's id.
#[track_caller]
pub fn begin_another_cart(browser: &Browser) -> String {
    let id = browser.session().asynchronous_script(SCRIPT, &[]).or_fail("another cart");
    id.as_str().or_fail("the id of a cart").to_owned()
}
