//! The people one can be, and the profiles that are on file for an e-mail.
//! Does not decide what anyone may see.

use crate::cart::{Address, Cart, Profile};
use crate::ids;

/// Somebody to be under `/_sandbox/login`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Person {
    /// Owner of the cart that is shared; complete profile.
    Ana,
    /// Complete profile, and a cart of his own.
    Bruno,
    /// Never bought here, not signed in.
    Visitor,
    /// Builds carts for others.
    Operator,
    /// Typed her data for a first purchase, without an account.
    Carla,
}

impl Person {
    pub(crate) const ALL: [Self; 5] =
        [Self::Ana, Self::Bruno, Self::Visitor, Self::Operator, Self::Carla];

    /// The name in paths.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Ana => "ana",
            Self::Bruno => "bruno",
            Self::Visitor => "visitor",
            Self::Operator => "operator",
            Self::Carla => "carla",
        }
    }

    pub(crate) fn find(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|person| person.key() == key)
    }

    /// The e-mail they sign in with, where they have an account.
    pub(crate) fn account(self) -> Option<&'static str> {
        match self {
            Self::Ana => Some("ana.souza@example.com"),
            Self::Bruno => Some("bruno.lima@example.com"),
            Self::Operator => Some("atendimento@armazemaurora.example"),
            Self::Visitor | Self::Carla => None,
        }
    }

    /// One line about them.
    pub(crate) fn about(self) -> &'static str {
        match self {
            Self::Ana => "Owner of the shared cart: complete profile and address, signed in.",
            Self::Bruno => "Guest with an account and a cart of his own, signed in.",
            Self::Visitor => "First-time visitor: no account, an empty cart.",
            Self::Operator => "Telesales operator: builds carts for customers.",
            Self::Carla => "First purchase: typed her data, has no account.",
        }
    }
}

/// A profile the store has on file.
#[derive(Clone, Debug)]
pub(crate) struct OnFile {
    pub(crate) user_profile_id: String,
    pub(crate) profile: Profile,
    pub(crate) addresses: Vec<Address>,
}

/// The profile on file for an e-mail. All of them are complete.
pub(crate) fn on_file(email: &str) -> Option<OnFile> {
    let person =
        [Person::Ana, Person::Bruno].into_iter().find(|person| person.account() == Some(email))?;
    let mut written = sheet(person);
    written.profile.email = Some(email.to_owned());
    Some(written)
}

/// Writes the profile and addresses that are on file for an e-mail into a cart; says whether there
/// were any. An address that was chosen stays.
pub(crate) fn attach(cart: &mut Cart, email: &str) -> bool {
    let Some(file) = on_file(email) else { return false };
    cart.profile = Some(file.profile);
    cart.user_profile_id = Some(file.user_profile_id);
    if cart.selected_addresses.is_empty() {
        cart.selected_addresses = file.addresses.first().cloned().into_iter().collect();
    }
    cart.available_addresses = file.addresses;
    true
}

fn sheet(person: Person) -> OnFile {
    let profile = |first: &str, last: &str, document: &str, phone: &str| Profile {
        first_name: Some(first.to_owned()),
        last_name: Some(last.to_owned()),
        document: Some(document.to_owned()),
        document_type: Some("cpf".to_owned()),
        phone: Some(phone.to_owned()),
        ..Profile::default()
    };
    if person == Person::Ana {
        OnFile {
            user_profile_id: ids::uuid("5a1d0e6f7b2c43d8a9f01b2c3d4e5f60"),
            profile: profile("Ana Beatriz", "Souza Ribeiro", "39053344705", "+5511987654321"),
            addresses: vec![address(
                ["Ana Beatriz Souza Ribeiro", "casa", "01310-100"],
                ["São Paulo", "SP", "Avenida Paulista", "1578", "Bela Vista", "apto 142"],
            )],
        }
    } else {
        OnFile {
            user_profile_id: ids::uuid("0c9b8a7f6e5d4c3b2a190817263544f1"),
            profile: profile("Bruno", "Lima Carvalho", "11144477735", "+5521976543210"),
            addresses: vec![address(
                ["Bruno Lima Carvalho", "casa", "22250-040"],
                ["Rio de Janeiro", "RJ", "Praia de Botafogo", "300", "Botafogo", ""],
            )],
        }
    }
}

/// What Carla typed.
pub(crate) fn first_purchase() -> (Profile, Address) {
    let place = ["Belo Horizonte", "MG", "Rua da Bahia", "1148", "Centro", ""];
    (
        typed("carla.nunes@example.com", ["Carla", "Nunes Prado", "52998224725", "+5531988776655"]),
        address(["Carla Nunes Prado", "-1772452800000", "30160-011"], place),
    )
}

/// What somebody typed whom nobody here knows.
pub(crate) fn stranger() -> (Profile, Address) {
    let place = ["Porto Alegre", "RS", "Rua dos Andradas", "1234", "Centro Histórico", ""];
    (
        typed("elisa.moraes@example.com", ["Elisa", "Moraes", "86288366757", "+5551966554433"]),
        address(["Elisa Moraes", "-1780228800000", "90010-150"], place),
    )
}

fn typed(email: &str, words: [&str; 4]) -> Profile {
    let [first_name, last_name, document, phone] = words.map(|word| Some(word.to_owned()));
    Profile {
        email: Some(email.to_owned()),
        first_name,
        last_name,
        document,
        document_type: Some("cpf".to_owned()),
        phone,
        ..Profile::default()
    }
}

fn address(who: [&str; 3], place: [&str; 6]) -> Address {
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Address {
        address_type: text("residential"),
        receiver_name: text(who[0]),
        address_id: text(who[1]),
        is_disposable: false,
        postal_code: text(who[2]),
        city: text(place[0]),
        state: text(place[1]),
        country: text("BRA"),
        street: text(place[2]),
        number: text(place[3]),
        neighborhood: text(place[4]),
        complement: text(place[5]),
        reference: None,
        geo_coordinates: Vec::new(),
    }
}
