// JSX and templates of Vue.

import type { GlobalComponents } from "vue";
import type {} from "shared-cart/vue";

export const page = (
  <shared-cart
    class="cart"
    lang="pt-BR"
    mode="view"
    no-memory={false}
    onSharedCartChanged={({ detail }) => detail.value satisfies number}
  >
    <p>…</p>
  </shared-cart>
);

// @ts-expect-error there is no such mode
export const wrong = <shared-cart mode="edit" />;

type Props = InstanceType<GlobalComponents["shared-cart"]>["$props"];
export const inTemplates: Props = { mode: "view" };
