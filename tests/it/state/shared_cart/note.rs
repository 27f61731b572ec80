//! The note to the store: everybody with the link edits the same one, and no text is overwritten
//! unseen.

use serde_json::json;
use shared_cart::domain::notice::{Announcement, Refusal};

use crate::state::stored_note;
use crate::support::person::Person;
use crate::support::screen::{Screen, guest_at_cart_of, pass, run};

/// The note on the screen.
#[track_caller]
fn shown(screen: &Screen) -> String {
    screen.summary().note.as_str().to_owned()
}

/// Somebody else writes the note.
async fn somebody_writes(guest: &Person, text: &str) {
    guest.writes_elsewhere("ana", "attachments/openTextField", json!({ "value": text })).await;
}

#[test]
fn a_note_is_saved_and_said() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        screen.cart.set_note("  Ring twice ", "");
        screen.until_settled().await;
        assert_eq!(shown(&screen), "Ring twice");
        assert_eq!(stored_note(&guest).await, "Ring twice");
        assert_eq!(screen.announced(), Some(Announcement::NoteSaved));
        assert_eq!(screen.note_refusal(), None);
    });
}

#[test]
fn a_note_can_be_changed_and_taken_back() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        screen.cart.set_note("Ring twice", "");
        screen.until_settled().await;
        screen.cart.set_note("Ring once", "Ring twice");
        screen.until_settled().await;
        assert_eq!(stored_note(&guest).await, "Ring once");
        screen.cart.set_note("", "Ring once");
        screen.until_settled().await;
        assert_eq!((stored_note(&guest).await.as_str(), shown(&screen).as_str()), ("", ""));
    });
}

#[test]
fn what_somebody_else_wrote_meanwhile_is_kept_and_the_person_is_told() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        somebody_writes(&guest, "Leave it at the door").await;
        screen.cart.set_note("Ring twice", "");
        screen.until_settled().await;
        assert_eq!(screen.note_refusal(), Some(Refusal::NoteChanged));
        let said = Announcement::Refused(None, Refusal::NoteChanged);
        assert_eq!(screen.announced(), Some(said));
        assert_eq!(stored_note(&guest).await, "Leave it at the door");
        assert_eq!(shown(&screen), "Leave it at the door", "theirs is shown");
    });
}

#[test]
fn whoever_has_seen_the_other_note_may_save_over_it() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        somebody_writes(&guest, "Leave it at the door").await;
        screen.cart.set_note("Ring twice", "");
        screen.until_settled().await;
        screen.cart.set_note("Ring twice, then leave it", "Leave it at the door");
        assert_eq!(screen.note_refusal(), None, "while it is tried");
        screen.until_settled().await;
        assert_eq!(stored_note(&guest).await, "Ring twice, then leave it");
    });
}

#[test]
fn two_who_write_the_same_agree() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        somebody_writes(&guest, "Ring twice").await;
        screen.cart.set_note("Ring twice", "");
        screen.until_settled().await;
        assert_eq!(
            (stored_note(&guest).await.as_str(), screen.note_refusal()),
            ("Ring twice", None)
        );
        assert_eq!(screen.announced(), Some(Announcement::NoteSaved));
    });
}

#[test]
fn somebody_elses_note_appears_by_itself() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        somebody_writes(&guest, "Ring twice").await;
        pass(3.0).await;
        assert_eq!(shown(&screen), "Ring twice");
    });
}

#[test]
fn a_note_of_others_is_cleaned_and_cut_and_can_be_replaced() {
    run(async {
        let (guest, _) = guest_at_cart_of("ana").await;
        somebody_writes(&guest, "\u{202e}Casa Clara\n\n\n\n\u{200b}pays").await;
        let screen = guest.opens_cart_of("ana").await;
        assert_eq!(shown(&screen), "Casa Clara\n\npays");
        screen.cart.set_note("Ring  twice", shown(&screen).as_str());
        screen.until_settled().await;
        assert_eq!(stored_note(&guest).await, "Ring twice");
        assert_eq!(screen.other_refusal(), None);
    });
}
