//! A line with another service or another text: what a change will make of it.

use super::attachment::Attachment;
use super::item::CartItem;

impl CartItem {
    /// The same line with a service added or taken off.
    #[must_use]
    pub fn with_service(&self, service: &str, is_chosen: bool) -> Self {
        let mut item = self.clone();
        for known in &mut item.services {
            if known.id == service {
                known.is_chosen = is_chosen;
            }
        }
        item
    }

    /// The same line with a text of its own, or of one of its services.
    #[must_use]
    pub fn with_text(&self, service: Option<&str>, text: &Attachment) -> Self {
        let mut item = self.clone();
        let texts = match service {
            None => Some(&mut item.attachments),
            Some(service) => {
                let known = item.services.iter_mut().find(|known| known.id == service);
                known.map(|known| &mut known.texts)
            }
        };
        if let Some(texts) = texts {
            texts.retain(|known| known.name != text.name);
            texts.push(text.clone());
        }
        item
    }

    /// Whether it has this text, or one of its services has it.
    pub fn has_text(&self, service: Option<&str>, text: &Attachment) -> bool {
        match service {
            None => self.texts().any(|known| known.is_same(text)),
            Some(service) => self
                .services
                .iter()
                .any(|known| known.id == service && known.texts.iter().any(|it| it.is_same(text))),
        }
    }
}
