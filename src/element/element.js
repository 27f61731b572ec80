// The custom element: WebAssembly cannot extend HTMLElement, so this class forwards its callbacks.
// It knows nothing of carts. `mount(host)` draws into the host's shadow root and returns a handle
// with `attributeChanged(name)` and `unmount()`.

const mounted = new Set();
let dead = null;

/**
 * Registers the element, once per page however often it is loaded.
 *
 * @param {string} name
 * @param {string[]} attributes the attributes to observe
 * @param {string} css one style sheet for all elements; constructed, so a strict CSP allows it
 * @param {(host: HTMLElement) => {attributeChanged(name: string): void, unmount(): void}} mount
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

      connectedCallback() {
        // A move disconnects and connects at once: the cart that is drawn stays.
        if (this.#handle) return;
        const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
        root.adoptedStyleSheets = [sheet];
        if (dead) return showCrash(this);
        mounted.add(this);
        this.#handle = mount(this);
      }

      disconnectedCallback() {
        queueMicrotask(() => {
          if (this.isConnected || !this.#handle) return;
          mounted.delete(this);
          const handle = this.#handle;
          this.#handle = null;
          if (!dead) handle.unmount();
          this.shadowRoot.replaceChildren();
        });
      }

      attributeChangedCallback(attribute, before, after) {
        if (before !== after && !dead) this.#handle?.attributeChanged(attribute);
      }
    },
  );
}

/**
 * The WebAssembly module cannot go on. Every element shows a sentence and a way on, and its page is
 * told; nothing calls into the module any more.
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
    const created = Object.assign(document.createElement(tag), properties);
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
