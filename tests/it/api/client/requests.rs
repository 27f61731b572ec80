//! The request of each call, as a value.

use std::cell::RefCell;
use std::rc::Rc;

use futures::FutureExt;
use serde_json::{Value, json};
use shared_cart::api::client::Client;
use shared_cart::api::request::{Credentials, Method, Request, Response};
use shared_cart::domain::cart::item::CartItem;
use shared_cart::domain::ids::{ItemIndex, OrderFormId, SellerId, SkuId};

use crate::support::fixtures;
use crate::support::fixtures::{GUEST, ID, OWNER, id};

/// The sections that every request asks for.
const SECTIONS: &str = concat!(
    r#"["items","totalizers","messages","sellers","storePreferencesData","clientProfileData","#,
    r#""shippingData","marketingData","ratesAndBenefitsData","openTextField"]"#
);

/// Makes one call, which is answered with the owner's cart, and returns its request.
fn sent<F: Future<Output = T>, T>(call: impl FnOnce(Client) -> F) -> Request {
    let requests: Rc<RefCell<Vec<Request>>> = Rc::default();
    let kept = Rc::clone(&requests);
    let client = Client::new(Rc::new(move |request| {
        kept.borrow_mut().push(request);
        let response = Response {
            status: 200,
            body: Some(fixtures::json(fixtures::owner())),
            retry_after_ms: None,
        };
        Box::pin(async { Ok(response) })
    }));
    call(client).now_or_never().expect("an answer at once");
    let mut requests = requests.take();
    assert_eq!(requests.len(), 1, "one call, one request");
    requests.remove(0)
}

#[track_caller]
fn is(request: &Request, url: &str, credentials: Credentials, body: &str) {
    assert!(request.method == Method::Post);
    assert_eq!(request.url, url);
    assert_eq!(request.credentials, credentials);
    assert_eq!(request.body, body);
    assert_eq!(request.timeout_ms, 45_000);
}

/// A body with the fields `rest` and the sections that every request asks for.
fn with_sections(rest: &str) -> String {
    format!(r#"{{{rest}"expectedOrderFormSections":{SECTIONS}}}"#)
}

async fn adds(client: Client, item: &CartItem, credentials: Credentials) -> bool {
    client.cart(&cart_id(), credentials).add_like(item, item.quantity).await.is_ok()
}

fn path(rest: &str) -> String {
    format!("/api/checkout/pub/orderForm/{ID}{rest}")
}

fn cart_id() -> OrderFormId {
    id(ID)
}

#[test]
fn a_linked_cart_is_read_by_its_id_without_completing_it() {
    let request =
        sent(async |client| client.cart(&cart_id(), Credentials::Omit).order_form().await.is_ok());
    let body = with_sections("");
    is(&request, &path("?disableAutoCompletion=true"), Credentials::Omit, &body);
    assert!(request == fixtures::order_form_request(&cart_id(), Credentials::Omit));
}

#[test]
fn the_visitors_own_cart_is_read_as_themselves() {
    let request = sent(async |client| client.own_order_form().await.is_ok());
    let body = with_sections("");
    is(
        &request,
        "/api/checkout/pub/orderForm?disableAutoCompletion=true",
        Credentials::SameOrigin,
        &body,
    );
    assert!(request == Client::own_order_form_request());
}

#[test]
fn who_looks_for_changes_asks_for_what_can_change_alone() {
    let request = sent(async |client| {
        client.cart(&cart_id(), Credentials::Omit).order_form_changes().await.is_ok()
    });
    let url = path("?disableAutoCompletion=true");
    assert!((request.url == url) && request.credentials == Credentials::Omit);
    let asked: Value = serde_json::from_str(&request.body).expect("JSON");
    let asked = asked["expectedOrderFormSections"].as_array().expect("sections").clone();
    let all: Value = serde_json::from_str(SECTIONS).expect("JSON");
    let left_out = all.as_array().expect("sections").iter().filter(|name| !asked.contains(name));
    assert_eq!(left_out.collect::<Vec<_>>(), ["storePreferencesData"]);
    assert_eq!(asked.len(), 9);
}

#[test]
fn a_quantity_goes_to_the_index_of_its_line() {
    let request = sent(async |client| {
        let indexes = [ItemIndex(3)];
        client.cart(&cart_id(), Credentials::Omit).update_items(&indexes, 12, false).await.is_ok()
    });
    let body = with_sections(r#""orderItems":[{"index":3,"quantity":12}],"#);
    is(&request, &path("/items/update"), Credentials::Omit, &body);
}

#[test]
fn a_line_with_choices_of_its_own_asks_to_stay_whole() {
    let request = sent(async |client| {
        let indexes = [ItemIndex(3)];
        client.cart(&cart_id(), Credentials::Omit).update_items(&indexes, 12, true).await.is_ok()
    });
    let body = with_sections(r#""orderItems":[{"index":3,"quantity":12}],"noSplitItem":true,"#);
    is(&request, &path("/items/update"), Credentials::Omit, &body);
}

#[test]
fn several_lines_are_taken_out_in_one_write() {
    let request = sent(async |client| {
        let indexes = [ItemIndex(0), ItemIndex(2)];
        client.cart(&cart_id(), Credentials::Omit).update_items(&indexes, 0, false).await.is_ok()
    });
    let lines = r#""orderItems":[{"index":0,"quantity":0},{"index":2,"quantity":0}],"#;
    is(&request, &path("/items/update"), Credentials::Omit, &with_sections(lines));
}

#[test]
fn a_line_is_added_again_with_its_attachments() {
    let cart = fixtures::cart(fixtures::owner(), OWNER);
    let engraved = &cart.items[2];
    let request = sent(|client| adds(client, engraved, Credentials::SameOrigin));
    let body: Value = serde_json::from_str(&request.body).expect("JSON");
    let line = json!({
        "id": "503",
        "quantity": 1,
        "seller": "1",
        "attachments": [{
            "name": "Gravura",
            "content": { "texto": "Para a Lia", "vtex.letra.key.tipo": "redonda", "vazio": "" },
        }],
    });
    assert_eq!(body["orderItems"], json!([line]));
    assert_eq!(request.url, path("/items"));
    assert_eq!(request.credentials, Credentials::SameOrigin);
    // The engraving names the person whose data the cart holds, so a guest does not have it.
    let guests = fixtures::cart(fixtures::owner(), GUEST);
    let request = sent(|client| adds(client, &guests.items[2], Credentials::Omit));
    assert!(!request.body.contains("attachments"));
}

#[test]
fn a_plain_line_is_added_without_any_attachments() {
    let cart = fixtures::cart(fixtures::owner(), GUEST);
    let request = sent(|client| adds(client, &cart.items[0], Credentials::Omit));
    let body = with_sections(r#""orderItems":[{"id":"501","quantity":2,"seller":"1"}],"#);
    is(&request, &path("/items"), Credentials::Omit, &body);
}

#[test]
fn coupons_go_as_one_text() {
    let request = sent(async |client| {
        client.cart(&cart_id(), Credentials::Omit).set_coupons("A,B\"").await.is_ok()
    });
    let body = with_sections(r#""text":"A,B\"","#);
    is(&request, &path("/coupons"), Credentials::Omit, &body);
}

#[test]
fn the_note_is_an_attachment_and_has_an_attachments_time() {
    let request = sent(async |client| {
        client.cart(&cart_id(), Credentials::Omit).set_note("Ring \"twice\"").await.is_ok()
    });
    assert_eq!(request.url, path("/attachments/openTextField"));
    assert_eq!(request.body, with_sections(r#""value":"Ring \"twice\"","#));
    assert_eq!(request.timeout_ms, 12_000);
}

#[test]
fn a_service_is_taken_and_left_at_the_index_of_its_line() {
    let set = |is_chosen| {
        sent(async |client| {
            let (id, line) = (cart_id(), ItemIndex(2));
            client.cart(&id, Credentials::Omit).set_service(line, "wrap/9", is_chosen).await.is_ok()
        })
    };
    let taken = with_sections(r#""id":"wrap/9","#);
    is(&set(true), &path("/items/2/offerings"), Credentials::Omit, &taken);
    let left = with_sections(r#""Id":"wrap/9","#);
    is(&set(false), &path("/items/2/offerings/wrap%2F9/remove"), Credentials::Omit, &left);
}

#[test]
fn gifts_are_chosen_from_their_list_all_at_once() {
    let request = sent(async |client| {
        let (sku, seller) = (SkuId::new("7"), SellerId::new("1"));
        let gifts = [(&sku, &seller)];
        client.cart(&cart_id(), Credentials::Omit).select_gifts("a b", &gifts).await.is_ok()
    });
    let body = with_sections(r#""id":"a b","selectedGifts":[{"id":"7","seller":"1"}],"#);
    is(&request, &path("/selectable-gifts/a%20b"), Credentials::Omit, &body);
}

#[test]
fn payment_data_is_never_asked_for() {
    let sections = shared_cart::api::bodies::sections::SECTIONS;
    assert!(!sections.contains(&"paymentData"));
    assert_eq!(json!(sections).to_string(), SECTIONS);
}

#[test]
fn only_writes_go_on_when_the_page_is_left() {
    let read = sent(|client| client.cart(&id(ID), Credentials::Omit).order_form_changes());
    assert!(!read.is_write);
    assert!(!sent(|client| client.own_order_form()).is_write);
    let write = sent(|client| client.cart(&id(ID), Credentials::Omit).set_coupons("TEN"));
    assert!(write.is_write);
    assert!(sent(|client| client.cart(&id(ID), Credentials::Omit).set_note("Ring")).is_write);
}
