//! The package: the files a store serves under `/shared-cart/`, in `dist/package`.
//!
//! [`make`] does it all: cargo builds the wasm, [`bindgen`] makes the JavaScript around it,
//! [`optimise`] makes it smaller where a good tool is at hand, [`assemble`] names every file by its
//! content, [`compress`] packs it, and [`write`] puts the whole in place at once.

mod assemble;
mod bindgen;
mod compress;
mod embed;
pub(crate) mod flags;
mod names;
mod optimise;
mod strip;
mod write;

use std::fs::{self, File};
use std::path::Path;

use anyhow::{Context, Result};
use serde::Serialize;

use crate::cargo::{self, Made};
use crate::progress::step;
use crate::workspace::Workspace;

/// What a file of the package is for.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Role {
    /// Starts everything: asks the API early, loads the glue and the wasm, registers the element.
    Loader,
    /// The JavaScript that wasm-bindgen makes around the wasm.
    Glue,
    /// The component.
    Wasm,
    /// A JavaScript file of ours that the glue imports.
    Snippet,
}

/// One line of `files.json`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PackagedFile {
    /// Its name below `/shared-cart/`; it changes with every byte of the file.
    pub(crate) name: String,
    pub(crate) role: Role,
    /// Bytes as they are, with gzip 9, and with brotli 11.
    pub(crate) raw: usize,
    pub(crate) gzip: usize,
    pub(crate) brotli: usize,
    /// For the `integrity` attribute: `sha384-…`.
    pub(crate) integrity: String,
}

/// Builds the release package with this wasm-bindgen and returns its files. What did not change is
/// not done again.
pub(crate) fn make(workspace: &Workspace, wasm_bindgen: &Path) -> Result<Vec<PackagedFile>> {
    let wasm = step("build the component (release, wasm)", || {
        let mut build = cargo::command(&workspace.root);
        build.args(["build", "--release", "--target", "wasm32-unknown-unknown"]);
        build.args(["--lib", "-p", "shared-cart"]).envs(flags::flags());
        cargo::build(&mut build, "shared_cart", Made::Wasm)
    })?;
    step("make the package in dist/package", || {
        let scratch = workspace.scratch();
        fs::create_dir_all(&scratch).with_context(|| format!("making {}", scratch.display()))?;
        // Two builds at once would write into the same folders.
        let lock = File::create(scratch.join("package.lock"))?;
        lock.lock()?;
        let mut parts = bindgen::run(wasm_bindgen, &wasm, &scratch.join("bindgen"))?;
        parts.wasm = optimise::run(parts.wasm, &scratch)?;
        let loader = workspace.root.join("src/element/loader.js");
        let loader = fs::read_to_string(&loader)
            .with_context(|| format!("reading the loader {}", loader.display()))?;
        let files = assemble::assemble(parts, &loader)?;
        write::write(&workspace.package(), &files)
    })
}
