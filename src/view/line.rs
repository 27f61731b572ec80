//! One line: picture, name, what sets it apart, quantity, price, and what became of the last change.
//! It asks the item which prices are right to show, and never adds any up.

use leptos::prelude::*;

use super::context::messages;
use super::dynamic::{block, flag, press};
use super::picture::Picture;
use super::quantity::Quantity;
use crate::domain::item::CartItem;
use crate::domain::money::CurrencyFormat;
use crate::domain::quantity::UnitMultiplier;
use crate::i18n::messages::Messages;
use crate::state::cart_state::OpenCart;
use crate::state::lines::Line;
use crate::state::shared_cart::SharedCart;

/// A line of the cart. What the product is stays with the row; a replaced SKU is another row.
#[component]
pub(super) fn LineRow(
    cart: SharedCart,
    open: OpenCart,
    /// What the line shows.
    line: ArcRwSignal<Line>,
    /// Called after the line was taken out by its button.
    on_removed: Callback<()>,
) -> impl IntoView {
    let texts = messages();
    let line = ReadSignal::from(line.read_only());
    let item = line.get_untracked().item;

    let busy = flag(move || line.get().busy);
    let reason = block(move || {
        let reason = texts.availability(line.get().item.availability)?;
        Some(view! { <p class="reason" part="item-reason">{reason}</p> }.into_any())
    });
    let price = block(move || {
        Some(price(texts, &line.get().item, &open.summary.get().currency).into_any())
    });
    let refusal = block(move || {
        let refusal = texts.refusal(&line.get().refusal?);
        Some(view! { <p class="refusal" part="item-refusal">{refusal}</p> }.into_any())
    });
    let remove = item.quantity_is_editable().then(|| {
        let key = item.key.clone();
        let label = (texts.remove_item)(&item.name);
        let remove = press(move || {
            cart.remove(&key);
            on_removed.run(());
        });
        view! {
            <button
                type="button"
                class="link-button"
                part="remove-button"
                aria-label=label
                on:click=remove
            >
                {texts.remove}
            </button>
        }
    });

    view! {
        <li class="line" part="item" class:is-busy=busy>
            <Picture image=item.image.clone() />
            <div class="what">
                {name(&item)} {notes(texts, &item, open)} {reason}
            </div>
            <div class="price" part="item-price">
                {price}
            </div>
            <div class="controls">
                <Quantity cart line open />
                {remove}
            </div>
            {refusal}
        </li>
    }
}

/// The name, as a link where the product has a page.
fn name(item: &CartItem) -> AnyView {
    let (shown, whole) = (item.name.clone(), item.name.clone());
    match &item.product {
        Some(product) => view! {
            <a
                class="name"
                part="item-name"
                href=product.as_str().to_owned()
                title=whole
                rel="noopener"
                referrerpolicy="no-referrer"
            >
                {shown}
            </a>
        }
        .into_any(),
        None => view! {
            <span class="name" part="item-name" title=whole>
                {shown}
            </span>
        }
        .into_any(),
    }
}

/// Brand, SKU and what was chosen for this line; the seller, when there are several; a gift's badge.
fn notes(texts: &Messages, item: &CartItem, open: OpenCart) -> Vec<AnyView> {
    let mut specifics: Vec<String> =
        [&item.brand, &item.sku_name].into_iter().filter_map(Clone::clone).collect();
    specifics.extend(item.details.iter().map(|detail| match detail.label.as_str() {
        "" => detail.value.clone(),
        label => [label, ": ", &detail.value].concat(),
    }));
    let seller = item
        .seller_name
        .as_ref()
        .filter(|_| open.summary.get_untracked().has_several_sellers)
        .map(|seller| (texts.sold_by)(seller));

    let mut notes = Vec::new();
    for note in [specifics.join(" · ")].into_iter().chain(seller).filter(|note| !note.is_empty()) {
        notes.push(view! { <p class="note" part="item-note">{note}</p> }.into_any());
    }
    if item.is_gift {
        notes.push(view! { <p class="badge" part="item-gift">{texts.gift}</p> }.into_any());
    }
    notes
}

/// The line's total; above it the list price where it compares, below it the price of one.
fn price(texts: &Messages, item: &CartItem, currency: &CurrencyFormat) -> impl IntoView + use<> {
    let list = item.list_total().zip(item.total).map(|(list_total, total)| {
        let list = currency.format(list_total);
        view! {
            <s class="list-price" part="item-list-price">
                <span class="sr-only">{(texts.before)(&list)}</span>
                <span aria-hidden="true">{list}</span>
            </s>
            <span class="saving" part="item-saving">
                {(texts.saving)(&currency.format(list_total - total))}
            </span>
        }
    });
    let total = item.total.map(|total| currency.format(total));
    let each = each(texts, item, currency)
        .map(|each| view! { <span class="each" part="item-each">{each}</span> });
    view! {
        {list}
        <span class="line-total" part="item-total">
            {total}
        </span>
        {each}
    }
}

/// The price of one selling unit, where the total does not say it already.
fn each(texts: &Messages, item: &CartItem, currency: &CurrencyFormat) -> Option<String> {
    let price = currency.format(item.selling_price.filter(|_| !item.is_gift)?);
    if item.unit_multiplier != UnitMultiplier::ONE {
        let one = item.unit_multiplier.amount(1, &currency.decimal_separator);
        return Some((texts.per_amount)(&price, &[&one, "\u{a0}", &item.measurement_unit].concat()));
    }
    (item.quantity > 1).then(|| (texts.each)(&price))
}
