//! The text of a value of people's data on the screen.
//! It does not decide who may see it.

use crate::domain::people::personal::Personal;

/// The text of a value that this person may see; empty if it is masked or missing.
pub(super) fn visible_text(value: Option<&Personal>) -> &str {
    match value {
        Some(Personal::Visible(visible)) => visible.reveal_on_screen(),
        Some(Personal::Masked) | None => "",
    }
}
