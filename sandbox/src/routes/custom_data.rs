//! Custom data of apps that the account knows.
//! An app or field it does not know is refused.

use axum::extract::{Path, State};
use axum::response::Response;
use serde_json::{Map, Value};

use super::wish::text;
use crate::body::Body;
use crate::call::Call;
use crate::cart::Cart;
use crate::errors::ApiError;
use crate::state::{App, Write};

/// `PUT /customData/{app}` with the values of several fields
pub(super) async fn put_all(
    State(app): State<App>,
    call: Call,
    Path((id, name)): Path<(String, String)>,
    Body(body): Body,
) -> Result<Response, ApiError> {
    app.change(&call, &id, &Value::Null, |write| {
        let sent = body.as_object().ok_or_else(|| ApiError::bad("001"))?;
        for (field, value) in sent {
            put(write, &name, field, value)?;
        }
        Ok(())
    })
    .await
}

/// `PUT /customData/{app}/{field}` with `{"value":…}`
pub(super) async fn put_one(
    State(app): State<App>,
    call: Call,
    Path((id, name, field)): Path<(String, String, String)>,
    Body(body): Body,
) -> Result<Response, ApiError> {
    app.change(&call, &id, &Value::Null, |write| put(write, &name, &field, &body["value"])).await
}

/// `DELETE /customData/{app}`
pub(super) async fn delete_all(
    State(app): State<App>,
    call: Call,
    Path((id, name)): Path<(String, String)>,
) -> Result<Response, ApiError> {
    app.change(&call, &id, &Value::Null, |write| {
        known(write, &name, None)?;
        fields(write.cart, &name).clear();
        Ok(())
    })
    .await
}

/// `DELETE /customData/{app}/{field}`
pub(super) async fn delete_one(
    State(app): State<App>,
    call: Call,
    Path((id, name, field)): Path<(String, String, String)>,
) -> Result<Response, ApiError> {
    app.change(&call, &id, &Value::Null, |write| {
        known(write, &name, Some(&field))?;
        fields(write.cart, &name).remove(&field);
        Ok(())
    })
    .await
}

fn put(write: &mut Write<'_>, app: &str, field: &str, value: &Value) -> Result<(), ApiError> {
    known(write, app, Some(field))?;
    let value = text(value).ok_or_else(|| ApiError::bad("001"))?;
    fields(write.cart, app).insert(field.to_owned(), Value::from(value));
    Ok(())
}

fn known(write: &Write<'_>, app: &str, field: Option<&str>) -> Result<(), ApiError> {
    let apps = &write.shop.settings.custom_data_apps;
    let app = apps.iter().find(|known| known.id == app).ok_or_else(|| ApiError::bad("CHK0090"))?;
    match field {
        Some(field) if !app.fields.iter().any(|known| known == field) => {
            Err(ApiError::bad("CHK0091"))
        }
        _ => Ok(()),
    }
}

fn fields<'c>(cart: &'c mut Cart, app: &str) -> &'c mut Map<String, Value> {
    let at = cart.custom.iter().position(|(id, _)| id == app).unwrap_or_else(|| {
        cart.custom.push((app.to_owned(), Map::new()));
        cart.custom.len() - 1
    });
    &mut cart.custom[at].1
}
