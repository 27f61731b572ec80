//! The note to the store: everybody with the link writes the same one, and nobody's words are lost.

use serde_json::json;
use shared_cart::domain::notice::{Announcement, Refusal};

use crate::support::person::{Person, somebody};
use crate::support::screen::{Screen, pass, tell};

async fn opened() -> (Person, Screen) {
    let guest = somebody();
    let screen = guest.opens_cart_of("ana").await;
    (guest, screen)
}

/// The note as the store keeps it.
async fn kept(guest: &Person) -> String {
    let truth = guest.truth("ana").await;
    truth["openTextField"]["value"].as_str().unwrap_or_default().to_owned()
}

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
    tell(async {
        let (guest, screen) = opened().await;
        screen.cart.set_note("  Ring twice ", "");
        screen.until_settled().await;
        assert_eq!(shown(&screen), "Ring twice");
        assert_eq!(kept(&guest).await, "Ring twice");
        assert_eq!(screen.announced(), Some(Announcement::NoteSaved));
        assert_eq!(screen.other_refusal(), None);
    });
}

#[test]
fn a_note_can_be_changed_and_taken_back() {
    tell(async {
        let (guest, screen) = opened().await;
        screen.cart.set_note("Ring twice", "");
        screen.until_settled().await;
        screen.cart.set_note("Ring once", "Ring twice");
        screen.until_settled().await;
        assert_eq!(kept(&guest).await, "Ring once");
        screen.cart.set_note("", "Ring once");
        screen.until_settled().await;
        assert_eq!((kept(&guest).await.as_str(), shown(&screen).as_str()), ("", ""));
    });
}

#[test]
fn what_somebody_else_wrote_meanwhile_is_kept_and_the_person_is_told() {
    tell(async {
        let (guest, screen) = opened().await;
        somebody_writes(&guest, "Leave it at the door").await;
        screen.cart.set_note("Ring twice", "");
        screen.until_settled().await;
        assert_eq!(screen.other_refusal(), Some(Refusal::NoteChanged));
        let said = Announcement::Refused(None, Refusal::NoteChanged);
        assert_eq!(screen.announced(), Some(said));
        assert_eq!(kept(&guest).await, "Leave it at the door");
        assert_eq!(shown(&screen), "Leave it at the door", "theirs is shown");
    });
}

#[test]
fn whoever_has_seen_the_other_note_may_save_over_it() {
    tell(async {
        let (guest, screen) = opened().await;
        somebody_writes(&guest, "Leave it at the door").await;
        screen.cart.set_note("Ring twice", "");
        screen.until_settled().await;
        screen.cart.set_note("Ring twice, then leave it", "Leave it at the door");
        assert_eq!(screen.other_refusal(), None, "while it is tried");
        screen.until_settled().await;
        assert_eq!(kept(&guest).await, "Ring twice, then leave it");
    });
}

#[test]
fn two_who_write_the_same_agree() {
    tell(async {
        let (guest, screen) = opened().await;
        somebody_writes(&guest, "Ring twice").await;
        screen.cart.set_note("Ring twice", "");
        screen.until_settled().await;
        assert_eq!((kept(&guest).await.as_str(), screen.other_refusal()), ("Ring twice", None));
        assert_eq!(screen.announced(), Some(Announcement::NoteSaved));
    });
}

#[test]
fn a_note_whose_answer_was_lost_is_not_taken_for_somebody_elses() {
    for fault in [json!({ "drop": "after" }), json!({ "status": 500, "stored": true })] {
        tell(async {
            let (guest, screen) = opened().await;
            let mut fault = fault.clone();
            fault["path"] = json!("openTextField");
            guest.fail_next(fault).await;
            screen.cart.set_note("Ring twice", "");
            screen.until_settled().await;
            assert_eq!((kept(&guest).await.as_str(), screen.other_refusal()), ("Ring twice", None));
        });
    }
}

#[test]
fn somebody_elses_note_appears_by_itself() {
    tell(async {
        let (guest, screen) = opened().await;
        somebody_writes(&guest, "Ring twice").await;
        pass(3.0).await;
        assert_eq!(shown(&screen), "Ring twice");
    });
}
