//! Several people edit one cart at random, over an API that loses updates, moves indexes, fails and drops connections.
//! A model of what they meant judges what became of it; the time is virtual, so nobody waits.

mod model;
mod person;
mod story;

use std::thread;

use story::{Checks, Story};

/// Seeds of the whole test; the environment can ask for fewer or more.
const SEEDS: u64 = 20;

/// What people do in each story.
/// Some find nothing to do it to, so that about 200 are left.
const INTENTS: usize = 300;

/// No line changes that nobody meant to change, every intent is confirmed or reported, and all see
/// the same in the end.
#[test]
fn nothing_is_lost_when_several_people_edit_one_cart() {
    let seeds = std::env::var("SHARED_CART_SEEDS").ok();
    let seeds = seeds.map_or(SEEDS, |seeds| seeds.parse().expect("a number of seeds"));
    let check = move |first: u64| {
        let mut tally = story::Tally::default();
        for seed in (first..seeds).step_by(2) {
            let story = Story::by_chance(seed, INTENTS);
            match story.tell(Checks::On) {
                Ok(told) => tally += told,
                Err(failure) => panic!("{}", story.shortest(Checks::On, failure)),
            }
        }
        tally
    };
    let halves = [0, 1].map(|first| thread::spawn(move || check(first)));
    let mut tally = story::Tally::default();
    for half in halves {
        tally += half.join().unwrap_or_else(|failure| std::panic::resume_unwind(failure));
    }
    println!("{seeds} seeds: {tally:?}");
}

/// The same people with a cart that takes the indexes of its last answer on trust: the model finds
/// a line that was changed though nobody meant to.
#[test]
fn without_the_check_of_its_answers_the_cart_changes_wrong_lines() {
    let failure = (0..20).find_map(|seed| {
        let story = Story::by_chance(seed, INTENTS);
        let failure = story.tell(Checks::Off).err()?;
        Some(story.shortest(Checks::Off, failure))
    });
    let failure = failure.expect("the model finds the index shift");
    assert!(failure.contains("nobody meant"), "{failure}");
}
