//! The budget of `size-budget.toml`: the largest size of what a page loads.
//! Does not know how the files are made.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::package::files::{PackagedFile, Role};
use crate::table::{Align, bytes, table};

/// The limits, in bytes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Budget {
    /// All files that a page loads, with brotli.
    brotli_total: usize,
    /// The loader, uncompressed.
    loader_raw: usize,
}

impl Budget {
    /// Reads the project's budget file.
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let path = root.join("size-budget.toml");
        let text =
            fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
        toml::from_str(&text).context("size-budget.toml")
    }

    /// One sentence for each limit that the files exceed.
    fn exceeded_by(&self, files: &[PackagedFile]) -> Vec<String> {
        let brotli: usize = files.iter().map(|file| file.brotli).sum();
        let loader: usize =
            files.iter().filter(|file| file.role == Role::Loader).map(|file| file.raw).sum();
        let limits = [
            ("all files together, with brotli,", brotli, self.brotli_total),
            ("the loader, uncompressed,", loader, self.loader_raw),
        ];
        let exceeded = limits.into_iter().filter(|(_, size, limit)| size > limit);
        exceeded
            .map(|(what, size, limit)| {
                let (over, size, limit) = (bytes(size - limit), bytes(size), bytes(limit));
                format!("{what} take {size} bytes, {over} over the {limit} of size-budget.toml")
            })
            .collect()
    }

    /// The bytes that are left of the budget.
    fn left(&self, files: &[PackagedFile]) -> usize {
        self.brotli_total.saturating_sub(files.iter().map(|file| file.brotli).sum())
    }
}

/// Prints a table of the files, and whether they are within the budget. Returns false if they are
/// not.
pub(crate) fn report(budget: &Budget, files: &[PackagedFile]) -> bool {
    print!("{}", size_table(files));
    let exceeded = budget.exceeded_by(files);
    for sentence in &exceeded {
        println!("Over the budget: {sentence}.");
    }
    if exceeded.is_empty() {
        println!(
            "Within the budget of size-budget.toml; {} bytes are left.",
            bytes(budget.left(files))
        );
    } else {
        println!(
            "Make it smaller (see docs/performance.md), or raise the limit in size-budget.toml and \
             give the reason there."
        );
    }
    exceeded.is_empty()
}

/// A table of all files that a page loads, and of their sum.
fn size_table(files: &[PackagedFile]) -> String {
    let row = |name: &str, sizes: [usize; 3]| {
        std::iter::once(name.to_owned()).chain(sizes.map(bytes)).collect::<Vec<_>>()
    };
    let sizes = |file: &PackagedFile| [file.raw, file.gzip, file.brotli];
    let mut rows: Vec<_> = files.iter().map(|file| row(&file.name, sizes(file))).collect();
    let total = files
        .iter()
        .map(sizes)
        .fold([0; 3], |sum, file| [sum[0] + file[0], sum[1] + file[1], sum[2] + file[2]]);
    rows.push(row("total", total));
    let align = [Align::Left, Align::Right, Align::Right, Align::Right];
    table(&["file", "raw", "gzip 9", "brotli 11"], &align, &rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(role: Role, raw: usize, brotli: usize) -> PackagedFile {
        let (name, integrity) = (format!("{role:?}"), String::new());
        PackagedFile { name, role, raw, gzip: brotli, brotli, integrity }
    }

    const BUDGET: Budget = Budget { brotli_total: 1_000, loader_raw: 100 };

    #[test]
    fn files_within_the_budget_exceed_no_limit() {
        let files = [file(Role::Loader, 100, 50), file(Role::Wasm, 5_000, 950)];
        assert!(BUDGET.exceeded_by(&files).is_empty());
        assert_eq!(BUDGET.left(&files), 0);
    }

    #[test]
    fn each_exceeded_limit_is_named_with_the_difference() {
        let files = [file(Role::Loader, 101, 50), file(Role::Wasm, 5_000, 1_950)];
        let exceeded = BUDGET.exceeded_by(&files);
        assert_eq!(exceeded.len(), 2);
        assert!(exceeded[0].contains("2 000 bytes, 1 000 over the 1 000"), "{}", exceeded[0]);
        assert!(exceeded[1].contains("the loader, uncompressed, take 101 bytes, 1 over"));
    }

    #[test]
    fn the_table_ends_with_the_total() {
        let files = [file(Role::Loader, 1_200, 50), file(Role::Wasm, 5_000, 950)];
        let table = size_table(&files);
        assert!(table.ends_with("\ntotal   6 200   1 000      1 000\n"), "{table}");
    }
}
