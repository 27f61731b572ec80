//! The cache folder for tools, which all checkouts share.
//! Never the user's own cargo or npm folders.

use std::env;
use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::progress::note;

/// The cache folder. `SHARED_CART_CACHE` overrides it.
pub(crate) fn folder() -> Result<PathBuf> {
    if let Some(folder) = variable("SHARED_CART_CACHE") {
        return std::path::absolute(folder).context("SHARED_CART_CACHE");
    }
    match user_cache() {
        Some(folder) => Ok(folder.join("shared-cart")),
        None => bail!("there is no cache folder: set SHARED_CART_CACHE to a folder for the tools"),
    }
}

/// The user's cache directory on each system.
fn user_cache() -> Option<PathBuf> {
    let home = || env::home_dir().filter(|home| home.is_absolute());
    if cfg!(windows) {
        return variable("LOCALAPPDATA").map(PathBuf::from);
    }
    if cfg!(target_os = "macos") {
        return home().map(|home| home.join("Library/Caches"));
    }
    let named = variable("XDG_CACHE_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
    named.or_else(|| home().map(|home| home.join(".cache")))
}

fn variable(name: &str) -> Option<OsString> {
    env::var_os(name).filter(|value| !value.is_empty())
}

/// A lock of the cache. No other run installs anything until it is dropped.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
}

/// Waits until no other run installs anything.
pub(crate) fn lock(cache: &Path) -> Result<Lock> {
    fs::create_dir_all(cache).with_context(|| {
        format!("making {}; SHARED_CART_CACHE can name another place", cache.display())
    })?;
    let path = cache.join("lock");
    let file = File::create(&path).with_context(|| format!("writing {}", path.display()))?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            note("another run is installing tools; this one continues when it is done");
            file.lock()?;
        }
        Err(TryLockError::Error(error)) => return Err(error).context("locking the cache"),
    }
    Ok(Lock { _file: file })
}
