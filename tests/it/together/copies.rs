//! A shared cart is copied while others change it, over an API that fails and drops connections.
//! Each line of the report tells what the own cart holds of it.

use std::time::Duration;

use serde_json::json;
use shared_cart::state::cart_state::CopyOutcome;
use shared_cart_sandbox::{Options, app};

use super::seeds;
use super::story::{Chance, disturbances};
use crate::support::person::somebody_at;
use crate::support::screen::run;

/// How many copies are made.
const SEEDS: u64 = 12;

#[test]
fn a_copy_made_while_others_edit_tells_what_became_of_each_line() {
    for seed in seeds(SEEDS) {
        run(copies(seed));
    }
}

async fn copies(seed: u64) {
    let mut chance = Chance(seed ^ 0xC0);
    let store = app(Options { seed: seed + 1, ..Options::default() });
    let bruno = somebody_at(store.clone(), seed).signs_in_as("bruno").await;
    let other = bruno.somebody_else();
    if chance.below(2) == 0 {
        bruno.adds_elsewhere("bruno", "1002", "1", 37).await;
    }
    let drink = json!({ "assemblyId": "Bebida", "id": "1001", "quantity": 1, "seller": "1" });
    let basket = json!({ "id": "1048", "quantity": 2, "seller": "1", "options": [drink] });
    other.writes_elsewhere("ana", "items", json!({ "orderItems": [basket] })).await;
    let lines = other.stored_quantities("ana").await;
    let at = lines.iter().position(|(sku, _)| sku == "1048").expect("the basket");
    let wrapping = json!({ "id": "5", "info": null });
    other.writes_elsewhere("ana", &format!("items/{at}/offerings"), wrapping).await;

    let screen = bruno.opens_cart_of("ana").await;
    let (copied, mut own) = (screen.lines(), bruno.stored_quantities("bruno").await);
    own.sort();
    screen.cart.copy_to_own();
    screen.until_loaded().await;
    bruno.settings(disturbances(seed)).await;
    let busy = json!({ "orderItems": [{ "index": chance.below(3), "quantity": chance.below(4) }] });
    other.tries_elsewhere("ana", "items/update", busy).await;
    tokio::time::sleep(Duration::from_millis(chance.below(400))).await;
    bruno.settings(json!({ "chaos": null, "racing": null, "latency": null })).await;
    screen.until("the copy is through", |screen| !screen.is_busy()).await;
    screen.cart.refresh();
    tokio::time::sleep(Duration::from_secs(10)).await;
    screen.until_settled().await;

    let report = screen.open().copied.get_untracked().expect("a report");
    for line in &report.lines {
        let (item, outcome) = (&line.item, line.outcome.clone());
        assert!(copied.iter().any(|was| was.item == *item), "seed {seed}: {item:?}");
        let had = own.iter().filter(|(sku, _)| sku == item.sku.as_str());
        let had: u64 = had.map(|(_, units)| units).sum();
        let now: Vec<_> = screen.lines().into_iter().map(|line| line.item).collect();
        let same = now.iter().filter(|now| now.is_same_product(item));
        let units: u64 = same.clone().map(|now| u64::from(now.quantity)).sum();
        let more = units - had;
        let told = format!("seed {seed}: {} {outcome:?}, {more} more", item.name);
        match outcome {
            CopyOutcome::Waiting => panic!("{told}"),
            CopyOutcome::Added => {
                assert_eq!(more, u64::from(item.quantity), "{told}");
                let is_whole = same.clone().any(|now| now.is_same_choice(item));
                assert!(is_whole, "{told}");
            }
            CopyOutcome::Joined(all) => {
                assert_eq!((more, units), (item.quantity.into(), all.into()), "{told}");
            }
            CopyOutcome::OnlyAdded(few) => assert_eq!(more, u64::from(few), "{told}"),
            CopyOutcome::Incomplete(_) => assert_eq!(more, u64::from(item.quantity), "{told}"),
            CopyOutcome::Refused(_) => assert_eq!(more, 0, "{told}"),
        }
    }
    assert_eq!(report.lines.len(), copied.iter().filter(|it| !it.item.is_gift).count());
    screen.closes();
}
