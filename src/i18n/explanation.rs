//! A title and a text that belong together.
//! It does not know where they are shown.

/// A title and a text.
#[derive(Clone, Copy)]
pub struct Explanation {
    /// What happened, or what is asked.
    pub title: &'static str,
    /// Why, and what the person can do.
    pub text: &'static str,
}
