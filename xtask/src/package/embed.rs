//! The lines that a store's theme puts into its `<head>`.
//! They contain no inline script or style, so a strict content security policy allows them.

use super::assemble::Asset;
use super::files::Role;
use super::names::integrity;

/// The path at which the store serves the files of the package.
const BASE: &str = "/shared-cart/";

/// The lines. They preload all files of the first cart at once, so that a browser does not load one
/// after the other. Parts are loaded later.
/// `integrity` lets the browser refuse a file with other bytes, wherever the browser checks it
/// there. It does not for a preload of the wasm; the shell names the hash in its request.
pub(crate) fn embed(files: &[Asset]) -> String {
    let preload = files.iter().map(|file| match file.role {
        // Which language it will be is known in the page.
        Role::Part | Role::Language => String::new(),
        // `fetch` loads the wasm with CORS. Without `crossorigin` the browser would load it twice.
        Role::Wasm => format!(
            "<link rel=\"preload\" href=\"{BASE}{}\" as=\"fetch\" type=\"application/wasm\" \
             crossorigin>\n",
            file.name
        ),
        Role::Shell | Role::Glue | Role::Snippet => format!(
            "<link rel=\"modulepreload\" href=\"{BASE}{}\" integrity=\"{}\">\n",
            file.name,
            integrity(&file.content)
        ),
    });
    let scripts = files.iter().filter(|file| file.role == Role::Shell).map(|file| {
        format!(
            "<script type=\"module\" src=\"{BASE}{}\" integrity=\"{}\"></script>\n",
            file.name,
            integrity(&file.content)
        )
    });
    preload.chain(scripts).collect()
}

/// The lines for other pages of the store: while a page is idle, the browser loads the files of the
/// first cart, so that they are there when the cart page is opened.
pub(crate) fn prefetch(files: &[Asset]) -> String {
    let files = files.iter().filter(|file| !matches!(file.role, Role::Part | Role::Language));
    let lines =
        files.map(|file| ["<link rel=\"prefetch\" href=\"", BASE, &file.name, "\">\n"].concat());
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_but_parts_is_preloaded_and_only_the_shell_is_run() {
        let file = |name: &str, role| Asset {
            name: name.to_owned(),
            role,
            content: name.as_bytes().to_vec(),
        };
        let files = [
            file("shared-cart-1.js", Role::Shell),
            file("shared-cart-core-2.js", Role::Glue),
            file("shared-cart-core-3.wasm", Role::Wasm),
            file("shared-cart-writing-4.wasm", Role::Part),
            file("shared-cart-en-5.json", Role::Language),
        ];
        let lines = embed(&files);
        let names = ["1.js", "core-2.js", "core-3.wasm"];
        let line =
            |name| format!("<link rel=\"prefetch\" href=\"/shared-cart/shared-cart-{name}\">\n");
        assert_eq!(prefetch(&files), names.map(line).concat());
        let [shell, glue] =
            ["shared-cart-1.js", "shared-cart-core-2.js"].map(|name| integrity(name.as_bytes()));
        assert_eq!(
            lines,
            format!(
                "<link rel=\"modulepreload\" href=\"/shared-cart/shared-cart-1.js\" \
                 integrity=\"{shell}\">\n\
                 <link rel=\"modulepreload\" href=\"/shared-cart/shared-cart-core-2.js\" \
                 integrity=\"{glue}\">\n\
                 <link rel=\"preload\" href=\"/shared-cart/shared-cart-core-3.wasm\" as=\"fetch\" \
                 type=\"application/wasm\" crossorigin>\n\
                 <script type=\"module\" src=\"/shared-cart/shared-cart-1.js\" \
                 integrity=\"{shell}\"></script>\n"
            )
        );
    }
}
