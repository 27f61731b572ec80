//! The component as axe-core judges it: a program of others that knows the rules of accessibility.
//! It does not know where axe-core comes from.

use serde_json::{Value, json};

use crate::failure::fail;
use crate::{Browser, OrFail};

/// Lets axe-core look.
const AUDIT: &str = include_str!("audit.js");

/// What axe-core looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rules {
    /// All rules.
    All,
    /// The contrast of colours, which is all that another scheme changes.
    Colors,
}

impl Browser {
    /// What axe-core finds wrong with the component on the page. `axe` is its source. It is run as
    /// a debugger runs it, so that no policy of the page is in its way.
    #[track_caller]
    pub fn audit(&self, axe: &str, rules: Rules) -> Vec<String> {
        let session = self.session();
        let is_there = session.script("return typeof axe === 'object'", &[]).or_fail("the page");
        if is_there != true {
            let run = json!({ "expression": axe });
            let ran = session.devtools("Runtime.evaluate", &run).or_fail("axe-core");
            if !ran["exceptionDetails"].is_null() {
                fail(&format!("axe-core: {}", ran["exceptionDetails"]));
            }
        }
        let rules = [json!(rules == Rules::Colors)];
        let found = session.asynchronous_script(AUDIT, &rules).or_fail("the audit");
        let found = found.as_array().map(Vec::as_slice).unwrap_or_default();
        found.iter().filter_map(Value::as_str).map(str::to_owned).collect()
    }
}
