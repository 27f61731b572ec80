//! A JSON node as the decoder sees it, so that one decoder serves the page and the native tests.
//! In the page a node is a JavaScript value: deriving deserialisers would cost a third of the download.

/// What the decoder asks of a node.
pub trait Json: Sized + Clone {
    /// The member `key` of an object; `None` when absent, `null`, or this is no object.
    fn member(&self, key: &str) -> Option<Self>;
    /// The elements of an array; `None` when this is no array.
    fn elements(&self) -> Option<Vec<Self>>;
    /// Whether both are known to say the same, without looking into them.
    fn is_same(&self, other: &Self) -> bool;
    /// The members of an object in their order; `None` when this is no object.
    fn members(&self) -> Option<Vec<(String, Self)>>;
    /// The text; `None` when this is no string.
    fn text(&self) -> Option<String>;
    /// The number; `None` when this is no number.
    fn number(&self) -> Option<f64>;
    /// The truth value; `None` when this is neither `true` nor `false`.
    fn boolean(&self) -> Option<bool>;
}

/// A node of an answer: a JavaScript value in the page, a `serde_json` value elsewhere.
#[cfg(target_arch = "wasm32")]
pub type Body = super::fetch::JsJson;
/// A node of an answer: a JavaScript value in the page, a `serde_json` value elsewhere.
#[cfg(not(target_arch = "wasm32"))]
pub type Body = serde_json::Value;

#[cfg(not(target_arch = "wasm32"))]
impl Json for serde_json::Value {
    fn member(&self, key: &str) -> Option<Self> {
        self.get(key).filter(|value| !value.is_null()).cloned()
    }

    fn elements(&self) -> Option<Vec<Self>> {
        self.as_array().cloned()
    }

    fn is_same(&self, other: &Self) -> bool {
        self == other
    }

    fn members(&self) -> Option<Vec<(String, Self)>> {
        let object = self.as_object()?;
        Some(object.iter().map(|(key, value)| (key.clone(), value.clone())).collect())
    }

    fn text(&self) -> Option<String> {
        self.as_str().map(str::to_owned)
    }

    fn number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn boolean(&self) -> Option<bool> {
        self.as_bool()
    }
}
