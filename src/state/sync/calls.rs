//! Which call of the API makes which change.
//! It decides nothing about when, how often, or what the answer means.

use std::future::ready;
use std::sync::Arc;

use super::index_check::SentIndexes;
use crate::api::bodies::attachments::{AddressToWrite, LineShipping};
use crate::api::client::Client;
use crate::api::connection::Call;
use crate::api::error::ApiError;
use crate::api::people::access::Access;
use crate::domain::cart::Cart;
use crate::domain::cart::change::Change;
use crate::domain::cart::delivery::{Channel, WantedDelivery};
use crate::domain::cart::item::CartItem;
use crate::domain::ids::ItemIndex;
use crate::domain::people::address_rest::AddressRest;
use crate::domain::people::field::Group;
use crate::state::link::load;

/// Asks the API to make `change` to `cart`, at the indexes that were looked up in it. `rest` is
/// what the store tells of its address beyond what a form asks for.
pub(in crate::state) fn make(
    client: &Client,
    cart: &Cart,
    access: Access,
    change: &Change,
    sent: Option<&SentIndexes>,
    rest: &AddressRest,
) -> Call {
    let client = client.cart(&cart.id, load::credentials(access));
    let indexes = sent.map(SentIndexes::as_slice).unwrap_or_default();
    if let Some(quantity) = sent.and_then(SentIndexes::quantity) {
        let line = indexes.first().and_then(|ItemIndex(index)| cart.items.get(*index));
        let stays_whole = quantity > 0 && line.is_some_and(|item| !item.is_plain());
        return client.update_items(indexes, quantity, stays_whole);
    }
    let no_such_index = || -> Call { Box::pin(ready(Err(ApiError::NoSuchIndex))) };
    match change {
        Change::SetQuantity { .. } | Change::RemoveAll(_) => no_such_index(),
        Change::EnsureUnits { item, .. } => {
            client.add_like(item, change.missing_units(cart).unwrap_or_default())
        }
        Change::Add(new) => client.add_item(&new.sku, &new.seller, new.quantity),
        Change::AddCoupon(_) | Change::RemoveCoupon(_) => {
            let text = change.coupons(cart).unwrap_or_default();
            client.set_coupons(&text)
        }
        Change::SetNote { text, .. } => client.set_note(text.as_str()),
        Change::SubmitForm { group: Group::Contact, draft, .. } => client.set_profile(draft),
        Change::SubmitForm { draft, .. } => {
            let address_id = cart.summary.shipping.address_id.as_deref();
            let is_same_place = cart.summary.filled.is_same_place(draft);
            let address = Some(AddressToWrite { draft, id: address_id, rest, is_same_place });
            let mut lines = choices(cart, None);
            for line in &mut lines {
                keep_address_of_store(line, address_id);
            }
            client.set_shipping(address, &cart.summary.shipping.other_address_ids, &lines)
        }
        // The address is not sent: somebody else may have changed it meanwhile.
        Change::ChooseDelivery { lines, option, window } => {
            let wanted = WantedDelivery { lines, option, window: window.as_ref() };
            client.set_shipping(None, &[], &choices(cart, Some(wanted)))
        }
        Change::SetService { service, is_chosen, .. } => {
            let Some(index) = indexes.first() else { return no_such_index() };
            client.set_service(*index, service, *is_chosen)
        }
        Change::Attach { service, attachment, .. } => {
            let Some(index) = indexes.first() else { return no_such_index() };
            client.attach_text(*index, service.as_deref(), attachment)
        }
        Change::ChooseGift { list, gift, is_chosen } => {
            let wanted = cart.summary.gifts_with(list, gift, *is_chosen);
            let wanted = wanted.into_iter().map(|known| (&known.sku, &known.seller));
            client.select_gifts(list, &wanted.collect::<Vec<_>>())
        }
    }
}

/// The delivery option of every line; for the lines in `wanted`, the option that it names.
fn choices<'a>(cart: &'a Cart, wanted: Option<WantedDelivery<'a>>) -> Vec<LineShipping<'a>> {
    let choice = |(index, item): (usize, &Arc<CartItem>)| LineShipping {
        index,
        chosen: cart.summary.shipping.choice_of(&item.key, wanted),
    };
    cart.items.iter().enumerate().map(choice).collect()
}

/// With another address a line goes there, unless it is picked up. `replaced` is the id of the
/// address that is written anew under the same id.
fn keep_address_of_store(line: &mut LineShipping<'_>, replaced: Option<&str>) {
    if let Some(chosen) = &mut line.chosen
        && chosen.channel == Channel::Delivery
        && chosen.address_id != replaced
    {
        chosen.address_id = None;
    }
}
