//! Every line of every sample cart: it is taken out and brought back, and is the same field by
//! field, or the person is told what it has not.
//!
//! A store of this test's own answers. It takes whatever the API takes, and knows of a product only
//! what the sample says: an addition is the line of the sample without what was chosen for it.

use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;
use std::{env, fs};

use serde_json::{Value, json};
use shared_cart::api::json::node::JsonNode;
use shared_cart::api::request::{Response, Transport};
use shared_cart::domain::cart::item::CartItem;
use shared_cart::domain::money::Money;
use shared_cart::domain::notice::Refusal;
use shared_cart::state::env::Options;

use crate::support::env::TestEnv;
use crate::support::fixtures;
use crate::support::screen::{Screen, guest_at_cart_of, run};

/// A store with one cart.
struct Store {
    cart: Value,
    /// The lines of the sample, for what the products are.
    sample: Vec<Value>,
    /// Unique ids that were given away.
    made: usize,
}

fn list(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}

impl Store {
    fn answer(&mut self, url: &str, body: &Value) {
        let id = self.cart["orderFormId"].as_str().expect("an id");
        let path = url.split_once(id).map_or("", |(_, rest)| rest.split('?').next().unwrap_or(""));
        let parts: Vec<&str> = path.split('/').skip(1).collect();
        let at = |text: &str| text.parse::<usize>().expect("an index");
        match parts.as_slice() {
            ["items", "update"] => self.update(&body["orderItems"]),
            ["items"] => {
                for item in list(&body["orderItems"]) {
                    self.add(&item, None);
                }
            }
            ["items", index, "offerings"] => {
                let known = self.sample_of(&self.cart["items"][at(index)]["id"].clone());
                let offers = [list(&known["bundleItems"]), list(&known["offerings"])].concat();
                let same = |offer: &&Value| text(&offer["id"]) == text(&body["id"]);
                let mut service = offers.iter().find(same).expect("an offer").clone();
                service["attachments"] = json!([]);
                push(&mut self.cart["items"][at(index)]["bundleItems"], service);
            }
            ["items", index, "attachments", name] => {
                let text = json!({ "name": unescaped(name), "content": body["content"] });
                push(&mut self.cart["items"][at(index)]["attachments"], text);
            }
            ["items", index, "bundles", service, "attachments", name] => {
                let item = &mut self.cart["items"][at(index)];
                let services = item["bundleItems"].as_array_mut().expect("services");
                let same = |it: &&mut Value| text(&it["id"]) == unescaped(service);
                let found = services.iter_mut().find(same).expect("the line has it");
                let text = json!({ "name": unescaped(name), "content": body["content"] });
                push(&mut found["attachments"], text);
            }
            _ => {}
        }
    }

    /// Lines that hold nothing go, and their parts with them.
    fn update(&mut self, changes: &Value) {
        for change in list(changes) {
            let at = usize::try_from(change["index"].as_u64().expect("an index")).expect("small");
            self.cart["items"][at]["quantity"] = change["quantity"].clone();
        }
        let items = list(&self.cart["items"]);
        let mut goes: Vec<bool> = items.iter().map(|item| item["quantity"] == 0).collect();
        for _ in 0..items.len() {
            for (at, item) in items.iter().enumerate() {
                goes[at] |= parent(item).is_some_and(|parent| goes.get(parent) == Some(&true));
            }
        }
        let moved = |old: usize| (0..old).filter(|at| !goes[*at]).count();
        let mut left = Vec::new();
        for (at, mut item) in items.into_iter().enumerate() {
            if let Some(parent) = parent(&item).filter(|parent| *parent < goes.len()) {
                item["parentItemIndex"] = json!(moved(parent));
            }
            if !goes[at] {
                left.push(item);
            }
        }
        self.cart["items"] = left.into();
    }

    fn add(&mut self, wish: &Value, part_of: Option<usize>) {
        let mut item = self.sample_of(&wish["id"]);
        self.made += 1;
        item["uniqueId"] = json!(format!("made-{}", self.made));
        item["quantity"] = wish["quantity"].clone();
        item["attachments"] = list(&wish["attachments"]).into();
        item["bundleItems"] = json!([]);
        item["assemblies"] = json!([]);
        item["manualPrice"] = Value::Null;
        item["parentItemIndex"] = part_of.map_or(Value::Null, |at| json!(at));
        item["parentAssemblyBinding"] = wish.get("assemblyId").cloned().unwrap_or(Value::Null);
        push(&mut self.cart["items"], item);
        let own = list(&self.cart["items"]).len() - 1;
        for option in list(&wish["options"]) {
            if option.get("id").is_some() {
                self.add(&option, Some(own));
            } else {
                let input =
                    json!({ "id": option["assemblyId"], "inputValues": option["inputValues"] });
                push(&mut self.cart["items"][own]["assemblies"], input);
            }
        }
    }

    fn sample_of(&self, id: &Value) -> Value {
        self.sample.iter().find(|item| item["id"] == *id).expect("a product").clone()
    }
}

fn parent(item: &Value) -> Option<usize> {
    item["parentItemIndex"].as_u64().and_then(|at| usize::try_from(at).ok())
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn push(list: &mut Value, element: Value) {
    match list.as_array_mut() {
        Some(elements) => elements.push(element),
        None => *list = json!([element]),
    }
}

/// A part of a path as the store reads it.
fn unescaped(part: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = part.as_bytes();
    while let [byte, tail @ ..] = rest {
        let hex = |at: usize| char::from(tail[at]).to_digit(16).expect("a digit");
        if *byte == b'%' {
            bytes.push(u8::try_from(hex(0) * 16 + hex(1)).expect("a byte"));
            rest = &tail[2..];
        } else {
            bytes.push(*byte);
            rest = tail;
        }
    }
    String::from_utf8(bytes).expect("a text")
}

/// What of a line has to come back.
fn essence(item: &CartItem) -> Value {
    let texts: Vec<_> = item.texts().map(|text| json!([text.name, text.content])).collect();
    let chosen = item.services.iter().filter(|service| service.is_chosen);
    let services: Vec<_> = chosen
        .map(|service| {
            let texts: Vec<_> =
                service.texts.iter().map(|text| json!([text.name, text.content])).collect();
            json!([service.id, service.name, service.price.map(Money::cents), texts])
        })
        .collect();
    let parts: Vec<_> = item.parts.iter().map(|part| essence(part)).collect();
    let assembly = item.part_of.as_ref().map(|of| of.assembly.clone());
    json!([
        item.sku.as_str(),
        item.seller.as_str(),
        item.name,
        item.quantity,
        item.selling_price.map(Money::cents),
        texts,
        services,
        parts,
        assembly,
    ])
}

/// Takes every line out and brings it back: what is wrong then, and how many lines there were.
async fn round_trips(name: &str, sample: &Value) -> (Vec<String>, usize) {
    let (mut wrong, mut count) = (Vec::new(), 0);
    let mut sample = sample.clone();
    sample["orderFormId"] = json!("ab".repeat(16));
    let lines = fixtures::cart(sample.clone(), fixtures::OWNER);
    let editable = lines.items.iter().filter(|item| item.quantity_is_editable());
    for (at, item) in editable.enumerate() {
        let store = Rc::new(RefCell::new(Store {
            cart: sample.clone(),
            sample: list(&sample["items"]),
            made: 0,
        }));
        let screen = opens(Rc::clone(&store)).await;
        screen.cart.remove(&item.key);
        screen.until_settled().await;
        screen.cart.undo_removal();
        screen.until_settled().await;
        count += 1;
        let shown = screen.lines();
        let back = shown
            .iter()
            .find(|line| line.item.sku == item.sku && lines.item(&line.item.key).is_none());
        let joined = shown.iter().any(|line| line.item.is_same_choice(item));
        match back {
            None if joined => {}
            None => wrong.push(format!("{name}, line {at}: it did not come back")),
            Some(line) if matches!(line.refusal, Some(Refusal::CameBackWithout(_))) => {}
            Some(line) if essence(&line.item) == essence(item) => {}
            Some(line) => wrong.push(format!(
                "{name}, line {at}: {} became {}",
                essence(item),
                essence(&line.item)
            )),
        }
        screen.closes();
    }
    (wrong, count)
}

async fn opens(store: Rc<RefCell<Store>>) -> Screen {
    let wire: Transport = Rc::new(move |request| {
        let body: Value = serde_json::from_str(&request.body).unwrap_or_default();
        store.borrow_mut().answer(&request.url, &body);
        let body = JsonNode::parse(store.borrow().cart.to_string().into_bytes());
        Box::pin(async move { Ok(Response { status: 200, body, retry_after_ms: None }) })
    });
    let env = Rc::new(TestEnv::new(1, Rc::default()));
    let screen = Screen::over(wire, env, Ok(None), Options::default());
    screen.until_loaded().await;
    screen
}

/// A cart with everything that a line can have.
fn full() -> Value {
    let mut answer = fixtures::owner();
    let wrapping = json!({ "id": "9", "name": "Embrulho", "price": 500 });
    let texts = json!([{ "name": "message", "content": { "text": "Com carinho" } }]);
    let items = answer["items"].as_array_mut().expect("items");
    items[2]["offerings"] = json!([wrapping]);
    items[2]["bundleItems"][0]["attachments"] = texts;
    items[1]["assemblies"] = json!([{ "id": "corte", "inputValues": { "fatias": "finas" } }]);
    items[0]["manualPrice"] = json!(3990);
    let mut part = items[0].clone();
    part["uniqueId"] = json!("PART");
    part["id"] = json!("599");
    part["parentItemIndex"] = json!(1);
    part["parentAssemblyBinding"] = json!("extras");
    part["manualPrice"] = Value::Null;
    let mut seeds = part.clone();
    seeds["uniqueId"] = json!("SEEDS");
    seeds["id"] = json!("598");
    seeds["parentItemIndex"] = json!(5);
    items.push(part);
    items.push(seeds);
    answer
}

#[test]
fn every_line_comes_back_as_it_was_or_says_what_is_missing() {
    run(async {
        let mut samples: Vec<(String, Value)> = vec![("full".to_owned(), full())];
        for (name, text, _) in fixtures::ALL {
            samples.push((name.to_owned(), serde_json::from_str(text).expect("JSON")));
        }
        if let Some(folder) = env::var_os("SHARED_CART_SAMPLES") {
            for entry in fs::read_dir(Path::new(&folder)).expect("a folder").flatten() {
                let path = entry.path();
                if path.extension().is_some_and(|extension| extension == "json") {
                    let text = fs::read_to_string(&path).expect("a file");
                    let sample: Value = serde_json::from_str(&text).expect("JSON");
                    samples.push((path.display().to_string(), sample));
                }
            }
        }
        let (mut wrong, mut count) = (Vec::new(), 0);
        for (name, sample) in &samples {
            let (more, lines) = round_trips(name, sample).await;
            wrong.extend(more);
            count += lines;
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert!(count >= 8, "{count} lines");
    });
}

#[test]
fn every_line_of_the_sandboxs_own_carts_comes_back_or_is_told() {
    for owner in ["ana", "bruno", "operator", "carla"] {
        run(async {
            let (_, screen) = guest_at_cart_of(owner).await;
            let lines = screen.lines().into_iter().map(|line| line.item);
            for item in lines.filter(|item| item.quantity_is_editable()) {
                screen.cart.remove(&item.key);
                screen.until_settled().await;
                screen.cart.undo_removal();
                screen.until_settled().await;
                let sku = item.sku.as_str();
                match screen.find(sku) {
                    Some(line) if essence(&line.item) == essence(&item) => {}
                    Some(line) => {
                        let is_told = matches!(line.refusal, Some(Refusal::CameBackWithout(_)));
                        let (was, is) = (essence(&item), essence(&line.item));
                        assert!(is_told, "{owner}: {was} became {is}");
                    }
                    // It is sold out: the store does not take it again, and it can be tried again.
                    None => assert!(screen.removed().is_some(), "{owner}: {sku}"),
                }
            }
        });
    }
}
