//! The package: the files a store serves under `/shared-cart/`, in `dist/package`.
//!
//! [`make`] does it all: cargo builds the wasm, linked by [`linker`]; [`classes`] drops what nobody
//! uses, [`bindgen`] makes the JavaScript around the wasm, [`shorten`] shortens the names between the
//! two, [`optimise`] makes the wasm smaller where wasm-opt is to be had, [`assemble`] has the
//! JavaScript minified and names every file by its content, [`compress`] packs it, and [`write`] puts
//! the whole in place at once.

mod assemble;
mod bindgen;
mod classes;
mod compress;
mod embed;
pub(crate) mod flags;
pub(crate) mod linker;
mod minify;
mod names;
mod optimise;
mod shorten;
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

/// The programs that make the package.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Programs<'a> {
    pub(crate) wasm_bindgen: &'a Path,
    /// Where it is not to be had, the package is larger and otherwise the same.
    pub(crate) wasm_opt: Option<&'a Path>,
}

/// Builds the release package and returns its files. What did not change is not done again.
pub(crate) fn make(workspace: &Workspace, programs: Programs) -> Result<Vec<PackagedFile>> {
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
        let wasm = fs::read(&wasm).with_context(|| format!("reading {}", wasm.display()))?;
        let input = scratch.join("shared_cart.wasm");
        fs::write(&input, classes::drop_unused(&wasm)?)
            .with_context(|| format!("writing {}", input.display()))?;
        let parts = bindgen::run(programs.wasm_bindgen, &input, &scratch.join("bindgen"))?;
        let mut parts = shorten::shorten(parts)?;
        if let Some(wasm_opt) = programs.wasm_opt {
            parts.wasm = optimise::run(wasm_opt, parts.wasm, &scratch)?;
        }
        let loader = workspace.root.join("src/element/loader.js");
        let loader = fs::read_to_string(&loader)
            .with_context(|| format!("reading the loader {}", loader.display()))?;
        let files = assemble::assemble(parts, &loader)?;
        write::write(&workspace.package(), &files)
    })
}
