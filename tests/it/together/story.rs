//! A story: what several people do to one cart, and when. It is made from a seed, so the same seed
//! gives the same story. It judges nothing; the model does.

use std::fmt::Write as _;
use std::time::Duration;

use serde_json::json;
use shared_cart_sandbox::{Options, app};

use super::account::Event;
use super::acts::{Act, Checks, Step};
use super::model;
use super::person::Shopper;
use super::tally::Tally;
use crate::support::person::{Person, somebody_at};
use crate::support::screen::run;

/// People, and what they do.
#[derive(Clone)]
pub(super) struct Story {
    seed: u64,
    people: usize,
    steps: Vec<Step>,
}

/// What is wrong, and what each person meant and heard.
pub(super) type Failure = (String, Vec<Vec<Event>>);

/// Random numbers: the same for the same seed on every machine.
pub(super) struct Chance(pub(super) u64);

impl Chance {
    pub(super) fn below(&mut self, limit: u64) -> u64 {
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
    /// A story of so many acts, chosen by the seed.
    pub(super) fn random(seed: u64, intents: usize) -> Self {
        let mut chance = Chance(seed);
        let people = match seed % 10 {
            3 => 1,
            4 | 9 => 3,
            _ => 2,
        };
        // In every eighth story somebody empties the cart now and then.
        let empties = seed % 8 == 7;
        let step = |chance: &mut Chance| {
            let pick = chance.pick();
            let act = match chance.below(100) {
                0..36 => {
                    let quantity = u32::try_from(1 + chance.below(9)).expect("a small number");
                    Act::SetQuantity { pick, quantity }
                }
                36..40 => Act::SetService { pick, is_chosen: !pick.is_multiple_of(3) },
                40..44 => Act::ChooseDelivery { pick },
                44..46 => Act::Leave,
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
            // People act in bursts: otherwise their writes would never overlap.
            let pause = if chance.below(3) == 0 { chance.below(3_000) } else { chance.below(120) };
            let who = usize::try_from(chance.below(people as u64)).expect("a small number");
            Step { pause, who, act }
        };
        let steps = (0..intents).map(|_| step(&mut chance)).collect();
        Self { seed, people, steps }
    }

    /// Runs the story and judges its end: what was counted, or what is wrong.
    pub(super) fn run(&self, checks: Checks) -> Result<Tally, Failure> {
        let mut result = Err(("it did not run".to_owned(), Vec::new()));
        run(async { result = self.happen(checks).await });
        result
    }

    async fn happen(&self, checks: Checks) -> Result<Tally, Failure> {
        let store = app(Options { seed: self.seed + 1, ..Options::default() });
        let people: Vec<Person> = (0..self.people as u64)
            .map(|who| somebody_at(store.clone(), self.seed * 7 + who))
            .collect();
        let first = &people[0];
        let id = first.cart_of("ana").await;
        first.settings(json!({ "keepRequests": 0 })).await;
        let mut shoppers = Vec::new();
        for person in &people {
            let is_alone = self.people == 1;
            shoppers.push(Shopper::opens(person.clone(), &id, checks, is_alone).await);
        }
        let before = shoppers[0].end().items;
        first.settings(disturbances(self.seed)).await;
        for step in &self.steps {
            tokio::time::sleep(Duration::from_millis(step.pause)).await;
            shoppers[step.who].does(step.act, step.who);
        }
        // From here on nothing fails and nothing is slow, so that everything comes to an end.
        first.settings(json!({ "chaos": null, "racing": null, "latency": null })).await;
        for shopper in &shoppers {
            shopper.settles().await;
        }
        // The last change of one person can be undone by an older write of another, and made again.
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

    /// The failure of a shorter story: steps are left out as long as it still fails.
    pub(super) fn shortened(&self, checks: Checks, failure: Failure) -> String {
        let (mut story, mut failure) = (self.clone(), failure);
        let mut size = story.steps.len() / 2;
        while size > 0 {
            let mut at = 0;
            while at < story.steps.len() {
                let mut shorter = story.clone();
                let end = (at + size).min(shorter.steps.len());
                let left_out: u64 = shorter.steps.drain(at..end).map(|step| step.pause).sum();
                // The other steps keep their moments.
                if let Some(next) = shorter.steps.get_mut(at) {
                    next.pause += left_out;
                }
                match shorter.run(checks) {
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

/// How the API behaves in this story: requests and answers take a while, writes race, and some
/// calls fail. Every third story has more failures.
pub(super) fn disturbances(seed: u64) -> serde_json::Value {
    let fails_often = seed % 3 == 2;
    json!({
        "racing": { "maxMs": 250 },
        "latency": { "maxMs": 150 },
        "answerLatency": { "maxMs": 150 },
        "chaos": {
            "errorRate": if fails_often { 0.06 } else { 0.01 },
            "errorAfterRate": if fails_often { 0.02 } else { 0.005 },
            "dropBeforeRate": if fails_often { 0.03 } else { 0.005 },
            "dropAfterRate": if fails_often { 0.03 } else { 0.005 },
            "dropMidwayRate": 0.005,
            "retryAfterRate": 0.3,
        },
    })
}
