// The entry of the package. It asks the API for the cart while the WebAssembly is still on its way,
// with the very requests that `api::client` would send, so that the two overlap.

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
  // A failure is told by whoever takes the answer; until then it is not unhandled.
  answer.catch(() => {});
  early.set(`${credentials} ${url}`, answer);
};

// The link: in the address, or kept where a stripped address left it.
const state = history.state ?? {};
const ours = /[?&;](orderFormId=[^?&;]*|sharedOn=[^?&;]*|mode=(?:view|complete)(?![^?&;]))/g;
let link = [...location.search.matchAll(ours)].map(([, pair]) => pair).join("&");
if (!link) link = state.sharedCart?.link ?? "";
else if (document.querySelector("[url-policy=strip]") && Object.getPrototypeOf(state) === Object.prototype) {
  const rest = location.search.replace(ours, "").replace(/^[&;]/, "?");
  const sharedCart = { ...state.sharedCart, link };
  history.replaceState({ ...state, sharedCart }, "", location.pathname + rest + location.hash);
}
const id =
  /\borderFormId=([\dA-Fa-f]{32}|[\dA-Fa-f]{8}(?:-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12})(?![\dA-Za-z-])/.exec(link)?.[1];
// A link that is too old asks first.
const day = /\bsharedOn=(\d+)/.exec(link)?.[1] ?? 1e9;
const most = document.querySelector("[max-link-age-days]")?.getAttribute("max-link-age-days");
if (id && Date.now() / 864e5 < +day + +(most || 90) + 1) ask(`${api}/${id}?disableAutoCompletion=true`, "omit");
ask(api, "same-origin");

try {
  const core = await import("./shared-cart-core.js");
  await core.default({ module_or_path: new URL("./shared-cart-core.wasm", import.meta.url) });
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
