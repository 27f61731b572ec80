//! The texts of the store's theme in its three languages.
//! Does not contain texts of the component, which has its own.

use crate::call::Call;
use crate::language::Language;

/// The texts of the theme in one language.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) lang: &'static str,
    pub(super) language: Language,
    pub(super) shop: &'static str,
    pub(super) coffee: &'static str,
    pub(super) kitchen: &'static str,
    pub(super) home: &'static str,
    pub(super) account: &'static str,
    pub(super) cart: &'static str,
    pub(super) tagline: &'static str,
    pub(super) sandbox: &'static str,
    pub(super) elsewhere: &'static str,
    pub(super) back: &'static str,
    pub(super) sign_in: &'static str,
    pub(super) who: &'static str,
    pub(super) sign_out: &'static str,
    pub(super) add: &'static str,
    pub(super) by_weight: &'static str,
    pub(super) sold_by: &'static str,
    pub(super) sold_out: &'static str,
    pub(super) no_package: &'static str,
}

impl Words {
    /// The language of the query's `lang`, or else English.
    pub(super) fn of(call: &Call) -> &'static Self {
        match call.query("lang").unwrap_or_default() {
            "pt-BR" | "pt" => &PORTUGUESE,
            "es" => &SPANISH,
            _ => &ENGLISH,
        }
    }
}

static ENGLISH: Words = Words {
    lang: "en",
    language: Language::English,
    shop: "Shop",
    coffee: "Coffee",
    kitchen: "Kitchen",
    home: "Home",
    account: "Account",
    cart: "Cart",
    tagline: "Good things for the table, from people we know.",
    sandbox: "About this sandbox",
    elsewhere: "The store's own checkout would go on here.",
    back: "Back to the cart",
    sign_in: "Sign in",
    who: "Who would you like to be?",
    sign_out: "Sign out",
    add: "Add to cart",
    by_weight: "per kg",
    sold_by: "Sold by",
    sold_out: "Out of stock",
    no_package: "The component is not built. Start the sandbox with --package, or use the demo.",
};

static PORTUGUESE: Words = Words {
    lang: "pt-BR",
    language: Language::Portuguese,
    shop: "Loja",
    coffee: "Café",
    kitchen: "Cozinha",
    home: "Casa",
    account: "Conta",
    cart: "Carrinho",
    tagline: "Coisas boas para a mesa, de gente que a gente conhece.",
    sandbox: "Sobre este ambiente de teste",
    elsewhere: "Aqui continuaria o checkout da própria loja.",
    back: "Voltar ao carrinho",
    sign_in: "Entrar",
    who: "Quem você quer ser?",
    sign_out: "Sair",
    add: "Pôr no carrinho",
    by_weight: "por kg",
    sold_by: "Vendido por",
    sold_out: "Sem estoque",
    no_package: "O componente não foi compilado. Inicie o sandbox com --package, ou use a demo.",
};

static SPANISH: Words = Words {
    lang: "es",
    language: Language::Spanish,
    shop: "Tienda",
    coffee: "Café",
    kitchen: "Cocina",
    home: "Hogar",
    account: "Cuenta",
    cart: "Carrito",
    tagline: "Cosas buenas para la mesa, de gente que conocemos.",
    sandbox: "Acerca de este entorno de prueba",
    elsewhere: "Aquí seguiría el checkout de la propia tienda.",
    back: "Volver al carrito",
    sign_in: "Ingresar",
    who: "¿Quién quieres ser?",
    sign_out: "Salir",
    add: "Agregar al carrito",
    by_weight: "por kg",
    sold_by: "Vendido por",
    sold_out: "Sin stock",
    no_package: "El componente no está compilado. Inicia el sandbox con --package, o usa la demo.",
};
