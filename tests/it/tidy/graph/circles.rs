//! Circles in a graph: what leads back to where it began.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// From each file, the files that it uses and the line that does.
pub(super) type Graph = BTreeMap<String, BTreeMap<String, usize>>;

/// Files that lead to each other, each group in the order of their names. A file alone is no group,
/// also if it names itself.
pub(super) fn groups(graph: &Graph) -> Vec<Vec<String>> {
    let reachable: BTreeMap<&String, BTreeSet<&String>> =
        graph.keys().map(|file| (file, reachable_from(graph, file))).collect();
    let mut seen = BTreeSet::new();
    let mut groups = Vec::new();
    for (file, theirs) in &reachable {
        let group: Vec<String> = theirs
            .iter()
            .filter(|other| reachable.get(*other).is_some_and(|back| back.contains(*file)))
            .map(|other| (*other).clone())
            .collect();
        if group.len() > 1 && seen.insert(group.clone()) {
            groups.push(group);
        }
    }
    groups
}

fn reachable_from<'a>(graph: &'a Graph, start: &'a String) -> BTreeSet<&'a String> {
    let mut found = BTreeSet::new();
    let mut waiting = vec![start];
    while let Some(file) = waiting.pop() {
        for next in graph.get(file).into_iter().flat_map(BTreeMap::keys) {
            if found.insert(next) {
                waiting.push(next);
            }
        }
    }
    found
}

/// The shortest way from a file back to it, as `a.rs:3 → b.rs:7 → a.rs`. Each number is the line
/// that uses the next file.
pub(super) fn shortest_circle(graph: &Graph, start: &str) -> String {
    let mut came_from: BTreeMap<&str, &str> = BTreeMap::new();
    let mut waiting = VecDeque::from([start]);
    'search: while let Some(file) = waiting.pop_front() {
        for next in graph.get(file).into_iter().flat_map(BTreeMap::keys) {
            if next == start {
                came_from.insert("", file);
                break 'search;
            }
            if next != file && !came_from.contains_key(next.as_str()) {
                came_from.insert(next, file);
                waiting.push_back(next);
            }
        }
    }
    let mut way = vec![start];
    let mut at = came_from.get("").copied();
    while let Some(file) = at.filter(|file| *file != start) {
        way.push(file);
        at = came_from.get(file).copied();
    }
    way.push(start);
    way.reverse();
    let steps = way.windows(2).map(|two| format!("{}:{} → ", two[0], graph[two[0]][two[1]]));
    steps.collect::<String>() + start
}

fn graph(edges: &[(&str, &str)]) -> Graph {
    let mut graph = Graph::new();
    for (line, (from, to)) in edges.iter().enumerate() {
        graph.entry((*from).to_owned()).or_default().insert((*to).to_owned(), line + 1);
        graph.entry((*to).to_owned()).or_default();
    }
    graph
}

#[test]
fn files_that_lead_back_are_a_group() {
    let tree = graph(&[("a", "b"), ("a", "c"), ("b", "c")]);
    assert_eq!(groups(&tree), [] as [Vec<String>; 0]);
    let two = graph(&[("a", "b"), ("b", "a"), ("b", "c"), ("d", "e"), ("e", "f"), ("f", "d")]);
    assert_eq!(groups(&two), [vec!["a", "b"], vec!["d", "e", "f"]]);
    assert_eq!(groups(&graph(&[("a", "a")])), [] as [Vec<String>; 0]);
}

#[test]
fn a_circle_is_told_with_its_lines() {
    let graph = graph(&[("a", "b"), ("b", "c"), ("c", "d"), ("d", "a"), ("b", "a")]);
    assert_eq!(shortest_circle(&graph, "a"), "a:1 → b:5 → a");
    assert_eq!(shortest_circle(&graph, "d"), "d:4 → a:1 → b:2 → c:3 → d");
}
