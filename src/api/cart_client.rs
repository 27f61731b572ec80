//! The calls about one cart, one short method each.
//! It decides nothing: the caller knows what to send, when, and how often.

use std::future::ready;
use std::slice::from_ref;

use serde::Serialize;

use super::bodies::attachments::{
    AddressToWrite, LineShipping, ProfileBody, ShippingBody, without_masks,
};
use super::bodies::sections::{READ, READ_CHANGES, SECTIONS};
use super::bodies::writes::{
    Coupons, GiftToSelect, ItemToAdd, ItemUpdate, NoteBody, OrderItems, SelectedGifts,
    ServiceToAdd, ServiceToRemove, TextToAttach,
};
use super::connection::{ATTACHMENTS_TIMEOUT_MS, Call, Connection, post};
use super::error::ApiError;
use super::people::written_address::WrittenAddress;
use super::request::{Credentials, Request};
use crate::domain::cart::attachment::Attachment;
use crate::domain::cart::item::CartItem;
use crate::domain::ids::{ItemIndex, OrderFormId, SellerId, SkuId};
use crate::domain::link::segment;
use crate::domain::people::typed::Draft;

/// Keeps the API from writing a signed-in visitor's profile into a cart that is read, and from
/// calculating it anew.
pub(super) const NO_SIDE_EFFECTS: &str = "?disableAutoCompletion=true";

/// One cart of a store, asked for with or without the visitor's cookies.
pub struct CartClient {
    connection: Connection,
    id: OrderFormId,
    credentials: Credentials,
}

impl CartClient {
    pub(super) fn new(connection: Connection, id: OrderFormId, credentials: Credentials) -> Self {
        Self { connection, id, credentials }
    }

    /// The request that reads the cart.
    /// <https://developers.vtex.com/docs/api-reference/checkout-api#get-/api/checkout/pub/orderForm/-orderFormId->
    pub fn order_form_request(&self) -> Request {
        self.request(NO_SIDE_EFFECTS, &READ)
    }

    /// Reads the cart.
    pub fn order_form(&self) -> Call {
        self.connection.call(self.order_form_request())
    }

    /// Reads the sections of the cart that can change while a page is open.
    pub fn order_form_changes(&self) -> Call {
        self.connection.call(self.request(NO_SIDE_EFFECTS, &READ_CHANGES))
    }

    /// Sets the quantity of the lines at `indexes`; 0 removes them. With `stays_whole`
    /// (`noSplitItem`) a line keeps what was chosen for it when the quantity rises. Otherwise the
    /// API splits it where a promotion is for fewer units.
    /// <https://developers.vtex.com/docs/api-reference/checkout-api#post-/api/checkout/pub/orderForm/-orderFormId-/items/update>
    pub fn update_items(&self, indexes: &[ItemIndex], quantity: u32, stays_whole: bool) -> Call {
        let updates: Vec<ItemUpdate> =
            indexes.iter().map(|ItemIndex(index)| ItemUpdate { index: *index, quantity }).collect();
        let body = OrderItems {
            order_items: &updates,
            no_split_item: stays_whole.then_some(true),
            expected_order_form_sections: SECTIONS,
        };
        self.post("/items/update", &body)
    }

    /// Adds selling units of a SKU that nothing was chosen for.
    /// <https://developers.vtex.com/docs/api-reference/checkout-api#post-/api/checkout/pub/orderForm/-orderFormId-/items>
    pub fn add_item(&self, sku: &SkuId, seller: &SellerId, quantity: u32) -> Call {
        self.add(&ItemToAdd::plain(sku, seller, quantity))
    }

    /// Adds selling units of a line as it was in this cart or in another: with its texts and its
    /// parts (`options`, as the vendor's `checkout-graphql` writes them). Services are added to a
    /// line that is there ([`CartClient::set_service`]).
    pub fn add_like(&self, item: &CartItem, quantity: u32) -> Call {
        self.add(&ItemToAdd::like(item, quantity))
    }

    fn add(&self, item: &ItemToAdd<'_>) -> Call {
        let body = OrderItems {
            order_items: from_ref(item),
            no_split_item: None,
            expected_order_form_sections: SECTIONS,
        };
        self.post("/items", &body)
    }

    /// Puts the coupons of `text`, separated by commas, on the cart; an empty text takes all off.
    /// <https://developers.vtex.com/docs/api-reference/checkout-api#post-/api/checkout/pub/orderForm/-orderFormId-/coupons>
    pub fn set_coupons(&self, text: &str) -> Call {
        self.post("/coupons", &Coupons { text, expected_order_form_sections: SECTIONS })
    }

    /// Writes the note to the store.
    /// <https://developers.vtex.com/docs/api-reference/checkout-api#post-/api/checkout/pub/orderForm/-orderFormId-/attachments/openTextField>
    pub fn set_note(&self, text: &str) -> Call {
        self.attach(
            "openTextField",
            &NoteBody { value: text, expected_order_form_sections: SECTIONS },
        )
    }

    /// Writes who buys, all of it. A draft with a mask is not sent
    /// ([`ApiError::HoldsMask`](super::error::ApiError::HoldsMask)).
    /// <https://developers.vtex.com/docs/api-reference/checkout-api#post-/api/checkout/pub/orderForm/-orderFormId-/attachments/clientProfileData>
    pub fn set_profile(&self, draft: &Draft) -> Call {
        match without_masks(draft) {
            Ok(fields) => self.attach("clientProfileData", &ProfileBody(&fields)),
            Err(error) => Box::pin(ready(Err(error))),
        }
    }

    /// Writes where it goes, all of it, and how each line travels. Without `address` it stays as it
    /// is. `others` are the ids of the addresses that stay beside it. A draft with a mask is not
    /// sent ([`ApiError::HoldsMask`](super::error::ApiError::HoldsMask)).
    /// <https://developers.vtex.com/docs/api-reference/checkout-api#post-/api/checkout/pub/orderForm/-orderFormId-/attachments/shippingData>
    pub fn set_shipping(
        &self,
        address: Option<AddressToWrite<'_>>,
        others: &[String],
        lines: &[LineShipping<'_>],
    ) -> Call {
        let Some(address) = address else {
            return self.attach("shippingData", &ShippingBody { address: None, others, lines });
        };
        match without_masks(address.draft) {
            Ok(fields) => {
                self.connection.note_written(WrittenAddress::of(address.draft));
                let body = ShippingBody { address: Some((&fields, address.id)), others, lines };
                let mut request = self.attachment("shippingData", &body);
                address.complete(&fields, &mut request.body);
                self.connection.call(request)
            }
            Err(error) => Box::pin(ready(Err(error))),
        }
    }

    /// Adds a service to the line at `index` or takes it off, as `vtex.js` does it (`addOffering`,
    /// `removeOffering`).
    /// <https://github.com/vtex/vtex.js/tree/master/docs/checkout>
    pub fn set_service(&self, ItemIndex(index): ItemIndex, service: &str, is_chosen: bool) -> Call {
        let path = ["/items/", &index.to_string(), "/offerings"].concat();
        if is_chosen {
            let body = ServiceToAdd { id: service, expected_order_form_sections: SECTIONS };
            return self.post(&path, &body);
        }
        let body = ServiceToRemove { id: service, expected_order_form_sections: SECTIONS };
        self.post(&[&path, "/", &segment(service), "/remove"].concat(), &body)
    }

    /// Puts a text on the line at `index`, or on one of its services. The line stays whole
    /// (`noSplitItem`).
    /// <https://developers.vtex.com/docs/api-reference/checkout-api#post-/api/checkout/pub/orderForm/-orderFormId-/items/-itemIndex-/attachments/-attachmentName->
    pub fn attach_text(
        &self,
        ItemIndex(index): ItemIndex,
        service: Option<&str>,
        attachment: &Attachment,
    ) -> Call {
        if attachment.has_hidden() {
            return Box::pin(ready(Err(ApiError::HoldsMask)));
        }
        let bundle = service.map(|service| ["/bundles/", &segment(service)].concat());
        let (bundle, name) = (bundle.unwrap_or_default(), segment(&attachment.name));
        let path = ["/items/", &index.to_string(), &bundle, "/attachments/", &name].concat();
        let body = TextToAttach {
            content: &attachment.content,
            no_split_item: true,
            expected_order_form_sections: SECTIONS,
        };
        self.post(&path, &body)
    }

    /// Chooses these gifts from a list, and no others, as `vtex.js` does it.
    /// <https://github.com/vtex/vtex.js/tree/master/docs/checkout>
    pub fn select_gifts(&self, list: &str, gifts: &[(&SkuId, &SellerId)]) -> Call {
        let gifts: Vec<GiftToSelect> = gifts
            .iter()
            .map(|(sku, seller)| GiftToSelect { id: sku.as_str(), seller: seller.as_str() })
            .collect();
        let body = SelectedGifts {
            id: list,
            selected_gifts: &gifts,
            expected_order_form_sections: SECTIONS,
        };
        self.post(&["/selectable-gifts/", &segment(list)].concat(), &body)
    }

    /// Writes an attachment of the cart: one of its sections as a whole.
    fn attach(&self, name: &str, body: &impl Serialize) -> Call {
        self.connection.call(self.attachment(name, body))
    }

    fn attachment(&self, name: &str, body: &impl Serialize) -> Request {
        let request = self.request(&["/attachments/", name].concat(), body);
        let timeout_ms = ATTACHMENTS_TIMEOUT_MS;
        Request { timeout_ms, is_write: true, ..request }
    }

    /// Sends a write whose path continues the cart's own.
    fn post(&self, path: &str, body: &impl Serialize) -> Call {
        self.connection.call(Request { is_write: true, ..self.request(path, body) })
    }

    fn request(&self, path: &str, body: &impl Serialize) -> Request {
        let url = ["/api/checkout/pub/orderForm/", self.id.expose_for_url(), path].concat();
        post(url, body, self.credentials)
    }
}
