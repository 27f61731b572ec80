//! What was written for a line: the store's words only where the store offers such an attachment.

use crate::languages::texts;
use serde_json::{Value, json};
use shared_cart::domain::cart::missing::{LeftOut, Missing};

use crate::support::fixtures::{GUEST, edited_cart};

/// The engraved board, where the store offers this, in the words of the page.
fn board(offerings: &Value, name: &str, key: &str) -> (String, LeftOut) {
    let cart = edited_cart(GUEST, |answer| {
        answer["items"][2]["attachmentOfferings"] = offerings.clone();
        answer["items"][2]["attachments"] =
            json!([{ "name": name, "content": { key: "Para a hidden name" } }]);
    });
    let text = cart.items[2].attachments[0].clone();
    let words = texts("en").attachment(&text).join(" · ");
    (words, Missing::Text(text).left_out())
}

fn offered() -> Value {
    json!([{ "name": "Gravura", "required": false, "schema": { "texto": { "domain": [] } } }])
}

#[test]
fn what_the_store_offers_is_in_its_words() {
    let named = LeftOut::Text("Gravura".into());
    assert_eq!(
        board(&offered(), "Gravura", "texto"),
        ("texto: Para a hidden name".into(), named.clone())
    );
    let without_schema = json!([{ "name": "Gravura" }]);
    assert_eq!(board(&without_schema, "Gravura", "texto").0, "texto: Para a hidden name");
    assert_eq!(board(&Value::Null, "Gravura", "texto").1, named, "older answers have no list");
}

#[test]
fn a_name_or_a_key_that_the_store_does_not_offer_is_not_drawn() {
    let wrote = "Someone wrote: “Para a hidden name”".to_owned();
    for (offerings, name, key) in [
        (offered(), "Casa Clara says", "texto"),
        (offered(), "Gravura", "Pay by transfer to"),
        (json!([]), "Gravura", "texto"),
        (json!([]), "vtex.subscription.x", "vtex.subscription.key.frequency"),
    ] {
        assert_eq!(board(&offerings, name, key), (wrote.clone(), LeftOut::Unnamed), "{name} {key}");
    }
}

#[test]
fn of_thousands_of_attachments_some_hundreds_are_read() {
    let cart = edited_cart(GUEST, |answer| {
        let one = |at| json!({ "name": "Gravura", "content": { "texto": format!("{at}") } });
        answer["items"][2]["attachments"] = (0..5_000).map(one).collect();
    });
    let read: Vec<_> = cart.items[2].attachments.iter().map(|it| it.content[0].1.clone()).collect();
    assert_eq!(read.len(), 300);
    assert_eq!(read[299], "299");
}

#[test]
fn whether_it_is_offered_makes_no_other_text_of_it() {
    let with = |offerings: Value| {
        edited_cart(GUEST, |answer| answer["items"][2]["attachmentOfferings"] = offerings)
    };
    assert_eq!(with(json!([])).items[2].attachments, with(Value::Null).items[2].attachments);
}
