//! Measures what is drawn and finds what is cut, covered, too pale or too small. It needs no
//! picture to compare with and knows no part of the component.

use serde_json::Value;

use crate::{Browser, OrFail};

/// Measures the component on the page.
const MEASURE: &str = include_str!("layout.js");

/// What was measured.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layout {
    /// What is wrong: nothing, on a good screen.
    pub complaints: Vec<String>,
    /// Every text, also those only heard.
    pub texts: Vec<String>,
}

impl Browser {
    /// Measures the component on the page.
    #[track_caller]
    pub fn layout(&self) -> Layout {
        let measured = self.session().script(MEASURE, &[]).or_fail("measuring the page");
        let list = |name: &str| -> Vec<String> {
            let list = measured[name].as_array().map(Vec::as_slice).unwrap_or_default();
            list.iter().filter_map(Value::as_str).map(str::to_owned).collect()
        };
        Layout { complaints: list("complaints"), texts: list("texts") }
    }
}
