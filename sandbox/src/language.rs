//! The sandbox's three languages, and a text in each of them.
//! Does not decide the language of an answer; the sales channel does, like the vendor's.

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
    /// A text that is the same in every language, such as a brand.
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
