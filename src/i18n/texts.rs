//! The kinds of texts, and how a language is read: [`texts!`] declares a group of texts.
//! It knows no text and no language.
//!
//! Whoever has a file of a language hands its texts over as one text, in the order of the file. It
//! is that of `Messages::keys`, which a test checks, so that the component needs no keys. A text is
//! a part of that one text.

/// Stands before and behind the name of a place, where the file has `{{` and `}}`.
pub const AROUND_PLACE: char = '\u{1d}';

/// Stands between two texts.
pub const BETWEEN_TEXTS: char = '\u{1e}';

/// Stands between the forms of a plural: a category, the text for it, the next category.
pub const BETWEEN_FORMS: char = '\u{1f}';

/// What a language needs beside its texts. A browser has it for all languages (`Intl`).
pub trait Locale: Sync {
    /// The plural category of a count, as CLDR names it: `zero`, `one`, `two`, `few`, `many` or
    /// `other`.
    fn plural(&self, count: u32) -> String;

    /// A day in words or digits; without its year where everybody knows that one.
    fn day(&self, year: Option<u32>, month: u32, day: u32) -> String;
}

/// A text with values in it. It has a place `{{name}}` for each, in any order.
#[derive(Clone, Copy)]
pub struct With<const N: usize> {
    text: &'static str,
    names: [&'static str; N],
}

impl With<1> {
    /// The text with this value.
    pub fn with(&self, value: &str) -> String {
        filled(self.text, &self.names, &[value])
    }
}

impl With<2> {
    /// The text with these values.
    pub fn with(&self, first: &str, second: &str) -> String {
        filled(self.text, &self.names, &[first, second])
    }
}

impl With<3> {
    /// The text with these values.
    pub fn with(&self, first: &str, second: &str, third: &str) -> String {
        filled(self.text, &self.names, &[first, second, third])
    }
}

/// A text that depends on a number. The number has the place `{{count}}` in it.
#[derive(Clone, Copy)]
pub struct Plural {
    forms: &'static str,
    locale: &'static dyn Locale,
}

impl Plural {
    /// The text for this number. It is the form `zero` for 0 where there is one, whatever the
    /// category of 0 is, as in i18next; and the form `other` where the category has none.
    pub fn with(&self, count: impl TryInto<u32>) -> String {
        self.of(count.try_into().unwrap_or(u32::MAX))
    }

    fn of(&self, count: u32) -> String {
        let category = self.locale.plural(count);
        let zero = if count == 0 { self.form("zero") } else { None };
        let form = zero.or_else(|| self.form(&category)).or_else(|| self.form("other"));
        filled(form.unwrap_or(self.forms), &["count"], &[&count.to_string()])
    }

    fn form(&self, category: &str) -> Option<&'static str> {
        let mut forms = self.forms.split(BETWEEN_FORMS);
        forms.by_ref().find(|known| *known == category)?;
        forms.next()
    }
}

/// The text with the values in their places. A place with an unknown name becomes empty.
fn filled(text: &str, names: &[&str], values: &[&str]) -> String {
    let mut filled = String::new();
    for (at, part) in text.split(AROUND_PLACE).enumerate() {
        if at % 2 == 0 {
            filled.push_str(part);
        } else if let Some(at) = names.iter().position(|known| *known == part) {
            filled.push_str(values[at]);
        }
    }
    filled
}

/// Reads the texts of a language, one after the other.
pub(super) struct Reader {
    texts: std::str::Split<'static, char>,
    locale: &'static dyn Locale,
}

impl Reader {
    /// Reads from this text.
    pub(super) fn new(texts: &'static str, locale: &'static dyn Locale) -> Self {
        Self { texts: texts.split(BETWEEN_TEXTS), locale }
    }

    #[inline(never)]
    pub(super) fn text(&mut self) -> &'static str {
        self.texts.next().unwrap_or_default()
    }

    pub(super) fn with<const N: usize>(&mut self, names: [&'static str; N]) -> With<N> {
        With { text: self.text(), names }
    }

    #[inline(never)]
    pub(super) fn plural(&mut self) -> Plural {
        Plural { forms: self.text(), locale: self.locale }
    }

    pub(super) fn locale(&self) -> &'static dyn Locale {
        self.locale
    }
}

/// Declares a group of texts: its struct with a field for each, the keys, and how it is read.
///
/// | kind | field | in the file of a language |
/// |---|---|---|
/// | `Text` | `&'static str` | `key` |
/// | `With[name, …]` | [`With`] | `key` with a place `{{name}}` for each name |
/// | `Plural` | [`Plural`] | `key_one`, `key_other` and so on, with a place `{{count}}` |
/// | `List[one, …]` | an array of texts | `key.one` and so on |
/// | `Plurals[one, …]` | an array of plurals | `key.one_other` and so on |
/// | `Explanation` | `Explanation` | `key.title` and `key.text` |
/// | `Locale` | `&'static dyn Locale` | nothing |
macro_rules! texts {
    (
        $(#[$about:meta])*
        $name:ident {
            $($(#[$doc:meta])* $field:ident: $kind:ident $([$($part:ident),+ $(,)?])?,)*
        }
        $(groups { $($(#[$group_doc:meta])* $group:ident: $group_type:ident,)* })?
    ) => {
        $(#[$about])*
        pub struct $name {
            $($(#[$doc])* pub $field: $crate::i18n::texts::texts!(@type $kind $($($part)+)?),)*
            $($($(#[$group_doc])* pub $group: $group_type,)*)?
        }

        impl $name {
            /// How many texts there are.
            pub const COUNT: u32 = 0
                $(+ $crate::i18n::texts::texts!(@count $kind $($($part)+)?))*
                $($(+ $group_type::COUNT)*)?;

            /// The keys of the texts, one a line. A line that ends with a colon names the group of
            /// those that follow.
            pub fn keys() -> String {
                [
                    concat!($($crate::i18n::texts::texts!(@keys $field $kind $($($part)+)?)),*),
                    $($(concat!(stringify!($group), ":\n"), &$group_type::keys(),)*)?
                ]
                .concat()
            }

            /// The names of the values in each text that has some, for those who check languages.
            /// It is `count` alone for a plural, and for nothing else.
            pub fn places() -> Vec<(String, &'static [&'static str])> {
                let own: &[&[(&str, &[&str])]] =
                    &[$($crate::i18n::texts::texts!(@places $field $kind $($($part)+)?)),*];
                let own = own.concat().into_iter().map(|(key, names)| (key.to_owned(), names));
                own
                    $($(.chain($group_type::places().into_iter().map(|(key, names)| {
                        ([stringify!($group), ".", &key].concat(), names)
                    })))*)?
                    .collect()
            }

            pub(super) fn read(reader: &mut $crate::i18n::texts::Reader) -> Self {
                Self {
                    $($field: $crate::i18n::texts::texts!(@read reader $kind $($($part)+)?),)*
                    $($($group: $group_type::read(reader),)*)?
                }
            }
        }
    };

    (@type Text) => { &'static str };
    (@type Plural) => { $crate::i18n::texts::Plural };
    (@type With $($part:ident)+) => {
        $crate::i18n::texts::With<{ [$(stringify!($part)),+].len() }>
    };
    (@type List $($part:ident)+) => { [&'static str; [$(stringify!($part)),+].len()] };
    (@type Plurals $($part:ident)+) => {
        [$crate::i18n::texts::Plural; [$(stringify!($part)),+].len()]
    };
    (@type Explanation) => { $crate::i18n::explanation::Explanation };
    (@type Locale) => { &'static dyn $crate::i18n::texts::Locale };

    (@count Locale) => { 0 };
    (@count Explanation) => { 2 };
    (@count List $($part:ident)+) => { 0 $(+ $crate::i18n::texts::texts!(@one $part))+ };
    (@count Plurals $($part:ident)+) => { 0 $(+ $crate::i18n::texts::texts!(@one $part))+ };
    (@count $kind:ident $($part:ident)*) => { 1 };
    (@one $part:ident) => { 1 };

    (@keys $field:ident Locale) => { "" };
    (@keys $field:ident Explanation) => {
        concat!(stringify!($field), ".title\n", stringify!($field), ".text\n")
    };
    (@keys $field:ident List $($part:ident)+) => {
        concat!($(stringify!($field), ".", stringify!($part), "\n"),+)
    };
    (@keys $field:ident Plurals $($part:ident)+) => {
        concat!($(stringify!($field), ".", stringify!($part), "\n"),+)
    };
    (@keys $field:ident $kind:ident $($part:ident)*) => { concat!(stringify!($field), "\n") };

    (@places $field:ident With $($part:ident)+) => {
        &[(stringify!($field), &[$(stringify!($part)),+])]
    };
    (@places $field:ident Plural) => { &[(stringify!($field), &["count"])] };
    (@places $field:ident Plurals $($part:ident)+) => {
        &[$((concat!(stringify!($field), ".", stringify!($part)), &["count"])),+]
    };
    (@places $field:ident $kind:ident $($part:ident)*) => { &[] };

    (@read $reader:ident Text) => { $reader.text() };
    (@read $reader:ident Plural) => { $reader.plural() };
    (@read $reader:ident With $($part:ident)+) => { $reader.with([$(stringify!($part)),+]) };
    (@read $reader:ident List $($part:ident)+) => {
        [$({ let _: &str = stringify!($part); $reader.text() }),+]
    };
    (@read $reader:ident Plurals $($part:ident)+) => {
        [$({ let _: &str = stringify!($part); $reader.plural() }),+]
    };
    (@read $reader:ident Explanation) => {
        $crate::i18n::explanation::Explanation { title: $reader.text(), text: $reader.text() }
    };
    (@read $reader:ident Locale) => { $reader.locale() };
}

pub(crate) use texts;
