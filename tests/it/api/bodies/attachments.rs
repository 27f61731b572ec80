//! Forms in requests: an attachment is sent as a whole, and a mask is never sent.

use std::cell::RefCell;
use std::rc::Rc;

use futures::FutureExt;
use serde_json::{Value, json};
use shared_cart::api::bodies::attachments::{AddressToWrite, LineShipping};
use shared_cart::api::client::Client;
use shared_cart::api::error::{ApiError, DataRefusal};
use shared_cart::api::request::{Credentials, Method, Request, Response};
use shared_cart::domain::cart::delivery::{Channel, DeliveryChoice};
use shared_cart::domain::cart::delivery_window::DeliveryWindow;
use shared_cart::domain::money::Money;
use shared_cart::domain::notice::Refusal;
use shared_cart::domain::people::address_rest::AddressRest;
use shared_cart::domain::people::field::{Field, Group};
use shared_cart::domain::people::typed::{Draft, Typed};

use crate::support::fixtures;
use crate::support::fixtures::{GUEST, ID, OWNER, id, people};

/// A client whose requests are all answered with this, and the requests.
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

fn choice(option: &str, channel: Channel) -> DeliveryChoice<'_> {
    DeliveryChoice { option, channel, window: None, address_id: None }
}

/// The draft in the place of the address with this id.
fn instead_of<'a>(id: &'a str, draft: &'a Draft, rest: &'a AddressRest) -> AddressToWrite<'a> {
    AddressToWrite { draft, id: Some(id), rest, is_same_place: true }
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
        LineShipping { index: 0, chosen: Some(choice("Retirada", Channel::Pickup)) },
        LineShipping { index: 1, chosen: None },
    ];
    let rest = AddressRest::default();
    let address = Some(instead_of("casa", &draft, &rest));
    let call = client.cart(&id(ID), Credentials::Omit).set_shipping(address, &[], &lines);
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
fn an_address_is_written_beside_the_others_of_the_cart() {
    let (client, requests) = client(fixtures::owner());
    let draft = draft(&[(Field::PostalCode, "22250-040"), (Field::Reference, "Portão azul")]);
    let (rest, others) = (AddressRest::default(), ["loja".to_owned()]);
    let address = Some(instead_of("casa", &draft, &rest));
    let call = client.cart(&id(ID), Credentials::Omit).set_shipping(address, &others, &[]);
    assert!(call.now_or_never().expect("at once").is_ok());
    let written = json!({
        "addressType": "residential", "addressId": "casa", "postalCode": "22250-040",
        "reference": "Portão azul",
    });
    let body = sent_body(&requests, "shippingData");
    assert_eq!(body["selectedAddresses"], json!([written, { "addressId": "loja" }]));
}

/// The owner's cart whose address has more than a form asks for.
fn with_more_in_the_address() -> Value {
    let mut answer = fixtures::owner();
    answer["shippingData"]["selectedAddresses"] = json!([{
        "addressType": "commercial", "addressId": "casa", "isDisposable": false, "editable": true,
        "postalCode": "01310-100", "street": "Avenida Paulista", "number": "1000",
        "neighborhood": "Bela Vista", "city": "São Paulo", "state": "SP", "country": "BRA",
        "complement": "apto 12", "receiverName": "Dora \"Dó\" Melo", "reference": null,
        "geoCoordinates": [-46.655_981_1, 1e-7], "addressQuery": "Paulista, \\ 1000",
        "ofStore": { "floor": 3, "tags": ["a", "\u{e7}\n\""] },
    }]);
    answer
}

/// The address that goes out when its owner writes another complement.
fn written_over(answer: Value, is_same_place: bool) -> Value {
    let rest = people(answer, OWNER).delivery_rest;
    let (client, requests) = client(fixtures::owner());
    let draft = draft(&[(Field::PostalCode, "01310-100"), (Field::Complement, "apto 21")]);
    let address = Some(AddressToWrite { is_same_place, ..instead_of("casa", &draft, &rest) });
    let call = client.cart(&id(ID), Credentials::SameOrigin).set_shipping(address, &[], &[]);
    assert!(call.now_or_never().expect("at once").is_ok());
    sent_body(&requests, "shippingData")["selectedAddresses"][0].clone()
}

#[test]
fn what_no_form_asks_for_goes_back_as_it_was_read() {
    let mut expected = with_more_in_the_address()["shippingData"]["selectedAddresses"][0].clone();
    expected["complement"] = json!("apto 21");
    expected.as_object_mut().expect("an object").remove("reference");
    assert_eq!(written_over(with_more_in_the_address(), true), expected);
}

#[test]
fn another_place_takes_nothing_over_that_tells_the_place_before() {
    let expected = json!({
        "addressType": "commercial", "addressId": "casa", "isDisposable": false, "editable": true,
        "postalCode": "01310-100", "complement": "apto 21",
        "ofStore": { "floor": 3, "tags": ["a", "\u{e7}\n\""] },
    });
    assert_eq!(written_over(with_more_in_the_address(), false), expected);
}

#[test]
fn the_rest_of_an_address_is_its_owners_alone_and_never_masked() {
    assert_eq!(people(with_more_in_the_address(), GUEST).delivery_rest, AddressRest::default());
    let owners = people(with_more_in_the_address(), OWNER);
    assert_ne!(owners.delivery_rest, AddressRest::default());
    assert_eq!(format!("{:?}", owners.delivery_rest), "AddressRest(hidden)");
    assert_eq!(owners.masked().delivery_rest, AddressRest::default());
    for (field, value) in
        [("street", "Ave*** ***"), ("ofStore", "*1*2*"), ("addressType", "pickup")]
    {
        let mut answer = with_more_in_the_address();
        answer["shippingData"]["selectedAddresses"][0][field] = json!(value);
        assert_eq!(people(answer, OWNER).delivery_rest, AddressRest::default(), "{field}");
    }
}

#[test]
fn a_time_of_delivery_goes_back_whole_with_the_address_of_its_line() {
    let (client, requests) = client(fixtures::owner());
    let window = DeliveryWindow {
        start: "2026-12-09T19:00:00+00:00".into(),
        end: "2026-12-09T21:00:00+00:00".into(),
        price: Some(Money::from_cents(600)),
        list_price: Some(Money::from_cents(800)),
        tax: Some(Money::from_cents(0)),
    };
    let chosen = DeliveryChoice {
        window: Some(&window),
        address_id: Some("casa"),
        ..choice("Agendada", Channel::Delivery)
    };
    let lines = [LineShipping { index: 3, chosen: Some(chosen) }];
    let call = client.cart(&id(ID), Credentials::Omit).set_shipping(None, &[], &lines);
    assert!(call.now_or_never().expect("at once").is_ok());
    let line = json!({
        "itemIndex": 3, "selectedSla": "Agendada", "selectedDeliveryChannel": "delivery",
        "addressId": "casa",
        "deliveryWindow": {
            "startDateUtc": "2026-12-09T19:00:00+00:00",
            "endDateUtc": "2026-12-09T21:00:00+00:00",
            "price": 600, "lisPrice": 800, "tax": 0,
        },
    });
    assert_eq!(sent_body(&requests, "shippingData")["logisticsInfo"], json!([line]));
}

#[test]
fn a_choice_alone_names_no_address() {
    let (client, requests) = client(fixtures::owner());
    let lines = [LineShipping { index: 0, chosen: Some(choice("Normal", Channel::Delivery)) }];
    let call = client.cart(&id(ID), Credentials::Omit).set_shipping(None, &[], &lines);
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
                client.cart(&id(ID), Credentials::Omit).set_shipping(
                    Some(instead_of("casa", &draft, &AddressRest::default())),
                    &[],
                    &[],
                ),
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
