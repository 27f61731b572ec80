//! The last look at a cart that others may change, before it is paid: it is read once. Somebody may
//! have changed where the parcel goes since the last poll.
//! It does not decide when; `exits` does.

use std::pin::Pin;

use futures::future::{Either, select};
use leptos::task::spawn_local;

use super::connection;
use super::reading::{Reading, read_again};
use crate::api::error::ApiError;
use crate::parts::in_part;
use crate::state::cart_state::LeaveStatus;
use crate::state::leaving::Leaving;
use crate::state::shared_cart::SharedCart;
use crate::state::task::Task;

/// For how many milliseconds a person waits for it.
const LONGEST_MS: u32 = 8_000;

/// Reads the cart. Then the person goes on, or is asked, or is told that it could not be read.
pub(in crate::state) fn begin(handle: SharedCart) {
    let Some(task) = Task::new(handle) else { return };
    spawn_local(async move {
        match looking(task.clone()).await {
            Ok(looking) => looking.await,
            Err(_) => failed(&task, &ApiError::TimedOut),
        }
    });
}

in_part! {
    writing,
    fn looking(task: Task) -> Pin<Box<dyn Future<Output = ()>>> {
        Box::pin(look(task))
    }
}

async fn look(task: Task) {
    let handle = task.handle;
    let news = handle.open.news.get_untracked();
    let read = Box::pin(read_again(&task));
    let reading = match select(read, task.env.sleep(LONGEST_MS)).await {
        Either::Left((reading, _)) => reading,
        Either::Right(_) => Reading::Failed(ApiError::TimedOut),
    };
    match reading {
        Reading::Cancelled => {}
        Reading::CartIsGone(problem) => handle.fail(problem),
        Reading::Failed(error) => failed(&task, &error),
        Reading::Done => {
            handle.announce_news(&news);
            let leaving = task.with(|cart| {
                cart.reconnected();
                cart.leaving.take_if(|leaving| leaving.is_checking())
            });
            handle.show();
            if let Some(Leaving { exit, go_on: Some(go_on), .. }) = leaving.flatten() {
                handle.leave_by(exit, go_on);
            }
        }
    }
}

fn failed(task: &Task, error: &ApiError) {
    connection::show_failure(task, error);
    task.with(|cart| {
        if let Some(leaving) = cart.leaving.as_mut().filter(|it| it.is_checking()) {
            leaving.status = LeaveStatus::NotChecked;
            leaving.go_on = None;
        }
    });
    task.handle.show();
}
