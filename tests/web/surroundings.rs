//! What the page around the element does to it: its names, its `<base>`, an old browser.

use js_sys::Map;
use shared_cart::api::client::Client;
use shared_cart::api::fetch::transport;
use shared_cart::api::request::{Request, TransportError};
use shared_cart::element::page_language;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::answers::{for_a_guest, own, registered};
use crate::browser::{Fetch, fire, response, until};
use crate::carts::{ID, MASKED};
use crate::stage::{Stage, append, document, element};

#[wasm_bindgen(inline_js = r#"
export function without_timeout() {
  const real = AbortSignal.timeout;
  delete AbortSignal.timeout;
  return () => { AbortSignal.timeout = real; };
}
export function throwing_fetch() {
  const real = globalThis.fetch;
  globalThis.fetch = () => { throw new TypeError("wrapped"); };
  return () => { globalThis.fetch = real; };
}
export function trickle(pause, chunk, most) {
  let sent = 0;
  let timer;
  const state = { sent: () => sent, cancelled: false };
  const body = new ReadableStream({
    start(controller) {
      timer = setInterval(() => {
        if (sent >= most) return clearInterval(timer);
        sent += 1;
        controller.enqueue(new Uint8Array(chunk).fill(32));
      }, pause);
    },
    cancel() { clearInterval(timer); state.cancelled = true; },
  });
  const real = globalThis.fetch;
  globalThis.fetch = async () => new Response(body);
  return [state, () => { clearInterval(timer); globalThis.fetch = real; }];
}
export function was_cancelled(both) {
  return both[0].cancelled;
}
export function give_back(both) {
  both[1]();
}
"#)]
extern "C" {
    fn without_timeout() -> js_sys::Function;
    fn throwing_fetch() -> js_sys::Function;
    fn trickle(pause: u32, chunk: u32, most: u32) -> JsValue;
    fn was_cancelled(both: &JsValue) -> bool;
    fn give_back(both: &JsValue);
}

/// An element of the page, until the end of the test.
struct Around(Element);

impl Around {
    fn new(tag: &str, attribute: &str, value: &str) -> Self {
        registered();
        let element = document().create_element(tag).expect("an element");
        element.set_attribute(attribute, value).expect("an attribute");
        Self(element)
    }

    fn append(&self) {
        append(&self.0);
    }
}

impl Drop for Around {
    fn drop(&mut self) {
        self.0.remove();
    }
}

async fn carried(request: Request) -> Result<(u16, bool), TransportError> {
    registered();
    let answer = transport(Map::new())(request).await?;
    Ok((answer.status, answer.body.is_some()))
}

#[wasm_bindgen_test]
async fn names_of_the_page_hide_nothing_that_the_cart_needs() {
    for_a_guest(MASKED);
    let host = element(&[("order-form-id", ID), ("lang", "en")]);
    let names = [
        "createElement",
        "createElementNS",
        "createTextNode",
        "createComment",
        "visibilityState",
        "hidden",
        "addEventListener",
        "removeEventListener",
    ];
    let pictures = names.map(|name| ("img", "name", name));
    let ids = ["addEventListener", "removeEventListener", "jQuery", "vtexjs"];
    let page: Vec<_> = pictures.into_iter().chain(ids.map(|id| ("object", "id", id))).collect();
    let page: Vec<_> = page
        .into_iter()
        .map(|(tag, attribute, value)| Around::new(tag, attribute, value))
        .collect();
    page.iter().for_each(Around::append);
    let stage = Stage::appended(host);
    stage.until_there("cart").await;
    fire(false, "focus");
    drop(page);
    assert_eq!(stage.all("item").len(), 5);
}

#[wasm_bindgen_test]
fn names_of_the_page_do_not_hide_its_language_after_a_crash() {
    let root = document().document_element().expect("a root");
    root.set_attribute("lang", "es").expect("an attribute");
    let page = Around::new("img", "name", "documentElement");
    page.append();
    let found = page_language();
    drop(page);
    root.remove_attribute("lang").expect("no attribute");
    assert_eq!(found, "es");
}

#[wasm_bindgen_test]
async fn a_base_of_another_site_gets_no_request_and_no_address() {
    let base = Around::new("base", "href", "https://elsewhere.example/");
    base.append();
    let fetch = Fetch::answers(|| response("{}", 200));
    assert_eq!(carried(Client::own_order_form_request()).await, Ok((200, true)));
    let here = web_sys::window().expect("a window").location().origin().expect("an origin");
    assert_eq!(fetch.origins(), std::slice::from_ref(&here));
    drop(fetch);

    let stage = Stage::drawn_for_guest(MASKED).await;
    let mut found = 0;
    for name in ["href", "src"] {
        let all = stage.root().query_selector_all(&format!("[{name}]")).expect("a selector");
        for at in 0..all.length() {
            let element = all.get(at).expect("an element").unchecked_into::<Element>();
            let value = element.get_attribute(name).expect("an address");
            let is_here = value.starts_with(&[&here, "/"].concat());
            assert!(is_here || value.starts_with("https://"), "{value}");
            assert!(!value.starts_with("https://elsewhere.example"), "{value}");
            found += usize::from(is_here);
        }
    }
    assert!(found > 0);
}

#[wasm_bindgen_test]
async fn a_browser_without_signals_that_time_out_reads_all_the_same() {
    let restore = without_timeout();
    let fetch = Fetch::answers(|| response("{}", 200));
    let answer = carried(Client::own_order_form_request()).await;
    drop(fetch);
    restore.call0(&JsValue::NULL).expect("it is back");
    assert_eq!(answer, Ok((200, true)));
}

#[wasm_bindgen_test]
async fn a_fetch_of_the_page_that_throws_counts_as_offline() {
    let restore = throwing_fetch();
    let answer = carried(Client::own_order_form_request()).await;
    restore.call0(&JsValue::NULL).expect("it is back");
    assert_eq!(answer, Err(TransportError::Network));
}

#[wasm_bindgen_test]
async fn an_answer_that_trickles_is_a_slow_store_and_no_lost_connection() {
    let both = trickle(20, 1, u32::MAX);
    let request = Request { timeout_ms: 300, ..Client::own_order_form_request() };
    let answer = carried(request).await;
    until("nothing more is read", || was_cancelled(&both)).await;
    give_back(&both);
    assert_eq!(answer, Err(TransportError::TimedOut));
}

#[wasm_bindgen_test]
async fn an_answer_without_end_is_read_to_the_limit_and_no_further() {
    let both = trickle(0, 1 << 20, 64);
    let answer = carried(Client::own_order_form_request()).await;
    until("nothing more is read", || was_cancelled(&both)).await;
    give_back(&both);
    assert_eq!(answer, Ok((200, false)));
}

#[wasm_bindgen_test]
async fn an_early_answer_that_never_comes_is_given_up_in_time() {
    registered();
    let early = Map::new();
    let never = js_sys::Promise::new(&mut |_, _| {});
    early.set(&JsValue::from_str(&own()), &never);
    let request = Request { timeout_ms: 100, ..Client::own_order_form_request() };
    let answer = transport(early)(request).await.map(|answer| answer.status);
    assert_eq!(answer, Err(TransportError::TimedOut));
}
