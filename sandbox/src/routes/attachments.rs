//! The attachments of a cart: profile, address, preferences, marketing data, note. Does not refuse
//! masked values, except in a postal code: like the vendor, it stores the asterisks.

use axum::extract::Path;
use serde_json::Value;

use super::cart_request::{Answer, CartRequest};
use super::places;
use crate::cart::line::ChosenDelivery;
use crate::cart::window::{self, Window};
use crate::cart::{Address, Profile, coupons};
use crate::catalog::extras;
use crate::channel::Channel;
use crate::errors::ApiError;
use crate::people;
use crate::writing::Write;

/// The largest number of characters in a note.
const LONGEST_NOTE: usize = 2000;

/// The fields of `marketingData` that are stored, besides the coupon and the tags.
const CAMPAIGN: [&str; 7] =
    ["utmSource", "utmMedium", "utmCampaign", "utmipage", "utmiPage", "utmiPart", "utmiCampaign"];

/// `POST /attachments/{name}`
pub(super) async fn post(Path((_, name)): Path<(String, String)>, request: CartRequest) -> Answer {
    if !request.body.is_object() && !request.body.is_null() {
        return Err(ApiError::bad("001"));
    }
    request
        .change(|write, body| match name.as_str() {
            "clientProfileData" => client_profile(write, body),
            "shippingData" => shipping(write, body),
            "clientPreferencesData" => preferences(write, body),
            "marketingData" => marketing(write, body),
            "openTextField" => note(write, body),
            "invoiceData" => invoice(write, body),
            "paymentData" | "merchantContextData" | "subscriptionData" | "giftRegistryData" => {
                write.require_edit()?;
                store_section(write, &name, body);
                Ok(())
            }
            _ => Err(ApiError::NotFound),
        })
        .await
}

/// Stores a section as it was sent, without the options of the request.
fn store_section(write: &mut Write<'_>, name: &str, body: &Value) {
    let mut kept = body.clone();
    if let Some(kept) = kept.as_object_mut() {
        kept.remove("expectedOrderFormSections");
        kept.remove("allowedOutdatedData");
    }
    write.cart.sections.insert(name.to_owned(), kept);
}

/// Stores a profile. If the store has a profile for the e-mail, it fills the fields that were not
/// sent.
fn client_profile(write: &mut Write<'_>, body: &Value) -> Result<(), ApiError> {
    let sent: Profile = serde_json::from_value(body.clone()).map_err(|_| ApiError::bad("001"))?;
    let email = sent.email.clone().or_else(|| write.cart.email().map(str::to_owned));
    let email = email.filter(|email| is_email(email));
    let email = email.ok_or_else(|| ApiError::bad_with("ORD007", "email"))?;
    let somebody_else = write.requester.email.as_ref().is_some_and(|own| *own != email);
    if somebody_else && !write.requester.is_operator && people::stored_profile(&email).is_some() {
        return Err(ApiError::bad("CHK0109"));
    }
    let sent = Profile { email: Some(email.clone()), ..sent };
    if let Some(stored) = people::stored_profile(&email) {
        let is_new = write.cart.email() != Some(&email);
        if is_new {
            people::attach(write.cart, &email);
        }
        write.cart.profile = Some(sent.completed_by(&stored.profile));
    } else {
        write.cart.profile = Some(sent);
        write.cart.user_profile_id = None;
    }
    write.shop.renew_ownership(write.cart);
    write.cookies.ownership = true;
    Ok(())
}

fn is_email(email: &str) -> bool {
    email.len() <= 100
        && email.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && host.contains('.') && !host.contains('@') && !email.contains(' ')
        })
}

/// Stores addresses, and the delivery option of each line. `address` is the older form of
/// `selectedAddresses`.
fn shipping(write: &mut Write<'_>, body: &Value) -> Result<(), ApiError> {
    let mut selected: Vec<Value> =
        body["selectedAddresses"].as_array().cloned().unwrap_or_default();
    if selected.is_empty() && body["address"].is_object() {
        selected.push(body["address"].clone());
    }
    let mut addresses = Vec::new();
    for sent in selected {
        let address = serde_json::from_value(sent).map_err(|_| ApiError::bad("001"))?;
        addresses.push(complete(write, address)?);
    }
    if !addresses.is_empty() {
        for address in &addresses {
            let available = &mut write.cart.available_addresses;
            match available.iter_mut().find(|known| known.address_id == address.address_id) {
                Some(known) => *known = address.clone(),
                None => available.push(address.clone()),
            }
        }
        write.cart.selected_addresses = addresses;
    } else if body["clearAddress"] == Value::Bool(true) || body["address"].is_null() {
        let chooses_delivery = body.get("logisticsInfo").is_some();
        if !chooses_delivery {
            write.cart.selected_addresses.clear();
        }
    }
    for choice in body["logisticsInfo"].as_array().into_iter().flatten() {
        let index = choice["itemIndex"].as_u64().and_then(|index| usize::try_from(index).ok());
        let channel = write.cart.channel();
        let line = index.and_then(|index| write.cart.lines.get_mut(index));
        if let (Some(line), Some(sla)) = (line, choice["selectedSla"].as_str()) {
            let window =
                window(&line.sku, &choice["deliveryWindow"], write.shop.clock.now(), channel);
            let channel = choice["selectedDeliveryChannel"].as_str().unwrap_or("delivery");
            line.delivery =
                Some(ChosenDelivery { sla: sla.to_owned(), channel: channel.to_owned(), window });
        }
    }
    write.shop.renew_ownership(write.cart);
    write.cookies.ownership = true;
    Ok(())
}

/// The open delivery window that a request names by its two times.
fn window(sku: &str, sent: &Value, now: i64, channel: &Channel) -> Option<Window> {
    let open = window::open(extras::windows(sku)?, now, channel);
    let is_sent = |window: &Window| {
        sent["startDateUtc"] == window::utc(window.start).as_str()
            && sent["endDateUtc"] == window::utc(window.end).as_str()
    };
    open.into_iter().find(is_sent)
}

/// Completes an address: with an id, and with the data of its postal code.
fn complete(write: &mut Write<'_>, mut address: Address) -> Result<Address, ApiError> {
    if address.postal_code.as_deref().is_some_and(|code| code.contains(places::REFUSED)) {
        return Err(ApiError::bad("CHK0040"));
    }
    // An id without a postal code selects an address that the cart already has.
    if address.postal_code.is_none()
        && let Some(id) = &address.address_id
        && let Some(known) = write
            .cart
            .available_addresses
            .iter()
            .find(|known| known.address_id.as_ref() == Some(id))
    {
        return Ok(known.clone());
    }
    let country = write.cart.channel().country;
    let country = address.country.get_or_insert_with(|| country.to_owned()).clone();
    if let Some(code) = &address.postal_code {
        let place = places::look_up(&country, code);
        address.city = address.city.or(place.city);
        address.state = address.state.or(place.state);
        address.street = address.street.or(place.street);
        address.neighborhood = address.neighborhood.or(place.neighborhood);
        if address.geo_coordinates.is_empty() {
            address.geo_coordinates = places::coordinates(&country, code);
        }
    }
    address.address_type.get_or_insert_with(|| "residential".to_owned());
    address.address_id.get_or_insert_with(|| write.shop.ids.address());
    Ok(address)
}

/// Stores the preferences. `optinNewsLetter: null` is refused; the vendor refuses it too.
fn preferences(write: &mut Write<'_>, body: &Value) -> Result<(), ApiError> {
    if body.get("optinNewsLetter").is_some_and(|opt| !opt.is_boolean()) {
        return Err(ApiError::bad("001"));
    }
    let locale = body["locale"].as_str().unwrap_or(write.cart.channel().locale);
    let kept = serde_json::json!({
        "locale": locale,
        "optinNewsLetter": body["optinNewsLetter"].as_bool().unwrap_or(false),
    });
    write.cart.sections.insert("clientPreferencesData".to_owned(), kept);
    Ok(())
}

/// Stores the marketing data. A coupon in it is applied like any other.
fn marketing(write: &mut Write<'_>, body: &Value) -> Result<(), ApiError> {
    write.require_edit()?;
    if let Some(coupon) = body["coupon"].as_str() {
        coupons::apply(write.cart, coupon);
    }
    let mut kept = body.clone();
    if let Some(kept) = kept.as_object_mut() {
        kept.retain(|name, value| match name.as_str() {
            "marketingTags" => value.is_array(),
            name => CAMPAIGN.contains(&name) && value.is_string(),
        });
    }
    write.cart.sections.insert("marketingData".to_owned(), kept);
    Ok(())
}

/// Stores the billing address, which is all that is stored of `invoiceData`.
fn invoice(write: &mut Write<'_>, body: &Value) -> Result<(), ApiError> {
    write.require_edit()?;
    let address: Option<Address> =
        serde_json::from_value(body["address"].clone()).map_err(|_| ApiError::bad("001"))?;
    let kept = address.map_or(Value::Null, |address| serde_json::json!({ "address": address }));
    write.cart.sections.insert("invoiceData".to_owned(), kept);
    Ok(())
}

/// Stores the note. An empty one removes it.
fn note(write: &mut Write<'_>, body: &Value) -> Result<(), ApiError> {
    write.require_edit()?;
    let value = match &body["value"] {
        Value::Null => Value::Null,
        Value::String(text) if text.chars().count() > LONGEST_NOTE => {
            return Err(ApiError::bad("CHK0017"));
        }
        Value::String(text) if text.is_empty() => Value::Null,
        Value::String(text) => Value::from(text.as_str()),
        _ => return Err(ApiError::bad("001")),
    };
    write.cart.sections.insert(
        "openTextField".to_owned(),
        if value.is_null() { value } else { serde_json::json!({ "value": value }) },
    );
    Ok(())
}
