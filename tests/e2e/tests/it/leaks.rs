//! Elements that come and go leave nothing behind: no nodes, no listeners, no memory.

use std::env;

use serde_json::{Value, json};
use shared_cart_e2e::{Browser, OrFail, Person};

use crate::shop::{Shop, cart};

/// Notes the memory of the WebAssembly.
const NOTE_MEMORY: &str = r"
for (const name of ['instantiate', 'instantiateStreaming']) {
  const real = WebAssembly[name];
  WebAssembly[name] = async (...args) => {
    const made = await real.apply(WebAssembly, args);
    for (const one of Object.values((made.instance ?? made).exports)) {
      if (one instanceof WebAssembly.Memory) window.wasmMemory ??= one;
    }
    return made;
  };
}
";

/// Puts an element into the page, waits for its cart and takes it away, so many times.
const COME_AND_GO: &str = r"
const [count, id, done] = arguments;
(async () => {
  for (let at = 0; at < count; at += 1) {
    const host = document.createElement('shared-cart');
    host.setAttribute('order-form-id', id);
    host.setAttribute('no-memory', '');
    const loaded = new Promise((resolve) => host.addEventListener('shared-cart-loaded', resolve));
    document.body.append(host);
    await loaded;
    await new Promise((resolve) => setTimeout(resolve));
    host.remove();
    await new Promise((resolve) => setTimeout(resolve));
  }
  done(true);
})();
";

/// What a page holds.
#[derive(Debug)]
struct Held {
    nodes: u64,
    listeners: u64,
    heap: u64,
    wasm: u64,
}

#[track_caller]
fn held(browser: &Browser) -> Held {
    let session = browser.session();
    let devtools = |name: &str| session.devtools(name, &json!({})).or_fail(name);
    devtools("HeapProfiler.enable");
    devtools("Performance.enable");
    for _ in 0..3 {
        devtools("HeapProfiler.collectGarbage");
    }
    let counters = devtools("Memory.getDOMCounters");
    let metrics = devtools("Performance.getMetrics");
    let metrics = metrics["metrics"].as_array().or_fail("the metrics");
    let heap = metrics.iter().find(|metric| metric["name"] == "JSHeapUsedSize");
    let heap = heap.and_then(|metric| metric["value"].as_f64()).or_fail("the heap");
    let wasm = session.script("return window.wasmMemory?.buffer.byteLength ?? 0", &[]);
    let number = |value: &Value| value.as_u64().or_fail("a number");
    Held {
        nodes: number(&counters["nodes"]),
        listeners: number(&counters["jsEventListeners"]),
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bytes")]
        heap: heap as u64,
        wasm: number(&wasm.or_fail("the memory")),
    }
}

#[track_caller]
fn come_and_go(browser: &Browser, count: u64, id: &str) {
    let arguments = [json!(count), json!(id)];
    browser.session().asynchronous_script(COME_AND_GO, &arguments).or_fail("the elements");
}

#[test]
fn elements_that_come_and_go_leave_nothing_behind() {
    let more = env::var("SHARED_CART_ELEMENTS").ok().and_then(|count| count.parse().ok());
    let more: u64 = more.unwrap_or(100);
    let shop = Shop::open();
    let browser = Browser::start();
    browser.session().before_every_page(NOTE_MEMORY).or_fail("the script");
    browser.open(&shop.sandbox.as_person(Person::Visitor, &shop.path_to_cart_of(Person::Ana)));
    cart(&browser).wait_until_drawn();
    let id = shop.sandbox.order_form_id(Person::Ana);
    come_and_go(&browser, 10, &id);
    let before = held(&browser);
    let mut left = more;
    while left > 0 {
        let some = left.min(50);
        come_and_go(&browser, some, &id);
        left -= some;
    }
    let after = held(&browser);
    println!("{before:?}\n{after:?}");
    assert!(after.nodes < before.nodes + 100, "nodes: {before:?} {after:?}");
    assert!(after.listeners < before.listeners + 20, "listeners: {before:?} {after:?}");
    // The timers of the last minute are still there.
    assert!(after.wasm <= before.wasm + 4 * 65_536, "WebAssembly: {before:?} {after:?}");
    assert!(after.heap < before.heap + 500_000, "JavaScript: {before:?} {after:?}");
}
