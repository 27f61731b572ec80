//! The sandbox with the package and the pages to compare, all in one folder. Does not measure
//! anything. All pages have the same server and compression; only the code that draws the cart
//! differs.

use std::fs;
use std::path::Path;

use serde_json::Value;
use shared_cart_e2e::{Failure, Person, Sandbox, package};
use tempfile::TempDir;

use crate::{component, preact};

/// A page to compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Page {
    /// The component as it is released.
    Component,
    /// Preact, with a script before the bundle that asks the API.
    PreactEarly,
    /// Preact, whose bundle asks the API.
    PreactLate,
}

impl Page {
    /// All pages, in the order of the table.
    pub(crate) const ALL: [Self; 3] = [Self::Component, Self::PreactEarly, Self::PreactLate];

    /// The name in tables.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Component => "Shared Cart",
            Self::PreactEarly => "Preact, early",
            Self::PreactLate => "Preact, late",
        }
    }

    fn file(self) -> &'static str {
        match self {
            Self::Component => "component.html",
            Self::PreactEarly => "preact-early.html",
            Self::PreactLate => "preact-late.html",
        }
    }
}

/// The running shop.
#[derive(Debug)]
pub(crate) struct Shop {
    sandbox: Sandbox,
    cart: String,
    _package: TempDir,
}

impl Shop {
    /// Copies the package, builds the pages, and serves both.
    pub(crate) fn open() -> Result<Self, Failure> {
        let folder = TempDir::with_prefix("shared-cart-bench-")?;
        copy(&package(), folder.path())?;
        copy(&preact::build()?, folder.path())?;
        component::write_pages(folder.path())?;
        let sandbox = Sandbox::serving(folder.path())?;
        let cart = sandbox.order_form_id(Person::Ana);
        Ok(Self { sandbox, cart, _package: folder })
    }

    /// The address at which this page shows the seeded cart to a guest.
    pub(crate) fn address(&self, page: Page) -> String {
        self.sandbox.address(&format!(
            "/shared-cart/{}?orderFormId={}#/cart",
            page.file(),
            self.cart
        ))
    }

    /// The address of a page that prefetches what this one needs.
    pub(crate) fn prefetching(&self, page: Page) -> String {
        let file = page.file().replace(".html", "-prefetch.html");
        self.sandbox.address(&format!("/shared-cart/{file}"))
    }

    /// Puts a cart into the sandbox, and returns its address on the demo's page.
    pub(crate) fn address_with(&self, id: &str, order_form: &Value) -> String {
        self.sandbox.put_order_form(id, order_form);
        self.sandbox.address(&format!("/checkout/?orderFormId={id}#/cart"))
    }

    /// Delays all answers of the API.
    pub(crate) fn delay(&self, milliseconds: u32) {
        self.sandbox.delay(milliseconds);
    }
}

/// Copies the files of a folder, without its subfolders.
fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    let missing = |error| Failure::Missing {
        program: format!("the folder {}", from.display()),
        help: format!("run `cargo xtask build` ({error})"),
    };
    for entry in fs::read_dir(from).map_err(missing)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}
