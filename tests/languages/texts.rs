//! The texts of the languages for whoever has no browser: from the same files, with a small
//! stand-in for what a browser knows of a language (`Intl`). `tests/web` tests the browser's.

use std::collections::BTreeMap;
use std::sync::Mutex;

use serde_json::Value;
use shared_cart::i18n::messages::Messages;
use shared_cart::i18n::texts::{AROUND_PLACE, BETWEEN_FORMS, BETWEEN_TEXTS, Locale};

/// The files.
pub(crate) const FILES: [(&str, &str); 7] = [
    ("de", include_str!("../../src/i18n/languages/de.json")),
    ("en", include_str!("../../src/i18n/languages/en.json")),
    ("es", include_str!("../../src/i18n/languages/es.json")),
    ("fr", include_str!("../../src/i18n/languages/fr.json")),
    ("it", include_str!("../../src/i18n/languages/it.json")),
    ("pt-BR", include_str!("../../src/i18n/languages/pt-BR.json")),
    ("pt-PT", include_str!("../../src/i18n/languages/pt-PT.json")),
];

/// The plural categories of CLDR.
pub(crate) const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The texts of each language that was asked for.
static READ: Mutex<BTreeMap<&str, &Messages>> = Mutex::new(BTreeMap::new());

/// The texts of a language, by the name of its file or the beginning of that. They are never freed.
///
/// # Panics
///
/// If there is no such language.
pub(crate) fn texts(tag: &str) -> &'static Messages {
    let file = FILES.iter().find(|(name, _)| *name == tag);
    let file = file.or_else(|| FILES.iter().find(|(name, _)| name.starts_with(tag)));
    let (name, file) = file.unwrap_or_else(|| panic!("no language {tag}"));
    let mut read = READ.lock().expect("nobody fails while reading");
    read.entry(name).or_insert_with(|| {
        let text: &'static str = Box::leak(joined(&flat(file)).into_boxed_str());
        let locale: &'static StandIn = Box::leak(Box::new(StandIn(name)));
        Box::leak(Box::new(Messages::new(text, locale)))
    })
}

/// The texts of a file by their keys, each with the names of its groups before it.
///
/// # Panics
///
/// If the file is no JSON, or holds something that is no text.
pub(crate) fn flat(file: &str) -> BTreeMap<String, String> {
    fn add(all: &mut BTreeMap<String, String>, before: &str, value: &Value) {
        for (key, value) in value.as_object().expect("a group of texts") {
            let key = format!("{before}{key}");
            match value.as_str() {
                Some(text) => assert!(all.insert(key, text.to_owned()).is_none()),
                None => add(all, &format!("{key}."), value),
            }
        }
    }
    let mut all = BTreeMap::new();
    add(&mut all, "", &serde_json::from_str(file).expect("JSON"));
    all
}

/// The keys of the code, each with the names of its groups before it.
pub(crate) fn keys() -> Vec<String> {
    let mut group = String::new();
    let mut keys = Vec::new();
    for line in Messages::keys().lines() {
        match line.strip_suffix(':') {
            Some(name) => group = format!("{name}."),
            None => keys.push(format!("{group}{line}")),
        }
    }
    keys
}

/// The texts in the order of the code, as `element/browser.js` joins them.
fn joined(texts: &BTreeMap<String, String>) -> String {
    let text = |key: String| {
        texts.get(&key).cloned().unwrap_or_else(|| {
            let form = |category: &&str| {
                let text = texts.get(&format!("{key}_{category}"))?;
                Some(format!("{category}{BETWEEN_FORMS}{text}"))
            };
            let forms: Vec<String> = CATEGORIES.iter().filter_map(form).collect();
            forms.join(&BETWEEN_FORMS.to_string())
        })
    };
    let all: Vec<String> = keys().into_iter().map(text).collect();
    let place = AROUND_PLACE.to_string();
    all.join(&BETWEEN_TEXTS.to_string()).replace("{{", &place).replace("}}", &place)
}

/// What a browser knows of the language with this tag, as far as tests need it.
struct StandIn(&'static str);

impl Locale for StandIn {
    fn plural(&self, count: u32) -> String {
        plural(self.0, count).to_owned()
    }

    fn day(&self, year: Option<u32>, month: u32, day: u32) -> String {
        match year {
            Some(year) if self.0 == "en" => format!("{year}-{month:02}-{day:02}"),
            Some(year) => format!("{day:02}/{month:02}/{year}"),
            None => format!("{day}/{month}"),
        }
    }
}

/// The plural category of a number below a million, by the rules of CLDR.
pub(crate) fn plural(tag: &str, count: u32) -> &'static str {
    let is_one = match tag {
        "fr" | "pt-BR" => count < 2,
        _ => count == 1,
    };
    if is_one { "one" } else { "other" }
}
