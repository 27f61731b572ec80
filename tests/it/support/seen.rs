//! What a person sees on the screen: the signals of the state, without waiting and without changing
//! anything.

use std::sync::Arc;

use shared_cart::domain::cart::{Summary, Viewer};
use shared_cart::domain::ids::LineKey;
use shared_cart::domain::notice::{Announcement, Refusal};
use shared_cart::domain::people::personal::{People, Personal};
use shared_cart::domain::problem::Problem;
use shared_cart::domain::together::difference::News;
use shared_cart::state::cart_state::{
    CartState, ConnectionIssue, CopiedLine, CopyOutcome, Editing, OpenCart, Removal,
};
use shared_cart::state::lines::Line;

use super::screen::Screen;

impl Screen {
    pub(crate) fn is_loading(self) -> bool {
        matches!(self.cart.state().get_untracked(), CartState::Loading)
    }

    /// The cart, which has to be there.
    #[track_caller]
    pub(crate) fn open(self) -> OpenCart {
        match self.cart.state().get_untracked() {
            CartState::Open => self.cart.parts(),
            CartState::Loading => panic!("still loading"),
            CartState::Failed(problem) => panic!("no cart: {problem:?}"),
        }
    }

    /// Why there is no cart.
    #[track_caller]
    pub(crate) fn problem(self) -> Problem {
        match self.cart.state().get_untracked() {
            CartState::Failed(problem) => problem,
            _ => panic!("there is no problem"),
        }
    }

    #[track_caller]
    pub(crate) fn summary(self) -> Arc<Summary> {
        self.open().summary.get_untracked()
    }

    #[track_caller]
    pub(crate) fn viewer(self) -> Viewer {
        self.summary().viewer
    }

    /// The last removal, while it can be undone.
    #[track_caller]
    pub(crate) fn removed(self) -> Option<Removal> {
        self.open().removed.get_untracked()
    }

    /// Whether this person may change the cart.
    #[track_caller]
    pub(crate) fn editing(self) -> Editing {
        self.open().editing.get_untracked()
    }

    /// Why the cart is not up to date.
    #[track_caller]
    pub(crate) fn trouble(self) -> Option<ConnectionIssue> {
        self.open().trouble.get_untracked()
    }

    /// The news that are listed.
    #[track_caller]
    pub(crate) fn news(self) -> Vec<News> {
        self.open().news.get_untracked().to_vec()
    }

    #[track_caller]
    pub(crate) fn was_emptied(self) -> bool {
        self.open().was_emptied.get_untracked()
    }

    /// Whether there is a way back to the visitor's own cart.
    #[track_caller]
    pub(crate) fn has_own_cart(self) -> bool {
        self.open().has_own_cart.get_untracked()
    }

    /// The outcome of copying, for each SKU.
    #[track_caller]
    pub(crate) fn copied(self) -> Option<Vec<(String, CopyOutcome)>> {
        let copied = self.open().copied.get_untracked()?;
        let sku = |line: &CopiedLine| line.item.sku.as_str().to_owned();
        Some(copied.lines.iter().map(|line| (sku(line), line.outcome.clone())).collect())
    }

    #[track_caller]
    pub(crate) fn gift_refusal(self) -> Option<Refusal> {
        self.open().gift_refusal.get_untracked()
    }

    #[track_caller]
    pub(crate) fn note_refusal(self) -> Option<Refusal> {
        self.open().note_refusal.get_untracked()
    }

    /// Why the last change failed that has no place of its own.
    #[track_caller]
    pub(crate) fn other_refusal(self) -> Option<Refusal> {
        self.open().refusal.get_untracked()
    }

    #[track_caller]
    pub(crate) fn coupon_refusal(self) -> Option<Refusal> {
        self.open().coupon_refusal.get_untracked()
    }

    #[track_caller]
    pub(crate) fn unit_count(self) -> u32 {
        self.open().unit_count.get_untracked()
    }

    #[track_caller]
    pub(crate) fn is_busy(self) -> bool {
        self.open().busy.get_untracked()
    }

    /// Every line, those that cannot be bought at the end.
    #[track_caller]
    pub(crate) fn lines(self) -> Vec<Line> {
        let lines = self.open().lines;
        let mut handles = lines.available().get_untracked();
        handles.extend(lines.unavailable().get_untracked());
        handles.iter().map(|handle| handle.line().get_untracked()).collect()
    }

    /// The SKUs of the lines that can be bought, in their order.
    #[track_caller]
    pub(crate) fn skus(self) -> Vec<String> {
        let handles = self.open().lines.available().get_untracked();
        let sku = |line: Line| line.item.sku.as_str().to_owned();
        handles.iter().map(|handle| sku(handle.line().get_untracked())).collect()
    }

    /// The line of a SKU, when there is one.
    #[track_caller]
    pub(crate) fn find(self, sku: &str) -> Option<Line> {
        self.lines().into_iter().find(|line| line.item.sku.as_str() == sku)
    }

    /// The line of a SKU, which has to be there.
    #[track_caller]
    pub(crate) fn line(self, sku: &str) -> Line {
        self.find(sku).unwrap_or_else(|| panic!("no line of {sku}"))
    }

    #[track_caller]
    pub(crate) fn key(self, sku: &str) -> LineKey {
        self.line(sku).item.key.clone()
    }

    #[track_caller]
    pub(crate) fn quantity(self, sku: &str) -> u32 {
        self.line(sku).item.quantity
    }

    #[track_caller]
    pub(crate) fn refusal(self, sku: &str) -> Option<Refusal> {
        self.line(sku).refusal
    }

    #[track_caller]
    pub(crate) fn announced(self) -> Option<Announcement> {
        self.open().announcement.get_untracked()
    }

    /// How much was new when that was announced last.
    pub(crate) fn announced_news(self) -> Option<usize> {
        match self.announced() {
            Some(Announcement::News(news)) => Some(news.len()),
            _ => None,
        }
    }

    /// The texts of people's data that this screen would show.
    #[track_caller]
    pub(crate) fn clear_data(self) -> Vec<String> {
        self.people().values().into_iter().filter_map(clear).collect()
    }

    /// How many fields of people's data are masked.
    #[track_caller]
    pub(crate) fn masked_fields(self) -> usize {
        self.people().values().iter().filter(|field| ***field == Personal::Masked).count()
    }

    /// Data of people, as this screen would show it.
    #[track_caller]
    pub(crate) fn people(self) -> Arc<People> {
        self.open().people.get_untracked()
    }
}

/// The text of a field, when it is visible.
pub(crate) fn clear(field: &Personal) -> Option<String> {
    match field {
        Personal::Masked => None,
        Personal::Visible(visible) => Some(visible.reveal_on_screen().to_owned()),
    }
}
