//! Two pages with the component: one as it is released, and one with a loader that does not ask the
//! API before the wasm runs. Does not change the package; the second loader exists only here.

use std::fs;
use std::path::Path;

use serde_json::Value;
use shared_cart_e2e::Failure;

/// The name of the second loader.
const LATE_LOADER: &str = "bench-late.js";

/// Writes both pages into the folder of the package.
pub(crate) fn write_pages(package: &Path) -> Result<(), Failure> {
    let embed = fs::read_to_string(package.join("embed.html"))?;
    let files = fs::read_to_string(package.join("files.json"))?;
    let files: Value = serde_json::from_str(&files)
        .map_err(|error| Failure::Machine(format!("files.json cannot be read: {error}")))?;
    let (loader, glue, wasm) =
        (named(&files, "loader")?, named(&files, "glue")?, named(&files, "wasm")?);

    let late = format!(
        "import init, {{ register }} from \"./{glue}\";\n\
         await init({{ module_or_path: new URL(\"./{wasm}\", import.meta.url) }});\n\
         register(new Map());\n"
    );
    fs::write(package.join(LATE_LOADER), late)?;
    fs::write(package.join("component-early.html"), page(&embed))?;
    fs::write(package.join("component-late.html"), page(&embed.replace(loader, LATE_LOADER)))?;
    Ok(())
}

/// The name of the file with this role.
fn named<'a>(files: &'a Value, role: &str) -> Result<&'a str, Failure> {
    let files = files.as_array().map(Vec::as_slice).unwrap_or_default();
    files
        .iter()
        .find(|file| file["role"] == role)
        .and_then(|file| file["name"].as_str())
        .ok_or_else(|| Failure::Machine(format!("files.json has no {role}")))
}

/// A page with the component. It is the same page as that with Preact.
fn page(head: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>Cart</title>\n{head}\n\
         </head>\
         <body><shared-cart></shared-cart></body></html>\n"
    )
}
