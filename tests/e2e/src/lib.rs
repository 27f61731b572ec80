//! The end-to-end harness: real Chromium, driven by `WebDriver`, with the sandbox as the store.
//!
//! In reading order:
//!
//! 1. [`Sandbox`] starts the imitation of the store on a free port, with its control paths;
//! 2. [`Browser`] is one person's browser with an empty profile: it opens pages, presses, types and
//!    waits, and sees a page as the accessibility tree tells it ([`Outline`]);
//! 3. [`CartPage`] knows the texts, roles and names of the component. So does the [`gallery`],
//!    which arranges every screen in every language;
//! 4. below them, [`Driver`] and [`Session`] speak the `WebDriver` protocol, for those who measure.
//!
//! Nothing here names a class, a part or an element id of the component. Everything that a test
//! starts ends with the test, also when it panics.

mod another_cart;
mod audit;
mod browser;
mod cart;
mod chance;
mod connection;
mod driver;
mod failure;
pub mod faults;
pub mod gallery;
mod http;
mod keyboard;
mod layout;
mod lengths;
mod outline;
mod places;
mod pointer;
mod process;
mod reading;
mod recorder;
mod sandbox;
mod screen;
mod seen;
mod session;
mod wait;
mod windows;

pub use another_cart::begin_another_cart;
pub use audit::Rules;
pub use browser::Browser;
pub use cart::CartPage;
pub use chance::Chance;
pub use driver::{Driver, Options};
pub use failure::{Failure, OrFail};
pub use http::{Answer, Http};
pub use keyboard::Key;
pub use layout::{Layout, Place};
pub use lengths::give_lines;
pub use outline::{Node, Outline};
pub use places::repository;
pub use pointer::Pointer;
pub use sandbox::{Person, Sandbox, package};
pub use screen::{Scheme, Screen};
pub use seen::{Line, Problem, Seen};
pub use session::Session;
pub use wait::wait_until;
pub use windows::Window;
