//! The texts for problems, refusals, announcements, visitors and availability.
//! It chooses texts of `Messages` and adds none of its own.

use super::messages::Messages;
use crate::domain::cart::Viewer;
use crate::domain::cart::item::Availability;
use crate::domain::money::CurrencyFormat;
use crate::domain::notice::{Announcement, Refusal};
use crate::domain::people::hidden_text::spelled_out;
use crate::domain::problem::Problem;
use crate::domain::text::in_words;
use crate::domain::together::difference::News;

impl Messages {
    /// A text of a cart, with words in the place of what is hidden in it.
    pub fn spelled_out(&self, text: &str) -> String {
        spelled_out(text, |kind| self.people.hidden_field[kind as usize])
    }

    /// The last row of a list that leaves out so many rows.
    pub fn rest(&self, left_out: usize) -> String {
        self.and_more.with(&left_out.to_string())
    }

    /// Why there is no cart: a title, and what the person can do.
    pub fn problem(&self, problem: &Problem) -> (&'static str, String) {
        let explanation = match problem {
            Problem::LinkDamaged => self.link_damaged,
            Problem::LinkMalformed => self.link_malformed,
            Problem::LinkAmbiguous => self.link_ambiguous,
            Problem::NotFound => self.not_found,
            Problem::Replaced => self.replaced,
            Problem::OwnCartChanged => self.own_cart_changed,
            Problem::LinkOld(days) => {
                return (self.link_old_title, self.link_old_text.with(*days));
            }
            Problem::NeedsAgreement => self.needs_agreement,
            Problem::Refused => self.refused,
            Problem::Offline => self.offline,
            Problem::TimedOut => self.timed_out,
            Problem::Unavailable => self.store_unavailable,
            Problem::Unreadable => self.unreadable,
            Problem::NotUnderstood(_) => self.not_understood,
        };
        (explanation.title, explanation.text.into())
    }

    /// Why a change was refused.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::OnlyAvailable(quantity) => self.only_available.with(&quantity.to_string()),
            Refusal::Store(text) => self.spelled_out(text),
            Refusal::LineIsGone => self.line_is_gone.into(),
            Refusal::NoWholeNumber => self.no_whole_number.into(),
            Refusal::CouponMissing => self.coupon_missing.into(),
            Refusal::CouponIsOn => self.coupon_is_on.into(),
            Refusal::StoreChose(name) => self.forms.store_chose.with(name),
            Refusal::CameBackWithout(left_out) => self.left_out(left_out),
            Refusal::Refused => self.change_refused.into(),
            Refusal::NoteChanged => self.note_changed.into(),
            Refusal::FilledMeanwhile => self.forms.filled_meanwhile.into(),
            Refusal::EmailOfAnother => self.forms.email_of_another.into(),
            Refusal::AddressNeedsSignIn => self.forms.address_needs_sign_in.into(),
            Refusal::FieldNotTaken => self.forms.field_not_taken.into(),
            Refusal::HoldsMask => self.forms.holds_mask.into(),
            Refusal::GuestsMayNotEdit => self.together.look_only_by_store.into(),
            Refusal::Offline => self.change_offline.into(),
            Refusal::TimedOut => self.change_timed_out.into(),
            Refusal::Unavailable => self.change_unavailable.into(),
            Refusal::SellerUnavailable => self.change_seller_unavailable.into(),
            Refusal::NotUnderstood => self.not_understood.title.into(),
        }
    }

    /// What screen readers say.
    pub fn announcement(&self, announcement: &Announcement) -> String {
        match announcement {
            Announcement::Loaded(units) => self.announce_opened.with(&self.units.with(*units)),
            Announcement::QuantityIs { name, quantity } => {
                self.announce_quantity.with(name, &quantity.to_string())
            }
            Announcement::Removed(Some(name)) => self.removed.with(name),
            Announcement::Removed(None) => self.line_is_gone.into(),
            Announcement::RemovedAll(lines) => self.removed_several.with(*lines),
            Announcement::Added(Some(name)) => self.announce_added.with(name),
            Announcement::Added(None) => self.announce_added_something.into(),
            Announcement::Restored(name) => self.announce_restored.with(name),
            Announcement::PutBack(name) => self.together.announce_put_back.with(name),
            Announcement::Unsure(name) => self.together.announce_unsure.with(name),
            Announcement::NoteSaved => self.note_saved.into(),
            Announcement::ContactSaved => self.forms.contact_saved.into(),
            Announcement::DeliverySaved => self.forms.delivery_saved.into(),
            Announcement::DeliveryChosen(name) => self.forms.delivery_chosen.with(name),
            Announcement::ServiceChanged(name) => self.announce_service.with(name),
            Announcement::GiftChanged(name) => self.announce_gift.with(name),
            Announcement::News(news) => self.announced_news(news),
            Announcement::Joined => self.together.announce_joined.into(),
            Announcement::Redirected(news) => {
                self.news(news, &CurrencyFormat::default()).join(". ")
            }
            Announcement::CouponAdded(code) => self.announce_coupon_added.with(&in_words(code)),
            Announcement::CouponRemoved(code) => self.announce_coupon_removed.with(&in_words(code)),
            Announcement::Refused(Some(name), refusal) => {
                self.announce_refused.with(name, &self.refusal(refusal))
            }
            Announcement::Refused(None, refusal) => self.refusal(refusal),
            Announcement::LinkCopied => self.link_copied.into(),
        }
    }

    /// How much is new, and what, where that is soon said.
    fn announced_news(&self, news: &[News]) -> String {
        const SOON_SAID: usize = 3;
        let count = self.together.announce_news.with(news.len());
        let mut news = news.to_vec();
        news.retain(News::is_of_interest_to_others);
        if news.len() > SOON_SAID || news.is_empty() {
            return count;
        }
        let changes = self.news(&news, &CurrencyFormat::default()).join(". ");
        [&count, " ", &changes, "."].concat()
    }

    /// Who the visitor is, in a few words.
    pub fn who_in_short(&self, viewer: Viewer) -> &'static str {
        match viewer {
            Viewer::Owner => self.bar.owner,
            Viewer::OwnerSignedOut => self.bar.owner_signed_out,
            Viewer::Guest => self.bar.guest,
            Viewer::BuyerByLink => self.bar.buyer_by_link,
            Viewer::SignedInAsAnother => self.bar.another,
            Viewer::Operator => self.bar.operator,
        }
    }

    /// Who the visitor is.
    pub fn who(&self, viewer: Viewer, may_edit: bool) -> &'static str {
        match viewer {
            Viewer::Owner => self.who_owner,
            Viewer::OwnerSignedOut => self.who_owner_signed_out,
            Viewer::BuyerByLink => self.people.who_buyer_by_link,
            Viewer::Guest if may_edit => self.who_guest,
            Viewer::Guest => self.who_guest_looking,
            Viewer::SignedInAsAnother => self.who_signed_in_as_another,
            Viewer::Operator => self.who_operator,
        }
    }

    /// Why a line cannot be bought; `None` when it can.
    pub fn availability(&self, availability: Availability) -> Option<&'static str> {
        match availability {
            Availability::Available => None,
            Availability::WithoutStock => Some(self.without_stock),
            Availability::CannotBeDelivered => Some(self.cannot_be_delivered),
            Availability::Unavailable => Some(self.unavailable),
        }
    }
}
