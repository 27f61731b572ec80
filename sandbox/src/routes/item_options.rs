//! What can be added to a line: services, attachments, assembly options.
//! Finds the line by its index; the routes have no other way.

use axum::extract::Path;
use serde_json::Value;

use super::cart_request::{Answer, CartRequest};
use super::index::Index;
use super::order_items::{assembly_item, text};
use super::texts;
use crate::cart::Line;
use crate::cart::line::{Attachment, Service};
use crate::cart::lines::{self, AssemblyItem};
use crate::catalog::options;
use crate::errors::ApiError;
use crate::writing::Write;

/// `POST /items/{index}/offerings` with `{"id":…}`
pub(super) async fn add_offering(
    Path((_, Index(index))): Path<(String, Index)>,
    request: CartRequest,
) -> Answer {
    request
        .change(|write, body| {
            let line = line(write, index)?;
            let id = text(&body["id"]).ok_or_else(|| ApiError::bad("CHK0022"))?;
            if !options::offerings(&line.sku).iter().any(|offering| offering.id == id) {
                return Err(ApiError::bad("CHK0022"));
            }
            if line.offerings.iter().all(|service| service.id != id) {
                line.offerings.push(Service { id, attachments: Vec::new() });
            }
            Ok(())
        })
        .await
}

/// `POST /items/{index}/offerings/{offering}/remove`
pub(super) async fn remove_offering(
    Path((_, Index(index), offering)): Path<(String, Index, String)>,
    request: CartRequest,
) -> Answer {
    request
        .change(|write, _| {
            line(write, index)?.offerings.retain(|service| service.id != offering);
            Ok(())
        })
        .await
}

/// `POST /items/{index}/attachments/{name}` with `{"content":…}`
pub(super) async fn attach(
    Path((_, Index(index), name)): Path<(String, Index, String)>,
    request: CartRequest,
) -> Answer {
    request
        .change(|write, body| {
            write.require_edit()?;
            let content = content(body)?;
            let at = lines::index(write.cart, Some(index))?;
            let line = &write.cart.lines[at];
            let known = options::texts(&line.sku, &name);
            texts::check_entered(&write.shop.settings, known, &content)?;
            // Without `noSplitItem` only one unit gets the attachment; the others become a new
            // line.
            if !write.keep_together && line.quantity > 1 && line.is_plain() {
                lines::duplicate(write.cart, &mut write.shop.ids, at);
                write.cart.lines[at + 1].quantity -= 1;
                write.cart.lines[at].quantity = 1;
            }
            put(&mut write.cart.lines[at].attachments, name, content);
            Ok(())
        })
        .await
}

/// `DELETE /items/{index}/attachments/{name}`
pub(super) async fn detach(
    Path((_, Index(index), name)): Path<(String, Index, String)>,
    request: CartRequest,
) -> Answer {
    request
        .change(|write, _| {
            line(write, index)?.attachments.retain(|attachment| attachment.name != name);
            Ok(())
        })
        .await
}

/// `POST /items/{index}/bundles/{offering}/attachments/{name}`
pub(super) async fn attach_to_offering(
    Path((_, Index(index), offering, name)): Path<(String, Index, String, String)>,
    request: CartRequest,
) -> Answer {
    request
        .change(|write, body| {
            let content = content(body)?;
            let sku = &line(write, index)?.sku;
            let known = options::offerings(sku).iter().find(|known| known.id == offering);
            let known = known.and_then(|it| it.texts.iter().find(|texts| texts.name == name));
            service(write, index, &offering)?;
            texts::check_entered(&write.shop.settings, known, &content)?;
            put(&mut service(write, index, &offering)?.attachments, name, content);
            Ok(())
        })
        .await
}

/// `DELETE /items/{index}/bundles/{offering}/attachments/{name}`
pub(super) async fn detach_from_offering(
    Path((_, Index(index), offering, name)): Path<(String, Index, String, String)>,
    request: CartRequest,
) -> Answer {
    request
        .change(|write, _| {
            let attachments = &mut service(write, index, &offering)?.attachments;
            attachments.retain(|attachment| attachment.name != name);
            Ok(())
        })
        .await
}

/// `POST /items/{index}/assemblyOptions/{option}` with `composition` and `inputValues`. It replaces
/// what the option added before.
pub(super) async fn assemble(
    Path((_, Index(index), option)): Path<(String, Index, String)>,
    request: CartRequest,
) -> Answer {
    request
        .change(|write, body| {
            let line = line(write, index)?;
            let known = texts::assembly(&line.sku, &option);
            let inputs = options::texts(&line.sku, &option);
            if known.is_none() && inputs.is_none() {
                return Err(ApiError::bad("CHK0022"));
            }
            let parent = line.unique_id.clone();
            let mut items: Vec<AssemblyItem> = Vec::new();
            for item in body["composition"]["items"].as_array().into_iter().flatten() {
                let item = assembly_item(item, &option).filter(|item| item.item.is_some());
                items.push(item.ok_or_else(|| ApiError::bad("CHK0022"))?);
            }
            texts::check_parts(known, &items.iter().collect::<Vec<_>>())?;
            let input = body.get("inputValues").filter(|input| input.is_object()).cloned();
            if let Some(input) = &input {
                texts::check_entered(&write.shop.settings, inputs, input)?;
            }
            write.cart.lines.retain(|line| !is_part(line, &parent, &option));
            items.push(AssemblyItem { assembly: option, item: None, input });
            for item in &items {
                let shop = &mut *write.shop;
                lines::assemble(write.cart, &shop.catalog, &mut shop.ids, &parent, item);
            }
            Ok(())
        })
        .await
}

/// `DELETE /items/{index}/assemblyOptions/{option}`. A body with a `composition` names the parts
/// that are removed. Without one, all parts and what was entered go.
pub(super) async fn disassemble(
    Path((_, Index(index), option)): Path<(String, Index, String)>,
    request: CartRequest,
) -> Answer {
    request
        .change(|write, body| {
            let line = line(write, index)?;
            let named = body["composition"]["items"].as_array();
            if named.is_none() {
                line.attachments.retain(|attachment| attachment.name != option);
            }
            let parent = line.unique_id.clone();
            let goes = |line: &Line| {
                is_part(line, &parent, &option)
                    && named.is_none_or(|items| items.iter().any(|item| is_item(line, item)))
            };
            write.cart.lines.retain(|line| !goes(line));
            Ok(())
        })
        .await
}

/// Whether a line was added to `parent` by this assembly option.
fn is_part(line: &Line, parent: &str, option: &str) -> bool {
    line.parent.as_ref().is_some_and(|(id, binding)| id == parent && binding == option)
}

/// Whether an entry of a composition names the item of a part. Its seller may be missing.
fn is_item(part: &Line, item: &Value) -> bool {
    text(&item["id"]).is_some_and(|id| id == part.sku)
        && text(&item["seller"]).is_none_or(|seller| seller == part.seller)
}

/// The line at `index`, for a requester who may edit.
fn line<'w>(write: &'w mut Write<'_>, index: usize) -> Result<&'w mut Line, ApiError> {
    write.require_edit()?;
    let index = lines::index(write.cart, Some(index))?;
    Ok(&mut write.cart.lines[index])
}

/// A service of the line at `index`, for a requester who may edit.
fn service<'w>(
    write: &'w mut Write<'_>,
    index: usize,
    offering: &str,
) -> Result<&'w mut Service, ApiError> {
    let services = &mut line(write, index)?.offerings;
    services
        .iter_mut()
        .find(|service| service.id == offering)
        .ok_or_else(|| ApiError::bad("CHK0022"))
}

/// The `content` of an attachment, which must be an object.
fn content(body: &Value) -> Result<Value, ApiError> {
    body.get("content")
        .filter(|content| content.is_object())
        .cloned()
        .ok_or_else(|| ApiError::bad("001"))
}

/// Adds an attachment, or replaces the one with the same name.
fn put(attachments: &mut Vec<Attachment>, name: String, content: Value) {
    attachments.retain(|attachment| attachment.name != name);
    attachments.push(Attachment { name, content });
}
