//! The custom data of apps.
//! Refuses an app or a field that the account's configuration does not have.

use axum::extract::Path;
use serde_json::{Map, Value};

use super::cart_request::{Answer, CartCall};
use super::order_items::text;
use crate::body::Body;
use crate::cart::Cart;
use crate::errors::ApiError;
use crate::writing::Write;

/// `PUT /customData/{app}` with the values of several fields
pub(super) async fn put_all(
    Path((_, app)): Path<(String, String)>,
    cart: CartCall,
    Body(body): Body,
) -> Answer {
    cart.change(|write| {
        let sent = body.as_object().ok_or_else(|| ApiError::bad("001"))?;
        for (field, value) in sent {
            put(write, &app, field, value)?;
        }
        Ok(())
    })
    .await
}

/// `PUT /customData/{app}/{field}` with `{"value":…}`
pub(super) async fn put_one(
    Path((_, app, field)): Path<(String, String, String)>,
    cart: CartCall,
    Body(body): Body,
) -> Answer {
    cart.change(|write| put(write, &app, &field, &body["value"])).await
}

/// `DELETE /customData/{app}`
pub(super) async fn delete_all(Path((_, app)): Path<(String, String)>, cart: CartCall) -> Answer {
    cart.change(|write| {
        check(write, &app, None)?;
        fields(write.cart, &app).clear();
        Ok(())
    })
    .await
}

/// `DELETE /customData/{app}/{field}`
pub(super) async fn delete_one(
    Path((_, app, field)): Path<(String, String, String)>,
    cart: CartCall,
) -> Answer {
    cart.change(|write| {
        check(write, &app, Some(&field))?;
        fields(write.cart, &app).remove(&field);
        Ok(())
    })
    .await
}

fn put(write: &mut Write<'_>, app: &str, field: &str, value: &Value) -> Result<(), ApiError> {
    check(write, app, Some(field))?;
    let value = text(value).ok_or_else(|| ApiError::bad("001"))?;
    fields(write.cart, app).insert(field.to_owned(), Value::from(value));
    Ok(())
}

/// Checks that the account has this app, and that the app has this field.
fn check(write: &Write<'_>, app: &str, field: Option<&str>) -> Result<(), ApiError> {
    let apps = &write.shop.settings.custom_data_apps;
    let app = apps.iter().find(|known| known.id == app).ok_or_else(|| ApiError::bad("CHK0090"))?;
    match field {
        Some(field) if !app.fields.iter().any(|known| known == field) => {
            Err(ApiError::bad("CHK0091"))
        }
        _ => Ok(()),
    }
}

/// The cart's fields of an app.
fn fields<'c>(cart: &'c mut Cart, app: &str) -> &'c mut Map<String, Value> {
    let at = cart.custom_data.iter().position(|(id, _)| id == app).unwrap_or_else(|| {
        cart.custom_data.push((app.to_owned(), Map::new()));
        cart.custom_data.len() - 1
    });
    &mut cart.custom_data[at].1
}
