//! `index.d.ts`: the element, its attributes and its events for TypeScript.

use super::frameworks::capital;
use crate::interface::{Attribute, AttributeKind, Event, Field, Interface, Named, TAG};

/// The text of `index.d.ts`.
pub(super) fn types(interface: &Interface) -> String {
    [
        "// The types of <shared-cart>. They declare the element and its events for the whole \
         program.\n\n"
            .to_owned(),
        shapes(interface),
        kinds(interface),
        details(interface),
        events(interface),
        attributes(interface),
        element(interface),
        MODULE.replace("TAG", TAG),
    ]
    .concat()
}

const MODULE: &str = r#"/** The name of the element. */
export declare const tag: "TAG";

/** The version of this package. */
export declare const version: string;

/**
 * Registers the element, and resolves to its class. Resolves to `undefined` on a server. The import
 * of `shared-cart/define` does the same.
 */
export declare function define(): Promise<CustomElementConstructor | undefined>;

declare global {
  interface HTMLElementTagNameMap {
    "TAG": SharedCartElement;
  }
  interface HTMLElementEventMap extends SharedCartEventMap {}
  interface DocumentEventMap extends SharedCartEventMap {}
}
"#;

fn shapes(interface: &Interface) -> String {
    let shapes =
        interface.types.iter().map(|it| shape(&it.text, &it.name, &fields(&it.fields, "")));
    shapes.collect::<Vec<_>>().concat()
}

fn kinds(interface: &Interface) -> String {
    [
        union("why no cart can be shown", "SharedCartErrorKind", &interface.error_kinds),
        union("why something was not done", "SharedCartReason", &interface.reasons),
        STATUS.to_owned(),
    ]
    .concat()
}

const STATUS: &str = r#"/** How much of what was asked for holds. */
export type SharedCartStatus = "done" | "capped" | "refused";

"#;

/// A type whose values are these names.
fn union(about: &str, name: &str, values: &[Named]) -> String {
    let values = values.iter().map(|it| format!("\n  /* {} */\n  | \"{}\"", it.text, it.name));
    let values = values.collect::<Vec<_>>().concat();
    format!("{}export type {name} ={values};\n\n", comment("", about))
}

fn details(interface: &Interface) -> String {
    let details = interface.events.iter().map(|event| {
        let about = format!("the detail of `{}`", event.name);
        shape(&about, &detail(event), &fields(&event.fields, "readonly "))
    });
    details.collect::<Vec<_>>().concat()
}

fn events(interface: &Interface) -> String {
    let events = interface.events.iter().map(|event| {
        let effect = if event.is_cancelable { ". `preventDefault()` has an effect" } else { "" };
        let about = [&event.text, effect].concat();
        member(&about, &format!("\"{}\": CustomEvent<{}>", event.name, detail(event)))
    });
    let about = "the events of the element. They bubble and are composed";
    shape(about, "SharedCartEventMap", &events.collect::<Vec<_>>())
}

/// The name of the type of an event's detail: `SharedCartSignInDetail`.
fn detail(event: &Event) -> String {
    event.name.split('-').chain(["detail"]).map(capital).collect()
}

fn attributes(interface: &Interface) -> String {
    let attributes = interface.attributes.iter().map(|attribute| {
        let about = format!("{}. Without it: {}", attribute.text, attribute.default);
        member(&about, &format!("\"{}\"?: {}", attribute.name, type_of(attribute)))
    });
    let about = "the attributes of the element, as JSX and templates have them";
    shape(about, "SharedCartAttributes", &attributes.collect::<Vec<_>>())
}

/// The type of an attribute's value, in TypeScript.
pub(super) fn type_of(attribute: &Attribute) -> String {
    if !attribute.values.is_empty() {
        let values = attribute.values.iter().map(|value| format!("\"{value}\""));
        return values.collect::<Vec<_>>().join(" | ");
    }
    match attribute.kind {
        AttributeKind::Text => "string",
        AttributeKind::Number => "number | `${number}`",
        AttributeKind::Boolean => "boolean | \"\" | \"true\" | \"false\"",
    }
    .to_owned()
}

fn element(interface: &Interface) -> String {
    let properties = interface.all_properties().into_iter().map(|property| {
        let readonly = if property.is_readonly { "readonly " } else { "" };
        member(&property.text, &format!("{readonly}{}: {}", property.name, property.kind))
    });
    let methods = interface.methods.iter().map(|method| {
        let parameters = method.parameters.iter().map(|it| format!("{}: {}", it.name, it.kind));
        let parameters = parameters.collect::<Vec<_>>().join(", ");
        member(&method.text, &format!("{}({parameters}): {}", method.name, method.returns))
    });
    let members: Vec<_> = properties.chain(methods).collect();
    let about = format!("the element `<{TAG}>`");
    shape(&about, "SharedCartElement extends HTMLElement", &members)
}

fn fields(fields: &[Field], readonly: &str) -> Vec<String> {
    let declared = |it: &Field| member(&it.text, &format!("{readonly}{}: {}", it.name, it.kind));
    fields.iter().map(declared).collect()
}

/// An interface of TypeScript.
fn shape(about: &str, head: &str, members: &[String]) -> String {
    format!("{}export interface {head} {{\n{}}}\n\n", comment("", about), members.concat())
}

/// A member of an interface.
fn member(about: &str, declaration: &str) -> String {
    format!("{}  {declaration};\n", comment("  ", about))
}

/// A comment before what it is about: a phrase as a sentence. The text must not end the comment.
fn comment(indent: &str, about: &str) -> String {
    let text = capital(about.trim_end_matches('.')).replace("*/", "*\\/");
    format!("{indent}/** {text}. */\n")
}
