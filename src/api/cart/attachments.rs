//! What people chose or wrote: `attachments[]` of lines and services, and `assemblies[]`.
//! It does not know what keys and values mean.

use crate::api::json::decode::At;
use crate::api::json::node::JsonNode;
use crate::domain::cart::attachment::Attachment;

/// The most attachments that are read of one line or service. The store's own forms make a few;
/// thousands are there to block the page.
const MOST: usize = 300;

/// Reads `attachments[]`. `offerings` is `attachmentOfferings[]`: what the store offers, with its
/// keys (`schema`). Where the answer has no such list, every attachment counts as offered.
pub(super) fn attachments(at: &At<'_>, offerings: &At<'_>) -> Vec<Attachment> {
    let read = |at: &At<'_>| {
        let name = at.raw_text("name").unwrap_or_default();
        let mut attachment = attachment(name, &at.at("content"));
        let is_same =
            |offered: &At<'_>| offered.raw_text("name").as_ref() == Some(&attachment.name);
        let offered = offerings.elements();
        if offerings.node().is_some() {
            attachment.is_offered = offered.iter().any(|offered| {
                let schema = offered.at("schema");
                let has = |key: &str| schema.node().is_none_or(|it| it.member(key).is_some());
                is_same(offered) && attachment.content.iter().all(|(key, _)| has(key))
            });
        }
        attachment
    };
    at.elements().iter().take(MOST).map(read).collect()
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
