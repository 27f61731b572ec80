//! Waiting for a condition. A test goes on as soon as the condition holds; the pause between two
//! looks only saves processor time.

use std::thread;
use std::time::{Duration, Instant};

use crate::Failure;

/// The longest a test waits for a condition: far more than a loaded machine needs.
pub(crate) const LIMIT: Duration = Duration::from_secs(20);

/// The pause between two looks.
const PAUSE: Duration = Duration::from_millis(25);

/// Calls `look` until it returns a value. While the condition does not hold, `look` returns what it
/// saw instead; the last of these is in the message of the failure.
pub fn wait_until<T>(
    what: &str,
    limit: Duration,
    mut look: impl FnMut() -> Result<T, String>,
) -> Result<T, Failure> {
    let until = Instant::now() + limit;
    loop {
        let last = match look() {
            Ok(found) => return Ok(found),
            Err(last) => last,
        };
        if Instant::now() >= until {
            return Err(Failure::Late { what: what.to_owned(), limit, last });
        }
        thread::sleep(PAUSE);
    }
}
