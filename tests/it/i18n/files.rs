//! The files of the languages against the code: the keys, the places of values, the plurals.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use shared_cart::i18n::messages::Messages;

use crate::languages::{CATEGORIES, FILES, flat, keys, plural};

const LIST: &str = include_str!("../../../src/shell/languages.js");

/// The key without the category of a plural, and that category.
fn category(key: &str) -> Option<(&str, &str)> {
    key.rsplit_once('_').filter(|(_, category)| CATEGORIES.contains(category))
}

/// The texts that the code declares, each with the names of its values. A plural has `count`.
fn declared() -> BTreeMap<String, Vec<&'static str>> {
    let mut places: BTreeMap<_, _> =
        Messages::places().into_iter().map(|(key, names)| (key, names.to_vec())).collect();
    let all = keys().into_iter().map(|key| {
        let names = places.remove(&key).unwrap_or_default();
        (key, names)
    });
    let all = all.collect();
    assert!(places.is_empty(), "places of no key: {places:?}");
    all
}

/// The names of the places in a text.
fn places(text: &str) -> BTreeSet<&str> {
    text.split("{{").skip(1).map(|rest| rest.split_once("}}").expect("an end").0).collect()
}

/// The categories of the numbers that a cart can have.
fn needed(tag: &str) -> BTreeSet<&'static str> {
    (0..10_000).map(|count| plural(tag, count)).collect()
}

#[test]
fn every_language_has_every_text_and_no_other() {
    let declared = declared();
    for (tag, file) in FILES {
        let texts = flat(file);
        let plurals = declared.iter().filter(|(_, names)| **names == ["count"]);
        let plurals: BTreeSet<_> = plurals.map(|(key, _)| key.as_str()).collect();
        for key in declared.keys() {
            let is_there = if plurals.contains(key.as_str()) {
                needed(tag).iter().all(|it| texts.contains_key(&format!("{key}_{it}")))
                    && texts.contains_key(&format!("{key}_other"))
            } else {
                texts.contains_key(key)
            };
            assert!(is_there, "{tag} has no {key}");
        }
        for key in texts.keys() {
            let is_form = category(key).is_some_and(|(key, _)| plurals.contains(key));
            let is_plain = declared.contains_key(key) && !plurals.contains(key.as_str());
            assert!(is_form || is_plain, "{tag} has a {key}, which the code does not use");
        }
    }
}

#[test]
fn every_text_has_the_places_of_its_values() {
    let declared = declared();
    for (tag, file) in FILES {
        for (key, text) in flat(file) {
            let found = places(&text);
            if let Some(names) = declared.get(&key) {
                assert_eq!(found, names.iter().copied().collect(), "{key} in {tag}");
                continue;
            }
            // "Every week" needs no number, where it is for one number alone.
            let (_, category) = category(&key).expect("a plural");
            let may_lack = category != "other" && found.is_empty();
            assert!(may_lack || found == ["count"].into(), "{key} in {tag}");
        }
    }
}

#[test]
fn every_text_says_something_without_odd_blanks() {
    for (tag, file) in FILES {
        for (key, text) in flat(file) {
            assert!(!text.is_empty() && text.trim() == text, "{key} in {tag}: `{text}`");
            assert!(!text.contains("  ") && !text.contains('\n'), "{key} in {tag}: `{text}`");
            assert!(!text.contains("..."), "{key} in {tag}: `{text}`");
        }
    }
}

/// The keys of a file in its order, each with the names of its groups before it; of the forms of a
/// plural the first one.
fn order(file: &str, plurals: &BTreeSet<&str>) -> Vec<String> {
    let mut groups = Vec::new();
    let mut keys: Vec<String> = Vec::new();
    for line in file.lines().map(str::trim) {
        if line.starts_with('}') {
            groups.pop();
        }
        let Some((key, value)) = line.strip_prefix('"').and_then(|it| it.split_once("\": ")) else {
            continue;
        };
        if value == "{" {
            groups.push(key);
            continue;
        }
        let key = [&groups[..], &[key]].concat().join(".");
        let plural = category(&key).map(|(key, _)| key).filter(|key| plurals.contains(key));
        keys.push(plural.map_or_else(|| key.clone(), str::to_owned));
    }
    keys.dedup();
    keys
}

/// The component takes the texts of a file in their order, and knows no keys.
#[test]
fn the_texts_of_every_file_are_in_the_order_of_the_code() {
    let declared = declared();
    let plurals = declared.iter().filter(|(_, names)| **names == ["count"]);
    let plurals: BTreeSet<_> = plurals.map(|(key, _)| key.as_str()).collect();
    for (tag, file) in FILES {
        assert_eq!(order(file, &plurals), keys(), "{tag}");
    }
    // `element.js` takes a key with such an end for a form of a plural.
    let plain = declared.keys().filter(|key| category(key).is_some());
    assert_eq!(plain.collect::<Vec<_>>(), [] as [&String; 0]);
}

#[test]
fn the_shell_and_the_tests_know_every_file() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/src/i18n/languages");
    let entries = fs::read_dir(root).expect("the folder").flatten();
    let mut names: Vec<_> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    assert_eq!(names, FILES.map(|(tag, _)| format!("{tag}.json")));
    let in_list =
        LIST.lines().filter_map(|line| line.split_once("../languages/")?.1.split('"').next());
    assert_eq!(in_list.collect::<Vec<_>>(), names);
    for (tag, file) in FILES {
        assert_eq!(flat(file)["lang"], tag);
    }
}
