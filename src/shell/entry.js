// The entry of the package. The element is there at once with the outlines of the cart. The cart is
// requested and painted while the WebAssembly is being loaded.

import { isOn, own } from "./dom.js";
import { askEarly, copyOf, early, linkedCart, readLink } from "./early.js";
import { define, fail, forgetPainted, handOver, isPainted } from "./element.js";
import { notLoaded, paint, start } from "./element.js";
import { firstScreen, mayPaint } from "./first.js";
import { languageOf, loadWords } from "./languages.js";
import { skeleton } from "./screens.js";

const tag = "shared-cart";

/** Asks for the cart of an element, and shows it as soon as it is there. */
async function showFirst(host) {
  try {
    let isForgotten = false;
    const { id, own, linked } = askEarly(host, () => {
      isForgotten = true;
      forgetPainted(host);
    });
    if (!mayPaint(host, id)) return;
    const cart = await firstScreen(host, id, copyOf(own), copyOf(linked));
    // The page may have named another cart meanwhile.
    if (cart && !isForgotten && linkedCart(host) === id) paint(host, cart);
  } catch {
    // The core asks, and shows what there is to say.
  }
}

/** The first element is in the page. A page without one loads and asks nothing. */
async function load(host) {
  // A page that nobody looks at yet asks nothing.
  if (!own("prerendering")) showFirst(host);
  loadWords(languageOf(host).name).catch(() => {});
  try {
    // The browser refuses other bytes than those of this package.
    const integrity = "sha384-of-shared-cart-core.wasm";
    const address = new URL("./shared-cart-core.wasm", import.meta.url);
    // A wrapped `fetch` may throw.
    const wasm = (async () => fetch(address, { integrity }))();
    wasm.catch(() => {});
    const core = await import("./shared-cart-core.js");
    await core.default({ module_or_path: wasm });
    if (own("prerendering")) {
      await new Promise((activated) => {
        const options = { once: true };
        EventTarget.prototype.addEventListener.call(
          document,
          "prerenderingchange",
          activated,
          options,
        );
      });
    }
    core.register({ start, fail, skeleton, isPainted, handOver }, early);
  } catch (reason) {
    notLoaded(reason);
  }
}

/** Takes the link out of the address where the theme wants that, before any other script runs. */
function stripLink() {
  try {
    const host = own("querySelector").call(document, tag);
    if (host && !isOn(host, "off") && !own("prerendering")) readLink(host);
  } catch {
    // The element reads it.
  }
}

// A server that renders pages has no elements.
const hasElements = typeof customElements !== "undefined";

// Another copy of the package may have been loaded before.
if (hasElements && customElements.get(tag)) {
  console.warn("Shared Cart is loaded twice. The first one is used.");
} else if (hasElements) {
  stripLink();
  define(tag, "the style sheet of shared-cart", load);
}
