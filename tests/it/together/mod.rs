//! Several people edit one cart at random, over an API that loses updates, moves indexes, fails and
//! drops connections. A model of what they meant judges the cart at the end. The clock is virtual.

mod account;
mod acts;
mod choices;
mod copies;
mod model;
mod person;
mod screenful;
mod story;
mod tally;

use std::ops::Range;
use std::thread;

use acts::Checks;
use story::Story;
use tally::Tally;

/// How many stories are told.
const SEEDS: u64 = 20;

/// Acts in each story. About 100 of them find nothing to act on.
const INTENTS: usize = 300;

/// No line changes that nobody meant to change, every intent is confirmed or reported, and all see
/// the same in the end.
#[test]
fn nothing_is_lost_when_several_people_edit_one_cart() {
    let seeds = seeds(SEEDS);
    let of_half = seeds.clone();
    let check = move |half: usize| {
        let mut tally = Tally::default();
        for seed in of_half.clone().skip(half).step_by(2) {
            let story = Story::random(seed, INTENTS);
            match story.run(Checks::On) {
                Ok(counted) => tally += counted,
                Err(failure) => panic!("{}", story.shortened(Checks::On, failure)),
            }
        }
        tally
    };
    let halves = [0, 1].map(|half| {
        let check = check.clone();
        thread::spawn(move || check(half))
    });
    let mut tally = Tally::default();
    for half in halves {
        tally += half.join().unwrap_or_else(|failure| std::panic::resume_unwind(failure));
    }
    println!("seeds {seeds:?}: {tally:?}");
}

/// The first `default` seeds. The variable `SHARED_CART_SEEDS` says another number of seeds, or a
/// range of them: `129..130`.
fn seeds(default: u64) -> Range<u64> {
    let Ok(seeds) = std::env::var("SHARED_CART_SEEDS") else { return 0..default };
    let (first, end) = seeds.split_once("..").unwrap_or(("0", &seeds));
    let number = |text: &str| text.parse().expect("a number of seeds, or a range of them");
    number(first)..number(end)
}

/// The same people with a cart that trusts the indexes of its last answer: the model finds a line
/// that was changed although nobody meant to change it.
#[test]
fn without_the_check_of_its_answers_the_cart_changes_wrong_lines() {
    let failure = (0..20).find_map(|seed| {
        let story = Story::random(seed, INTENTS);
        let failure = story.run(Checks::Off).err()?;
        Some(story.shortened(Checks::Off, failure))
    });
    let failure = failure.expect("the model finds the index shift");
    assert!(failure.contains("nobody meant"), "{failure}");
}
