//! What the person asked for on the command line.

/// Fewer runs say nothing about a median.
const RUNS: usize = 11;

/// The text of `--help`.
pub(crate) const HELP: &str = "\
cargo xtask bench -- [--quick] [--runs N] [--memory] [--write]

Measures in Chromium for about a quarter of an hour.

  --quick    3 runs under 2 conditions, to see that it works
  --runs N   runs of each page under each condition, 3 to 101 (11)
  --memory   the memory only
  --write    put the tables into docs/performance.md";

/// The command line, read.
#[derive(Debug)]
pub(crate) struct Arguments {
    /// Runs of each page under each condition.
    pub(crate) runs: usize,
    /// A few conditions only.
    pub(crate) quick: bool,
    /// No times.
    pub(crate) memory_only: bool,
    /// Into the document, too.
    pub(crate) write: bool,
}

impl Arguments {
    /// Reads the words after the program's name. None when help is wanted.
    pub(crate) fn read(words: impl Iterator<Item = String>) -> Result<Option<Self>, String> {
        let mut read = Self { runs: RUNS, quick: false, memory_only: false, write: false };
        let mut words = words;
        while let Some(word) = words.next() {
            match word.as_str() {
                "--help" | "-h" => return Ok(None),
                "--quick" => (read.quick, read.runs) = (true, 3),
                "--memory" => read.memory_only = true,
                "--write" => read.write = true,
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
        Ok(Some(read))
    }
}
