//! Panels and forms: what nobody sees before they press something. Their code is a part of the
//! component that is loaded after the cart is drawn, or when somebody opens one of them.
//! Until it is there, its place says so; where it does not come, it can be asked for again.

use futures::FutureExt;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::Element;

use super::cart::coupon_form::coupon_form;
use super::cart::note_form::note_form;
use super::context::Page;
use super::controls::button;
use super::dialog::show;
use super::dom::{El, ElementRef, append, el};
use super::paper::paper;
use super::people::delivery_options::delivery_options;
use super::people::facts::facts;
use super::people::form::form;
use super::questions::{not_you_question, remove_all_question};
use super::share::panel::panel;
use super::together::copied::copied;
use super::together::mine::mine;
use super::together::news::news;
use crate::domain::cart::Note;
use crate::domain::people::field::Group;
use crate::parts::{in_part, panels};
use crate::state::signal::Signal;

/// What is drawn later.
#[derive(Clone, Copy)]
pub(super) enum Panel {
    /// The panel with the link.
    Share,
    /// The question before all lines are removed.
    RemoveAll,
    /// The question before people's data is removed.
    NotYou,
    /// What is known of a person, in full.
    Facts(Group),
    /// The delivery options.
    DeliveryOptions,
    /// What is on paper alone.
    Paper,
    /// The form of a group.
    Form(Group),
    /// The form to add a coupon.
    Coupon,
    /// The form for the note. It tells which note this person saved.
    Note(Signal<Note>),
    /// The report after a copy.
    Copied,
    /// What this person added.
    Mine,
    /// What others changed.
    News,
}

in_part! {
    panels,
    /// Draws a panel. What it follows ends with the owner.
    fn draw(owner: Owner, page: Page, panel_: Panel) -> El {
        owner.with(|| match panel_ {
            Panel::Share => panel(page),
            Panel::RemoveAll => remove_all_question(page),
            Panel::NotYou => not_you_question(page),
            Panel::Facts(group) => facts(page, group),
            Panel::DeliveryOptions => delivery_options(page),
            Panel::Paper => paper(page),
            Panel::Form(group) => form(page, group),
            Panel::Coupon => coupon_form(page),
            Panel::Note(own) => note_form(page, own),
            Panel::Copied => copied(page),
            Panel::Mine => mine(page),
            Panel::News => news(page),
        })
    }
}

/// The panel, or the place where it is drawn once its code is there.
pub(super) fn later(page: Page, panel: Panel) -> El {
    let (place, element) = Place::new(page, panel);
    place.draw_now().unwrap_or_else(|| {
        place.load(|_| {});
        element
    })
}

/// A button that opens a dialog, and the place of the dialog. The dialog is built when it is opened
/// for the first time.
pub(super) fn opens(page: Page, panel: Panel, button: El) -> [El; 2] {
    let (place, element) = Place::new(page, panel);
    let drawn = StoredValue::new_local(None::<El>);
    let button = button.on_press(move || match drawn.try_get_value() {
        None => {}
        Some(Some(dialog)) => show(&dialog),
        Some(None) => place.put(move |dialog| {
            drawn.set_value(Some(dialog.clone()));
            show(dialog);
        }),
    });
    [button, element]
}

/// A `<details>` element with this summary. Its content is built when it is opened for the first
/// time, and stays.
pub(super) fn unfolds(page: Page, panel: Panel, summary: &str) -> El {
    let (place, element) = Place::new(page, panel);
    let mut is_built = false;
    el("details").child(el("summary").text(summary)).child(element).on("toggle", move |_| {
        if !std::mem::replace(&mut is_built, true) {
            place.put(|_| {});
        }
    })
}

/// Where a panel is drawn. A copy is the same place.
#[derive(Clone, Copy)]
struct Place {
    page: Page,
    panel: Panel,
    element: ElementRef,
    /// It is disposed of with everything that it owns.
    owner: StoredValue<Owner, LocalStorage>,
}

impl Place {
    fn new(page: Page, panel: Panel) -> (Self, El) {
        let element = el("div").class("later");
        let owner = StoredValue::new_local(Owner::current().unwrap_or_default());
        (Self { page, panel, element: element.element_ref(), owner }, element)
    }

    /// The panel, if its code is there.
    fn draw_now(self) -> Option<El> {
        let owner = self.owner.try_get_value().filter(|_| panels::is_loaded())?;
        draw(owner, self.page, self.panel).now_or_never()?.ok()
    }

    /// Draws the panel at its place, now or when its code is there, and gives it to `then`.
    fn put(self, then: impl FnOnce(&El) + 'static) {
        match self.draw_now() {
            Some(drawn) => self.fill(&drawn, then),
            None => self.load(then),
        }
    }

    fn fill(self, drawn: &El, then: impl FnOnce(&El)) {
        if let Some(place) = self.element.get::<Element>() {
            place.set_text_content(None);
            append(&place, drawn.element());
            then(drawn);
        }
    }

    fn load(self, then: impl FnOnce(&El) + 'static) {
        self.load_then(Box::new(then));
    }

    fn load_then(self, then: Box<dyn FnOnce(&El)>) {
        let texts = self.page.texts;
        let waiting = el("p").class("muted").attr("role", "status").text(texts.part_loading);
        self.fill(&waiting, |_| {});
        spawn_local(async move {
            let _ = panels::load().await;
            match self.draw_now() {
                Some(drawn) => self.fill(&drawn, then),
                None => self.missing(then),
            }
        });
    }

    /// The code did not come: the person can ask for it again.
    fn missing(self, then: Box<dyn FnOnce(&El)>) {
        let texts = self.page.texts;
        let mut then = Some(then);
        let again =
            button("link-button", "try-again-button", texts.try_again).on_press(move || {
                if let Some(then) = then.take() {
                    self.load_then(then);
                }
            });
        let text = el("p").class("refusal").attr("role", "alert").text(texts.part_missing);
        self.fill(&el("div").part("part-missing").child(text).child(again), |_| {});
    }
}
