//! A client of the vendor that nobody here has written: the cart of
//! `@faststore/api`, against the sandbox.
//! What is asserted is in `conformance/faststore`; this gives it a sandbox and its packages.

use std::env;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use shared_cart_sandbox::{Options, app};
use tokio::net::TcpListener;
use tokio::task;

use crate::npm;

#[tokio::test]
async fn faststore_validates_its_cart_against_the_sandbox() {
    let packages = match task::spawn_blocking(npm::faststore).await.expect("an end") {
        Ok(packages) => packages,
        Err(missing) => {
            // A build server has what it was set up with: there, nothing is passed over in silence.
            let is_build_server = env::var_os("CI").is_some_and(|value| !value.is_empty());
            assert!(!(is_build_server && missing.has_node), "{}", missing.why);
            // Past the test harness, which would hide it.
            let told = format!("skipped: FastStore against the sandbox: {}\n", missing.why);
            return io::stderr().write_all(told.as_bytes()).expect("stderr");
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
    let told = String::from_utf8_lossy(&run.stdout).into_owned();
    assert!(run.status.success(), "{told}{}", String::from_utf8_lossy(&run.stderr));
}
