//! Reads `orderItems`: what a client wants of the lines.
//! Decides nothing; a value of the wrong kind is as good as missing.

use serde_json::Value;

use crate::cart::line::Attachment;
use crate::cart::lines::{AssemblyWish, Wish};
use crate::errors::ApiError;

/// The entries of `orderItems`, which must be a list.
pub(super) fn wishes(body: &Value) -> Result<Vec<Wish>, ApiError> {
    let items = body["orderItems"].as_array().ok_or_else(|| ApiError::bad("001"))?;
    let all_stay = body["noSplitItem"] == Value::Bool(true);
    Ok(items.iter().map(|item| wish(item, all_stay)).collect())
}

fn wish(item: &Value, all_stay: bool) -> Wish {
    let attachments = item["attachments"].as_array().map(Vec::as_slice).unwrap_or_default();
    let options = item["options"].as_array().map(Vec::as_slice).unwrap_or_default();
    Wish {
        id: text(&item["id"]),
        seller: text(&item["seller"]),
        quantity: item["quantity"].as_i64(),
        unique_id: text(&item["uniqueId"]),
        index: item.get("index").filter(|index| !index.is_null()).map(index),
        price: item["price"].as_i64(),
        attachments: attachments.iter().filter_map(attachment).collect(),
        options: options.iter().filter_map(option).collect(),
        no_split: all_stay || item["noSplitItem"] == Value::Bool(true),
        sets: false,
    }
}

/// An index that is none gets one that no line has.
fn index(index: &Value) -> usize {
    index.as_u64().and_then(|index| usize::try_from(index).ok()).unwrap_or(usize::MAX)
}

/// A text, or a number that stands for one.
pub(super) fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

pub(super) fn attachment(value: &Value) -> Option<Attachment> {
    let name = text(&value["name"])?;
    Some(Attachment { name, content: value["content"].clone() })
}

/// One entry of `options`: an item to assemble or values to enter, with the option's id.
fn option(value: &Value) -> Option<AssemblyWish> {
    part(value, &text(&value["assemblyId"])?)
}

/// An item or values for the option with this id.
pub(super) fn part(value: &Value, assembly: &str) -> Option<AssemblyWish> {
    if !value.is_object() {
        return None;
    }
    let item = text(&value["id"]).map(|id| {
        let seller = text(&value["seller"]).unwrap_or_else(|| "1".to_owned());
        (id, seller, value["quantity"].as_i64().unwrap_or(1))
    });
    let input = value.get("inputValues").filter(|input| input.is_object()).cloned();
    Some(AssemblyWish { assembly: assembly.to_owned(), item, input })
}
