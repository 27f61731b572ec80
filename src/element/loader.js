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
if (!link) link = state.sharedCart?.link ?? "";
else if (
  document.querySelector("[url-policy=strip]") &&
  Object.getPrototypeOf(state) === Object.prototype
) {
  const rest = location.search.replace(ours, "").replace(/^[&;]/, "?");
  const sharedCart = { ...state.sharedCart, link };
  history.replaceState({ ...state, sharedCart }, "", location.pathname + rest + location.hash);
}
// 32 hexadecimal digits, or a UUID.
const id =
  /\borderFormId=([\dA-Fa-f]{8}(-?)(?:[\dA-Fa-f]{4}\2){3}[\dA-Fa-f]{12})(?![\dA-Za-z-])/.exec(link)
    ?.[1];
// The person is asked before a link that is too old is opened.
const day = /\bsharedOn=(\d+)/.exec(link)?.[1] ?? 1e9;
const most = document.querySelector("[max-link-age-days]")?.getAttribute("max-link-age-days");
if (id && Date.now() / 864e5 < +day + +(most || 90) + 1) {
  ask(`${api}/${id}?disableAutoCompletion=true`, "omit");
}
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
