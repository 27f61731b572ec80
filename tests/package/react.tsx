// JSX of React, for the types of React 18 and 19.

import { useRef } from "react";
import type { SharedCartElement } from "shared-cart";
import type {} from "shared-cart/react";

export function Page() {
  const cart = useRef<SharedCartElement>(null);
  return (
    <shared-cart
      ref={cart}
      key="cart"
      class="cart"
      lang="pt-BR"
      mode="view"
      no-memory={false}
      heading-level={1}
      onshared-cart-changed={({ detail }) => detail.value satisfies number}
    >
      <p>…</p>
    </shared-cart>
  );
}

// @ts-expect-error there is no such mode
export const wrong = <shared-cart mode="edit" />;
