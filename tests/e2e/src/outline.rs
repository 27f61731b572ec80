//! A page as a tree of roles, names, values and states, as assistive technology gets it. It is read
//! at once, with shadow roots, and without elements, classes and attributes.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt;

use serde_json::Value;

/// One thing on the page, with what is inside it.
#[derive(Debug, Clone, Default)]
pub struct Node {
    /// The role, such as `button`; `none` when assistive technology skips it.
    pub role: String,
    /// The accessible name.
    pub name: String,
    /// What a field holds.
    pub value: String,
    /// The accessible description.
    pub description: String,
    /// What is inside, in the order of reading.
    pub children: Vec<Node>,
    properties: BTreeMap<String, Value>,
    backend: Option<u64>,
}

/// A whole page: the node of the document.
pub type Outline = Node;

impl Node {
    /// Reads the answer of `Accessibility.getFullAXTree`.
    pub(crate) fn read(tree: &Value) -> Self {
        let nodes = tree["nodes"].as_array().map(Vec::as_slice).unwrap_or_default();
        let by_id: HashMap<&str, &Value> =
            nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
        nodes.first().map(|root| Self::build(root, &by_id)).unwrap_or_default()
    }

    fn build(node: &Value, by_id: &HashMap<&str, &Value>) -> Self {
        let text = |value: &Value| match &value["value"] {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => String::new(),
        };
        let skipped = node["ignored"].as_bool().unwrap_or_default();
        let properties = node["properties"].as_array().map(Vec::as_slice).unwrap_or_default();
        let children = node["childIds"].as_array().map(Vec::as_slice).unwrap_or_default();
        Self {
            role: if skipped { "none".to_owned() } else { text(&node["role"]) },
            name: text(&node["name"]),
            value: text(&node["value"]),
            description: text(&node["description"]),
            properties: properties
                .iter()
                .filter_map(|one| {
                    Some((one["name"].as_str()?.to_owned(), one["value"]["value"].clone()))
                })
                .collect(),
            backend: node["backendDOMNodeId"].as_u64(),
            children: children
                .iter()
                .filter_map(|id| by_id.get(id.as_str()?))
                .filter(|child| child["role"]["value"] != "InlineTextBox")
                .map(|child| Self::build(child, by_id))
                .collect(),
        }
    }

    /// This node and everything inside it, in the order of reading.
    pub fn everything(&self) -> Vec<&Self> {
        let mut found = vec![self];
        found.extend(self.children.iter().flat_map(Self::everything));
        found
    }

    /// Everything inside with this role.
    pub fn all(&self, role: &str) -> Vec<&Self> {
        self.everything().into_iter().filter(|node| node.role == role).collect()
    }

    /// The first thing inside with this role and exactly this name.
    pub fn find(&self, role: &str, name: &str) -> Option<&Self> {
        self.everything().into_iter().find(|node| node.role == role && node.name == name)
    }

    /// The first thing inside with this role whose name begins so.
    pub fn find_starting(&self, role: &str, name: &str) -> Option<&Self> {
        self.everything().into_iter().find(|node| node.role == role && node.name.starts_with(name))
    }

    /// The part that belongs to the elements with these numbers, below a new root.
    pub(crate) fn part(&self, backends: &HashSet<u64>) -> Self {
        Self { role: "part".to_owned(), children: self.topmost(backends), ..Self::default() }
    }

    fn topmost(&self, backends: &HashSet<u64>) -> Vec<Self> {
        if self.backend.is_some_and(|backend| backends.contains(&backend)) {
            return vec![self.clone()];
        }
        self.children.iter().flat_map(|child| child.topmost(backends)).collect()
    }

    /// The number of its element.
    pub(crate) fn backend(&self) -> Option<u64> {
        self.backend
    }

    /// The text inside, with one space between its words. No-break spaces stay as they are.
    pub fn text(&self) -> String {
        let everything = self.everything();
        let words = everything
            .iter()
            .filter(|node| node.role == "StaticText")
            .flat_map(|node| node.name.split(' ').filter(|word| !word.is_empty()));
        words.collect::<Vec<_>>().join(" ")
    }

    /// The texts inside, each link as one. Texts of buttons and fields are left out.
    pub fn sentences(&self) -> Vec<String> {
        match self.role.as_str() {
            "button" | "group" | "spinbutton" | "textbox" | "list" => Vec::new(),
            "StaticText" | "link" | "deletion" => {
                let text = self.text();
                if text.is_empty() { Vec::new() } else { vec![text] }
            }
            _ => self.children.iter().flat_map(Self::sentences).collect(),
        }
    }

    /// The items of a list: not those of lists inside them.
    pub fn items(&self) -> Vec<&Self> {
        let item = |child: &'_ Self| child.role == "listitem";
        let mut found = Vec::new();
        for child in &self.children {
            if item(child) {
                found.push(child);
            } else {
                found.extend(child.items());
            }
        }
        found
    }

    /// The same without the nodes that fit, and without what is inside them.
    #[must_use]
    pub fn without(&self, is_such: fn(&Self) -> bool) -> Self {
        let children = self.children.iter().filter(|child| !is_such(child));
        let children = children.map(|child| child.without(is_such)).collect();
        Self {
            role: self.role.clone(),
            name: self.name.clone(),
            value: self.value.clone(),
            description: self.description.clone(),
            properties: self.properties.clone(),
            backend: self.backend,
            children,
        }
    }

    /// The texts of everything inside with this role.
    pub fn sentences_of(&self, role: &str) -> String {
        self.all(role).iter().map(|node| node.text()).collect::<Vec<_>>().join(" ")
    }

    /// Whether a state such as `disabled`, `focused`, `expanded` or `busy` is on.
    pub fn is(&self, state: &str) -> bool {
        match self.properties.get(state) {
            Some(Value::Bool(on)) => *on,
            // Chromium sends some of its booleans as numbers.
            Some(Value::Number(on)) => on.as_i64() == Some(1),
            Some(Value::String(word)) => word == "true",
            _ => false,
        }
    }

    /// A property's text, such as `url` of a link.
    pub fn property(&self, name: &str) -> Option<&str> {
        self.properties.get(name)?.as_str()
    }

    fn draw(&self, f: &mut fmt::Formatter<'_>, depth: usize) -> fmt::Result {
        let shown = !matches!(self.role.as_str(), "none" | "generic" | "ListMarker");
        if shown {
            write!(f, "\n{:indent$}{} {:?}", "", self.role, self.name, indent = depth * 2)?;
            if !self.value.is_empty() {
                write!(f, " = {:?}", self.value)?;
            }
            for state in ["focused", "disabled", "expanded", "checked", "busy"] {
                if self.is(state) {
                    write!(f, " [{state}]")?;
                }
            }
        }
        self.children.iter().try_for_each(|child| child.draw(f, depth + usize::from(shown)))
    }
}

/// The numbers of an element and everything inside it, as `DOM.describeNode` gives them.
pub(crate) fn backends(element: &Value) -> HashSet<u64> {
    let mut found: HashSet<u64> = element["backendNodeId"].as_u64().into_iter().collect();
    for inside in ["children", "shadowRoots"] {
        let inside = element[inside].as_array().map(Vec::as_slice).unwrap_or_default();
        found.extend(inside.iter().flat_map(backends));
    }
    found
}

/// The outline as text, for the message of a failed test.
impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.draw(f, 0)
    }
}
