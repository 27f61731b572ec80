//! Calls of cargo, and the files that it builds.
//! Does not choose what is built.

use std::env;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::process;

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
    executable: Option<PathBuf>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
}

/// Runs a `cargo build`, with visible progress, and returns the file that it made of the target.
pub(crate) fn build(command: &mut Command, target: &str, kind: Made) -> Result<PathBuf> {
    let typed = process::line(command);
    command.arg("--message-format=json-render-diagnostics");
    command.stdin(Stdio::null()).stdout(Stdio::piped());
    let mut child = command.spawn().map_err(|error| process::not_started(command, &error))?;
    let messages = child.stdout.take().context("cargo has no output")?;
    let mut found = None;
    for line in BufReader::new(messages).lines() {
        let line = line.context("reading cargo's output")?;
        // Lines that are not such a message are ignored.
        let Ok(message) = serde_json::from_str::<Message>(&line) else { continue };
        found = made(message, target, kind).or(found);
    }
    let status = child.wait()?;
    if !status.success() {
        bail!("`{typed}` failed; see the error above");
    }
    found.with_context(|| format!("`{typed}` made no {target}"))
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
}
