//! Waiting for a condition, never for a time. The pause between two looks is not a synchronisation:
//! a test passes as soon as the condition holds.

use std::thread;
use std::time::{Duration, Instant};

use crate::Failure;

/// The longest a test waits for a condition: far more than a loaded machine needs.
pub(crate) const LIMIT: Duration = Duration::from_secs(20);

/// The pause between two looks.
const PAUSE: Duration = Duration::from_millis(25);

/// Looks until `look` gives a value. It gives what it saw instead when the condition does not hold
/// yet, and the last of these is part of the failure.
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
