//! The page with the component as it is released, and a page that prefetches it. Does not change
//! the package.

use std::fs;
use std::path::Path;

use shared_cart_e2e::Failure;

/// Writes both pages into the folder of the package.
pub(crate) fn write_pages(package: &Path) -> Result<(), Failure> {
    let embed = fs::read_to_string(package.join("embed.html"))?;
    fs::write(package.join("component.html"), page(&embed))?;
    let prefetch = fs::read_to_string(package.join("prefetch.html"))?;
    fs::write(package.join("component-prefetch.html"), page(&prefetch))?;
    Ok(())
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
