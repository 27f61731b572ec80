// Draws the first cart from the answer of the API, before the core is there: in the same places and
// words as the core, and only what is never personal. The core draws over it.

import { icon, make } from "./dom.js";
import { plainCart } from "./plain.js";
import { ownWords } from "./words.js";

const MINUS = "M6 12h12";
const PLUS = "M6 12h12M12 6v12";
const PICTURE = "M5 5h14v14H5zm0 10 4-4 4 4 3-3 3 3M15.5 8.5h.01";
const SHARE = "M12 15V4m-4 4 4-4 4 4M5 12v7h14v-7";

/** An element of this class and part. */
const box = (tag, name, part, ...children) =>
  make(tag, part ? { class: name, part } : { class: name }, ...children);
const button = (name, part, label, ...children) =>
  make("button", { type: "button", class: name, part, "aria-label": label }, ...children);

/** A text with a name in it. */
const fill = (text, name) => text.replace("{{name}}", () => name);

function line(words, write, item) {
  const { name, product, picture, promotions, quantity, total, each, list } = item;
  const seller = item.seller && fill(words.soldBy, item.seller);
  const details = [item.details, seller].filter(Boolean).join(" · ");
  const image = picture
    ? make("img", {
        class: "picture",
        alt: "",
        width: "96",
        height: "96",
        referrerpolicy: "no-referrer",
        srcset: `${picture(96)} 1x, ${picture(192)} 2x, ${picture(288)} 3x`,
        src: picture(192),
      })
    : box("span", "picture placeholder", "", icon(PICTURE));
  const was =
    list &&
    box(
      "p",
      "was",
      "",
      box("s", "list-price", "", write(list)),
      " ",
      box("span", "saving", "", fill(words.saving, write(list - total))),
    );
  const field = make("input", {
    part: "quantity",
    type: "text",
    inputmode: "numeric",
    autocomplete: "off",
    maxlength: "5",
    role: "spinbutton",
    "aria-valuemin": "0",
    "aria-valuenow": `${quantity}`,
    "aria-label": fill(words.quantityOf, name),
    value: `${quantity}`,
  });
  const stepper = box(
    "div",
    "stepper",
    "",
    button("", "decrease-button", fill(words.decrease, name), icon(MINUS)),
    field,
    button("", "increase-button", fill(words.increase, name), icon(PLUS)),
  );
  const remove = fill(words.removeItem, name);
  const link = product && { href: product, rel: "noopener", referrerpolicy: "no-referrer" };
  return box(
    "li",
    "line",
    "item",
    image,
    box(
      "div",
      "what",
      "",
      make(product ? "a" : "span", { class: "name", part: "item-name", ...link }, name),
      ...(details ? [box("p", "note", "", details)] : []),
      ...(promotions ? [box("p", "note promotion", "", promotions)] : []),
    ),
    ...(was ? [was] : []),
    box(
      "p",
      "now",
      "",
      box("span", "line-total", "item-total", write(total)),
      ...(each ? [box("span", "each", "", fill(words.each, write(each)))] : []),
    ),
    box(
      "div",
      "controls",
      "",
      box("div", "controls", "", stepper),
      button("link-button", "remove-button", remove, words.remove),
    ),
  );
}

function head(words, heading, { isShared, units }) {
  const count = units === 1 ? words.unitsOne : words.unitsOther.replace("{{count}}", units);
  const title = box(
    heading(0),
    "title",
    "title",
    isShared ? words.title : words.ownTitle,
    " ",
    box("span", "count", "count", count),
  );
  const share = make(
    "button",
    { type: "button", class: "button quiet share", part: "share-button" },
    words.share,
    icon(SHARE),
  );
  // Who the visitor is, the core knows. It is as high as what it will say.
  const chip = make("summary", {}, box("span", "chip", "", "\xa0"));
  const who = box("details", "who", "", chip);
  return box("header", "head", "", box("div", "head-row", "", title, share), who);
}

function side(words, heading, { totals, value, write, isShared }) {
  const rows = totals.map((total) =>
    box("div", "row", "", make("dt", {}, total.name), make("dd", {}, write(total.value))),
  );
  const checkout = make(
    "a",
    { class: `button ${isShared ? "quiet" : "primary"}`, part: "checkout-button", href: "" },
    words.checkout,
  );
  const again = make(
    "button",
    { type: "button", class: "button quiet", part: "share-again-button" },
    words.share,
  );
  return box(
    "aside",
    "side",
    "",
    box(
      "section",
      "totals",
      "totals",
      box(heading(1), "group-title", "", words.summary),
      make("dl", {}, ...rows),
    ),
    box(
      "div",
      "pay",
      "pay",
      box(
        "p",
        "grand-total",
        "grand-total",
        box("span", "grand-total-label", "", words.total),
        " ",
        make("strong", {}, write(value)),
      ),
      box("div", "undo", ""),
      box("div", "next", "", box("div", "ways", "", checkout, ...(isShared ? [] : [again]))),
      box("div", "leaving", ""),
    ),
    // The core draws contact and delivery here.
    box("div", "people-to-come", ""),
  );
}

/**
 * The first cart; `undefined` where anything about it has to wait for the core.
 *
 * @param {HTMLElement} host
 * @param {any} answer an `orderForm`
 * @param {boolean} isShared whether it is somebody else's
 * @returns {HTMLElement | undefined}
 */
export function firstCart(host, answer, isShared) {
  const cart = plainCart(answer);
  const words = ownWords(host);
  if (!cart || !words) return undefined;
  const level = Number(host.getAttribute("heading-level")) || 2;
  const heading = (below) => `h${Math.min(6, Math.max(1, level + below))}`;
  const toggle = (text) => make("details", {}, make("summary", {}, text));
  const lines = cart.lines.map((item) => line(words, cart.write, item));
  const attributes = { class: "list", part: "items", role: "list", "aria-label": words.items };
  const list = make("ul", attributes, ...lines);
  const names = cart.promotions.map((name) => make("li", {}, name));
  const promotions = names.length ? [box("ul", "promotions", "promotions", ...names)] : [];
  const cartParts = [
    head(words, heading, { ...cart, isShared }),
    box(
      "div",
      "main",
      "",
      make(
        "div",
        {},
        box("div", "lines", "", make("div", {}, list)),
        box(
          "div",
          "remove-all",
          "",
          make(
            "button",
            { type: "button", class: "link-button", part: "remove-all-button" },
            words.removeAll,
          ),
        ),
      ),
      box(
        "div",
        "extras",
        "",
        box("div", "coupon", "", ...promotions, toggle(words.coupon)),
        box("div", "store-note", "", toggle(words.note)),
      ),
    ),
    side(words, heading, { ...cart, isShared }),
  ];
  const section = box("section", "cart painted", "", ...cartParts);
  return make("div", { class: "root", lang: words.lang, "aria-busy": "true" }, section);
}
