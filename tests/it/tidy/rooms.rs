//! What the rooms of the architecture may know: each test names the words that have no place there.

use super::source::absent;

/// The files that decide and do nothing else: a cart, an answer or a number in, a decision out.
const DECIDING: [&str; 8] = [
    "src/state/sync/index_check.rs",
    "src/state/sync/lost_update_guard.rs",
    "src/state/sync/outcome.rs",
    "src/state/sync/plan.rs",
    "src/state/sync/poll_interval.rs",
    "src/state/sync/queue.rs",
    "src/state/sync/retry.rs",
    "src/state/sync/undone.rs",
];

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
fn the_api_knows_the_domain_and_no_signals() {
    let others = ["leptos", "crate::state", "crate::i18n", "crate::view", "crate::element"];
    absent(&others, |source| source.is_in("src/api/"));
}

#[test]
fn the_state_knows_the_api_and_no_words_of_a_language() {
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
            || source.path == "src/parts/browser.rs"
            || source.path == "src/api/fetch.rs";
        !is_edge
    });
}

#[test]
fn what_decides_only_decides() {
    let doing = [
        "leptos",
        "spawn_local",
        "async",
        "await",
        "Client",
        "Environment",
        "Env",
        "SharedCart",
        "LoadedCart",
        "Session",
    ];
    for file in DECIDING {
        absent(&doing, |source| source.path == file);
    }
}
