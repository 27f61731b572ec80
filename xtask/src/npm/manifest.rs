//! `custom-elements.json`, the manifest of custom elements in the schema 2.1.0:
//! <https://github.com/webcomponents/custom-elements-manifest>.

use serde_json::{Value, json};

use super::types::type_of;
use crate::interface::{Interface, TAG};

/// The name of the class in the manifest and in the types.
const CLASS: &str = "SharedCartElement";

/// The module that registers the element.
const MODULE: &str = "define.js";

pub(super) fn manifest(interface: &Interface) -> Value {
    json!({
        "schemaVersion": "2.1.0",
        "readme": "README.md",
        "modules": [{
            "kind": "javascript-module",
            "path": MODULE,
            "declarations": [class(interface)],
            "exports": [{
                "kind": "custom-element-definition",
                "name": TAG,
                "declaration": { "name": CLASS, "module": MODULE },
            }],
        }],
    })
}

fn class(interface: &Interface) -> Value {
    let attributes = interface.attributes.iter().map(|attribute| {
        json!({
            "name": attribute.name,
            "description": attribute.text,
            "type": { "text": type_of(attribute) },
            "default": attribute.default,
        })
    });
    let fields = interface.all_properties().into_iter().map(|property| {
        json!({
            "kind": "field",
            "name": property.name,
            "description": property.text,
            "type": { "text": property.kind },
            "readonly": property.is_readonly,
        })
    });
    let methods = interface.methods.iter().map(|method| {
        let parameters = method.parameters.iter();
        let parameters =
            parameters.map(|it| json!({ "name": it.name, "type": { "text": it.kind } }));
        json!({
            "kind": "method",
            "name": method.name,
            "description": method.text,
            "parameters": parameters.collect::<Vec<_>>(),
            "return": { "type": { "text": method.returns } },
        })
    });
    let events = interface.events.iter().map(|event| {
        let fields = event.fields.iter().map(|field| format!("{}: {}", field.name, field.kind));
        let fields = fields.collect::<Vec<_>>().join(", ");
        json!({
            "name": event.name,
            "description": format!("{}. Detail: {}", event.text, event.detail),
            "type": { "text": format!("CustomEvent<{{ {fields} }}>") },
        })
    });
    let custom_properties = interface.custom_properties.iter().map(|property| {
        json!({
            "name": property.name,
            "description": property.text,
            "default": property.default,
        })
    });
    json!({
        "kind": "class",
        "customElement": true,
        "name": CLASS,
        "tagName": TAG,
        "description": "Opens the cart that a link names, or the visitor's own.",
        "superclass": { "name": "HTMLElement" },
        "attributes": attributes.collect::<Vec<_>>(),
        "members": fields.chain(methods).collect::<Vec<_>>(),
        "events": events.collect::<Vec<_>>(),
        "slots": named(interface.slots.iter()),
        "cssParts": named(interface.parts()),
        "cssStates": named(interface.states.iter()),
        "cssProperties": custom_properties.collect::<Vec<_>>(),
    })
}

/// Names and sentences as all manifests have them.
pub(super) fn named<'a>(all: impl Iterator<Item = &'a crate::interface::Named>) -> Value {
    all.map(|one| json!({ "name": one.name, "description": one.text })).collect()
}
