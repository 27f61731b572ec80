//! Calls of cargo, and the files that it builds.
//! Does not choose what is built.

use std::collections::BTreeSet;
use std::env;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::process;

/// The target for which the component is built.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// A call of cargo in this folder: the cargo that started this program, if there is one.
pub(crate) fn command(folder: &Path) -> Command {
    let mut command = process::command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(folder);
    command
}

/// One line of `--message-format=json`, with the fields that are used here.
#[derive(Deserialize)]
struct Message {
    reason: String,
    target: Option<Target>,
    #[serde(default)]
    filenames: Vec<PathBuf>,
    manifest_path: Option<PathBuf>,
    executable: Option<PathBuf>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
}

/// What a build made.
#[derive(Debug)]
pub(crate) struct Built {
    /// The file of the target.
    pub(crate) file: PathBuf,
    /// The `Cargo.toml` files of all libraries that were built for the wasm, sorted. The file of
    /// the target is linked from them.
    pub(crate) libraries: Vec<PathBuf>,
}

/// Runs a `cargo build`, with visible progress, and returns what it made of the target.
pub(crate) fn build(command: &mut Command, target: &str, kind: Made) -> Result<Built> {
    let typed = process::line(command);
    command.arg("--message-format=json-render-diagnostics");
    command.stdin(Stdio::null()).stdout(Stdio::piped());
    let mut child = command.spawn().map_err(|error| process::not_started(command, &error))?;
    let messages = child.stdout.take().context("cargo has no output")?;
    let mut found = None;
    let mut libraries = BTreeSet::new();
    for line in BufReader::new(messages).lines() {
        let line = line.context("reading cargo's output")?;
        // Lines that are not such a message are ignored.
        let Ok(message) = serde_json::from_str::<Message>(&line) else { continue };
        libraries.extend(wasm_library(&message));
        found = made(message, target, kind).or(found);
    }
    let status = child.wait()?;
    if !status.success() {
        bail!("`{typed}` failed; see the error above");
    }
    let file = found.with_context(|| format!("`{typed}` made no {target}"))?;
    Ok(Built { file, libraries: libraries.into_iter().collect() })
}

/// The manifest of the library for the wasm that a message names. Libraries of build scripts and
/// macros are for this machine, and are no part of the wasm.
fn wasm_library(message: &Message) -> Option<PathBuf> {
    let is_library = message.filenames.iter().any(|path| {
        let is_rlib = path.extension().is_some_and(|extension| extension == "rlib");
        is_rlib && path.iter().any(|folder| folder == WASM)
    });
    message.manifest_path.clone().filter(|_| is_library)
}

/// The kind of file that is wanted of a target.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Made {
    /// The program.
    Executable,
    /// The WebAssembly module of a library.
    Wasm,
}

/// The file of the wanted kind that a message names, if it is about the target.
fn made(message: Message, target: &str, kind: Made) -> Option<PathBuf> {
    let ours = message.target.is_some_and(|built| built.name == target);
    if message.reason != "compiler-artifact" || !ours {
        return None;
    }
    match kind {
        Made::Executable => message.executable,
        Made::Wasm => message
            .filenames
            .into_iter()
            .find(|path| path.extension().is_some_and(|extension| extension == "wasm")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = r#"{"reason":"compiler-artifact","target":{"name":"shared_cart"},
        "filenames":["/t/libshared_cart.rlib","/t/shared_cart.wasm"],"executable":null,"x":1}"#;

    #[test]
    fn the_wasm_file_of_the_library_is_found_in_cargos_message() {
        let found = |target| made(serde_json::from_str(LINE).unwrap(), target, Made::Wasm);
        assert_eq!(found("shared_cart"), Some(PathBuf::from("/t/shared_cart.wasm")));
        assert_eq!(found("leptos"), None);
    }

    #[test]
    fn only_libraries_for_the_wasm_are_part_of_it() {
        let library = |folder: &str| {
            let message = format!(
                r#"{{"reason":"compiler-artifact","manifest_path":"/r/serde/Cargo.toml",
                "filenames":["/t/{folder}/release/deps/libserde-0.rlib"]}}"#
            );
            wasm_library(&serde_json::from_str(&message).unwrap())
        };
        assert_eq!(library(WASM), Some(PathBuf::from("/r/serde/Cargo.toml")));
        assert_eq!(library("x86_64-unknown-linux-gnu"), None);
    }
}
