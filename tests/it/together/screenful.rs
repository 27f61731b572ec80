//! What a person's screen shows at the end of a story.

use std::sync::Arc;

use shared_cart::domain::cart::item::CartItem;

/// What one screen shows at the end.
pub(super) struct Screenful {
    /// The lines.
    pub(super) items: Vec<Arc<CartItem>>,
    /// The coupons.
    pub(super) coupons: Vec<String>,
    /// The delivery option of each line, by the names of products and of options.
    pub(super) deliveries: Vec<(String, String)>,
    /// Products whose lines say what they came back without.
    pub(super) incomplete: Vec<String>,
    /// What the news say that lines hold now.
    pub(super) news: Vec<(String, u32)>,
}
