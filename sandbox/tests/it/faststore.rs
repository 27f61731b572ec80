//! The cart of `@faststore/api`, a client of the vendor, with the sandbox as its API.
//! Contains no assertions of its own; those are in `conformance/faststore`.

use std::env;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use shared_cart_sandbox::{Options, app};
use tokio::net::TcpListener;
use tokio::task;

use crate::npm;

#[tokio::test]
async fn faststore_validates_its_cart_with_the_sandbox() {
    let packages = match task::spawn_blocking(npm::faststore).await.expect("an end") {
        Ok(packages) => packages,
        Err(missing) => {
            // A build server is set up for this test, so the test fails there instead of being
            // skipped.
            let is_build_server = env::var_os("CI").is_some_and(|value| !value.is_empty());
            assert!(!(is_build_server && missing.has_node), "{}", missing.why);
            // The test harness hides output of `eprintln!`, so this is written to stderr directly.
            let text = format!("skipped: FastStore with the sandbox: {}\n", missing.why);
            return io::stderr().write_all(text.as_bytes()).expect("stderr");
        }
    };
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let shop = format!("http://{}", listener.local_addr().expect("an address"));
    let server = task::spawn(async { axum::serve(listener, app(Options::default())).await });
    let run = task::spawn_blocking(move || {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("conformance/faststore");
        Command::new("node")
            .args(["--test", "validate-cart.test.mjs"])
            .current_dir(folder)
            .env("SHARED_CART_SHOP", shop)
            .env("SHARED_CART_FASTSTORE", packages)
            .stdin(Stdio::null())
            .output()
    });
    let run = run.await.expect("an end").expect("node runs");
    server.abort();
    let output = String::from_utf8_lossy(&run.stdout).into_owned();
    assert!(run.status.success(), "{output}{}", String::from_utf8_lossy(&run.stderr));
}
