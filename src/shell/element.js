// The custom element. It is there before the WebAssembly, which cannot extend HTMLElement. It shows
// the outlines of the cart, keeps what the page asks for meanwhile, and hands over to the core. It
// knows nothing about carts.

import { make } from "./dom.js";
import { languageOf, withTexts } from "./languages.js";
import { keepPresses } from "./presses.js";
import { failure, skeleton } from "./screens.js";

/**
 * What the core makes of an element. Its methods are called while the element is in the page.
 *
 * @typedef {{attributeChanged(name: string): void, languageChanged(language: object): void,
 *   addItems(items: unknown): boolean, unmount(): void}} Handle
 */

/** The attributes whose changes have an effect while the element is in the page. */
const observed = ["order-form-id", "lang", "labels", "mode", "max-link-age-days", "no-memory"];

/** The elements in the page, and what starts the core in each. */
const present = new Map();

/** @type {((host: HTMLElement, language: object) => Handle) | undefined} draws into an element */
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
 * @param {(host: HTMLElement, language: object) => Handle} mountElement
 */
export function start(mountElement) {
  if (mount) return;
  mount = mountElement;
  for (const startOne of present.values()) startOne();
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
 * Takes the first cart away again: what was asked as one person is not shown to the next.
 *
 * @param {HTMLElement} host
 */
export function forgetPainted(host) {
  if (painted.delete(host)) host.shadowRoot.replaceChildren(skeleton(host));
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
  for (const host of present.keys()) showFailure(host);
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

  customElements.define(
    name,
    class extends HTMLElement {
      static observedAttributes = observed;
      #handle = null;
      #waiting = [];

      connectedCallback() {
        // When the element is moved, it is disconnected and connected at once. The cart stays.
        if (present.has(this)) return;
        present.set(this, () => this.#start());
        const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
        root.adoptedStyleSheets = [sheet];
        if (failed) return showFailure(this);
        if (mount) return this.#start();
        root.replaceChildren(skeleton(this));
        if (!isNeeded) needed(this);
        isNeeded = true;
      }

      disconnectedCallback() {
        queueMicrotask(() => {
          if (this.isConnected || !present.delete(this)) return;
          const handle = this.#handle;
          this.#handle = null;
          this.#waiting = [];
          painted.delete(this);
          if (!failed) handle?.unmount();
          this.shadowRoot.replaceChildren();
        });
      }

      #start() {
        withTexts(this, (language) => this.#mount(language), notLoaded);
      }

      #mount(language) {
        // It may have gone, or come back, while the texts were loaded.
        if (failed || this.#handle || !present.has(this)) return;
        this.#handle = mount(this, language);
        for (const items of this.#waiting.splice(0)) {
          try {
            this.#handle.addItems(items);
          } catch (error) {
            // Whoever called has gone on.
            reportError(error);
          }
        }
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

      /**
       * Adds items to the cart on the screen. Before there is a cart, they wait for it.
       *
       * @param {{id: string | number, quantity?: number, seller?: string | number}[]} items
       * @returns {boolean} whether this person may change the cart, as far as it is known
       * @throws {TypeError} if the argument is no list of items
       */
      addItems(items) {
        if (!Array.isArray(items)) {
          throw new TypeError("addItems takes a list of { id, quantity, seller }");
        }
        if (failed || !present.has(this)) return false;
        if (this.#handle) return this.#handle.addItems(items);
        this.#waiting.push(items);
        return true;
      }

      attributeChangedCallback(attribute, before, after) {
        if (before === after || failed || !this.#handle) return;
        if (["lang", "labels"].includes(attribute)) this.#changeLanguage();
        else this.#handle.attributeChanged(attribute);
      }
    },
  );
}
