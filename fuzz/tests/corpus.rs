//! Every target takes its corpus without a complaint, engine or none.

use std::fs;
use std::path::Path;

use shared_cart_fuzz::TARGETS;

#[test]
fn every_target_takes_its_corpus() {
    for target in &TARGETS {
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target.name);
        let files = fs::read_dir(&corpus).expect("a corpus");
        let mut count = 0;
        for file in files {
            let path = file.expect("a file").path();
            // Told only where it fails.
            println!("{}", path.display());
            (target.judge)(&fs::read(&path).expect("bytes"));
            count += 1;
        }
        assert!(count > 0, "{} has no corpus", target.name);
    }
}

#[test]
fn no_target_stumbles_over_bytes_that_are_nothing() {
    for target in &TARGETS {
        for bytes in [&b""[..], b"\xff\xfe", b"\0", b"null", b"{}", b"?", b"*"] {
            (target.judge)(bytes);
        }
    }
}
