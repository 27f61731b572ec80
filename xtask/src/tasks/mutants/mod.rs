//! `cargo xtask mutants`: mutation testing with cargo-mutants.
//! Does not change this checkout: cargo-mutants makes a copy of it and changes the copy.
//!
//! cargo-mutants changes the code in one small way, for example `<` into `<=`, and runs the tests.
//! If all tests pass, the mutant survived: no test checks that behaviour.

pub(crate) mod near_first;

use std::ffi::OsString;
use std::fs;
use std::process::ExitCode;

use anyhow::{Context, Result};

use crate::process;
use crate::tools::Toolbox;
use crate::workspace::Workspace;

/// The files to mutate, unless the arguments name other files. They decide who sees which data,
/// which cart is opened, and whether a change is lost.
const FILES: [&str; 10] = [
    "src/api/people/unread.rs",
    "src/domain/people/personal.rs",
    "src/domain/money.rs",
    "src/domain/link.rs",
    "src/state/sync/queue.rs",
    "src/state/sync/plan.rs",
    "src/state/sync/outcome.rs",
    "src/state/sync/undone.rs",
    "src/state/sync/index_check.rs",
    "src/state/sync/lost_update_guard.rs",
];

/// The tests to run for each mutant, as arguments of `cargo test`: the native tests, without the
/// long stories of several people, and without the test that reads the sources of the checkout.
const TESTS: [&str; 7] = ["--test", "it", "--", "--skip", "together::", "--skip", "tidy::"];

/// The exit code of cargo-mutants if no mutant survived, and the tests of one took too long. They
/// did not pass, so that mutant was noticed.
const TIMED_OUT: i32 = 3;

/// Runs cargo-mutants with its own arguments. The exit code is 0 if every mutant was noticed, 2 if
/// one survived, and another code of cargo-mutants if it failed.
pub(super) fn run(
    workspace: &Workspace,
    tools: &Toolbox,
    arguments: &[OsString],
) -> Result<ExitCode> {
    let program = tools.cargo_mutants()?;
    tools.tidy();
    let output = workspace.scratch().join("mutants");
    fs::create_dir_all(&output).with_context(|| format!("making {}", output.display()))?;
    let mut mutants = process::command(program);
    mutants.current_dir(&workspace.root);
    mutants.args(["mutants", "--package", "shared-cart"]);
    // A mutant may have unused code. It must compile even if warnings are errors.
    mutants.arg("--cap-lints=true");
    // A mutant may loop forever. The tests take about half a minute without a mutant.
    mutants.args(["--timeout-multiplier", "3", "--minimum-test-timeout", "60"]);
    mutants.arg("--output").arg(&output);
    if !arguments.iter().any(names_files) {
        mutants.args(FILES.iter().flat_map(|file| ["--file", file]));
    }
    mutants.args(arguments).arg("--").args(near_first::options(&FILES)?).args(TESTS);
    // The copy has its own target folder.
    mutants.env_remove("CARGO_TARGET_DIR");
    let status = mutants.status().map_err(|error| process::not_started(&mutants, &error))?;
    Ok(match status.code() {
        Some(TIMED_OUT) => ExitCode::SUCCESS,
        code => code.and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, Into::into),
    })
}

/// Whether an argument of cargo-mutants names files to mutate.
fn names_files(argument: &OsString) -> bool {
    let text = argument.to_string_lossy();
    text.starts_with("--file") || text.starts_with("-f")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn every_file_to_mutate_exists() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for file in FILES {
            assert!(root.join(file).is_file(), "{file}");
        }
    }

    #[test]
    fn arguments_that_name_files_are_recognised() {
        let names = |argument: &str| names_files(&argument.into());
        assert!(names("--file") && names("--file=src/lib.rs") && names("-f"));
        assert!(!names("--shard") && !names("--list"));
    }
}
