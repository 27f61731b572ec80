//! What a person types after `cargo xtask`. It must not do any work: that is [`crate::tasks`].

use std::ffi::OsString;

use clap::{Args, Parser, Subcommand};

/// Every task of the project.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask")]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) task: Task,
}

/// One task a line; the first line of each comment is what `--help` shows.
#[derive(Debug, Subcommand)]
pub(crate) enum Task {
    /// Build the component, start the sandbox and open the shop in the browser
    Demo(Demo),
    /// Run every check of the project; installs what it needs into a cache folder of its own
    Test(Test),
    /// Build the release package of the component into dist/package
    Build,
    /// Build the package and pack it as dist/shared-cart-<version>.tar.gz
    Package,
    /// Print what a page loads, raw and compressed, and fail over the budget of size-budget.toml
    Size,
    /// Measure start-up and memory in Chromium; arguments go to the bench
    Bench(PassedOn),
    /// Feed made-up input to what reads links, answers, addresses and masks; needs a C++ compiler
    Fuzz(Fuzz),
    /// Start the sandbox alone; arguments go to it (for `trunk serve`: --port 8787)
    Sandbox(PassedOn),
    /// Take the README's picture of the demo (docs/picture.png)
    Picture,
    /// Install the tools that `test` needs, and say where each one is
    Tools,
}

/// Arguments of `cargo xtask demo`.
#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// Port of the shop, 0 for any free one [default: 8787, or any free one when that is taken]
    #[arg(long)]
    pub(crate) port: Option<u16>,
    /// Put a real store's API behind the page instead of the imitation
    #[arg(long, value_name = "https://{account}.vtexcommercestable.com.br")]
    pub(crate) upstream: Option<String>,
    /// Only print the links
    #[arg(long)]
    pub(crate) no_open: bool,
}

/// Arguments of `cargo xtask test`.
#[derive(Debug, Default, Args)]
pub(crate) struct Test {
    /// Run these steps alone
    #[arg(long, num_args = 1.., value_delimiter = ',', value_name = "NAME")]
    pub(crate) only: Vec<String>,
    /// Leave these steps out
    #[arg(long, num_args = 1.., value_delimiter = ',', value_name = "NAME")]
    pub(crate) skip: Vec<String>,
    /// Print the names of the steps and end
    #[arg(long)]
    pub(crate) list: bool,
}

/// Arguments of `cargo xtask fuzz`.
#[derive(Debug, Args)]
pub(crate) struct Fuzz {
    /// How long, in minutes, altogether
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..=1440))]
    pub(crate) minutes: u32,
}

/// Arguments that belong to the program a task starts, `--help` among them.
#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub(crate) struct PassedOn {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "ARGUMENTS")]
    pub(crate) arguments: Vec<OsString>,
}
