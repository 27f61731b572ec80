//! Replaces the linker of the release wasm: it calls the real linker without the unused exports.
//! Does not change what is compiled.
//!
//! Leptos depends on wasm-streams for its server functions, and wasm-streams exports classes. The
//! linker keeps all code that an export uses. Rust has no flag to remove an export of a dependency.
//! Therefore the compiler is told to use this program as the linker, and this program removes the
//! names of these exports from the linker's arguments.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};

use super::classes::UNUSED;
use crate::process;
use crate::tools::rustup;

/// The variable from which cargo reads the linker of the wasm.
const VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER";

/// The real linker.
const LINKER: &str = "rust-lld";

/// The variable with which the compiler uses this program as the linker. None if the person chose a
/// linker, or if this Rust has no linker of its own. Then the package is larger, and works in the
/// same way.
pub(super) fn flag() -> Option<(&'static str, OsString)> {
    if env::var_os(VARIABLE).is_some() || !has_linker() {
        return None;
    }
    env::current_exe().ok().map(|program| (VARIABLE, program.into()))
}

fn has_linker() -> bool {
    let file = Path::new("bin").join(format!("{LINKER}{}", env::consts::EXE_SUFFIX));
    let targets = rustup::sysroot().and_then(|root| Ok(fs::read_dir(root.join("lib/rustlib"))?));
    targets.is_ok_and(|targets| targets.flatten().any(|it| it.path().join(&file).is_file()))
}

/// Whether the compiler called this program. Its first argument is then `-flavor`.
pub(crate) fn is_called() -> bool {
    env::args_os().nth(1).is_some_and(|first| first == "-flavor")
}

/// Calls the real linker. The compiler has added its folder to PATH.
pub(crate) fn run() -> Result<ExitCode> {
    let mut arguments = without_unused(env::args_os().skip(1));
    for argument in &mut arguments {
        if let Some(file) = argument.to_str().and_then(|text| text.strip_prefix('@')) {
            *argument = rewrite_file(file)?;
        }
    }
    let status = process::command(LINKER).args(arguments).status().context("calling rust-lld")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Rewrites a file of arguments, which the compiler uses if the command line would be too long. Its
/// lines are the arguments.
fn rewrite_file(path: &str) -> Result<OsString> {
    let text = fs::read_to_string(path).with_context(|| format!("reading {path}"))?;
    let shorter = format!("{path}-without-unused");
    fs::write(&shorter, without_unused(text.lines()).join("\n"))
        .with_context(|| format!("writing {shorter}"))?;
    Ok(format!("@{shorter}").into())
}

/// The arguments without `--export NAME` for every name of an unused class.
fn without_unused<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Vec<A> {
    let class = UNUSED.to_ascii_lowercase();
    let mut kept: Vec<A> = Vec::new();
    for argument in arguments {
        let unused = argument.as_ref().to_str().is_some_and(|name| name.contains(&class));
        if unused && kept.pop_if(|before| before.as_ref() == "--export").is_some() {
            continue;
        }
        kept.push(argument);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    const ASKED: [&str; 8] = [
        "-flavor",
        "wasm",
        "--export",
        "register_0f",
        "--export",
        "intounderlyingsink_close_1e",
        "/home/intounderlying/a.o",
        "--gc-sections",
    ];

    #[test]
    fn exports_of_unused_classes_are_removed() {
        let expected =
            ["-flavor", "wasm", "--export", "register_0f", "/home/intounderlying/a.o", ASKED[7]];
        assert_eq!(without_unused(ASKED), expected);
    }

    #[test]
    fn exports_in_a_file_of_arguments_are_removed_too() {
        let path = env::temp_dir().join(format!("shared-cart-linker-{}", std::process::id()));
        fs::write(&path, ASKED.join("\n")).unwrap();
        let shorter = rewrite_file(path.to_str().unwrap()).unwrap();
        let shorter = shorter.to_str().unwrap().strip_prefix('@').unwrap();
        assert_eq!(fs::read_to_string(shorter).unwrap(), without_unused(ASKED).join("\n"));
        fs::remove_file(path).unwrap();
        fs::remove_file(shorter).unwrap();
    }
}
