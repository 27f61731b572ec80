//! Forms on the wire: each attachment is whole, and no mask ever goes out.

use std::cell::RefCell;
use std::rc::Rc;

use futures::FutureExt;
use serde_json::{Value, json};
use shared_cart::api::bodies::attachments::LineShipping;
use shared_cart::api::client::Client;
use shared_cart::api::convert::cart;
use shared_cart::api::error::{ApiError, DataRefusal};
use shared_cart::api::order_form::OrderForm;
use shared_cart::api::request::{Credentials, Method, Request, Response};
use shared_cart::domain::cart::Cart;
use shared_cart::domain::cart::delivery::{Channel, Estimate};
use shared_cart::domain::notice::Refusal;
use shared_cart::domain::people::field::{Field, Group};
use shared_cart::domain::people::presence::FieldState;
use shared_cart::domain::people::typed::{Draft, Typed};

use crate::support::fixtures;
use crate::support::fixtures::{GUEST, ID, id};

/// A client, and what it sends. It answers with this.
fn client(answer: Value) -> (Client, Rc<RefCell<Vec<Request>>>) {
    let requests: Rc<RefCell<Vec<Request>>> = Rc::default();
    let kept = Rc::clone(&requests);
    let client = Client::new(Rc::new(move |request| {
        kept.borrow_mut().push(request);
        let body = Some(fixtures::json(answer.clone()));
        Box::pin(async { Ok(Response { status: 200, body, retry_after_ms: None }) })
    }));
    (client, requests)
}

fn draft(fields: &[(Field, &str)]) -> Draft {
    Draft::of(fields.iter().map(|(field, text)| (*field, Typed::new(text))))
}

fn sent_body(requests: &RefCell<Vec<Request>>, name: &str) -> Value {
    let requests = requests.borrow();
    let [request] = requests.as_slice() else { panic!("{} requests", requests.len()) };
    assert_eq!(request.url, format!("/api/checkout/pub/orderForm/{ID}/attachments/{name}"));
    assert_eq!((request.timeout_ms, request.method), (12_000, Method::Post));
    let mut body: Value = serde_json::from_str(&request.body).expect("JSON");
    let sections = body.as_object_mut().expect("an object").remove("expectedOrderFormSections");
    assert!(sections.is_some_and(|sections| sections.as_array().is_some_and(|it| it.len() == 10)));
    body
}

#[test]
fn a_profile_goes_out_whole_with_null_where_nothing_was_typed() {
    let (client, requests) = client(fixtures::owner());
    let draft = draft(&[
        (Field::Email, "dora@example.com"),
        (Field::FirstName, "Dora"),
        (Field::DocumentType, "cpf"),
        (Field::Document, ""),
    ]);
    let call = client.cart(&id(ID), Credentials::Omit).set_profile(&draft);
    assert!(call.now_or_never().expect("at once").is_ok());
    let body = json!({
        "email": "dora@example.com", "firstName": "Dora", "documentType": "cpf",
        "document": null, "isCorporate": false,
    });
    assert_eq!(sent_body(&requests, "clientProfileData"), body);
}

#[test]
fn a_companys_profile_says_so() {
    let (client, requests) = client(fixtures::owner());
    let draft = draft(&[(Field::Email, "a@b.co"), (Field::CorporateName, "Aurora")]);
    let call = client.cart(&id(ID), Credentials::Omit).set_profile(&draft);
    assert!(call.now_or_never().expect("at once").is_ok());
    let body = json!({ "email": "a@b.co", "corporateName": "Aurora", "isCorporate": true });
    assert_eq!(sent_body(&requests, "clientProfileData"), body);
}

#[test]
fn an_address_goes_out_with_the_way_that_each_line_travels() {
    let (client, requests) = client(fixtures::owner());
    let draft = draft(&[(Field::PostalCode, "01310-100"), (Field::Complement, "")]);
    let lines = [
        LineShipping { index: 0, chosen: Some(("Retirada", Channel::Pickup)) },
        LineShipping { index: 1, chosen: None },
    ];
    let address = Some((&draft, Some("casa")));
    let call = client.cart(&id(ID), Credentials::Omit).set_shipping(address, &lines);
    assert!(call.now_or_never().expect("at once").is_ok());
    let body = json!({
        "clearAddressIfPostalCodeNotFound": false,
        "selectedAddresses": [{
            "addressType": "residential", "addressId": "casa",
            "postalCode": "01310-100", "complement": null,
        }],
        "logisticsInfo": [
            { "itemIndex": 0, "selectedSla": "Retirada",
              "selectedDeliveryChannel": "pickup-in-point" },
            { "itemIndex": 1, "selectedSla": null, "selectedDeliveryChannel": null },
        ],
    });
    assert_eq!(sent_body(&requests, "shippingData"), body);
}

#[test]
fn a_choice_alone_names_no_address() {
    let (client, requests) = client(fixtures::owner());
    let lines = [LineShipping { index: 0, chosen: Some(("Normal", Channel::Delivery)) }];
    let call = client.cart(&id(ID), Credentials::Omit).set_shipping(None, &lines);
    assert!(call.now_or_never().expect("at once").is_ok());
    let body = sent_body(&requests, "shippingData");
    assert_eq!(body.get("selectedAddresses"), None);
    assert_eq!(body["logisticsInfo"][0]["selectedSla"], "Normal");
}

#[test]
fn what_holds_an_asterisk_is_not_sent_and_has_an_error_of_its_own() {
    for field in Group::ALL.iter().flat_map(|group| group.fields()) {
        for mask in ["K***", "*1*2*5", "*I", "Rio*** *** ***"] {
            let (client, requests) = client(fixtures::owner());
            let draft = draft(&[(Field::Email, "a@b.co"), (*field, mask)]);
            let calls = [
                client.cart(&id(ID), Credentials::Omit).set_profile(&draft),
                client.cart(&id(ID), Credentials::Omit).set_shipping(Some((&draft, None)), &[]),
            ];
            for call in calls {
                let answer = call.now_or_never().expect("at once");
                assert!(matches!(answer, Err(ApiError::HoldsMask)), "{field:?}: {mask}");
            }
            assert!(requests.borrow().is_empty(), "nothing goes out");
        }
    }
    assert_eq!(Refusal::from(&ApiError::HoldsMask), Refusal::HoldsMask);
}

#[test]
fn a_postal_code_is_looked_up_by_a_plain_read_without_cookies() {
    let answer = json!({ "street": "Avenida Paulista", "city": "São Paulo", "state": "SP",
        "neighborhood": "Bel***", "number": "" });
    let (client, requests) = client(answer);
    let call = client.postal_code("BRA", "01310/100?");
    let place = call.now_or_never().expect("at once").expect("a place");
    assert_eq!(place.street.show_to_typist(), "Avenida Paulista");
    assert!(place.neighborhood.is_empty(), "a mask says nothing");
    let requests = requests.borrow();
    assert_eq!(requests[0].url, "/api/checkout/pub/postal-code/BRA/01310%2F100%3F");
    assert!(requests[0].method == Method::Get && requests[0].body.is_empty());
    assert_eq!(requests[0].credentials, Credentials::Omit);
}

fn seen_by_a_guest(order_form: Value) -> Cart {
    let order_form =
        OrderForm::decode(fixtures::json(order_form)).unwrap_or_else(|error| panic!("{error}"));
    cart(order_form, GUEST, None).0
}

fn order_form() -> Value {
    json!({
        "orderFormId": ID, "value": 1000, "canEditData": true,
        "items": [
            { "uniqueId": "A", "id": "1", "quantity": 1 },
            { "uniqueId": "B", "id": "2", "quantity": 1 },
        ],
        "storePreferencesData": { "countryCode": "BRA" },
        "clientProfileData": { "email": "dora@example.com", "firstName": "D***" },
        "shippingData": {
            "selectedAddresses": [{ "addressId": "casa", "country": "BRA" }],
            "logisticsInfo": [
                // Not in the order of the lines.
                { "itemIndex": 1, "selectedSla": "Normal", "selectedDeliveryChannel": "delivery",
                  "shipsTo": ["BRA", "USA"],
                  "slas": [
                    { "id": "Normal", "name": "Normal", "deliveryChannel": "delivery",
                      "price": 390, "shippingEstimate": "3bd", "availableDeliveryWindows": [] },
                    { "id": "Loja", "name": "Loja", "deliveryChannel": "pickup-in-point",
                      "price": 900, "priceDefinition": { "total": 0 }, "shippingEstimate": "soon",
                      "pickupStoreInfo": { "friendlyName": "Loja Centro" } },
                    { "id": "Agendada", "price": 1, "availableDeliveryWindows": [{}] },
                  ] },
                { "itemIndex": 7, "slas": [] },
            ],
        },
    })
}

#[test]
fn delivery_options_are_told_with_the_line_they_are_for() {
    let shipping = seen_by_a_guest(order_form()).summary.shipping.clone();
    assert_eq!(shipping.country, "BRA");
    assert_eq!(shipping.ships_to, ["BRA", "USA"]);
    assert_eq!(shipping.address_id.as_deref(), Some("casa"));
    let [line] = shipping.lines.as_slice() else { panic!("{:?}", shipping.lines) };
    let ids: Vec<_> = line.options.iter().map(|option| option.id.as_str()).collect();
    assert_eq!(ids, ["Normal", "Loja"], "hours of one's choice are left to the checkout");
    assert_eq!(line.chosen, Some(("Normal".into(), Channel::Delivery)));
    let [normal, shop] = line.options.as_slice() else { panic!("two") };
    assert_eq!((normal.price.cents(), normal.estimate), (390, Estimate::parse("3bd")));
    assert_eq!((shop.price.cents(), shop.estimate), (0, None));
    assert_eq!((shop.channel, shop.place.as_deref()), (Channel::Pickup, Some("Loja Centro")));
}

#[test]
fn a_place_to_fetch_things_from_is_nobodys_address() {
    let mut order_form = order_form();
    order_form["shippingData"]["selectedAddresses"][0]["addressType"] = json!("pickup");
    assert_eq!(seen_by_a_guest(order_form).summary.shipping.address_id, None);
}

#[test]
fn a_guest_learns_which_fields_are_filled_in_and_no_text() {
    let summary = seen_by_a_guest(order_form()).summary;
    assert_eq!(summary.filled.get(Field::FirstName), Some(FieldState::Masked));
    assert_eq!(summary.filled.get(Field::Email), Some(FieldState::Masked));
    assert_eq!(summary.filled.get(Field::Phone), None);
}

#[test]
fn data_may_be_filled_in_where_nobody_has_or_the_store_lets_them() {
    let may = |can_edit: bool, profile: Value| {
        let mut order_form = order_form();
        order_form["canEditData"] = json!(can_edit);
        order_form["clientProfileData"] = profile;
        seen_by_a_guest(order_form).summary.may_fill_in
    };
    let somebody = || json!({ "email": "dora@example.com" });
    assert!(may(true, somebody()) && may(true, Value::Null) && may(false, Value::Null));
    assert!(may(false, json!({ "email": null, "documentType": "cpf" })), "full of nulls");
    assert!(!may(false, somebody()));
}

#[test]
fn a_look_at_changes_keeps_the_stores_country() {
    let before = seen_by_a_guest(order_form());
    let mut later = order_form();
    later["storePreferencesData"] = Value::Null;
    let later = OrderForm::decode(fixtures::json(later)).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(cart(later, GUEST, Some(&before)).0.summary.shipping.country, "BRA");
}

#[test]
fn refusals_of_data_are_told_apart_whatever_the_status() {
    for (status, code, data, refusal) in [
        (400, "CHK0109", DataRefusal::EmailOfAnother, Refusal::EmailOfAnother),
        (403, "CHK0109", DataRefusal::EmailOfAnother, Refusal::EmailOfAnother),
        (403, "CHK0087", DataRefusal::AddressNeedsSignIn, Refusal::AddressNeedsSignIn),
        (400, "CHK0040", DataRefusal::FieldNotTaken, Refusal::FieldNotTaken),
        (400, "ORD007", DataRefusal::FieldNotTaken, Refusal::FieldNotTaken),
    ] {
        let body = json!({ "error": { "code": code, "message": "dora@example.com" } });
        let body = Some(fixtures::json(body));
        let error = ApiError::from_response(Response { status, body, retry_after_ms: None });
        assert_eq!(error, ApiError::DataRefused(data), "{code}");
        assert_eq!(Refusal::from(&error), refusal);
    }
}
