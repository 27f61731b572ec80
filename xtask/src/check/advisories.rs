//! The check for known vulnerabilities of the dependencies. Does not fail without a network: if the
//! list of vulnerabilities cannot be fetched in time, the check is skipped with a reason.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::needs::{Need, Ready};
use super::summary::Outcome;
use crate::process;
use crate::tools::cache;
use crate::workspace::Workspace;

/// The longest time for fetching the list.
const LIMIT: Duration = Duration::from_secs(60);

/// Fetches the list, then checks the dependencies.
pub(crate) fn run(workspace: &Workspace, ready: &Ready) -> Result<Outcome> {
    let deny = ready.program(Need::CargoDeny)?;
    let mut fetch = process::command(deny);
    fetch.current_dir(&workspace.root).args(["--workspace", "fetch", "db"]);
    let database = cache::folder()?.join("advisories");
    fetch.env("SHARED_CART_ADVISORIES", &database);
    // Nobody can enter a password here, so git must fail instead of asking.
    fetch.env("GIT_TERMINAL_PROMPT", "0");
    if let Some(reason) = failure_of(&mut fetch)? {
        return Ok(Outcome::Skipped(format!(
            "the advisory database could not be fetched: {reason}"
        )));
    }
    let mut check = process::command(deny);
    check.current_dir(&workspace.root).env("SHARED_CART_ADVISORIES", &database);
    check.args(["--workspace", "check", "advisories"]);
    process::run(&mut check)?;
    Ok(Outcome::Ok)
}

/// Runs a command. Returns the reason if it failed or took longer than the limit.
fn failure_of(command: &mut Command) -> Result<Option<String>> {
    command.stdin(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| process::not_started(command, &error))?;
    let output = child.stderr.take().context("no error output")?;
    // The output is read at once, because a full pipe would block the program.
    let reader = thread::spawn(move || {
        let lines = BufReader::new(output).lines().map_while(Result::ok);
        lines.inspect(|line| eprintln!("{line}")).collect::<Vec<_>>()
    });
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if start.elapsed() > LIMIT {
            child.kill()?;
            child.wait()?;
            return Ok(Some(format!("no answer within {} s", LIMIT.as_secs())));
        }
        thread::sleep(Duration::from_millis(100));
    };
    let lines = reader.join().unwrap_or_default();
    let reason = lines.into_iter().rfind(|line| !line.trim().is_empty()).unwrap_or_default();
    Ok((!status.success()).then(|| reason.trim().to_owned()))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_of_a_failing_program_is_the_reason() {
        let mut command = Command::new("sh");
        command.args(["-c", "echo first >&2; echo no network >&2; exit 3"]);
        assert_eq!(failure_of(&mut command).unwrap().as_deref(), Some("no network"));
        assert_eq!(failure_of(Command::new("sh").args(["-c", "echo fine >&2"])).unwrap(), None);
    }
}
