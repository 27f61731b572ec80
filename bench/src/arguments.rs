//! The command line of the bench.
//! Does not measure anything.

use crate::part::Part;

/// The default number of runs. A median of fewer runs is not reliable.
const RUNS: usize = 11;

/// The text of `--help`.
pub(crate) const HELP: &str = "\
cargo xtask bench -- [--only PART]... [--quick] [--runs N] [--write]

Measures in Chromium. This takes about twenty minutes.

  --only PART  measure only this part: start-up, memory, merge, heavy or crowd
  --quick      3 runs under few conditions, to check that it works
  --runs N     runs of each page under each condition, 3 to 101 (11); merge has five times as many
  --write      write the tables into docs/performance.md";

/// The arguments.
#[derive(Debug)]
pub(crate) struct Arguments {
    /// The parts to measure.
    pub(crate) parts: Vec<Part>,
    /// Runs of each page under each condition.
    pub(crate) runs: usize,
    /// Measure under few conditions only.
    pub(crate) quick: bool,
    /// Write the tables into the document too.
    pub(crate) write: bool,
}

impl Arguments {
    /// Reads the words after the program's name. None if the help is asked for.
    pub(crate) fn read(words: impl Iterator<Item = String>) -> Result<Option<Self>, String> {
        let mut read = Self { parts: Vec::new(), runs: RUNS, quick: false, write: false };
        let mut words = words;
        while let Some(word) = words.next() {
            match word.as_str() {
                "--help" | "-h" => return Ok(None),
                "--quick" => (read.quick, read.runs) = (true, 3),
                "--write" => read.write = true,
                "--only" => {
                    let named = words.next().unwrap_or_default();
                    let part = Part::ALL.into_iter().find(|part| part.name() == named);
                    read.parts.push(part.ok_or("--only needs a part; see --help")?);
                }
                "--runs" => {
                    let number = words.next().and_then(|number| number.parse().ok());
                    read.runs = number
                        .filter(|runs| (3..=101).contains(runs))
                        .ok_or("--runs needs a number from 3 to 101")?;
                }
                other => return Err(format!("{other} is unknown")),
            }
        }
        if read.write && read.quick {
            return Err("figures of --quick are not written".to_owned());
        }
        if read.parts.is_empty() {
            read.parts = Part::ALL.to_vec();
        }
        Ok(Some(read))
    }
}
