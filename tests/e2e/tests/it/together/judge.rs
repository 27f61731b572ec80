//! Whether both see the same in the end, and whether lines that nobody meant to change are
//! unchanged.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use serde_json::Value;
use shared_cart_e2e::{Browser, Person, Seen, wait_until};

use super::acts::{Act, What};
use crate::shop::{Shop, cart};

/// How long the end may take: a page that was left alone reads the cart once a minute.
const END: Duration = Duration::from_secs(60);

/// The news of a line that a write hit by mistake and that could not be put back.
const PLEASE_CHECK: &str = "check this item";

/// The news of a line that was put back.
const PUT_BACK: &str = "is as it was again";

/// What is said to the second of two people who add the same coupon.
const COUPON_IS_ON: &str = "This coupon is on the cart already.";

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
        // The other person may have added the same coupon first.
        let is_coupon_fine = ["", COUPON_IS_ON].contains(&seen.coupon_notice.as_str());
        if seen.problem.is_some() || notes.is_some() || !is_coupon_fine {
            return Err(format!("an error is on the screen: {seen:#?}"));
        }
        let uncaught = browser.recorded_as("uncaught");
        if !uncaught.is_empty() {
            return Err(format!("uncaught: {uncaught:?}"));
        }
    }
    untouched_lines_are_as_before(before, &after, |line| {
        let was_touched = history.iter().any(|act| act.touches(line));
        !was_touched && !seen.iter().any(|seen| says_to_check(seen, line))
    })
    .map_err(|wrong| format!("{wrong}\nnews: {:#?}", seen.each_ref().map(|seen| &seen.news)))?;
    what_one_alone_meant_last_holds(&after, history)
}

/// Whether somebody is asked to check this line, or the line was put back and has changed since.
fn says_to_check(seen: &Seen, line: &str) -> bool {
    let about = || seen.news.iter().filter(|news| news.contains(line));
    let was_put_back = |news: &String| news.contains(PUT_BACK);
    about().any(|news| news.contains(PLEASE_CHECK))
        || (about().any(was_put_back) && !about().all(was_put_back))
}

/// Compares quantity, seller and choices of the lines that nobody touched and nobody was asked to
/// check. Ids and places may differ: a line that was put back has a new id at the end of the cart.
fn untouched_lines_are_as_before(
    before: &Value,
    after: &Value,
    has_to_stay: impl Fn(&str) -> bool,
) -> Result<(), String> {
    let untouched = |cart: &Value| -> Vec<String> {
        let items = cart["items"].as_array().cloned().unwrap_or_default();
        let items = items.into_iter().filter(|item| {
            item["isGift"] != true && has_to_stay(item["name"].as_str().unwrap_or_default())
        });
        let keys = ["id", "name", "quantity", "seller", "attachments", "bundleItems"];
        let line = |item: Value| keys.iter().map(|key| item[*key].to_string() + " ").collect();
        let mut lines: Vec<String> = items.map(line).collect();
        lines.sort();
        lines
    };
    let (before, after) = (untouched(before), untouched(after));
    if before == after {
        return Ok(());
    }
    Err(format!("lines that nobody touched were {before:#?}\nand are {after:#?}"))
}

/// A line that only one of them touched holds what they typed last, if that was their last act on
/// it.
fn what_one_alone_meant_last_holds(after: &Value, history: &[Act]) -> Result<(), String> {
    let acts = || history.iter().filter(|act| act.was_done);
    let lines: BTreeSet<&str> = acts().filter_map(|act| act.what.line()).collect();
    for line in lines {
        let of_line: Vec<&Act> = acts().filter(|act| act.touches(line)).collect();
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
