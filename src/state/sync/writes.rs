//! Takes changes to the API, one write at a time, and tries again while that makes sense. No other
//! place sends a write. What to do is decided by [`super::plan`]; what a change means for the
//! screen is [`super::verdicts`]'s task.

use super::index_check::SentIndexes;
use super::plan::{Plan, Settled, Write};
use super::reading::{Reading, read_again};
use super::retry::{Next, Retry};
use super::{calls, connection};
use crate::api::error::ApiError;
use crate::domain::cart::Cart;
use crate::state::cart_event::By;
use crate::state::link::load::{self, Loaded};
use crate::state::task::Task;

/// How often a browser without a connection is asked whether it has one.
const OFFLINE_MS: u32 = 1_000;

/// What came of one try.
enum Attempt {
    /// There is nothing left to try.
    Settled(Settled),
    /// It failed, and may work another time.
    Failed(ApiError),
    /// The cart was dropped meanwhile.
    Cancelled,
}

/// Tries until the change is settled; `None` when the cart was dropped meanwhile.
pub(super) async fn carry_out(task: &Task, write: &mut Write) -> Option<Settled> {
    let mut retry = Retry::default();
    loop {
        let error = match Box::pin(attempt(task, write)).await {
            Attempt::Settled(settled) => return Some(settled).filter(|_| !task.is_over()),
            Attempt::Failed(error) => error,
            Attempt::Cancelled => return None,
        };
        // The write may have arrived all the same, so the next try begins with a read.
        task.with(|cart| cart.writer.is_fresh = false)?;
        connection::show_failure(task, &error);
        let pause = match retry.after(&error, task.env.random()) {
            Next::GiveUp => return Some(Settled::Failed(error)),
            Next::TryAfter(pause) => pause,
            Next::WaitForConnection(pause) => {
                while !task.env.is_online() && !task.is_over() {
                    task.sleep(OFFLINE_MS).await;
                }
                pause
            }
        };
        task.sleep(pause).await;
        if task.with(|cart| cart.writer.queue.is_superseded())? {
            return Some(Settled::Superseded);
        }
    }
}

/// One try.
async fn attempt(task: &Task, write: &mut Write) -> Attempt {
    let mut has_read = false;
    let news = task.handle.parts().news.get_untracked();
    loop {
        let Some((plan, before)) = task.with(|cart| {
            let is_current = has_read || cart.writer.is_fresh;
            let line = write.intent.change.line();
            let is_coming_back = line.is_some_and(|line| cart.writer.queue.brings_back(line));
            let before = cart.cart().clone();
            (write.plan(&before, is_current, is_coming_back), before)
        }) else {
            return Attempt::Cancelled;
        };
        return Attempt::Settled(match plan {
            Plan::ReadFirst => match Box::pin(read_again(task)).await {
                Reading::Done => {
                    task.handle.announce_redirects(&news);
                    has_read = true;
                    continue;
                }
                Reading::CartIsGone(problem) => Settled::CartIsGone(problem),
                Reading::Failed(error) => return Attempt::Failed(error),
                Reading::Cancelled => return Attempt::Cancelled,
            },
            Plan::Send(indexes) => return send(task, write, before, indexes).await,
            Plan::Holds { announcement, is_ours } => {
                task.with(|cart| cart.writer.guard.forget_others(&write.intent.change, &before));
                write.held(announcement, is_ours, before)
            }
            Plan::Refuse(refusal) => Settled::Refused(refusal),
            Plan::TryAgain(wrong_hits) => Settled::Missed(wrong_hits),
            Plan::Drop => Settled::Superseded,
        });
    }
}

/// Sends a change and judges the answer.
async fn send(
    task: &Task,
    write: &mut Write,
    before: Cart,
    indexes: Option<SentIndexes>,
) -> Attempt {
    write.begin_try(&before);
    let Some((call, indexes, access)) = task.with(|cart| {
        cart.writer.sent += 1;
        let (change, access) = (&write.intent.change, cart.loaded.access);
        let rest = &cart.loaded.people.delivery_rest;
        let call = calls::make(&task.client, &before, access, change, indexes.as_ref(), rest);
        (call, indexes.filter(|_| cart.writer.checks_hits), access)
    }) else {
        return Attempt::Cancelled;
    };
    let answer = call.await;
    let settled = task.with(|cart| match answer {
        Err(error) => {
            write.try_failed(indexes, before);
            Attempt::Failed(error)
        }
        Ok(order_form) if order_form.id != before.id => {
            Attempt::Settled(Settled::CartIsGone(load::another_cart(access)))
        }
        Ok(order_form) => {
            let now = Loaded::of(order_form, access, &task.client, Some(&before));
            let settled = write.judge(indexes.as_ref(), before, now.cart.clone());
            cart.writer.is_fresh = true;
            if let Settled::Held(held) = &settled {
                // Earlier changes of the same thing are not guarded any more.
                cart.writer.guard.forget(&write.intent.change, &held.before);
            }
            cart.take_answer(now, By::Us);
            Attempt::Settled(settled)
        }
    });
    settled.unwrap_or(Attempt::Cancelled)
}
