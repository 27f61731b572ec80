//! wasm-opt, from npm. There it is one script for Node; compiling it would need a C++ compiler and
//! ten minutes. Does not fail without Node: the package is then made without wasm-opt.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{cache, install};
use crate::process;
use crate::progress::{note, step};

/// The version of the npm package.
const VERSION: &str = "132.0.0";

/// The files that `npm ci` reads.
const FILES: [(&str, &str); 3] = [
    ("package.json", include_str!("../../binaryen/package.json")),
    ("package-lock.json", include_str!("../../binaryen/package-lock.json")),
    (".npmrc", include_str!("../../binaryen/.npmrc")),
];

/// The name of the script. Its ending tells Node, and [`command`], that it is a `CommonJS` module.
const SCRIPT: &str = "wasm-opt.cjs";

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
    let place = cache.join("tools").join(format!("binaryen-{VERSION}"));
    match pinned(cache, &place) {
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

fn pinned(cache: &Path, place: &Path) -> Result<PathBuf> {
    let program = place.join(SCRIPT);
    if version(&program).is_ok() {
        return Ok(program);
    }
    process::text(process::command("node").arg("--version"))?;
    let _lock = cache::lock(cache)?;
    if version(&program).is_ok() {
        return Ok(program);
    }
    let what = format!("install wasm-opt {VERSION} (once, into {})", cache.display());
    step(&what, || {
        let partial = cache.join("tools").join(".partial-binaryen");
        install::remove(&partial)?;
        download(&partial)?;
        version(&partial.join(SCRIPT)).context("it was installed but does not run")?;
        install::remove(place)?;
        fs::rename(&partial, place).with_context(|| format!("making {}", place.display()))
    })?;
    Ok(program)
}

/// Installs the npm package and keeps only the script of wasm-opt. The package has eight other
/// programs of ten megabytes each.
fn download(folder: &Path) -> Result<()> {
    let whole = folder.join("npm");
    fs::create_dir_all(&whole).with_context(|| format!("making {}", whole.display()))?;
    for (name, text) in FILES {
        fs::write(whole.join(name), text).with_context(|| format!("writing {name}"))?;
    }
    let mut npm = process::command(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", "--cache"]);
    process::text(npm.arg(whole.join("downloads")).current_dir(&whole))?;
    let script = whole.join("node_modules/binaryen/bin/wasm-opt");
    fs::rename(script, folder.join(SCRIPT)).context("the package has no wasm-opt")?;
    install::remove(&whole)
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
        let pinned = format!("\"binaryen\": \"{VERSION}\"");
        assert!(FILES[0].1.contains(&pinned) && FILES[1].1.contains(&pinned));
    }
}
