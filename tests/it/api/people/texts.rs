//! Data of people in texts that are not theirs: lines, notes, messages, places. Whoever is not the
//! owner does not get it.

use std::rc::Rc;
use std::sync::Arc;

use crate::languages;
use futures::FutureExt;
use serde_json::{Value, json};
use shared_cart::api::cart::lines::EarlierLines;
use shared_cart::api::client::Client;
use shared_cart::api::convert;
use shared_cart::api::order_form::OrderForm;
use shared_cart::api::people::access::{Access, Identity};
use shared_cart::api::request::{Credentials, Response};
use shared_cart::domain::cart::Cart;
use shared_cart::domain::cart::delivery::Channel;
use shared_cart::domain::cart::missing::{LeftOut, Missing};
use shared_cart::domain::people::hidden_text::has_hidden;

use crate::support::fixtures;
use crate::support::fixtures::{GUEST, OWNER};

/// What stands in the texts of the cart below. The name and the city stand in its sections too.
const SECRETS: [&str; 12] = [
    "bia@example.com",
    "98765-4321",
    "39053344705",
    "Lia",
    "Florian",
    "88062",
    "Rendeiras",
    "Loja Lagoa",
    "Retirada Lagoa",
    "Zsecret",
    "zoe@example.com",
    "Av. Zsecret",
];

/// The owner's cart with data of people in every text.
fn answer() -> Value {
    let mut answer = fixtures::owner();
    let text = "Lia, bia@example.com, (48) 98765-4321, CPF 39053344705, Rua das Rendeiras 15";
    answer["items"][2]["attachments"] = json!([
        { "name": "Gravura", "content": { "texto": text, "tipo": "redonda", "Nome": "Zsecret" } },
        { "name": "Endereço", "content": { "linha": "Av. Zsecret", "vazio": "" } },
    ]);
    answer["items"][2]["bundleItems"] = json!([
        { "id": "9", "name": "Embrulho", "attachments": [
            { "name": "Cartão", "content": { "mensagem": "zoe@example.com" } },
        ] },
    ]);
    answer["items"][0]["assemblies"] =
        json!([{ "id": "Recado", "inputValues": { "telefone": "Zsecret", "a": text } }]);
    answer["openTextField"] = json!({ "value": format!("Deixar com {text}") });
    answer["messages"] = json!([
        { "code": null, "status": "info", "text": format!("Aviso: {text}, Florianópolis") },
        { "code": "withoutStock", "status": "error", "text": "88062-000" },
    ]);
    answer["totalizers"][0]["name"] = json!(format!("Itens de {text}"));
    answer["ratesAndBenefitsData"] = json!({
        "rateAndBenefitsIdentifiers": [{ "name": format!("Para {text}") }],
            "teaser": [{ "name": format!("Leve 3: {text}"),
                "conditions": { "minimumQuantity": 3 } }] });
    answer["shippingData"]["selectedAddresses"] = json!([{
        "addressId": "casa", "street": "Rua das Rendeiras", "number": "15",
        "city": "Florianópolis", "neighborhood": "Lagoa", "postalCode": "88062-000",
    }]);
    answer["shippingData"]["logisticsInfo"] = json!([{ "itemIndex": 0, "slas": [
        { "id": "a", "name": "Expressa Florianópolis", "deliveryChannel": "delivery" },
        { "id": "b", "name": "Retirada Lagoa", "deliveryChannel": "pickup-in-point",
          "pickupStoreInfo": { "friendlyName": "Loja Lagoa" } },
        { "id": "c", "name": "Normal", "deliveryChannel": "delivery" },
    ] }]);
    answer
}

/// Everything that the screen writes of a cart, in words, and what debug output has of it.
fn texts(cart: &Cart) -> String {
    let messages = languages::texts("pt");
    let summary = &cart.summary;
    let mut texts = vec![format!("{cart:?}"), messages.spelled_out(summary.note.as_str())];
    for item in &cart.items {
        let of_services = item.services.iter().flat_map(|service| &service.texts);
        texts.extend(item.texts().chain(of_services).flat_map(|text| messages.attachment(text)));
    }
    texts.extend(summary.messages.iter().map(|it| messages.spelled_out(&it.text)));
    texts.extend(summary.promotions.iter().map(|it| messages.spelled_out(&it.name)));
    texts.extend(summary.teasers.iter().map(|it| messages.spelled_out(&it.name)));
    for option in &summary.shipping.lines[0].options {
        texts.push(messages.spelled_out(&messages.forms.option(option, "R$ 1,00")));
    }
    texts.join("\n")
}

#[test]
fn data_of_people_is_hidden_in_every_text_for_whoever_is_not_the_owner() {
    let unknown = Access { identity: Identity::Unknown, ..OWNER };
    let another = Access { identity: Identity::Another, ..OWNER };
    for access in [GUEST, unknown, another, Access { identity: Identity::Buyer, ..GUEST }] {
        let seen = texts(&fixtures::cart(answer(), access));
        for secret in SECRETS {
            assert!(!seen.contains(secret), "{secret} for {access:?}: {seen}");
        }
        for word in [
            "nome oculto",
            "e-mail oculto",
            "telefone oculto",
            "documento oculto",
            "texto oculto",
            "cidade oculta",
            "ponto de retirada oculto",
            "redonda",
            "Deixar com",
            "Normal",
            "Expressa",
        ] {
            assert!(seen.contains(word), "{word} for {access:?}: {seen}");
        }
    }
}

#[test]
fn a_line_that_is_added_later_is_searched_too() {
    let mut before = answer();
    before["items"].as_array_mut().expect("lines").remove(2);
    let (_, after) = fixtures::two_carts([before, answer()], GUEST);
    let seen = texts(&after);
    for secret in SECRETS {
        assert!(!seen.contains(secret), "{secret}: {seen}");
    }
}

#[test]
fn the_owner_sees_their_own_texts() {
    let seen = texts(&fixtures::cart(answer(), OWNER));
    for secret in SECRETS {
        assert!(seen.contains(secret), "{secret}");
    }
    assert!(!has_hidden(&seen));
}

#[test]
fn ones_own_cart_without_data_of_people_has_no_other_owner() {
    let mut answer = answer();
    answer["loggedIn"] = json!(false);
    for section in ["clientProfileData", "invoiceData"] {
        answer[section] = Value::Null;
    }
    answer["shippingData"] = json!({ "logisticsInfo": answer["shippingData"]["logisticsInfo"] });
    let own = Access { identity: Identity::Unknown, ..OWNER };
    assert!(texts(&fixtures::cart(answer.clone(), own)).contains("Loja Lagoa"));
    assert!(!texts(&fixtures::cart(answer, GUEST)).contains("bia@example.com"));
}

#[test]
fn names_of_fields_that_a_theme_adds_are_personal() {
    let mut answer = answer();
    answer["items"][2]["attachments"][0]["content"] = json!({ "Dedicatória": "Para Zoe" });
    let client = Client::new(Rc::new(move |_| {
        let body = Some(fixtures::json(answer.clone()));
        Box::pin(async { Ok(Response { status: 200, body, retry_after_ms: None }) })
    }));
    let read = |client: &Client| {
        let cart = client.cart(&fixtures::id(fixtures::ID), Credentials::Omit);
        let order_form = cart.order_form().now_or_never().expect("at once").expect("a cart");
        texts(&convert::cart(order_form, GUEST, None).0)
    };
    assert!(read(&client).contains("Para Zoe"));
    let client = client.with_personal_fields(vec!["dedicatoria".to_owned()]);
    assert!(!read(&client).contains("Para Zoe"));
    assert!(!read(&client).contains("Para Zoe"), "and so with the next answer");
}

/// Answers that one client gets one after the other, each as the viewer then may see it, and the
/// line with texts as it was read, where anything still holds it.
fn seen_in_turn(viewers: [Access; 2]) -> [(Cart, bool); 2] {
    let earlier = EarlierLines::default();
    viewers.map(|access| {
        let order_form = OrderForm::decode_next(&earlier, fixtures::json(answer()));
        let order_form = order_form.unwrap_or_else(|error| panic!("{error}"));
        let read = Arc::downgrade(&order_form.items[2]);
        let cart = convert::cart(order_form, access, None).0;
        (cart, read.strong_count() > 0)
    })
}

#[test]
fn a_line_with_something_hidden_is_kept_nowhere_as_it_was_read() {
    let [(_, is_kept), (_, is_kept_again)] = seen_in_turn([GUEST, GUEST]);
    assert_eq!((is_kept, is_kept_again), (false, false));
    let [_, (_, is_kept)] = seen_in_turn([OWNER, OWNER]);
    assert!(is_kept, "one's own lines are read once");
}

#[test]
fn a_line_is_read_again_for_somebody_who_may_see_its_texts() {
    let [(guests, _), (owners, _)] = seen_in_turn([GUEST, OWNER]);
    assert!(!texts(&guests).contains("zoe@example.com"));
    assert!(texts(&owners).contains("zoe@example.com"));
    let [(owners, _), (guests, _)] = seen_in_turn([OWNER, GUEST]);
    assert!(texts(&owners).contains("zoe@example.com"));
    assert!(!texts(&guests).contains("zoe@example.com"));
}

#[test]
fn what_is_hidden_is_not_sent_with_a_copy() {
    let guests = fixtures::cart(answer(), GUEST);
    let plain = fixtures::edited_cart(OWNER, |answer| {
        answer["items"][2]["attachments"] = json!([]);
        answer["items"][2]["bundleItems"] = json!([]);
    });
    let missing = guests.items[2].missing_on(&plain.items[2]);
    let key = &plain.items[2].key;
    let texts = |name: &str| LeftOut::Text(name.to_owned());
    let left_out: Vec<_> =
        missing.iter().filter(|it| it.change(key).is_none()).map(Missing::left_out).collect();
    let wrap = LeftOut::Named("Embrulho".to_owned());
    assert_eq!(left_out, [texts("Gravura"), texts("Endereço"), wrap]);
}

#[test]
fn a_line_is_the_same_whoever_looks_at_it() {
    let (guests, owners) = (fixtures::cart(answer(), GUEST), fixtures::cart(answer(), OWNER));
    assert_ne!(guests.items[2], owners.items[2], "it is drawn anew");
    assert!(guests.items[2].is_same_choice(&owners.items[2]));
    assert_eq!(guests.summary.note, owners.summary.note);
    let mut other = answer();
    other["items"][2]["attachments"][0]["content"]["Nome"] = json!("Zsecret too");
    let other = fixtures::cart(other, GUEST);
    assert!(!guests.items[2].is_like(&other.items[2]), "another hidden name is another line");
}

#[test]
fn without_an_address_pickup_points_are_named() {
    let mut answer = answer();
    answer["shippingData"]["selectedAddresses"] = json!([]);
    answer["shippingData"]["address"] = Value::Null;
    let cart = fixtures::cart(answer, GUEST);
    let options = &cart.summary.shipping.lines[0].options;
    let pickup = options.iter().find(|option| option.channel == Channel::Pickup).expect("one");
    assert_eq!(pickup.place.as_deref(), Some("Loja Lagoa"));
}

#[test]
fn a_pickup_point_tells_nothing_of_a_hidden_address() {
    let cart = fixtures::cart(answer(), GUEST);
    let options = &cart.summary.shipping.lines[0].options;
    let pickup = options.iter().find(|option| option.channel == Channel::Pickup).expect("one");
    assert_eq!(pickup.place, None);
    assert!(has_hidden(&pickup.name));
    let words = languages::texts("en");
    let label = words.spelled_out(&words.forms.option(pickup, ""));
    assert!(label.contains("hidden pickup point"), "{label}");
}
