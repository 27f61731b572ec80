//! Runs all targets with their corpora.
//! Needs no engine.

use std::fs;
use std::path::Path;

use shared_cart_fuzz::TARGETS;

#[test]
fn every_target_accepts_its_corpus() {
    for target in &TARGETS {
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target.name);
        let files = fs::read_dir(&corpus).expect("a corpus");
        let mut count = 0;
        for file in files {
            let path = file.expect("a file").path();
            // The test harness shows this only if the test fails.
            println!("{}", path.display());
            (target.check)(&fs::read(&path).expect("bytes"));
            count += 1;
        }
        assert!(count > 0, "{} has no corpus", target.name);
    }
}

#[test]
fn every_target_accepts_meaningless_bytes() {
    for target in &TARGETS {
        for bytes in [&b""[..], b"\xff\xfe", b"\0", b"null", b"{}", b"?", b"*"] {
            (target.check)(bytes);
        }
    }
}
