//! The hostile answers, for both runners: `tests/it/hostile` and `tests/web/hostile`. It makes the
//! answers and does not know what becomes of them. CONTRIBUTING.md explains the fields of a case.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value};

/// The cart that most cases change: a guest sees it, and it holds the personal data of a stranger
/// in clear. No personal text of it may be shown or stored. Each of these texts contains
/// [`STRANGER`].
const BASE: &str = include_str!("base.json");

/// A part of every personal text of the base cart, in lower case.
pub(crate) const STRANGER: &str = "zoraide";

const FILES: [(&str, &str); 12] = [
    ("addresses", include_str!("addresses.json")),
    ("bodies", include_str!("bodies.json")),
    ("characters", include_str!("characters.json")),
    ("currencies", include_str!("currencies.json")),
    ("lists", include_str!("lists.json")),
    ("many", include_str!("many.json")),
    ("markup", include_str!("markup.json")),
    ("missing", include_str!("missing.json")),
    ("numbers", include_str!("numbers.json")),
    ("people", include_str!("people.json")),
    ("statuses", include_str!("statuses.json")),
    ("types", include_str!("types.json")),
];

/// A file: what it is about, and its cases.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[expect(dead_code, reason = "for those who read the file")]
    about: String,
    cases: Vec<Case>,
}

/// One answer, and what a person should see of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(crate) struct Case {
    pub(crate) name: String,
    /// The body, where it is not JSON.
    text: Option<String>,
    /// The body, where it is JSON and not made from the base cart.
    answer: Option<Value>,
    /// JSON pointers into the base cart, and the values that are set there.
    #[serde(default)]
    set: BTreeMap<String, Value>,
    /// The same with values as raw text, for what a JSON file cannot hold (`1e999`, `"\ud800"`).
    #[serde(default)]
    raw: BTreeMap<String, String>,
    /// JSON pointers to what is removed from the base cart.
    #[serde(default)]
    without: Vec<String>,
    /// Elements of lists that are repeated so often; `{n}` in their texts becomes the number.
    #[serde(default)]
    times: BTreeMap<String, usize>,
    /// Texts that are repeated so often.
    #[serde(default)]
    long: BTreeMap<String, usize>,
    /// Values that are wrapped in so many lists.
    #[serde(default)]
    deep: BTreeMap<String, usize>,
    /// The HTTP status; 200 by default.
    #[serde(default = "ok")]
    pub(crate) status: u16,
    #[serde(default)]
    pub(crate) headers: BTreeMap<String, String>,
    /// Who sees the answer; a guest by default.
    #[serde(default)]
    pub(crate) viewer: Looks,
    /// The kind of the problem that is shown instead of a cart.
    pub(crate) problem: Option<String>,
    /// How many lines are on the screen.
    pub(crate) lines: Option<usize>,
    /// Texts that are on the screen.
    #[serde(default)]
    pub(crate) sees: Vec<String>,
    /// Texts that are in no text and no attribute of the element.
    #[serde(default)]
    pub(crate) does_not_see: Vec<String>,
    /// The native parser refuses what the browser's accepts (depth, halves of surrogates). Natively
    /// it is enough that nothing panics.
    #[cfg_attr(target_arch = "wasm32", expect(dead_code, reason = "said of the native runner"))]
    #[serde(default)]
    pub(crate) in_browsers: bool,
}

/// Who sees the answer.
#[derive(Clone, Copy, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Looks {
    /// Somebody with the link.
    #[default]
    Guest,
    /// The owner of the cart, whatever the answer says.
    Owner,
}

const fn ok() -> u16 {
    200
}

/// Every case with the name of its file.
pub(crate) fn all() -> Vec<(&'static str, Case)> {
    let mut all = Vec::new();
    for (theme, text) in FILES {
        let file: File =
            serde_json::from_str(text).unwrap_or_else(|error| panic!("{theme}.json: {error}"));
        all.extend(file.cases.into_iter().map(|case| (theme, case)));
    }
    all
}

impl Case {
    /// The body of the answer.
    pub(crate) fn body(&self) -> String {
        if let Some(text) = &self.text {
            return text.clone();
        }
        if let Some(answer) = &self.answer {
            return answer.to_string();
        }
        let mut cart: Value = serde_json::from_str(BASE).expect("the base is JSON");
        for (place, value) in &self.set {
            *made(&mut cart, place) = value.clone();
        }
        for place in &self.without {
            let (parent, key) = place.rsplit_once('/').expect("a pointer");
            let parent = cart.pointer_mut(parent).and_then(Value::as_object_mut);
            let gone = parent.and_then(|parent| parent.remove(key));
            assert!(gone.is_some(), "{}: there is no {place}", self.name);
        }
        for (place, times) in &self.long {
            let text = made(&mut cart, place);
            *text = text.as_str().expect("a text").repeat(*times).into();
        }
        for (place, times) in &self.times {
            let (list, at) = place.rsplit_once('/').expect("a pointer");
            let list = made(&mut cart, list).as_array_mut().expect("a list");
            let element = list.remove(at.parse().expect("a place")).to_string();
            list.extend((1..=*times).map(|n| {
                serde_json::from_str::<Value>(&element.replace("{n}", &n.to_string()))
                    .expect("still JSON")
            }));
        }
        let mut swaps = Vec::new();
        for (place, levels) in &self.deep {
            let inner = made(&mut cart, place).to_string();
            swaps.push((place, ["[".repeat(*levels), inner, "]".repeat(*levels)].concat()));
        }
        swaps.extend(self.raw.iter().map(|(place, raw)| (place, raw.clone())));
        for (at, (place, _)) in swaps.iter().enumerate() {
            *made(&mut cart, place) = mark(at).into();
        }
        let mut body = cart.to_string();
        for (at, (_, raw)) in swaps.iter().enumerate() {
            body = body.replace(&format!("\"{}\"", mark(at)), raw);
        }
        body
    }
}

fn mark(at: usize) -> String {
    format!("the raw text {at}")
}

/// The value at a JSON pointer; missing parents are made.
fn made<'a>(cart: &'a mut Value, place: &str) -> &'a mut Value {
    place.split('/').skip(1).fold(cart, |parent, key| match parent {
        Value::Array(elements) => {
            let at: usize = key.parse().expect("a place in a list");
            if at == elements.len() {
                elements.push(Value::Null);
            }
            &mut elements[at]
        }
        parent => {
            if !parent.is_object() {
                *parent = Map::new().into();
            }
            parent.as_object_mut().expect("an object").entry(key).or_insert(Value::Null)
        }
    })
}
