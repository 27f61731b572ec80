//! Runs other programs. An error names the program.
//! Does not know any particular program.

use std::env;
use std::ffi::OsStr;
use std::io::ErrorKind;
use std::process::{Command, Stdio};

use anyhow::{Result, anyhow, bail};

/// A call of a program, without the variables with which cargo describes this package. Build
/// scripts that read such variables would run again in every task, and their packages would be
/// compiled again.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(describes_this_package) {
            command.env_remove(name);
        }
    }
    command
}

/// Whether `cargo run` sets this variable to describe the package of the program.
fn describes_this_package(name: &str) -> bool {
    let starts = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_EXE_"];
    let names = ["CARGO_BIN_NAME", "CARGO_CRATE_NAME", "CARGO_PRIMARY_PACKAGE", "OUT_DIR"];
    starts.iter().any(|start| name.starts_with(start)) || names.contains(&name)
}

/// Runs a command with this program's input and output. Fails if the command fails.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    if !status.success() {
        bail!("`{}` failed ({status})", line(command));
    }
    Ok(())
}

/// What a command prints on standard output. The error contains its standard error.
pub(crate) fn text(command: &mut Command) -> Result<String> {
    let output =
        command.stdin(Stdio::null()).output().map_err(|error| not_started(command, &error))?;
    if !output.status.success() {
        let reason = String::from_utf8_lossy(&output.stderr);
        bail!("`{}` failed ({}): {}", line(command), output.status, reason.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The error for a program that cannot be started.
pub(crate) fn not_started(command: &Command, error: &std::io::Error) -> anyhow::Error {
    let program = command.get_program().to_string_lossy();
    if error.kind() == ErrorKind::NotFound {
        anyhow!("there is no program `{program}`")
    } else {
        anyhow!("`{program}` cannot be started: {error}")
    }
}

/// A command as a person would type it: the program's file name and its arguments.
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
    fn a_program_does_not_get_the_variables_of_this_package() {
        // Cargo sets these variables for a test too.
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
