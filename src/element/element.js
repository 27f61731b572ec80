// The custom element. WebAssembly cannot extend HTMLElement, so this class forwards its callbacks.
// It knows nothing about carts. `mount(host, channel)` draws into the shadow root of the host and
// returns a handle, whose methods are called while the element is in the page.

// An element with such a name, `<img name=createElement>`, hides the members of the page's document
// and those that the window inherits.
const own = (name) => Reflect.get(Document.prototype, name, document);
const { addEventListener, removeEventListener } = EventTarget.prototype;

/** The language of the page. */
export const pageLanguage = () => own("documentElement").lang;

/** Whether somebody can see the page. */
export const isVisible = () => own("visibilityState") !== "hidden";

const mounted = new Set();
let dead = null;

/**
 * Registers the element. It does nothing if the name is registered already.
 *
 * @param {string} name
 * @param {string[]} attributes the attributes to observe
 * @param {string} css the style sheet of all elements; a strict CSP allows constructed style sheets
 * @param {(host: HTMLElement, channel: BroadcastChannel | undefined) => Handle} mount
 *
 * @typedef {{attributeChanged(name: string): void, refresh(): void, wentOffline(): void,
 *   messageReceived(message: unknown): void, hidePeople(): void, addItems(items: unknown): boolean,
 *   unmount(): void}} Handle
 */
export function define(name, attributes, css, mount) {
  if (customElements.get(name)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);

  customElements.define(
    name,
    class extends HTMLElement {
      static observedAttributes = attributes;
      #handle = null;
      #stopListening = null;

      connectedCallback() {
        // When the element is moved, it is disconnected and connected at once. The cart stays.
        if (this.#handle) return;
        const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
        root.adoptedStyleSheets = [sheet];
        if (dead) return showCrash(this);
        mounted.add(this);
        const channel = openChannel();
        this.#handle = mount(this, channel);
        this.#stopListening = listen(this.#handle, channel, root);
      }

      disconnectedCallback() {
        queueMicrotask(() => {
          if (this.isConnected || !this.#handle) return;
          mounted.delete(this);
          this.#stopListening();
          const handle = this.#handle;
          this.#handle = null;
          if (!dead) handle.unmount();
          this.shadowRoot.replaceChildren();
        });
      }

      /**
       * Adds items to the cart on the screen.
       *
       * @param {{id: string | number, quantity?: number, seller?: string | number}[]} items
       * @returns {boolean} whether there is a cart and this person may change it
       * @throws {TypeError} if the argument is no list of items
       */
      addItems(items) {
        return !dead && !!this.#handle?.addItems(items);
      }

      attributeChangedCallback(attribute, before, after) {
        if (before !== after && !dead) this.#handle?.attributeChanged(attribute);
      }
    },
  );
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
  history.replaceState(state, "", pathname + (rest && "?" + rest) + hash);
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
      const heard = (...args) => dead || act(...args);
      addEventListener.call(target, event, heard, { signal: stop.signal });
    }
  };
  const refresh = () => dead || handle.refresh();
  on(window, ["online", "focus"], refresh);
  // The browser shows a page that it kept in memory.
  on(window, ["pageshow"], ({ persisted }) => persisted && refresh());
  // The browser may keep the page in memory. It must not contain personal data then.
  on(window, ["pagehide"], () => handle.hidePeople());
  on(document, ["visibilitychange"], refresh);
  on(window, ["offline"], () => handle.wentOffline());
  if (channel) on(channel, ["message"], ({ data }) => handle.messageReceived(data));
  const forgetVtex = hearVtex(refresh);
  const watching = keepInPlace(root, on);
  const timings = root.host.getAttribute("url-policy") === "strip" && forgetRequests();
  return () => {
    stop.abort();
    timings?.disconnect?.();
    watching.disconnect();
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

/**
 * Keeps the focused element at its place on the screen when an answer adds or removes something
 * above it. Browsers do this themselves, but not everywhere, and not at the top of a page.
 *
 * @param {ShadowRoot} root
 * @param {(target: EventTarget, events: string[], act: () => void) => void} on
 */
function keepInPlace(root, on) {
  const place = () => root.activeElement?.getBoundingClientRect().top;
  let top;
  const remember = () => (top = place());
  on(root, ["focusin", "focusout"], remember);
  on(window, ["scroll", "resize"], remember);
  const watching = new MutationObserver(() => {
    const moved = place() - top;
    if (moved) scrollBy(0, moved);
    remember();
  });
  watching.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  return watching;
}

/**
 * The WebAssembly module has panicked. Every element shows a message and a button to load the page
 * again, and dispatches an event. Nothing calls into the module any more.
 *
 * @param {{title: string, text: string, button: string, location: string}} crash
 */
export function crashed(crash) {
  if (dead) return;
  dead = crash;
  for (const host of mounted) showCrash(host);
}

function showCrash(host) {
  const element = (tag, properties, ...children) => {
    const created = Object.assign(own("createElement").call(document, tag), properties);
    created.append(...children);
    return created;
  };
  const reload = element("button", { type: "button", className: "button primary" }, dead.button);
  reload.addEventListener("click", () => location.reload());
  const page = element(
    "section",
    { className: "state" },
    element("h2", { className: "state-title" }, dead.title),
    element("p", {}, dead.text),
    reload,
  );
  page.setAttribute("role", "alert");
  host.shadowRoot.replaceChildren(page);
  host.dispatchEvent(
    new CustomEvent("shared-cart-error", {
      bubbles: true,
      composed: true,
      detail: { kind: "crashed", location: dead.location },
    }),
  );
}
