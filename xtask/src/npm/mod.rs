//! The npm package in `pkg`: the files of `dist/package` with an entry for bundlers, types, and
//! manifests for editors. Everything but the files of the component is made from `interface.toml`.
//!
//! [`entries`] are the modules and `package.json`, [`types`] and [`frameworks`] the types,
//! [`manifest`] and [`editors`] what editors read.

mod about;
mod editors;
mod entries;
mod frameworks;
mod manifest;
#[cfg(test)]
mod tests;
mod types;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use self::about::About;
use self::entries::CDN;
use crate::interface::Interface;
use crate::package::files::{PackagedFile, Role};
use crate::package::names;
use crate::workspace::Workspace;

/// What the files are made of.
struct Input<'a> {
    about: &'a About,
    interface: &'a Interface,
    /// The name of the file that starts the component.
    shell: &'a str,
}

/// A file: its path in the package, and its content.
type File = (String, Vec<u8>);

/// Makes the package from `dist/package`, and returns its folder.
pub(crate) fn make(workspace: &Workspace) -> Result<PathBuf> {
    let built = workspace.package();
    let read = |name: &str| {
        let path = built.join(name);
        fs::read(&path).with_context(|| format!("reading {}", path.display()))
    };
    let list: Vec<PackagedFile> = serde_json::from_slice(&read("files.json")?)
        .context("files.json of the package cannot be read")?;
    let shell = list.iter().find(|file| file.role == Role::Shell);
    let shell = &shell.context("the package has no shell")?.name;
    let about = About::read(workspace)?;
    let interface = Interface::read(&workspace.root)?;
    let mut files = made(&Input { about: &about, interface: &interface, shell })?;
    for file in &list {
        files.push((format!("{CDN}/{}", file.name), read(&file.name)?));
    }
    files.push(("integrity.json".to_owned(), integrity(&about, &files)?));
    files.push(("licences.txt".to_owned(), read("licences.txt")?));
    for name in ["README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE"] {
        let content = fs::read(workspace.root.join(name));
        files.push((name.to_owned(), content.with_context(|| format!("reading {name}"))?));
    }
    let folder = workspace.root.join("pkg");
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("emptying {}", folder.display()))?;
    }
    fs::create_dir_all(folder.join(CDN))?;
    for (name, content) in files {
        let path = folder.join(name);
        fs::write(&path, content).with_context(|| format!("writing {}", path.display()))?;
    }
    Ok(folder)
}

/// The files that are made from the interface.
fn made(input: &Input) -> Result<Vec<File>> {
    let Input { about, interface, shell } = input;
    // A link to a section leads to the README, wherever the sentence stands.
    let readme = format!("]({}#", about.repository);
    let text =
        |name: &str, text: String| (name.to_owned(), text.replace("](#", &readme).into_bytes());
    Ok(vec![
        text("package.json", entries::package_json(about)),
        text("index.js", entries::index(about)),
        text("index.d.ts", types::types(interface)),
        text("define.js", entries::define(shell)),
        text("define.d.ts", entries::define_types()),
        text(&format!("{CDN}/shared-cart.js"), entries::stable(shell)),
        text("react.d.ts", frameworks::react()),
        text("preact.d.ts", frameworks::preact()),
        text("vue.d.ts", frameworks::vue(interface)),
        text("custom-elements.json", pretty(&manifest::manifest(interface))?),
        text("web-types.json", pretty(&editors::web_types(interface, about))?),
        text("vscode.html-custom-data.json", pretty(&editors::vscode(interface))?),
    ])
}

/// The hash of each file that a browser loads, as an `integrity` attribute has it.
fn integrity(about: &About, files: &[File]) -> Result<Vec<u8>> {
    let loaded = files.iter().filter(|(name, _)| name.starts_with(CDN));
    let hashes: Map<String, Value> =
        loaded.map(|(name, content)| (name.clone(), names::integrity(content).into())).collect();
    pretty(&json!({ "version": about.version, "files": hashes })).map(String::into_bytes)
}

fn pretty(value: &Value) -> Result<String> {
    Ok(serde_json::to_string_pretty(value)? + "\n")
}
