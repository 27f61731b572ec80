//! The tables of README.md that are made from `interface.toml`. They stand between two comments:
//! `<!-- made from interface.toml: events -->` and `<!-- end -->`.
//! Does not write the file.

use std::fmt::Write;

use anyhow::{Result, bail};

use super::Interface;

const BEGIN: &str = "<!-- made from interface.toml: ";
const END: &str = "<!-- end -->";

/// The README with its tables as `interface.toml` has them.
pub(crate) fn renewed(readme: &str, interface: &Interface) -> Result<String> {
    let mut text = String::new();
    let mut rest = readme;
    let mut missing = sections(interface);
    while let Some((before, after)) = rest.split_once(BEGIN) {
        let Some((name, after)) = after.split_once(" -->\n") else {
            bail!("README.md has a `{BEGIN}…` that is not closed on its line");
        };
        let Some((_, after)) = after.split_once(END) else {
            bail!("README.md has no `{END}` after the tables `{name}`");
        };
        let Some(at) = missing.iter().position(|(known, _)| *known == name) else {
            bail!("README.md has no place for the tables `{name}`, or has two");
        };
        let (_, tables) = missing.swap_remove(at);
        write!(text, "{before}{BEGIN}{name} -->\n{tables}{END}")?;
        rest = after;
    }
    if let Some((name, _)) = missing.first() {
        bail!("README.md does not have the line `{BEGIN}{name} -->`");
    }
    Ok(text + rest)
}

/// What stands between the comments, by the name in the first one.
fn sections(interface: &Interface) -> Vec<(&'static str, String)> {
    let mut sections = vec![
        ("attributes", attributes(interface)),
        ("methods", methods(interface)),
        ("events", events(interface)),
        ("slots", slots(interface)),
        ("custom properties", custom_properties(interface)),
        ("parts", parts(interface)),
    ];
    if !interface.properties.is_empty() {
        sections.push(("properties", properties(interface)));
    }
    if !interface.states.is_empty() {
        let states = interface.states.iter();
        let rows = states.map(|state| [format!("`:state({})`", state.name), state.text.clone()]);
        sections.push(("states", table(["state", "when"], rows)));
    }
    sections
}

fn attributes(interface: &Interface) -> String {
    let rows = interface.attributes.iter().map(|attribute| {
        [code(&attribute.name), attribute.text.clone(), attribute.default.clone()]
    });
    let live = interface.attributes.iter().filter(|attribute| attribute.is_live);
    let mut live: Vec<_> = live.map(|attribute| code(&attribute.name)).collect();
    let last = live.pop().unwrap_or_default();
    let sentence = format!(
        "{} and {last} may change at any time. The other attributes are read when the element is \
         added to the page.",
        live.join(", ")
    );
    let table = table(["attribute", "meaning", "default"], rows);
    format!("{table}\n{}", wrapped(&sentence))
}

fn properties(interface: &Interface) -> String {
    let rows = interface
        .properties
        .iter()
        .map(|property| [code(&property.name), property.text.clone(), code(&property.kind)]);
    table(["property", "is", "type"], rows)
}

fn methods(interface: &Interface) -> String {
    let rows = interface.methods.iter();
    let rows = rows.map(|method| [code(&method.example), method.text.clone()]);
    let reasons = interface.reasons.iter().map(|it| [code(&it.name), it.text.clone()]);
    format!("{}\n{}", table(["method", "does"], rows), table(["reason", "means"], reasons))
}

fn events(interface: &Interface) -> String {
    let rows = interface
        .events
        .iter()
        .map(|event| [code(&event.name), event.text.clone(), event.detail.clone()]);
    let kinds = interface.error_kinds.iter().map(|kind| [code(&kind.name), kind.text.clone()]);
    let kinds = table(["kind of `shared-cart-error`", "means"], kinds);
    format!("{}\n{kinds}", table(["event", "when", "detail"], rows))
}

fn slots(interface: &Interface) -> String {
    let rows = interface.slots.iter().map(|slot| {
        let name = if slot.name.is_empty() { "default".to_owned() } else { code(&slot.name) };
        [name, slot.text.clone()]
    });
    table(["slot", "is"], rows)
}

fn custom_properties(interface: &Interface) -> String {
    let rows = interface
        .custom_properties
        .iter()
        .map(|property| [code(&property.name), property.text.clone(), code(&property.default)]);
    table(["property", "for", "default"], rows)
}

fn parts(interface: &Interface) -> String {
    let tables = interface.part_tables.iter().map(|of| {
        let rows = of.parts.iter().map(|part| [code(&part.name), part.text.clone()]);
        table([&of.head, &of.verb], rows)
    });
    tables.collect::<Vec<_>>().join("\n")
}

fn code(text: &str) -> String {
    format!("`{text}`")
}

/// A table of Markdown. A `|` in a cell would end it.
fn table<const N: usize>(head: [&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let rows = rows.map(|row| line(&row.map(|cell| cell.replace('|', "\\|"))));
    let rows: Vec<_> = rows.collect();
    [line(&head.map(str::to_owned)), ["|", &"---|".repeat(N), "\n"].concat(), rows.concat()]
        .concat()
}

/// A paragraph with lines of 100 columns at most.
fn wrapped(text: &str) -> String {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        if let Some(line) = lines.last_mut() {
            if line.is_empty() {
                line.push_str(word);
            } else if line.chars().count() + 1 + word.chars().count() <= 100 {
                line.push(' ');
                line.push_str(word);
            } else {
                lines.push(word.to_owned());
            }
        }
    }
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    fn root() -> &'static Path {
        Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
    }

    #[test]
    fn the_readme_has_the_tables_of_the_interface() {
        let readme = fs::read_to_string(root().join("README.md")).unwrap();
        let renewed = renewed(&readme, &Interface::read(root()).unwrap()).unwrap();
        let differs = readme.lines().zip(renewed.lines()).find(|(is, should)| is != should);
        assert!(
            readme == renewed,
            "README.md differs from interface.toml; run `cargo xtask interface --write`: \
             {differs:?}"
        );
    }

    #[test]
    fn a_readme_without_a_place_for_a_table_is_refused() {
        let error = renewed("# Shared Cart\n", &Interface::read(root()).unwrap()).unwrap_err();
        assert!(error.to_string().contains("does not have the line"), "{error}");
    }

    #[test]
    fn a_long_sentence_is_broken_into_lines() {
        let text = wrapped(&["word"; 30].join(" "));
        assert_eq!(text.lines().map(str::len).collect::<Vec<_>>(), [99, 49]);
    }
}
