//! Delivery options: estimates, and which lines are one parcel.

use shared_cart::domain::cart::delivery::{
    Channel, DeliveryOption, Estimate, LineDelivery, Shipping, Unit,
};
use shared_cart::domain::money::Money;

use crate::support::fixtures::key;

fn option(id: &str, cents: i64, estimate: &str) -> DeliveryOption {
    DeliveryOption {
        id: id.into(),
        name: id.into(),
        channel: if id == "Store" { Channel::Pickup } else { Channel::Delivery },
        price: Some(Money::from_cents(cents)),
        estimate: Estimate::parse(estimate),
        place: None,
    }
}

fn line(id: &str, options: Vec<DeliveryOption>, chosen: Option<&str>) -> LineDelivery {
    let chosen = chosen.map(|id| (id.to_owned(), Channel::Delivery));
    LineDelivery { line: key(id), options, chosen }
}

fn shipping() -> Shipping {
    let lines = vec![
        line("A", vec![option("Normal", 390, "5bd"), option("Store", 0, "2h")], Some("Normal")),
        line("B", vec![option("Normal", 390, "6d")], Some("Normal")),
        line("C", vec![option("Normal", 1000, "3bd"), option("Store", 0, "1d")], Some("Normal")),
        line("D", Vec::new(), None),
    ];
    Shipping { lines, ..Shipping::default() }
}

#[test]
fn an_estimate_counts_business_days_days_hours_or_minutes() {
    for (text, count, unit) in [
        ("3bd", 3, Unit::BusinessDays),
        ("1d", 1, Unit::Days),
        ("2h", 2, Unit::Hours),
        ("30m", 30, Unit::Minutes),
    ] {
        assert_eq!(Estimate::parse(text), Some(Estimate { count, unit }), "{text}");
    }
    for text in ["", "3", "bd", "3 bd", "-1d", "3bdx", "99999999999d", "٣d"] {
        assert_eq!(Estimate::parse(text), None, "{text}");
    }
}

#[test]
fn lines_with_the_same_options_go_together_at_the_sum_of_their_prices() {
    let parcels = shipping().parcels();
    let lines: Vec<_> = parcels.iter().map(|parcel| parcel.lines.clone()).collect();
    assert_eq!(lines, [vec![key("A"), key("C")], vec![key("B")]]);
    let normal = &parcels[0].options[0];
    let total = Some(Money::from_cents(1390));
    assert_eq!((normal.price, normal.estimate), (total, Estimate::parse("5bd")));
    assert_eq!(parcels[0].options[1].estimate, Estimate::parse("1d"), "when the last one is there");
    assert_eq!(parcels[0].chosen.as_deref(), Some("Normal"));
}

#[test]
fn a_parcel_with_a_line_whose_price_is_not_told_has_no_price() {
    let mut shipping = shipping();
    shipping.lines[2].options[0].price = None;
    assert_eq!(shipping.parcels()[0].options[0].price, None, "it is neither free nor R$ 3,90");
    assert_eq!(shipping.parcels()[0].options[1].price, Some(Money::from_cents(0)));
}

#[test]
fn nothing_is_chosen_for_a_parcel_whose_lines_differ() {
    let mut shipping = shipping();
    shipping.lines[2].chosen = Some(("Store".into(), Channel::Pickup));
    assert_eq!(shipping.parcels()[0].chosen, None);
}

#[test]
fn a_choice_for_some_lines_leaves_those_of_the_others() {
    let shipping = shipping();
    let lines = [key("A"), key("B"), key("D")];
    let choice = |id| shipping.choice_of(&key(id), Some((&lines, "Store")));
    assert_eq!(choice("A"), Some(("Store", Channel::Pickup)));
    assert_eq!(choice("B"), Some(("Normal", Channel::Delivery)), "it is not offered there");
    assert_eq!(choice("C"), Some(("Normal", Channel::Delivery)));
    assert_eq!((choice("D"), choice("E")), (None, None));
}
