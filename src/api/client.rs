//! The calls of the Checkout API, one short method each.
//! It decides nothing: who asks (`Credentials`), when and how often is the caller's matter.

use serde::{Serialize, Serializer};

use super::decode::At;
use super::error::ApiError;
use super::request::{Credentials, Method, Request, Transport};
use super::wire::{OrderForm, SECTIONS};
use crate::domain::ids::{ItemIndex, OrderFormId};
use crate::domain::item::CartItem;

const ORDER_FORM: &str = "/api/checkout/pub/orderForm";

const READ: Read = Read { expected_order_form_sections: SECTIONS };

/// The vendor gives up on carts and items after 45 s.
const ITEMS_TIMEOUT_MS: u32 = 45_000;

/// Calls of the API over some transport.
#[derive(Clone)]
pub struct Client {
    transport: Transport,
}

/// `expectedOrderFormSections`, which every body here carries.
type Sections = [&'static str; SECTIONS.len()];

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Read {
    expected_order_form_sections: Sections,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct OrderItems<T> {
    order_items: [T; 1],
    expected_order_form_sections: Sections,
}

#[derive(Serialize)]
struct ItemUpdate {
    index: usize,
    quantity: u32,
}

#[derive(Serialize)]
struct NewItem<'a> {
    id: &'a str,
    quantity: u32,
    seller: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    attachments: Vec<NewAttachment<'a>>,
}

#[derive(Serialize)]
struct NewAttachment<'a> {
    name: &'a str,
    #[serde(serialize_with = "as_object")]
    content: &'a [(String, String)],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Coupons<'a> {
    text: &'a str,
    expected_order_form_sections: Sections,
}

fn as_object<S: Serializer>(
    content: &[(String, String)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(content.iter().map(|(key, value)| (key, value)))
}

impl Client {
    /// A client that sends through `transport`.
    pub fn new(transport: Transport) -> Self {
        Self { transport }
    }

    /// The request that reads a cart by id. `disableAutoCompletion` keeps the API from writing a
    /// signed-in visitor's profile into it, or recalculating it, because somebody looked.
    /// <https://developers.vtex.com/docs/api-reference/checkout-api#get-/api/checkout/pub/orderForm/-orderFormId->
    pub fn order_form_request(id: &OrderFormId, credentials: Credentials) -> Request {
        let id = id.expose_for_url();
        request(format!("{ORDER_FORM}/{id}?disableAutoCompletion=true"), &READ, credentials)
    }

    /// The request that reads the visitor's own cart. A visitor who has none is given an empty one,
    /// as on any page of the store.
    /// <https://developers.vtex.com/docs/api-reference/checkout-api#get-/api/checkout/pub/orderForm>
    pub fn own_order_form_request() -> Request {
        request(ORDER_FORM.to_owned(), &READ, Credentials::SameOrigin)
    }

    /// Reads a cart by id.
    pub async fn order_form(
        &self,
        id: &OrderFormId,
        credentials: Credentials,
    ) -> Result<OrderForm, ApiError> {
        self.send(Self::order_form_request(id, credentials)).await
    }

    /// Reads the visitor's own cart.
    pub async fn own_order_form(&self) -> Result<OrderForm, ApiError> {
        self.send(Self::own_order_form_request()).await
    }

    /// Sets the quantity of the line at `index`; 0 removes it.
    /// <https://developers.vtex.com/docs/api-reference/checkout-api#post-/api/checkout/pub/orderForm/-orderFormId-/items/update>
    pub async fn update_item(
        &self,
        id: &OrderFormId,
        credentials: Credentials,
        ItemIndex(index): ItemIndex,
        quantity: u32,
    ) -> Result<OrderForm, ApiError> {
        let body = OrderItems {
            order_items: [ItemUpdate { index, quantity }],
            expected_order_form_sections: SECTIONS,
        };
        self.write(id, "/items/update", &body, credentials).await
    }

    /// Adds a line like `item`, with its quantity.
    /// <https://developers.vtex.com/docs/api-reference/checkout-api#post-/api/checkout/pub/orderForm/-orderFormId-/items>
    pub async fn add_item(
        &self,
        id: &OrderFormId,
        credentials: Credentials,
        item: &CartItem,
    ) -> Result<OrderForm, ApiError> {
        let attachments = item.attachments.iter().map(|attachment| NewAttachment {
            name: &attachment.name,
            content: &attachment.content,
        });
        let body = OrderItems {
            order_items: [NewItem {
                id: item.sku.as_str(),
                quantity: item.quantity,
                seller: item.seller.as_str(),
                attachments: attachments.collect(),
            }],
            expected_order_form_sections: SECTIONS,
        };
        self.write(id, "/items", &body, credentials).await
    }

    /// Puts the coupons of `text`, separated by commas, on the cart; an empty text takes all off.
    /// <https://developers.vtex.com/docs/api-reference/checkout-api#post-/api/checkout/pub/orderForm/-orderFormId-/coupons>
    pub async fn set_coupons(
        &self,
        id: &OrderFormId,
        credentials: Credentials,
        text: &str,
    ) -> Result<OrderForm, ApiError> {
        let body = Coupons { text, expected_order_form_sections: SECTIONS };
        self.write(id, "/coupons", &body, credentials).await
    }

    async fn write(
        &self,
        id: &OrderFormId,
        path: &str,
        what: &impl Serialize,
        credentials: Credentials,
    ) -> Result<OrderForm, ApiError> {
        let id = id.expose_for_url();
        self.send(request(format!("{ORDER_FORM}/{id}{path}"), what, credentials)).await
    }

    async fn send(&self, request: Request) -> Result<OrderForm, ApiError> {
        let response = (self.transport)(request).await?;
        if !(200..300).contains(&response.status) {
            return Err(ApiError::from_response(response));
        }
        let Some(body) = response.body else {
            // A page where an answer should be: a proxy, a captive portal, a store that is closed.
            let no_json = At::nowhere().error("JSON");
            return Err(ApiError::NotUnderstood(no_json));
        };
        OrderForm::decode(body).map_err(ApiError::NotUnderstood)
    }
}

fn request(url: String, what: &impl Serialize, credentials: Credentials) -> Request {
    // Texts and numbers always serialise; there is no map with keys that do not.
    let body = serde_json::to_string(what).unwrap_or_default();
    Request { method: Method::Post, url, body, credentials, timeout_ms: ITEMS_TIMEOUT_MS }
}
