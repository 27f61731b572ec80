//! What happens after a call that failed: the rule, a store that fails, and no connection.

mod failures;
mod offline;
mod rules;
