//! The budget of `size-budget.toml`: the largest size of what a page loads.
//! Does not know how the files are made.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::package::files::{PackagedFile, Role};
use crate::package::names;
use crate::table::{Align, bytes, table};

/// The limits, in bytes with brotli.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Budget {
    /// The shell.
    shell: usize,
    /// What a page loads before the cart is live.
    first_cart: usize,
    /// The texts of each language.
    language: usize,
    /// What is loaded later: each part.
    parts: BTreeMap<String, usize>,
    /// All files together.
    total: usize,
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
        let sum = |counts: fn(Role) -> bool| -> usize {
            files.iter().filter(|file| counts(file.role)).map(|file| file.brotli).sum()
        };
        let shell = sum(|role| role == Role::Shell);
        let first: usize = first_cart(files).map(|file| file.brotli).sum();
        let mut limits = vec![
            ("the shell, with brotli,".to_owned(), shell, self.shell),
            ("the files of the first cart, with brotli,".to_owned(), first, self.first_cart),
            ("all files together, with brotli,".to_owned(), total(files), self.total),
        ];
        limits.extend(languages(files).map(|file| {
            let name = format!("the language {}, with brotli,", names::stem(&file.name));
            (name, file.brotli, self.language)
        }));
        limits.extend(files.iter().filter(|file| file.role == Role::Part).map(|file| {
            let part = names::stem(&file.name);
            // A part without a limit is over it.
            let limit = self.parts.get(part).copied().unwrap_or_default();
            (format!("the part {part}, with brotli,"), file.brotli, limit)
        }));
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
        self.total.saturating_sub(total(files))
    }
}

fn languages(files: &[PackagedFile]) -> impl Iterator<Item = &PackagedFile> {
    files.iter().filter(|file| file.role == Role::Language)
}

/// What a page loads before the cart is live. It loads one language; the largest one counts.
fn first_cart(files: &[PackagedFile]) -> impl Iterator<Item = &PackagedFile> {
    let others = files.iter().filter(|file| !matches!(file.role, Role::Part | Role::Language));
    others.chain(languages(files).max_by_key(|file| file.brotli))
}

/// The bytes of everything that one page can load: the other languages do not count.
fn total(files: &[PackagedFile]) -> usize {
    let parts = files.iter().filter(|file| file.role == Role::Part);
    first_cart(files).chain(parts).map(|file| file.brotli).sum()
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

/// A table of all files, with the sum of those of the first cart, and of all that a page can load.
fn size_table(files: &[PackagedFile]) -> String {
    let row = |name: &str, sizes: [usize; 3]| {
        std::iter::once(name.to_owned()).chain(sizes.map(bytes)).collect::<Vec<_>>()
    };
    let sizes = |file: &PackagedFile| [file.raw, file.gzip, file.brotli];
    let mut rows: Vec<_> = files.iter().map(|file| row(&file.name, sizes(file))).collect();
    let add = |sum: [usize; 3], file: [usize; 3]| std::array::from_fn(|at| sum[at] + file[at]);
    rows.push(row("first cart", first_cart(files).map(sizes).fold([0; 3], add)));
    let parts = files.iter().filter(|file| file.role == Role::Part);
    rows.push(row("total", first_cart(files).chain(parts).map(sizes).fold([0; 3], add)));
    let align = [Align::Left, Align::Right, Align::Right, Align::Right];
    table(&["file", "raw", "gzip 9", "brotli 11"], &align, &rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(role: Role, raw: usize, brotli: usize) -> PackagedFile {
        let (name, integrity) = (format!("shared-cart-{role:?}-0.x"), String::new());
        PackagedFile { name, role, raw, gzip: brotli, brotli, integrity }
    }

    fn budget() -> Budget {
        let parts = [("Part".to_owned(), 500)].into();
        Budget { shell: 50, first_cart: 900, parts, language: 30, total: 1_000 }
    }

    #[test]
    fn files_within_the_budget_exceed_no_limit() {
        let files =
            [file(Role::Shell, 100, 50), file(Role::Wasm, 5_000, 850), file(Role::Part, 900, 100)];
        assert!(budget().exceeded_by(&files).is_empty());
        assert_eq!(budget().left(&files), 0);
    }

    #[test]
    fn each_exceeded_limit_is_named_with_the_difference() {
        let files = [
            file(Role::Shell, 100, 51),
            file(Role::Wasm, 5_000, 1_349),
            file(Role::Part, 1_000, 600),
        ];
        let exceeded = budget().exceeded_by(&files);
        let [shell, first, total, part] = &exceeded[..] else { panic!("{exceeded:?}") };
        assert!(first.contains("1 400 bytes, 500 over the 900"), "{first}");
        assert!(total.contains("2 000 bytes, 1 000 over the 1 000"), "{total}");
        assert!(shell.contains("the shell, with brotli, take 51 bytes, 1 over"), "{shell}");
        assert!(part.contains("the part Part, with brotli, take 600 bytes, 100 over"), "{part}");
    }

    #[test]
    fn a_part_without_a_limit_is_over_it() {
        let without = Budget { parts: BTreeMap::new(), ..budget() };
        assert_eq!(without.exceeded_by(&[file(Role::Part, 10, 10)]).len(), 1);
    }

    #[test]
    fn one_language_counts_and_each_has_its_limit() {
        let language = |brotli| file(Role::Language, brotli, brotli);
        let files = [file(Role::Wasm, 5_000, 870), language(30), language(20), language(10)];
        assert!(budget().exceeded_by(&files).is_empty());
        assert_eq!(budget().left(&files), 100);
        let exceeded = budget().exceeded_by(&[language(20), language(31)]);
        let [one] = &exceeded[..] else { panic!("{exceeded:?}") };
        assert!(one.starts_with("the language Language, with brotli, take 31 bytes"), "{one}");
    }

    #[test]
    fn the_table_ends_with_the_total() {
        let files = [file(Role::Shell, 1_200, 50), file(Role::Wasm, 5_000, 950)];
        let table = size_table(&files);
        let last: Vec<_> = table.lines().rev().take(2).collect();
        assert!(last[0].starts_with("total ") && last[0].ends_with("1 000"), "{table}");
        assert!(last[1].starts_with("first cart ") && last[1].ends_with("1 000"), "{table}");
    }
}
