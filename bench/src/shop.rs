//! The sandbox, serving the package and the pages to compare, all from the same folder.
//!
//! Every page is plain HTML beside the package, so that server, compression and theme are the same for
//! all and only what draws the cart differs.

use std::fs;
use std::path::Path;

use serde_json::Value;
use shared_cart_e2e::{Failure, Person, Sandbox, package};
use tempfile::TempDir;

use crate::{component, preact};

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Page {
    /// The component as it ships.
    Early,
    /// The component, its API asked only once the wasm runs.
    Late,
    /// Preact, its API asked by a script before the bundle.
    PreactEarly,
    /// Preact, its API asked by the bundle.
    PreactLate,
}

impl Page {
    /// Every page, in the order of the table.
    pub(crate) const ALL: [Self; 4] =
        [Self::Early, Self::Late, Self::PreactEarly, Self::PreactLate];

    /// What the table calls it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Early => "Shared Cart",
            Self::Late => "without the overlap",
            Self::PreactEarly => "Preact, early",
            Self::PreactLate => "Preact, late",
        }
    }

    fn file(self) -> &'static str {
        match self {
            Self::Early => "component-early.html",
            Self::Late => "component-late.html",
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
    /// Builds the pages beside a copy of the package and serves them.
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

    /// The address of the demo's own page with another cart, put there first.
    pub(crate) fn address_with(&self, id: &str, order_form: &Value) -> String {
        self.sandbox.put_order_form(id, order_form);
        self.sandbox.address(&format!("/checkout/?orderFormId={id}#/cart"))
    }

    /// Delays every answer of the API.
    pub(crate) fn delay(&self, milliseconds: u32) {
        self.sandbox.delay(milliseconds);
    }
}

/// Copies the files of a flat folder.
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
