//! Joins the modules of the shell into one file, so that the browser needs one request for it.
//! Does not minify.
//!
//! It knows the form in which the modules are written: an import is one line at the beginning and
//! names what it takes, an export stands before what it exports, and no name is used at the top
//! level of two modules.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// The modules that `entry` in this folder imports, and itself, each after what it imports.
pub(super) fn bundle(folder: &Path, entry: &str) -> Result<String> {
    join(entry, &mut |name| {
        let path = folder.join(name);
        fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))
    })
}

fn join(entry: &str, read: &mut dyn FnMut(&str) -> Result<String>) -> Result<String> {
    let mut bundle = Bundle::default();
    bundle.add(entry, read)?;
    Ok(bundle.text)
}

#[derive(Default)]
struct Bundle {
    text: String,
    added: HashSet<String>,
    /// Each name of a top level, and its module.
    names: HashMap<String, String>,
}

impl Bundle {
    fn add(&mut self, module: &str, read: &mut dyn FnMut(&str) -> Result<String>) -> Result<()> {
        if !self.added.insert(module.to_owned()) {
            return Ok(());
        }
        let mut own = String::new();
        for line in read(module)?.lines() {
            if let Some(import) = line.strip_prefix("import ") {
                let Some((_, path)) = import.split_once(" from \"./") else {
                    bail!("{module} imports in a form that cannot be joined: `{line}`");
                };
                self.add(path.trim_end_matches("\";"), read)?;
                continue;
            }
            let line = line.strip_prefix("export ").unwrap_or(line);
            if let Some(name) = declared(line)
                && let Some(other) = self.names.insert(name.to_owned(), module.to_owned())
            {
                bail!("{module} and {other} both have a `{name}`");
            }
            own.push_str(line);
            own.push('\n');
        }
        self.text.push_str(&own);
        Ok(())
    }
}

/// The name that a line declares at the top level.
fn declared(line: &str) -> Option<&str> {
    let line = line.strip_prefix("async ").unwrap_or(line);
    let rest = ["function ", "const ", "let ", "class "]
        .iter()
        .find_map(|keyword| line.strip_prefix(keyword))?;
    let is_in_name = |character: char| character.is_alphanumeric() || "_$".contains(character);
    rest.split(|character| !is_in_name(character)).next().filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(modules: &[(&str, &str)]) -> Result<String> {
        join("a.js", &mut |name| {
            let module = modules.iter().find(|(known, _)| *known == name);
            Ok(module.with_context(|| format!("no {name}"))?.1.to_owned())
        })
    }

    #[test]
    fn a_module_stands_once_and_after_what_it_imports() {
        let modules = [
            ("a.js", "import { b } from \"./b.js\";\nimport { c } from \"./c.js\";\nb(c);\n"),
            ("b.js", "import { c } from \"./c.js\";\nexport const b = (x) => x + c;\n"),
            ("c.js", "/** One. */\nexport const c = 1;\n"),
        ];
        let text = "/** One. */\nconst c = 1;\nconst b = (x) => x + c;\nb(c);\n";
        assert_eq!(joined(&modules).unwrap(), text);
    }

    #[test]
    fn a_name_at_the_top_of_two_modules_is_refused() {
        let modules = [
            ("a.js", "import { b } from \"./b.js\";\nasync function help() {}\n"),
            ("b.js", "const help = 1;\nexport const b = 1;\n"),
        ];
        let error = joined(&modules).unwrap_err().to_string();
        assert_eq!(error, "a.js and b.js both have a `help`");
    }

    #[test]
    fn an_import_from_elsewhere_is_refused() {
        let error = joined(&[("a.js", "import \"other\";\n")]).unwrap_err().to_string();
        assert!(error.contains("in a form that cannot be joined"), "{error}");
    }
}
