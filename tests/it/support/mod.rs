//! What the tests share: fixtures, a person with a browser, a screen to look at.
//! Nothing here asserts anything about the component by itself.

pub(crate) mod fixtures;
pub(crate) mod person;
pub(crate) mod screen;
