//! The changes that people make to lines: add, set, remove, split, clone.
//! Addresses lines by index, as the API does, and so inherits all that follows from it.

use super::line::{Attachment, Priced};
use super::{Cart, Line, Message};
use crate::catalog::{Catalog, Seller};
use crate::errors::ApiError;
use crate::ids::Ids;

/// The most lines a cart can have.
const MOST_LINES: usize = 2000;
/// The highest price that can be set by hand.
pub(crate) const HIGHEST_PRICE: i64 = 1_000_000_000;
/// The most units a line can have.
const MOST_UNITS: i64 = 99_999;

/// What one entry of `orderItems` asks for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wish {
    pub(crate) id: Option<String>,
    pub(crate) seller: Option<String>,
    pub(crate) quantity: Option<i64>,
    /// The line meant, where there is no index.
    pub(crate) unique_id: Option<String>,
    pub(crate) index: Option<usize>,
    pub(crate) price: Option<i64>,
    pub(crate) attachments: Vec<Attachment>,
    pub(crate) options: Vec<AssemblyWish>,
    pub(crate) no_split: bool,
    /// An addition to a line sets its quantity.
    pub(crate) sets: bool,
}

/// An item or an input that an assembly option puts on a line.
#[derive(Clone, Debug)]
pub(crate) struct AssemblyWish {
    pub(crate) assembly: String,
    pub(crate) item: Option<(String, String, i64)>,
    pub(crate) input: Option<serde_json::Value>,
}

/// Checks a quantity: missing, negative or absurd ones are refused.
pub(crate) fn quantity(wish: &Wish) -> Result<i64, ApiError> {
    wish.quantity
        .filter(|quantity| (0..=MOST_UNITS).contains(quantity))
        .ok_or_else(|| ApiError::bad("CHK0023"))
}

/// Adds an item: to the line of the same thing when there is one, else as a new line. An item that
/// the store does not have is told by a message, as is one that is out of stock.
pub(crate) fn add(
    cart: &mut Cart,
    catalog: &Catalog,
    ids: &mut Ids,
    wish: &Wish,
) -> Result<(), ApiError> {
    let sku = wish.id.clone().ok_or_else(|| ApiError::bad("CHK0022"))?;
    let quantity = quantity(wish)?;
    if quantity == 0 {
        return Err(ApiError::bad("CHK0023"));
    }
    if wish.price.is_some_and(|price| !(0..=HIGHEST_PRICE).contains(&price)) {
        return Err(ApiError::bad("CHK0025"));
    }
    let seller = wish.seller.as_deref().ok_or_else(|| ApiError::bad("CHK0024"))?;
    if Seller::find(seller).is_none() {
        return Err(ApiError::bad("CHK0024"));
    }
    cart.messages.retain(|message| message.about != sku);
    // Someone else's product and no product are the same to the vendor: not found.
    let known = catalog.sku(&sku).filter(|known| known.seed.seller == seller);
    match known {
        None => cart.say(Message::new("ORD027", &sku)),
        Some(known) if known.stock < 1 => cart.say(Message::new("withoutStock", &sku)),
        Some(_) => {
            if let Some(at) = place_of(cart, &sku, seller, wish) {
                let line = &mut cart.lines[at];
                let before = if wish.sets { 0 } else { line.quantity };
                line.quantity = (before + quantity).min(MOST_UNITS);
            } else {
                put(cart, catalog, ids, (&sku, seller, quantity), wish)?;
            }
        }
    }
    Ok(())
}

fn place_of(cart: &Cart, sku: &str, seller: &str, wish: &Wish) -> Option<usize> {
    if !wish.options.is_empty() || wish.price.is_some() {
        return None;
    }
    cart.lines.iter().position(|line| line.merges_with(sku, seller, &wish.attachments))
}

fn put(
    cart: &mut Cart,
    catalog: &Catalog,
    ids: &mut Ids,
    (sku, seller, quantity): (&str, &str, i64),
    wish: &Wish,
) -> Result<(), ApiError> {
    if cart.lines.len() >= MOST_LINES {
        return Err(ApiError::bad_with("CHK0062", &MOST_LINES.to_string()));
    }
    let mut line = new_line(cart, ids, sku, seller, quantity);
    line.attachments.clone_from(&wish.attachments);
    line.manual_price = wish.price;
    let parent = line.unique_id.clone();
    cart.lines.push(line);
    for option in &wish.options {
        assemble(cart, catalog, ids, &parent, option);
    }
    Ok(())
}

/// Puts an assembly option on the line with this unique id. An item that the store does not have
/// is told by a message, like one that is added.
pub(crate) fn assemble(
    cart: &mut Cart,
    catalog: &Catalog,
    ids: &mut Ids,
    parent: &str,
    option: &AssemblyWish,
) {
    if let Some((sku, seller, quantity)) = &option.item {
        if catalog.sku(sku).is_some_and(|known| known.seed.seller == seller) {
            let quantity = (*quantity).clamp(1, MOST_UNITS);
            let mut child = new_line(cart, ids, sku, seller, quantity);
            child.parent = Some((parent.to_owned(), option.assembly.clone()));
            cart.lines.push(child);
        } else {
            cart.say(Message::new("ORD027", sku));
        }
    }
    let line = cart.lines.iter_mut().find(|line| line.unique_id == parent);
    if let (Some(line), Some(input)) = (line, &option.input) {
        line.attachments.retain(|attachment| attachment.name != option.assembly);
        let name = option.assembly.clone();
        line.attachments.push(Attachment { name, content: input.clone() });
    }
}

fn new_line(cart: &mut Cart, ids: &mut Ids, sku: &str, seller: &str, quantity: i64) -> Line {
    cart.added += 1;
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
        added: cart.added,
        sla: None,
        priced: Priced::default(),
    }
}

/// Sets the quantity of the line at `index`; nothing shifts yet, a zero is swept at the end. A line
/// with attachments or services that grows is split unless `noSplitItem` says otherwise: the new
/// units come without them.
pub(crate) fn set(cart: &mut Cart, ids: &mut Ids, wish: &Wish) -> Result<(), ApiError> {
    let index = index(cart, wish.index)?;
    let quantity = quantity(wish)?;
    let line = &mut cart.lines[index];
    let (sku, seller) = (line.sku.clone(), line.seller.clone());
    // A gift's quantity is the store's business.
    if line.gift.is_some() && quantity > 0 {
        return Ok(());
    }
    let grown = quantity - line.quantity;
    let carries = !line.attachments.is_empty() || !line.offerings.is_empty();
    if grown > 0 && carries && !wish.no_split {
        let rest = new_line(cart, ids, &sku, &seller, grown);
        cart.lines.insert(index + 1, rest);
    } else {
        line.quantity = quantity;
    }
    cart.messages.retain(|message| message.about != sku);
    Ok(())
}

/// Removes the lines that were set to nothing: only now the indexes shift.
pub(crate) fn sweep(cart: &mut Cart) {
    cart.lines.retain(|line| line.quantity > 0);
}

/// An index that a line has.
pub(crate) fn index(cart: &Cart, index: Option<usize>) -> Result<usize, ApiError> {
    index.filter(|&index| index < cart.lines.len()).ok_or_else(|| ApiError::bad("CHK0041"))
}

/// Splits a line into lines of these quantities, which must add up to its own.
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
    let line = cart.lines[at].clone();
    let fits = parts.iter().all(|&part| part > 0)
        && parts.iter().try_fold(0_i64, |sum, &part| sum.checked_add(part)) == Some(line.quantity);
    if !fits || line.gift.is_some() {
        return Err(ApiError::bad("CHK0023"));
    }
    let pieces: Vec<Line> = parts
        .iter()
        .map(|&quantity| {
            cart.added += 1;
            Line { unique_id: ids.unique(), quantity, added: cart.added, ..line.clone() }
        })
        .collect();
    cart.lines.splice(at..=at, pieces);
    Ok(())
}

/// Puts a second line of the same thing behind the one at `index`.
pub(crate) fn duplicate(cart: &mut Cart, ids: &mut Ids, at: usize) {
    cart.added += 1;
    let line = Line { unique_id: ids.unique(), added: cart.added, ..cart.lines[at].clone() };
    cart.lines.insert(at + 1, line);
}
