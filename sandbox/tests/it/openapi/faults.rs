//! The differences between an answer and a schema. Does not rely on the schema alone, which
//! requires almost nothing: a name that is not described and a described name that is missing are
//! faults too.

use std::collections::BTreeSet;
use std::fmt;

use jsonschema::Validator;
use jsonschema::error::ValidationErrorKind;
use serde_json::Value;

/// A converted schema.
pub(crate) struct Schema {
    json: Value,
    validator: Validator,
}

/// One difference from the description.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fault {
    /// A JSON pointer with `*` for every index.
    pub(super) at: String,
    pub(super) what: What,
}

/// The kind of a difference.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum What {
    /// A value of another type, whose name this is: `null`, `object`, `fraction`, …
    Is(&'static str),
    /// A name that the description does not have.
    Unknown,
    /// A name of the description that the answer does not have.
    Missing,
    /// Any other error, with the validator's message.
    Other(String),
}

impl Schema {
    pub(super) fn new(json: Value) -> Self {
        let validator = jsonschema::validator_for(&json).expect("a schema");
        Self { json, validator }
    }

    pub(super) fn faults(&self, answer: &Value) -> BTreeSet<Fault> {
        let mut faults = BTreeSet::new();
        for error in self.validator.iter_errors(answer) {
            let what = match error.kind() {
                ValidationErrorKind::Type { .. } => What::Is(kind(error.instance())),
                _ => What::Other(error.to_string()),
            };
            faults.insert(Fault { at: every(error.instance_path().as_str()), what });
        }
        names(&self.json, answer, "", &mut faults);
        faults
    }
}

/// Replaces the indexes of a pointer with `*`.
fn every(pointer: &str) -> String {
    let is_index =
        |segment: &str| !segment.is_empty() && segment.bytes().all(|b| b.is_ascii_digit());
    let segments = pointer.split('/').map(|it| if is_index(it) { "*" } else { it });
    segments.collect::<Vec<_>>().join("/")
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "fraction",
        Value::Number(_) => "number",
        Value::String(_) => "text",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

fn names(schema: &Value, answer: &Value, at: &str, faults: &mut BTreeSet<Fault>) {
    match answer {
        Value::Array(entries) => {
            for entry in entries {
                names(&schema["items"], entry, &format!("{at}/*"), faults);
            }
        }
        Value::Object(fields) => {
            // An object without described names may have any.
            let Some(described) = schema["properties"].as_object().filter(|it| !it.is_empty())
            else {
                return;
            };
            for name in described.keys().filter(|name| !fields.contains_key(*name)) {
                faults.insert(Fault { at: format!("{at}/{name}"), what: What::Missing });
            }
            for (name, value) in fields {
                let at = format!("{at}/{name}");
                match described.get(name) {
                    Some(schema) => names(schema, value, &at, faults),
                    None => drop(faults.insert(Fault { at, what: What::Unknown })),
                }
            }
        }
        _ => {}
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.what {
            What::Is(kind) => write!(out, "{}: {kind}", self.at),
            What::Unknown => write!(out, "{}: the name is not described", self.at),
            What::Missing => write!(out, "{}: the name is described and missing", self.at),
            What::Other(words) => write!(out, "{}: {words}", self.at),
        }
    }
}
