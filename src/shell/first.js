// Whether the first cart may be painted before the core is there, and which one. Whatever is
// doubtful waits for the core.

import { firstCart } from "./paint.js";

const digits = (id) => `${id}`.replaceAll("-", "").toLowerCase();

/** The key under which the core keeps what the person saw of a cart: `OrderFormId::fingerprint`. */
function keyOf(id) {
  let hash = 0xcbf29ce484222325n;
  for (const digit of digits(id)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(digit.charCodeAt())) * 0x100000001b3n);
  }
  return `shared-cart:${hash.toString(16)}`;
}

/** Whether something could be new since the last visit. The core tells that above the lines. */
function wasSeen(id) {
  try {
    return localStorage.getItem(keyOf(id)) !== null;
  } catch {
    return false;
  }
}

/**
 * The first cart as it will be drawn; `undefined` where that is doubtful.
 *
 * @param {HTMLElement} host
 * @param {string | undefined} id the cart of the link
 * @param {any} own the visitor's own `orderForm`
 * @param {any} linked that of the link
 * @returns {HTMLElement | undefined}
 */
export function firstScreen(host, id, own, linked) {
  const { search, hash } = location;
  const isOrdinary =
    own &&
    own.userType !== "callCenterOperator" &&
    !host.hasAttribute("mode") &&
    !/[?&;]mode=/.test(search) &&
    // The person has decided something about this link before.
    !history.state?.sharedCart;
  if (!isOrdinary) return undefined;
  if (!id) {
    // A link that asks first, or one that is damaged.
    if (/orderform|[\da-f]{32}/i.test(search + hash) || wasSeen(own.orderFormId)) return undefined;
    return firstCart(host, own, false);
  }
  const isOwn = digits(own.orderFormId) === digits(id);
  const cart = isOwn ? own : linked;
  // Who is signed in may be the buyer. Who has a cart of their own is asked what to do.
  const waits = !isOwn && (own.loggedIn !== false || own.items?.length !== 0);
  if (waits || digits(cart?.orderFormId) !== digits(id) || wasSeen(id)) return undefined;
  return firstCart(host, cart, !isOwn);
}
