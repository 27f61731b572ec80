//! Builds and runs the sandbox's program.
//! Does not use the sandbox as a library, because every task would then wait for its compilation.

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

/// How often the program is asked whether it has ended.
const PAUSE: Duration = Duration::from_millis(50);

/// Builds the sandbox and returns its program.
pub(crate) fn build(workspace: &Workspace) -> Result<PathBuf> {
    step("build the sandbox", || {
        let name = "shared-cart-sandbox";
        let mut command = cargo::command(&workspace.root);
        let built = cargo::build(command.args(["build", "-p", name]), name, Made::Executable)?;
        Ok(built.file)
    })
}

/// A running sandbox. It ends when this value is dropped.
#[derive(Debug)]
pub(crate) struct Server {
    child: Arc<Mutex<Child>>,
    /// Whether Ctrl-C was pressed.
    interrupted: Arc<AtomicBool>,
}

impl Server {
    /// Starts the sandbox. Ctrl-C ends it.
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        let child = command.spawn().map_err(|error| process::not_started(command, &error))?;
        let child = Arc::new(Mutex::new(child));
        let interrupted = Arc::new(AtomicBool::new(false));
        let (theirs, flag) = (Arc::clone(&child), Arc::clone(&interrupted));
        ctrlc::set_handler(move || {
            flag.store(true, Ordering::SeqCst);
            // It may have ended already, because a terminal sends Ctrl-C to all its programs.
            let _ = theirs.lock().unwrap_or_else(PoisonError::into_inner).kill();
        })
        .context("listening for Ctrl-C")?;
        Ok(Self { child, interrupted })
    }

    /// The sandbox's standard output, if the command pipes it.
    pub(crate) fn output(&self) -> Option<std::process::ChildStdout> {
        self.child.lock().unwrap_or_else(PoisonError::into_inner).stdout.take()
    }

    /// Whether Ctrl-C was pressed. This program may receive it later than the sandbox, so this
    /// waits.
    fn was_interrupted(&self) -> bool {
        for _ in 0..10 {
            if self.interrupted.load(Ordering::SeqCst) {
                return true;
            }
            sleep(PAUSE);
        }
        false
    }

    /// Waits until the sandbox ends. Fails if it failed, unless Ctrl-C was pressed.
    pub(crate) fn wait(self) -> Result<()> {
        let status = loop {
            // The lock is not held while waiting, because the Ctrl-C handler needs it.
            let ended = self.child.lock().unwrap_or_else(PoisonError::into_inner).try_wait()?;
            match ended {
                Some(status) => break status,
                None => sleep(PAUSE),
            }
        };
        if !status.success() && !self.was_interrupted() {
            bail!("the sandbox failed ({status}); see its output above");
        }
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.lock().unwrap_or_else(PoisonError::into_inner).kill();
    }
}
