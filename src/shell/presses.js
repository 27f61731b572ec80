// What the person does on the first cart before the core is there. It is marked at once, and is
// carried out on the cart that the core draws, exactly once.

const kind = (control) =>
  control.hasAttribute("part") ? `[part=${control.getAttribute("part")}]` : control.localName;
const name = (control) => control?.getAttribute("aria-label") ?? control?.textContent;
const step = (control) =>
  ({ "increase-button": 1, "decrease-button": -1 })[control.getAttribute("part")];
const fieldBeside = (control) => control.closest("li")?.querySelector("input");

/** The same control of the core's cart: of the same kind, at the same place, with the same name. */
function counterpart(control, cart, root) {
  const at = [...cart.querySelectorAll(kind(control))].indexOf(control);
  const found = root.querySelectorAll(kind(control))[at];
  return name(found) === name(control) ? found : undefined;
}

/** Shows on the line, or on the button, that the press was heard. */
function mark(control) {
  (control.closest("li") ?? control).setAttribute("aria-busy", "true");
  const field = fieldBeside(control);
  if (step(control)) field.value = `${Math.max(0, Number(field.value) + step(control))}`;
}

/** Writes what was typed into the core's field. While the person types on, it is not sent. */
function typeInto(field, text, isFocused) {
  const send = () => field.dispatchEvent(new Event("change"));
  field.value = text;
  if (isFocused) field.addEventListener("blur", send, { once: true });
  else send();
}

/**
 * Keeps the presses on a cart.
 *
 * @param {HTMLElement} cart
 * @returns {(root: ShadowRoot, replace: () => void) => void} replaces the cart by the core's, and
 *   carries them out there
 */
export function keepPresses(cart) {
  const pressed = [];
  const typed = new Set();
  cart.addEventListener("click", (event) => {
    const control = event.target.closest("button, a, summary");
    // The page of a product can be opened at once.
    if (!control || control.matches(".name")) return;
    event.preventDefault();
    pressed.push(control);
    mark(control);
  });
  cart.addEventListener("input", ({ target }) => typed.add(target));
  return (root, replace) => {
    const focused = root.activeElement;
    replace();
    const find = (control) => counterpart(control, cart, root);
    if (focused) find(focused)?.focus({ preventScroll: true });
    for (const field of typed) {
      const found = find(field);
      if (found) typeInto(found, field.value, field === focused);
    }
    for (const control of pressed) {
      // The field has the sum of what was typed and pressed.
      if (step(control) && typed.has(fieldBeside(control))) continue;
      find(control)?.click();
    }
  };
}
