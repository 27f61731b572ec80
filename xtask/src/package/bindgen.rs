//! Runs wasm-bindgen, and collects its files.
//! Does not give them their final names; [`super::assemble`] does.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::process;

/// The files that wasm-bindgen makes for `--target web`.
#[derive(Debug)]
pub(crate) struct Parts {
    pub(crate) wasm: Vec<u8>,
    pub(crate) glue: String,
    pub(crate) snippets: Vec<Snippet>,
}

/// A JavaScript file that a crate passes to wasm-bindgen.
#[derive(Debug)]
pub(crate) struct Snippet {
    /// The path with which the glue imports it, such as
    /// `snippets/shared-cart-0123/src/element/element.js`.
    pub(crate) path: String,
    pub(crate) text: String,
}

/// Runs wasm-bindgen with the wasm. The folder is emptied first.
pub(crate) fn run(wasm_bindgen: &Path, wasm: &Path, folder: &Path) -> Result<Parts> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("emptying {}", folder.display()))?;
    }
    let mut command = process::command(wasm_bindgen);
    command.args(["--target", "web", "--out-name", "core", "--no-typescript"]);
    // The shell names the wasm. The glue must not name it a second time, without its hash.
    command.arg("--omit-default-module-path");
    // A page does not use the names of functions and tools. All browsers that can run this wasm
    // have `encodeInto`.
    command.args(["--remove-name-section", "--remove-producers-section"]);
    command.args(["--encode-into", "always"]);
    // The parts import what these are, by their names.
    command.args(["--keep-lld-exports", "--no-demangle"]);
    command.arg("--out-dir").arg(folder).arg(wasm);
    process::run(&mut command)?;
    let read = |name: &str| fs::read(folder.join(name)).with_context(|| format!("reading {name}"));
    let mut snippets = Vec::new();
    collect(folder, "snippets", &mut snippets)?;
    // The order of a folder's entries differs between machines. The package must not differ.
    snippets.sort_by(|a, b| a.path.cmp(&b.path));
    let glue = String::from_utf8(read("core.js")?).context("the glue is not UTF-8")?;
    Ok(Parts { wasm: read("core_bg.wasm")?, glue, snippets })
}

fn collect(folder: &Path, path: &str, snippets: &mut Vec<Snippet>) -> Result<()> {
    let here = folder.join(path);
    if !here.exists() {
        return Ok(());
    }
    for entry in fs::read_dir(&here).with_context(|| format!("reading {}", here.display()))? {
        let entry = entry?;
        let path = format!("{path}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(folder, &path, snippets)?;
        } else {
            let text = fs::read_to_string(entry.path())
                .with_context(|| format!("reading the snippet {path}"))?;
            snippets.push(Snippet { path, text });
        }
    }
    Ok(())
}
