//! Coupons: valid, expired and unknown ones.

use shared_cart::domain::notice::{Announcement, Refusal};

use crate::support::screen::{guest_at_cart_of, run};

#[test]
fn a_coupon_that_works_changes_the_total_and_stays() {
    run(async {
        let (_, screen) = guest_at_cart_of("ana").await;
        let before = screen.summary().value;
        screen.cart.add_coupon(" fretegratis ");
        screen.until_settled().await;
        assert_eq!(screen.summary().coupons, ["AURORA10", "FRETEGRATIS"]);
        assert!(screen.summary().value < before);
        assert_eq!(screen.announced(), Some(Announcement::CouponAdded("fretegratis".into())));
        assert_eq!(screen.coupon_refusal(), None);
    });
}

#[test]
fn an_expired_or_unknown_coupon_is_refused_and_the_others_stay() {
    run(async {
        let (_, screen) = guest_at_cart_of("ana").await;
        let total = screen.summary().value;
        for code in ["VERAO2019", "NOBODYKNOWS"] {
            screen.cart.add_coupon(code);
            screen.until_settled().await;
            let refusal = screen.coupon_refusal();
            let Some(Refusal::Store(text)) = refusal.clone() else { panic!("{code}: {refusal:?}") };
            assert!(text.contains(code), "{text}");
            assert_eq!(
                screen.announced(),
                refusal.map(|refusal| Announcement::Refused(None, refusal))
            );
            assert_eq!(screen.summary().coupons, ["AURORA10"]);
            assert_eq!(screen.summary().value, total);
        }
    });
}

#[test]
fn the_same_wrong_coupon_is_refused_as_often_as_it_is_tried() {
    run(async {
        let (_, screen) = guest_at_cart_of("ana").await;
        for _ in 0..2 {
            screen.cart.add_coupon("NOBODYKNOWS");
            assert_eq!(screen.coupon_refusal(), None, "while it is tried");
            screen.until_settled().await;
            assert!(screen.coupon_refusal().is_some());
        }
    });
}

#[test]
fn a_coupon_can_be_taken_off() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        let before = screen.summary().value;
        screen.cart.remove_coupon("AURORA10");
        screen.until_settled().await;
        assert_eq!(screen.summary().coupons, [] as [&str; 0]);
        assert!(screen.summary().value > before);
        assert_eq!(screen.announced(), Some(Announcement::CouponRemoved("AURORA10".into())));
        assert_eq!(guest.writes().await[0]["body"]["text"], "");
    });
}

#[test]
fn an_empty_code_is_not_sent() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        screen.cart.add_coupon("  ");
        screen.until_settled().await;
        assert_eq!(guest.writes().await.len(), 0);
    });
}

#[test]
fn a_coupon_of_somebody_else_stays() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        let owner = guest.somebody_else().signs_in_as("ana").await.opens(None).await;
        owner.cart.add_coupon("FRETEGRATIS");
        owner.until_settled().await;
        screen.cart.remove_coupon("AURORA10");
        screen.until_settled().await;
        assert_eq!(screen.summary().coupons, ["FRETEGRATIS"]);
    });
}

#[test]
fn a_coupon_that_is_on_already_is_told_so_in_any_case() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        for code in ["AURORA10", "aurora10", " Aurora10 "] {
            screen.cart.add_coupon(code);
            assert_eq!(screen.coupon_refusal(), Some(Refusal::CouponIsOn), "{code}");
            let said = Announcement::Refused(None, Refusal::CouponIsOn);
            assert_eq!(screen.announced(), Some(said));
        }
        assert!(guest.writes().await.is_empty());
    });
}

#[test]
fn an_empty_coupon_is_asked_for() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        screen.cart.add_coupon("  ");
        assert_eq!(screen.coupon_refusal(), Some(Refusal::CouponMissing));
        assert!(guest.writes().await.is_empty());
        screen.cart.add_coupon("FRETEGRATIS");
        assert_eq!(screen.coupon_refusal(), None, "a new try");
    });
}
