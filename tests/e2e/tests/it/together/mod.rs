//! Two people in two browsers change one cart at random, at a store that loses updates and moves
//! lines. In the end both see what the store holds. They only press buttons and type.

mod acts;
mod judge;

use acts::{Act, What};
use judge::judge;
use serde_json::json;
use shared_cart_e2e::{Browser, Chance, OrFail, Person};

use crate::shop::{Shop, cart};

/// Acts in each story, of both people together.
const INTENTS: usize = 25;

/// Runs the story of this seed. Returns what is wrong.
fn tell(shop: &Shop, browsers: &[Browser; 2], seed: u64) -> Result<(), String> {
    shop.sandbox.control("POST", "/reset", &json!({ "seed": seed }));
    shop.set(&json!({
        "racing": { "minMs": 0, "maxMs": 400 },
        "latency": { "minMs": 5, "maxMs": 120 },
        "answerLatency": { "maxMs": 80 },
        "keepRequests": 0,
    }));
    let path = shop.path_to_cart_of(Person::Ana);
    for (browser, person) in browsers.iter().zip([Person::Ana, Person::Visitor]) {
        browser.forget_everything();
        browser.open(&shop.sandbox.as_person(person, &path));
        cart(browser).wait_until_drawn();
    }
    let before = shop.kept(Person::Ana);
    let mut chance = Chance::of(seed);
    let mut history: Vec<Act> = Vec::new();
    for _ in 0..INTENTS {
        let who = chance.below(2);
        let browser = &browsers[who];
        let what = What::by_chance(&mut chance, &cart(browser).seen());
        let reached_before = browser.reached().len();
        let was_done = what.is_done_by(browser);
        let reached = browser.reached().split_off(reached_before);
        history.push(Act { who, what, was_done, reached });
    }
    judge(shop, browsers, &before, &history).map_err(|wrong| {
        let history: Vec<String> = history.iter().map(ToString::to_string).collect();
        format!("seed {seed}: {wrong}\nhistory:\n  {}", history.join("\n  "))
    })
}

#[track_caller]
fn tell_all(seeds: impl IntoIterator<Item = u64>) {
    let shop = Shop::open();
    let browsers = [Browser::start(), Browser::start()];
    for seed in seeds {
        tell(&shop, &browsers, seed).or_fail("two people at one cart");
    }
}

#[test]
fn two_people_who_edit_one_cart_by_chance_see_the_same_in_the_end() {
    tell_all(0..3);
}

#[test]
fn with_other_seeds_two_people_see_the_same_in_the_end() {
    tell_all(3..6);
}
