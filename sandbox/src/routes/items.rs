//! Adding and changing lines.
//! Does not shift indexes within one request: all of them are those of the cart before the request.

use axum::extract::Path;
use serde_json::Value;

use super::cart_request::{Answer, CartRequest};
use super::index::Index;
use super::order_items::{attachment, order_items};
use super::texts;
use crate::cart::line::Attachment;
use crate::cart::lines::{self, OrderItem};
use crate::cart::{Cart, Line};
use crate::errors::ApiError;
use crate::writing::Write;

/// `POST /items`: adds items.
pub(super) async fn add(request: CartRequest) -> Answer {
    let items = order_items(&request.body)?;
    request
        .change(|write, _| {
            write.require_edit()?;
            for item in &items {
                add_one(write, item)?;
            }
            Ok(())
        })
        .await
}

/// `PATCH /items`: adds the items without an index, and changes the lines of the others.
pub(super) async fn patch(request: CartRequest) -> Answer {
    let items = order_items(&request.body)?;
    request
        .change(|write, _| {
            write.require_edit()?;
            let (changes, additions): (Vec<&OrderItem>, Vec<&OrderItem>) =
                items.iter().partition(|item| item.index.is_some());
            set_all(write, &changes)?;
            for item in additions {
                add_one(write, item)?;
            }
            lines::remove_empty(write.cart);
            Ok(())
        })
        .await
}

/// `POST /items/update`: changes lines.
pub(super) async fn update(request: CartRequest) -> Answer {
    let items = order_items(&request.body)?;
    request
        .change(|write, _| {
            write.require_edit()?;
            let items: Vec<OrderItem> =
                items.iter().map(|item| with_index(write.cart, item)).collect();
            set_all(write, &items.iter().collect::<Vec<_>>())?;
            lines::remove_empty(write.cart);
            Ok(())
        })
        .await
}

/// `POST /items/removeAll`: removes all lines. The body must be an empty object.
pub(super) async fn remove_all(request: CartRequest) -> Answer {
    if request.body.as_object().is_none_or(|body| !body.is_empty()) {
        return Err(ApiError::bad("001"));
    }
    request
        .change(|write, _| {
            write.require_edit()?;
            write.cart.lines.clear();
            Ok(())
        })
        .await
}

/// `POST /items/{uniqueId}/split` with a list of quantities
pub(super) async fn split(
    Path((_, unique_id)): Path<(String, String)>,
    request: CartRequest,
) -> Answer {
    let parts = request.body.as_array().filter(|parts| !parts.is_empty());
    let parts = parts.ok_or_else(|| ApiError::bad("001"))?;
    let quantities: Option<Vec<i64>> = parts.iter().map(|part| part["quantity"].as_i64()).collect();
    let quantities = quantities.ok_or_else(|| ApiError::bad("CHK0023"))?;
    request
        .change(|write, _| {
            write.require_edit()?;
            write.keep_together = true;
            lines::split(write.cart, &mut write.shop.ids, &unique_id, &quantities)
        })
        .await
}

/// `POST /items/{index}/clone`. The body may be a list with the differences of each copy.
pub(super) async fn clone(
    Path((_, Index(index))): Path<(String, Index)>,
    request: CartRequest,
) -> Answer {
    request
        .change(|write, body| {
            write.require_edit()?;
            let index = lines::index(write.cart, Some(index))?;
            let one_copy = vec![Value::Null];
            for copy in body.as_array().unwrap_or(&one_copy) {
                lines::duplicate(write.cart, &mut write.shop.ids, index);
                let line = &mut write.cart.lines[index + 1];
                if let Some(quantity) = copy["quantity"].as_i64().filter(|quantity| *quantity > 0) {
                    line.quantity = quantity;
                }
                if let Some(attachments) = copy["itemAttachments"].as_array() {
                    let sent: Vec<Attachment> = attachments.iter().filter_map(attachment).collect();
                    texts::check_attachments(&write.shop.settings, &line.sku, &sent)?;
                    line.attachments = sent;
                }
            }
            Ok(())
        })
        .await
}

fn add_one(write: &mut Write<'_>, item: &OrderItem) -> Result<(), ApiError> {
    if item.price.is_some() && !write.shop.settings.allow_manual_price {
        return Err(ApiError::forbidden("CHK003"));
    }
    let sku = item.id.as_deref().unwrap_or_default();
    // An unknown item has no attachments: that it is unknown is a message.
    if write.shop.catalog.sku(sku).is_some() {
        texts::check_attachments(&write.shop.settings, sku, &item.attachments)?;
        texts::check_assemblies(&write.shop.settings, sku, &item.options)?;
    }
    let shop = &mut *write.shop;
    let item = OrderItem { sets: shop.settings.adding_sets, ..item.clone() };
    lines::add(write.cart, &shop.catalog, &mut shop.ids, &item)
}

/// Finds the index of an item that has only a `uniqueId`. Some clients send a whole line back,
/// which has no index.
fn with_index(cart: &Cart, item: &OrderItem) -> OrderItem {
    let has_this_id = |line: &Line| item.unique_id.as_ref() == Some(&line.unique_id);
    let index = item.index.or_else(|| cart.lines.iter().position(has_this_id));
    OrderItem { index, ..item.clone() }
}

/// Changes lines from the last to the first. So a line that is split does not shift the lines that
/// are still to be changed.
fn set_all(write: &mut Write<'_>, changes: &[&OrderItem]) -> Result<(), ApiError> {
    let mut sorted: Vec<&OrderItem> = changes.to_vec();
    sorted.sort_by_key(|item| std::cmp::Reverse(item.index));
    if sorted.windows(2).any(|pair| pair[0].index == pair[1].index) {
        return Err(ApiError::bad("CHK0108"));
    }
    for item in sorted {
        let index = lines::index(write.cart, item.index)?;
        let line = &mut write.cart.lines[index];
        let has_other_sku = item.id.as_ref().is_some_and(|id| *id != line.sku);
        if has_other_sku && line.gift.is_none() {
            replace(write, index, item)?;
            continue;
        }
        texts::check_attachments(&write.shop.settings, &line.sku, &item.attachments)?;
        if !item.attachments.is_empty() {
            line.attachments.clone_from(&item.attachments);
        }
        lines::set_quantity(write.cart, &mut write.shop.ids, item)?;
    }
    Ok(())
}

/// Replaces a line with one of another SKU, which keeps the old line's number in the order of
/// adding.
fn replace(write: &mut Write<'_>, index: usize, item: &OrderItem) -> Result<(), ApiError> {
    let before = write.cart.lines.len();
    add_one(write, item)?;
    if write.cart.lines.len() > before
        && let Some(mut line) = write.cart.lines.pop()
    {
        line.added = write.cart.lines[index].added;
        write.cart.lines[index] = line;
    }
    Ok(())
}
