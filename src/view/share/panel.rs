//! The panel with the link, the button that copies it and the button of the system's share sheet.
//! An operator sends the link to the customer, together with a message.

use web_sys::HtmlInputElement;

use super::content::{MessageField, ShareContent};
use super::options::{customer_question, view_only_box};
use super::send::{copy, is_supported, send_by_sheet};
use crate::domain::cart::Viewer;
use crate::domain::link::{LinkMode, share_url};
use crate::state::cart_state::{Editing, LookOnly};
use crate::state::signal::Signal;
use crate::view::context::Page;
use crate::view::controls::button;
use crate::view::dialog::dialog;
use crate::view::dom::{El, el};
use crate::view::signals::follow;

/// The panel, closed.
pub(in crate::view) fn panel(page: Page) -> El {
    let (texts, open) = (page.texts, page.open);
    let is_operator = open.summary.get_untracked().viewer == Viewer::Operator;
    // A visitor who got a link to look only shares such a link at first.
    let by_link = Editing::LookOnly(LookOnly::ByLink);
    let is_view_only = Signal::new(open.editing.get_untracked() == by_link);
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
    let link = input.element_ref();
    follow(move || {
        if let Some(input) = link.get::<HtmlInputElement>() {
            input.set_value(&url(page, mode()));
        }
    });
    let message = MessageField::new(texts, move || message(page, is_operator));
    let content = ShareContent { link, message: message.textarea };

    let outcome = Signal::new("");
    let mut ways = el("div").class("ways").child(
        button("button primary", "copy-button", texts.copy_message_and_link)
            .on_press(move || copy(page, content, outcome)),
    );
    if is_supported("share") {
        let send = button("button quiet", "send-button", texts.share_with);
        ways = ways.child(send.on_press(move || send_by_sheet(page, content, outcome)));
    }
    let explanation = move || match mode() {
        LinkMode::Complete => texts.hand_over.send_explanation.into(),
        LinkMode::View => texts.share_to_look_explanation.into(),
        LinkMode::Edit => texts.share_explanation.into(),
    };
    let is_confirmed = Signal::new(!is_operator);
    let may_share = move || is_confirmed.get() || open.people.get().values().is_empty();
    let shared = el("div")
        .class("goes-out")
        .shown_while(may_share)
        .child(el("label").attr("for", "share-link").text(texts.share_link_label))
        .child(input)
        .maybe((!is_operator).then(|| view_only_box(page, is_view_only)))
        .child(ways);
    let title = if is_operator { texts.hand_over.send_title } else { texts.share_title };
    dialog("share-panel", title, texts.close)
        .child(el("p").live_text(explanation))
        .child(el("div").class("message").children(message.elements))
        .maybe(is_operator.then(|| customer_question(page, is_confirmed)))
        .child(shared)
        .child(
            el("p").class("outcome").attr("role", "status").live_text(move || outcome.get().into()),
        )
        .on("close", move |_| outcome.set(""))
}

/// Whether the person tells others what changed: a guest who took part does.
fn tells(page: Page) -> bool {
    let open = page.open;
    open.summary.get().viewer == Viewer::Guest && open.took_part.get()
}

/// The message that is proposed: an operator's to the customer, or what changed, and how much is in
/// the cart. No person and no address is named.
fn message(page: Page, is_operator: bool) -> String {
    if is_operator {
        return page.texts.hand_over.message.into();
    }
    let summary = page.open.summary.get();
    let mut lines = Vec::new();
    let changes = page.cart.changes_since_opened();
    if tells(page) && !changes.is_empty() {
        lines.push(page.texts.bar.told.to_owned());
        lines.extend(page.texts.news(&changes, &summary.currency));
    }
    let units = page.texts.units.with(page.open.unit_count.get());
    let total = summary.currency.format(summary.value);
    lines.push(page.texts.mine.our_cart.with(&units, &total));
    lines.join("\n")
}

/// The link to this cart; empty while no cart is open.
fn url(page: Page, mode: LinkMode) -> String {
    let Some(link) = page.cart.share_link(mode) else { return String::new() };
    share_url(&page.host().settings.link_url, &link)
}
