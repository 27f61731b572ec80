// What the core needs of the browser and of the shell around it, which owns the elements. It knows
// nothing about carts.

const { addEventListener, removeEventListener } = EventTarget.prototype;

/**
 * The part of the package that was there before the core: `src/shell`.
 *
 * @typedef {{start(mount: (host: HTMLElement, language: object,
 *   ready: (cart: object) => void) => unknown): void,
 *   fail(reason: {kind: string, location: string}): void,
 *   skeleton(host: HTMLElement): HTMLElement, isPainted(host: HTMLElement): boolean,
 *   handOver(host: HTMLElement, page: Element): void}} Shell
 */

/** @type {Shell} */
let shell;

/** The functions of `browser.js`. */
let sight;
let isDead = false;

/**
 * Tells the shell that the core is there.
 *
 * @param {Shell} theShell
 * @param {(host: HTMLElement, language: object, channel: BroadcastChannel | undefined,
 *   ready: (cart: object) => void) => Handle} mount it draws into the shadow root of the host and
 *   returns a handle, whose methods are called while the element is in the page
 * @param {object} theSight what `browser.js` gives
 *
 * @typedef {{attributeChanged(name: string): void, languageChanged(language: object): void,
 *   addressChanged(): void, refresh(): void, wentOffline(): void,
 *   messageReceived(message: unknown): void, hidePeople(): void, unmount(): void, cart(): object,
 *   ask(method: string, argument: unknown): Promise<unknown>}} Handle
 */
export function start(theShell, mount, theSight) {
  shell = theShell;
  sight = theSight;
  shell.start((host, language, ready) => {
    const channel = openChannel();
    const handle = mount(host, language, channel, ready);
    const stopListening = listen(handle, channel, host.shadowRoot);
    return {
      attributeChanged: (name) => handle.attributeChanged(name),
      languageChanged: (language) => handle.languageChanged(language),
      ask: (method, argument) => handle.ask(method, argument),
      cart: () => handle.cart(),
      unmount() {
        stopListening();
        handle.unmount();
      },
    };
  });
}

/** The outlines of a cart, as the shell draws them. */
export const skeleton = (host) => shell.skeleton(host);

/** Whether the shell has painted the first cart, which stays until there is more to show. */
export const isPainted = (host) => shell.isPainted(host);

/** Puts a page into the element in the place of what the shell shows. */
export const handOver = (host, page) => shell.handOver(host, page);

/**
 * The WebAssembly module has panicked. The shell shows a message in every element. Nothing calls
 * into the module any more.
 *
 * @param {string} location the place in the source
 */
export function crashed(location) {
  isDead = true;
  shell?.fail({ kind: "crashed", location });
}

const unsaved = new Set();

const askBeforeClosing = (event) => {
  event.preventDefault();
  // Older browsers ask only for this.
  event.returnValue = true;
};

/**
 * While any element has something that is not saved, the browser asks before the page closes. The
 * listener is there only then, because a page with such a listener is not kept for the way back.
 *
 * @param {HTMLElement} host
 * @param {boolean} isUnsaved
 */
export function setUnsaved(host, isUnsaved) {
  unsaved[isUnsaved ? "add" : "delete"](host);
  const listens = unsaved.size ? addEventListener : removeEventListener;
  listens.call(window, "beforeunload", askBeforeClosing);
}

/**
 * Keeps the link in the state that the Navigation API has for this entry of the history. Pages of
 * the same origin can read it in the entries that come after. What the page keeps there itself
 * stays; if that is no plain object, nothing is kept.
 *
 * @param {string} link the parameters of the link
 */
export function keepLink(link) {
  const { navigation } = window;
  const state = navigation?.currentEntry?.getState?.() ?? {};
  if (Object.getPrototypeOf(state) !== Object.prototype) return;
  const sharedCart = { ...history.state?.sharedCart, link };
  navigation?.updateCurrentEntry?.({ state: { ...state, sharedCart } });
}

/**
 * Where the address has the marker, takes it out, and takes over what the last entry before kept.
 *
 * @param {string} marker a parameter and its value
 */
export function takeLinkBack(marker) {
  const { pathname, search, hash } = location;
  const rest = search.slice(1).split("&").filter((pair) => pair !== marker).join("&");
  if (search.length < 2 || rest === search.slice(1)) return;
  const { navigation } = window;
  const before = navigation?.entries?.().slice(0, navigation.currentEntry?.index) ?? [];
  const sharedCart = before.map((entry) => entry.getState()?.sharedCart).findLast(Boolean);
  const state = sharedCart ? { ...history.state, sharedCart } : history.state;
  replaceEntry(state, pathname + (rest && "?" + rest) + hash);
}

/** The address that was last looked at, and the elements that follow it. */
let known;
let isOurs = false;
const followers = new Map();

/**
 * Replaces the entry of the history. No element follows that.
 *
 * @param {unknown} state
 * @param {string | undefined} address
 */
export function replaceEntry(state, address) {
  isOurs = true;
  try {
    history.replaceState(state, "", address);
  } catch {
    // Browsers limit these calls, and a page may forbid them.
  }
  isOurs = false;
  known = location.href;
}

/** Whether the page went to another address, by the history's way back or by a script. */
function lookAtAddress() {
  if (isOurs || known === location.href) return;
  known = location.href;
  for (const [handle, host] of followers) {
    if (!isDead && host.isConnected) handle.addressChanged();
  }
}

/**
 * Follows the address of the page. Where the browser does not tell what scripts do to it, it is
 * looked at when the person does something.
 *
 * @param {Handle} handle
 * @param {Element} host
 * @param {(target: EventTarget, events: string[], act: () => void) => void} on
 */
function followAddress(handle, host, on) {
  known ??= location.href;
  followers.set(handle, host);
  on(window, ["popstate", "hashchange", "focus"], lookAtAddress);
  const { navigation } = window;
  if (navigation?.currentEntry) on(navigation, ["currententrychange"], lookAtAddress);
  // The page's own listener goes to the other address.
  else on(document, ["click"], () => setTimeout(lookAtAddress));
}

/**
 * The channel to the browser's other tabs. Without it the tabs poll. Firefox throws here when it
 * blocks all cookies.
 */
function openChannel() {
  try {
    return new BroadcastChannel("shared-cart");
  } catch {
    return undefined;
  }
}

/**
 * Listens for events after which the cart may have changed, or the connection.
 *
 * @param {Handle} handle
 * @param {BroadcastChannel | undefined} channel
 * @param {ShadowRoot} root
 * @returns {() => void} removes all listeners
 */
function listen(handle, channel, root) {
  const stop = new AbortController();
  const on = (target, events, act) => {
    for (const event of events) {
      const heard = (...args) => isDead || act(...args);
      addEventListener.call(target, event, heard, { signal: stop.signal });
    }
  };
  const refresh = () => isDead || handle.refresh();
  on(window, ["online", "focus"], refresh);
  // The browser shows a page that it kept in memory.
  on(window, ["pageshow"], ({ persisted }) => persisted && refresh());
  // The browser may keep the page in memory. It must not contain personal data then.
  on(window, ["pagehide"], () => handle.hidePeople());
  on(document, ["visibilitychange"], refresh);
  on(window, ["offline"], () => handle.wentOffline());
  if (channel) on(channel, ["message"], ({ data }) => handle.messageReceived(data));
  const forgetVtex = hearVtex(refresh);
  followAddress(handle, root.host, on);
  const stopResting = sight.restUnseen(root.host, refresh);
  const stopKeeping = sight.keepInPlace(root);
  const timings = root.host.getAttribute("url-policy") === "strip" && forgetRequests();
  return () => {
    stop.abort();
    followers.delete(handle);
    stopResting();
    stopKeeping();
    timings?.disconnect?.();
    channel?.close();
    forgetVtex();
  };
}

/**
 * The browser lists the addresses of all requests for scripts to read. Where a cart's id is in one
 * of them, the list is emptied.
 *
 * @returns {PerformanceObserver | undefined} watches until it is disconnected
 */
function forgetRequests() {
  if (!window.PerformanceObserver) return undefined;
  const watching = new PerformanceObserver((list) => {
    const namesCart = ({ name }) => /\/orderForm\/[\dA-Fa-f]/.test(name);
    if (list.getEntries().some(namesCart)) performance.clearResourceTimings();
  });
  watching.observe({ type: "resource", buffered: true });
  return watching;
}

/**
 * vtex.js tells of its own changes by an event of jQuery, which is none of the document's. jQuery
 * may come after the element, and a second jQuery after the first, so it is looked for again.
 *
 * @param {() => void} act
 * @returns {() => void} stops it
 */
function hearVtex(act) {
  const heard = new Map();
  const look = () => {
    const { jQuery } = window;
    if (typeof jQuery !== "function" || heard.has(jQuery)) return;
    heard.set(jQuery);
    try {
      const target = jQuery(window);
      target.on("orderFormUpdated.vtex", act);
      heard.set(jQuery, target);
    } catch {
      // It is something else of that name.
    }
  };
  look();
  // The load of a script does not bubble.
  const events = ["load", "click", "focusin"];
  for (const event of events) addEventListener.call(document, event, look, true);
  const looking = setInterval(look, 1000);
  return () => {
    clearInterval(looking);
    for (const event of events) removeEventListener.call(document, event, look, true);
    for (const target of heard.values()) target?.off("orderFormUpdated.vtex", act);
  };
}
