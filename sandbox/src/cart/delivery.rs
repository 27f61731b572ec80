//! The delivery options of a line, with their prices, and the option that is chosen.
//! Does not know the JSON of an option; `view::shipping` does.

use super::coupons::{self, FREE_SHIPPING};
use super::window::Window;
use super::{Cart, Line};
use crate::catalog::extras::{self, WindowForm};

/// A delivery option. The vendor calls it an SLA. Prices are in hundredths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sla {
    pub(crate) id: &'static str,
    pub(crate) channel: &'static str,
    pub(crate) estimate: &'static str,
    pub(crate) price: i64,
    pub(crate) list_price: i64,
    /// The form of its delivery windows, if it has any.
    pub(crate) windows: Option<WindowForm>,
}

/// The delivery channel of options that deliver to an address.
pub(crate) const DELIVERY: &str = "delivery";
/// The delivery channel of options that are picked up.
pub(crate) const PICKUP: &str = "pickup-in-point";

/// The options of a line. There are none until the cart has a postal code.
pub(crate) fn options(cart: &Cart, line: &Line) -> Vec<Sla> {
    let Some(address) = cart.address() else { return Vec::new() };
    let Some(postal_code) = address.postal_code.as_deref() else { return Vec::new() };
    let country = address.country.as_deref().unwrap_or(cart.channel().country);
    to(cart, &line.sku, &line.seller, country, postal_code)
}

/// The options to a postal code.
pub(crate) fn to(
    cart: &Cart,
    sku: &str,
    seller: &str,
    country: &str,
    postal_code: &str,
) -> Vec<Sla> {
    let channel = cart.channel();
    if country != channel.country || !extras::delivers_to(sku, country, postal_code) {
        return Vec::new();
    }
    let free = coupons::has(cart, FREE_SHIPPING);
    let option = |id, channel_id, estimate, reais| {
        let list_price = channel.price(reais);
        let price = if free { 0 } else { list_price };
        Sla { id, channel: channel_id, estimate, price, list_price, windows: None }
    };
    let mut slas =
        vec![option("Normal", DELIVERY, "5bd", 390), option("Expressa", DELIVERY, "2bd", 1290)];
    if seller == "1" {
        slas.push(option("Retirada (Loja Centro)", PICKUP, "1bd", 0));
    }
    if let Some(form) = extras::windows(sku) {
        let scheduled = match form {
            WindowForm::List => option("Agendada", DELIVERY, "3bd", 590),
            WindowForm::Object => option("Hoje", DELIVERY, "0bd", 790),
        };
        slas.push(Sla { windows: Some(form), ..scheduled });
    }
    slas
}

/// The option that is chosen for a line, or else the first one.
pub(crate) fn chosen<'s>(line: &Line, slas: &'s [Sla]) -> Option<&'s Sla> {
    let wanted = line.delivery.as_ref();
    let wanted = wanted.and_then(|chosen| slas.iter().find(|sla| sla.id == chosen.sla));
    wanted.or_else(|| slas.first())
}

/// The window that is chosen for a line, if this is its option.
pub(crate) fn chosen_window(line: &Line, sla: &Sla) -> Option<Window> {
    line.delivery.as_ref().filter(|chosen| chosen.sla == sla.id).and_then(|chosen| chosen.window)
}
