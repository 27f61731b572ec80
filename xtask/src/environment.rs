//! The environment variables that the project's tests and bench read.
//! Does not start these programs.

use std::env;
use std::path::{Path, PathBuf};

use crate::tools::browser::Browser;
use crate::workspace::Workspace;

/// The variables of programs that control a browser: the paths of package, sandbox, browser and
/// driver.
pub(crate) fn browser_environment(
    workspace: &Workspace,
    sandbox: &Path,
    browser: &Browser,
) -> [(&'static str, PathBuf); 4] {
    [
        ("SHARED_CART_PACKAGE", workspace.package()),
        ("SHARED_CART_SANDBOX", sandbox.to_path_buf()),
        ("CHROME", browser.chrome.clone()),
        ("CHROMEDRIVER", browser.driver.clone()),
    ]
}

/// The variables that name files of the vendor. The project does not contain these files. Tests
/// compare with a file if its variable is set.
const INPUTS: [&str; 2] = ["SHARED_CART_OPENAPI", "SHARED_CART_SAMPLES"];

/// The variables of the vendor's files that are not set.
pub(crate) fn unset_inputs() -> impl Iterator<Item = &'static str> {
    INPUTS.into_iter().filter(|name| env::var_os(name).is_none_or(|value| value.is_empty()))
}
