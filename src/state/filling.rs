//! Contact and delivery data that a person fills in: what they typed, what they saw before, and what became of it.
//! All of it is in the page's memory alone, and one verb forgets it; nothing here is sent.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::shared_cart::{SharedCart, set_if_changed};
use crate::domain::cart::Cart;
use crate::domain::change::Change;
use crate::domain::check::{Fault, check};
use crate::domain::country::Country;
use crate::domain::field::{Field, Group};
use crate::domain::filled::Filled;
use crate::domain::ids::{LineKey, OrderFormId};
use crate::domain::notice::Refusal;
use crate::domain::place::Place;
use crate::domain::typed::{Draft, Typed};

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

/// Both forms. What is typed signals nothing: nobody but the typist changes it.
#[derive(Clone, Copy)]
pub struct Filling {
    /// Contact and delivery.
    progress: RwSignal<[Progress; 2]>,
    /// What the cart was given in this page.
    saved: RwSignal<[Option<Draft>; 2]>,
    /// What a postal code told, with the country and the code.
    place: RwSignal<Option<(String, Place)>>,
    /// Why the last choice of a delivery option did not hold.
    pub option_refusal: RwSignal<Option<Refusal>>,
    /// How often all of it was forgotten: the forms on the screen are emptied then.
    forgotten: RwSignal<u32>,
    /// What stands in the forms.
    typed: StoredValue<[Draft; 2]>,
    /// What the cart held when the person began to type.
    seen: StoredValue<[Filled; 2]>,
    /// Every draft of this page that is still somewhere.
    drafts: StoredValue<Vec<Draft>>,
    /// The cart it is about.
    cart: StoredValue<Option<OrderFormId>>,
    /// Counts the look-ups: an older one is void.
    look_up: StoredValue<u32>,
}

impl Filling {
    pub(super) fn new() -> Self {
        Self {
            progress: RwSignal::default(),
            saved: RwSignal::default(),
            place: RwSignal::default(),
            option_refusal: RwSignal::default(),
            forgotten: RwSignal::default(),
            typed: StoredValue::default(),
            seen: StoredValue::default(),
            drafts: StoredValue::default(),
            cart: StoredValue::default(),
            look_up: StoredValue::default(),
        }
    }

    /// Where this form stands.
    pub fn progress(self, group: Group) -> Progress {
        self.progress.with(|progress| progress[group as usize].clone())
    }

    /// What the person gave the cart in this page, which they may see whatever the store hides.
    pub fn saved(self, group: Group) -> Option<Draft> {
        self.saved.with(|saved| saved[group as usize].clone())
    }

    /// What stands in the form; forgotten where nothing was typed.
    pub fn typed(self, group: Group) -> Draft {
        self.typed.with_value(|typed| typed[group as usize].clone())
    }

    /// What the last postal code told, if it was this one.
    pub fn place(self, country: &str, code: &str) -> Option<Place> {
        let place = self.place.get()?;
        (place.0 == place_key(country, code)).then_some(place.1)
    }

    /// How often all was forgotten.
    pub fn forgotten(self) -> u32 {
        self.forgotten.get()
    }

    fn set_progress(self, group: Group, now: Progress) {
        if self.progress.with_untracked(|progress| progress[group as usize] != now) {
            self.progress.update(|progress| progress[group as usize] = now);
        }
    }

    fn keep(self, draft: &Draft) {
        self.drafts.update_value(|drafts| {
            drafts.retain(|known| known.is_shared() && !known.is_forgotten());
            drafts.push(draft.clone());
        });
    }

    fn see(self, group: Group, filled: &Filled) {
        self.seen.update_value(|seen| seen[group as usize] = filled.clone());
    }
}

impl SharedCart {
    /// The person begins to fill in a form, or begins anew: what the cart holds now, they have seen.
    pub fn begin_to_fill_in(self, group: Group) {
        let filling = self.open.filling;
        self.open.summary.with_untracked(|summary| filling.see(group, &summary.filled));
        filling.set_progress(group, Progress::Open);
    }

    /// This stands in the form now.
    pub fn type_in(self, group: Group, fields: Vec<(Field, Typed)>) {
        let filling = self.open.filling;
        let draft = Draft::of(fields);
        filling.typed.update_value(|typed| {
            typed[group as usize].forget();
            typed[group as usize] = draft.clone();
        });
        filling.keep(&draft);
    }

    /// The person is done with the form: it is sent, if nothing is wrong with it.
    pub fn fill_in(self, group: Group, country: &Country) {
        let filling = self.open.filling;
        let draft = match check(group, &filling.typed(group), country) {
            Ok(draft) => draft,
            Err(faults) => return filling.set_progress(group, Progress::Faulty(Arc::new(faults))),
        };
        filling.keep(&draft);
        let instead_of = filling.seen.with_value(|seen| seen[group as usize].clone());
        if self.submit(Change::FillIn { group, draft, instead_of }) {
            filling.set_progress(group, Progress::Sending);
        }
    }

    /// The same, and the person knows that it takes the place of what somebody else filled in.
    pub fn fill_in_anyway(self, group: Group, country: &Country) {
        self.begin_to_fill_in(group);
        self.fill_in(group, country);
    }

    /// These lines shall travel like this.
    pub fn choose_delivery(self, lines: &[LineKey], option: &str) {
        self.open.filling.option_refusal.set(None);
        let (lines, option) = (lines.to_vec(), option.to_owned());
        self.submit(Change::ChooseDelivery { lines, option });
    }

    /// Looks up what a postal code tells, as soon as nobody types on. Where that fails, people write
    /// it themselves.
    pub fn look_up_postal_code(self, country: &str, code: &str) {
        let Some(shared) = self.core() else { return };
        let filling = self.open.filling;
        let (client, world) = (shared.borrow().client.clone(), shared.borrow().world.clone());
        let (country, code) = (country.to_owned(), code.to_owned());
        filling.look_up.update_value(|count| *count = count.wrapping_add(1));
        let this = filling.look_up.get_value();
        spawn_local(async move {
            let is_wanted = || filling.look_up.try_get_value() == Some(this);
            world.pass(LOOK_UP_MS).await;
            if !is_wanted() {
                return;
            }
            let place = client.postal_code(&country, &code).await;
            if let Some(place) = place.ok().filter(|_| is_wanted()) {
                filling.place.set(Some((place_key(&country, &code), place)));
            }
        });
    }

    /// Forgets everything that was typed into this page's forms, wherever it is: in the fields, in
    /// what is shown of it, in what waits to be sent and in what is watched over. What is on its way
    /// is not tried again. For whoever logs out, removes their data or leaves the page to others.
    pub fn forget_typed(self) {
        let filling = self.open.filling;
        for draft in filling.drafts.try_update_value(std::mem::take).unwrap_or_default() {
            draft.forget();
        }
        filling.typed.set_value(<[Draft; 2]>::default());
        filling.seen.set_value(<[Filled; 2]>::default());
        filling.look_up.update_value(|count| *count = count.wrapping_add(1));
        if let Some(core) = self.core() {
            let mut core = core.borrow_mut();
            core.queue.forget_typed();
            core.vigil.forget_typed();
        }
        set_if_changed(filling.saved, <[Option<Draft>; 2]>::default());
        set_if_changed(filling.progress, <[Progress; 2]>::default());
        set_if_changed(filling.place, None);
        filling.forgotten.update(|count| *count = count.wrapping_add(1));
    }

    /// Another cart is opened: what was typed was for the one before.
    pub(super) fn forget_typed_elsewhere(self, id: &OrderFormId) {
        let filling = self.open.filling;
        let before = filling.cart.get_value();
        filling.cart.set_value(Some(id.clone()));
        if before.is_some_and(|before| before != *id) {
            self.forget_typed();
        }
    }

    /// What became of a form or of a choice beside it.
    pub(super) fn tell_filled(self, change: &Change, outcome: Result<&Cart, &Refusal>) {
        let filling = self.open.filling;
        match (change, outcome) {
            (Change::FillIn { draft, .. }, _) if draft.is_forgotten() => {}
            (Change::FillIn { group, draft, .. }, Ok(after)) => {
                filling.see(*group, &after.summary.filled);
                filling.saved.update(|saved| saved[*group as usize] = Some(draft.clone()));
                filling.set_progress(*group, Progress::Saved);
            }
            (Change::FillIn { group, .. }, Err(refusal)) => {
                filling.set_progress(*group, Progress::Refused(refusal.clone()));
            }
            (Change::ChooseDelivery { .. }, Err(refusal)) => {
                filling.option_refusal.set(Some(refusal.clone()));
            }
            _ => {}
        }
    }
}

fn place_key(country: &str, code: &str) -> String {
    [country, " ", code].concat()
}
