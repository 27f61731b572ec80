//! The types of the element in the templates of frameworks: `react.d.ts`, `preact.d.ts` and
//! `vue.d.ts`. A program imports the one it needs: `import type {} from "shared-cart/react"`.

use crate::interface::{Interface, TAG};

/// React 18 and 19. In React 18 the listeners have no effect, and a program adds them to the
/// element.
pub(super) fn react() -> String {
    let head = "// <shared-cart> in JSX, for React 18 and 19. React 18 does not listen to the \
                events of custom\n// elements: there, add listeners to the element of a `ref`.\n\
                import type { DetailedHTMLProps, HTMLAttributes } from \"react\";\n";
    let attributes = "DetailedHTMLProps<HTMLAttributes<SharedCartElement>, SharedCartElement>";
    jsx(head, "react", attributes)
}

/// Preact 10.
pub(super) fn preact() -> String {
    let head = "// <shared-cart> in JSX, for Preact.\n\
                import type { ClassAttributes, HTMLAttributes } from \"preact\";\n";
    let attributes = "HTMLAttributes<SharedCartElement> & ClassAttributes<SharedCartElement>";
    jsx(head, "preact", attributes)
}

fn jsx(head: &str, module: &str, attributes: &str) -> String {
    format!(
        r#"{head}import type {{
  SharedCartAttributes,
  SharedCartElement,
  SharedCartEventMap,
}} from "./index.js";

type Listeners = {{
  [Name in keyof SharedCartEventMap as `on${{Name}}`]?: (event: SharedCartEventMap[Name]) => void;
}};

export type SharedCartProps = SharedCartAttributes &
  Listeners & {{ class?: string }} & Omit<
    {attributes},
    keyof SharedCartAttributes | "class"
  >;

declare module "{module}" {{
  namespace JSX {{
    interface IntrinsicElements {{
      "{TAG}": SharedCartProps;
    }}
  }}
}}
"#
    )
}

/// Vue 3, in templates and in JSX.
pub(super) fn vue(interface: &Interface) -> String {
    let listeners = interface.events.iter().map(|event| {
        let words = event.name.split('-').map(capital).collect::<String>();
        format!("  on{words}?: (event: SharedCartEventMap[\"{}\"]) => void;\n", event.name)
    });
    let listeners: String = listeners.collect();
    format!(
        r#"// <shared-cart> in the templates and the JSX of Vue 3.
// `@shared-cart-loaded` listens to an event.
import type {{ DefineComponent, HTMLAttributes, ReservedProps }} from "vue";
import type {{ SharedCartAttributes, SharedCartEventMap }} from "./index.js";

interface Listeners {{
{listeners}}}

export type SharedCartProps = SharedCartAttributes &
  Listeners &
  Omit<HTMLAttributes, keyof SharedCartAttributes> &
  ReservedProps;

declare module "vue" {{
  interface GlobalComponents {{
    "{TAG}": DefineComponent<SharedCartProps>;
  }}
}}

declare module "vue/jsx-runtime" {{
  namespace JSX {{
    interface IntrinsicElements {{
      "{TAG}": SharedCartProps;
    }}
  }}
}}
"#
    )
}

/// The word with a capital first letter.
pub(super) fn capital(word: &str) -> String {
    let mut signs = word.chars();
    signs.next().map_or(String::new(), |first| first.to_uppercase().chain(signs).collect())
}
