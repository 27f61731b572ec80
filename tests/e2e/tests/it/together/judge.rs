//! Whether both see the same in the end, and what nobody meant to change is as it was.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use serde_json::Value;
use shared_cart_e2e::{Browser, Person, Seen, wait_until};

use super::acts::{Act, What};
use crate::shop::{Shop, cart};

/// How long the end may take: the slowest page looks again at last.
const END: Duration = Duration::from_secs(60);

/// What must be the same for both: lines, coupons, totals.
#[derive(Debug, PartialEq)]
struct Screenful {
    lines: Vec<(String, String, Option<u32>)>,
    coupons: Vec<String>,
    totals: Vec<(String, String)>,
    grand_total: String,
}

impl Screenful {
    fn of(seen: &Seen) -> Self {
        let lines = seen.lines.iter().chain(&seen.unavailable);
        Self {
            lines: lines
                .map(|line| (line.name.clone(), line.total.clone(), line.quantity))
                .collect(),
            coupons: seen.coupons.clone(),
            totals: seen.totals.clone(),
            grand_total: seen.grand_total.clone(),
        }
    }

    /// Units by the name of the product, as far as they can be changed.
    fn units(&self) -> BTreeMap<String, u64> {
        let mut units = BTreeMap::new();
        for (name, _, quantity) in &self.lines {
            if let Some(quantity) = quantity {
                *units.entry(name.clone()).or_default() += u64::from(*quantity);
            }
        }
        units
    }
}

/// Units by the name of the product, as the store keeps them; what the store sets itself left out.
fn kept_units(kept: &Value, of: &BTreeMap<String, u64>) -> BTreeMap<String, u64> {
    let mut units = BTreeMap::new();
    for item in kept["items"].as_array().map(Vec::as_slice).unwrap_or_default() {
        let name = item["name"].as_str().unwrap_or_default();
        if of.contains_key(name) || item["isGift"] != true && item["availability"] == "available" {
            *units.entry(name.to_owned()).or_default() += item["quantity"].as_u64().unwrap_or(0);
        }
    }
    units
}

pub(super) fn judge(
    shop: &Shop,
    browsers: &[Browser; 2],
    before: &Value,
    history: &[Act],
) -> Result<(), String> {
    let look = || {
        let seen = browsers.each_ref().map(|browser| cart(browser).seen());
        let kept = shop.kept(Person::Ana);
        let [ana, guest] = seen.each_ref().map(Screenful::of);
        let units = ana.units();
        let is_quiet = seen.iter().all(|seen| !seen.busy && seen.trouble.is_empty());
        if is_quiet && ana == guest && kept_units(&kept, &units) == units {
            Ok((seen, kept))
        } else {
            Err(format!("Ana: {ana:#?}\nthe guest: {guest:#?}\nbusy or troubled: {}", !is_quiet))
        }
    };
    let end = wait_until("both to see what the store holds", END, look);
    let (seen, after) = end.map_err(|failure| failure.to_string())?;
    for (seen, browser) in seen.iter().zip(browsers) {
        let wrong = ["did not save", "did not accept", "did not answer"];
        let notes = seen.lines.iter().find(|line| wrong.iter().any(|words| line.says(words)));
        if seen.problem.is_some() || notes.is_some() || !seen.coupon_notice.is_empty() {
            return Err(format!("an error is on the screen: {seen:#?}"));
        }
        let uncaught = browser.recorded_as("uncaught");
        if !uncaught.is_empty() {
            return Err(format!("uncaught: {uncaught:?}"));
        }
    }
    untouched_lines_are_as_before(before, &after, history)?;
    what_one_alone_meant_last_holds(&after, history)
}

/// Lines that nobody touched: quantity, seller and what was chosen for them.
fn untouched_lines_are_as_before(
    before: &Value,
    after: &Value,
    history: &[Act],
) -> Result<(), String> {
    let touched: BTreeSet<&str> = history.iter().filter_map(|act| act.what.line()).collect();
    let untouched = |cart: &Value| -> Vec<Value> {
        let items = cart["items"].as_array().cloned().unwrap_or_default();
        let items = items.into_iter().filter(|item| {
            item["isGift"] != true && !touched.contains(item["name"].as_str().unwrap_or_default())
        });
        let keys = ["uniqueId", "id", "name", "quantity", "seller", "attachments", "bundleItems"];
        items.map(|item| keys.iter().map(|key| item[*key].clone()).collect()).collect()
    };
    let (before, after) = (untouched(before), untouched(after));
    if before == after {
        return Ok(());
    }
    Err(format!("lines that nobody touched were {before:#?}\nand are {after:#?}"))
}

/// A line that only one of them touched holds what they typed last, if they did not bring it back.
fn what_one_alone_meant_last_holds(after: &Value, history: &[Act]) -> Result<(), String> {
    let acts = || history.iter().filter(|act| act.was_done);
    let lines: BTreeSet<&str> = acts().filter_map(|act| act.what.line()).collect();
    for line in lines {
        let of_line: Vec<&Act> = acts().filter(|act| act.what.line() == Some(line)).collect();
        let people: BTreeSet<usize> = of_line.iter().map(|act| act.who).collect();
        let Some(What::Type(_, quantity)) = of_line.last().map(|act| &act.what) else { continue };
        if people.len() > 1 {
            continue;
        }
        let items = after["items"].as_array().map(Vec::as_slice).unwrap_or_default();
        let of_it = items.iter().filter(|item| item["name"] == line);
        let units: u64 = of_it.filter_map(|item| item["quantity"].as_u64()).sum();
        if units != u64::from(*quantity) {
            return Err(format!("{line} should hold {quantity} and holds {units}"));
        }
    }
    Ok(())
}
