//! Panels and sections that open in the cart: questions, the note, gifts and services; and very
//! long names.

use serde_json::{Value, json};

use super::stage::Stage;
use super::{Exhibit, Language};
use crate::{OrFail, Person};

pub(super) const ALL: &[Exhibit] = &[
    Exhibit::then(
        "remove-all",
        |stage| stage.open(Person::Visitor),
        |stage, language| {
            let names =
                ["Remove all products", "Remover todos os itens", "Quitar todos los artículos"];
            stage.press(language, names);
        },
    ),
    Exhibit::then(
        "note",
        |stage| {
            writes(stage, "Please ring twice; the bell is the small one on the left.");
            stage.open(Person::Visitor);
        },
        open_note,
    ),
    Exhibit::of("note-to-read", |stage| {
        writes(stage, "Please ring twice; the bell is the small one on the left.");
        stage.follow_link(Person::Visitor, "&mode=view");
        stage.page().wait_until("the note", |seen| !seen.note.is_empty());
        to_the_end(stage);
    }),
    Exhibit::fixed("note-contested", |stage| stage.open(Person::Visitor), contest),
    Exhibit::of("gifts", |stage| {
        stage.somebody_posts("coupons", &json!({ "text": "AURORA10,PRESENTE" }));
        stage.open(Person::Visitor);
        to_the_end(stage);
    }),
    Exhibit::of("large-amounts", |stage| {
        for sku in ["1002", "1019"] {
            let dear = json!({ "price": 1_299_990, "listPrice": 1_499_990 });
            stage.sandbox.control("PATCH", &format!("/catalog/{sku}"), &dear);
        }
        stage.somebody_sets(0, 12);
        stage.open(Person::Visitor);
    }),
    Exhibit::of("long-names", |stage| {
        let id = stage.id();
        let mut kept = stage.sandbox.control("GET", &format!("/orderForm/{id}"), &Value::Null);
        for (item, name) in kept["items"].as_array_mut().into_iter().flatten().zip(NAMES) {
            item["name"] = json!(name);
        }
        kept["loggedIn"] = json!(false);
        stage.sandbox.put_order_form(&id, &kept);
        stage.open(Person::Visitor);
    }),
];

/// A long name, a name without a place to break, and a short name.
pub(super) const NAMES: [&str; 3] = [
    "Cafeteira italiana de alumínio fundido com cabo de madeira certificada, válvula de segurança \
     revisada e capacidade para doze xícaras pequenas",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenpolitur",
    "Chá",
];

fn writes(stage: &Stage, note: &str) {
    stage.somebody_posts("attachments/openTextField", &json!({ "value": note }));
}

fn contest(stage: &Stage, language: Language) {
    open_note(stage, language);
    stage.press(language, ["Your note", "Seu recado", "Tu nota"]);
    stage.browser.type_text("Leave it at the gate");
    writes(stage, "Please ring twice");
    stage.press(language, ["Save", "Salvar", "Guardar"]);
    stage.browser.wait_until("theirs beside it", |outline| {
        outline.text().contains("Please ring twice").then_some(())
    });
}

fn open_note(stage: &Stage, language: Language) {
    stage.press(language, ["Note to the store", "Recado para a loja", "Nota para la tienda"]);
}

/// Scrolls to what the exhibit is about, which is below the lines.
fn to_the_end(stage: &Stage) {
    let down = "scrollTo(0, document.documentElement.scrollHeight)";
    stage.browser.session().script(down, &[]).or_fail("scrolling");
}
