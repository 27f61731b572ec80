//! What editors read: `web-types.json` (those of `JetBrains`) and `vscode.html-custom-data.json`
//! (VS Code).

use serde_json::{Value, json};

use super::about::About;
use super::manifest::named;
use super::types::type_of;
use crate::interface::{Attribute, AttributeKind, Interface, TAG};

/// What an editor says of the element.
const ABOUT: &str = "A cart that several people share by a link.";

/// What `web-types.json` has to look like.
const SCHEMA: &str =
    "https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json";

/// <https://github.com/JetBrains/web-types>
pub(super) fn web_types(interface: &Interface, about: &About) -> Value {
    let attributes = interface.attributes.iter().map(|attribute| {
        json!({
            "name": attribute.name,
            "description": sentence(attribute),
            "value": { "type": value_type(attribute) },
        })
    });
    let properties = interface.properties.iter().map(|property| {
        json!({
            "name": property.name,
            "description": property.text,
            "type": property.kind,
            "read-only": property.is_readonly,
        })
    });
    let events = interface
        .events
        .iter()
        .map(|event| json!({ "name": event.name, "description": event.text }));
    let custom_properties = interface
        .custom_properties
        .iter()
        .map(|property| json!({ "name": property.name, "description": property.text }));
    json!({
        "$schema": SCHEMA,
        "name": TAG,
        "version": about.version,
        "description-markup": "markdown",
        "contributions": { "html": { "elements": [{
            "name": TAG,
            "description": ABOUT,
            "attributes": attributes.collect::<Vec<_>>(),
            "slots": named(interface.slots.iter()),
            "js": {
                "properties": properties.collect::<Vec<_>>(),
                "events": events.collect::<Vec<_>>(),
            },
            "css": {
                "properties": custom_properties.collect::<Vec<_>>(),
                "parts": named(interface.parts()),
            },
        }] } },
    })
}

/// <https://github.com/microsoft/vscode-custom-data>
pub(super) fn vscode(interface: &Interface) -> Value {
    let attributes = interface.attributes.iter().map(|attribute| {
        let mut told = json!({
            "name": attribute.name,
            "description": { "kind": "markdown", "value": sentence(attribute) },
        });
        if !attribute.values.is_empty() {
            let values = attribute.values.iter().map(|value| json!({ "name": value }));
            told["values"] = values.collect();
        }
        if attribute.kind == AttributeKind::Boolean {
            // A name of VS Code: such an attribute is completed without a value.
            told["valueSet"] = "v".into();
        }
        told
    });
    json!({
        "version": 1.1,
        "tags": [{
            "name": TAG,
            "description": ABOUT,
            "attributes": attributes.collect::<Vec<_>>(),
        }],
    })
}

fn sentence(attribute: &Attribute) -> String {
    format!("{}. Without it: {}", attribute.text, attribute.default)
}

/// `web-types` knows `boolean` as an attribute without a value.
fn value_type(attribute: &Attribute) -> String {
    match attribute.kind {
        AttributeKind::Boolean => "boolean".to_owned(),
        AttributeKind::Number => "number".to_owned(),
        AttributeKind::Text => type_of(attribute),
    }
}
