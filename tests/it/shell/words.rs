//! The texts of the shell are those of the core, in each language.

use shared_cart::i18n::for_tag;
use shared_cart::i18n::messages::Messages;

const WORDS: &str = include_str!("../../../src/shell/words.js");

/// The text of this name in the shell.
#[track_caller]
fn word(language: &str, name: &str) -> &'static str {
    let (_, words) = WORDS.split_once(&format!("  {language}: {{")).expect("the language");
    let start = format!("    {name}: \"");
    let (_, text) = words.split_once(&start).unwrap_or_else(|| panic!("no {name} in {language}"));
    text.split_once("\",\n").expect("an end").0
}

/// The texts that both have: the name in the shell, and the text of the core with its placeholders.
fn both(texts: &Messages) -> [(&'static str, String); 22] {
    let name = "{{name}}";
    let many = (texts.units)(7).replace('7', "{{count}}");
    [
        ("lang", texts.lang.into()),
        ("ownCart", texts.open_own_cart.into()),
        ("title", texts.title.into()),
        ("ownTitle", texts.own_title.into()),
        ("unitsOne", (texts.units)(1)),
        ("unitsOther", many),
        ("share", texts.share.into()),
        ("each", (texts.each)(name)),
        ("saving", (texts.saving)(name)),
        ("quantityOf", (texts.quantity_of)(name)),
        ("increase", (texts.increase)(name)),
        ("decrease", (texts.decrease)(name)),
        ("soldBy", (texts.sold_by)(name)),
        ("remove", texts.remove.into()),
        ("removeItem", (texts.remove_item)(name)),
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
    for language in ["pt", "es", "en"] {
        let texts = for_tag(language).expect("a language");
        for (name, text) in both(texts) {
            assert_eq!(word(language, name), text, "{name} in {language}");
        }
    }
}

#[test]
fn each_language_of_the_shell_has_the_same_texts() {
    let names = |language: &str| -> Vec<&str> {
        let (_, words) = WORDS.split_once(&format!("  {language}: {{\n")).expect("the language");
        let (words, _) = words.split_once("\n  },").expect("an end");
        let lines = words.lines().filter_map(|line| line.strip_prefix("    "));
        lines.filter_map(|line| line.split_once(':')).map(|(name, _)| name).collect()
    };
    assert_eq!(names("pt"), names("en"));
    assert_eq!(names("es"), names("en"));
}
