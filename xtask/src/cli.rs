//! The command line of `cargo xtask`.
//! Does not do any work; [`crate::tasks`] does.

use std::ffi::OsString;

use clap::{Args, Parser, Subcommand};

/// All tasks of the project.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask")]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) task: Task,
}

/// One entry for each task. `--help` shows the first line of each comment.
#[derive(Debug, Subcommand)]
pub(crate) enum Task {
    /// Build the component, start the sandbox and open the shop in the browser
    Demo(Demo),
    /// Run all checks of the project; installs missing tools into a cache folder
    Test(Test),
    /// Build the release package of the component into dist/package
    Build,
    /// Build the package and pack it as dist/shared-cart-VERSION.tar.gz
    Package,
    /// Print the size of what a page loads; fails if it is over the budget of size-budget.toml
    Size(Size),
    /// Measure start-up and memory in Chromium; the arguments go to the bench
    Bench(PassedOn),
    /// Test the readers of links, answers and addresses with random input; needs a C++ compiler
    Fuzz(Fuzz),
    /// Find behaviour that no test checks, with cargo-mutants; not part of `test`
    ///
    /// cargo-mutants copies the checkout, changes the code of the copy in one small way, and runs
    /// the native tests (`--test it`, without `together` and `tidy`). A mutant whose tests all pass
    /// is called missed: no test checks that behaviour. Write a test that fails for it, best in the
    /// folder of `tests/it` that is named after the file: those tests run first, and a mutant that
    /// fails one of them needs no others.
    ///
    /// Without `--file` it mutates the files that `xtask/src/tasks/mutants/mod.rs` lists. This
    /// takes about an hour on two idle cores. The arguments go to cargo-mutants:
    ///
    ///   cargo xtask mutants --list
    ///   cargo xtask mutants --file src/domain/link.rs
    ///   cargo xtask mutants --shard 0/20
    ///   cargo xtask mutants --re login
    ///   cargo xtask mutants -- --help
    ///
    /// The results are in `target/shared-cart/mutants/mutants.out`: `missed.txt` lists the missed
    /// mutants.
    ///
    /// Exit code: 0 no mutant was missed, 2 a mutant was missed, 4 the tests fail without a mutant.
    /// A mutant whose tests take too long counts as caught.
    #[command(verbatim_doc_comment)]
    Mutants(Mutants),
    /// Start only the sandbox; the arguments go to it (for `trunk serve`: --port 8787)
    Sandbox(PassedOn),
    /// Take the README's picture of the demo (docs/picture.png)
    Picture,
    /// Take pictures of what each person sees, on a phone and a desk (docs/screens)
    Screens,
    /// Install the tools that `test` needs, and print where each one is
    Tools,
}

/// Arguments of `cargo xtask demo`.
#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// Port of the shop, 0 for any free one [default: 8787, or any free one if that is in use]
    #[arg(long)]
    pub(crate) port: Option<u16>,
    /// Use a real store's API instead of the imitation
    #[arg(long, value_name = "https://{account}.vtexcommercestable.com.br")]
    pub(crate) upstream: Option<String>,
    /// Print the links without opening a browser
    #[arg(long)]
    pub(crate) no_open: bool,
}

/// Arguments of `cargo xtask test`.
#[derive(Debug, Default, Args)]
pub(crate) struct Test {
    /// Run only these steps
    #[arg(long, num_args = 1.., value_delimiter = ',', value_name = "NAME")]
    pub(crate) only: Vec<String>,
    /// Do not run these steps
    #[arg(long, num_args = 1.., value_delimiter = ',', value_name = "NAME")]
    pub(crate) skip: Vec<String>,
    /// Print the names of all steps
    #[arg(long)]
    pub(crate) list: bool,
}

/// Arguments of `cargo xtask size`.
#[derive(Debug, Args)]
pub(crate) struct Size {
    /// Print the largest functions of each file too, before wasm-opt
    #[arg(long)]
    pub(crate) functions: bool,
}

/// Arguments of `cargo xtask fuzz`.
#[derive(Debug, Args)]
pub(crate) struct Fuzz {
    /// How many minutes to run, altogether
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..=1440))]
    pub(crate) minutes: u32,
}

/// Arguments of `cargo xtask mutants`.
#[derive(Debug, Args)]
pub(crate) struct Mutants {
    /// Arguments of cargo-mutants
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "ARGUMENTS")]
    pub(crate) arguments: Vec<OsString>,
}

/// Arguments of the program that a task starts. They include `--help`.
#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub(crate) struct PassedOn {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "ARGUMENTS")]
    pub(crate) arguments: Vec<OsString>,
}
