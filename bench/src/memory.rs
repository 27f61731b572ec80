//! The size of the wasm memory after a cart is drawn. Does not change the component: a script
//! records the memory when the browser creates the instance.

use std::time::Duration;

use serde_json::Value;
use shared_cart_e2e::{Driver, Failure, Options, wait_until};

use crate::carts;
use crate::shop::Shop;

/// One mebibyte.
const MEBIBYTE: u64 = 1024 * 1024;

/// The longest time for drawing a cart. A slow machine needs long for a thousand lines.
const LIMIT: Duration = Duration::from_secs(90);

/// Numbers of lines, and the largest memory for each in mebibytes.
const BUDGETS: [(u32, u64); 2] = [(60, 3), (1_000, 12)];

/// A script that records the memory of every wasm instance.
const RECORD: &str = r"
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

/// A script that returns the size of the memory.
const READ: &str = r"
return window.__memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
";

/// The memory of one cart.
#[derive(Debug)]
pub(crate) struct Taken {
    /// The number of lines.
    pub(crate) lines: u32,
    /// The size of the memory in bytes.
    pub(crate) bytes: u64,
    /// The largest allowed size in bytes.
    pub(crate) budget: u64,
}

impl Taken {
    /// Whether the size is within the budget.
    pub(crate) fn is_within(&self) -> bool {
        self.bytes <= self.budget
    }

    /// A number of bytes in mebibytes, as text.
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
            session.before_every_page(RECORD)?;
            let id = format!("{lines:032x}");
            session.open(&shop.address_with(&id, &carts::order_form(&id, lines)))?;
            wait_until(&format!("{lines} lines to be drawn"), LIMIT, || {
                let drawn =
                    session.script(carts::DRAWN, &[]).map_err(|failure| failure.to_string())?;
                if drawn == lines { Ok(()) } else { Err(console_text(&session.console())) }
            })?;
            let bytes = session.script(READ, &[])?.as_u64();
            let bytes =
                bytes.ok_or_else(|| Failure::Machine("there is no wasm memory".to_owned()))?;
            Ok(Taken { lines, bytes, budget: mebibytes * MEBIBYTE })
        })
        .collect()
}

/// The console's output, for an error message.
fn console_text(console: &Result<Vec<(String, String)>, Failure>) -> String {
    console
        .as_ref()
        .map_or_else(ToString::to_string, |lines| Value::from(format!("{lines:?}")).to_string())
}
