//! Failures of the harness, and the one place that turns them into a failed test. Failed
//! expectations are assertions of the tests.

use std::fmt;
use std::time::Duration;

/// Why something around the page did not work.
#[derive(Debug)]
pub enum Failure {
    /// A program is neither where its variable says nor in `PATH`.
    Missing {
        /// What was looked for.
        program: String,
        /// What a person can do about it.
        help: String,
    },
    /// A program started and did not say that it is ready.
    NotReady {
        /// The program.
        program: String,
        /// What it printed until then.
        printed: String,
    },
    /// An HTTP request had no answer, or none that can be read.
    Http {
        /// Method and address.
        request: String,
        /// The reason.
        reason: String,
    },
    /// The driver refused a command.
    WebDriver {
        /// The command's path.
        command: String,
        /// The protocol's error code, such as `stale element reference`.
        error: String,
        /// The driver's sentence.
        message: String,
    },
    /// Something awaited did not come.
    Late {
        /// What was awaited.
        what: String,
        /// For how long.
        limit: Duration,
        /// What was there instead, last.
        last: String,
    },
    /// A file or a program of the machine failed.
    Machine(String),
}

impl Failure {
    /// Whether the page changed during the command, so that it should be tried again.
    pub fn is_passing(&self) -> bool {
        let Self::WebDriver { error, message, .. } = self else { return false };
        ["stale element reference", "no such element", "element not interactable"]
            .contains(&error.as_str())
            || self.is_covered()
            || ["No node", "Could not find node", "Cannot find context", "Node is detached"]
                .iter()
                .any(|words| message.contains(words))
    }

    /// Whether another element covers the one to click.
    pub(crate) fn is_covered(&self) -> bool {
        matches!(self, Self::WebDriver { error, .. } if error == "element click intercepted")
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { program, help } => write!(f, "{program} was not found: {help}"),
            Self::NotReady { program, printed } => {
                write!(f, "{program} did not become ready; it printed:\n{printed}")
            }
            Self::Http { request, reason } => write!(f, "{request}: {reason}"),
            Self::WebDriver { command, error, message } => {
                let sentence = message.lines().next().unwrap_or_default();
                write!(f, "the driver refused {command}: {error}: {sentence}")
            }
            Self::Late { what, limit, last } => {
                write!(f, "waited {} s for: {what}\nlast seen: {last}", limit.as_secs())
            }
            Self::Machine(reason) => f.write_str(reason),
        }
    }
}

impl std::error::Error for Failure {}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::Machine(error.to_string())
    }
}

/// Ends the test with this sentence, at the caller's line.
#[track_caller]
pub(crate) fn fail(sentence: &str) -> ! {
    panic!("{sentence}")
}

/// Ends a test on a failure, naming the line of the test.
pub trait OrFail<T> {
    /// The value, or a failed test which says what was being done.
    #[track_caller]
    fn or_fail(self, doing: &str) -> T;
}

impl<T, E: fmt::Display> OrFail<T> for Result<T, E> {
    #[track_caller]
    fn or_fail(self, doing: &str) -> T {
        match self {
            Ok(value) => value,
            Err(error) => fail(&format!("{doing}: {error}")),
        }
    }
}

impl<T> OrFail<T> for Option<T> {
    #[track_caller]
    fn or_fail(self, doing: &str) -> T {
        match self {
            Some(value) => value,
            None => fail(&format!("{doing}: there is none")),
        }
    }
}
