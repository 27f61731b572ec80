//! The calls of the Checkout API, one short method each.
//! It decides nothing: who asks (`Credentials`), when and how often is the caller's matter.

use std::future::{Future, ready};
use std::pin::Pin;

use serde::Serialize;

use super::attachments::{Address, Choice, Profile, without_masks};
use super::bodies::{
    Coupons, GiftToSelect, ItemToAdd, ItemUpdate, NewAttachment, Note, OrderItems, READ,
    READ_CHANGES, SelectedGifts, ServiceToAdd, ServiceToRemove,
};
use super::decode::At;
use super::delivery;
use super::error::ApiError;
use super::items::LastItems;
use super::json::Body;
use super::request::{Credentials, Method, Request, Response, Transport};
use super::wire::{OrderForm, SECTIONS};
use crate::domain::cart::item::Attachment;
use crate::domain::ids::{ItemIndex, OrderFormId, SellerId, SkuId};
use crate::domain::link::segment;
use crate::domain::people::place::Place;
use crate::domain::people::typed::Draft;

const ORDER_FORM: &str = "/api/checkout/pub/orderForm";

const POSTAL_CODE: &str = "/api/checkout/pub/postal-code";

const NO_SIDE_EFFECTS: &str = "?disableAutoCompletion=true";

/// The vendor gives up on carts and items after 45 s.
const ITEMS_TIMEOUT_MS: u32 = 45_000;
/// And on attachments after 12 s.
const ATTACHMENTS_TIMEOUT_MS: u32 = 12_000;

/// A call that is on its way, and what it comes to.
pub type Call = Pin<Box<dyn Future<Output = Result<OrderForm, ApiError>>>>;

/// Calls of the API over some transport.
#[derive(Clone)]
pub struct Client {
    pub(super) transport: Transport,
    last: LastItems,
}

impl Client {
    /// A client that sends through `transport`.
    pub fn new(transport: Transport) -> Self {
        Self { transport, last: LastItems::default() }
    }

    /// The request that reads a cart by id. `disableAutoCompletion` keeps the API from writing a
    /// signed-in visitor's profile into it, or recalculating it, because somebody looked.
    /// <https://developers.vtex.com/docs/api-reference/checkout-api#get-/api/checkout/pub/orderForm/-orderFormId->
    pub fn order_form_request(id: &OrderFormId, credentials: Credentials) -> Request {
        let id = id.expose_for_url();
        request([ORDER_FORM, "/", id, NO_SIDE_EFFECTS].concat(), &READ, credentials)
    }

    /// The request that reads the visitor's own cart. A visitor who has none is given an empty one,
    /// as on any page of the store.
    /// <https://developers.vtex.com/docs/api-reference/checkout-api#get-/api/checkout/pub/orderForm>
    pub fn own_order_form_request() -> Request {
        request(ORDER_FORM.to_owned(), &READ, Credentials::SameOrigin)
    }

    /// Reads a cart by id.
    pub fn order_form(&self, id: &OrderFormId, credentials: Credentials) -> Call {
        self.send(Self::order_form_request(id, credentials))
    }

    /// Reads a cart by id, to see whether it changed: the sections that can.
    pub fn order_form_changes(&self, id: &OrderFormId, credentials: Credentials) -> Call {
        let id = id.expose_for_url();
        let url = [ORDER_FORM, "/", id, NO_SIDE_EFFECTS].concat();
        self.send(request(url, &READ_CHANGES, credentials))
    }

    /// Reads the visitor's own cart.
    pub fn own_order_form(&self) -> Call {
        self.send(Self::own_order_form_request())
    }

    /// Sets the quantity of the lines at `indexes`; 0 removes them. A line that `stays_whole`
    /// (`noSplitItem`) keeps what was chosen for it when the quantity rises; the API splits others
    /// where a promotion is for so many units only.
    /// <https://developers.vtex.com/docs/api-reference/checkout-api#post-/api/checkout/pub/orderForm/-orderFormId-/items/update>
    pub fn update_items(
        &self,
        id: &OrderFormId,
        credentials: Credentials,
        indexes: &[ItemIndex],
        quantity: u32,
        stays_whole: bool,
    ) -> Call {
        let updates: Vec<ItemUpdate> =
            indexes.iter().map(|ItemIndex(index)| ItemUpdate { index: *index, quantity }).collect();
        let body = OrderItems {
            order_items: &updates,
            no_split_item: stays_whole.then_some(true),
            expected_order_form_sections: SECTIONS,
        };
        self.write(id, "/items/update", &body, credentials)
    }

    /// Adds so many selling units of something.
    /// <https://developers.vtex.com/docs/api-reference/checkout-api#post-/api/checkout/pub/orderForm/-orderFormId-/items>
    pub fn add_item(
        &self,
        id: &OrderFormId,
        credentials: Credentials,
        (sku, seller): (&SkuId, &SellerId),
        quantity: u32,
        attachments: &[Attachment],
    ) -> Call {
        let attachments = attachments.iter().map(|attachment| NewAttachment {
            name: &attachment.name,
            content: &attachment.content,
        });
        let item = ItemToAdd {
            id: sku.as_str(),
            quantity,
            seller: seller.as_str(),
            attachments: attachments.collect(),
        };
        let body = OrderItems {
            order_items: &[item],
            no_split_item: None,
            expected_order_form_sections: SECTIONS,
        };
        self.write(id, "/items", &body, credentials)
    }

    /// Puts the coupons of `text`, separated by commas, on the cart; an empty text takes all off.
    /// <https://developers.vtex.com/docs/api-reference/checkout-api#post-/api/checkout/pub/orderForm/-orderFormId-/coupons>
    pub fn set_coupons(&self, id: &OrderFormId, credentials: Credentials, text: &str) -> Call {
        let body = Coupons { text, expected_order_form_sections: SECTIONS };
        self.write(id, "/coupons", &body, credentials)
    }

    /// Writes the note to the store.
    /// <https://developers.vtex.com/docs/api-reference/checkout-api#post-/api/checkout/pub/orderForm/-orderFormId-/attachments/openTextField>
    pub fn set_note(&self, id: &OrderFormId, credentials: Credentials, text: &str) -> Call {
        let body = Note { value: text, expected_order_form_sections: SECTIONS };
        self.attach(id, "openTextField", &body, credentials)
    }

    /// Writes who buys, all of it. What holds an asterisk is not sent.
    /// <https://developers.vtex.com/docs/api-reference/checkout-api#post-/api/checkout/pub/orderForm/-orderFormId-/attachments/clientProfileData>
    pub fn set_profile(&self, id: &OrderFormId, credentials: Credentials, draft: &Draft) -> Call {
        match without_masks(draft) {
            Ok(fields) => self.attach(id, "clientProfileData", &Profile(&fields), credentials),
            Err(error) => Box::pin(ready(Err(error))),
        }
    }

    /// Writes where it goes and how each line travels, all of it; without a draft the address stays
    /// as it is. What holds an asterisk is not sent.
    /// <https://developers.vtex.com/docs/api-reference/checkout-api#post-/api/checkout/pub/orderForm/-orderFormId-/attachments/shippingData>
    pub fn set_shipping(
        &self,
        id: &OrderFormId,
        credentials: Credentials,
        address: Option<(&Draft, Option<&str>)>,
        lines: &[Choice<'_>],
    ) -> Call {
        let fields = address.map(|(draft, id)| Ok((without_masks(draft)?, id))).transpose();
        match fields {
            Ok(address) => {
                let body = Address { address: address.as_ref(), lines };
                self.attach(id, "shippingData", &body, credentials)
            }
            Err(error) => Box::pin(ready(Err(error))),
        }
    }

    /// What the store knows of a postal code. It is about no cart and nobody in particular.
    /// <https://developers.vtex.com/docs/api-reference/checkout-api#get-/api/checkout/pub/postal-code/-countryCode-/-postalCode->
    pub fn postal_code(
        &self,
        country: &str,
        code: &str,
    ) -> Pin<Box<dyn Future<Output = Result<Place, ApiError>>>> {
        let url = [POSTAL_CODE, "/", &segment(country), "/", &segment(code)].concat();
        let sent = (self.transport)(get(url, Credentials::Omit));
        Box::pin(async move { Ok(delivery::place(body(sent.await?)?)) })
    }

    /// Takes or leaves a service of the line at `index`, as `vtex.js` does it
    /// (`addOffering`, `removeOffering`).
    /// <https://github.com/vtex/vtex.js/tree/master/docs/checkout>
    pub fn set_service(
        &self,
        id: &OrderFormId,
        credentials: Credentials,
        ItemIndex(index): ItemIndex,
        service: &str,
        is_chosen: bool,
    ) -> Call {
        let path = ["/items/", &index.to_string(), "/offerings"].concat();
        if is_chosen {
            let body = ServiceToAdd { id: service, expected_order_form_sections: SECTIONS };
            return self.write(id, &path, &body, credentials);
        }
        let body = ServiceToRemove { id: service, expected_order_form_sections: SECTIONS };
        let service = segment(service);
        self.write(id, &[&path, "/", &service, "/remove"].concat(), &body, credentials)
    }

    /// Chooses these gifts, and no others, from a list, as `vtex.js` does it.
    /// <https://github.com/vtex/vtex.js/tree/master/docs/checkout>
    pub fn select_gifts(
        &self,
        id: &OrderFormId,
        credentials: Credentials,
        list: &str,
        gifts: &[(&SkuId, &SellerId)],
    ) -> Call {
        let gifts: Vec<GiftToSelect> = gifts
            .iter()
            .map(|(sku, seller)| GiftToSelect { id: sku.as_str(), seller: seller.as_str() })
            .collect();
        let body = SelectedGifts {
            id: list,
            selected_gifts: &gifts,
            expected_order_form_sections: SECTIONS,
        };
        self.write(id, &["/selectable-gifts/", &segment(list)].concat(), &body, credentials)
    }

    fn attach(
        &self,
        id: &OrderFormId,
        name: &str,
        what: &impl Serialize,
        credentials: Credentials,
    ) -> Call {
        let url = [ORDER_FORM, "/", id.expose_for_url(), "/attachments/", name].concat();
        let request = request(url, what, credentials);
        self.send(Request { timeout_ms: ATTACHMENTS_TIMEOUT_MS, ..request })
    }

    fn write(
        &self,
        id: &OrderFormId,
        path: &str,
        what: &impl Serialize,
        credentials: Credentials,
    ) -> Call {
        let id = id.expose_for_url();
        self.send(request([ORDER_FORM, "/", id, path].concat(), what, credentials))
    }

    /// One future for all calls: what differs between them is done before it begins.
    fn send(&self, request: Request) -> Call {
        let sent = (self.transport)(request);
        let last = self.last.clone();
        Box::pin(async move { read(sent.await?, &last) })
    }
}

fn read(response: Response, last: &LastItems) -> Result<OrderForm, ApiError> {
    OrderForm::decode_after(last, body(response)?).map_err(ApiError::NotUnderstood)
}

fn body(response: Response) -> Result<Body, ApiError> {
    if !(200..300).contains(&response.status) {
        return Err(ApiError::from_response(response));
    }
    // A page where an answer should be: a proxy, a captive portal, a store that is closed.
    response.body.ok_or_else(|| ApiError::NotUnderstood(At::nowhere().error("JSON")))
}

pub(super) fn get(url: String, credentials: Credentials) -> Request {
    let (body, timeout_ms) = (String::new(), ATTACHMENTS_TIMEOUT_MS);
    Request { method: Method::Get, url, body, credentials, timeout_ms }
}

fn request(url: String, what: &impl Serialize, credentials: Credentials) -> Request {
    // Texts and numbers always serialise; there is no map with keys that do not.
    let body = serde_json::to_string(what).unwrap_or_default();
    Request { method: Method::Post, url, body, credentials, timeout_ms: ITEMS_TIMEOUT_MS }
}
