//! The one kind of signal: it holds a value, tells who follows, and ends with its owner.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::{Owner, RenderEffect};
use shared_cart::state::signal::Signal;

use crate::support::screen::{let_tasks_run, run};

#[test]
fn a_copy_refers_to_the_same_value() {
    Owner::new().with(|| {
        let words = Signal::new(vec!["plus"]);
        let copy = words;
        copy.set(vec!["plus", "minus"]);
        assert_eq!(words.get_untracked(), ["plus", "minus"]);
        assert_eq!(words.with_untracked(Vec::len), 2);
    });
}

#[test]
fn who_reads_a_signal_follows_it_unless_untracked() {
    run(async {
        let (followed, other) = (Signal::new(1), Signal::new(10));
        let seen = Rc::new(RefCell::new(Vec::new()));
        let told = Rc::clone(&seen);
        let effect = RenderEffect::new(move |_| {
            told.borrow_mut().push(followed.get() + other.get_untracked());
        });
        other.set(20);
        let_tasks_run().await;
        followed.set(2);
        let_tasks_run().await;
        drop(effect);
        followed.set(3);
        let_tasks_run().await;
        assert_eq!(*seen.borrow(), [11, 22]);
    });
}

#[test]
fn a_signal_whose_owner_is_gone_is_set_without_harm() {
    let owner = Owner::new();
    let signal = owner.with(|| Signal::new(1));
    owner.cleanup();
    signal.set(2);
}

/// Reads a signal when it is dropped.
struct ReadsAtTheEnd(Option<Signal<Self>>);

impl Drop for ReadsAtTheEnd {
    fn drop(&mut self) {
        if let Some(signal) = self.0 {
            signal.with_untracked(|now| assert!(now.0.is_none()));
        }
    }
}

#[test]
fn the_value_before_may_read_the_signal_when_it_is_dropped() {
    Owner::new().with(|| {
        let signal = Signal::new(ReadsAtTheEnd(None));
        signal.set(ReadsAtTheEnd(Some(signal)));
        signal.set(ReadsAtTheEnd(None));
    });
}
