//! Contact and delivery data that a person fills in: what they typed, what they saw before, and what became of it.
//! All of it is in the page's memory alone, and one verb forgets it; nothing here is sent.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::shared_cart::SharedCart;
use crate::domain::cart::Cart;
use crate::domain::cart::change::Change;
use crate::domain::ids::{LineKey, OrderFormId};
use crate::domain::notice::Refusal;
use crate::domain::people::check::{Fault, check};
use crate::domain::people::country::Country;
use crate::domain::people::field::{Field, Group};
use crate::domain::people::place::Place;
use crate::domain::people::presence::FieldPresence;
use crate::domain::people::typed::{Draft, Typed};

/// How long somebody types on before a postal code is looked up.
const LOOK_UP_MS: u32 = 400;

/// Where a form stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Progress {
    /// Nothing of it was sent.
    #[default]
    Open,
    /// This is wrong with it.
    Faulty(Arc<Vec<(Field, Fault)>>),
    /// It waits or is on its way.
    Sending,
    /// The cart holds it.
    Saved,
    /// It was not taken, for this reason.
    Refused(Refusal),
}

/// Both forms, in the one mutable thing behind a cart.
#[derive(Default)]
pub(super) struct Forms {
    /// Where the forms stand.
    progress: [Progress; 2],
    /// What the cart was given in this page.
    saved: [Option<Draft>; 2],
    /// What stands in the forms.
    typed: [Draft; 2],
    /// What the cart held when the person began to type.
    seen: [FieldPresence; 2],
    /// Every draft of this page that is still somewhere.
    drafts: Vec<Draft>,
    /// What a postal code told, with the country and the code.
    place: Option<(String, Place)>,
    /// Counts the look-ups: an older one is void.
    look_up: u32,
    /// Why the last choice of a way to get the things did not hold.
    option_refusal: Option<Refusal>,
    /// How often all was forgotten.
    forgotten: u32,
    /// The cart it is about.
    cart: Option<OrderFormId>,
}

impl Forms {
    fn keep(&mut self, draft: &Draft) {
        self.drafts.retain(|known| known.is_shared() && !known.is_forgotten());
        self.drafts.push(draft.clone());
    }
}

impl SharedCart {
    /// Reads of the forms; follows them where a signal would be followed.
    fn filling<T: Default>(self, read: impl FnOnce(&Forms) -> T) -> T {
        self.open.filling.track();
        self.core().map(|core| read(&core.borrow().filling)).unwrap_or_default()
    }

    /// Writes what signals nothing: nobody but the typist changes it.
    fn keep_filling<T: Default>(self, write: impl FnOnce(&mut Forms) -> T) -> T {
        self.core().map(|core| write(&mut core.borrow_mut().filling)).unwrap_or_default()
    }

    fn change_filling(self, write: impl FnOnce(&mut Forms)) {
        self.keep_filling(write);
        self.open.filling.update(|count| *count = count.wrapping_add(1));
    }

    /// Where this form stands.
    pub fn progress(self, group: Group) -> Progress {
        self.filling(|filling| filling.progress[group as usize].clone())
    }

    /// What the person gave the cart in this page, which they may see whatever the store hides.
    pub fn saved(self, group: Group) -> Option<Draft> {
        self.filling(|filling| filling.saved[group as usize].clone())
    }

    /// Whether the person gave the cart something in this page: what the store hides of it from them
    /// is theirs to change.
    pub fn has_saved(self) -> bool {
        self.filling(|filling| filling.saved.iter().any(Option::is_some))
    }

    /// What stands in the form; forgotten where nothing was typed.
    pub fn typed(self, group: Group) -> Draft {
        self.keep_filling(|filling| filling.typed[group as usize].clone())
    }

    /// What the last postal code told, if it was this one.
    pub fn place(self, country: &str, code: &str) -> Option<Place> {
        let (key, place) = self.filling(|filling| filling.place.clone())?;
        (key == place_key(country, code)).then_some(place)
    }

    /// Why the last choice of a way to get the things did not hold.
    pub fn option_refusal(self) -> Option<Refusal> {
        self.filling(|filling| filling.option_refusal.clone())
    }

    /// How often all was forgotten: the forms on the screen are emptied then.
    pub fn forgotten(self) -> u32 {
        self.filling(|filling| filling.forgotten)
    }

    fn set_progress(self, group: Group, now: Progress) {
        self.change_filling(|filling| filling.progress[group as usize] = now);
    }

    /// The person begins to fill in a form, or begins anew: what the cart holds now, they have seen.
    pub fn begin_to_fill_in(self, group: Group) {
        let seen = self.open.summary.get_untracked().filled.clone();
        self.change_filling(|filling| {
            filling.seen[group as usize] = seen;
            filling.progress[group as usize] = Progress::Open;
        });
    }

    /// This stands in the form now.
    pub fn type_in(self, group: Group, fields: Vec<(Field, Typed)>) {
        let draft = Draft::of(fields);
        self.keep_filling(|filling| {
            std::mem::replace(&mut filling.typed[group as usize], draft.clone()).forget();
            filling.keep(&draft);
        });
    }

    /// The person is done with the form: it is sent, if nothing is wrong with it.
    pub fn fill_in(self, group: Group, country: &Country) {
        let draft = match check(group, &self.typed(group), country) {
            Ok(draft) => draft,
            Err(faults) => return self.set_progress(group, Progress::Faulty(Arc::new(faults))),
        };
        let instead_of = self.keep_filling(|filling| {
            filling.keep(&draft);
            filling.seen[group as usize].clone()
        });
        if self.submit(Change::SubmitForm { group, draft, instead_of }) {
            self.set_progress(group, Progress::Sending);
        }
    }

    /// The same, and the person knows that it takes the place of what somebody else filled in.
    pub fn fill_in_anyway(self, group: Group, country: &Country) {
        self.begin_to_fill_in(group);
        self.fill_in(group, country);
    }

    /// The person leaves the data as it is and forgets what they typed.
    pub fn leave_as_it_is(self, group: Group) {
        self.typed(group).forget();
        self.set_progress(group, Progress::Open);
    }

    /// These lines shall travel like this.
    pub fn choose_delivery(self, lines: &[LineKey], option: &str) {
        self.change_filling(|filling| filling.option_refusal = None);
        let (lines, option) = (lines.to_vec(), option.to_owned());
        self.submit(Change::ChooseDelivery { lines, option });
    }

    /// Looks up what a postal code tells, as soon as nobody types on. Where that fails, people write
    /// it themselves.
    pub fn look_up_postal_code(self, country: &str, postal_code: &str) {
        let Some(core) = self.core() else { return };
        let (call, env, this) = {
            let core = &mut *core.borrow_mut();
            core.filling.look_up = core.filling.look_up.wrapping_add(1);
            (core.client.postal_code(country, postal_code), core.env.clone(), core.filling.look_up)
        };
        let key = place_key(country, postal_code);
        let is_wanted = move || self.keep_filling(|filling| filling.look_up) == this;
        spawn_local(async move {
            env.pass(LOOK_UP_MS).await;
            if is_wanted()
                && let Ok(place) = call.await
                && is_wanted()
            {
                self.change_filling(|filling| filling.place = Some((key, place)));
            }
        });
    }

    /// Forgets everything that was typed into this page's forms, wherever it is: in the fields, in
    /// what is shown of it, in what waits to be sent and in what is watched over. What is on its way
    /// is not tried again. For whoever logs out, removes their data or leaves the page to others.
    pub fn forget_typed(self) {
        let Some(core) = self.core() else { return };
        {
            let core = &mut *core.borrow_mut();
            core.queue.forget_typed();
            core.vigil.forget_typed();
            let Forms { drafts, look_up, forgotten, cart, .. } = std::mem::take(&mut core.filling);
            drafts.iter().for_each(Draft::forget);
            core.filling.look_up = look_up.wrapping_add(1);
            core.filling.forgotten = forgotten.wrapping_add(1);
            core.filling.cart = cart;
        }
        self.change_filling(|_| {});
    }

    /// A cart is opened. Where it is another one, what was typed was for the one before.
    pub(super) fn forget_typed_elsewhere(self, id: &OrderFormId) {
        let before = self.keep_filling(|filling| filling.cart.replace(id.clone()));
        if before.is_some_and(|before| before != *id) {
            return self.forget_typed();
        }
        // Nobody knows what became of what was on its way.
        self.change_filling(|filling| {
            for progress in &mut filling.progress {
                if *progress == Progress::Sending {
                    *progress = Progress::Refused(Refusal::TimedOut);
                }
            }
        });
    }

    /// What became of a form or of a choice beside it.
    pub(super) fn tell_filled(self, change: &Change, outcome: Result<&Cart, &Refusal>) {
        match (change, outcome) {
            (Change::SubmitForm { draft, .. }, _) if draft.is_forgotten() => {}
            (Change::SubmitForm { group, draft, .. }, Ok(after)) => {
                self.change_filling(|filling| {
                    let (at, filled) = (*group as usize, &after.summary.filled);
                    filling.seen[at] = filled.clone();
                    filling.saved[at] = Some(draft.clone());
                    filling.progress[at] = Progress::Saved;
                    if !filled.has_masked(*group) {
                        // From now on the store tells it.
                        filling.typed[at].forget();
                    }
                });
            }
            (Change::SubmitForm { group, .. }, Err(refusal)) => {
                self.set_progress(*group, Progress::Refused(refusal.clone()));
            }
            (Change::ChooseDelivery { .. }, Err(refusal)) => {
                self.change_filling(|filling| filling.option_refusal = Some(refusal.clone()));
            }
            _ => {}
        }
    }
}

fn place_key(country: &str, code: &str) -> String {
    [country, " ", code].concat()
}
