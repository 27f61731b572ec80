//! Runs wasm-bindgen, and gathers what it made. It must not name files for the page: that is
//! [`super::assemble`].

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::process;

/// What wasm-bindgen makes of a library for `--target web`.
#[derive(Debug)]
pub(crate) struct Parts {
    pub(crate) wasm: Vec<u8>,
    pub(crate) glue: String,
    pub(crate) snippets: Vec<Snippet>,
}

/// A JavaScript file which a crate gave to wasm-bindgen.
#[derive(Debug)]
pub(crate) struct Snippet {
    /// As the glue imports it: `snippets/shared-cart-0123/src/element/element.js`.
    pub(crate) path: String,
    pub(crate) text: String,
}

/// Processes the wasm into the folder, which is emptied first.
pub(crate) fn run(wasm_bindgen: &Path, wasm: &Path, folder: &Path) -> Result<Parts> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("emptying {}", folder.display()))?;
    }
    let mut command = process::command(wasm_bindgen);
    command.args(["--target", "web", "--out-name", "core", "--no-typescript"]);
    // The loader names the wasm; a second, unhashed name in the glue would be a trap.
    command.arg("--omit-default-module-path");
    // Names of functions and tools are of no use to a page. Every browser with wasm of this
    // kind has `encodeInto`.
    command.args(["--remove-name-section", "--remove-producers-section"]);
    command.args(["--encode-into", "always"]);
    command.arg("--out-dir").arg(folder).arg(wasm);
    process::run(&mut command)?;
    let read = |name: &str| fs::read(folder.join(name)).with_context(|| format!("reading {name}"));
    let mut snippets = Vec::new();
    gather(folder, "snippets", &mut snippets)?;
    // The order of a folder's entries differs between machines; that of the package must not.
    snippets.sort_by(|a, b| a.path.cmp(&b.path));
    let glue = String::from_utf8(read("core.js")?).context("the glue is not UTF-8")?;
    Ok(Parts { wasm: read("core_bg.wasm")?, glue, snippets })
}

fn gather(folder: &Path, path: &str, snippets: &mut Vec<Snippet>) -> Result<()> {
    let here = folder.join(path);
    if !here.exists() {
        return Ok(());
    }
    for entry in fs::read_dir(&here).with_context(|| format!("reading {}", here.display()))? {
        let entry = entry?;
        let path = format!("{path}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            gather(folder, &path, snippets)?;
        } else {
            let text = fs::read_to_string(entry.path())
                .with_context(|| format!("reading the snippet {path}"))?;
            snippets.push(Snippet { path, text });
        }
    }
    Ok(())
}
