//! What hangs on a line: services, attachments, assembly options.
//! Every call names the line by its index.

use axum::extract::{Path, State};
use axum::response::Response;
use serde_json::Value;

use super::index::Index;
use super::wish::{self, text};
use crate::body::Body;
use crate::call::Call;
use crate::cart::Line;
use crate::cart::line::{Attachment, Service};
use crate::cart::lines::{self, AssemblyWish};
use crate::catalog::extras;
use crate::errors::ApiError;
use crate::state::{App, Write};

/// `POST /items/{index}/offerings` with `{"id":…}`
pub(super) async fn add_offering(
    State(app): State<App>,
    call: Call,
    Path((id, Index(index))): Path<(String, Index)>,
    Body(body): Body,
) -> Result<Response, ApiError> {
    app.change(&call, &id, &body, |write| {
        let line = line(write, index)?;
        let id = text(&body["id"]).ok_or_else(|| ApiError::bad("CHK0022"))?;
        if !extras::offerings(&line.sku).iter().any(|offering| offering.id == id) {
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
    State(app): State<App>,
    call: Call,
    Path((id, Index(index), offering)): Path<(String, Index, String)>,
    Body(body): Body,
) -> Result<Response, ApiError> {
    app.change(&call, &id, &body, |write| {
        line(write, index)?.offerings.retain(|service| service.id != offering);
        Ok(())
    })
    .await
}

/// `POST /items/{index}/attachments/{name}` with `{"content":…}`
pub(super) async fn attach(
    State(app): State<App>,
    call: Call,
    Path((id, Index(index), name)): Path<(String, Index, String)>,
    Body(body): Body,
) -> Result<Response, ApiError> {
    app.change(&call, &id, &body, |write| {
        write.needs_edit()?;
        let content = content(&body)?;
        let keep = write.keep_together;
        let at = lines::index(write.cart, Some(index))?;
        // Without `noSplitItem` the attachment is for one unit; the others go on without it.
        if !keep && write.cart.lines[at].quantity > 1 && write.cart.lines[at].is_plain() {
            lines::duplicate(write.cart, &mut write.shop.ids, at);
            write.cart.lines[at + 1].quantity -= 1;
            write.cart.lines[at].quantity = 1;
        }
        let line = line(write, index)?;
        put(&mut line.attachments, name, content);
        Ok(())
    })
    .await
}

/// `DELETE /items/{index}/attachments/{name}`
pub(super) async fn detach(
    State(app): State<App>,
    call: Call,
    Path((id, Index(index), name)): Path<(String, Index, String)>,
    Body(body): Body,
) -> Result<Response, ApiError> {
    app.change(&call, &id, &body, |write| {
        line(write, index)?.attachments.retain(|attachment| attachment.name != name);
        Ok(())
    })
    .await
}

/// `POST /items/{index}/bundles/{offering}/attachments/{name}`
pub(super) async fn attach_to_offering(
    State(app): State<App>,
    call: Call,
    Path((id, Index(index), offering, name)): Path<(String, Index, String, String)>,
    Body(body): Body,
) -> Result<Response, ApiError> {
    app.change(&call, &id, &body, |write| {
        let content = content(&body)?;
        put(&mut service(write, index, &offering)?.attachments, name, content);
        Ok(())
    })
    .await
}

/// `DELETE /items/{index}/bundles/{offering}/attachments/{name}`
pub(super) async fn detach_from_offering(
    State(app): State<App>,
    call: Call,
    Path((id, Index(index), offering, name)): Path<(String, Index, String, String)>,
    Body(body): Body,
) -> Result<Response, ApiError> {
    app.change(&call, &id, &body, |write| {
        service(write, index, &offering)?.attachments.retain(|attachment| attachment.name != name);
        Ok(())
    })
    .await
}

/// `POST /items/{index}/assemblyOptions/{option}` with `composition` and `inputValues`
pub(super) async fn assemble(
    State(app): State<App>,
    call: Call,
    Path((id, Index(index), option)): Path<(String, Index, String)>,
    Body(body): Body,
) -> Result<Response, ApiError> {
    app.change(&call, &id, &body, |write| {
        let line = line(write, index)?;
        let known = extras::assembly_options(&line.sku);
        if !known.iter().any(|known| known["id"] == option.as_str()) {
            return Err(ApiError::bad("CHK0022"));
        }
        let parent = line.unique_id.clone();
        write.cart.lines.retain(|line| !is_part(line, &parent, &option));
        let items = body["composition"]["items"].as_array().cloned().unwrap_or_default();
        let mut wishes: Vec<AssemblyWish> = Vec::new();
        for item in items {
            let wish = wish::part(&item, &option).filter(|wish| wish.item.is_some());
            wishes.push(wish.ok_or_else(|| ApiError::bad("CHK0022"))?);
        }
        let input = body.get("inputValues").filter(|input| input.is_object()).cloned();
        wishes.push(AssemblyWish { assembly: option.clone(), item: None, input });
        for wish in &wishes {
            let shop = &mut *write.shop;
            lines::assemble(write.cart, &shop.catalog, &mut shop.ids, &parent, wish);
        }
        Ok(())
    })
    .await
}

/// `DELETE /items/{index}/assemblyOptions/{option}`
pub(super) async fn disassemble(
    State(app): State<App>,
    call: Call,
    Path((id, Index(index), option)): Path<(String, Index, String)>,
    Body(body): Body,
) -> Result<Response, ApiError> {
    app.change(&call, &id, &body, |write| {
        let line = line(write, index)?;
        line.attachments.retain(|attachment| attachment.name != option);
        let parent = line.unique_id.clone();
        write.cart.lines.retain(|line| !is_part(line, &parent, &option));
        Ok(())
    })
    .await
}

fn is_part(line: &Line, parent: &str, option: &str) -> bool {
    line.parent.as_ref().is_some_and(|(id, binding)| id == parent && binding == option)
}

fn line<'w>(write: &'w mut Write<'_>, index: usize) -> Result<&'w mut Line, ApiError> {
    write.needs_edit()?;
    let index = lines::index(write.cart, Some(index))?;
    Ok(&mut write.cart.lines[index])
}

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

fn content(body: &Value) -> Result<Value, ApiError> {
    body.get("content")
        .filter(|content| content.is_object())
        .cloned()
        .ok_or_else(|| ApiError::bad("001"))
}

fn put(attachments: &mut Vec<Attachment>, name: String, content: Value) {
    attachments.retain(|attachment| attachment.name != name);
    attachments.push(Attachment { name, content });
}
