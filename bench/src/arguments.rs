//! What the person asked for on the command line.

use crate::part::Part;

/// Fewer runs say nothing about a median.
const RUNS: usize = 11;

/// The text of `--help`.
pub(crate) const HELP: &str = "\
cargo xtask bench -- [--only PART]... [--quick] [--runs N] [--write]

Measures in Chromium for about twenty minutes.

  --only PART  this part, and others that are named so: start-up, memory, merge, crowd
  --quick      3 runs under few conditions, to see that it works
  --runs N     runs of each page under each condition, 3 to 101 (11); for merge five times as many
  --write      put the tables into docs/performance.md";

/// The command line, read.
#[derive(Debug)]
pub(crate) struct Arguments {
    /// What is measured, in the order of the document.
    pub(crate) parts: Vec<Part>,
    /// Runs of each page under each condition.
    pub(crate) runs: usize,
    /// A few conditions only.
    pub(crate) quick: bool,
    /// Into the document, too.
    pub(crate) write: bool,
}

impl Arguments {
    /// Reads the words after the program's name. None when help is wanted.
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
                    read.parts.push(part.ok_or("--only wants a part; see --help")?);
                }
                "--runs" => {
                    let number = words.next().and_then(|number| number.parse().ok());
                    read.runs = number
                        .filter(|runs| (3..=101).contains(runs))
                        .ok_or("--runs wants a number from 3 to 101")?;
                }
                other => return Err(format!("{other} is not known")),
            }
        }
        if read.write && read.quick {
            return Err("--quick is for trying out: its figures are not written".to_owned());
        }
        if read.parts.is_empty() {
            read.parts = Part::ALL.to_vec();
        }
        Ok(Some(read))
    }
}
