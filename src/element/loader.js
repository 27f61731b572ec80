// The entry of the package. It requests the cart while the WebAssembly is still being loaded. The
// requests are the same as those of `api::client`, which uses the answers. Whatever the page has
// done to the browser, the page's own content stays until there is a cart.

const api = "/api/checkout/pub/orderForm";
const body = JSON.stringify({
  expectedOrderFormSections: [
    "items",
    "totalizers",
    "messages",
    "sellers",
    "storePreferencesData",
    "clientProfileData",
    "shippingData",
    "marketingData",
    "ratesAndBenefitsData",
    "openTextField",
  ],
});
const tag = "shared-cart";

// An element with such a name, `<img name=querySelector>`, hides the members of the page's document
// and those that the window inherits.
const own = (name) => Reflect.get(Document.prototype, name, document);
const find = (rest) => own("querySelector").call(document, tag + rest);
const on = (target, event, act) =>
  EventTarget.prototype.addEventListener.call(target, event, act, { once: true });

// What was asked as one person is not shown to the next, who may sign in in another window.
const early = new Map();
const forget = () => early.clear();
const ask = (url, credentials) => {
  const key = `${credentials} ${url}`;
  // A wrapped `fetch` may throw. A `<base>` may be another site's.
  const send = async () =>
    fetch(location.origin + url, {
      method: "POST",
      credentials,
      headers: { "content-type": "application/json" },
      body,
    });
  const answer = send();
  // The client handles a failure. Until then it must not count as unhandled.
  answer.catch(() => {});
  early.set(key, answer);
  setTimeout(() => early.delete(key), 10000);
};

const askEarly = () => {
  if (!find("")) return;
  // The link: in the address, or in the history entry if it was removed from the address.
  const state = history.state ?? {};
  const ours = /[?&;](orderFormId=[^?&;]*|sharedOn=[^?&;]*|mode=(?:view|complete)(?![^?&;]))/g;
  let link = [...location.search.matchAll(ours)].map(([, pair]) => pair).join("&");
  if (!link.includes("orderFormId=")) {
    // What stands behind a hash there is damaged.
    link = `${state.sharedCart?.link ?? ""}`.split("#")[0];
  } else if (
    find("[url-policy=strip]") &&
    Object.getPrototypeOf(state) === Object.prototype
  ) {
    const rest = location.search.replace(ours, "").replace(/^[&;]/, "?");
    const sharedCart = { ...state.sharedCart, link };
    const address = location.origin + location.pathname + rest + location.hash;
    try {
      history.replaceState({ ...state, sharedCart }, "", address);
    } catch {
      // The link stays in the address.
    }
  }
  // The rule is that of `domain::link`; tests/links.json has cases for both.
  const hex = "[\\dA-Fa-f]";
  const form = `${hex}{32}|${hex}{8}(?:-${hex}{4}){3}-${hex}{12}`;
  const found = `&${link}`.matchAll(RegExp(`&orderFormId=(${form})(?![\\dA-Za-z-])`, "g"));
  const ids = [...found].map(([, id]) => id);
  const carts = new Set(ids.map((id) => id.replaceAll("-", "").toLowerCase()));
  // A link that is too old asks first.
  const day = /&sharedOn=(\d+)(?:&|$)/.exec(`&${link}`)?.[1] ?? 1e9;
  const most = find("[max-link-age-days]")?.getAttribute("max-link-age-days").trim();
  const days = /^\d{1,9}$/.test(most) ? +most : 90;
  if (carts.size === 1 && Date.now() / 864e5 < +day + days + 1) {
    const [id] = ids;
    ask(`${api}/${id}?disableAutoCompletion=true`, "omit");
  }
  ask(`${api}?disableAutoCompletion=true`, "same-origin");
  for (const event of ["pagehide", "blur", "visibilitychange"]) on(window, event, forget);
};

try {
  // A page that nobody looks at yet asks nothing.
  if (!own("prerendering")) askEarly();
} catch {
  // The element asks.
}
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
    await new Promise((activated) => on(document, "prerenderingchange", activated));
  }
  core.register(early);
} catch (reason) {
  console.error("Shared Cart could not be loaded:", reason);
  const make = (tag, properties) =>
    Object.assign(own("createElement").call(document, tag), properties);
  const told = new WeakSet();
  // It is an error if the element is registered already, by another copy of the package.
  customElements.define(
    tag,
    class extends HTMLElement {
      connectedCallback() {
        if (told.has(this)) return;
        told.add(this);
        const reload = make("button", { type: "button" });
        reload.textContent = "↻ Reload · Recarregar · Recargar";
        reload.onclick = () => location.reload();
        // Behind the origin it is an address of this store, whatever it is.
        const path = this.getAttribute("cart-url")?.trim();
        const href = location.origin + (/^\//.test(path) ? path : "/checkout/#/cart");
        const cart = make("a", { href });
        cart.textContent = "Cart · Carrinho · Carrito";
        this.append(cart, " ", reload);
        const detail = { kind: "not-loaded" };
        this.dispatchEvent(
          new CustomEvent("shared-cart-error", { bubbles: true, composed: true, detail }),
        );
      }
    },
  );
}
