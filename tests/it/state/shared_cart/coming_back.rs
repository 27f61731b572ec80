//! A line that is brought back has everything that it had, or the person is told what it has not.

use std::sync::Arc;

use serde_json::json;
use shared_cart::domain::cart::change::NewItem;
use shared_cart::domain::cart::item::CartItem;
use shared_cart::domain::cart::missing::LeftOut;
use shared_cart::domain::ids::{SellerId, SkuId};
use shared_cart::domain::notice::Refusal;

use crate::state::{COFFEE, JAM, MUG, WRAPPING, is_wrapped, stored_units};
use crate::support::person::Person;
use crate::support::screen::{Screen, guest_at_cart_of, run};

/// A basket that drinks and a card can be put into.
const BASKET: &str = "1048";

/// Puts the basket into Ana's cart, with a drink, a card and a wrapping that has a text.
async fn with_basket() -> (Person, Screen) {
    let (guest, screen) = guest_at_cart_of("ana").await;
    screen.closes();
    let options = json!([
        { "assemblyId": "Bebida", "id": "1004", "quantity": 1, "seller": "1" },
        { "assemblyId": "Cartão", "inputValues": { "mensagem": "Saudade" } },
    ]);
    let basket = json!({ "id": BASKET, "quantity": 2, "seller": "1", "options": options });
    guest.writes_elsewhere("ana", "items", json!({ "orderItems": [basket] })).await;
    let lines = guest.stored_quantities("ana").await;
    let at = lines.iter().position(|(sku, _)| sku == BASKET).expect("the basket");
    let path = format!("items/{at}/offerings");
    guest.writes_elsewhere("ana", &path, json!({ "id": WRAPPING, "info": null })).await;
    let path = format!("items/{at}/bundles/{WRAPPING}/attachments/message");
    guest.writes_elsewhere("ana", &path, json!({ "content": { "text": "Com fita" } })).await;
    guest.forget_requests().await;
    let screen = guest.opens_cart_of("ana").await;
    (guest, screen)
}

async fn removed_and_brought_back(screen: &Screen, sku: &str) -> (Arc<CartItem>, Arc<CartItem>) {
    let before = screen.line(sku).item;
    screen.removes(sku);
    screen.until_settled().await;
    assert!(screen.find(sku).is_none());
    screen.cart.undo_removal();
    screen.until_settled().await;
    (before, screen.line(sku).item)
}

#[test]
fn options_inputs_services_and_their_texts_come_back_with_a_line() {
    run(async {
        let (guest, screen) = with_basket().await;
        assert_eq!(screen.line(BASKET).item.parts.len(), 1);
        let (before, after) = removed_and_brought_back(&screen, BASKET).await;
        assert!(after.is_same_choice(&before), "{before:#?}\n{after:#?}");
        assert_eq!(after.quantity, 2);
        assert_eq!(after.missing_on(&before), []);
        assert_eq!(screen.refusal(BASKET), None);
        assert_eq!(screen.news(), [], "it is their own doing");
        let paths: Vec<_> =
            guest.writes().await.iter().map(|write| write["path"].clone()).collect();
        assert_eq!(paths.len(), 4, "gone, back, the service, its text: {paths:?}");
    });
}

#[test]
fn what_the_store_does_not_take_again_is_told_beside_the_line() {
    run(async {
        let (guest, screen) = with_basket().await;
        let refused =
            json!({ "status": 400, "code": "CHK0022", "path": "/offerings", "count": 20 });
        guest.fail_next(refused).await;
        let (_, after) = removed_and_brought_back(&screen, BASKET).await;
        assert!(!after.has_services() && after.parts.len() == 1);
        let Some(Refusal::CameBackWithout(left_out)) = screen.refusal(BASKET) else {
            panic!("{:?}", screen.refusal(BASKET));
        };
        assert_eq!(left_out, [LeftOut::Named("Embrulho para presente".into())]);
    });
}

#[test]
fn units_that_join_a_line_without_a_wrapping_are_told_to_be_without_it() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        screen.cart.set_service(&screen.key(MUG), WRAPPING, true);
        screen.until_settled().await;
        let before = screen.line(MUG).item;
        screen.removes(MUG);
        screen.until_settled().await;
        let engraving = json!({ "texto": "Bom dia", "letra": "manuscrita" });
        let mug = json!({
            "id": MUG, "seller": "casanorte", "quantity": 1,
            "attachments": [{ "name": "Gravação", "content": engraving }],
        });
        guest.writes_elsewhere("ana", "items", json!({ "orderItems": [mug] })).await;
        screen.cart.undo_removal();
        screen.until_settled().await;
        assert_eq!(screen.line(MUG).item.attachments, before.attachments);
        assert_eq!(stored_units(&guest, MUG).await, 1, "there is one again");
        assert!(!is_wrapped(&screen, MUG), "what somebody else added is not wrapped");
    });
}

#[test]
fn more_of_what_is_there_is_an_update_to_the_sum_whatever_adding_means() {
    for adding_sets in [false, true] {
        run(async {
            let (guest, screen) = guest_at_cart_of("ana").await;
            guest.settings(json!({ "addingSets": adding_sets })).await;
            guest.forget_requests().await;
            let jam =
                NewItem { sku: SkuId::new(JAM), seller: SellerId::new("hortadavila"), quantity: 2 };
            screen.adds(vec![jam]);
            screen.until_settled().await;
            assert_eq!(stored_units(&guest, JAM).await, 5, "addingSets: {adding_sets}");
            let writes = guest.writes().await;
            assert_eq!(writes.len(), 1);
            assert!(writes[0]["path"].as_str().is_some_and(|it| it.ends_with("/items/update")));
        });
    }
}

#[test]
fn a_line_comes_back_beside_more_of_its_kind_whatever_adding_means() {
    for adding_sets in [false, true] {
        run(async {
            let (guest, screen) = guest_at_cart_of("ana").await;
            guest.settings(json!({ "addingSets": adding_sets })).await;
            screen.removes(COFFEE);
            screen.until_settled().await;
            guest.adds_elsewhere("ana", COFFEE, "1", 1).await;
            screen.cart.undo_removal();
            screen.until_settled().await;
            assert_eq!(stored_units(&guest, COFFEE).await, 2, "addingSets: {adding_sets}");
        });
    }
}
