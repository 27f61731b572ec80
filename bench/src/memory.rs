//! The size of the wasm memory once a cart is drawn.
//! The page tells nobody; the instance is caught when the browser makes it.

use std::time::Duration;

use serde_json::Value;
use shared_cart_e2e::{Driver, Failure, Options, wait_until};

use crate::carts;
use crate::shop::Shop;

/// One mebibyte.
const MEBIBYTE: u64 = 1024 * 1024;

/// A cart of a thousand lines takes a while on a slow machine.
const LIMIT: Duration = Duration::from_secs(90);

/// Lines, and the mebibytes they may take.
const BUDGETS: [(u32, u64); 2] = [(60, 3), (1_000, 12)];

/// Keeps the memory of every instance that is made.
const CATCH: &str = r"
(() => {
  const kept = (window.__memories = []);
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      const memory = (made.instance ?? made).exports.memory;
      if (memory) kept.push(memory);
      return made;
    };
  }
})();
";

/// The memory, when the lines of the cart are drawn.
const READ: &str = r"
const drawn = performance.getEntriesByName('shared-cart:drawn').length > 0;
const memories = window.__memories ?? [];
return drawn && memories.length > 0
  ? memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0)
  : null;
";

/// What a cart took.
#[derive(Debug)]
pub(crate) struct Taken {
    /// Its lines.
    pub(crate) lines: u32,
    /// The size of the memory in bytes.
    pub(crate) bytes: u64,
    /// What it may be at most.
    pub(crate) budget: u64,
}

impl Taken {
    /// Whether the budget is kept.
    pub(crate) fn is_within(&self) -> bool {
        self.bytes <= self.budget
    }

    /// Bytes as mebibytes, for reading.
    pub(crate) fn mebibytes(bytes: u64) -> String {
        let hundredths = bytes * 100 / MEBIBYTE;
        format!("{}.{:02} MiB", hundredths / 100, hundredths % 100)
    }
}

/// Draws a cart of each length in a new browser.
pub(crate) fn measure(shop: &Shop) -> Result<Vec<Taken>, Failure> {
    let driver = Driver::start()?;
    BUDGETS
        .iter()
        .map(|&(lines, mebibytes)| {
            let session = driver.session(&Options::default())?;
            session.before_every_page(CATCH)?;
            let id = format!("{lines:032x}");
            session.open(&shop.address_with(&id, &carts::order_form(&id, lines)))?;
            let bytes = wait_until(&format!("{lines} lines to be drawn"), LIMIT, || {
                let bytes = session.script(READ, &[]).map_err(|failure| failure.to_string())?;
                bytes.as_u64().ok_or_else(|| said(&session.console()))
            })?;
            Ok(Taken { lines, bytes, budget: mebibytes * MEBIBYTE })
        })
        .collect()
}

/// What the console said, for the message.
fn said(console: &Result<Vec<(String, String)>, Failure>) -> String {
    console
        .as_ref()
        .map_or_else(ToString::to_string, |said| Value::from(format!("{said:?}")).to_string())
}
