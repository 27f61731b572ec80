//! Runs other programs, and turns what goes wrong into a sentence that names the program.

use std::env;
use std::ffi::OsStr;
use std::io::ErrorKind;
use std::process::{Command, Stdio};

use anyhow::{Result, anyhow, bail};

/// A call of the program, without what cargo told us about ourselves: build scripts that look at
/// such variables would run again, and what depends on them be compiled again, in every task.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(is_about_ourselves) {
            command.env_remove(name);
        }
    }
    command
}

/// Whether `cargo run` sets this variable to tell a program about its own package.
fn is_about_ourselves(name: &str) -> bool {
    let starts = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_EXE_"];
    let names = ["CARGO_BIN_NAME", "CARGO_CRATE_NAME", "CARGO_PRIMARY_PACKAGE", "OUT_DIR"];
    starts.iter().any(|start| name.starts_with(start)) || names.contains(&name)
}

/// Runs the command with our own input and output, and fails when it does.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    if !status.success() {
        bail!("`{}` failed ({status})", line(command));
    }
    Ok(())
}

/// What the command prints on standard output; its standard error is shown only on failure.
pub(crate) fn text(command: &mut Command) -> Result<String> {
    let output =
        command.stdin(Stdio::null()).output().map_err(|error| not_started(command, &error))?;
    if !output.status.success() {
        let reason = String::from_utf8_lossy(&output.stderr);
        bail!("`{}` failed ({}): {}", line(command), output.status, reason.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Why a program did not even start.
pub(crate) fn not_started(command: &Command, error: &std::io::Error) -> anyhow::Error {
    let program = command.get_program().to_string_lossy();
    if error.kind() == ErrorKind::NotFound {
        anyhow!("there is no program `{program}`, in PATH or at that place")
    } else {
        anyhow!("`{program}` does not start: {error}")
    }
}

/// The command as a person would type it: the program's file name and its arguments.
pub(crate) fn line(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    let words = std::iter::once(name).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_is_named() {
        let error = run(&mut Command::new("shared-cart-no-such-program")).unwrap_err();
        assert!(error.to_string().contains("`shared-cart-no-such-program`"), "{error}");
    }

    #[test]
    fn a_program_is_not_told_about_our_own_package() {
        // Cargo sets both for a test, as it does for a task.
        let removed: Vec<_> = command("cargo")
            .get_envs()
            .filter(|(_, value)| value.is_none())
            .map(|(name, _)| name.to_owned())
            .collect();
        assert!(removed.iter().any(|name| name == "CARGO_MANIFEST_DIR"), "{removed:?}");
        assert!(removed.iter().all(|name| name != "CARGO" && name != "CARGO_HOME"), "{removed:?}");
    }

    #[test]
    fn a_command_is_shown_as_it_is_typed() {
        let mut command = Command::new("/usr/bin/trunk");
        command.args(["build", "--offline"]);
        assert_eq!(line(&command), "trunk build --offline");
    }
}
