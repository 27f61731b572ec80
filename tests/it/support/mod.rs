//! What the tests share: fixtures, a person with a browser, the environment around them, a screen to look at.
//! Nothing here asserts anything about the component by itself.

pub(crate) mod env;
pub(crate) mod fixtures;
pub(crate) mod person;
pub(crate) mod screen;
pub(crate) mod sight;
