//! Texts of a cart in which data of people may stand: what was written for lines, notes, messages
//! of the store, and how things travel. For whoever is not the owner it is hidden in them.
//! What has the form of such data is decided by `domain::people::hiding`.

use crate::domain::cart::attachment::Attachment;
use crate::domain::cart::delivery::{Channel, DeliveryOption};
use crate::domain::cart::item::CartItem;
use crate::domain::people::hidden_text::{has_hidden, mark};
use crate::domain::people::hiding::{KnownValues, is_personal_name};
use crate::domain::people::personal::Kind;

/// What is hidden in the texts of one answer.
pub(in crate::api) struct HiddenTexts<'a> {
    /// The values of people in this answer.
    pub(in crate::api) known: KnownValues,
    /// The names of personal fields that the theme adds.
    pub(in crate::api) added_names: &'a [String],
    /// Whether the answer has an address. Places near it would tell where it is.
    pub(in crate::api) has_address: bool,
}

impl HiddenTexts<'_> {
    /// Hides what is personal in a text.
    pub(in crate::api) fn hide(&self, text: &mut String) {
        *text = self.known.hide(text);
    }

    /// Hides what tells where the address is.
    pub(in crate::api) fn hide_in_option(&self, option: &mut DeliveryOption) {
        if option.channel == Channel::Pickup && self.has_address {
            option.place = None;
            option.name = mark(Kind::Place).into();
        } else {
            self.hide(&mut option.name);
            if let Some(place) = &mut option.place {
                self.hide(place);
            }
        }
    }

    /// The line without what is personal in its texts; `None` where there is nothing.
    pub(in crate::api) fn hidden_in(&self, item: &CartItem) -> Option<CartItem> {
        let services = item.services.iter().flat_map(|service| &service.texts);
        let has_texts = item.texts().chain(services).any(|text| self.is_personal(text));
        let parts: Vec<_> = item.parts.iter().map(|part| self.hidden_in(part)).collect();
        if !has_texts && parts.iter().all(Option::is_none) {
            return None;
        }
        let mut item = item.clone();
        let services = item.services.iter_mut().flat_map(|service| &mut service.texts);
        for text in item.attachments.iter_mut().chain(&mut item.inputs).chain(services) {
            self.hide_in_attachment(text);
        }
        for (part, hidden) in item.parts.iter_mut().zip(parts) {
            if let Some(hidden) = hidden {
                *part = hidden.into();
            }
        }
        Some(item)
    }

    fn is_personal(&self, text: &Attachment) -> bool {
        let mut hidden = text.clone();
        self.hide_in_attachment(&mut hidden);
        hidden != *text
    }

    fn hide_in_attachment(&self, text: &mut Attachment) {
        let is_personal = is_personal_name(&text.name, self.added_names);
        for (key, value) in &mut text.content {
            let is_whole = is_personal || is_personal_name(key, self.added_names);
            if is_whole && !value.trim().is_empty() && !has_hidden(value) {
                *value = mark(Kind::Text).into();
            } else {
                self.hide(value);
            }
        }
    }
}
