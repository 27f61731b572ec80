//! What `cargo xtask test` runs: [`steps`] has the checks in order, [`needs`] gets what they need
//! first, [`summary`] says at the end how all of it went. A step that fails does not keep the later
//! ones from running, because they may have something else to say.

mod advisories;
mod environment;
mod needs;
mod steps;
mod summary;

use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Result, bail};

pub(crate) use self::environment::browser_environment;
use self::environment::unset_inputs;
use self::needs::{Needs, Ready};
use self::steps::{STEPS, Step};
use self::summary::{Line, Outcome, Summary};
use crate::cli::Test;
use crate::progress::note;
use crate::tools::Toolbox;
use crate::workspace::Workspace;

/// Runs the steps that were asked for.
pub(crate) fn run(workspace: &Workspace, tools: &Toolbox, arguments: &Test) -> Result<ExitCode> {
    if arguments.list {
        for step in STEPS {
            println!("{:<12} {}", step.name, step.title);
        }
        return Ok(ExitCode::SUCCESS);
    }
    let chosen = choose(&arguments.only, &arguments.skip)?;
    let mut summary = Summary::default();
    let needs = chosen.iter().flat_map(|step| step.needs).copied().collect();
    let ready = timed(&mut summary, "tools", "install what is missing", || {
        let ready = Needs::get(workspace, tools, &needs);
        let outcome = ready.outcome();
        (ready, outcome)
    });
    for step in chosen {
        let moot = step.after.filter(|&earlier| summary.failed_at(earlier));
        timed(&mut summary, step.name, step.title, || match moot {
            Some(earlier) => ((), Outcome::Skipped(format!("{earlier} failed"))),
            None => ((), attempt(workspace, &ready, step)),
        });
    }
    Ok(finish(&summary))
}

/// Installs everything that any step needs, and says where it is.
pub(crate) fn tools(workspace: &Workspace, tools: &Toolbox) -> Result<ExitCode> {
    let needs = STEPS.iter().flat_map(|step| step.needs).copied().collect();
    let ready = Needs::get(workspace, tools, &needs);
    print!("{}", ready.listing());
    match ready.outcome() {
        Outcome::Failed(reason) => bail!("{reason}"),
        _ => Ok(ExitCode::SUCCESS),
    }
}

/// The steps to run, in their order; a name that is none of theirs is refused.
fn choose(only: &[String], skip: &[String]) -> Result<Vec<&'static Step>> {
    if let Some(unknown) =
        only.iter().chain(skip).find(|name| STEPS.iter().all(|step| step.name != name.as_str()))
    {
        let names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        bail!("there is no step {unknown}; the steps are {}", names.join(", "));
    }
    let named = |names: &[String], step: &Step| names.iter().any(|name| name == step.name);
    let wanted = |step: &&Step| (only.is_empty() || named(only, step)) && !named(skip, step);
    Ok(STEPS.iter().filter(wanted).collect())
}

fn attempt(workspace: &Workspace, ready: &Ready, step: &Step) -> Outcome {
    if let Some(reason) = ready.missing(step.needs) {
        return Outcome::Skipped(reason);
    }
    (step.run)(workspace, ready).unwrap_or_else(|error| Outcome::Failed(format!("{error:#}")))
}

fn timed<T>(
    summary: &mut Summary,
    name: &'static str,
    title: &str,
    work: impl FnOnce() -> (T, Outcome),
) -> T {
    eprintln!("\n━━━ {name}: {title}");
    let start = Instant::now();
    let (result, outcome) = work();
    match &outcome {
        Outcome::Ok => {}
        Outcome::Failed(reason) => eprintln!("✗ {name}: {reason}"),
        Outcome::Skipped(reason) => eprintln!("  {name} is skipped: {reason}"),
    }
    summary.lines.push(Line { name, outcome, time: start.elapsed() });
    result
}

fn finish(summary: &Summary) -> ExitCode {
    eprintln!();
    print!("\n{}", summary.table());
    for variable in unset_inputs() {
        note(&format!("{variable} is not set: the tests that want it were skipped"));
    }
    println!("{}", summary.closing_line());
    if summary.failed() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(only: &[&str], skip: &[&str]) -> Result<Vec<&'static str>> {
        let owned = |names: &[&str]| names.iter().map(ToString::to_string).collect::<Vec<_>>();
        let steps = choose(&owned(only), &owned(skip))?;
        Ok(steps.into_iter().map(|step| step.name).collect())
    }

    #[test]
    fn without_arguments_every_step_is_run() {
        assert_eq!(names(&[], &[]).unwrap().len(), STEPS.len());
    }

    #[test]
    fn steps_run_in_their_own_order_however_they_are_named() {
        assert_eq!(names(&["size", "format"], &[]).unwrap(), ["format", "size"]);
        assert_eq!(names(&["size", "format"], &["format"]).unwrap(), ["size"]);
    }

    #[test]
    fn a_step_that_does_not_exist_is_refused_with_the_names_that_do() {
        let error = names(&[], &["fromat"]).unwrap_err().to_string();
        assert!(error.starts_with("there is no step fromat; the steps are format, "), "{error}");
    }
}
