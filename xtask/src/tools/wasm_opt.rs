//! wasm-opt, from npm. There it is one script for Node; compiling it would need a C++ compiler and
//! ten minutes. Does not fail without Node: the package is then made without wasm-opt.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::npm_file::{self, NpmFile};
use crate::process;
use crate::progress::note;

/// The script. Its ending tells Node, and [`command`], that it is a `CommonJS` module. The package
/// has eight other programs of ten megabytes each.
const WASM_OPT: NpmFile = NpmFile {
    package: "binaryen",
    version: "132.0.0",
    files: [
        include_str!("../../binaryen/package.json"),
        include_str!("../../binaryen/package-lock.json"),
        include_str!("../../binaryen/.npmrc"),
    ],
    path: "bin/wasm-opt",
    name: "wasm-opt.cjs",
};

/// The oldest version that works. Older ones break the module without an error, and the page does
/// not start.
const OLDEST: u32 = 120;

/// The program that `WASM_OPT` names, or the pinned one. Others in PATH are not used, because they
/// would make other files of the same code.
pub(crate) fn get(cache: &Path) -> Result<Option<PathBuf>> {
    if let Some(named) = env::var_os("WASM_OPT").filter(|value| !value.is_empty()) {
        let named = PathBuf::from(named);
        if version(&named).context("WASM_OPT")?.is_none_or(|version| version < OLDEST) {
            bail!("WASM_OPT is older than version {OLDEST}, which breaks the module");
        }
        return Ok(Some(named));
    }
    match npm_file::get(cache, &WASM_OPT, |program| version(program).map(drop)) {
        Ok(program) => Ok(Some(program)),
        Err(error) => {
            note(&format!("wasm-opt is missing, so the package is 5 % larger: {error:#}"));
            Ok(None)
        }
    }
}

/// A call of this wasm-opt.
pub(crate) fn command(program: &Path) -> Command {
    if program.extension().is_none_or(|extension| extension != "cjs") {
        return process::command(program);
    }
    let mut command = process::command("node");
    command.arg(program);
    command
}

fn version(program: &Path) -> Result<Option<u32>> {
    Ok(number(&process::text(command(program).arg("--version"))?))
}

/// `wasm-opt version 132 (version_132)` is 132.
fn number(text: &str) -> Option<u32> {
    text.split_whitespace().find_map(|word| word.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_read_from_all_known_formats() {
        assert_eq!(number("wasm-opt version 132 (version_132)\n"), Some(132));
        assert_eq!(number("wasm-opt version 108 (version_108-4-g1a2b)"), Some(108));
        assert_eq!(number("wasm-opt"), None);
    }

    #[test]
    fn the_version_is_the_one_that_npm_installs() {
        assert!(WASM_OPT.is_pinned());
    }
}
