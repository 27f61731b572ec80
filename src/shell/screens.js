// What is shown while there is no cart: its outlines, and a sentence if it does not come.

import { make } from "./dom.js";
import { wordsFor } from "./words.js";

/**
 * The outlines of a cart, in the places of its parts. Screen readers hear one text instead.
 *
 * @param {HTMLElement} host
 */
export function skeleton(host) {
  const bones = (className, ...names) =>
    make(
      "div",
      { class: className },
      ...names.map((name) => make("span", { class: `bone ${name}` })),
    );
  const line = () => bones("line", "picture", "bone-name", "bone-price", "bone-stepper");
  return make(
    "section",
    { class: "cart skeleton", part: "skeleton", "aria-busy": "true", tabindex: "-1" },
    make("p", { class: "sr-only", role: "status" }, wordsFor(host).loading),
    bones("head", "bone-title", "bone-who"),
    make("div", { class: "main" }, line(), line()),
    make(
      "div",
      { class: "side" },
      bones("totals", "bone-totals"),
      bones("pay", "bone-total", "bone-button"),
    ),
  );
}

/**
 * The cart cannot be shown: a sentence, and what the person can do.
 *
 * @param {HTMLElement} host
 * @param {"not-loaded" | "crashed"} kind
 */
export function failure(host, kind) {
  const words = wordsFor(host);
  const [title, text] =
    kind === "crashed"
      ? [words.crashed, words.crashedText]
      : [words.notLoaded, words.notLoadedText];
  const reload = make("button", { type: "button", class: "button primary" }, words.reload);
  reload.onclick = () => location.reload();
  const ways = make("div", { class: "ways" }, reload);
  if (kind === "not-loaded") {
    const url = host.getAttribute("cart-url")?.trim() ?? "";
    const href = /^\/(?![/\\])[^\s\\]*$|^https:\/\//.test(url) ? url : "/checkout/#/cart";
    // A `<base>` may be another site's.
    const link = make(
      "a",
      { class: "button quiet", href: new URL(href, location.origin).href },
      words.ownCart,
    );
    link.referrerPolicy = "no-referrer";
    ways.append(link);
  }
  return make(
    "section",
    { class: "state", part: "problem", role: "alert" },
    make("h2", { class: "state-title" }, title),
    make("p", {}, text),
    ways,
  );
}
