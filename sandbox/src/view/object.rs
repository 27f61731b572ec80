//! Builds a JSON object from values that already exist.
//! Does not copy the values, which `json!` would do.

use serde_json::{Map, Value};

/// An object with these entries, in this order.
pub(super) fn object<const N: usize>(entries: [(&str, Value); N]) -> Value {
    let mut object = Map::with_capacity(N);
    for (name, value) in entries {
        object.insert(name.to_owned(), value);
    }
    Value::Object(object)
}
