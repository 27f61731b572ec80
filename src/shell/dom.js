// Builds elements. Whatever the page has done to its document, these work.

/**
 * A member of the document. An element of the page with such a name, `<img name=createElement>`,
 * hides the members of the page's document.
 *
 * @param {string} name
 */
export const own = (name) => Reflect.get(Document.prototype, name, document);

/**
 * A new element of HTML. It writes text and attributes, never markup.
 *
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function make(tag, attributes, ...children) {
  const made = own("createElement").call(document, tag);
  for (const name in attributes) made.setAttribute(name, attributes[name]);
  made.append(...children);
  return made;
}

/**
 * An icon from its path. Screen readers leave it out.
 *
 * @param {string} path
 */
export function icon(path) {
  const svg = (tag, attributes, ...children) => {
    const made = own("createElementNS").call(document, "http://www.w3.org/2000/svg", tag);
    for (const name in attributes) made.setAttribute(name, attributes[name]);
    made.append(...children);
    return made;
  };
  const shape = svg("path", { d: path });
  return svg("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" }, shape);
}

/**
 * Whether a boolean attribute is on. The rule is that of `state::env::is_on`.
 *
 * @param {HTMLElement} host
 * @param {string} name
 */
export const isOn = (host, name) =>
  (host.getAttribute(name) ?? "false").trim().toLowerCase() !== "false";
