//! Carts of any length, made of the lines of Ana's cart.
//! It knows the store's API and no component.

use serde_json::{Value, json};

use crate::{Person, Sandbox};

/// Gives Ana's cart so many lines; the name of the first is very long.
#[track_caller]
pub fn give_lines(sandbox: &Sandbox, lines: usize) {
    let id = sandbox.order_form_id(Person::Ana);
    let path = format!("/api/checkout/pub/orderForm/{id}?disableAutoCompletion=true");
    let mut order_form = sandbox.send("GET", &path, &Value::Null).body;
    let seeded = order_form["items"].as_array().cloned().unwrap_or_default();
    let mut items: Vec<Value> = seeded.iter().cycle().take(lines).cloned().collect();
    for (index, item) in items.iter_mut().enumerate() {
        item["uniqueId"] = json!(format!("{index:032X}"));
    }
    items[0]["name"] = json!(
        "Cafeteira italiana de alumínio fundido com cabo de madeira certificada, válvula de \
         segurança revisada e capacidade para doze xícaras pequenas"
    );
    order_form["items"] = json!(items);
    sandbox.put_order_form(&id, &order_form);
}
