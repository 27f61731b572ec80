//! Parts that belong to lines, and kits: which lines stand alone, and what they come with.

use crate::languages::texts;
use serde_json::{Value, json};
use shared_cart::domain::cart::Cart;
use shared_cart::domain::cart::change::Change;
use shared_cart::domain::money::CurrencyFormat;

use crate::support::fixtures;
use crate::support::fixtures::{GUEST, key};

/// A line with its id as its name, and the index of the line that it is a part of.
#[expect(clippy::needless_pass_by_value, reason = "a line is made for one answer")]
fn line(id: &str, quantity: u32, parent: Value) -> Value {
    json!({
        "uniqueId": id, "id": id, "seller": "1", "name": id, "quantity": quantity,
        "price": 500, "sellingPrice": 500, "parentItemIndex": parent,
        "parentAssemblyBinding": if parent.is_null() { Value::Null } else { json!("extras") },
    })
}

fn answer(items: &[Value]) -> Value {
    let mut answer = fixtures::bare();
    answer["items"] = items.into();
    answer
}

fn cart(items: &[Value]) -> Cart {
    fixtures::cart(answer(items), GUEST)
}

/// The lines that stand alone, each with its parts.
fn tree(cart: &Cart) -> Vec<(String, Vec<String>)> {
    let names = |item: &shared_cart::domain::cart::item::CartItem| {
        item.parts.iter().map(|part| part.name.clone()).collect()
    };
    cart.lines().map(|item| (item.name.clone(), names(item))).collect()
}

fn named(lines: &[(&str, &[&str])]) -> Vec<(String, Vec<String>)> {
    let texts = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    lines.iter().map(|(name, parts)| ((*name).to_owned(), texts(parts))).collect()
}

/// Two burgers and a soda; the cheese stands before its burger, the bacon behind the soda.
fn burgers() -> Vec<Value> {
    vec![
        line("cheese", 1, json!(1)),
        line("burger", 2, Value::Null),
        line("soda", 1, Value::Null),
        line("bacon", 4, json!(1)),
    ]
}

#[test]
fn parts_stand_under_their_line_wherever_they_are_and_are_not_counted() {
    let cart = cart(&burgers());
    assert_eq!(tree(&cart), named(&[("burger", &["cheese", "bacon"]), ("soda", &[])]));
    assert_eq!(cart.unit_count(), 3);
    assert_eq!(cart.items.len(), 4, "writes count all of them");
    assert_eq!(cart.index_of(&key("soda")).map(|index| index.0), Some(2));
    let words = texts("en");
    let said = words.part(&cart.items[1].parts[1], &CurrencyFormat::default());
    assert_eq!(said, "4 × bacon · 20.00");
}

#[test]
fn parts_of_parts_stand_under_the_same_line() {
    let cart = cart(&[
        line("box", 1, Value::Null),
        line("bread", 1, json!(0)),
        line("seeds", 1, json!(1)),
    ]);
    assert_eq!(tree(&cart), named(&[("box", &["bread"])]));
    assert_eq!(cart.items[0].parts[0].parts[0].name, "seeds");
    assert_eq!(cart.unit_count(), 1);
}

#[test]
fn a_part_whose_line_is_not_there_stands_alone_and_is_not_changed() {
    for parent in [json!(0), json!(7), json!(-1), json!("0"), json!(1.5), json!({})] {
        let cart = cart(&[line("lid", 1, parent.clone())]);
        assert_eq!(tree(&cart), named(&[("lid", &[])]), "{parent}");
        assert!(!cart.items[0].quantity_is_editable());
        assert_eq!(cart.unit_count(), 1);
    }
    let circle = cart(&[line("a", 1, json!(1)), line("b", 1, json!(0)), line("c", 1, json!(1))]);
    assert_eq!(circle.lines().count(), 3);
}

#[test]
fn a_part_that_comes_changes_or_goes_changes_its_line() {
    let mut more = burgers();
    more[3]["quantity"] = json!(5);
    let (before, after) = fixtures::two_carts([answer(&burgers()), answer(&more)], GUEST);
    assert_ne!(before.items[1], after.items[1]);
    assert_eq!(after.items[1].parts[1].quantity, 5);
    let (_, without) = fixtures::two_carts([answer(&burgers()), answer(&burgers()[..3])], GUEST);
    assert_eq!(tree(&without), named(&[("burger", &["cheese"]), ("soda", &[])]));
    let alone = vec![line("burger", 2, Value::Null)];
    let (_, bare) = fixtures::two_carts([answer(&burgers()), answer(&alone)], GUEST);
    assert_eq!(bare, fixtures::cart(answer(&alone), GUEST));
}

#[test]
fn a_line_goes_with_its_parts_at_once() {
    let mut items = cart(&burgers()).items;
    Change::SetQuantity { line: key("burger"), quantity: 0 }.apply(&mut items);
    let left: Vec<_> = items.iter().map(|item| item.name.as_str()).collect();
    assert_eq!(left, ["soda"]);
}

#[test]
fn the_same_product_as_a_part_and_as_a_line_are_two_kinds() {
    let cart = cart(&[
        line("burger", 1, Value::Null),
        line("cheese", 1, json!(0)),
        json!({ "uniqueId": "c2", "id": "cheese", "seller": "1", "name": "cheese", "quantity": 3 }),
    ]);
    assert!(!cart.items[1].is_like(&cart.items[2]));
    let plain = cart.items[0].with_quantity(2);
    assert!(plain.is_like(&cart.items[0]), "with the same parts");
}

#[test]
fn a_kit_says_what_is_in_it() {
    let mut kit = line("breakfast", 1, Value::Null);
    kit["components"] = json!([
        { "id": "1", "name": "Bread", "quantity": 2 },
        { "id": "2", "name": "Jam" },
    ]);
    let cart = cart(&[kit, line("soda", 1, Value::Null)]);
    let words = texts("en");
    assert_eq!(words.components(&cart.items[0]).as_deref(), Some("Includes: 2 × Bread, 1 × Jam"));
    assert_eq!(words.components(&cart.items[1]), None);
}

#[test]
fn a_kit_in_a_kit_says_what_is_in_it_too() {
    let mut kit = line("barbecue", 1, Value::Null);
    let inner = json!([{ "name": "Sheath", "quantity": 1 }, { "name": "Oil", "quantity": 0 }]);
    kit["components"] = json!([
        { "name": "Knife", "quantity": 2, "components": inner },
        { "name": "Fork", "quantity": 4, "components": [] },
    ]);
    let words = texts("en");
    let included = "Includes: 2 × Knife (1 × Sheath, 1 × Oil), 4 × Fork";
    assert_eq!(words.components(&cart(&[kit]).items[0]).as_deref(), Some(included));
}
