// Whether the first cart may be painted before the core is there, and which one. Whatever is
// doubtful waits for the core.

import { firstCart } from "./paint.js";

const digits = (id) => `${id}`.replaceAll("-", "").toLowerCase();

/** The number that stands for a text: `domain::fingerprint`. */
function fingerprint(text) {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash;
}

/**
 * Whether something could be new since the last visit. The core tells that above the lines. It
 * keeps what the person saw: `Seen::to_kept`.
 */
function mayHaveNews({ orderFormId, items, value }) {
  let kept;
  try {
    kept = localStorage.getItem(`shared-cart:${fingerprint(digits(orderFormId)).toString(16)}`);
  } catch {
    // Then the core finds nothing either.
  }
  if (!kept) return false;
  const [, total, ...lines] = kept.split(" ");
  const line = ({ uniqueId, quantity, sellingPrice }) =>
    `${fingerprint(uniqueId)}:${quantity}:${sellingPrice}`;
  return total !== `${value}` || lines.join() !== items.map(line).join();
}

/**
 * Whether the first cart may be painted, as far as the page alone tells.
 *
 * @param {HTMLElement} host
 * @param {string | undefined} id the cart of the link
 */
export function mayPaint(host, id) {
  const { search, hash } = location;
  const { stance, agreed } = history.state?.sharedCart ?? {};
  return (
    !host.hasAttribute("mode") &&
    // The shell knows no texts of the theme.
    !host.hasAttribute("labels") &&
    !/[?&;]mode=/.test(search) &&
    // The person has decided something about this link before.
    !stance &&
    !agreed &&
    // A link that asks first, or one that is damaged.
    (id || !/orderform|[\da-f]{32}/i.test(search + hash))
  );
}

/**
 * The first cart as it will be drawn; `undefined` where that is doubtful.
 *
 * @param {HTMLElement} host
 * @param {string | undefined} id the cart of the link
 * @param {() => Promise<any>} parseOwn the visitor's own `orderForm`
 * @param {() => Promise<any>} parseLinked that of the link
 * @returns {Promise<HTMLElement | undefined>}
 */
export async function firstScreen(host, id, parseOwn, parseLinked) {
  const own = await parseOwn();
  if (!own || own.userType === "callCenterOperator") return undefined;
  const isOwn = !id || digits(own.orderFormId) === digits(id);
  // Who is signed in may be the buyer. Who has a cart of their own is asked what to do.
  if (!isOwn && (own.loggedIn !== false || own.items?.length !== 0)) return undefined;
  const cart = isOwn ? own : await parseLinked();
  if (id && digits(cart?.orderFormId) !== digits(id)) return undefined;
  // The attributes may have changed meanwhile.
  if (!mayPaint(host, id) || mayHaveNews(cart)) return undefined;
  return firstCart(host, cart, !isOwn);
}
