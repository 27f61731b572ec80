//! The sandbox's people, and the profiles that the store has for an e-mail.
//! Does not decide what anyone may see.

use crate::cart::{Address, Cart, Profile};
use crate::ids;

/// Somebody whom `/_sandbox/login` can sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Person {
    /// The owner of the shared cart, with a complete profile.
    Ana,
    /// A guest with a complete profile and a cart of his own.
    Bruno,
    /// A first-time visitor without an account.
    Visitor,
    /// A telesales operator, who builds carts for customers.
    Operator,
    /// A customer without an account, who entered her data for a first purchase.
    Carla,
    /// Somebody who buys for a company, with a cart of everything that lines can have.
    Davi,
}

impl Person {
    /// Everybody.
    pub(crate) const ALL: [Self; 6] =
        [Self::Ana, Self::Bruno, Self::Visitor, Self::Operator, Self::Carla, Self::Davi];

    /// The name in paths of the sandbox.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Ana => "ana",
            Self::Bruno => "bruno",
            Self::Visitor => "visitor",
            Self::Operator => "operator",
            Self::Carla => "carla",
            Self::Davi => "davi",
        }
    }

    /// The person with this name.
    pub(crate) fn find(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|person| person.key() == key)
    }

    /// The e-mail they sign in with, if they have an account.
    pub(crate) fn account(self) -> Option<&'static str> {
        match self {
            Self::Ana => Some("ana.souza@example.com"),
            Self::Bruno => Some("bruno.lima@example.com"),
            Self::Operator => Some("atendimento@armazemaurora.example"),
            Self::Davi => Some("davi.rocha@example.com"),
            Self::Visitor | Self::Carla => None,
        }
    }

    /// One sentence about them.
    pub(crate) fn description(self) -> &'static str {
        match self {
            Self::Ana => "Owner of the shared cart: complete profile and address, signed in.",
            Self::Bruno => "Guest with an account and a cart of his own, signed in.",
            Self::Visitor => "First-time visitor: no account, an empty cart.",
            Self::Operator => "Telesales operator: builds carts for customers.",
            Self::Carla => "First purchase: typed her data, has no account.",
            Self::Davi => {
                "Buys for a company: a kit, services, a subscription, delivery at an hour."
            }
        }
    }
}

/// A profile that the store has.
#[derive(Clone, Debug)]
pub(crate) struct StoredProfile {
    pub(crate) user_profile_id: String,
    pub(crate) profile: Profile,
    pub(crate) addresses: Vec<Address>,
}

/// The stored profile for an e-mail. All stored profiles are complete.
pub(crate) fn stored_profile(email: &str) -> Option<StoredProfile> {
    let person = Person::ALL.into_iter().find(|person| person.account() == Some(email))?;
    let mut stored = profile_of(person)?;
    stored.profile.email = Some(email.to_owned());
    Some(stored)
}

/// Writes the stored profile and addresses for an e-mail into a cart. An address that the cart
/// already has stays selected. Returns false if there is no stored profile.
pub(crate) fn attach(cart: &mut Cart, email: &str) -> bool {
    let Some(stored) = stored_profile(email) else { return false };
    cart.profile = Some(stored.profile);
    cart.user_profile_id = Some(stored.user_profile_id);
    if cart.selected_addresses.is_empty() {
        cart.selected_addresses = stored.addresses.first().cloned().into_iter().collect();
    }
    cart.available_addresses = stored.addresses;
    true
}

/// The stored profile of a person, without its e-mail. Operators have none.
fn profile_of(person: Person) -> Option<StoredProfile> {
    match person {
        Person::Ana => Some(StoredProfile {
            user_profile_id: ids::uuid("5a1d0e6f7b2c43d8a9f01b2c3d4e5f60"),
            profile: profile(["Ana Beatriz", "Souza Ribeiro", "39053344705", "+5511987654321"]),
            addresses: vec![address(
                ["Ana Beatriz Souza Ribeiro", "casa", "01310-100"],
                ["São Paulo", "SP", "Avenida Paulista", "1578", "Bela Vista", "apto 142"],
            )],
        }),
        Person::Bruno => Some(StoredProfile {
            user_profile_id: ids::uuid("0c9b8a7f6e5d4c3b2a190817263544f1"),
            profile: profile(["Bruno", "Lima Carvalho", "11144477735", "+5521976543210"]),
            addresses: vec![address(
                ["Bruno Lima Carvalho", "casa", "22250-040"],
                ["Rio de Janeiro", "RJ", "Praia de Botafogo", "300", "Botafogo", ""],
            )],
        }),
        Person::Davi => Some(of_company()),
        Person::Visitor | Person::Operator | Person::Carla => None,
    }
}

/// Davi's profile: the data of his company, and the coordinates of its address.
fn of_company() -> StoredProfile {
    let text = |text: &str| Some(text.to_owned());
    let place =
        ["São Paulo", "SP", "Avenida Brigadeiro Faria Lima", "3477", "Itaim Bibi", "5º andar"];
    StoredProfile {
        user_profile_id: ids::uuid("7e6d5c4b3a29481706f5e4d3c2b1a098"),
        profile: Profile {
            corporate_name: text("Rocha Eventos Ltda."),
            trade_name: text("Rocha Eventos"),
            corporate_document: text("11222333000181"),
            state_inscription: text("110042490114"),
            corporate_phone: text("+551133445566"),
            is_corporate: true,
            ..profile(["Davi", "Rocha Teles", "29537914806", "+5511955443322"])
        },
        addresses: vec![Address {
            address_type: text("commercial"),
            geo_coordinates: vec![-46.6869, -23.5865],
            ..address(["Davi Rocha Teles", "escritorio", "04538-133"], place)
        }],
    }
}

/// First name, last name, document and phone.
fn profile(words: [&str; 4]) -> Profile {
    let [first_name, last_name, document, phone] = words.map(|word| Some(word.to_owned()));
    Profile {
        first_name,
        last_name,
        document,
        document_type: Some("cpf".to_owned()),
        phone,
        ..Profile::default()
    }
}

/// The data that Carla entered.
pub(crate) fn first_purchase() -> (Profile, Address) {
    let place = ["Belo Horizonte", "MG", "Rua da Bahia", "1148", "Centro", ""];
    (
        entered_profile(
            "carla.nunes@example.com",
            ["Carla", "Nunes Prado", "52998224725", "+5531988776655"],
        ),
        address(["Carla Nunes Prado", "-1772452800000", "30160-011"], place),
    )
}

/// The data of a stranger, who is none of the sandbox's people.
pub(crate) fn stranger() -> (Profile, Address) {
    let place = ["Porto Alegre", "RS", "Rua dos Andradas", "1234", "Centro Histórico", ""];
    (
        entered_profile(
            "elisa.moraes@example.com",
            ["Elisa", "Moraes", "86288366757", "+5551966554433"],
        ),
        address(["Elisa Moraes", "-1780228800000", "90010-150"], place),
    )
}

fn entered_profile(email: &str, words: [&str; 4]) -> Profile {
    Profile { email: Some(email.to_owned()), ..profile(words) }
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
