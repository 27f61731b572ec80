//! Joins the files of `style/` into the style sheet that is a part of the WebAssembly. Comments,
//! line breaks and indentation are removed. Asks the linker for what the package needs.

use std::path::Path;
use std::{env, fs, io};

/// The files in the order of the cascade: the tokens and the shared rules come first.
const FILES: [&str; 28] = [
    "tokens",
    "base",
    "page",
    "head",
    "connection",
    "news",
    "copied",
    "line",
    "quantity",
    "choices",
    "gifts",
    "coupon",
    "note",
    "notices",
    "personal_data",
    "field",
    "form",
    "delivery_options",
    "totals",
    "pay",
    "next_step",
    "leaving",
    "remove_all",
    "dialog",
    "undo",
    "problem",
    "skeleton",
    "paper",
];

fn main() -> io::Result<()> {
    let mut sheet = String::new();
    for name in FILES {
        let file = format!("style/{name}.css");
        println!("cargo::rerun-if-changed={file}");
        sheet.push_str(&squeeze(&fs::read_to_string(file)?));
    }
    relocations();
    let folder = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    fs::write(Path::new(&folder).join("styles.css"), sheet)
}

/// Lets the linker keep the relocations. The package takes the parts apart by them.
fn relocations() {
    let target = env::var("CARGO_CFG_TARGET_ARCH");
    if env::var_os("CARGO_FEATURE_SPLIT").is_some() && target.is_ok_and(|it| it == "wasm32") {
        println!("cargo::rustc-link-arg-cdylib=--emit-relocs");
    }
}

/// Removes what the browser does not need. The files have no strings that contain comments or line
/// breaks, so no parser is needed.
fn squeeze(css: &str) -> String {
    let mut without_comments = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        without_comments.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    without_comments.push_str(rest);

    let mut squeezed = String::with_capacity(without_comments.len());
    for line in without_comments.lines().map(str::trim).filter(|line| !line.is_empty()) {
        squeezed.push_str(&line.replace(": ", ":").replace(" {", "{"));
        // A selector or a value that continues in the next line needs the space.
        if !line.ends_with(['{', '}', ';', ',']) {
            squeezed.push(' ');
        }
    }
    squeezed
}
