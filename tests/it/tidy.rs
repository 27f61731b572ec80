//! The invariants of the architecture, as far as a text can be searched for them.
//! They say what is absent: each names the words that have no place in a room.

use std::fs;
use std::path::{Path, PathBuf};

/// A source file: its path below the package's folder, and its text.
struct Source {
    path: String,
    text: String,
}

impl Source {
    /// What the compiler sees of it, line by line: not the comments.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .map(|(at, line)| (at + 1, line))
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
            .map(|(at, line)| (at, line.split_once(" // ").map_or(line, |(code, _)| code)))
    }

    fn is_in(&self, room: &str) -> bool {
        self.path.starts_with(room)
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every file below a folder that ends like this.
fn files(folder: &str, end: &str) -> Vec<Source> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path: PathBuf = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(end) {
                let text = fs::read_to_string(&path).expect("text");
                let path = path.strip_prefix(root()).expect("below the root");
                found.push(Source { path: path.to_string_lossy().replace('\\', "/"), text });
            }
        }
    }
    assert!(!found.is_empty(), "no {end} in {folder}");
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// Fails with every place where one of the words stands in a room that must not know it.
#[track_caller]
fn absent(words: &[&str], is_meant: impl Fn(&Source) -> bool) {
    let sources = files("src", ".rs");
    let meant: Vec<_> = sources.iter().filter(|source| is_meant(source)).collect();
    assert!(!meant.is_empty(), "there is no such room any more");
    let mut places = Vec::new();
    for source in meant {
        for (line, text) in source.code() {
            for word in words.iter().filter(|word| has_word(text, word)) {
                places.push(format!("{}:{line}: {word}", source.path));
            }
        }
    }
    assert!(places.is_empty(), "these words have no place here:\n{}", places.join("\n"));
}

/// Whether `word` stands in `text` and is not a part of a longer name.
fn has_word(text: &str, word: &str) -> bool {
    let is_name = |character: char| character.is_alphanumeric() || character == '_';
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(is_name) && !after.is_some_and(is_name)
    })
}

#[test]
fn words_are_found_whole() {
    assert!(has_word("use serde::Serialize;", "serde"));
    assert!(has_word("crate::api::wire", "crate::api"));
    assert!(!has_word("use serde_json::json;", "serde"));
    assert!(!has_word("crate::apical", "crate::api"));
}

#[test]
fn the_domain_uses_only_std() {
    let others = [
        "serde",
        "serde_json",
        "leptos",
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "gloo_net",
        "futures",
        "uuid",
        "send_wrapper",
        "any_spawner",
        "crate::api",
        "crate::state",
        "crate::i18n",
        "crate::view",
        "crate::element",
    ];
    absent(&others, |source| source.is_in("src/domain/"));
}

#[test]
fn nothing_of_the_domain_can_be_serialised() {
    absent(&["Serialize", "Deserialize"], |source| source.is_in("src/domain/"));
}

#[test]
fn the_api_knows_neither_signals_nor_words_nor_the_screen() {
    let others = ["leptos", "crate::state", "crate::i18n", "crate::view", "crate::element"];
    absent(&others, |source| source.is_in("src/api/"));
}

#[test]
fn the_state_knows_no_browser_and_no_words() {
    let others = ["crate::i18n", "crate::view", "crate::element", "serde", "serde_json"];
    absent(&others, |source| source.is_in("src/state/"));
}

#[test]
fn the_words_know_the_domain_and_nothing_else() {
    let others = ["leptos", "serde", "crate::api", "crate::state", "crate::view", "crate::element"];
    absent(&others, |source| source.is_in("src/i18n/"));
}

#[test]
fn the_view_never_names_the_api() {
    absent(&["api", "serde", "serde_json", "crate::element"], |source| source.is_in("src/view/"));
}

#[test]
fn the_browser_appears_only_at_the_edges() {
    let browser = ["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "gloo_net"];
    absent(&browser, |source| {
        let is_edge = source.is_in("src/element/")
            || source.is_in("src/view/")
            || source.path == "src/api/fetch.rs";
        !is_edge
    });
}

#[test]
fn one_place_sends_writes() {
    let writes = [
        "update_items",
        "add_item",
        "set_coupons",
        "client.set_note",
        "client.set_service",
        "select_gifts",
        "set_profile",
        "set_shipping",
    ];
    absent(&writes, |source| {
        source.path != "src/api/cart_client.rs" && source.path != "src/state/sync/calls.rs"
    });
    absent(&["calls::make"], |source| source.path != "src/state/sync/writes.rs");
}

#[test]
fn every_write_of_the_client_is_known_to_this_file() {
    // Calls that do not read: what is new among them belongs into the test before.
    let client = read("src/api/cart_client.rs");
    let calls = client.split("pub fn ").skip(1).filter(|rest| {
        let signature = rest.split('{').next().unwrap_or_default();
        signature.contains("-> Call")
    });
    let names = calls.filter_map(|rest| rest.split('(').next());
    let writes: Vec<_> = names.filter(|name| !name.contains("order_form")).collect();
    let known = [
        "update_items",
        "add_item",
        "set_coupons",
        "set_note",
        "set_profile",
        "set_shipping",
        "set_service",
        "select_gifts",
    ];
    assert_eq!(writes, known);
    // It writes no cart: the store begins another one.
    absent(&["change_to_anonymous_user"], |source| {
        source.path != "src/api/client.rs" && source.path != "src/state/link/people.rs"
    });
}

#[test]
fn what_decides_neither_waits_nor_sends_nor_shows() {
    let deciding =
        ["index_check", "outcome", "retry", "queue", "poll_interval", "lost_update_guard"]
            .map(|name| format!("src/state/sync/{name}.rs"));
    let doing = ["leptos", "spawn_local", "async", "await", "Client", "Environment", "Env"];
    absent(&doing, |source| deciding.contains(&source.path));
}

#[test]
fn time_chance_and_what_is_kept_come_from_one_place() {
    let browser = "src/element/env.rs";
    let ways = ["Math::random", "local_storage", "Storage", "on_line"];
    absent(&ways, |source| source.path != browser);
    // The header `Retry-After` may be a date.
    absent(&["Date"], |source| source.path != browser && source.path != "src/api/fetch.rs");
    absent(&["Instant", "SystemTime"], |_| true);
}

#[test]
fn a_history_entry_is_written_in_one_place() {
    let ways = ["replace_state", "replace_state_with_url", "push_state", "push_state_with_url"];
    absent(&ways, |source| source.path != "src/element/history.rs");
}

#[test]
fn no_page_has_a_cart_that_trusts_its_indexes() {
    absent(&["trusting_indexes", "checks_hits = false"], |source| {
        source.path != "src/state/shared_cart.rs"
    });
}

#[test]
fn no_test_waits_for_a_clock_of_this_machine() {
    // Words that are put together, so that this file does not find itself.
    let ways = [["thread::", "sleep"].concat(), ["SystemTime", "::now"].concat()];
    for source in files("tests/it", ".rs") {
        for (line, text) in source.code() {
            for way in &ways {
                assert!(!text.contains(way.as_str()), "{}:{line}: {way}", source.path);
            }
        }
    }
}

#[test]
fn one_place_makes_personal_values_visible_and_one_shows_them() {
    absent(&["Visible::new"], |source| source.path != "src/api/people/unread.rs");
    absent(&["reveal_on_screen"], |source| {
        // What was typed is compared with what the store tells, and goes nowhere from there.
        let homes = [
            "src/domain/people/personal.rs",
            "src/domain/people/presence.rs",
            "src/view/people/personal_data.rs",
        ];
        !homes.contains(&source.path.as_str())
    });
}

#[test]
fn what_was_typed_is_read_where_it_is_checked_sent_or_shown_to_its_typist() {
    absent(&["expose_for_store"], |source| {
        let homes = [
            "src/domain/people/typed.rs",
            "src/domain/people/check.rs",
            "src/api/bodies/attachments.rs",
        ];
        !homes.contains(&source.path.as_str())
    });
    absent(&["show_to_typist"], |source| {
        let homes = [
            "src/domain/people/typed.rs",
            "src/view/people/form_context.rs",
            "src/view/people/postal_code.rs",
            "src/view/people/typed_text.rs",
        ];
        !homes.contains(&source.path.as_str())
    });
}

#[test]
fn an_id_is_exposed_only_for_urls_and_the_way_back() {
    absent(&["expose_for_url"], |source| {
        // The way back to one's own cart is remembered in the history entry and nowhere else.
        let homes = [
            "src/domain/ids.rs",
            "src/domain/link.rs",
            "src/api/client.rs",
            "src/api/cart_client.rs",
            "src/element/history.rs",
        ];
        !homes.contains(&source.path.as_str())
    });
}

#[test]
fn nothing_else_is_kept_in_the_browser_and_nothing_is_printed() {
    let ways = ["localStorage", "sessionStorage", "session_storage", "indexedDB", "set_cookie"];
    absent(&ways, |_| true);
    absent(&["println!", "eprintln!", "dbg!", "log!", "console"], |_| true);
}

#[test]
fn events_are_named_in_one_file() {
    let events = files("src", ".rs");
    for source in events.iter().filter(|source| source.path != "src/element/events.rs") {
        for (line, text) in source.code() {
            for name in ["loaded", "changed", "shared", "error"] {
                let event = format!("\"shared-cart-{name}\"");
                assert!(!text.contains(&event), "{}:{line}: {event}", source.path);
            }
        }
    }
}

#[test]
fn attributes_are_named_in_one_file() {
    let names = [
        "order-form-id",
        "checkout-url",
        "login-url",
        "cart-url",
        "shop-url",
        "max-link-age-days",
        "no-memory",
    ];
    let attributes = read("src/element/attributes.rs");
    for name in names {
        assert_eq!(attributes.matches(&format!("\"{name}\"")).count(), 1, "{name}");
    }
    for source in files("src", ".rs") {
        let is_home = source.path == "src/element/attributes.rs";
        for (line, text) in source.code().filter(|_| !is_home) {
            for name in names {
                assert!(!text.contains(&format!("\"{name}\"")), "{}:{line}: {name}", source.path);
            }
        }
    }
}

#[test]
fn every_style_file_is_part_of_the_style_sheet() {
    let sheet = read("build.rs");
    for style in files("style", ".css") {
        let name = Path::new(&style.path).file_stem().expect("a name").to_string_lossy();
        assert_eq!(sheet.matches(&format!("\"{name}\"")).count(), 1, "{}", style.path);
    }
}

#[test]
fn the_tokens_come_first() {
    let sheet = read("build.rs");
    let (_, list) = sheet.split_once("const FILES").expect("the list of files");
    let (_, files) = list.split_once("= [").expect("its names");
    assert!(files.trim_start().starts_with("\"tokens\""));
}

#[test]
fn every_style_file_but_the_shared_ones_stands_beside_a_file_of_the_view() {
    let views = files("src/view", ".rs");
    for style in files("style", ".css") {
        let name =
            Path::new(&style.path).file_stem().expect("a name").to_string_lossy().into_owned();
        let is_shared = ["tokens", "base"].contains(&name.as_str());
        let view = format!("/{name}.rs");
        let has_view = views.iter().any(|source| source.path.ends_with(&view));
        assert!(is_shared || has_view, "{} has no file of the view", style.path);
    }
}

#[test]
fn every_file_begins_with_what_it_is_for() {
    for folder in ["src", "tests/it", "tests/web"] {
        for source in files(folder, ".rs") {
            assert!(source.text.starts_with("//! "), "{}", source.path);
        }
    }
}

#[test]
fn no_file_is_long() {
    for source in
        files("src", ".rs").iter().chain(&files("src", ".js")).chain(&files("style", ".css"))
    {
        let lines = source.text.lines().count();
        assert!(lines <= 300, "{} has {lines} lines", source.path);
    }
}

#[test]
fn no_lint_is_switched_off_for_good() {
    for source in files("src", ".rs").iter().chain(&files("tests/it", ".rs")) {
        for (line, text) in source.code() {
            let allow = ["#[", "allow("].concat();
            assert!(!text.contains(&allow), "{}:{line}: use `expect` with a reason", source.path);
        }
    }
}

#[test]
fn the_changelog_begins_with_this_version() {
    let Ok(changelog) = fs::read_to_string(root().join("CHANGELOG.md")) else { return };
    let heading = changelog.lines().find(|line| line.starts_with("## ")).expect("a version");
    assert!(heading.contains(env!("CARGO_PKG_VERSION")), "{heading}");
}
