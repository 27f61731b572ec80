//! What several people do to one cart, when, and how to tell it: a story derives from its seed, can be told again, and can be shortened.
//! It judges nothing: that is the model's matter.

use std::fmt::Write as _;
use std::ops::AddAssign;
use std::time::Duration;

use serde_json::json;
use shared_cart_sandbox::{Options, app};

use super::model::{self, Event};
use super::person::Shopper;
use crate::support::person::{Person, somebody_at};
use crate::support::screen::run;

/// Whether the carts check what their writes hit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Checks {
    /// As they do.
    On,
    /// They take the indexes of their last answer on trust.
    Off,
}

/// One thing that somebody does.
#[derive(Clone, Debug)]
pub(super) struct Step {
    /// Milliseconds after the step before.
    pub(super) pause: u64,
    /// Who.
    pub(super) who: usize,
    /// What.
    pub(super) act: Act,
}

/// What people do. A line is picked from those that are on their screen then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    SetQuantity { pick: usize, quantity: u32 },
    Remove { pick: usize },
    Undo,
    Add { pick: usize },
    RemoveAll,
    AddCoupon { pick: usize },
    RemoveCoupon { pick: usize },
    GoOffline,
    ComeBack,
}

/// People, and what they do.
#[derive(Clone)]
pub(super) struct Story {
    seed: u64,
    people: usize,
    steps: Vec<Step>,
}

/// What was counted while stories were told.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) intents: usize,
    pub(super) confirmed: usize,
    pub(super) reported: usize,
    pub(super) gave_way: usize,
    pub(super) put_back: usize,
    pub(super) unsure: usize,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.intents += other.intents;
        self.confirmed += other.confirmed;
        self.reported += other.reported;
        self.gave_way += other.gave_way;
        self.put_back += other.put_back;
        self.unsure += other.unsure;
    }
}

/// What is wrong, and what each person meant and heard.
pub(super) type Failure = (String, Vec<Vec<Event>>);

/// A number from chance, the same for the same seed on every machine.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        // splitmix64
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (number ^ (number >> 31)) % limit
    }

    fn pick(&mut self) -> usize {
        usize::try_from(self.below(1_000)).expect("a small number")
    }
}

impl Story {
    /// What `intents` things people do by chance.
    pub(super) fn by_chance(seed: u64, intents: usize) -> Self {
        let mut chance = Chance(seed);
        let people = if seed % 5 == 4 { 3 } else { 2 };
        // In every eighth story somebody empties the cart now and then.
        let empties = seed % 8 == 7;
        let step = |chance: &mut Chance| {
            let pick = chance.pick();
            let act = match chance.below(100) {
                0..46 => {
                    let quantity = u32::try_from(1 + chance.below(9)).expect("a small number");
                    Act::SetQuantity { pick, quantity }
                }
                46..66 => Act::Remove { pick },
                66..80 => Act::Undo,
                80..90 => Act::Add { pick },
                90..93 => Act::AddCoupon { pick },
                93..96 => Act::RemoveCoupon { pick },
                96 => Act::GoOffline,
                97 => Act::ComeBack,
                _ if empties => Act::RemoveAll,
                _ => Act::Undo,
            };
            // People come in bursts, or else nothing would ever meet.
            let pause = if chance.below(3) == 0 { chance.below(3_000) } else { chance.below(120) };
            let who = usize::try_from(chance.below(people as u64)).expect("a small number");
            Step { pause, who, act }
        };
        let steps = (0..intents).map(|_| step(&mut chance)).collect();
        Self { seed, people, steps }
    }

    /// Lets it happen and judges it: what was counted, or what is wrong.
    pub(super) fn tell(&self, checks: Checks) -> Result<Tally, Failure> {
        let mut result = Err(("it was never told".to_owned(), Vec::new()));
        run(async { result = self.happen(checks).await });
        result
    }

    async fn happen(&self, checks: Checks) -> Result<Tally, Failure> {
        let store = app(Options { seed: self.seed + 1, ..Options::default() });
        let people: Vec<Person> = (0..self.people as u64)
            .map(|who| somebody_at(store.clone(), self.seed * 7 + who))
            .collect();
        let narrator = &people[0];
        let id = narrator.cart_of("ana").await;
        narrator.settings(json!({ "keepRequests": 0 })).await;
        let mut shoppers = Vec::new();
        for person in &people {
            shoppers.push(Shopper::opens(person.clone(), &id, checks).await);
        }
        let before = shoppers[0].end().items;
        narrator.settings(weather(self.seed)).await;
        for step in &self.steps {
            tokio::time::sleep(Duration::from_millis(step.pause)).await;
            shoppers[step.who].does(step.act, step.who);
        }
        // The weather clears up, and everything that is on its way comes to rest.
        narrator.settings(json!({ "chaos": null, "racing": null, "latency": null })).await;
        for shopper in &shoppers {
            shopper.comes_to_rest().await;
        }
        // A last change of one can be undone and made again by another.
        for _ in 0..3 {
            tokio::time::sleep(Duration::from_secs(10)).await;
            for shopper in &shoppers {
                shopper.looks_again().await;
            }
        }
        let logs: Vec<_> = shoppers.iter().map(Shopper::log).collect();
        let ends: Vec<_> = shoppers.iter().map(Shopper::end).collect();
        model::judge(&before, &logs, &ends).map_err(|failure| (failure, logs))
    }

    /// The fewest of its steps that still go wrong, and how.
    pub(super) fn shortest(&self, checks: Checks, failure: Failure) -> String {
        let (mut story, mut failure) = (self.clone(), failure);
        let mut size = story.steps.len() / 2;
        while size > 0 {
            let mut at = 0;
            while at < story.steps.len() {
                let mut shorter = story.clone();
                let end = (at + size).min(shorter.steps.len());
                let left_out: u64 = shorter.steps.drain(at..end).map(|step| step.pause).sum();
                // The others act when they did before.
                if let Some(next) = shorter.steps.get_mut(at) {
                    next.pause += left_out;
                }
                match shorter.tell(checks) {
                    Err(still) => (story, failure) = (shorter, still),
                    Ok(_) => at += size,
                }
            }
            size /= 2;
        }
        let (reason, logs) = failure;
        let mut text = format!("seed {}, {} people: {reason}\n", self.seed, self.people);
        let mut now = 0;
        for Step { pause, who, act } in &story.steps {
            now += pause;
            let _ = writeln!(text, "{now:>7} ms  person {who}: {act:?}");
        }
        for (who, log) in logs.iter().enumerate() {
            let _ = writeln!(text, "person {who}:");
            for event in log {
                let _ = writeln!(text, "  {event:?}");
            }
        }
        text
    }
}

/// How the API behaves: answers take a while each way, writes race, and some go wrong.
fn weather(seed: u64) -> serde_json::Value {
    let stormy = seed % 3 == 2;
    json!({
        "racing": { "maxMs": 250 },
        "latency": { "maxMs": 150 },
        "answerLatency": { "maxMs": 150 },
        "chaos": {
            "errorRate": if stormy { 0.06 } else { 0.01 },
            "errorAfterRate": if stormy { 0.02 } else { 0.005 },
            "dropBeforeRate": if stormy { 0.03 } else { 0.005 },
            "dropAfterRate": if stormy { 0.03 } else { 0.005 },
            "dropMidwayRate": 0.005,
            "retryAfterRate": 0.3,
        },
    })
}
