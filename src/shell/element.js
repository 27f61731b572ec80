// The custom element. It is there before the WebAssembly, which cannot extend HTMLElement. It shows
// the outlines of the cart, keeps what the page asks for meanwhile, and hands over to the core. It
// knows nothing about carts.

import { mirror, takeOver } from "./attributes.js";
import { Calls } from "./calls.js";
import { isOn, make } from "./dom.js";
import { languageOf, withTexts } from "./languages.js";
import { keepPresses } from "./presses.js";
import { failure, skeleton } from "./screens.js";

/**
 * What the core makes of an element. Its methods are called while the element is in the page.
 *
 * @typedef {{attributeChanged(name: string): void, languageChanged(language: object): void,
 *   unmount(): void, cart(): object | null,
 *   ask(method: string, argument: unknown): Promise<unknown>}} Handle
 */

/** The attributes whose changes have an effect while the element is in the page. */
const observed = [
  "order-form-id",
  "lang",
  "labels",
  "mode",
  "max-link-age-days",
  "no-memory",
  "off",
];

/** The elements in the page that are not off, and what starts and fails each. */
const present = new Map();

/**
 * The core draws into an element, in a language, and gives the first cart to a function.
 *
 * @type {((host: HTMLElement, language: object, ready: (cart: object) => void) => Handle)
 *   | undefined}
 */
let mount;

/** @type {{kind: "not-loaded" | "crashed", location?: string} | undefined} why there is no core */
let failed;

/** The elements that have told so. */
const told = new WeakSet();

/** The first cart on the screen of an element, and what carries out the presses on it. */
const painted = new Map();

/**
 * The core is there.
 *
 * @param {(host: HTMLElement, language: object, ready: (cart: object) => void) => Handle}
 *   mountElement
 */
export function start(mountElement) {
  if (mount) return;
  mount = mountElement;
  for (const [startOne] of present.values()) startOne();
}

/**
 * Shows the first cart, unless the core is there already.
 *
 * @param {HTMLElement} host
 * @param {HTMLElement} cart
 */
export function paint(host, cart) {
  if (mount || !present.has(host)) return;
  host.shadowRoot.replaceChildren(cart);
  painted.set(host, keepPresses(cart));
  performance.mark("shared-cart:painted");
  if (failed) showFailure(host);
}

/**
 * Takes the first cart away again: what was asked as one person is not shown to the next, and no
 * cart stays when the page names another one.
 *
 * @param {HTMLElement} host
 */
export function forgetPainted(host) {
  if (!painted.delete(host)) return;
  if (failed) showFailure(host);
  else host.shadowRoot.replaceChildren(skeleton(host));
}

/**
 * Whether the first cart is on the screen, and the core has not drawn over it yet.
 *
 * @param {HTMLElement} host
 */
export const isPainted = (host) => painted.has(host);

/**
 * Puts the page of the core into an element. What the person pressed on what was painted is carried
 * out.
 *
 * @param {HTMLElement} host
 * @param {Element} page
 */
export function handOver(host, page) {
  const replace = () => host.shadowRoot.replaceChildren(page);
  const carryOut = painted.get(host);
  painted.delete(host);
  if (carryOut) carryOut(host.shadowRoot, replace);
  else replace();
}

/**
 * There will be no core: it was not loaded, or it has panicked. Every element shows a sentence, and
 * dispatches an event. Nothing calls into the core any more.
 *
 * @param {{kind: "not-loaded" | "crashed", location?: string}} reason
 */
export function fail(reason) {
  if (failed) return;
  failed = reason;
  for (const [host, [, failOne]] of present) {
    showFailure(host);
    failOne();
  }
}

/**
 * Something of the package did not come.
 *
 * @param {unknown} reason
 */
export function notLoaded(reason) {
  console.error("Shared Cart could not be loaded:", reason);
  fail({ kind: "not-loaded" });
}

/** Why a method does nothing. */
const unusable = () =>
  new DOMException(failed ? `Shared Cart: ${failed.kind}` : "off", "InvalidStateError");

function showFailure(host) {
  const page = failure(host, failed.kind);
  // Where nothing was loaded, what was painted or the page's own content is better than nothing.
  const cart = painted.has(host) ? host.shadowRoot.firstElementChild : make("slot", {});
  // Nothing would happen after a press there.
  for (const control of cart.querySelectorAll("button, input")) control.disabled = true;
  cart.querySelector(".next")?.remove();
  host.shadowRoot.replaceChildren(page, ...(failed.kind === "not-loaded" ? [cart] : []));
  if (told.has(host)) return;
  told.add(host);
  const event = { bubbles: true, composed: true, detail: failed };
  host.dispatchEvent(new CustomEvent("shared-cart-error", event));
}

/**
 * Registers the element.
 *
 * @param {string} name
 * @param {string} css the style sheet of all elements; a strict CSP allows constructed style sheets
 * @param {(host: HTMLElement) => void} needed the first element is in the page
 */
export function define(name, css, needed) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  let isNeeded = false;

  class SharedCart extends HTMLElement {
    static observedAttributes = observed;
    #handle = null;
    #calls = new Calls();
    #setReady;
    #ready = new Promise((resolve) => (this.#setReady = resolve));

    connectedCallback() {
      // When the element is moved, it is disconnected and connected at once. The cart stays.
      if (present.has(this)) return;
      takeOver(this);
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      // The store has switched it off: its children are all there is.
      if (isOn(this, "off")) return root.replaceChildren(make("slot", {}));
      present.set(this, [() => this.#start(), () => this.#calls.reject(unusable())]);
      if (failed) return showFailure(this);
      root.replaceChildren(skeleton(this));
      if (mount) return this.#start();
      if (!isNeeded) needed(this);
      isNeeded = true;
    }

    disconnectedCallback() {
      queueMicrotask(() => this.isConnected || this.#stop());
    }

    #stop() {
      if (!present.delete(this)) return;
      const handle = this.#handle;
      this.#handle = null;
      this.#calls.reject(new DOMException("The element is gone.", "AbortError"));
      painted.delete(this);
      if (!failed) handle?.unmount();
      this.shadowRoot.replaceChildren();
    }

    #start() {
      withTexts(this, (language) => this.#mount(language), notLoaded);
    }

    #mount(language) {
      // It may have gone, or come back, while the texts were loaded.
      if (failed || this.#handle || !present.has(this)) return;
      this.#handle = mount(this, language, this.#setReady);
      this.#calls.carryOut(this.#handle);
    }

    /** Until other texts are there, those on the screen stay. */
    #changeLanguage() {
      const handle = this.#handle;
      const wanted = () => `${languageOf(this).tag} ${this.getAttribute("labels")}`;
      const now = wanted();
      withTexts(this, (language) => {
        const isCurrent = handle === this.#handle && wanted() === now;
        if (isCurrent && !failed) handle.languageChanged(language);
      });
    }

    /** Calls a method of the core as soon as it is there. */
    #ask(method, argument) {
      if (failed || isOn(this, "off")) return Promise.reject(unusable());
      return this.#calls.call(method, argument);
    }

    get ready() {
      return this.#ready;
    }

    get cart() {
      return (!failed && this.#handle?.cart()) || null;
    }

    addItems(items) {
      return this.#ask("addItems", items);
    }

    updateItems(items) {
      return this.#ask("updateItems", items);
    }

    removeItems(items) {
      return this.#ask("removeItems", items);
    }

    undo() {
      return this.#ask("undo");
    }

    refresh() {
      return this.#ask("refresh");
    }

    share() {
      return this.#ask("share");
    }

    focus(options) {
      const found = this.shadowRoot?.querySelectorAll("[tabindex], a, button, input, summary");
      [...(found ?? [])].find((one) => one.getClientRects().length)?.focus(options);
    }

    attributeChangedCallback(attribute, before, after) {
      if (before === after) return;
      if (attribute === "off") {
        if (isOn(this, "off")) this.#stop();
        if (this.isConnected) this.connectedCallback();
        return;
      }
      forgetPainted(this);
      if (failed || !this.#handle) return;
      if (["lang", "labels"].includes(attribute)) this.#changeLanguage();
      else this.#handle.attributeChanged(attribute);
    }
  }
  mirror(SharedCart.prototype);
  customElements.define(name, SharedCart);
}
