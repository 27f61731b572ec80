//! The package: the files that a store serves below `/shared-cart/`, in `dist/package`.
//!
//! [`make`] runs all steps: cargo builds the wasm, with [`linker`] as its linker. [`mod@split`]
//! takes the parts apart that are loaded later. [`classes`] removes unused classes, [`bindgen`]
//! makes the JavaScript around the core, and [`shorten`] shortens the names between the two.
//! [`mod@bundle`] joins the modules of the shell, and [`languages`] puts the list of the files with
//! texts into it.
//! [`optimise`] makes each wasm smaller if there is wasm-opt. [`assemble`] minifies the JavaScript
//! and names every file by its content. [`mod@licences`] lists the licences of what is in them.
//! [`mod@write`] compresses the files and puts them in place. [`reproducible`] checks that the same
//! build gives the same files.

mod assemble;
mod bindgen;
mod bundle;
mod classes;
mod compress;
mod embed;
pub(crate) mod files;
pub(crate) mod flags;
pub(crate) mod functions;
mod languages;
mod licences;
pub(crate) mod linker;
mod minify;
pub(crate) mod names;
mod optimise;
pub(crate) mod reproducible;
#[path = "../../../style/sheet.rs"]
mod sheet;
mod shorten;
mod split;
mod write;

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use assemble::{Contents, Shell};
use files::PackagedFile;

use crate::cargo::{self, Built, Made};
use crate::progress::step;
use crate::workspace::Workspace;

/// The programs that `make` needs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Programs<'a> {
    pub(crate) wasm_bindgen: &'a Path,
    /// Without it the package is larger, and works in the same way.
    pub(crate) wasm_opt: Option<&'a Path>,
}

/// The folder for the files that the component was taken apart into.
const SPLIT: &str = "split";

/// Where the files of the last build are as the linker wrote them, with the names of functions.
pub(crate) fn parts_folder(workspace: &Workspace) -> PathBuf {
    workspace.scratch().join(SPLIT)
}

/// Builds the release package and returns its files. Steps whose input did not change are skipped.
pub(crate) fn make(workspace: &Workspace, programs: Programs) -> Result<Vec<PackagedFile>> {
    let built = build(workspace)?;
    step("make the package in dist/package", || {
        let scratch = workspace.scratch();
        fs::create_dir_all(&scratch).with_context(|| format!("making {}", scratch.display()))?;
        // Two builds at the same time would write into the same folders.
        let lock = File::create(scratch.join("package.lock"))?;
        lock.lock()?;
        let contents = contents(workspace, programs, &built, &scratch)?;
        write::write(&workspace.package(), &contents)
    })
}

/// Builds the wasm.
fn build(workspace: &Workspace) -> Result<Built> {
    step("build the component (release, wasm)", || {
        let mut build = cargo::command(&workspace.root);
        build.args(["build", "--release", "--target", cargo::WASM]);
        build.args(["--lib", "-p", "shared-cart", "--features", "split"]).envs(flags::flags());
        cargo::build(&mut build, "shared_cart", Made::Wasm)
    })
}

/// Makes the files from the wasm. Intermediate files are written into the folder `scratch`.
fn contents(
    workspace: &Workspace,
    programs: Programs,
    built: &Built,
    scratch: &Path,
) -> Result<Contents> {
    let wasm = &built.file;
    let wasm = fs::read(wasm).with_context(|| format!("reading {}", wasm.display()))?;
    let mut split = split::split(&wasm, &scratch.join(SPLIT))?;
    let input = scratch.join("shared_cart.wasm");
    fs::write(&input, classes::drop_unused(&split.core)?)
        .with_context(|| format!("writing {}", input.display()))?;
    let parts = bindgen::run(programs.wasm_bindgen, &input, &scratch.join("bindgen"))?;
    let mut parts = shorten::shorten(parts, split.files.values())?;
    if let Some(wasm_opt) = programs.wasm_opt {
        parts.wasm = optimise::run(wasm_opt, parts.wasm, scratch, "core")?;
        for (stem, file) in &mut split.files {
            *file = optimise::run(wasm_opt, std::mem::take(file), scratch, stem)?;
        }
    }
    let files_of_parts = split.named(&mut parts.snippets)?;
    let script = bundle::bundle(&workspace.root.join("src/shell"), "entry.js")?;
    let styles = sheet::joined(&workspace.root.join("style")).context("reading the style sheet")?;
    let languages = languages::read(&workspace.root.join("src/i18n/languages"))?;
    let script = languages::listed(&script, &languages)?;
    let shell = Shell { script: &script, styles: &styles };
    let mut files = assemble::assemble(parts, shell)?;
    files.extend(files_of_parts);
    files.extend(languages);
    let others: Vec<_> =
        built.libraries.iter().filter(|path| !path.starts_with(&workspace.root)).cloned().collect();
    Ok(Contents {
        files,
        licences: licences::licences(&workspace.root.join("LICENSE-MIT"), &others)?,
    })
}
