//! Every screen of the component, for pictures and for the checks of `layout`. An exhibit is made
//! with the methods of [`CartPage`], in English; then it is shown in every language.

mod forms;
mod hand_over;
mod links;
mod news;
mod own_data;
mod panels;
mod people;
mod stage;
mod troubles;

pub use stage::Stage;

use serde_json::json;

use crate::{Browser, OrFail, Sandbox};

/// A language of the component.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// Brazilian Portuguese.
    Portuguese,
    /// Spanish.
    Spanish,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::English, Self::Portuguese, Self::Spanish];

    /// The tag, as in `lang`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Portuguese => "pt-BR",
            Self::Spanish => "es",
        }
    }
}

/// What has to be done after the language was set, because the page is drawn anew.
type Finish = fn(&Stage, Language);

/// One screen.
pub struct Exhibit {
    /// What it shows, as the name of a file.
    pub name: &'static str,
    arrange: fn(&Stage),
    finish: Option<Finish>,
    /// Whether the language has to be set before it is made.
    is_fixed: bool,
}

impl Exhibit {
    const fn of(name: &'static str, arrange: fn(&Stage)) -> Self {
        Self { name, arrange, finish: None, is_fixed: false }
    }

    const fn then(name: &'static str, arrange: fn(&Stage), finish: Finish) -> Self {
        Self { name, arrange, finish: Some(finish), is_fixed: false }
    }

    const fn fixed(name: &'static str, arrange: fn(&Stage), finish: Finish) -> Self {
        Self { name, arrange, finish: Some(finish), is_fixed: true }
    }
}

/// All exhibits.
pub fn exhibits() -> impl Iterator<Item = &'static Exhibit> {
    let rooms = [
        people::ALL,
        own_data::ALL,
        hand_over::ALL,
        links::ALL,
        news::ALL,
        troubles::ALL,
        panels::ALL,
        forms::ALL,
    ];
    rooms.into_iter().flatten()
}

/// Texts on the exhibits that are neither texts of the component nor in a cart of the store.
pub fn others_texts() -> String {
    panels::NAMES.join("\n")
}

/// The strictest policy that a page with the component can have.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'; img-src 'self' https://*.vteximg.com.br \
    https://*.vtexassets.com https://*.vtexcommercestable.com.br; base-uri 'none'; \
    frame-ancestors 'self'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// Shows these exhibits in every language under that policy, one after the other.
#[track_caller]
pub fn walk<'a>(
    exhibits: impl IntoIterator<Item = &'a Exhibit>,
    sandbox: &Sandbox,
    browser: &Browser,
    mut visit: impl FnMut(&Exhibit, Language),
) {
    let stage = Stage { sandbox, browser };
    for exhibit in exhibits {
        for (at, language) in Language::ALL.into_iter().enumerate() {
            if at == 0 || exhibit.is_fixed {
                browser.set_online(true);
                sandbox.control("POST", "/reset", &json!({ "seed": 1 }));
                sandbox.control("PATCH", "/settings", &json!({ "policy": POLICY }));
                browser.forget_everything();
                (exhibit.arrange)(&stage);
            }
            stage.speak(language);
            if let Some(finish) = exhibit.finish {
                finish(&stage, language);
            }
            visit(exhibit, language);
        }
    }
}

impl std::fmt::Debug for Exhibit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

/// Sets the language of the element and of the page.
const SPEAK: &str = "
    const [tag, done] = arguments;
    document.documentElement.lang = tag;
    document.querySelector('shared-cart')?.setAttribute('lang', tag);
    requestAnimationFrame(() => requestAnimationFrame(() => done()));";

impl Stage<'_> {
    #[track_caller]
    fn speak(&self, language: Language) {
        let tag = [json!(language.tag())];
        self.browser.session().asynchronous_script(SPEAK, &tag).or_fail("the language");
    }
}
