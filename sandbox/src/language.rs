//! The three languages the sandbox speaks, and a text in each of them.
//! Which language an answer has is decided by the sales channel, as at the vendor.

/// A language of names and messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    Portuguese,
    Spanish,
    English,
}

/// One text in the three languages: Portuguese, Spanish, English.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Text(pub(crate) &'static str, pub(crate) &'static str, pub(crate) &'static str);

impl Text {
    /// A text which is the same in every language: a brand, a size.
    pub(crate) const fn same(text: &'static str) -> Self {
        Self(text, text, text)
    }

    pub(crate) fn in_language(self, language: Language) -> &'static str {
        match language {
            Language::Portuguese => self.0,
            Language::Spanish => self.1,
            Language::English => self.2,
        }
    }
}
