//! People's data over time: who is asked for, when data leaves the screen, and how it leaves a
//! cart. Whether a value may be seen at all is decided by `api::people`, answer by answer.

use std::rc::Rc;
use std::sync::Arc;

use leptos::task::spawn_local;

use super::load;
use crate::api::order_form::OrderForm;
use crate::api::people::access::Access;
use crate::api::people::login::Login;
use crate::domain::notice::{Announcement, Refusal};
use crate::domain::people::personal::People;
use crate::state::cart_state::Exit;
use crate::state::shared_cart::SharedCart;
use crate::state::task::Task;

/// After so many milliseconds in the background it is not known who will look at the page next.
const HIDDEN_MS: u32 = 5 * 60_000;

/// So many milliseconds after the person came back to the page, the store has to have confirmed who
/// is signed in.
const CONFIRM_MS: u32 = 2_000;

/// For how many milliseconds an answer about who is signed in counts, while the page is visible.
const SESSION_MS: f64 = 60_000.0;

impl SharedCart {
    /// Takes clear data off the screen and out of memory at once, what was typed too: the page is
    /// left, or the browser keeps it for the way back. The next answer brings the store's data
    /// again where it may be seen.
    pub fn hide_people(self) {
        self.forget_typed();
        mask_people(self);
        self.with(|session| {
            session.client.forget_login();
            if let Some(cart) = session.cart_mut() {
                cart.login_asked_ms = None;
            }
        });
    }

    /// "Not you?": the store begins a new cart with the same items and nobody's data, and this page
    /// goes on with it. Changes that wait are sent first: they belong to the cart as it is.
    pub fn leave_people_behind(self) {
        self.leave(Exit::NotYou, move || {
            let Some(task) = Task::new(self) else { return };
            spawn_local(async move {
                let Some(id) = task.with(|cart| cart.cart().id.clone()) else { return };
                let answer = task.client.change_to_anonymous_user(&id).await;
                let refusal = match answer {
                    _ if task.is_over() => return,
                    Ok(order_form) if order_form.id != id => return self.leave_link(),
                    Ok(_) => Refusal::Refused,
                    Err(error) => (&error).into(),
                };
                task.with(|cart| cart.refusals.other = Some(refusal.clone()));
                self.show();
                self.say(Announcement::Refused(None, refusal));
            });
        });
    }
}

/// Masks what the store told. What somebody is typing stays.
fn mask_people(handle: SharedCart) {
    handle.with_cart(|cart| {
        let people = &mut cart.loaded.people;
        *people = Arc::new(People::clone(people).masked());
    });
    handle.show();
}

/// The page became visible or was hidden. What was hidden for long is masked.
pub(in crate::state) fn visibility_changed(handle: SharedCart, is_visible: bool) {
    let known = handle.with(|session| {
        if let Some(cart) = session.cart_mut() {
            // The store is asked again who is signed in.
            cart.login_asked_ms = None;
        }
        let now = session.env.now_ms();
        let since = session.hidden_since_ms;
        session.hidden_since_ms = if is_visible { None } else { since.or(Some(now)) };
        (Rc::clone(&session.env), since.map(|since| now - since))
    });
    let Some((env, hidden_ms)) = known else { return };
    match hidden_ms {
        // The browser may have delayed the timer.
        Some(hidden_ms) if hidden_ms >= f64::from(HIDDEN_MS) => handle.hide_people(),
        None if !is_visible => {
            spawn_local(async move {
                env.sleep(HIDDEN_MS).await;
                if !env.is_visible() {
                    handle.hide_people();
                }
            });
        }
        Some(_) | None => {}
    }
    if is_visible {
        mask_unless_confirmed(handle);
    }
}

/// Masks clear data unless the store confirms in time who is signed in.
fn mask_unless_confirmed(handle: SharedCart) {
    let Some(task) = Task::new(handle) else { return };
    if task.with(|cart| cart.loaded.people.is_clear()) != Some(true) {
        return;
    }
    spawn_local(async move {
        task.sleep(CONFIRM_MS).await;
        if task.with(|cart| cart.login_asked_ms.is_none()) == Some(true) {
            // A question that failed is no answer. The next answer shows data again.
            task.client.forget_login();
            mask_people(handle);
        }
    });
}

/// Whether somebody else is signed in by now than when the data on the screen was shown. Then the
/// browser's own cart may be another one too, and reading this one with cookies would replace it.
pub(in crate::state) async fn is_another_signed_in(task: &Task) -> bool {
    let is_asked = task.with(|cart| cart.login_asked_ms.is_some());
    let before = task.client.known_login();
    if is_asked != Some(false) || !matches!(before, Login::SignedIn(_)) {
        return false;
    }
    let now = task.client.session().await;
    if now == before {
        task.with(|cart| cart.login_asked_ms = Some(task.env.now_ms()));
    }
    now != before && now != Login::Unknown
}

/// Asks the store who is signed in, where that decides what is seen of an answer and was not asked
/// lately.
pub(in crate::state) async fn ask_who_is_signed_in(
    task: &Task,
    access: Access,
    order_form: &OrderForm,
) {
    let is_recent = task.with(|cart| {
        let now = task.env.now_ms();
        cart.login_asked_ms.is_some_and(|asked| now - asked < SESSION_MS)
    });
    let is_known = is_recent == Some(true) && task.client.known_login() != Login::Unknown;
    if !is_known
        && load::depends_on_login(access, order_form)
        && task.client.session().await != Login::Unknown
    {
        task.with(|cart| cart.login_asked_ms = Some(task.env.now_ms()));
    }
}
