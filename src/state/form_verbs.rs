//! What a person can do with the forms for contact and delivery data, one verb each.
//! A form that is complete becomes a [`Change`], which is sent as any other.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::forms::{Forms, Progress};
use super::loaded_cart::LoadedCart;
use super::scope::Scope;
use super::shared_cart::SharedCart;
use super::sync::driver::submit;
use crate::api::error::ApiError;
use crate::domain::cart::change::Change;
use crate::domain::cart::delivery_window::DeliveryWindow;
use crate::domain::ids::LineKey;
use crate::domain::notice::Refusal;
use crate::domain::people::check::check;
use crate::domain::people::country::Country;
use crate::domain::people::field::{Field, Group};
use crate::domain::people::place::Place;
use crate::domain::people::typed::{Draft, Typed};

/// For how many milliseconds nobody types before a postal code is looked up.
const LOOK_UP_MS: u32 = 400;

impl SharedCart {
    /// Reads the forms, and follows them where a signal would be followed.
    fn forms<T: Default>(self, read: impl FnOnce(&Forms) -> T) -> T {
        self.open.forms.track();
        self.forms_untracked(|forms| read(forms))
    }

    /// Reads or changes the forms without telling anybody: only the person who types changes them.
    fn forms_untracked<T: Default>(self, act: impl FnOnce(&mut Forms) -> T) -> T {
        self.with(|session| act(&mut session.forms)).unwrap_or_default()
    }

    /// Where this form stands.
    pub fn progress(self, group: Group) -> Progress {
        self.forms(|forms| forms.progress[group as usize].clone())
    }

    /// What the person gave the cart in this page, which they may see whatever the store hides.
    pub fn saved(self, group: Group) -> Option<Draft> {
        self.forms(|forms| forms.saved[group as usize].clone())
    }

    /// Whether the person gave the cart something in this page: what the store hides of it from
    /// them is theirs to change.
    pub fn has_saved(self) -> bool {
        self.forms(|forms| forms.saved.iter().any(Option::is_some))
    }

    /// What stands in the form; forgotten where nothing was typed.
    pub fn typed(self, group: Group) -> Draft {
        self.forms_untracked(|forms| forms.typed[group as usize].clone())
    }

    /// What the last postal code told, if it was this one.
    pub fn place(self, country: &str, code: &str) -> Option<Place> {
        let (key, place) = self.forms(|forms| forms.place.clone())?;
        (key == place_key(country, code)).then_some(place)
    }

    /// Whether the person is told first who can read what they fill in: others hold the link of
    /// this cart. A telesales operator fills in carts of others.
    pub fn asks_before_forms(self) -> bool {
        let has_agreed = self.forms(|forms| forms.has_agreed);
        let is_linked = |cart: &mut LoadedCart| cart.is_guest() && !cart.loaded.access.operator;
        !has_agreed && self.with_cart(is_linked) == Some(true)
    }

    /// The person was told, and fills in the linked cart.
    pub fn agree_to_be_read(self) {
        self.change_forms(|forms| forms.has_agreed = true);
    }

    /// Why the last choice of a way to get the things did not hold.
    pub fn option_refusal(self) -> Option<Refusal> {
        self.forms(|forms| forms.option_refusal.clone())
    }

    /// How often all was forgotten: the forms on the screen are emptied then.
    pub fn forgotten(self) -> u32 {
        self.forms(|forms| forms.forgotten)
    }

    fn set_progress(self, group: Group, now: Progress) {
        self.change_forms(|forms| forms.progress[group as usize] = now);
    }

    /// The person begins to fill in a form, or begins anew: what the cart holds now, they have
    /// seen.
    pub fn begin_to_fill_in(self, group: Group) {
        let seen = self.open.summary.get_untracked().filled.clone();
        self.change_forms(|forms| {
            forms.seen[group as usize] = seen;
            forms.progress[group as usize] = Progress::Open;
        });
    }

    /// This stands in the form now.
    pub fn type_in(self, group: Group, fields: Vec<(Field, Typed)>) {
        let draft = Draft::of(fields);
        self.forms_untracked(|forms| {
            std::mem::replace(&mut forms.typed[group as usize], draft.clone()).forget();
            forms.keep(&draft);
        });
        self.show_unsaved();
    }

    /// Forgets the faults of the fields that the person has mended since.
    pub fn forget_mended(self, group: Group, country: &Country) {
        let progress = self.forms_untracked(|forms| forms.progress[group as usize].clone());
        let Progress::Faulty(faults) = progress else { return };
        let now = check(group, &self.typed(group), country).err().unwrap_or_default();
        let mut left = (*faults).clone();
        left.retain(|fault| now.contains(fault));
        if left.len() < faults.len() {
            let is_mended = left.is_empty();
            let now = if is_mended { Progress::Open } else { Progress::Faulty(Arc::new(left)) };
            self.set_progress(group, now);
        }
    }

    /// The person is done with the form: it is sent, if nothing is wrong with it.
    pub fn fill_in(self, group: Group, country: &Country) {
        if untrack(|| self.asks_before_forms()) {
            return;
        }
        let draft = match check(group, &self.typed(group), country) {
            Ok(draft) => draft,
            Err(faults) => return self.set_progress(group, Progress::Faulty(Arc::new(faults))),
        };
        let instead_of = self.forms_untracked(|forms| {
            forms.keep(&draft);
            forms.seen[group as usize].clone()
        });
        if submit(self, Change::SubmitForm { group, draft, instead_of }) {
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
        self.choose_delivery_at(lines, option, None);
    }

    /// These lines shall travel like this, at this time.
    pub fn choose_delivery_at(
        self,
        lines: &[LineKey],
        option: &str,
        window: Option<DeliveryWindow>,
    ) {
        self.change_forms(|forms| forms.option_refusal = None);
        let (lines, option) = (lines.to_vec(), option.to_owned());
        submit(self, Change::ChooseDelivery { lines, option, window });
    }

    /// Forgets what the last postal code told: the person types another one.
    pub fn forget_place(self) {
        let is_known = |forms: &mut Forms| {
            forms.look_up = None;
            forms.place.take().is_some()
        };
        if self.forms_untracked(is_known) {
            self.open.forms.notify();
        }
    }

    /// Looks up what a postal code tells, as soon as the person stops typing. Where that fails,
    /// they write it themselves. A code that is not found (404) is an unknown one.
    pub fn look_up_postal_code(self, country: &str, postal_code: &str) {
        self.forget_place();
        let begun = self.with(|session| {
            let scope = Scope::new();
            let token = scope.token();
            session.forms.look_up = Some(scope);
            let call = session.client.postal_code(country, postal_code);
            (call, Rc::clone(&session.env), token)
        });
        let Some((call, env, token)) = begun else { return };
        let key = place_key(country, postal_code);
        spawn_local(async move {
            token.pause(env.sleep(LOOK_UP_MS)).await;
            if token.is_cancelled() {
                return;
            }
            let place = match call.await {
                Ok(place) => place,
                Err(ApiError::NotFound) => Place::default(),
                Err(_) => return,
            };
            if !token.is_cancelled() {
                self.change_forms(|forms| forms.place = Some((key, place)));
            }
        });
    }

    /// Forgets everything that was typed into this page's forms, wherever it is: in the fields, in
    /// the changes that wait to be sent and in those that are guarded. What is on its way is not
    /// tried again. For whoever signs out, removes their data or leaves the page to others.
    pub fn forget_typed(self) {
        let forgotten = self.with(|session| {
            if let Some(cart) = session.cart_mut() {
                cart.writer.queue.forget_typed();
                cart.writer.guard.forget_typed();
            }
            session.forms.forget();
            session.client.forget_written();
        });
        if forgotten.is_some() {
            self.open.forms.notify();
        }
    }
}

fn place_key(country: &str, code: &str) -> String {
    [country, " ", code].concat()
}
