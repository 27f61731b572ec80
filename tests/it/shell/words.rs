//! The texts of the shell are those of the files, in each language that it has.

use crate::languages::texts;
use shared_cart::i18n::messages::Messages;

const WORDS: &str = include_str!("../../../src/shell/words.js");

/// How a language begins in the shell.
fn start_of(language: &str) -> String {
    let quote = if language.contains('-') { "\"" } else { "" };
    format!("  {quote}{language}{quote}: {{\n")
}

/// The text of this name in the shell.
#[track_caller]
fn word(language: &str, name: &str) -> &'static str {
    let (_, words) = WORDS.split_once(&start_of(language)).expect("the language");
    let start = format!("    {name}: \"");
    let (_, text) = words.split_once(&start).unwrap_or_else(|| panic!("no {name} in {language}"));
    text.split_once("\",\n").expect("an end").0
}

/// The texts that both have: the name in the shell, and the text of the core with its placeholders.
fn both(texts: &Messages) -> [(&'static str, String); 22] {
    let name = "{{name}}";
    let many = texts.units.with(7_u32).replace('7', "{{count}}");
    [
        ("lang", texts.lang.into()),
        ("ownCart", texts.open_own_cart.into()),
        ("title", texts.title.into()),
        ("ownTitle", texts.own_title.into()),
        ("unitsOne", texts.units.with(1_u32)),
        ("unitsOther", many),
        ("share", texts.share.into()),
        ("each", texts.each.with(name)),
        ("saving", texts.saving.with(name)),
        ("quantityOf", texts.quantity_of.with(name)),
        ("increase", texts.increase.with(name)),
        ("decrease", texts.decrease.with(name)),
        ("soldBy", texts.sold_by.with(name)),
        ("remove", texts.remove.into()),
        ("removeItem", texts.remove_item.with(name)),
        ("removeAll", texts.remove_all_items.into()),
        ("coupon", texts.coupon_toggle.into()),
        ("note", texts.note_title.into()),
        ("summary", texts.summary.into()),
        ("total", texts.total.into()),
        ("checkout", texts.checkout.into()),
        ("items", texts.items.into()),
    ]
}

#[test]
fn both_say_the_same_in_each_language() {
    for language in ["pt-BR", "es", "en"] {
        let texts = texts(language);
        for (name, text) in both(texts) {
            assert_eq!(word(language, name), text, "{name} in {language}");
        }
    }
}

#[test]
fn each_language_of_the_shell_has_the_same_texts() {
    let names = |language: &str| -> Vec<&str> {
        let (_, words) = WORDS.split_once(&start_of(language)).expect("the language");
        let (words, _) = words.split_once("\n  },").expect("an end");
        let lines = words.lines().filter_map(|line| line.strip_prefix("    "));
        lines.filter_map(|line| line.split_once(':')).map(|(name, _)| name).collect()
    };
    assert_eq!(names("pt-BR"), names("en"));
    assert_eq!(names("es"), names("en"));
}
