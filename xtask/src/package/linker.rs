//! Stands in for the linker of the release wasm: it calls the real one, without the exports that
//! nobody imports.
//!
//! Leptos brings wasm-streams for its server functions, and wasm-streams exports classes. Whatever
//! is exported counts as used, with all it calls; only while linking is it still known what that
//! is. Rust has no flag against an export of a dependency, so this program is named to the compiler
//! as the linker, and takes the names out of what the compiler asks for.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};

use super::classes::UNUSED;
use crate::process;
use crate::tools::rustup;

/// Where cargo reads the linker of the wasm.
const VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER";

/// The real linker.
const LINKER: &str = "rust-lld";

/// The variable that names this program to the compiler, unless the person named a linker or this
/// Rust came without one: then the package is larger and otherwise the same.
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

/// Whether it is the compiler that calls: it begins by saying which kind of linker it wants.
pub(crate) fn is_called() -> bool {
    env::args_os().nth(1).is_some_and(|first| first == "-flavor")
}

/// Links. The compiler has put the folder of its own linker into PATH.
pub(crate) fn run() -> Result<ExitCode> {
    let mut arguments = wanted(env::args_os().skip(1));
    for argument in &mut arguments {
        if let Some(file) = argument.to_str().and_then(|text| text.strip_prefix('@')) {
            *argument = shorter_file(file)?;
        }
    }
    let status = process::command(LINKER).args(arguments).status().context("calling rust-lld")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Where a command line would be too long, the arguments are the lines of a file.
fn shorter_file(path: &str) -> Result<OsString> {
    let text = fs::read_to_string(path).with_context(|| format!("reading {path}"))?;
    let shorter = format!("{path}-wanted");
    fs::write(&shorter, wanted(text.lines()).join("\n"))
        .with_context(|| format!("writing {shorter}"))?;
    Ok(format!("@{shorter}").into())
}

/// The arguments without `--export NAME` for every name of an unused class.
fn wanted<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Vec<A> {
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
    fn exports_of_unused_classes_are_not_asked_for() {
        let expected =
            ["-flavor", "wasm", "--export", "register_0f", "/home/intounderlying/a.o", ASKED[7]];
        assert_eq!(wanted(ASKED), expected);
    }

    #[test]
    fn arguments_in_a_file_are_looked_through_as_well() {
        let path = env::temp_dir().join(format!("shared-cart-linker-{}", std::process::id()));
        fs::write(&path, ASKED.join("\n")).unwrap();
        let shorter = shorter_file(path.to_str().unwrap()).unwrap();
        let shorter = shorter.to_str().unwrap().strip_prefix('@').unwrap();
        assert_eq!(fs::read_to_string(shorter).unwrap(), wanted(ASKED).join("\n"));
        fs::remove_file(path).unwrap();
        fs::remove_file(shorter).unwrap();
    }
}
