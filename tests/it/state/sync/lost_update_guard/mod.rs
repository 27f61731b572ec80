//! Changes that an older write undid: the rule, and the same with the sandbox.

mod lost_updates;
mod rules;
