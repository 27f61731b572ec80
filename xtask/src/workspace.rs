//! The folders of this checkout, and the contents of its manifests.
//! Does not write anything.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use serde::Deserialize;

use crate::cargo;
use crate::process;

/// The checkout in which this program was started.
#[derive(Debug)]
pub(crate) struct Workspace {
    /// The folder with the workspace's `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// Cargo's target folder.
    pub(crate) target: PathBuf,
    /// The version of the root package.
    pub(crate) version: String,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    target_directory: PathBuf,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
}

impl Workspace {
    /// Finds the workspace that contains this crate, with `cargo metadata`.
    pub(crate) fn find() -> Result<Self> {
        // Cargo sets this variable for `cargo run`, so that a checkout which was moved is found.
        let xtask = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = xtask.parent().context("the folder xtask has no parent")?.to_path_buf();
        let mut command = cargo::command(&root);
        command.args(["metadata", "--no-deps", "--format-version", "1"]);
        let metadata: Metadata = serde_json::from_str(&process::text(&mut command)?)
            .context("cargo metadata has an unexpected answer")?;
        let package = metadata
            .packages
            .iter()
            .find(|package| package.name == "shared-cart")
            .ok_or_else(|| anyhow!("no package shared-cart in {}", root.display()))?;
        Ok(Self { root, target: metadata.target_directory, version: package.version.clone() })
    }

    /// The folder for everything that the tasks make. Git ignores it.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The folder of the package.
    pub(crate) fn package(&self) -> PathBuf {
        self.dist().join("package")
    }

    /// The folder for intermediate files, in cargo's target folder. `cargo clean` removes them.
    pub(crate) fn scratch(&self) -> PathBuf {
        self.target.join("shared-cart")
    }

    /// The version of a dependency in `Cargo.lock`.
    pub(crate) fn locked(&self, name: &str) -> Result<String> {
        let path = self.root.join("Cargo.lock");
        let lock =
            fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
        locked_version(&lock, name)
    }

    /// A path, relative to the checkout if it is inside.
    pub(crate) fn show(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).display().to_string()
    }
}

fn locked_version(lock: &str, name: &str) -> Result<String> {
    #[derive(Deserialize)]
    struct Lock {
        package: Vec<Package>,
    }
    let lock: Lock = toml::from_str(lock).context("Cargo.lock cannot be read")?;
    lock.package
        .into_iter()
        .find(|package| package.name == name)
        .map(|package| package.version)
        .ok_or_else(|| anyhow!("Cargo.lock has no package {name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
        version = 4
        [[package]]
        name = "wasm-bindgen"
        version = "0.2.130"
        [[package]]
        name = "wasm-bindgen-shared"
        version = "0.2.131"
    "#;

    #[test]
    fn the_version_of_a_dependency_is_the_one_in_the_lock() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen").unwrap(), "0.2.130");
    }

    #[test]
    fn a_dependency_that_is_not_locked_is_named() {
        let error = locked_version(LOCK, "leptos").unwrap_err();
        assert_eq!(error.to_string(), "Cargo.lock has no package leptos");
    }
}
