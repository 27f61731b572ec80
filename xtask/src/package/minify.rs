//! Minifies JavaScript: short names, no comments, no unused code.
//! Does not change the names that a module exports.

use anyhow::{Result, bail};
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// The same module in fewer bytes.
pub(crate) fn minify(source: &str) -> Result<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, source, SourceType::mjs()).parse();
    if let Some(error) = parsed.errors.first() {
        bail!("this is not JavaScript: {error}");
    }
    let mut program = parsed.program;
    let options = MinifierOptions {
        // Other modules do not see the names of a module's own top level.
        mangle: Some(MangleOptions { top_level: true, ..MangleOptions::default() }),
        compress: Some(CompressOptions::smallest()),
    };
    let minified = Minifier::new(options).minify(&allocator, &mut program);
    let options = CodegenOptions {
        minify: true,
        comments: CommentOptions::disabled(),
        ..CodegenOptions::default()
    };
    let codegen = Codegen::new().with_options(options).with_scoping(minified.scoping);
    Ok(codegen.with_private_member_mappings(minified.class_private_mappings).build(&program).code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exports_keep_their_names_and_others_get_short_ones() {
        let source = "/** What for. */\nexport function register(early) {\n    \
                      // why\n    return helper(early);\n}\n\
                      const helper = (value) => [value, new URL(\"./a.wasm\", import.meta.url)];\n\
                      function unused() {}\nexport { helper as default };\n";
        let minified = minify(source).unwrap();
        for kept in ["function register(", "as default", "new URL(", "import.meta.url"] {
            assert!(minified.contains(kept), "{minified}");
        }
        for gone in ["early", "helper", "value", "unused", "why", "What", "\n"] {
            assert!(!minified.contains(gone), "{minified}");
        }
    }

    #[test]
    fn text_that_is_not_javascript_is_refused() {
        assert!(
            minify("const = 1;").unwrap_err().to_string().starts_with("this is not JavaScript")
        );
    }

    const PROGRAM: &str = r#"
        /** What it prints
         *  must not change. */
        const text = `two  // spaces
            ${[1, 2].map((n) => { return `<${n}/> /* kept */`; }).join(" // ")}`;
        const path = "a/b//c".replace(/\/\//g, '/') // one slash
        const half = text.length / 2 /* not a / regular expression */ / 1;
        class Counter { #count = 0; next() { return ++this.#count; } }
        function nothing() {
            return // nothing at all
            1;
        }
        console.log(JSON.stringify([text, path, half, new Counter().next(), nothing()]));
    "#;

    #[test]
    fn the_minified_program_prints_the_same() {
        let node = |program: &str| {
            let mut node = std::process::Command::new("node");
            crate::process::text(node.args(["--input-type=module", "--eval", program]))
        };
        if node("").is_err() {
            println!("skipped: there is no node to run the program");
            return;
        }
        let minified = minify(PROGRAM).unwrap();
        assert_eq!(node(&minified).unwrap(), node(PROGRAM).unwrap());
        assert!(minified.len() < PROGRAM.len() * 3 / 4);
    }
}
