//! Delivery options: estimates, and which lines are one parcel.

use shared_cart::domain::cart::delivery::{
    Channel, DeliveryOption, Estimate, LineDelivery, Shipping, Unit, WantedDelivery,
};
use shared_cart::domain::cart::delivery_window::{DayAndTime, DeliveryWindow};
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
        windows: Vec::new(),
    }
}

fn line(id: &str, options: Vec<DeliveryOption>, chosen: Option<&str>) -> LineDelivery {
    let chosen = chosen.map(|id| (id.to_owned(), Channel::Delivery));
    LineDelivery { line: key(id), options, chosen, window: None, address_id: None }
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
    let wanted = WantedDelivery { lines: &lines, option: "Store", window: None };
    let choice = |id| {
        let choice = shipping.choice_of(&key(id), Some(wanted));
        choice.map(|choice| (choice.option, choice.channel))
    };
    assert_eq!(choice("A"), Some(("Store", Channel::Pickup)));
    assert_eq!(choice("B"), Some(("Normal", Channel::Delivery)), "it is not offered there");
    assert_eq!(choice("C"), Some(("Normal", Channel::Delivery)));
    assert_eq!((choice("D"), choice("E")), (None, None));
}

fn window(day: &str, cents: i64) -> DeliveryWindow {
    DeliveryWindow {
        start: format!("2026-12-{day}T14:30:00+00:00"),
        end: format!("2026-12-{day}T18:00:00+00:00"),
        price: Some(Money::from_cents(cents)),
        list_price: Some(Money::from_cents(700)),
        tax: Some(Money::from_cents(3)),
    }
}

/// Two lines with the same scheduled option; they have one of their times in common.
fn scheduled() -> Shipping {
    let option = |windows| DeliveryOption { windows, ..option("Hora", 100, "2bd") };
    let mut a = line("A", vec![option(vec![window("03", 250), window("04", 0)])], Some("Hora"));
    let mut b = line("B", vec![option(vec![window("04", 90)])], Some("Hora"));
    (a.window, b.window) = (Some(window("03", 250)), Some(window("04", 90)));
    (a.address_id, b.address_id) = (Some("casa".into()), Some("trabalho".into()));
    Shipping { lines: vec![a, b], ..Shipping::default() }
}

#[test]
fn a_parcel_can_come_at_the_times_that_all_its_lines_have() {
    let parcels = scheduled().parcels();
    assert_eq!(parcels.len(), 1);
    assert_eq!(parcels[0].options[0].windows, [window("04", 90)]);
    assert_eq!((parcels[0].chosen.as_deref(), &parcels[0].window), (Some("Hora"), &None));
}

#[test]
fn a_time_is_chosen_with_the_prices_of_each_line() {
    let shipping = scheduled();
    let (lines, time) = ([key("A"), key("B")], window("04", 90));
    let wanted = WantedDelivery { lines: &lines, option: "Hora", window: Some(&time) };
    let choice = |id| shipping.choice_of(&key(id), Some(wanted)).expect("it is offered");
    assert_eq!(choice("A").window, Some(&window("04", 0)));
    assert_eq!(choice("B").window, Some(&window("04", 90)));
    assert_eq!((choice("A").address_id, choice("B").address_id), (Some("casa"), Some("trabalho")));
}

#[test]
fn lines_that_are_not_meant_keep_their_time_and_their_address() {
    let shipping = scheduled();
    let time = window("04", 0);
    let lines = [key("A")];
    let wanted = WantedDelivery { lines: &lines, option: "Hora", window: Some(&time) };
    for wanted in [Some(wanted), None] {
        let choice = shipping.choice_of(&key("B"), wanted).expect("it is chosen");
        assert_eq!((choice.option, choice.window), ("Hora", Some(&window("04", 90))));
        assert_eq!(choice.address_id, Some("trabalho"));
    }
}

#[test]
fn a_day_is_read_as_the_store_writes_it() {
    let day = DayAndTime { month: 12, day: 4, time: "14:30" };
    assert_eq!(DayAndTime::parse("2026-12-04T14:30:00+00:00"), Some(day));
    assert_eq!(DayAndTime::parse("2026-12-04T14:30:00Z"), Some(day));
    for text in
        ["", "soon", "2026-13-04T14:30", "2026-12-00T14:30", "2026-12-04", "2026-12-04Txx:yy"]
    {
        assert_eq!(DayAndTime::parse(text), None, "{text}");
    }
}
