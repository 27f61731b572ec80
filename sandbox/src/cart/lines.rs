//! The changes that a request makes to lines: add, set the quantity, remove, split, clone.
//! Does not know requests. Finds lines by index, like the API, so a change of the order matters.

use super::line::{Attachment, Priced};
use super::{Cart, Line, Message};
use crate::catalog::{Catalog, Seller};
use crate::errors::ApiError;
use crate::ids::Ids;

/// The largest number of lines in a cart.
const MOST_LINES: usize = 2000;
/// The highest manual price, in hundredths.
pub(crate) const HIGHEST_PRICE: i64 = 1_000_000_000;
/// The largest quantity of a line.
const MOST_UNITS: i64 = 99_999;

/// One entry of `orderItems`.
#[derive(Clone, Debug, Default)]
pub(crate) struct OrderItem {
    pub(crate) id: Option<String>,
    pub(crate) seller: Option<String>,
    pub(crate) quantity: Option<i64>,
    /// Finds the line if there is no index.
    pub(crate) unique_id: Option<String>,
    pub(crate) index: Option<usize>,
    pub(crate) price: Option<i64>,
    pub(crate) attachments: Vec<Attachment>,
    pub(crate) options: Vec<AssemblyItem>,
    /// `noSplitItem`.
    pub(crate) no_split: bool,
    /// An addition to a line sets its quantity.
    pub(crate) sets: bool,
}

/// What an assembly option adds to a line: an item, an input, or both.
#[derive(Clone, Debug)]
pub(crate) struct AssemblyItem {
    /// The id of the assembly option.
    pub(crate) assembly: String,
    /// SKU, seller and quantity.
    pub(crate) item: Option<(String, String, i64)>,
    pub(crate) input: Option<serde_json::Value>,
}

/// The quantity of an entry. A missing, negative or too large one is refused: 400 `CHK0023`.
fn quantity(item: &OrderItem) -> Result<i64, ApiError> {
    item.quantity
        .filter(|quantity| (0..=MOST_UNITS).contains(quantity))
        .ok_or_else(|| ApiError::bad("CHK0023"))
}

/// Adds an item. It increases a line with the same item and attachments, or else makes a new line.
/// If the store does not have the item, or has no stock of it, a message is added instead.
pub(crate) fn add(
    cart: &mut Cart,
    catalog: &Catalog,
    ids: &mut Ids,
    item: &OrderItem,
) -> Result<(), ApiError> {
    let sku = item.id.clone().ok_or_else(|| ApiError::bad("CHK0022"))?;
    let quantity = quantity(item)?;
    if quantity == 0 {
        return Err(ApiError::bad("CHK0023"));
    }
    if item.price.is_some_and(|price| !(0..=HIGHEST_PRICE).contains(&price)) {
        return Err(ApiError::bad("CHK0025"));
    }
    let seller = item.seller.as_deref().ok_or_else(|| ApiError::bad("CHK0024"))?;
    if Seller::find(seller).is_none() {
        return Err(ApiError::bad("CHK0024"));
    }
    cart.messages.retain(|message| message.about != sku);
    // The vendor answers the same for an unknown SKU and for a SKU of another seller: not found.
    let known = catalog.sku(&sku).filter(|known| known.seed.seller == seller);
    match known {
        None => cart.add_message(Message::new("ORD027", &sku)),
        Some(known) if known.stock < 1 => cart.add_message(Message::new("withoutStock", &sku)),
        Some(_) => {
            if let Some(at) = matching_line(cart, &sku, seller, item) {
                let line = &mut cart.lines[at];
                let before = if item.sets { 0 } else { line.quantity };
                line.quantity = (before + quantity).min(MOST_UNITS);
            } else {
                push(cart, catalog, ids, (&sku, seller, quantity), item)?;
            }
        }
    }
    Ok(())
}

/// The index of the line that an added item increases.
fn matching_line(cart: &Cart, sku: &str, seller: &str, item: &OrderItem) -> Option<usize> {
    if !item.options.is_empty() || item.price.is_some() {
        return None;
    }
    cart.lines.iter().position(|line| line.merges_with(sku, seller, &item.attachments))
}

fn push(
    cart: &mut Cart,
    catalog: &Catalog,
    ids: &mut Ids,
    (sku, seller, quantity): (&str, &str, i64),
    item: &OrderItem,
) -> Result<(), ApiError> {
    if cart.lines.len() >= MOST_LINES {
        return Err(ApiError::bad_with("CHK0062", &MOST_LINES.to_string()));
    }
    let mut line = new_line(cart, ids, sku, seller, quantity);
    line.attachments.clone_from(&item.attachments);
    line.manual_price = item.price;
    let parent = line.unique_id.clone();
    cart.lines.push(line);
    for option in &item.options {
        assemble(cart, catalog, ids, &parent, option);
    }
    Ok(())
}

/// Applies an assembly option to the line with the unique id `parent`. If the store does not have
/// the option's item, a message is added instead.
pub(crate) fn assemble(
    cart: &mut Cart,
    catalog: &Catalog,
    ids: &mut Ids,
    parent: &str,
    option: &AssemblyItem,
) {
    if let Some((sku, seller, quantity)) = &option.item {
        if catalog.sku(sku).is_some_and(|known| known.seed.seller == seller) {
            let quantity = (*quantity).clamp(1, MOST_UNITS);
            let mut child = new_line(cart, ids, sku, seller, quantity);
            child.parent = Some((parent.to_owned(), option.assembly.clone()));
            cart.lines.push(child);
        } else {
            cart.add_message(Message::new("ORD027", sku));
        }
    }
    let line = cart.lines.iter_mut().find(|line| line.unique_id == parent);
    if let (Some(line), Some(input)) = (line, &option.input) {
        line.attachments.retain(|attachment| attachment.name != option.assembly);
        let name = option.assembly.clone();
        line.attachments.push(Attachment { name, content: input.clone() });
    }
}

/// A new line of a cart, which the caller inserts.
pub(super) fn new_line(
    cart: &mut Cart,
    ids: &mut Ids,
    sku: &str,
    seller: &str,
    quantity: i64,
) -> Line {
    cart.lines_added += 1;
    Line {
        unique_id: ids.unique(),
        sku: sku.to_owned(),
        seller: seller.to_owned(),
        quantity,
        gift: None,
        attachments: Vec::new(),
        offerings: Vec::new(),
        manual_price: None,
        parent: None,
        added: cart.lines_added,
        delivery: None,
        priced: Priced::default(),
    }
}

/// A copy of the line at `index` with its own id and another quantity, which the caller inserts.
pub(super) fn copy_of(cart: &mut Cart, ids: &mut Ids, index: usize, quantity: i64) -> Line {
    cart.lines_added += 1;
    let unique_id = ids.unique();
    Line { unique_id, quantity, added: cart.lines_added, ..cart.lines[index].clone() }
}

/// Sets the quantity of a line. A line with quantity 0 stays until [`remove_empty`], so that
/// indexes do not shift. If a line with attachments or services grows, the additional units become
/// a line without them, unless `noSplitItem` is set.
pub(crate) fn set_quantity(
    cart: &mut Cart,
    ids: &mut Ids,
    item: &OrderItem,
) -> Result<(), ApiError> {
    let index = index(cart, item.index)?;
    let quantity = quantity(item)?;
    let line = &mut cart.lines[index];
    let (sku, seller) = (line.sku.clone(), line.seller.clone());
    // Only the store changes the quantity of a gift.
    if line.gift.is_some() && quantity > 0 {
        return Ok(());
    }
    let grown = quantity - line.quantity;
    let has_extras = !line.attachments.is_empty() || !line.offerings.is_empty();
    if grown > 0 && has_extras && !item.no_split {
        let rest = new_line(cart, ids, &sku, &seller, grown);
        cart.lines.insert(index + 1, rest);
    } else {
        line.quantity = quantity;
    }
    cart.messages.retain(|message| message.about != sku);
    Ok(())
}

/// Removes the lines whose quantity is 0. This shifts the indexes.
pub(crate) fn remove_empty(cart: &mut Cart) {
    cart.lines.retain(|line| line.quantity > 0);
}

/// Checks that a line has this index: 400 `CHK0041` otherwise.
pub(crate) fn index(cart: &Cart, index: Option<usize>) -> Result<usize, ApiError> {
    index.filter(|&index| index < cart.lines.len()).ok_or_else(|| ApiError::bad("CHK0041"))
}

/// Splits a line into lines with these quantities. Their sum must be the line's quantity.
pub(crate) fn split(
    cart: &mut Cart,
    ids: &mut Ids,
    unique_id: &str,
    parts: &[i64],
) -> Result<(), ApiError> {
    let at = cart
        .lines
        .iter()
        .position(|line| line.unique_id.eq_ignore_ascii_case(unique_id))
        .ok_or_else(|| ApiError::bad("CHK0041"))?;
    let line = &cart.lines[at];
    let fits = parts.iter().all(|&part| part > 0)
        && parts.iter().try_fold(0_i64, |sum, &part| sum.checked_add(part)) == Some(line.quantity);
    if !fits || line.gift.is_some() {
        return Err(ApiError::bad("CHK0023"));
    }
    let pieces: Vec<Line> =
        parts.iter().map(|&quantity| copy_of(cart, ids, at, quantity)).collect();
    cart.lines.splice(at..=at, pieces);
    Ok(())
}

/// Inserts a copy of the line at `at` after it.
pub(crate) fn duplicate(cart: &mut Cart, ids: &mut Ids, at: usize) {
    let quantity = cart.lines[at].quantity;
    let copy = copy_of(cart, ids, at, quantity);
    cart.lines.insert(at + 1, copy);
}
