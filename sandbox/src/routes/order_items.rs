//! Reads `orderItems` of a request.
//! Does not check values; a value of the wrong type is treated as missing.

use serde_json::Value;

use crate::cart::line::Attachment;
use crate::cart::lines::{AssemblyItem, OrderItem};
use crate::errors::ApiError;

/// The entries of `orderItems`. A body without such a list is refused: 400 `001`.
pub(super) fn order_items(body: &Value) -> Result<Vec<OrderItem>, ApiError> {
    let items = body["orderItems"].as_array().ok_or_else(|| ApiError::bad("001"))?;
    let no_split = body["noSplitItem"] == Value::Bool(true);
    Ok(items.iter().map(|item| order_item(item, no_split)).collect())
}

fn order_item(item: &Value, no_split: bool) -> OrderItem {
    let attachments = item["attachments"].as_array().map(Vec::as_slice).unwrap_or_default();
    let options = item["options"].as_array().map(Vec::as_slice).unwrap_or_default();
    OrderItem {
        id: text(&item["id"]),
        seller: text(&item["seller"]),
        quantity: item["quantity"].as_i64(),
        unique_id: text(&item["uniqueId"]),
        index: item.get("index").filter(|index| !index.is_null()).map(index),
        price: item["price"].as_i64(),
        attachments: attachments.iter().filter_map(attachment).collect(),
        options: options.iter().filter_map(option).collect(),
        no_split: no_split || item["noSplitItem"] == Value::Bool(true),
        sets: false,
    }
}

/// An index. What is not a number becomes the largest index, which no line has.
fn index(index: &Value) -> usize {
    index.as_u64().and_then(|index| usize::try_from(index).ok()).unwrap_or(usize::MAX)
}

/// A text or a number, as text. Clients send ids in both ways.
pub(super) fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// One attachment of an item.
pub(super) fn attachment(value: &Value) -> Option<Attachment> {
    let name = text(&value["name"])?;
    Some(Attachment { name, content: value["content"].clone() })
}

/// One entry of `options`. Its `assemblyId` is the id of the assembly option.
fn option(value: &Value) -> Option<AssemblyItem> {
    assembly_item(value, &text(&value["assemblyId"])?)
}

/// What is sent for the assembly option with this id: an item, values to enter, or both.
pub(super) fn assembly_item(value: &Value, assembly: &str) -> Option<AssemblyItem> {
    if !value.is_object() {
        return None;
    }
    let item = text(&value["id"]).map(|id| {
        let seller = text(&value["seller"]).unwrap_or_else(|| "1".to_owned());
        (id, seller, value["quantity"].as_i64().unwrap_or(1))
    });
    let input = value.get("inputValues").filter(|input| input.is_object()).cloned();
    Some(AssemblyItem { assembly: assembly.to_owned(), item, input })
}
