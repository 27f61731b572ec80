//! The checks of `cargo xtask test`: [`steps`] lists them in order, [`needs`] gets what they need
//! before the first one, and [`summary`] prints the results at the end.
//!
//! After a failed step the others still run, so that one run finds all problems.

mod advisories;
mod needs;
mod npm;
mod steps;
mod summary;

use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Result, bail};

use self::needs::Ready;
use self::steps::{STEPS, Step};
use self::summary::{Line, Outcome, Summary};
use crate::cli::Test;
use crate::environment::unset_inputs;
use crate::progress::note;
use crate::tools::Toolbox;
use crate::workspace::Workspace;

/// Runs the steps that the arguments choose.
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
        let ready = Ready::get(workspace, tools, &needs);
        let outcome = ready.outcome();
        (ready, outcome)
    });
    for step in chosen {
        let failed = step.after.filter(|&earlier| summary.failed_at(earlier));
        timed(&mut summary, step.name, step.title, || match failed {
            Some(earlier) => ((), Outcome::Skipped(format!("{earlier} failed"))),
            None => ((), run_step(workspace, &ready, step)),
        });
    }
    Ok(finish(&summary))
}

/// Installs everything that the steps need, and prints where each program is.
pub(crate) fn tools(workspace: &Workspace, tools: &Toolbox) -> Result<ExitCode> {
    let needs = STEPS.iter().flat_map(|step| step.needs).copied().collect();
    let ready = Ready::get(workspace, tools, &needs);
    print!("{}", ready.listing());
    match ready.outcome() {
        Outcome::Failed(reason) => bail!("{reason}"),
        _ => Ok(ExitCode::SUCCESS),
    }
}

/// The chosen steps, in the order of [`STEPS`]. An unknown name is refused.
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

fn run_step(workspace: &Workspace, ready: &Ready, step: &Step) -> Outcome {
    if let Some(reason) = ready.missing(step.needs) {
        return Outcome::Skipped(reason);
    }
    (step.run)(workspace, ready).unwrap_or_else(|error| Outcome::Failed(format!("{error:#}")))
}

/// Runs a step, and adds its outcome and its time to the summary.
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

/// Prints the summary and returns the exit code.
fn finish(summary: &Summary) -> ExitCode {
    eprintln!();
    print!("\n{}", summary.table());
    for variable in unset_inputs() {
        note(&format!("{variable} is not set: the tests that need it were skipped"));
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
    fn without_arguments_all_steps_run() {
        assert_eq!(names(&[], &[]).unwrap().len(), STEPS.len());
    }

    #[test]
    fn steps_run_in_the_fixed_order() {
        assert_eq!(names(&["size", "format"], &[]).unwrap(), ["format", "size"]);
        assert_eq!(names(&["size", "format"], &["format"]).unwrap(), ["size"]);
    }

    #[test]
    fn an_unknown_step_is_refused_with_the_names_of_all_steps() {
        let error = names(&[], &["fromat"]).unwrap_err().to_string();
        assert!(error.starts_with("there is no step fromat; the steps are format, "), "{error}");
    }
}
