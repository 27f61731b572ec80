//! No file uses a file that uses it, directly or through others: a room can be read from its leaves up.
//! The rooms that are searched are named here; a room joins them once it has no circle.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The rooms without circles.
const ROOMS: [&str; 2] = ["api", "domain"];

/// A module by its path below the crate, for instance `["api", "client"]`.
type Module = Vec<String>;

fn module(path: &[&str]) -> Module {
    path.iter().map(|name| (*name).to_owned()).collect()
}

/// The code of every module below a folder.
fn modules(folder: &Path, inside: &Module, found: &mut BTreeMap<Module, String>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let mut module = inside.clone();
        if name != "mod" {
            module.push(name);
        }
        if path.is_dir() {
            modules(&path, &module, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).expect("text");
            let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            found.insert(module, code.collect::<Vec<_>>().join("\n"));
        }
    }
}

/// The paths that a `use` names: `a::{b, c}` is `a::b` and `a::c`.
fn paths(used: &str) -> Vec<String> {
    let used = used.split_whitespace().collect::<String>();
    match used.split_once('{') {
        Some((before, names)) => {
            let names = names.trim_end_matches('}').split(',').filter(|name| !name.is_empty());
            names.map(|name| format!("{before}{name}")).collect()
        }
        None => vec![used],
    }
}

/// What a path names, as a path below the crate; `None` for what is not of this crate.
fn resolved(path: &str, from: &Module, all: &BTreeMap<Module, String>) -> Option<Module> {
    let mut names: Vec<&str> = path.split("::").collect();
    let mut base = from.clone();
    match names[0] {
        "crate" => {
            base.clear();
            names.remove(0);
        }
        "self" => drop(names.remove(0)),
        "super" => {
            while names.first() == Some(&"super") {
                base.pop();
                names.remove(0);
            }
        }
        child => {
            let is_child = all.contains_key(&[base.as_slice(), &module(&[child])].concat());
            if !is_child {
                return None;
            }
        }
    }
    base.extend(names.into_iter().map(str::to_owned));
    // The longest part of the path that is a module; the rest is in it.
    while !base.is_empty() && !all.contains_key(&base) {
        base.pop();
    }
    Some(base).filter(|used| used != from && !used.is_empty())
}

fn uses(from: &Module, code: &str, all: &BTreeMap<Module, String>) -> BTreeSet<Module> {
    let statements = code.split("use ").skip(1).filter_map(|rest| rest.split_once(';'));
    let imports = statements.flat_map(|(used, _)| paths(used));
    imports.filter_map(|path| resolved(&path, from, all)).collect()
}

/// The way from a module back to itself, if there is one.
fn circle(start: &Module, uses: &BTreeMap<Module, BTreeSet<Module>>) -> Option<Vec<Module>> {
    let mut ways = vec![vec![start.clone()]];
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop() {
        for next in uses.get(way.last()?).into_iter().flatten() {
            let way = [way.as_slice(), std::slice::from_ref(next)].concat();
            if next == start {
                return Some(way);
            }
            if seen.insert(next.clone()) {
                ways.push(way);
            }
        }
    }
    None
}

#[test]
fn no_file_uses_a_file_that_uses_it() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut all = BTreeMap::new();
    for room in ROOMS {
        modules(&source.join(room), &module(&[room]), &mut all);
    }
    let graph: BTreeMap<_, _> =
        all.iter().map(|(from, code)| (from.clone(), uses(from, code, &all))).collect();
    assert!(graph.values().map(BTreeSet::len).sum::<usize>() > 100, "the uses are found");
    let circles: Vec<_> = graph.keys().filter_map(|start| circle(start, &graph)).collect();
    assert!(circles.is_empty(), "{circles:#?}");
}

#[test]
fn a_circle_is_found() {
    let uses = |from: &str, to: &str| (module(&[from]), BTreeSet::from([module(&[to])]));
    let graph = BTreeMap::from([uses("a", "b"), uses("b", "c"), uses("c", "b")]);
    assert_eq!(circle(&module(&["a"]), &graph), None);
    let way = circle(&module(&["b"]), &graph).expect("a circle");
    assert_eq!(way, [module(&["b"]), module(&["c"]), module(&["b"])]);
}
