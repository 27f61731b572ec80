// The entry of the package. It requests the cart while the WebAssembly is still being loaded. The
// requests are the same as those of `api::client`, which uses the answers.

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
const early = new Map();
const ask = (url, credentials) => {
  const answer = fetch(url, {
    method: "POST",
    credentials,
    headers: { "content-type": "application/json" },
    body,
    signal: AbortSignal.timeout(45000),
  });
  // The client handles a failure. Until then it must not count as unhandled.
  answer.catch(() => {});
  early.set(`${credentials} ${url}`, answer);
};

// The link: in the address, or in the history entry if it was removed from the address.
const state = history.state ?? {};
const ours = /[?&;](orderFormId=[^?&;]*|sharedOn=[^?&;]*|mode=(?:view|complete)(?![^?&;]))/g;
let link = [...location.search.matchAll(ours)].map(([, pair]) => pair).join("&");
if (!link.includes("orderFormId=")) {
  // What stands behind a hash there is damaged.
  link = (state.sharedCart?.link ?? "").split("#")[0];
} else if (
  document.querySelector("[url-policy=strip]") &&
  Object.getPrototypeOf(state) === Object.prototype
) {
  const rest = location.search.replace(ours, "").replace(/^[&;]/, "?");
  const sharedCart = { ...state.sharedCart, link };
  history.replaceState({ ...state, sharedCart }, "", location.pathname + rest + location.hash);
}
// The rule is that of `domain::link`; tests/links.json has cases for both.
const hex = "[\\dA-Fa-f]";
const form = `${hex}{32}|${hex}{8}(?:-${hex}{4}){3}-${hex}{12}`;
const found = `&${link}`.matchAll(RegExp(`&orderFormId=(${form})(?![\\dA-Za-z-])`, "g"));
const ids = [...found].map(([, id]) => id);
const carts = new Set(ids.map((id) => id.replaceAll("-", "").toLowerCase()));
// A link that is too old asks first.
const day = /&sharedOn=(\d+)(?:&|$)/.exec(`&${link}`)?.[1] ?? 1e9;
const most = document.querySelector("[max-link-age-days]")?.getAttribute("max-link-age-days");
if (carts.size === 1 && Date.now() / 864e5 < +day + +(most || 90) + 1) {
  const [id] = ids;
  ask(`${api}/${id}?disableAutoCompletion=true`, "omit");
}
ask(api, "same-origin");

try {
  const core = await import("./shared-cart-core.js");
  const wasm = new URL("./shared-cart-core.wasm", import.meta.url);
  // The browser refuses other bytes than those of this package.
  const integrity = "sha384-of-shared-cart-core.wasm";
  await core.default({ module_or_path: fetch(wasm, { integrity }) });
  core.register(early);
} catch (reason) {
  console.error("Shared Cart could not be loaded:", reason);
  for (const host of document.querySelectorAll("shared-cart")) {
    const reload = document.createElement("button");
    reload.textContent = "↻ Reload · Recarregar · Recargar";
    reload.onclick = () => location.reload();
    host.replaceChildren(reload);
    host.dispatchEvent(
      new CustomEvent("shared-cart-error", { bubbles: true, detail: { kind: "not-loaded" } }),
    );
  }
}
