//! What people chose or wrote: `attachments[]` of lines and services, and `assemblies[]`.
//! It does not know what keys and values mean.

use crate::api::json::decode::At;
use crate::api::json::node::JsonNode;
use crate::domain::cart::attachment::Attachment;

/// Reads `attachments[]`.
pub(super) fn attachments(at: &At<'_>) -> Vec<Attachment> {
    let name = |at: &At<'_>| at.raw_text("name").unwrap_or_default();
    at.elements().iter().map(|at| attachment(name(at), &at.at("content"))).collect()
}

/// Reads `assemblies[]`: the values that were entered for assembly options. Those that are
/// attachments, too, are left out.
pub(super) fn inputs(at: &At<'_>, attachments: &[Attachment]) -> Vec<Attachment> {
    let mut inputs = Vec::new();
    for at in at.elements() {
        let Some(name) = at.raw_text("id").or_else(|| at.raw_text("name")) else { continue };
        let input = attachment(name, &at.at("inputValues"));
        let is_known = attachments.iter().any(|known| known.name == input.name);
        if !is_known && !input.content.is_empty() {
            inputs.push(input);
        }
    }
    inputs
}

/// A name, and the members of an object that are texts or numbers.
fn attachment(name: String, content: &At<'_>) -> Attachment {
    let members = content.node().and_then(JsonNode::members).unwrap_or_default();
    let texts = members.into_iter().filter_map(|(key, value)| Some((key, value.text_or_number()?)));
    Attachment::new(name, texts.collect())
}
