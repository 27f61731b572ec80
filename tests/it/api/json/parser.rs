//! The reader of JSON: what is JSON and what is not, and what a node holds.

use proptest::prelude::*;
use serde_json::{Value, json};
use shared_cart::api::json::decode::At;
use shared_cart::api::json::node::JsonNode;

fn parse(text: &str) -> Option<JsonNode> {
    JsonNode::parse(text.as_bytes().to_vec())
}

#[track_caller]
fn text(json: &str) -> String {
    parse(json).expect("JSON").text().expect("a text")
}

#[track_caller]
fn integer(number: &str) -> Option<i64> {
    let node = parse(&format!("{{\"n\":{number}}}")).expect("JSON");
    At::root(node).integer("n")
}

#[track_caller]
fn ten_thousandths(number: &str) -> Option<u64> {
    let node = parse(&format!("{{\"n\":{number}}}")).expect("JSON");
    At::root(node).ten_thousandths("n")
}

#[test]
fn what_is_no_json_is_refused() {
    for text in [
        "",
        " ",
        "{",
        "[",
        "\"",
        "nul",
        "nulls",
        "tru",
        "-",
        "01",
        "1.",
        ".5",
        "1e",
        "1e+",
        "+1",
        "0x10",
        "NaN",
        "[1,]",
        "[,1]",
        "[1 2]",
        "{,}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{1:1}",
        "{\"a\":1 \"b\":2}",
        "1 2",
        "[1]]",
        "{\"a\":1]",
        "[1}",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"\\u12\"",
        "\"\n\"",
        "\"\t\"",
        "'a'",
        "<h1>Closed</h1>",
        "\u{feff}",
    ] {
        assert!(parse(text).is_none(), "{text:?}");
    }
}

#[test]
fn blanks_around_values_and_a_byte_order_mark_do_no_harm() {
    for text in [" [ 1 , { \"a\" : [ ] } ]\r\n\t", "\u{feff}[1,{\"a\":[]}]"] {
        let elements = parse(text).expect("JSON").elements().expect("a list");
        assert_eq!(elements.len(), 2, "{text:?}");
        let inner = elements[1].member("a").and_then(|node| node.elements());
        assert!(inner.is_some_and(|inner| inner.is_empty()), "{text:?}");
    }
}

#[test]
fn nobody_exhausts_the_stack_by_nesting() {
    let depth = 1_000_000;
    let text = ["[".repeat(depth), "]".repeat(depth)].concat();
    assert!(parse(&text).is_some());
    assert!(parse(text.get(..depth + 5).expect("ASCII")).is_none());
}

#[test]
fn escapes_are_replaced_by_what_they_stand_for() {
    assert_eq!(text(r#""a\"\\\/\b\f\n\r\t""#), "a\"\\/\u{8}\u{c}\n\r\t");
    assert_eq!(text(r#""\u00e7\u20ac\ud83d\ude00""#), "ç€😀");
    assert_eq!(text("\"São 😀\""), "São 😀");
}

#[test]
fn half_a_surrogate_pair_is_a_replacement_character() {
    assert_eq!(text(r#""a\ud800""#), "a\u{fffd}");
    assert_eq!(text(r#""\udc00a""#), "\u{fffd}a");
    assert_eq!(text(r#""\ud800\ud800\udc00""#), "\u{fffd}\u{10000}");
    assert_eq!(text(r#""\ud800\n""#), "\u{fffd}\n");
}

#[test]
fn bytes_that_are_no_unicode_are_replacement_characters() {
    let node = JsonNode::parse(b"{\"name\":\"Caf\xe9\"}".to_vec()).expect("JSON");
    assert_eq!(node.member("name").and_then(|name| name.text()).as_deref(), Some("Caf\u{fffd}"));
}

#[test]
fn the_last_of_several_members_with_one_name_counts() {
    let node = parse(r#"{"a":1,"b":2,"\u0061":3}"#).expect("JSON");
    assert_eq!(At::root(node).integer("a"), Some(3));
}

#[test]
fn a_member_that_is_null_is_missing() {
    let node = parse(r#"{"a":null}"#).expect("JSON");
    assert!(node.member("a").is_none() && node.member("b").is_none());
    assert!(parse("[1]").expect("JSON").member("0").is_none());
}

#[test]
fn whole_numbers_are_exact_and_others_are_none() {
    for (number, expected) in [
        ("0", Some(0)),
        ("-0.0", Some(0)),
        ("0e999999999999", Some(0)),
        ("99.0", Some(99)),
        ("1.348e4", Some(13_480)),
        ("13480e-1", Some(1_348)),
        ("100000000000000000000e-20", Some(1)),
        ("9007199254740991", Some(9_007_199_254_740_991)),
        ("-9007199254740991", Some(-9_007_199_254_740_991)),
        ("9007199254740993", None),
        ("1e999999999999", None),
        ("1e-999999999999", None),
        ("0.5", None),
        ("234.5", None),
    ] {
        assert_eq!(integer(number), expected, "{number}");
    }
}

#[test]
fn decimals_are_rounded_to_ten_thousandths() {
    for (number, expected) in [
        ("1", Some(10_000)),
        ("0.5", Some(5_000)),
        ("0.00005", Some(1)),
        ("0.000049999", None),
        ("0.12344", Some(1_234)),
        ("0.12345", Some(1_235)),
        ("1.2345", Some(12_345)),
        ("5e-1", Some(5_000)),
        ("1e6", Some(10_000_000_000)),
        ("1000001", None),
        ("0", Some(0)),
        ("-0.0", Some(0)),
        ("-0.5", None),
        ("1e308", None),
        ("1e-308", None),
    ] {
        assert_eq!(ten_thousandths(number), expected, "{number}");
    }
}

#[test]
fn amounts_that_only_decorate_are_rounded_half_away_from_zero() {
    for (number, expected) in [
        ("59", Some(59)),
        ("59.5", Some(60)),
        ("59.49", Some(59)),
        ("-59.5", Some(-60)),
        ("0.5", Some(1)),
        ("0.4", Some(0)),
        ("1e-300", Some(0)),
        ("5990e-2", Some(60)),
        ("9007199254740991", Some(9_007_199_254_740_991)),
        ("9007199254740993", None),
        ("1e300", None),
    ] {
        let node = parse(&format!("{{\"n\":{number}}}")).expect("JSON");
        assert_eq!(At::root(node).rounded("n"), expected, "{number}");
    }
}

/// Any JSON, a few levels deep.
fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 64, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Value::from),
            prop::collection::vec((any::<String>(), inner), 0..8)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// What a node holds, as the other parser's value.
fn read(node: &JsonNode) -> Value {
    if let Some(text) = node.text() {
        return text.into();
    }
    if let Some(flag) = node.boolean() {
        return flag.into();
    }
    if let Some(number) = node.number() {
        return number.whole().into();
    }
    if let Some(elements) = node.elements() {
        return elements.iter().map(read).collect();
    }
    match node.members() {
        Some(members) => members.iter().map(|(key, node)| (key.clone(), read(node))).collect(),
        None => Value::Null,
    }
}

proptest! {
    #[test]
    fn what_another_writer_writes_is_read_as_it_was(value in value()) {
        for text in [value.to_string(), serde_json::to_string_pretty(&value).expect("JSON")] {
            prop_assert_eq!(read(&parse(&text).expect("JSON")), value.clone());
        }
    }

    #[test]
    fn any_bytes_are_json_or_not(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
        let is_json = serde_json::from_slice::<Value>(&bytes).is_ok();
        prop_assert!(!is_json || JsonNode::parse(bytes).is_some());
    }

    #[test]
    fn what_looks_like_json_is_judged_as_by_another_parser(
        // Without exponents: the other parser refuses numbers beyond floats.
        text in "[\\[\\]{},:\" 0-9a-df-z.+-]{0,24}"
    ) {
        let is_json = serde_json::from_str::<Value>(&text).is_ok();
        prop_assert_eq!(parse(&text).is_some(), is_json);
    }
}

#[test]
fn an_answer_is_what_it_was_also_when_it_is_written_with_escapes() {
    let escaped = r#"{"\u006frderFormId":"0123456789abcdef0123456789abcdef","value":7}"#;
    let node = parse(escaped).expect("JSON");
    assert_eq!(node.member("orderFormId").and_then(|id| id.text()).map(|id| id.len()), Some(32));
    assert_eq!(read(&node)["value"], json!(7));
}
