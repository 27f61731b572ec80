//! The environment variables that the project's own programs read.

use std::env;
use std::path::{Path, PathBuf};

use crate::tools::browser::Browser;
use crate::workspace::Workspace;

/// What programs that steer a browser are told: where the package, the sandbox, the browser and
/// its driver are.
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

/// Files of the vendor that tests compare with when they are named. The project does not contain
/// them.
const INPUTS: [&str; 2] = ["SHARED_CART_OPENAPI", "SHARED_CART_SAMPLES"];

/// Those which are not there.
pub(crate) fn unset_inputs() -> impl Iterator<Item = &'static str> {
    INPUTS.into_iter().filter(|name| env::var_os(name).is_none_or(|value| value.is_empty()))
}
