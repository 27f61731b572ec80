//! The lines which a store's theme puts into its `<head>`. No line has a script or a style in it,
//! so a strict content security policy lets them pass.

use super::Role;
use super::assemble::Asset;

/// Where the store serves the files of the package.
const BASE: &str = "/shared-cart/";

/// Every file is asked for at once, instead of one after the other as the imports are found.
pub(crate) fn embed(files: &[Asset]) -> String {
    let preload = files.iter().map(|file| match file.role {
        // `crossorigin` because fetch asks that way: without it the browser would load it twice.
        Role::Wasm => format!(
            "<link rel=\"preload\" href=\"{BASE}{}\" as=\"fetch\" type=\"application/wasm\" \
             crossorigin>\n",
            file.name
        ),
        _ => format!("<link rel=\"modulepreload\" href=\"{BASE}{}\">\n", file.name),
    });
    let scripts = files
        .iter()
        .filter(|file| file.role == Role::Loader)
        .map(|file| format!("<script type=\"module\" src=\"{BASE}{}\"></script>\n", file.name));
    preload.chain(scripts).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_preloaded_and_the_loader_alone_is_run() {
        let file = |name: &str, role| Asset { name: name.to_owned(), role, content: vec![] };
        let lines = embed(&[
            file("shared-cart-1.js", Role::Loader),
            file("shared-cart-core-2.js", Role::Glue),
            file("shared-cart-core-3.wasm", Role::Wasm),
        ]);
        assert_eq!(
            lines,
            "<link rel=\"modulepreload\" href=\"/shared-cart/shared-cart-1.js\">\n\
             <link rel=\"modulepreload\" href=\"/shared-cart/shared-cart-core-2.js\">\n\
             <link rel=\"preload\" href=\"/shared-cart/shared-cart-core-3.wasm\" as=\"fetch\" \
             type=\"application/wasm\" crossorigin>\n\
             <script type=\"module\" src=\"/shared-cart/shared-cart-1.js\"></script>\n"
        );
    }
}
