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
    /// Which places may be shown.
    pub(in crate::api) places: Places,
}

/// Which places where things are picked up may be shown.
#[derive(Clone, Copy, Default)]
pub(in crate::api) enum Places {
    /// None: they are near a hidden address.
    #[default]
    Hidden,
    /// All, and their names are searched as other texts are: there is no address.
    Searched,
    /// All, as they are: they are near an address that this page wrote.
    Shown,
}

impl HiddenTexts<'_> {
    /// Hides what is personal in a text. Returns whether there was something.
    pub(in crate::api) fn hide(&self, text: &mut String) -> bool {
        let hidden = self.known.hide(text);
        let is_hidden = hidden != *text;
        *text = hidden;
        is_hidden
    }

    /// Hides what tells where the address is.
    pub(in crate::api) fn hide_in_option(&self, option: &mut DeliveryOption) {
        match (option.channel, self.places) {
            (Channel::Pickup, Places::Hidden) => {
                option.place = None;
                option.name = mark(Kind::Place).into();
            }
            (Channel::Pickup, Places::Shown) => {}
            (Channel::Pickup, Places::Searched) | (Channel::Delivery, _) => {
                self.hide(&mut option.name);
                if let Some(place) = &mut option.place {
                    self.hide(place);
                }
            }
        }
    }

    /// The line without what is personal in its texts; `None` where there is nothing. Each text is
    /// searched once.
    pub(in crate::api) fn hidden_in(&self, item: &CartItem) -> Option<CartItem> {
        let has_texts = item.texts().next().is_some()
            || item.services.iter().any(|service| !service.texts.is_empty());
        if !has_texts && item.parts.is_empty() {
            return None;
        }
        let mut item = item.clone();
        let mut is_hidden = false;
        let services = item.services.iter_mut().flat_map(|service| &mut service.texts);
        for text in item.attachments.iter_mut().chain(&mut item.inputs).chain(services) {
            is_hidden |= self.hide_in_attachment(text);
        }
        for part in &mut item.parts {
            if let Some(hidden) = self.hidden_in(part) {
                *part = hidden.into();
                is_hidden = true;
            }
        }
        is_hidden.then_some(item)
    }

    /// Returns whether there was something to hide.
    fn hide_in_attachment(&self, text: &mut Attachment) -> bool {
        let is_personal = is_personal_name(&text.name, self.added_names);
        let mut is_hidden = false;
        for (key, value) in &mut text.content {
            let is_whole = is_personal || is_personal_name(key, self.added_names);
            if is_whole && !value.trim().is_empty() && !has_hidden(value) {
                *value = mark(Kind::Text).into();
                is_hidden = true;
            } else {
                is_hidden |= self.hide(value);
            }
        }
        is_hidden
    }
}
