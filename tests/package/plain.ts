// A page without a framework.

import { define, tag, version, type SharedCartItem, type SharedCartReason } from "shared-cart";
import "shared-cart/define";

const items: SharedCartItem[] = [{ id: 1, quantity: 2 }];
const cart = document.createElement("shared-cart");
export const reason: Promise<SharedCartReason | undefined> = cart
  .addItems(items)
  .then(({ status, reason }) => (status === "refused" ? reason : undefined));
cart.updateItems([{ uniqueId: "a", quantity: 0 }, { id: 1, seller: "1", quantity: 2 }]);
cart.removeItems([{ uniqueId: "a" }]).then(({ items }) => items[0]?.quantity satisfies number);
cart.undo().then(({ status }) => status satisfies "done" | "capped" | "refused");
cart.refresh().then((wasRead) => wasRead satisfies boolean);
cart.share().then((isOpen) => isOpen satisfies boolean);
cart.focus({ preventScroll: true });
cart.noMemory = true;
cart.maxLinkAgeDays satisfies number;
cart.mode = "view";
cart.ready.then(({ items, role }) => [items[0]?.price, role === "guest"]);
cart.cart?.value satisfies number | undefined;

document.querySelector("shared-cart")?.addEventListener("shared-cart-changed", ({ detail }) => {
  detail.value satisfies number;
  detail.added[0]?.item_id satisfies string | undefined;
  if (detail.origin === "other") return;
});
document.addEventListener("shared-cart-checkout", (event) => event.preventDefault());
document.addEventListener("shared-cart-error", ({ detail }) => {
  if (detail.kind === "crashed") detail.location satisfies string | undefined;
});

export const name: "shared-cart" = tag;
export const registered: Promise<CustomElementConstructor | undefined> = define();
version satisfies string;

// @ts-expect-error an item needs an id
document.createElement("shared-cart").addItems([{ quantity: 1 }]);
// @ts-expect-error the cart is frozen
cart.ready.then((data) => data.items.pop());
// @ts-expect-error there is no such mode
cart.mode = "edit";
// @ts-expect-error an update needs a quantity
cart.updateItems([{ uniqueId: "a" }]);
// @ts-expect-error there is no such kind
document.addEventListener("shared-cart-error", ({ detail }) => detail.kind === "tired");
