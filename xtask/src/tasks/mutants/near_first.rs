//! Runs the native tests of a mutant in two steps: first those near the mutated files, then all.
//! Almost every mutant fails a near test. Those take two seconds, and all take half a minute.
//!
//! cargo can call another program, a runner, in the place of a test program. cargo-mutants does not
//! know of it.

use std::env;
use std::ffi::{OsStr, OsString};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};

use crate::process;

/// The first argument of this program if cargo calls it as the runner. Then come the files, `--`,
/// the test program and its arguments.
const CALLED: &str = "--tests-near";

/// The options that make `cargo test` call this program as the runner, for mutants of these files.
pub(super) fn options(files: &[&str]) -> Result<[String; 2]> {
    let program = env::current_exe().context("finding this program")?;
    let program = program.to_str().context("this program's path is no text")?;
    let runner = [&[program, CALLED], files, &["--"]].concat();
    // Rust writes a list of texts as TOML does.
    Ok(["--config".into(), format!("target.'cfg(all())'.runner={runner:?}")])
}

/// Whether cargo called this program as the runner.
pub(crate) fn is_called() -> bool {
    env::args_os().nth(1).is_some_and(|first| first == CALLED)
}

/// Runs the test program. Fails at the first step that has a test which fails.
pub(crate) fn run() -> Result<ExitCode> {
    let mut arguments = env::args_os().skip(2);
    let files = arguments.by_ref().take_while(|argument| argument != "--");
    let near = files.map(|file| tests_near(&file.to_string_lossy()).into()).collect();
    let program = arguments.next().context("no test program is named")?;
    for arguments in [near, arguments.collect()] {
        if !passes(&program, arguments)? {
            return Ok(ExitCode::FAILURE);
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn passes(program: &OsStr, arguments: Vec<OsString>) -> Result<bool> {
    // With the variables that cargo set for the tests.
    let mut tests = Command::new(program);
    tests.args(arguments);
    let status = tests.status().map_err(|error| process::not_started(&tests, &error))?;
    Ok(status.success())
}

/// How the names of the tests of a source file begin: the folders of the tests are those of `src`.
fn tests_near(file: &str) -> String {
    let file = file.strip_prefix("src/").unwrap_or(file);
    file.strip_suffix(".rs").unwrap_or(file).replace('/', "::")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tests_of_a_file_are_named_after_it() {
        assert_eq!(tests_near("src/state/sync/queue.rs"), "state::sync::queue");
    }
}
