//! Who sends a request: their sign-in, the key of their application, their ownership cookie.
//! Does not decide what they may see; `view` does.

use serde_json::json;

use crate::call::Call;
use crate::clock::DAY;
use crate::cookies;
use crate::people::Person;
use crate::store::Store;

/// The sender of a request.
#[derive(Clone, Debug, Default)]
pub(crate) struct Requester {
    /// The e-mail they are signed in with.
    pub(crate) email: Option<String>,
    /// Whether they are a telesales operator.
    pub(crate) is_operator: bool,
    /// Whether the request has an application's key and token.
    pub(crate) has_app_key: bool,
    /// The value of their ownership cookie.
    pub(crate) ownership: Option<String>,
}

impl Store {
    /// The sender of a request.
    pub(crate) fn requester(&self, call: &Call) -> Requester {
        let person = self.signed_in(call);
        Requester {
            email: person.and_then(Person::account).map(str::to_owned),
            is_operator: person == Some(Person::Operator),
            has_app_key: call.has_app_key,
            ownership: call.cookie(cookies::OWNERSHIP).map(str::to_owned),
        }
    }

    /// The person who is signed in, unless the sign-in has expired.
    pub(crate) fn signed_in(&self, call: &Call) -> Option<Person> {
        let token = call.cookie(cookies::AUTH).or_else(|| call.cookie(cookies::AUTH_ACCOUNT))?;
        let (person, until) = self.sign_ins.get(token)?;
        (*until > self.shop.clock.now()).then_some(*person)
    }

    /// Signs a person in for a day and returns the token for their cookie.
    pub(crate) fn sign_in(&mut self, person: Person) -> String {
        let now = self.shop.clock.now();
        let claims = json!({
            "sub": person.account(),
            "account": "armazemaurora",
            "audience": "webstore",
            "iat": now,
            "exp": now + DAY,
            "jti": self.shop.ids.operation(),
        });
        let token = self.shop.ids.jwt(&claims);
        self.sign_ins.insert(token.clone(), (person, self.shop.clock.now() + DAY));
        token
    }

    /// Signs out whoever sent this request.
    pub(crate) fn sign_out(&mut self, call: &Call) {
        for name in [cookies::AUTH, cookies::AUTH_ACCOUNT] {
            if let Some(token) = call.cookie(name) {
                self.sign_ins.remove(token);
            }
        }
    }
}
