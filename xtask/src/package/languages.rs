//! The files of the languages: a name with a hash for each, and the list of them in the shell.
//! It knows no text. `tests/it/i18n` compares the files with the code.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::assemble::Asset;
use super::files::Role;
use super::names::{hashed, stem};

/// How the list begins and ends in the source of the shell.
const LIST: [&str; 2] = ["const FILES = {", "\n};"];

/// The files of this folder, without the blanks at the beginning of lines, in the order of names.
pub(super) fn read(folder: &Path) -> Result<Vec<Asset>> {
    let entries = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort();
    let files = paths.iter().map(|path| {
        let text =
            fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
        let tag = path.file_stem().unwrap_or_default().to_string_lossy();
        asset(&tag, &text).with_context(|| path.display().to_string())
    });
    files.collect()
}

fn asset(tag: &str, text: &str) -> Result<Asset> {
    serde_json::from_str::<serde_json::Value>(text)?;
    let content: String = text.lines().map(str::trim_start).collect();
    let name = hashed(&format!("shared-cart-{tag}"), "json", content.as_bytes());
    Ok(Asset { name, role: Role::Language, content: content.into_bytes() })
}

/// The shell with the names of these files in its list.
pub(super) fn listed(script: &str, files: &[Asset]) -> Result<String> {
    let [start, end] = LIST;
    let (before, rest) = script.split_once(start).context("the shell has no list of languages")?;
    let (_, after) = rest.split_once(end).context("the list of languages in the shell is open")?;
    ensure!(!files.is_empty(), "there are no languages");
    let files = files.iter().map(|file| {
        format!("\"{}\": new URL(\"./{}\", import.meta.url),", stem(&file.name), file.name)
    });
    Ok([before, start, &files.collect::<String>(), end, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_gets_the_name_of_each_file() {
        let files = [asset("en", "{\n  \"a\": \"b\"\n}\n").unwrap(), asset("pt-BR", "{}").unwrap()];
        assert_eq!(files[0].content, b"{\"a\": \"b\"}");
        let script = "const a = 1;\nconst FILES = {\n  en: \"x\",\n};\nload();\n";
        let [en, pt] = [0, 1].map(|at: usize| &files[at].name);
        let list = format!(
            "const FILES = {{\"en\": new URL(\"./{en}\", import.meta.url),\
             \"pt-BR\": new URL(\"./{pt}\", import.meta.url),\n}};"
        );
        assert_eq!(listed(script, &files).unwrap(), format!("const a = 1;\n{list}\nload();\n"));
    }

    #[test]
    fn a_shell_without_the_list_and_a_file_that_is_no_json_are_refused() {
        assert!(listed("const a = 1;", &[asset("en", "{}").unwrap()]).is_err());
        assert!(asset("en", "{ a: 1 }").is_err());
    }
}
