//! The sandbox as a program of its own. This crate must not depend on the sandbox: it would take
//! minutes longer to compile, and every task would wait for it.

use std::path::PathBuf;
use std::process::{Child, Command};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::cargo::{self, Made};
use crate::process;
use crate::progress::step;
use crate::workspace::Workspace;

/// How often it is looked at.
const PAUSE: Duration = Duration::from_millis(50);

/// Builds the sandbox and returns its program.
pub(crate) fn build(workspace: &Workspace) -> Result<PathBuf> {
    step("build the sandbox", || {
        let name = "shared-cart-sandbox";
        let mut build = cargo::command(&workspace.root);
        cargo::build(build.args(["build", "-p", name]), name, Made::Executable)
    })
}

/// A running sandbox which ends with us, however we end.
#[derive(Debug)]
pub(crate) struct Server {
    child: Arc<Mutex<Child>>,
    /// Whether the person asked for the end.
    interrupted: Arc<AtomicBool>,
}

impl Server {
    /// Starts it, and has Ctrl-C end it before us.
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        let child = command.spawn().map_err(|error| process::not_started(command, &error))?;
        let child = Arc::new(Mutex::new(child));
        let interrupted = Arc::new(AtomicBool::new(false));
        let (theirs, flag) = (Arc::clone(&child), Arc::clone(&interrupted));
        ctrlc::set_handler(move || {
            flag.store(true, Ordering::SeqCst);
            // It may have ended already: Ctrl-C reaches every program of a terminal.
            let _ = theirs.lock().unwrap_or_else(PoisonError::into_inner).kill();
        })
        .context("listening for Ctrl-C")?;
        Ok(Self { child, interrupted })
    }

    /// Its standard output, if the command asked for it.
    pub(crate) fn output(&self) -> Option<std::process::ChildStdout> {
        self.child.lock().unwrap_or_else(PoisonError::into_inner).stdout.take()
    }

    /// Ctrl-C may have ended it a moment before we hear of it ourselves.
    fn was_interrupted(&self) -> bool {
        for _ in 0..10 {
            if self.interrupted.load(Ordering::SeqCst) {
                return true;
            }
            sleep(PAUSE);
        }
        false
    }

    /// Waits for its end; being interrupted is a good one.
    pub(crate) fn wait(self) -> Result<()> {
        let status = loop {
            // Held only for a moment each time, because the Ctrl-C handler needs it too.
            let ended = self.child.lock().unwrap_or_else(PoisonError::into_inner).try_wait()?;
            match ended {
                Some(status) => break status,
                None => sleep(PAUSE),
            }
        };
        if !status.success() && !self.was_interrupted() {
            bail!("the sandbox ended ({status}); what it says stands above");
        }
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.lock().unwrap_or_else(PoisonError::into_inner).kill();
    }
}
