//! What a page may use of `<shared-cart>`: the types of `interface.toml`.
//!
//! [`readme`] makes the tables of README.md, [`crate::npm`] the types and the manifests of the npm
//! package. The tests in [`code`] compare the file with the code.

#[cfg(test)]
mod code;
pub(crate) mod readme;
#[cfg(test)]
mod source;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

/// The name of the element.
pub(crate) const TAG: &str = "shared-cart";

/// Everything that a page may use.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Interface {
    pub(crate) attributes: Vec<Attribute>,
    #[serde(default)]
    pub(crate) properties: Vec<Property>,
    pub(crate) types: Vec<Type>,
    pub(crate) methods: Vec<Method>,
    pub(crate) events: Vec<Event>,
    /// The values of `kind` of `shared-cart-error`.
    pub(crate) error_kinds: Vec<Named>,
    /// The values of `reason` in the results of methods.
    pub(crate) reasons: Vec<Named>,
    pub(crate) slots: Vec<Named>,
    #[serde(default)]
    pub(crate) states: Vec<Named>,
    pub(crate) custom_properties: Vec<CustomProperty>,
    pub(crate) part_tables: Vec<PartTable>,
}

/// A name and a sentence about it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) text: String,
}

/// An attribute of the element.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Attribute {
    pub(crate) name: String,
    #[serde(default, rename = "type")]
    pub(crate) kind: AttributeKind,
    /// The only values that mean something. Empty: any.
    #[serde(default)]
    pub(crate) values: Vec<String>,
    /// Whether it may change while the element is in the page.
    #[serde(default)]
    pub(crate) is_live: bool,
    pub(crate) text: String,
    /// What holds without it, as a phrase.
    pub(crate) default: String,
}

/// What the text of an attribute means.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum AttributeKind {
    #[default]
    Text,
    Number,
    /// It is on if it is there, and its value is not `false`.
    Boolean,
}

/// A property of the element's object.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Property {
    pub(crate) name: String,
    /// The type, in TypeScript.
    #[serde(rename = "type")]
    pub(crate) kind: String,
    #[serde(default)]
    pub(crate) is_readonly: bool,
    pub(crate) text: String,
}

/// A type of parameters and results.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Type {
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) fields: Vec<Field>,
}

/// A method of the element's object.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Method {
    pub(crate) name: String,
    /// A call, for the README.
    pub(crate) example: String,
    pub(crate) parameters: Vec<Parameter>,
    /// The type, in TypeScript.
    pub(crate) returns: String,
    pub(crate) text: String,
}

/// A parameter of a method.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Parameter {
    pub(crate) name: String,
    /// The type, in TypeScript.
    #[serde(rename = "type")]
    pub(crate) kind: String,
}

/// An event of the element.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Event {
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) is_cancelable: bool,
    /// When it is dispatched.
    pub(crate) text: String,
    /// What its detail holds, as a phrase.
    pub(crate) detail: String,
    pub(crate) fields: Vec<Field>,
}

/// A field of a type, or of an event's detail.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Field {
    /// With `?` at its end if it may be missing.
    pub(crate) name: String,
    /// The type, in TypeScript.
    #[serde(rename = "type")]
    pub(crate) kind: String,
    pub(crate) text: String,
}

/// A custom property that a theme may set.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CustomProperty {
    pub(crate) name: String,
    /// Its value where the theme sets none.
    pub(crate) default: String,
    /// What it is for.
    pub(crate) text: String,
}

/// Parts that stand in one table of the README.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PartTable {
    pub(crate) head: String,
    /// `is` or `does`.
    pub(crate) verb: String,
    pub(crate) parts: Vec<Named>,
}

impl Attribute {
    /// The property that mirrors it: `orderFormId` for `order-form-id`.
    fn property(&self) -> Property {
        let mut words = self.name.split('-');
        let first = words.next().unwrap_or_default().to_owned();
        let values = self.values.iter().map(|value| format!("\"{value}\" | "));
        let kind = match self.kind {
            AttributeKind::Text if self.values.is_empty() => "string".to_owned(),
            AttributeKind::Text => values.collect::<String>() + "\"\"",
            AttributeKind::Number => "number".to_owned(),
            AttributeKind::Boolean => "boolean".to_owned(),
        };
        Property {
            name: words.fold(first, |name, word| {
                let (initial, rest) = word.split_at(1);
                name + &initial.to_uppercase() + rest
            }),
            kind,
            is_readonly: false,
            text: format!("the attribute `{}`", self.name),
        }
    }
}

impl Interface {
    /// Reads `interface.toml` of this folder.
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let path = root.join("interface.toml");
        let text =
            fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
        toml::from_str(&text).with_context(|| format!("{} cannot be read", path.display()))
    }

    /// The properties: those of attributes, and the others. HTML itself has that of `lang`.
    pub(crate) fn all_properties(&self) -> Vec<Property> {
        let mirrored = self.attributes.iter().filter(|attribute| attribute.name != "lang");
        mirrored.map(Attribute::property).chain(self.properties.iter().cloned()).collect()
    }

    /// The parts of all tables.
    pub(crate) fn parts(&self) -> impl Iterator<Item = &Named> {
        self.part_tables.iter().flat_map(|table| &table.parts)
    }
}
