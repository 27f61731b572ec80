//! A program that runs beside a test and ends with it, also when the test panics.
//! It knows nothing of what the program serves.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use crate::Failure;

/// How long a program may take to say that it is ready.
const START: Duration = Duration::from_secs(30);

/// A running program; dropping it ends it.
#[derive(Debug)]
pub(crate) struct Process(Child);

impl Process {
    /// Starts `command` and reads what it prints until `ready` finds what it looks for in a line.
    pub(crate) fn start<T>(
        mut command: Command,
        ready: impl Fn(&str) -> Option<T>,
    ) -> Result<(Self, T), Failure> {
        let program = command.get_program().to_string_lossy().into_owned();
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let child = command.spawn().map_err(|error| Failure::Missing {
            program: program.clone(),
            help: error.to_string(),
        })?;
        let mut process = Self(child);
        let lines = process.lines();
        let until = Instant::now() + START;
        let mut printed = String::new();
        while let Ok(line) = lines.recv_timeout(until.saturating_duration_since(Instant::now())) {
            if let Some(found) = ready(&line) {
                return Ok((process, found));
            }
            printed.push_str(&line);
            printed.push('\n');
        }
        Err(Failure::NotReady { program, printed })
    }

    /// The lines it prints. They are read to the end, so that a full pipe never stops it.
    fn lines(&mut self) -> Receiver<String> {
        let (sender, receiver) = mpsc::channel();
        if let Some(stdout) = self.0.stdout.take() {
            thread::spawn(move || {
                for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                    // Nobody listens any more once the program is ready.
                    let _ = sender.send(line);
                }
            });
        }
        receiver
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended by itself, which is as good.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
