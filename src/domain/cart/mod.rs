//! The cart as one visitor may see it, and the changes that a person can make to it.
//! It does not know how a cart is read, sent or drawn.

pub mod attachment;
pub mod change;
pub mod change_rules;
pub mod delivery;
mod delivery_choice;
pub mod delivery_window;
pub mod gifts;
mod growth;
pub mod item;
mod item_texts;
pub mod message;
pub mod missing;
pub mod note;
pub mod promotion;
pub mod quantity;
pub mod service;
pub mod snapshot;
mod subject;
pub mod subscription;
pub mod summary;
pub mod totals;
pub mod units;
pub mod viewer;

pub use gifts::{Gift, GiftChoice};
pub use message::{Message, MessageStatus};
pub use note::Note;
pub use promotion::{Promotion, Teaser};
pub use snapshot::Cart;
pub use summary::Summary;
pub use units::{unit_count, units_like};
pub use viewer::Viewer;
