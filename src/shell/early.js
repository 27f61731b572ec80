// Requests the cart while the WebAssembly is still being loaded. The requests are the same as those
// of `api::client`, which uses the answers.

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

/**
 * The requests that were sent in advance. A key is `"{credentials} {url}"`.
 *
 * @type {Map<string, Promise<Response>>}
 */
export const early = new Map();

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
  return answer;
};

/** A longer answer is not parsed twice. */
const longest = 300000;

/**
 * Reads an answer beside the core, which takes the body itself. It is called before the answer is
 * there.
 *
 * @param {Promise<Response> | undefined} answer
 * @returns {() => Promise<any>} parses the answer; `undefined` for one that is no success, or too
 *   long
 */
export function copyOf(answer) {
  const copy = (async () => {
    const response = await answer;
    const isRead = response?.ok && !(response.headers.get("content-length") > longest);
    return isRead ? response.clone() : undefined;
  })();
  copy.catch(() => {});
  return async () => {
    const text = await (await copy)?.text();
    return text?.length < longest ? JSON.parse(text) : undefined;
  };
}

/**
 * The link: in the address, or in the history entry if it was removed from the address. Where the
 * theme wants that, it is removed here.
 *
 * @param {HTMLElement} host
 * @returns {string} the parameters of the link
 */
export function readLink(host) {
  const state = history.state ?? {};
  const ours = /[?&;](orderFormId=[^?&;]*|sharedOn=[^?&;]*|mode=(?:view|complete)(?![^?&;]))/g;
  const link = [...location.search.matchAll(ours)].map(([, pair]) => pair).join("&");
  // What stands behind a hash there is damaged.
  if (!link.includes("orderFormId=")) return `${state.sharedCart?.link ?? ""}`.split("#")[0];
  const isPlain = Object.getPrototypeOf(state) === Object.prototype;
  if (host.getAttribute("url-policy") === "strip" && isPlain) {
    const rest = location.search.replace(ours, "").replace(/^[&;]/, "?");
    const sharedCart = { ...state.sharedCart, link };
    const address = location.origin + location.pathname + rest + location.hash;
    try {
      history.replaceState({ ...state, sharedCart }, "", address);
    } catch {
      // The link stays in the address.
    }
  }
  return link;
}

/**
 * The id of the cart that the element will open, from a link that does not ask first. The rule is
 * that of `domain::link`; tests/links.json has cases for both.
 *
 * @param {HTMLElement} host
 * @returns {string | undefined}
 */
export function linkedCart(host) {
  const hex = "[\\dA-Fa-f]";
  const form = `${hex}{32}|${hex}{8}(?:-${hex}{4}){3}-${hex}{12}`;
  const named = host.getAttribute("order-form-id")?.trim();
  if (named) return RegExp(`^(?:${form})$`).test(named) ? named : undefined;
  const link = readLink(host);
  const found = `&${link}`.matchAll(RegExp(`&orderFormId=(${form})(?![\\dA-Za-z-])`, "g"));
  const ids = [...found].map(([, id]) => id);
  const carts = new Set(ids.map((id) => id.replaceAll("-", "").toLowerCase()));
  // A link that is too old asks first.
  const day = /&sharedOn=(\d+)(?:&|$)/.exec(`&${link}`)?.[1] ?? 1e9;
  const most = host.getAttribute("max-link-age-days")?.trim();
  const days = /^\d{1,9}$/.test(most) ? +most : 90;
  return carts.size === 1 && Date.now() / 864e5 < +day + days + 1 ? ids[0] : undefined;
}

/**
 * Asks for the cart that the first element of the page will show.
 *
 * @param {HTMLElement} host
 * @param {() => void} forgotten what was asked as one person is not shown to the next, who may sign
 *   in in another window
 * @returns {{id: string | undefined, own: Promise<Response>, linked?: Promise<Response>}} the id of
 *   the link, and the answers: the visitor's own cart, and that of the link
 */
export function askEarly(host, forgotten) {
  const id = linkedCart(host);
  const linked = id && ask(`${api}/${id}?disableAutoCompletion=true`, "omit");
  const own = ask(`${api}?disableAutoCompletion=true`, "same-origin");
  const forget = () => {
    early.clear();
    forgotten();
  };
  for (const event of ["pagehide", "blur", "visibilitychange"]) {
    EventTarget.prototype.addEventListener.call(window, event, forget, { once: true });
  }
  return { id, own, linked };
}
