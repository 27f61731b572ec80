//! Links: which cart a query names, and the URLs of the cart, the checkout and the login.

use proptest::prelude::*;
use shared_cart::domain::link::{
    Link, LinkError, LinkMode, checkout_url, days, link_query, login_url, parse_address,
    parse_query, segment, share_url, split_query,
};
use shared_cart::domain::problem::Problem;

use crate::support::fixtures::{ID, LINKS, id};

const OTHER: &str = "fedcba9876543210fedcba9876543210";

#[track_caller]
fn names(query: &str, expected: &str) {
    let found = parse_query(query).expect("a query that names one cart or none");
    let link = found.unwrap_or_else(|| panic!("no link in {query}"));
    assert_eq!(link.id.expose_for_url(), expected, "{query}");
}

#[test]
fn a_shared_link_names_its_cart() {
    names(&format!("?orderFormId={ID}"), ID);
    names(&format!("orderFormId={ID}"), ID);
    names(&format!("?sc=2&orderFormId={ID}&utm_source=mail"), ID);
    names(
        "?orderFormId=01234567-89AB-CDEF-0123-456789ABCDEF",
        "01234567-89AB-CDEF-0123-456789ABCDEF",
    );
}

#[test]
fn junk_that_was_copied_with_the_id_does_no_harm() {
    for junk in [
        "/",
        "/&test=2",
        "/#/cart",
        ".",
        ",",
        "%20",
        "%0A",
        " and more",
        "\"",
        ")",
        "?x=1",
        "%22",
        "%3C/a",
        "…",
        "\u{200b}",
        "\u{a0}",
        "&amp;x=1",
        ";",
        "]",
        "*",
        "'",
        "%E2%80%8B",
        "+",
    ] {
        names(&format!("?orderFormId={ID}{junk}"), ID);
    }
}

#[test]
fn a_query_must_hold_the_parameter_to_name_a_cart() {
    for query in
        ["", "?", "?sc=1", "?orderformid=x", "?orderFormIds=x", "?orderFormId", "?xorderFormId=1"]
    {
        assert_eq!(parse_query(query), Ok(None), "{query}");
    }
}

#[test]
fn a_parameter_that_is_no_id_is_malformed() {
    let cut_short = format!("?orderFormId={}", &ID[..31]);
    let with_more_digits = format!("?orderFormId={ID}0");
    let with_more_letters = format!("?orderFormId={ID}xyz");
    let with_a_dash = format!("?orderFormId={ID}-1");
    let junk_before = format!("?orderFormId=/{ID}");
    for query in [
        "?orderFormId=",
        "?orderFormId=undefined",
        "?orderFormId=../../x",
        &cut_short,
        &with_more_digits,
        &with_more_letters,
        &with_a_dash,
        &junk_before,
    ] {
        assert_eq!(parse_query(query), Err(LinkError::Malformed), "{query}");
    }
}

#[test]
fn a_link_that_names_two_carts_is_ambiguous() {
    let query = format!("?orderFormId={ID}&orderFormId={OTHER}");
    assert_eq!(parse_query(&query), Err(LinkError::Ambiguous));
}

#[test]
fn three_names_for_two_carts_are_ambiguous_wherever_the_other_one_stands() {
    let same = ID.to_uppercase();
    for query in [
        format!("?orderFormId={ID}&orderFormId={same}&orderFormId={OTHER}"),
        format!("?orderFormId=x&orderFormId={ID}&orderFormId=&orderFormId={OTHER}/"),
        format!("?orderFormId={ID}?orderFormId={OTHER}"),
        format!("?orderFormId={ID}&amp;orderFormId={OTHER}"),
    ] {
        assert_eq!(parse_query(&query), Err(LinkError::Ambiguous), "{query}");
    }
}

#[test]
fn the_first_id_that_is_one_counts() {
    names(&format!("?orderFormId=undefined&orderFormId={ID}"), ID);
    names(&format!("?orderFormId={}&orderFormId={ID}&orderFormId=null", &ID[1..]), ID);
}

#[test]
fn joints_that_suffered_on_the_way_are_understood() {
    names(&format!("?sc=1?orderFormId={ID}"), ID);
    names(&format!("??orderFormId={ID}"), ID);
    names(&format!("?sc=1&amp;orderFormId={ID}&amp;mode=view"), ID);
    names(&format!("?&&orderFormId={ID}&&"), ID);
    let link = parse_query(&format!("?orderFormId={ID}&amp;mode=view&amp;sharedOn=7"));
    assert_eq!(link, Ok(Some(Link { id: id(ID), day: Some(7), mode: LinkMode::View })));
}

#[test]
fn an_id_in_any_case_and_either_form_is_the_same_cart() {
    let uuid = "01234567-89aB-CDef-0123-456789abcdef";
    names(&format!("?orderFormId={uuid}&orderFormId={ID}"), uuid);
    for odd in [
        "0123456789ab-cdef-0123-456789abcdef-",
        "01234567_89ab_cdef_0123_456789abcdef",
        "{01234567-89ab-cdef-0123-456789abcdef}",
        "０１２３456789abcdef0123456789abcdef",
        "%30123456789abcdef0123456789abcdef",
    ] {
        let query = format!("?orderFormId={odd}");
        assert_eq!(parse_query(&query), Err(LinkError::Malformed), "{odd}");
    }
}

#[test]
fn the_same_cart_named_twice_is_one_cart() {
    names(&format!("?orderFormId={ID}&orderFormId={}", ID.to_uppercase()), ID);
    names(&format!("?orderFormId=&orderFormId={ID}"), ID);
}

#[test]
fn the_shared_link_has_the_parameter_before_the_hash() {
    let link = share_url("https://www.store.example/checkout/#/cart", &id(ID).into());
    assert_eq!(link, format!("https://www.store.example/checkout/?orderFormId={ID}#/cart"));
}

#[test]
fn the_shared_link_keeps_the_query_of_its_page() {
    let page = "https://www.store.example/checkout/cart?utm_source=shared";
    let link = share_url(page, &id(ID).into());
    assert_eq!(link, format!("{page}&orderFormId={ID}"));
    let query = link.split(['?', '#']).nth(1).expect("a query");
    names(query, ID);
}

#[test]
fn the_shared_link_opens_the_same_cart() {
    let link = share_url("https://www.store.example/checkout/#/cart", &id(ID).into());
    let query = link.split(['?', '#']).nth(1).expect("a query");
    names(query, ID);
}

#[test]
fn a_link_says_when_it_was_made_and_whether_to_look_only() {
    let parsed = |rest: &str| parse_query(&format!("?orderFormId={ID}{rest}")).ok().flatten();
    let link = |day, is_view_only: bool| {
        let mode = if is_view_only { LinkMode::View } else { LinkMode::Edit };
        Some(Link { id: id(ID), day, mode })
    };
    assert_eq!(parsed(""), link(None, false));
    assert_eq!(parsed("&sharedOn=20514"), link(Some(20_514), false));
    assert_eq!(parsed("&mode=view"), link(None, true));
    assert_eq!(parsed("&mode=view&sharedOn=20514"), link(Some(20_514), true));
    assert_eq!(parse_query("?sharedOn=20514&mode=view"), Ok(None), "but of no cart");
}

#[test]
fn an_odd_day_or_mode_is_ignored() {
    for rest in [
        "&sharedOn=",
        "&sharedOn=yesterday",
        "&sharedOn=-3",
        "&sharedOn=99999999999",
        "&sharedOn=1.5",
        "&mode=",
        "&mode=edit",
        "&mode=View",
        "&mode",
    ] {
        let link = parse_query(&format!("?orderFormId={ID}{rest}"));
        assert_eq!(link, Ok(Some(id(ID).into())), "{rest}");
    }
}

#[test]
fn a_shared_link_carries_its_day_and_its_mode_before_the_hash() {
    let store = "https://www.store.example";
    let link = Link { id: id(ID), day: Some(20_514), mode: LinkMode::View };
    let url = share_url(&format!("{store}/checkout/#/cart"), &link);
    let expected = format!("{store}/checkout/?orderFormId={ID}&sharedOn=20514&mode=view#/cart");
    assert_eq!(url, expected);
}

#[test]
fn a_text_of_the_stores_cannot_leave_its_place_in_a_path() {
    assert_eq!(segment("../a?b#c"), "..%2Fa%3Fb%23c");
    assert_eq!(segment("gift-1_a.b~"), "gift-1_a.b~");
}

#[test]
fn the_checkout_keeps_its_own_query_and_gets_the_cart_and_the_step() {
    let url = |path| checkout_url(path, &id(ID), "#/payment");
    assert_eq!(url("/checkout/"), format!("/checkout/?orderFormId={ID}#/payment"));
    assert_eq!(url("/checkout/?sc=2"), format!("/checkout/?sc=2&orderFormId={ID}#/payment"));
    assert_eq!(url("/checkout/#/cart"), format!("/checkout/?orderFormId={ID}#/payment"));
}

#[test]
fn the_login_leads_back_to_the_page_of_the_cart_hash_and_all() {
    let url = |login, cart, is_linked| login_url(login, cart, is_linked);
    assert_eq!(url("/login", "/checkout/#/cart", false), "/login?returnUrl=/checkout/%23/cart");
    assert_eq!(url("/entrar?x=1", "/cart", false), "/entrar?x=1&returnUrl=/cart");
    assert_eq!(url("/login", "/olá?a b&c", false), "/login?returnUrl=/ol%C3%A1%3Fa%20b%26c");
}

#[test]
fn behind_the_login_a_link_is_named_by_a_marker_alone() {
    let back = |cart| login_url("/login", cart, true);
    let marked = "/login?returnUrl=/checkout/%3FsharedCart%3Dback%23/cart";
    assert_eq!(back("/checkout/#/cart"), marked);
    let marked = "/login?returnUrl=/cart%3Fsc%3D1%26sharedCart%3Dback%23/cart";
    assert_eq!(back("/cart?sc=1"), marked);
}

#[test]
fn what_waits_in_the_history_is_the_whole_link() {
    for (day, mode) in [(None, LinkMode::Edit), (Some(20_514), LinkMode::View)] {
        let link = Link { id: id(ID), day, mode };
        assert_eq!(parse_query(&link_query(&link)), Ok(Some(link)));
    }
}

fn mode() -> impl Strategy<Value = LinkMode> {
    prop_oneof![Just(LinkMode::Edit), Just(LinkMode::View), Just(LinkMode::Complete)]
}

#[test]
fn an_error_says_what_is_wrong_and_no_id() {
    let says = |query: &str| parse_address(query).expect_err("no link").to_string();
    assert_eq!(says(&format!("/?orderFormId%3D{ID}")), "the link is damaged");
    assert_eq!(says("/?orderFormId=7"), "the parameter is not an id");
    let two = format!("/?orderFormId={ID}&orderFormId={OTHER}");
    assert_eq!(says(&two), "the link names two carts");
}

proptest! {
    #[test]
    fn any_query_is_judged_without_a_panic(query in "\\PC{0,80}") {
        let _ = parse_query(&query);
    }

    #[test]
    fn what_is_shared_is_what_is_opened(day: Option<u32>, mode in mode()) {
        let link = Link { id: id(ID), day, mode };
        let url = share_url("https://www.store.example/checkout/#/cart", &link);
        let query = url.split(['?', '#']).nth(1).expect("a query");
        prop_assert_eq!(parse_query(query), Ok(Some(link)));
    }

    #[test]
    fn any_junk_behind_an_id_is_cut_off_or_refused(junk in "\\PC{0,20}") {
        match parse_query(&format!("?orderFormId={ID}{junk}")) {
            Ok(found) => prop_assert_eq!(found.map(|link| link.id), Some(id(ID))),
            Err(error) => prop_assert_eq!(error, LinkError::Malformed),
        }
    }
}

#[test]
fn a_link_is_taken_out_of_a_query_and_the_rest_stays_as_it_was() {
    let id = ID;
    for (query, ours, rest) in [
        (format!("?orderFormId={id}"), format!("orderFormId={id}"), ""),
        (format!("?sc=1&orderFormId={id}&x=a%20b"), format!("orderFormId={id}"), "sc=1&x=a%20b"),
        (
            format!("?orderFormId={id}&sharedOn=20514&mode=view&sc=1"),
            format!("orderFormId={id}&sharedOn=20514&mode=view"),
            "sc=1",
        ),
        (format!("?sc=1?orderFormId={id}"), format!("orderFormId={id}"), "sc=1"),
        (
            format!("?orderFormId=abc&orderFormId={id}"),
            format!("orderFormId=abc&orderFormId={id}"),
            "",
        ),
        ("?mode=edit&a;b".into(), String::new(), "mode=edit&a;b"),
        (String::new(), String::new(), ""),
    ] {
        let split = split_query(&query);
        assert_eq!((split.0.as_str(), split.1.as_str()), (ours.as_str(), rest), "{query}");
        assert_eq!(parse_query(&split.0), parse_query(&query), "{query}");
    }
}

#[test]
fn every_address_opens_its_cart_or_says_what_is_wrong_with_it() {
    let table: serde_json::Value = serde_json::from_str(LINKS).expect("JSON");
    let today = table["today"].as_u64().and_then(|day| day.try_into().ok()).expect("a day");
    for case in table["cases"].as_array().expect("a list") {
        let address = case["address"].as_str().expect("an address");
        let (link, problem) = match parse_address(address) {
            Ok(link) => (link, None),
            Err(LinkError::Damaged(link)) => (Some(link), Some(Problem::LinkDamaged)),
            Err(error) => (None, Some(error.into())),
        };
        let kind = problem.as_ref().map(Problem::kind);
        let id = link.as_ref().map(|link| link.id.expose_for_url());
        let named = if kind.is_none() { "opens" } else { "offers" };
        assert_eq!((kind, id), (case["problem"].as_str(), case[named].as_str()), "{case}");
        let age = link.and_then(|link| link.age(today));
        let day = age.map(|age| u64::from(today - age));
        assert_eq!(day, case["day"].as_u64(), "{case}");
        let most = case["maxAge"].as_str().and_then(|most| days(most.trim())).unwrap_or(90);
        let asks_first = kind.is_none() && age.is_some_and(|age| age > most);
        assert_eq!(asks_first, case["asksFirst"] == true, "{case}");
    }
}

#[test]
fn a_damaged_link_keeps_its_purpose() {
    for address in [
        format!("/checkout/?orderformid={ID}&mode=view#/cart"),
        format!("/checkout/#/cart?orderFormId={ID}&mode=view"),
        format!("/checkout/?orderFormId%3D{ID}%26mode%3Dview%23/cart"),
    ] {
        let link = Link { id: id(ID), day: None, mode: LinkMode::View };
        assert_eq!(parse_address(&address), Err(LinkError::Damaged(link)), "{address}");
    }
}

#[test]
fn a_damaged_link_is_taken_out_like_any_other() {
    for (query, ours, rest) in [
        ("?sc=1&orderformid=x&a=b", "orderformid=x", "sc=1&a=b"),
        ("?orderFormId%3Dx", "orderFormId%3Dx", ""),
        ("#/cart?orderFormId=x", "orderFormId=x", "#/cart"),
    ] {
        assert_eq!(split_query(query), (ours.into(), rest.into()), "{query}");
    }
}

proptest! {
    #[test]
    fn any_address_is_judged_without_a_panic(address in "[%a-f0-9?&;#=\\[\\]]{0,12}\\PC{0,40}") {
        let _ = parse_address(&format!("/checkout/?orderFormId{address}"));
    }
}
