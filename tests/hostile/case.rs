//! The hostile answers as both runners read them: `tests/it/hostile` natively, `tests/web/hostile`
//! in a browser. It knows what an answer is made of and nothing of what becomes of it.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value};

/// The cart that most cases bend: a guest's, with the personal data of a stranger in clear. No
/// personal text of it may ever be seen or kept, and each has this in it.
const BASE: &str = include_str!("base.json");

/// Part of every personal text, in lower case.
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

/// One answer and what a person should see of it. CONTRIBUTING.md explains the fields.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(crate) struct Case {
    pub(crate) name: String,
    /// The body as it is, if it is no JSON.
    text: Option<String>,
    /// The body, if it is JSON and no bent cart.
    answer: Option<Value>,
    /// Places of the base cart, as JSON pointers, and what stands there instead.
    #[serde(default)]
    bend: BTreeMap<String, Value>,
    /// The same in JSON's own letters, for what a JSON file cannot say (`1e999`, `"\ud800"`).
    #[serde(default)]
    raw: BTreeMap<String, String>,
    /// Places of the base cart that are not there.
    #[serde(default)]
    without: Vec<String>,
    /// An element of a list comes so often; `{n}` in its texts is its number.
    #[serde(default)]
    times: BTreeMap<String, usize>,
    /// A text comes so often, one behind the other.
    #[serde(default)]
    long: BTreeMap<String, usize>,
    /// What stands there is wrapped in so many lists.
    #[serde(default)]
    deep: BTreeMap<String, usize>,
    /// 200 unless it says another.
    #[serde(default = "ok")]
    pub(crate) status: u16,
    #[serde(default)]
    pub(crate) headers: BTreeMap<String, String>,
    /// Who looks; a guest unless it says so.
    #[serde(default)]
    pub(crate) viewer: Looks,
    /// The kind of the problem that is shown instead of a cart.
    pub(crate) problem: Option<String>,
    /// How many lines are on the screen.
    pub(crate) lines: Option<usize>,
    /// What stands on the screen.
    #[serde(default)]
    pub(crate) sees: Vec<String>,
    /// What stands nowhere in the element, attributes included.
    #[serde(default)]
    pub(crate) does_not_see: Vec<String>,
    /// The native parser refuses what the browser's takes (depth, halves of surrogates), so there
    /// it is enough that nothing breaks.
    #[cfg_attr(target_arch = "wasm32", expect(dead_code, reason = "said of the native runner"))]
    #[serde(default)]
    pub(crate) in_browsers: bool,
}

/// Who looks at the answer.
#[derive(Clone, Copy, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Looks {
    /// Somebody with the link.
    #[default]
    Guest,
    /// The person whose cart it is, whatever the answer says of them.
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
        for (place, value) in &self.bend {
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

/// The place, made where it is missing.
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
