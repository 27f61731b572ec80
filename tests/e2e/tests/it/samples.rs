//! Real carts: each orderForm of the folder that `SHARED_CART_SAMPLES` names, opened as a guest.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use serde_json::Value;
use shared_cart_e2e::{Line, OrFail, Person};

use crate::money::written;
use crate::shop::{Shop, cart, path_to_cart};

#[test]
fn every_sample_opens_with_lines_and_totals_and_without_data() {
    let Some(folder) = env::var_os("SHARED_CART_SAMPLES") else {
        // Not by `println!`: the output of a passing test is not shown.
        let _ =
            writeln!(io::stderr(), "skipped: SHARED_CART_SAMPLES names no folder of orderForms");
        return;
    };
    let shop = Shop::open();
    let browser = shop.browser_at(Person::Visitor, "/checkout/?lang=en#/cart");
    let samples = samples(Path::new(&folder));
    assert!(!samples.is_empty(), "no orderForm in {}", folder.display());
    for (name, order_form) in &samples {
        let id = order_form["orderFormId"].as_str().or_fail("the sample's id");
        shop.sandbox.put_order_form(id, order_form);
        browser.open(&shop.sandbox.address(&path_to_cart(id)));
        let seen = cart(&browser).wait_until(&format!("a cart or a problem for {name}"), |seen| {
            !seen.title.is_empty() || seen.problem.is_some()
        });
        assert_eq!(seen.problem, None, "{name}");
        assert_eq!(browser.recorded_as("shared-cart-error"), Vec::<Value>::new(), "{name}");
        assert_eq!(browser.recorded_as("uncaught"), Vec::<Value>::new(), "{name}");

        let lines: Vec<&Line> = seen.lines.iter().chain(&seen.unavailable).collect();
        let shown = lines.iter().map(|line| (line.name.clone(), line.total.clone()));
        let shown: Vec<(String, String)> = shown.collect();
        assert_eq!(shown, expected_lines(order_form), "{name}");
        for (parent, part, total) in expected_parts(order_form) {
            let rows = lines.iter().filter(|line| line.name == parent).flat_map(|it| &it.parts);
            let is_part = |row: &String| row.contains(&part) && row.contains(&total);
            assert!(rows.into_iter().any(is_part), "{name}: {part} {total} of {parent}");
        }
        if !lines.is_empty() {
            let value = order_form["value"].as_i64().or_fail("the value");
            let total = written(value, &order_form["storePreferencesData"]);
            assert_eq!(seen.grand_total, total, "{name}");
        }

        let page = cart(&browser).seen();
        let written = browser.everything_written();
        for value in personal_values(order_form) {
            assert!(
                !holds_word(&format!("{page:?}"), &value),
                "{name}: {value:?} is on the screen"
            );
            assert!(!holds_word(&written, &value), "{name}: {value:?} is in the document");
        }
    }
    println!("{} orderForms opened", samples.len());
}

/// All samples, by file name; `None` where no folder is named.
pub(crate) fn all() -> Option<BTreeMap<String, Value>> {
    env::var_os("SHARED_CART_SAMPLES").map(|folder| samples(Path::new(&folder)))
}

/// The orderForms of a folder, by file name.
fn samples(folder: &Path) -> BTreeMap<String, Value> {
    let entries = fs::read_dir(folder).or_fail("the folder of samples");
    let paths: Vec<PathBuf> = entries.map(|entry| entry.or_fail("the folder").path()).collect();
    let files = paths.iter().filter(|path| path.extension().is_some_and(|end| end == "json"));
    files
        .map(|path| {
            let text = fs::read_to_string(path).or_fail("a sample");
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            (name, serde_json::from_str(&text).or_fail("a sample's JSON"))
        })
        .collect()
}

/// Name and total of every line that is no part of another, those that can be bought first.
fn expected_lines(order_form: &Value) -> Vec<(String, String)> {
    let items = order_form["items"].as_array().or_fail("the items");
    let lines = items.iter().filter(|item| item["parentItemIndex"].is_null());
    let (available, rest): (Vec<&Value>, Vec<&Value>) =
        lines.partition(|item| item["availability"] == "available");
    let line = |item: &Value| {
        let total = total_of(item).map(|total| written(total, &order_form["storePreferencesData"]));
        (name_of(item), total.unwrap_or_default())
    };
    available.into_iter().chain(rest).map(line).collect()
}

/// The names of every part's parent and of the part itself, and its total; empty where it is free.
fn expected_parts(order_form: &Value) -> Vec<(String, String, String)> {
    let items = order_form["items"].as_array().or_fail("the items");
    let part = |item: &Value| {
        let parent = usize::try_from(item["parentItemIndex"].as_u64()?).ok()?;
        let total = total_of(item).filter(|total| *total != 0);
        let total = total.map(|total| written(total, &order_form["storePreferencesData"]));
        Some((name_of(items.get(parent)?), name_of(item), total.unwrap_or_default()))
    };
    items.iter().filter_map(part).collect()
}

fn name_of(item: &Value) -> String {
    item["name"].as_str().unwrap_or_default().to_owned()
}

/// What a line costs, in cents.
fn total_of(item: &Value) -> Option<i64> {
    let quantity = item["quantity"].as_i64().unwrap_or_default();
    let unit = || item["sellingPrice"].as_i64().map(|price| price * quantity);
    item["priceDefinition"]["total"].as_i64().or_else(unit)
}

/// Whether a text contains a value as a whole word.
fn holds_word(text: &str, value: &str) -> bool {
    text.match_indices(value).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + value.len()..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

/// Personal values of the sample that are in clear and long enough to be unmistakable.
fn personal_values(order_form: &Value) -> Vec<String> {
    const PROFILE: [&str; 10] = [
        "email",
        "firstName",
        "lastName",
        "document",
        "phone",
        "corporateName",
        "tradeName",
        "corporateDocument",
        "corporatePhone",
        "stateInscription",
    ];
    const ADDRESS: [&str; 8] = [
        "receiverName",
        "street",
        "complement",
        "reference",
        "neighborhood",
        "city",
        "postalCode",
        "number",
    ];
    let of = |node: &Value, keys: &[&str]| -> Vec<String> {
        let values = keys.iter().filter_map(|key| node[*key].as_str());
        values
            .filter(|value| value.chars().count() >= 4 && !value.contains('*'))
            .map(str::to_owned)
            .collect()
    };
    let mut values = of(&order_form["clientProfileData"], &PROFILE);
    let shipping = &order_form["shippingData"];
    values.extend(of(&shipping["address"], &ADDRESS));
    for list in ["selectedAddresses", "availableAddresses"] {
        let addresses = shipping[list].as_array().map(Vec::as_slice).unwrap_or_default();
        values.extend(addresses.iter().flat_map(|address| of(address, &ADDRESS)));
    }
    // What the name of a product or the page itself says anyway is not secret.
    let items = order_form["items"].to_string();
    values.retain(|value| !items.contains(value.as_str()));
    values
}
