//! The totals of a cart in the vendor's order: Items, Discounts, Shipping, Tax.
//! Does not count lines that are not available.

use super::{Cart, delivery};
use crate::catalog::{Catalog, options};
use crate::language::Text;

/// One total. The vendor calls it a totalizer. Amounts are in hundredths.
#[derive(Debug)]
pub(crate) struct Totalizer {
    pub(crate) id: &'static str,
    pub(crate) name: Text,
    pub(crate) value: i64,
    pub(crate) parts: Vec<Totalizer>,
}

/// The totals, and their sum.
pub(crate) fn of(cart: &Cart, catalog: &Catalog) -> (Vec<Totalizer>, i64) {
    let total = |id, name, value| Totalizer { id, name, value, parts: Vec::new() };
    let (mut items, mut discounts, mut tax) = (0, 0, 0);
    let (mut home, mut pickup, mut has_shipping) = (0, 0, false);
    for line in cart.lines.iter().filter(|line| line.counts()) {
        let multiplier = catalog.sku(&line.sku).map_or(1000, |sku| sku.seed.multiplier);
        items += line.base(multiplier) + services(cart, line);
        // A manual price above the catalogue's is a tax.
        let changes = line.priced.tags.iter().map(|tag| tag.value);
        discounts += changes.clone().filter(|value| *value < 0).sum::<i64>();
        tax += changes.filter(|value| *value > 0).sum::<i64>();
        tax += line.priced.tax * line.quantity;
        let slas = delivery::options(cart, line);
        if let Some(sla) = delivery::chosen(line, &slas) {
            has_shipping = true;
            let part = if sla.channel == delivery::PICKUP { &mut pickup } else { &mut home };
            *part += sla.price;
            *part += delivery::chosen_window(line, sla).map_or(0, |window| window.price);
        }
    }
    let mut totals = Vec::new();
    if cart.lines.is_empty() {
        return (totals, 0);
    }
    totals.push(total(
        "Items",
        Text("Total dos Itens", "Total de los ítems", "Items Total"),
        items,
    ));
    if discounts != 0 {
        let name = Text("Total dos Descontos", "Total de los descuentos", "Discounts Total");
        totals.push(total("Discounts", name, discounts));
    }
    if has_shipping {
        let name = Text("Total do Frete", "Costo total del envío", "Shipping Total");
        let parts = vec![
            total("Delivery", Text("Entrega", "Entrega a domicilio", "Delivery Total"), home),
            total("Pickup", Text("Retirada", "Retiro en tienda", "Pickup Total"), pickup),
        ];
        totals.push(Totalizer { id: "Shipping", name, value: home + pickup, parts });
    }
    if tax != 0 {
        totals.push(total("Tax", Text("Impostos", "Impuestos", "Tax Total"), tax));
    }
    let value = totals.iter().map(|total| total.value).sum();
    (totals, value)
}

/// The price of a line's services.
fn services(cart: &Cart, line: &super::Line) -> i64 {
    let known = options::offerings(&line.sku);
    line.offerings
        .iter()
        .filter_map(|service| known.iter().find(|offering| offering.id == service.id))
        .map(|offering| cart.channel().price(offering.price) * line.quantity)
        .sum()
}
