//! What a line had and another has not: what is still to be done for a line that comes back, or
//! what the person is told is missing.
//! It does not know how anything is sent.

use super::attachment::Attachment;
use super::change::Change;
use super::item::CartItem;
use crate::domain::ids::LineKey;

/// Something that a line had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// What was chosen or written for the line.
    Text(Attachment),
    /// A service, by the vendor's id and by its name.
    Service(String, String),
    /// What was written for a service: the vendor's id and the name of the service, and the text.
    ServiceText(String, String, Attachment),
    /// A part; its name.
    Part(String),
    /// The price that the store had set by hand.
    ManualPrice,
}

/// What a line came back without, or was copied without. It holds no text that people wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// A service or a part; its name in the store.
    Named(String),
    /// An attachment, by the vendor's code of it.
    Text(String),
    /// Something written that the store does not offer.
    Unnamed,
    /// The price that the store had set by hand.
    ManualPrice,
}

impl Missing {
    /// The change that adds it to the line; `None` where the API has no call for it, or where this
    /// visitor may not see it: it is somebody's data and was not read.
    pub fn change(&self, line: &LineKey) -> Option<Change> {
        let line = line.clone();
        match self {
            Self::Text(text) | Self::ServiceText(_, _, text) if text.has_hidden() => None,
            Self::Text(text) => {
                Some(Change::Attach { line, service: None, attachment: text.clone() })
            }
            Self::Service(service, _) => {
                Some(Change::SetService { line, service: service.clone(), is_chosen: true })
            }
            Self::ServiceText(service, _, text) => Some(Change::Attach {
                line,
                service: Some(service.clone()),
                attachment: text.clone(),
            }),
            Self::Part(_) | Self::ManualPrice => None,
        }
    }

    /// What a person is told where it is left out.
    pub fn left_out(&self) -> LeftOut {
        match self {
            Self::Text(Attachment { is_offered: false, .. }) => LeftOut::Unnamed,
            Self::Text(Attachment { name, .. }) => LeftOut::Text(name.clone()),
            Self::Service(_, name) | Self::ServiceText(_, name, _) | Self::Part(name) => {
                LeftOut::Named(name.clone())
            }
            Self::ManualPrice => LeftOut::ManualPrice,
        }
    }
}

impl CartItem {
    /// What this line has and `other` has not, in the order in which it can be added.
    pub fn missing_on(&self, other: &Self) -> Vec<Missing> {
        let mut missing = Vec::new();
        let texts = self.texts().filter(|text| !other.texts().any(|known| known.is_same(text)));
        missing.extend(texts.cloned().map(Missing::Text));
        for service in self.services.iter().filter(|service| service.is_chosen) {
            let (id, name) = (&service.id, &service.name);
            let known = other.services.iter().find(|known| known.is_chosen && known.id == *id);
            if known.is_none() {
                missing.push(Missing::Service(id.clone(), name.clone()));
            }
            for text in &service.texts {
                if !known.is_some_and(|it| it.texts.iter().any(|it| it.is_same(text))) {
                    missing.push(Missing::ServiceText(id.clone(), name.clone(), text.clone()));
                }
            }
        }
        let mut others: Vec<_> = other.parts.iter().collect();
        for part in &self.parts {
            match others.iter().position(|other| other.is_same_part(part)) {
                Some(at) => drop(others.remove(at)),
                None => missing.push(Missing::Part(part.name.clone())),
            }
        }
        if self.manual_price.is_some() && other.manual_price != self.manual_price {
            missing.push(Missing::ManualPrice);
        }
        missing
    }
}
