//! The store's sign-in page, on which the visitor chooses a person.
//! Does not sign in; its links lead to `/_sandbox/login`, and from there back to `returnUrl`.

use axum::extract::State;
use axum::response::Response;

use super::html;
use super::words::Words;
use crate::app::App;
use crate::call::Call;
use crate::people::Person;

/// `/login?returnUrl=`
pub(super) async fn page(State(app): State<App>, call: Call) -> Response {
    let words = Words::of(&call);
    let to = call.query("returnUrl").filter(|to| to.starts_with('/') && !to.starts_with("//"));
    let to = encode(to.unwrap_or("/checkout/#/cart"));
    let signed_in = app.store().signed_in(&call);
    let list: Vec<String> = [Person::Ana, Person::Bruno, Person::Operator]
        .into_iter()
        .map(|person| {
            format!(
                "<li><a class=\"person\" href=\"/_sandbox/login/{}?to={to}\"><strong>{}</strong>\
                 <span>{}</span></a></li>",
                person.key(),
                html::escape(person.account().unwrap_or_default()),
                html::escape(person.description()),
            )
        })
        .collect();
    let out = signed_in.map_or_else(String::new, |_| {
        format!("<p><a href=\"/_sandbox/logout?to={to}\">{}</a></p>", html::escape(words.sign_out))
    });
    let title = html::escape(words.sign_in);
    let body = format!(
        "<h1>{title}</h1><p>{}</p><ul class=\"people\">{}</ul>{out}",
        html::escape(words.who),
        list.concat(),
    );
    html::store(words, words.sign_in, "", &body)
}

/// Percent-encodes text for a value of a query.
fn encode(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'/' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}
