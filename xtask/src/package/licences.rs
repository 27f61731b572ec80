//! `licences.txt`: the licences of everything that is in the package.
//! Does not decide which licences are allowed; `deny.toml` does.
//!
//! Cargo says which libraries it gave to the linker. Their texts come from their own folders. Many
//! crates offer a choice of licences: where MIT is one of them, the package is under MIT.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

/// How the names of files with a licence begin.
const NAMES: [&str; 5] = ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "UNLICENSE"];

/// The words of the MIT licence behind its copyright lines, for crates without a file of it.
const MIT: &str = "Permission is hereby granted";

/// What is in the wasm without being a library that cargo builds.
const STANDARD_LIBRARY: &str = "the Rust standard library (with compiler_builtins, dlmalloc and \
    hashbrown)";

#[derive(Deserialize)]
struct Manifest {
    package: Package,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
    #[serde(default)]
    authors: Vec<String>,
}

/// The text of `licences.txt`. `own` is this project's licence under MIT, and `manifests` are the
/// `Cargo.toml` files of the libraries in the wasm.
pub(crate) fn licences(own: &Path, manifests: &[PathBuf]) -> Result<String> {
    let own_text = read(own)?;
    let mit = own_text.find(MIT).map(|at| &own_text[at..]);
    let mit = mit.with_context(|| format!("{} is not the MIT licence", own.display()))?;
    // Several crates have the same text. The keys are sorted, so the file is always the same.
    let mut users: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut add = |text: &str, name: String| users.entry(tidy(text)).or_default().push(name);
    add(&generated("The Rust Project contributors", mit), STANDARD_LIBRARY.to_owned());
    for manifest in manifests {
        let text = read(manifest)?;
        let read: Manifest =
            toml::from_str(&text).with_context(|| format!("reading {}", manifest.display()))?;
        let package = read.package;
        let folder = manifest.parent().context("a manifest has a folder")?;
        for text in texts(&package, &files(folder)?, mit)? {
            add(&text, format!("{} {}", package.name, package.version));
        }
    }
    let mut all = format!(
        "Shared Cart is under the MIT licence or the Apache License 2.0. Its MIT licence:\n\n{}\n\n\
         The package contains code of others under these licences.\n",
        tidy(&own_text)
    );
    let mut parts: Vec<_> = users.into_iter().map(|(text, users)| (users, text)).collect();
    parts.sort();
    for (mut users, text) in parts {
        users.sort();
        users.dedup();
        let _ = writeln!(all, "\n{}\n{}:\n\n{text}", "-".repeat(80), users.join(", "));
    }
    Ok(all)
}

/// The texts under which the package has this crate.
fn texts(package: &Package, files: &[(String, String)], mit: &str) -> Result<Vec<String>> {
    let Package { name, license, authors, .. } = package;
    let license = license.as_deref().with_context(|| format!("{name} names no licence"))?;
    let is_choice = !license.contains(" AND ");
    let offers_mit =
        is_choice && license.split([' ', '/', '(', ')']).any(|offered| offered == "MIT");
    if offers_mit {
        if let Some((_, text)) = files.iter().find(|(_, text)| text.contains(MIT)) {
            return Ok(vec![text.clone()]);
        }
        let holders =
            if authors.is_empty() { format!("the authors of {name}") } else { authors.join(", ") };
        return Ok(vec![generated(&holders, mit)]);
    }
    if files.is_empty() {
        bail!("{name} is under {license} and has no file with the text");
    }
    Ok(files.iter().map(|(_, text)| text.clone()).collect())
}

fn generated(holders: &str, mit: &str) -> String {
    format!("MIT License\n\nCopyright (c) {holders}\n\n{mit}")
}

/// The names and texts of the licences in a crate's folder, sorted by name.
fn files(folder: &Path) -> Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    let entries = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_licence = NAMES.iter().any(|start| name.to_ascii_uppercase().starts_with(start));
        if is_licence && entry.file_type()?.is_file() {
            files.push((name, read(&entry.path())?));
        }
    }
    files.sort();
    Ok(files)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))
}

/// The text without blanks at the ends of lines, and with the line ends of this system.
fn tidy(text: &str) -> String {
    let lines: Vec<_> = text.trim_matches(['\n', '\r']).lines().map(str::trim_end).collect();
    lines.join("\n").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use std::env;

    use super::*;

    const OWN: &str = "MIT License\n\nCopyright (c) us\n\nPermission is hereby granted, free\n";

    /// Crates in a temporary folder, which is removed at the end.
    struct Crates(PathBuf);

    impl Crates {
        fn new(test: &str) -> Self {
            let id = std::process::id();
            let folder = env::temp_dir().join(format!("shared-cart-licences-{test}-{id}"));
            let crates = Self(folder);
            crates.put("LICENSE-MIT", OWN);
            crates
        }

        fn put(&self, path: &str, text: &str) {
            let path = self.0.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }

        /// Adds a crate and returns its manifest.
        fn add(&self, name: &str, license: &str, files: &[(&str, &str)]) -> PathBuf {
            let manifest = format!(
                "[package]\nname = \"{name}\"\nversion = \"1.2.3\"\nlicense = \"{license}\"\n\
                 authors = [\"Ana <ana@example.com>\"]\nreadme = false\n"
            );
            self.put(&format!("{name}/Cargo.toml"), &manifest);
            for (file, text) in files {
                self.put(&format!("{name}/{file}"), text);
            }
            self.0.join(name).join("Cargo.toml")
        }

        fn licences(&self, manifests: &[PathBuf]) -> Result<String> {
            licences(&self.0.join("LICENSE-MIT"), manifests)
        }
    }

    impl Drop for Crates {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn every_crate_is_named_with_its_own_text() {
        let crates = Crates::new("texts");
        let both = [
            ("LICENSE-APACHE", "Apache text"),
            ("LICENSE-MIT", "(c) B\n\nPermission is hereby granted"),
        ];
        let manifests = [
            crates.add("both", "MIT OR Apache-2.0", &both),
            crates.add("old", "MIT/Apache-2.0", &both),
            crates.add("zlib", "Zlib", &[("LICENSE", "Zlib text")]),
            crates.add("without", "MIT", &[]),
            crates.add(
                "and",
                "(MIT OR Apache-2.0) AND Unicode-3.0",
                &[("LICENSE-UNICODE", "U"), both[1]],
            ),
        ];
        let text = crates.licences(&manifests).unwrap();
        assert!(text.starts_with("Shared Cart is under") && text.contains("Copyright (c) us"));
        assert!(text.contains("and 1.2.3, both 1.2.3, old 1.2.3:\n\n(c) B\n"), "{text}");
        assert!(text.contains("zlib 1.2.3:\n\nZlib text\n"), "{text}");
        assert!(text.contains("Copyright (c) Ana <ana@example.com>\n\nPermission"), "{text}");
        assert!(text.contains("and 1.2.3:\n\nU\n") && !text.contains("Apache text"), "{text}");
        assert!(text.contains("the Rust standard library"));
        let mut turned = manifests.to_vec();
        turned.reverse();
        assert_eq!(crates.licences(&turned).unwrap(), text, "the order makes no difference");
    }

    #[test]
    fn a_crate_without_a_text_of_its_licence_is_refused() {
        let crates = Crates::new("refused");
        let error = crates.licences(&[crates.add("bare", "Zlib", &[])]).unwrap_err();
        assert_eq!(error.to_string(), "bare is under Zlib and has no file with the text");
        crates.put("none/Cargo.toml", "[package]\nname = \"none\"\nversion = \"1.0.0\"\n");
        let error = crates.licences(&[crates.0.join("none/Cargo.toml")]).unwrap_err();
        assert_eq!(error.to_string(), "none names no licence");
    }
}
