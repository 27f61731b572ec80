//! What to do about a change before it is sent, and what its answer says of it.

use std::sync::Arc;

use shared_cart::domain::cart::Cart;
use shared_cart::domain::cart::change::Change;
use shared_cart::domain::notice::{Announcement, Refusal};
use shared_cart::state::sync::index_check::{SentIndexes, WrongHit};
use shared_cart::state::sync::plan::{Plan, Settled, Write};
use shared_cart::state::sync::queue::{Intent, Origin};

use super::samples::{deliver, delivered_by, form, note, restore, set, with_note};
use crate::support::fixtures::{guests_cart, with_quantity};

const CUP: &str = "Caneca de barro azul";

fn write(change: Change) -> Write {
    Write::new(Intent::of_person(change))
}

/// A change that missed its line so often.
fn missed(change: Change, misses: u32) -> Write {
    Write::new(Intent { misses, ..Intent::of_person(change) })
}

fn quantity_is(quantity: u32) -> Announcement {
    Announcement::QuantityIs { name: CUP.into(), quantity }
}

/// What to do first about a change of a cart that nobody can have changed since.
fn plan(change: Change, cart: &Cart) -> Plan {
    write(change).plan(cart, true, false)
}

fn indexes(change: &Change, cart: &Cart) -> SentIndexes {
    SentIndexes::of(change, cart).expect("it goes by index")
}

#[test]
fn the_cart_is_read_before_anything_is_decided() {
    assert_eq!(write(set("AA01", 5)).plan(&guests_cart(), false, false), Plan::ReadFirst);
    assert_eq!(write(set("AA01", 2)).plan(&guests_cart(), false, true), Plan::ReadFirst);
}

#[test]
fn a_change_is_sent_at_the_index_of_its_line() {
    let at = indexes(&set("AA02", 5), &guests_cart());
    assert_eq!(plan(set("AA02", 5), &guests_cart()), Plan::Send(Some(at)));
    assert_eq!(plan(Change::AddCoupon("NEW".into()), &guests_cart()), Plan::Send(None));
}

#[test]
fn a_change_that_holds_already_is_announced_and_not_sent() {
    let holds = |is_ours| Plan::Holds { announcement: quantity_is(5), is_ours };
    let five = with_quantity(&guests_cart(), "AA01", 5);
    assert_eq!(plan(set("AA01", 5), &five), holds(false), "somebody else made it");
    let mut write = write(set("AA01", 5));
    write.begin_try(&guests_cart());
    assert_eq!(write.plan(&five, true, false), holds(true), "an earlier try arrived");
}

#[test]
fn a_line_that_is_gone_is_refused_unless_it_is_coming_back() {
    let gone = with_quantity(&guests_cart(), "AA01", 0);
    assert_eq!(plan(set("AA01", 5), &gone), Plan::Refuse(Refusal::LineIsGone));
    assert_eq!(write(set("AA01", 5)).plan(&gone, true, true), Plan::TryAgain(Vec::new()));
    assert_eq!(missed(set("AA01", 5), 7).plan(&gone, true, true), Plan::TryAgain(Vec::new()));
    let given_up = missed(set("AA01", 5), 8).plan(&gone, true, true);
    assert_eq!(given_up, Plan::Refuse(Refusal::LineIsGone), "after eight tries");
}

#[test]
fn anothers_note_is_refused_to_the_person_and_not_to_a_repetition() {
    let theirs = with_note("theirs");
    assert_eq!(plan(note("mine"), &theirs), Plan::Refuse(Refusal::NoteChanged));
    let again = Write::new(Intent::new(note("mine"), Origin::Again { left: 2 }));
    assert_eq!(again.plan(&theirs, true, false), Plan::Send(None));
}

#[test]
fn a_form_that_was_forgotten_is_dropped() {
    let change = form();
    let Change::SubmitForm { draft, .. } = &change else { panic!("a form") };
    draft.forget();
    assert_eq!(plan(change, &guests_cart()), Plan::Drop);
}

/// A change of AA02 to 7 of which nobody knows whether it arrived, with so many misses before.
fn unanswered(misses: u32) -> Write {
    let (change, before) = (set("AA02", 7), guests_cart());
    let mut write = missed(change.clone(), misses);
    write.begin_try(&before);
    write.try_failed(Some(indexes(&change, &before)), before);
    write
}

#[test]
fn a_line_that_an_unanswered_try_hit_is_put_back_first() {
    let now = with_quantity(&with_quantity(&guests_cart(), "AA01", 0), "AA03", 7);
    let back = || vec![WrongHit::PutBack(set("AA03", 1))];
    assert_eq!(unanswered(0).plan(&now, true, false), Plan::TryAgain(back()));
    assert_eq!(unanswered(7).plan(&now, true, false), Plan::TryAgain(back()));
    let at = indexes(&set("AA02", 7), &now);
    assert_eq!(unanswered(8).plan(&now, true, false), Plan::Send(Some(at)), "eight are enough");
}

#[test]
fn a_lost_try_that_hit_no_line_is_sent_again() {
    let gone = with_quantity(&guests_cart(), "AA01", 0);
    let at = indexes(&set("AA02", 7), &gone);
    assert_eq!(unanswered(0).plan(&gone, true, false), Plan::Send(Some(at)));
}

#[test]
fn a_new_try_forgets_what_the_one_before_may_have_hit() {
    let now = with_quantity(&with_quantity(&guests_cart(), "AA01", 0), "AA03", 7);
    let mut write = unanswered(0);
    write.begin_try(&now);
    let at = indexes(&set("AA02", 7), &now);
    assert_eq!(write.plan(&now, true, false), Plan::Send(Some(at)));
}

#[test]
fn what_holds_is_compared_with_the_cart_of_the_first_try() {
    let (before, now) = (guests_cart(), with_quantity(&guests_cart(), "AA01", 5));
    let mut write = write(set("AA01", 5));
    write.begin_try(&before);
    write.begin_try(&now);
    let Settled::Held(held) = write.held(quantity_is(5), true, now.clone()) else {
        panic!("it holds")
    };
    assert!(held.before == before && held.after == now && held.is_ours);
    assert_eq!(held.announcement, quantity_is(5));
    let Settled::Held(held) = Write::new(write.intent).held(quantity_is(5), false, now.clone())
    else {
        panic!("it holds")
    };
    assert!(held.before == now && !held.is_ours, "nothing was sent");
}

#[test]
fn an_answer_that_has_the_change_confirms_it() {
    let (change, before) = (set("AA01", 5), guests_cart());
    let after = with_quantity(&before, "AA01", 5);
    let at = indexes(&change, &before);
    let Settled::Held(held) = write(change).judge(Some(&at), before, after) else {
        panic!("it holds")
    };
    assert_eq!((held.announcement, held.wrong_hits), (quantity_is(5), Vec::new()));
    assert!(held.is_ours);
}

/// What the answer says of a change of AA02 to 7 that hit AA03, after so many misses.
fn hit_the_board(misses: u32) -> Settled {
    let (change, before) = (set("AA02", 7), guests_cart());
    let after = with_quantity(&with_quantity(&before, "AA01", 0), "AA03", 7);
    let at = indexes(&change, &before);
    missed(change, misses).judge(Some(&at), before, after)
}

#[test]
fn a_change_that_hit_another_line_is_made_again_up_to_eight_times() {
    let back = [WrongHit::PutBack(set("AA03", 1))];
    for misses in [0, 7] {
        let Settled::Missed(hits) = hit_the_board(misses) else { panic!("it missed") };
        assert_eq!(hits, back);
    }
    let Settled::Rejected { refusal, wrong_hits, .. } = hit_the_board(8) else {
        panic!("it is given up")
    };
    assert_eq!((refusal, wrong_hits.as_slice()), (Refusal::OnlyAvailable(3), back.as_slice()));
}

#[test]
fn a_change_that_hit_nothing_at_all_missed_its_line() {
    let (change, before) = (set("AA02", 7), guests_cart());
    let at = indexes(&change, &before);
    // The gift is at the index now, and the store sets its quantity.
    let mut after = with_quantity(&before, "AA03", 0);
    after.items.swap(0, 1);
    after.items.remove(1);
    let Settled::Missed(hits) = write(change).judge(Some(&at), before, after) else {
        panic!("it missed")
    };
    assert_eq!(hits, []);
}

#[test]
fn a_change_that_the_store_does_not_make_is_rejected() {
    let (change, before) = (set("AA01", 5), guests_cart());
    let at = indexes(&change, &before);
    let after = with_quantity(&before, "AA01", 4);
    let settled = write(change).judge(Some(&at), before, after);
    let Settled::Rejected { refusal, wrong_hits, .. } = settled else { panic!("it is rejected") };
    assert_eq!((refusal, wrong_hits), (Refusal::OnlyAvailable(4), Vec::new()));
}

#[test]
fn a_choice_of_delivery_is_made_again_when_lines_moved_under_it() {
    let choose = || deliver(&["AA02"], "Expressa");
    let before = delivered_by(&["Normal", "Normal"]);
    let moved = with_quantity(&before, "AA05", 0);
    let settled = write(choose()).judge(None, before.clone(), moved.clone());
    assert!(matches!(settled, Settled::Missed(hits) if hits.is_empty()));
    let settled = write(choose()).judge(None, before.clone(), before.clone());
    assert!(matches!(settled, Settled::Rejected { .. }), "no line moved");
    let settled = missed(choose(), 8).judge(None, before, moved);
    assert!(matches!(settled, Settled::Rejected { .. }), "eight are enough");
}

#[test]
fn lines_are_put_back_only_where_indexes_were_sent() {
    let without = with_quantity(&guests_cart(), "AA01", 0);
    let settled = write(restore("AA01")).judge(None, without, guests_cart());
    let Settled::Held(held) = settled else { panic!("it is back") };
    assert_eq!(held.announcement, Announcement::Restored(CUP.into()));
    assert_eq!(held.wrong_hits, []);
    assert_eq!(Arc::clone(&held.after.items[0]).quantity, 2);
}
