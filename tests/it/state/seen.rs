//! News: what others change while somebody looks, and since their last visit. Their own changes are
//! no news.

use serde_json::json;
use shared_cart::domain::together::difference::{LineNews, News};
use shared_cart::state::env::Options;

use super::{CHEESE, COFFEE, JAM, MUG};
use crate::support::fixtures;
use crate::support::person::somebody;
use crate::support::screen::{Screen, guest_at_cart_of, pass, run};

/// The news in short: lines by their SKU, everything else as it is.
fn seen(screen: &Screen) -> Vec<String> {
    let sku = |news: &News| match news {
        News::Line { key, news, .. } => {
            let line = screen.lines().into_iter().find(|line| line.item.key == *key);
            format!("{} {news:?}", line.expect("a line").item.sku.as_str())
        }
        News::Total { .. } => "total".to_owned(),
        News::Removed(Some(item)) => format!("removed {}", item.sku.as_str()),
        other => format!("{other:?}"),
    };
    screen.news().iter().map(sku).collect()
}

#[test]
fn what_others_do_while_one_looks_is_news_and_marked_on_its_line() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.sets_elsewhere("ana", 0, 9).await;
        guest.sets_elsewhere("ana", 2, 0).await;
        guest.adds_elsewhere("ana", "1008", "1", 2).await;
        pass(3.0).await;
        let expected = [
            format!("{COFFEE} Quantity {{ from: 2, to: 9 }}"),
            "1008 Added(2)".to_owned(),
            format!("removed {CHEESE}"),
            "total".to_owned(),
        ];
        assert_eq!(seen(&screen), expected);
        assert_eq!(screen.line(COFFEE).news, Some(LineNews::Quantity { from: 2, to: 9 }));
        assert_eq!(screen.line("1008").news, Some(LineNews::Added(2)));
        assert_eq!(screen.line(JAM).news, None);
        assert_eq!(screen.announced_news(), Some(4));
    });
}

#[test]
fn ones_own_changes_and_what_follows_from_them_are_no_news() {
    run(async {
        let (_, screen) = guest_at_cart_of("ana").await;
        screen.sets(COFFEE, 5);
        screen.sets(JAM, 1);
        screen.removes(CHEESE);
        screen.cart.add_coupon("FRETEGRATIS");
        screen.cart.remove_coupon("AURORA10");
        screen.cart.set_note("Ring twice", "");
        screen.until_settled().await;
        screen.cart.undo_removal();
        screen.until_settled().await;
        pass(30.0).await;
        assert_eq!(seen(&screen), [] as [&str; 0]);
    });
}

#[test]
fn what_others_did_is_still_news_beside_ones_own_changes() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.sets_elsewhere("ana", 1, 9).await;
        screen.sets(COFFEE, 5);
        screen.until_settled().await;
        assert_eq!(seen(&screen)[0], format!("{JAM} Quantity {{ from: 3, to: 9 }}"));
        assert!(screen.line(COFFEE).news.is_none());
    });
}

#[test]
fn what_is_new_stays_until_it_is_put_away() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.sets_elsewhere("ana", 0, 9).await;
        pass(600.0).await;
        assert_eq!(screen.news().len(), 2);
        screen.cart.dismiss_news();
        assert_eq!((screen.news(), screen.line(COFFEE).news), (vec![], None));
        guest.sets_elsewhere("ana", 0, 8).await;
        pass(100.0).await;
        let news = Some(LineNews::Quantity { from: 9, to: 8 });
        assert_eq!(screen.line(COFFEE).news, news, "since then");
    });
}

#[test]
fn what_changed_since_the_last_visit_is_told_on_the_next() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        screen.closes();
        guest.sets_elsewhere("ana", 0, 9).await;
        guest.sets_elsewhere("ana", 3, 0).await;
        guest.env.days.set(3);
        let screen = guest.opens_cart_of("ana").await;
        let gone = format!("{:?}", News::Removed(None));
        let expected = [format!("{COFFEE} Quantity {{ from: 2, to: 9 }}"), gone, "total".into()];
        assert_eq!(seen(&screen), expected);
        assert!(screen.find(MUG).is_none());
        assert_eq!(screen.announced_news(), Some(3));
        screen.closes();

        let screen = guest.opens_cart_of("ana").await;
        assert_eq!(seen(&screen), [] as [&str; 0], "it was seen then");
    });
}

#[test]
fn a_visit_is_forgotten_after_a_month_or_where_nothing_may_be_kept() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        screen.closes();
        guest.sets_elsewhere("ana", 0, 9).await;
        guest.env.days.set(31);
        assert_eq!(seen(&guest.opens_cart_of("ana").await), [] as [&str; 0]);
    });
    run(async {
        let guest = somebody();
        let link = Ok(Some(fixtures::id(&guest.cart_of("ana").await).into()));
        let forgetful = Options { keeps_what_was_seen: false, ..Options::default() };
        for _ in 0..2 {
            let screen = guest.starts_as(link.clone(), forgetful);
            screen.until_loaded().await;
            assert_eq!(seen(&screen), [] as [&str; 0]);
            screen.closes();
            guest.sets_elsewhere("ana", 0, 9).await;
        }
        assert!(guest.env.kept.borrow().is_empty());
    });
}

#[test]
fn what_one_did_oneself_on_the_last_visit_is_no_news_on_the_next() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        screen.sets(COFFEE, 7);
        screen.cart.remove_coupon("AURORA10");
        screen.until_settled().await;
        screen.closes();
        assert_eq!(seen(&guest.opens_cart_of("ana").await), [] as [&str; 0]);
    });
}

#[test]
fn a_higher_price_and_a_sold_out_line_are_news() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.changes_product(COFFEE, json!({ "price": 5990 })).await;
        guest.changes_product(CHEESE, json!({ "stock": 0 })).await;
        guest.recalculates("ana").await;
        pass(3.0).await;
        let Some(LineNews::Price { from, to }) = screen.line(COFFEE).news else {
            panic!("{:?}", screen.line(COFFEE).news)
        };
        assert!(from < to);
        assert_eq!(screen.line(CHEESE).news, Some(LineNews::SoldOut));
        screen.cart.dismiss_news();

        guest.changes_product(CHEESE, json!({ "stock": 50 })).await;
        guest.recalculates("ana").await;
        pass(60.0).await;
        assert_eq!(screen.line(CHEESE).news, Some(LineNews::BackInStock));
    });
}

#[test]
fn news_never_move_what_somebody_is_about_to_change() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.hold("items/update");
        screen.sets(COFFEE, 7);
        guest.sets_elsewhere("ana", 0, 9).await;
        pass(30.0).await;
        assert_eq!(screen.quantity(COFFEE), 7, "what the person typed stays on the screen");
        guest.release();
        screen.until_settled().await;
    });
}

#[test]
fn data_that_somebody_else_changed_is_news_though_it_is_masked() {
    let profile = |name: &str, phone: &str| {
        json!({ "email": "dora@example.com", "firstName": name, "lastName": "Lima", "phone": phone,
                "document": "52998224725", "documentType": "cpf" })
    };
    let address = |street: &str, reference: &str| {
        json!({ "selectedAddresses": [{ "addressId": "casa", "postalCode": "22250-040",
            "country": "BRA", "street": street, "number": "3", "city": "Rio de Janeiro",
            "state": "RJ", "receiverName": "Dora", "reference": reference }] })
    };
    for (path, [before, same, now], news) in [
        (
            "attachments/clientProfileData",
            [
                profile("Dora", "+5521999990000"),
                profile("Dora", "+5521999990000"),
                profile("Duda", "+5521999990000"),
            ],
            News::Contact,
        ),
        (
            "attachments/shippingData",
            [
                address("Praia de Botafogo", "Portão azul"),
                address("Praia de Botafogo", "Portão azul"),
                address("Praia de Botafogo", "Portão verde"),
            ],
            News::Address,
        ),
    ] {
        run(async {
            let (guest, screen) = guest_at_cart_of("operator").await;
            screen.closes();
            guest.writes_elsewhere("operator", path, before).await;
            let screen = guest.opens_cart_of("operator").await;
            assert!(screen.clear_data().is_empty(), "a guest sees nothing of it");
            guest.writes_elsewhere("operator", path, same).await;
            pass(60.0).await;
            let besides_total = || {
                let mut all = screen.news();
                all.retain(|it| !matches!(it, News::Total { .. }));
                all
            };
            assert_eq!(besides_total(), [], "it is the same");
            guest.writes_elsewhere("operator", path, now).await;
            pass(60.0).await;
            assert_eq!(besides_total(), [news]);
            screen.cart.dismiss_news();
            assert_eq!(besides_total(), []);
        });
    }
}
