//! Which file uses which: no file may lead back to itself.

mod circles;
mod uses;

use std::collections::BTreeMap;

use self::circles::{Graph, groups, shortest_circle};
use self::uses::uses;
use super::source::{are_the_known, files, told};

/// The folders of crate roots, each with the file that is the root.
const ROOTS: [(&str, &str); 4] = [
    ("src", "lib.rs"),
    ("sandbox/src", "lib.rs"),
    ("xtask/src", "main.rs"),
    ("tests/it", "main.rs"),
];

/// Groups of files that lead to each other and are still to be taken apart.
const KNOWN: &[&[&str]] = &[];

/// The module of each file below a root: `a/b.rs` and `a/b/mod.rs` are `a::b`.
fn modules(folder: &str, root: &str) -> BTreeMap<Vec<String>, (String, String)> {
    let mut modules = BTreeMap::new();
    for source in files(folder, ".rs") {
        let below = source.path[folder.len() + 1..].to_owned();
        // A program beside a library is another crate.
        if below != root && ["main.rs", "lib.rs"].contains(&below.as_str()) {
            continue;
        }
        let path = if below == root { "" } else { below.trim_end_matches(".rs") };
        let path = path.trim_end_matches("/mod");
        let names = path.split('/').filter(|name| !name.is_empty()).map(str::to_owned);
        modules.insert(names.collect(), (source.path, source.text));
    }
    modules
}

fn graph_of(modules: &BTreeMap<Vec<String>, (String, String)>) -> Graph {
    let mut graph = Graph::new();
    for (module, (file, text)) in modules {
        let module: Vec<&str> = module.iter().map(String::as_str).collect();
        let edges = graph.entry(file.clone()).or_default();
        for used in uses(text, &module) {
            let longest =
                (0..=used.path.len()).rev().find_map(|end| modules.get(&used.path[..end]));
            let (other, _) = longest.expect("the root is a module");
            if other != file {
                edges.entry(other.clone()).or_insert(used.line);
            }
        }
    }
    graph
}

#[test]
fn no_file_leads_back_to_itself() {
    let mut found = Vec::new();
    let mut circles = Vec::new();
    let mut count = 0;
    for (folder, root) in ROOTS {
        let graph = graph_of(&modules(folder, root));
        count += graph.values().map(BTreeMap::len).sum::<usize>();
        for group in groups(&graph) {
            let shown = group.iter().map(|file| shortest_circle(&graph, file));
            let mut shown: Vec<_> = shown.collect();
            shown.sort_by_key(String::len);
            circles.push(shown.swap_remove(0));
            found.push(group.join(" "));
        }
    }
    assert!(count > 1_000, "only {count} uses were found");
    let known: Vec<_> = KNOWN.iter().map(|group| group.join(" ")).collect();
    are_the_known(&told("files that use each other, in circles", &circles), &found, &known);
}

#[test]
fn a_path_leads_to_the_longest_module_there_is() {
    let text = |path: &str, text: &str| (path.to_owned(), text.to_owned());
    let names = |path: &[&str]| path.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let modules = BTreeMap::from([
        (names(&[]), text("lib.rs", "mod a; mod c;")),
        (names(&["a"]), text("a/mod.rs", "mod b; pub use b::B;")),
        (names(&["a", "b"]), text("a/b.rs", "use crate::c::D; struct B;")),
        (
            names(&["c"]),
            text("c.rs", "use crate::a::B; use crate::a::b::B as Same; use crate::c::x;"),
        ),
    ]);
    let graph = graph_of(&modules);
    let uses = |file: &str| graph[file].keys().cloned().collect::<Vec<_>>();
    assert_eq!(uses("a/mod.rs"), [] as [&str; 0]);
    assert_eq!(uses("a/b.rs"), ["c.rs"]);
    assert_eq!(uses("c.rs"), ["a/b.rs", "a/mod.rs"]);
    assert_eq!(groups(&graph), [["a/b.rs", "c.rs"]]);
}
