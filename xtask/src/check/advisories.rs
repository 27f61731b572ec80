//! Known vulnerabilities of the dependencies. The list of them is on the network: when it cannot be
//! had in time, the check is skipped and says so, because that is no fault of the code.

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

/// Long enough for a slow link, short enough to wait for.
const LIMIT: Duration = Duration::from_secs(60);

/// Fetches the list, then compares.
pub(crate) fn run(workspace: &Workspace, ready: &Ready) -> Result<Outcome> {
    let deny = ready.program(Need::CargoDeny)?;
    let mut fetch = process::command(deny);
    fetch.current_dir(&workspace.root).args(["--workspace", "fetch", "db"]);
    let database = cache::folder()?.join("advisories");
    fetch.env("SHARED_CART_ADVISORIES", &database);
    // Without a person to ask, git must fail rather than wait for a password.
    fetch.env("GIT_TERMINAL_PROMPT", "0");
    if let Some(reason) = fails(&mut fetch)? {
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

/// Why the command did not end well within the limit, if so.
fn fails(command: &mut Command) -> Result<Option<String>> {
    command.stdin(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| process::not_started(command, &error))?;
    let said = child.stderr.take().context("no error output")?;
    // Read as it comes: a full pipe would stop the program.
    let reader = thread::spawn(move || {
        let lines = BufReader::new(said).lines().map_while(Result::ok);
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
    fn the_last_thing_a_failing_program_says_is_the_reason() {
        let mut command = Command::new("sh");
        command.args(["-c", "echo first >&2; echo no network >&2; exit 3"]);
        assert_eq!(fails(&mut command).unwrap().as_deref(), Some("no network"));
        assert_eq!(fails(Command::new("sh").args(["-c", "echo fine >&2"])).unwrap(), None);
    }
}
