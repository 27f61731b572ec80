//! Joins the style sheet for pages that are not made from the package. Asks the linker for what the
//! package needs.

#[path = "style/sheet.rs"]
mod sheet;

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let style = Path::new("style");
    for path in sheet::paths(style) {
        println!("cargo::rerun-if-changed={}", path.display());
    }
    relocations();
    let folder = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    fs::write(Path::new(&folder).join("styles.css"), sheet::joined(style)?)
}

/// Lets the linker keep the relocations. The package takes the parts apart by them.
fn relocations() {
    let target = env::var("CARGO_CFG_TARGET_ARCH");
    if env::var_os("CARGO_FEATURE_SPLIT").is_some() && target.is_ok_and(|it| it == "wasm32") {
        println!("cargo::rustc-link-arg-cdylib=--emit-relocs");
    }
}
