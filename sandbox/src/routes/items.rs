//! Adding and changing lines.
//! Reads all indexes of one request against the cart as it was before it, and shifts them after.

use axum::extract::{Path, State};
use axum::response::Response;
use serde_json::Value;

use super::index::Index;
use super::wish::{attachment, wishes};
use crate::body::Body;
use crate::call::Call;
use crate::cart::lines::{self, Wish};
use crate::cart::{Cart, Line};
use crate::errors::ApiError;
use crate::state::{App, Write};

/// `POST /items`: adds.
pub(super) async fn add(
    State(app): State<App>,
    call: Call,
    Path(id): Path<String>,
    Body(body): Body,
) -> Result<Response, ApiError> {
    let wishes = wishes(&body)?;
    app.change(&call, &id, &body, |write| {
        write.needs_edit()?;
        for wish in &wishes {
            add_one(write, wish)?;
        }
        Ok(())
    })
    .await
}

/// `PATCH /items`: adds what has no index, changes what has one.
pub(super) async fn handle(
    State(app): State<App>,
    call: Call,
    Path(id): Path<String>,
    Body(body): Body,
) -> Result<Response, ApiError> {
    let wishes = wishes(&body)?;
    app.change(&call, &id, &body, |write| {
        write.needs_edit()?;
        let (changes, additions): (Vec<&Wish>, Vec<&Wish>) =
            wishes.iter().partition(|wish| wish.index.is_some());
        // Which entry is wrong is found out before anything is changed.
        set_all(write, &changes)?;
        for wish in additions {
            add_one(write, wish)?;
        }
        lines::sweep(write.cart);
        Ok(())
    })
    .await
}

/// `POST /items/update`: sets quantities by index.
pub(super) async fn update(
    State(app): State<App>,
    call: Call,
    Path(id): Path<String>,
    Body(body): Body,
) -> Result<Response, ApiError> {
    let wishes = wishes(&body)?;
    app.change(&call, &id, &body, |write| {
        write.needs_edit()?;
        let wishes: Vec<Wish> = wishes.iter().map(|wish| indexed(write.cart, wish)).collect();
        set_all(write, &wishes.iter().collect::<Vec<_>>())?;
        lines::sweep(write.cart);
        Ok(())
    })
    .await
}

/// `POST /items/removeAll`: takes an empty object only.
pub(super) async fn remove_all(
    State(app): State<App>,
    call: Call,
    Path(id): Path<String>,
    Body(body): Body,
) -> Result<Response, ApiError> {
    if body.as_object().is_none_or(|body| !body.is_empty()) {
        return Err(ApiError::bad("001"));
    }
    app.change(&call, &id, &body, |write| {
        write.needs_edit()?;
        write.cart.lines.clear();
        Ok(())
    })
    .await
}

/// `POST /items/{uniqueId}/split`
pub(super) async fn split(
    State(app): State<App>,
    call: Call,
    Path((id, unique_id)): Path<(String, String)>,
    Body(body): Body,
) -> Result<Response, ApiError> {
    let parts = body.as_array().filter(|parts| !parts.is_empty());
    let parts = parts.ok_or_else(|| ApiError::bad("001"))?;
    let quantities = parts.iter().map(|part| part["quantity"].as_i64());
    let quantities: Option<Vec<i64>> = quantities.collect();
    let quantities = quantities.ok_or_else(|| ApiError::bad("CHK0023"))?;
    app.change(&call, &id, &Value::Null, |write| {
        write.needs_edit()?;
        write.keep_together = true;
        lines::split(write.cart, &mut write.shop.ids, &unique_id, &quantities)
    })
    .await
}

/// `POST /items/{index}/clone` with a list of what is different in each copy, or without
pub(super) async fn clone(
    State(app): State<App>,
    call: Call,
    Path((id, Index(index))): Path<(String, Index)>,
    Body(body): Body,
) -> Result<Response, ApiError> {
    app.change(&call, &id, &body, |write| {
        write.needs_edit()?;
        let index = lines::index(write.cart, Some(index))?;
        let plain = vec![Value::Null];
        for copy in body.as_array().unwrap_or(&plain) {
            lines::duplicate(write.cart, &mut write.shop.ids, index);
            let line = &mut write.cart.lines[index + 1];
            if let Some(quantity) = copy["quantity"].as_i64().filter(|quantity| *quantity > 0) {
                line.quantity = quantity;
            }
            if let Some(attachments) = copy["itemAttachments"].as_array() {
                line.attachments = attachments.iter().filter_map(attachment).collect();
            }
        }
        Ok(())
    })
    .await
}

fn add_one(write: &mut Write<'_>, wish: &Wish) -> Result<(), ApiError> {
    if wish.price.is_some() && !write.shop.settings.allow_manual_price {
        return Err(ApiError::forbidden("CHK003"));
    }
    let shop = &mut *write.shop;
    let wish = Wish { sets: shop.settings.adding_sets, ..wish.clone() };
    lines::add(write.cart, &shop.catalog, &mut shop.ids, &wish)
}

/// Some clients send a whole line back, which has its `uniqueId` and no index. Where there are
/// both, the index counts.
fn indexed(cart: &Cart, wish: &Wish) -> Wish {
    let is_meant = |line: &Line| wish.unique_id.as_ref() == Some(&line.unique_id);
    let index = wish.index.or_else(|| cart.lines.iter().position(is_meant));
    Wish { index, ..wish.clone() }
}

/// Changes lines from the last to the first, so that a line that is split off does not shift those
/// still to be changed.
fn set_all(write: &mut Write<'_>, changes: &[&Wish]) -> Result<(), ApiError> {
    let mut sorted: Vec<&Wish> = changes.to_vec();
    sorted.sort_by_key(|wish| std::cmp::Reverse(wish.index));
    if sorted.windows(2).any(|pair| pair[0].index == pair[1].index) {
        return Err(ApiError::bad("CHK0108"));
    }
    for wish in sorted {
        let index = lines::index(write.cart, wish.index)?;
        let line = &mut write.cart.lines[index];
        let replaces = wish.id.as_ref().is_some_and(|id| *id != line.sku);
        if replaces && line.gift.is_none() {
            replace(write, index, wish)?;
            continue;
        }
        if !wish.attachments.is_empty() {
            line.attachments.clone_from(&wish.attachments);
        }
        lines::set(write.cart, &mut write.shop.ids, wish)?;
    }
    Ok(())
}

/// Another SKU at the same place: a new line with the old one's turn.
fn replace(write: &mut Write<'_>, index: usize, wish: &Wish) -> Result<(), ApiError> {
    let before = write.cart.lines.len();
    add_one(write, wish)?;
    if write.cart.lines.len() > before
        && let Some(mut line) = write.cart.lines.pop()
    {
        line.added = write.cart.lines[index].added;
        write.cart.lines[index] = line;
    }
    Ok(())
}
