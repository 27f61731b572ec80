//! The operations of the description, with their schemas as JSON Schema.
//! Does not check answers; it finds the operation of an answer.

use serde_json::{Map, Value, json};

use super::faults::Schema;

/// The operation with which carts of operations that are not described are checked.
const A_CART: &str = "GET /api/checkout/pub/orderForm/{orderFormId}";

/// All operations. Only those that answer with JSON have a schema.
pub(crate) struct Operations(Vec<Operation>);

struct Operation {
    /// `GET /path/{parameter}`
    name: &'static str,
    schema: Option<Schema>,
}

impl Operations {
    pub(super) fn of(document: &Value) -> Self {
        let mut operations = Vec::new();
        for (path, methods) in document["paths"].as_object().expect("paths") {
            for (method, operation) in methods.as_object().expect("methods") {
                let answers = operation.get("responses").filter(|it| it.is_object());
                let Some(answers) = answers else { continue };
                let schema = &answers["200"]["content"]["application/json"]["schema"];
                let schema = schema.is_object().then(|| Schema::new(convert(document, schema)));
                // The description is needed until all tests end, so its names may leak.
                let name = format!("{} {path}", method.to_uppercase()).leak();
                operations.push(Operation { name, schema });
            }
        }
        Self(operations)
    }

    /// The names of all operations.
    pub(super) fn names(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|operation| operation.name)
    }

    /// The operation of an answer, and its schema. A cart of an operation that is not described,
    /// such as a read by POST, belongs to the described read.
    pub(super) fn find(
        &self,
        method: &str,
        path: &str,
        answer: &Value,
    ) -> Option<(&'static str, &Schema)> {
        let path = path.trim_end_matches('/');
        let fits = |operation: &&Operation| fit(operation.name, method, path).is_some();
        let literal = |operation: &&Operation| fit(operation.name, method, path);
        let found = self.0.iter().filter(fits).max_by_key(literal).or_else(|| {
            let is_cart = answer.get("orderFormId").is_some();
            self.0.iter().find(|operation| is_cart && operation.name == A_CART)
        })?;
        Some((found.name, found.schema.as_ref()?))
    }
}

/// How many segments of a path an operation names literally. None if the path is not the
/// operation's.
fn fit(operation: &str, method: &str, path: &str) -> Option<usize> {
    let template = operation.strip_prefix(method)?.strip_prefix(' ')?;
    if template.split('/').count() != path.split('/').count() {
        return None;
    }
    let mut literal = 0;
    for (wanted, given) in template.split('/').zip(path.split('/')) {
        match wanted {
            _ if wanted == given => literal += 1,
            _ if wanted.starts_with('{') => {}
            _ => return None,
        }
    }
    Some(literal)
}

/// Converts a schema of `OpenAPI` 3.0 to JSON Schema: references are resolved, and `nullable`
/// becomes a type.
fn convert(document: &Value, schema: &Value) -> Value {
    let schema = follow(document, schema);
    let is_nullable = schema["nullable"] == true;
    let mut converted = Map::new();
    for (keyword, value) in schema.as_object().expect("a schema is an object") {
        let value = match keyword.as_str() {
            "items" | "additionalProperties" if value.is_object() => convert(document, value),
            "properties" => {
                let properties = value.as_object().expect("properties");
                // A name in braces stands for any name.
                if let Some((_, any)) = properties.iter().find(|(name, _)| name.starts_with('{')) {
                    converted.insert("additionalProperties".to_owned(), convert(document, any));
                    continue;
                }
                properties.iter().map(|(name, it)| (name.clone(), convert(document, it))).collect()
            }
            "type" if is_nullable => json!([value, "null"]),
            "enum" if is_nullable => {
                let mut values = value.as_array().cloned().unwrap_or_default();
                values.push(Value::Null);
                Value::from(values)
            }
            "type" | "enum" | "required" => value.clone(),
            "allOf" | "anyOf" | "oneOf" | "not" => panic!("{keyword} is not converted yet"),
            _ => continue,
        };
        converted.insert(keyword.clone(), value);
    }
    Value::Object(converted)
}

fn follow<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    let Some(reference) = schema["$ref"].as_str() else { return schema };
    let pointer = reference.strip_prefix('#').expect("references stay in the document");
    follow(document, document.pointer(pointer).expect("the reference leads somewhere"))
}
