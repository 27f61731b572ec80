//! Makes the wasm smaller with wasm-opt.
//! Optional: the package also works without it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::process;
use crate::tools::wasm_opt;

const FLAGS: [&str; 12] = [
    // Repeat until the module does not get smaller.
    "--converge",
    "-Oz",
    // By default `-Oz` inlines every function with one caller. This makes the compressed module
    // larger.
    "--one-caller-inline-max-function-size=20",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-bulk-memory-opt",
    "--strip-producers",
    "--strip-target-features",
];

/// The optimised module. `stem` names its files in the scratch folder.
pub(crate) fn run(program: &Path, wasm: Vec<u8>, scratch: &Path, stem: &str) -> Result<Vec<u8>> {
    let file = |end: &str| scratch.join(format!("{stem}-{end}"));
    let (input, output) = (file("unoptimised.wasm"), file("optimised.wasm"));
    // This takes seconds. If input and program are the same as last time, the old output is used.
    let stamp = file("optimised.by");
    let by = format!("{} {FLAGS:?}", program.display());
    if fs::read(&input).is_ok_and(|last| last == wasm)
        && fs::read_to_string(&stamp).is_ok_and(|last| last == by)
        && let Ok(optimised) = fs::read(&output)
    {
        return Ok(optimised);
    }
    let _ = fs::remove_file(&stamp);
    fs::write(&input, wasm).with_context(|| format!("writing {}", input.display()))?;
    process::run(wasm_opt::command(program).args(FLAGS).arg(&input).arg("-o").arg(&output))?;
    fs::write(&stamp, by).with_context(|| format!("writing {}", stamp.display()))?;
    fs::read(&output).with_context(|| format!("reading {}", output.display()))
}
