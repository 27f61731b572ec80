// A page without a framework.

import { define, tag, version, type SharedCartItem } from "shared-cart";
import "shared-cart/define";

const items: SharedCartItem[] = [{ id: 1, quantity: 2 }];
export const mayChange: boolean = document.createElement("shared-cart").addItems(items);

document.querySelector("shared-cart")?.addEventListener("shared-cart-changed", ({ detail }) => {
  detail.value satisfies number;
});
document.addEventListener("shared-cart-error", ({ detail }) => {
  if (detail.kind === "crashed") detail.location satisfies string | undefined;
});

export const name: "shared-cart" = tag;
export const registered: Promise<CustomElementConstructor | undefined> = define();
version satisfies string;

// @ts-expect-error an item needs an id
document.createElement("shared-cart").addItems([{ quantity: 1 }]);
// @ts-expect-error there is no such kind
document.addEventListener("shared-cart-error", ({ detail }) => detail.kind === "tired");
