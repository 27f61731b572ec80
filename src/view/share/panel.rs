//! The share panel: the link in a field, copied by a button, or sent by the system's sheet.
//! Where neither works the link is selected, to be copied by hand. An operator sends it to the customer, with a message.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlInputElement, HtmlTextAreaElement, ShareData, window};

use crate::domain::cart::Viewer;
use crate::domain::link::{LinkMode, share_url};
use crate::domain::notice::Announcement;
use crate::i18n::messages::Messages;
use crate::state::cart_state::{Editing, LookOnly};
use crate::view::context::{Page, ShareMethod};
use crate::view::controls::button;
use crate::view::dialog::dialog;
use crate::view::dom::{El, el, follow};

/// The panel, closed.
pub(in crate::view) fn panel(page: &Page) -> El {
    let (texts, open) = (page.texts, page.open);
    let said = RwSignal::new("");
    // Whoever got the link to look only hands it on as such.
    let by_link = Editing::LookOnly(LookOnly::ByLink);
    let is_view_only = RwSignal::new(open.editing.get_untracked() == by_link);
    let is_operator = open.summary.get_untracked().viewer == Viewer::Operator;
    let mode = move || match (is_operator, is_view_only.get()) {
        (true, _) => LinkMode::Complete,
        (false, true) => LinkMode::View,
        (false, false) => LinkMode::Edit,
    };

    let input = el("input")
        .attr("id", "share-link")
        .part("share-link")
        .attr("type", "text")
        .attr("readonly", "");
    let field: HtmlInputElement = input.element().clone().unchecked_into();
    {
        let (page, field) = (page.clone(), field.clone());
        follow(move || field.set_value(&link(&page, mode())));
    }
    let message = is_operator.then(|| Message::of(texts));
    let letter = Letter { link: field, message: message.as_ref().map(|message| message.0.clone()) };
    let copy = {
        let (page, letter) = (page.clone(), letter.clone());
        move || copy(page.clone(), letter.clone(), said)
    };
    let mut ways = el("div")
        .class("ways")
        .child(button("button primary", "copy-button", texts.copy_link).on_press(copy));
    if navigator_has("share") {
        let page = page.clone();
        let send = button("button quiet", "send-button", texts.share_with);
        ways = ways.child(send.on_press(move || send_by_sheet(page.clone(), letter.clone())));
    }
    let explanation = move || match mode() {
        LinkMode::Complete => texts.hand_over.send_explanation.into(),
        LinkMode::View => texts.share_to_look_explanation.into(),
        LinkMode::Edit => texts.share_explanation.into(),
    };
    let is_settled = RwSignal::new(!is_operator);
    let may_go_out = move || is_settled.get() || open.people.get().values().is_empty();
    let goes_out = el("div")
        .class("goes-out")
        .shown_while(may_go_out)
        .child(el("label").attr("for", "share-link").text(texts.share_link_label))
        .child(input)
        .maybe((!is_operator).then(|| to_look_only(page, is_view_only)))
        .child(ways);
    let title = if is_operator { texts.hand_over.send_title } else { texts.share_title };
    dialog("share-panel", title, texts.close)
        .child(el("p").live_text(explanation))
        .children(message.into_iter().flat_map(|message| message.1))
        .maybe(is_operator.then(|| data_question(page, is_settled)))
        .child(goes_out)
        .child(el("p").class("outcome").attr("role", "status").live_text(move || said.get().into()))
        .on("close", move |_| said.set(""))
}

/// The operator's message: its field, and that with its label.
struct Message(HtmlTextAreaElement, [El; 2]);

impl Message {
    fn of(texts: &Messages) -> Self {
        let words = &texts.hand_over;
        let area =
            el("textarea").attr("id", "share-message").part("share-message").attr("rows", "3");
        let field: HtmlTextAreaElement = area.element().clone().unchecked_into();
        field.set_value(words.message);
        let label = el("label").attr("for", "share-message").text(words.message_label);
        Self(field, [label, area])
    }
}

/// Before a cart with somebody's data goes out, the operator says whose it is.
fn data_question(page: &Page, is_settled: RwSignal<bool>) -> El {
    let (words, open) = (&page.texts.hand_over, page.open);
    el("div")
        .part("data-question")
        .shown_while(move || !open.people.get().values().is_empty())
        .child(el("p").text(words.data_question))
        .child(choice("data-is-theirs-box", words.data_is_theirs, is_settled))
}

/// The box that makes it a link to look only.
fn to_look_only(page: &Page, is_view_only: RwSignal<bool>) -> El {
    choice("look-only-box", page.texts.share_to_look, is_view_only)
}

fn choice(part: &str, word: &str, is_chosen: RwSignal<bool>) -> El {
    let input = el("input").attr("type", "checkbox").part(part);
    let field: HtmlInputElement = input.element().clone().unchecked_into();
    field.set_checked(is_chosen.get_untracked());
    el("label")
        .class("choice")
        .child(input.on("change", move |_| is_chosen.set(field.checked())))
        .child(el("span").text(word))
}

/// What goes out: the link, and the operator's message before it.
#[derive(Clone)]
struct Letter {
    link: HtmlInputElement,
    message: Option<HtmlTextAreaElement>,
}

impl Letter {
    fn message(&self) -> Option<String> {
        let message = self.message.as_ref()?.value();
        Some(message.trim().to_owned()).filter(|message| !message.is_empty())
    }

    fn text(&self) -> String {
        match self.message() {
            Some(message) => [&message, "\n", &self.link.value()].concat(),
            None => self.link.value(),
        }
    }
}

fn link(page: &Page, mode: LinkMode) -> String {
    let link = page.cart.share_link(mode);
    link.map(|link| share_url(&page.settings.origin, &link)).unwrap_or_default()
}

fn copy(page: Page, letter: Letter, said: RwSignal<&'static str>) {
    spawn_local(async move {
        if copied(&letter.text()).await {
            said.set(page.texts.link_copied);
            page.cart.say(Announcement::LinkCopied);
            (page.on_shared)(ShareMethod::CopyLink);
        } else {
            let _ = letter.link.focus();
            letter.link.select();
            said.set(page.texts.copy_by_hand);
        }
    });
}

async fn copied(text: &str) -> bool {
    if !navigator_has("clipboard") {
        return false;
    }
    let Some(window) = window() else { return false };
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}

fn send_by_sheet(page: Page, letter: Letter) {
    spawn_local(async move {
        let Some(window) = window() else { return };
        let data = ShareData::new();
        data.set_url(&letter.link.value());
        if let Some(message) = letter.message() {
            data.set_text(&message);
        }
        // A sheet that is put away is no failure.
        if JsFuture::from(window.navigator().share_with_data(&data)).await.is_ok() {
            (page.on_shared)(ShareMethod::Native);
        }
    });
}

/// Both the clipboard and the sheet are missing outside secure contexts.
fn navigator_has(name: &str) -> bool {
    window().is_some_and(|window| {
        js_sys::Reflect::has(&window.navigator(), &JsValue::from_str(name)).unwrap_or(false)
    })
}
