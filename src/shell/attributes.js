// The properties that mirror attributes. The core reads the attributes alone.

import { isOn } from "./dom.js";

/** What each property is while its attribute is missing. HTML itself has one for `lang`. */
const defaults = {
  "order-form-id": "",
  "cart-url": "",
  "link-url": "",
  "checkout-url": "",
  "login-url": "",
  "shop-url": "",
  "store-name": "",
  "heading-level": 2,
  "product-paths": "",
  "picture-hosts": "",
  labels: "",
  mode: "",
  "url-policy": "",
  "max-link-age-days": 90,
  "no-sessions": false,
  "personal-fields": "",
  "no-memory": false,
  off: false,
};

/** `order-form-id` is `orderFormId`. */
const property = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/**
 * Gives the class of the element its properties.
 *
 * @param {HTMLElement} prototype
 */
export function mirror(prototype) {
  for (const [name, missing] of Object.entries(defaults)) {
    const read = (host) => {
      const text = host.getAttribute(name)?.trim();
      if (missing === false) return isOn(host, name);
      return text && missing ? +text || missing : (text ?? missing);
    };
    Object.defineProperty(prototype, property(name), {
      get() {
        return read(this);
      },
      set(value) {
        if (value === false || value == null) this.removeAttribute(name);
        else this.setAttribute(name, value === true ? "" : value);
      },
      enumerable: true,
      configurable: true,
    });
  }
}

/**
 * Takes over the properties that the page set before the element was registered.
 *
 * @param {HTMLElement} host
 */
export function takeOver(host) {
  for (const name of Object.keys(defaults).map(property)) {
    if (!Object.hasOwn(host, name)) continue;
    const value = host[name];
    delete host[name];
    host[name] = value;
  }
}
