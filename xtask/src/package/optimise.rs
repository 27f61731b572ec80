//! Makes the wasm smaller with wasm-opt, when a version that does no harm is at hand. The package
//! is right without it; nobody has to install it.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::progress::note;

/// Older ones break the module without an error: the page then stops while it starts.
const OLDEST: u32 = 120;

/// Plain `-Oz` inlines functions with one caller, which makes the module larger once compressed.
const FLAGS: [&str; 9] = [
    "-Oz",
    "--one-caller-inline-max-function-size=20",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-bulk-memory-opt",
];

/// The smaller module, or the same one.
pub(crate) fn run(wasm: Vec<u8>, scratch: &Path) -> Result<Vec<u8>> {
    let named = env::var_os("WASM_OPT");
    let program = named.clone().unwrap_or_else(|| OsString::from("wasm-opt"));
    let version = match process::text(process::command(&program).arg("--version")) {
        Ok(text) => version(&text),
        Err(error) if named.is_some() => return Err(error.context("WASM_OPT")),
        Err(_) => return Ok(wasm),
    };
    match version {
        Some(version) if version >= OLDEST => note(&format!("with wasm-opt {version}")),
        _ if named.is_some() => {
            bail!("WASM_OPT is older than version {OLDEST}, which breaks the module")
        }
        _ => {
            note(&format!("the wasm-opt in PATH is older than version {OLDEST} and is not used"));
            return Ok(wasm);
        }
    }
    let (input, output) = (scratch.join("unoptimised.wasm"), scratch.join("optimised.wasm"));
    // It takes seconds, so what it made last time is kept, with what made it.
    let stamp = scratch.join("optimised.by");
    let by = format!("{version:?} {FLAGS:?}");
    if fs::read(&input).is_ok_and(|last| last == wasm)
        && fs::read_to_string(&stamp).is_ok_and(|last| last == by)
        && let Ok(optimised) = fs::read(&output)
    {
        return Ok(optimised);
    }
    let _ = fs::remove_file(&stamp);
    fs::write(&input, wasm).with_context(|| format!("writing {}", input.display()))?;
    process::run(process::command(&program).args(FLAGS).arg(&input).arg("-o").arg(&output))?;
    fs::write(&stamp, by).with_context(|| format!("writing {}", stamp.display()))?;
    fs::read(&output).with_context(|| format!("reading {}", output.display()))
}

/// `wasm-opt version 132 (version_132)` is 132.
fn version(text: &str) -> Option<u32> {
    text.split_whitespace().find_map(|word| word.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_read_from_every_way_it_is_written() {
        assert_eq!(version("wasm-opt version 132 (version_132)\n"), Some(132));
        assert_eq!(version("wasm-opt version 108 (version_108-4-g1a2b)"), Some(108));
        assert_eq!(version("wasm-opt"), None);
    }
}
