//! The component's files.

use std::fs;
use std::path::PathBuf;

use shared_cart_sandbox::{Options, app};

use crate::browser::Browser;

/// A package in a temporary folder, which is removed at the end.
struct Package(PathBuf);

impl Package {
    fn new(name: &str) -> Self {
        let folder =
            std::env::temp_dir().join(format!("shared-cart-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        for (file, text) in [
            ("shared-cart-0a1b2c3d.js", "plain"),
            ("shared-cart-0a1b2c3d.js.br", "brotli"),
            ("shared-cart-0a1b2c3d.js.gz", "gzip"),
            ("shared-cart-core-00ff00ff.wasm", "wasm"),
            ("files.json", "[]"),
            (
                "embed.html",
                "<script type=\"module\" src=\"/shared-cart/shared-cart-0a1b2c3d.js\"></script>",
            ),
        ] {
            fs::write(folder.join(file), text).expect("a file");
        }
        Self(folder)
    }

    fn browser(&self) -> Browser {
        Browser::to(app(Options { package: Some(self.0.clone()), ..Options::default() }))
    }
}

impl Drop for Package {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[tokio::test]
async fn hashed_files_are_compressed_and_cached_forever() {
    let package = Package::new("encodings");
    let mut browser = package.browser();
    for (accept, encoding, text) in [
        ("gzip, deflate, br, zstd", "br", "brotli"),
        ("gzip", "gzip", "gzip"),
        ("identity", "", "plain"),
    ] {
        let path = "/shared-cart/shared-cart-0a1b2c3d.js";
        let answer = browser.send_with("GET", path, "", &[("accept-encoding", accept)]).await;
        assert_eq!((answer.header("content-encoding"), answer.text().as_str()), (encoding, text));
        assert_eq!(answer.header("content-type"), "text/javascript");
        assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(answer.header("vary"), "accept-encoding");
    }
}

#[tokio::test]
async fn wasm_has_its_type_and_files_without_a_hash_are_not_cached() {
    let package = Package::new("types");
    let mut browser = package.browser();
    let answer = browser.get("/shared-cart/shared-cart-core-00ff00ff.wasm").await;
    assert_eq!(answer.header("content-type"), "application/wasm");
    let answer = browser.get("/shared-cart/files.json").await;
    assert_eq!(answer.header("cache-control"), "no-store");
    for path in
        ["/shared-cart/shared-cart-ffffffff.js", "/shared-cart/", "/shared-cart/../Cargo.toml"]
    {
        assert_eq!(browser.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn the_checkout_page_has_the_packages_lines_in_its_head() {
    let package = Package::new("embed");
    let mut browser = package.browser();
    let page = browser.get("/checkout/").await.text();
    let head = page.split("</head>").next().expect("a head");
    assert!(head.contains("src=\"/shared-cart/shared-cart-0a1b2c3d.js\""), "{page}");
    assert!(!page.contains("class=\"notice\""));
    fs::write(package.0.join("embed.html"), "<!-- built again -->").expect("a file");
    assert!(browser.get("/checkout/").await.text().contains("<!-- built again -->"));
}

#[tokio::test]
async fn without_a_package_the_page_says_so() {
    let mut browser = crate::browser::sandbox();
    assert!(browser.get("/checkout/").await.text().contains("class=\"notice\""));
    assert_eq!(browser.get("/shared-cart/x.js").await.status, 404);
}
