//! What is hidden in the texts of people and of stores, and what stays.

use proptest::prelude::*;
use shared_cart::domain::people::field::Field;
use shared_cart::domain::people::hidden_text::{has_hidden, spelled_out};
use shared_cart::domain::people::hiding::{KnownValues, is_personal_name};
use shared_cart::domain::people::personal::Kind;

fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Name => "[name]",
        Kind::Email => "[email]",
        Kind::Phone => "[phone]",
        Kind::Document => "[document]",
        Kind::Company => "[company]",
        Kind::Receiver => "[receiver]",
        Kind::Street => "[street]",
        Kind::Neighborhood => "[neighborhood]",
        Kind::City => "[city]",
        Kind::State => "[state]",
        Kind::PostalCode => "[postal code]",
        Kind::Country => "[country]",
        Kind::Place => "[place]",
        Kind::Text => "[text]",
    }
}

fn hide(text: &str) -> String {
    spelled_out(&KnownValues::default().hide(text), word)
}

/// Texts, and what they become.
const FOUND: [(&str, &str); 44] = [
    ("ana.souza@example.com", "[email]"),
    ("Write to Ana+shop@mail.example.com.br, please.", "Write to [email], please."),
    ("mail: ana @ example.com", "mail: [email]"),
    ("ana＠example.com", "[email]"),
    ("an\u{200b}a@exam\u{200b}ple.com!", "[email]!"),
    ("Ligue (11) 98765-4321", "Ligue [phone]"),
    ("11 98765-4321 ou 11 3333-4444", "[phone] ou [phone]"),
    ("+55 11 98765-4321", "[phone]"),
    ("+5511987654321.", "[phone]."),
    ("5511987654321", "[phone]"),
    ("11987654321", "[phone]"),
    ("whatsapp 987654321", "whatsapp [phone]"),
    ("Tel.: 4321 5678", "Tel.: [phone]"),
    ("Cel 15-5555-4444", "Cel [phone]"),
    ("+54 9 11 4321-5678", "[phone]"),
    ("+52 55 1234 5678", "[phone]"),
    ("+57 300 123 4567", "[phone]"),
    ("300 123 4567", "[phone]"),
    ("+56 9 8765 4321", "[phone]"),
    ("987 654 321", "[phone]"),
    ("(555) 123-4567", "[phone]"),
    ("555-123-4567", "[phone]"),
    ("１１９８７６５４３２１", "[phone]"),
    ("390.533.447-05", "[document]"),
    ("CPF 39053344705", "CPF [document]"),
    ("39053344705", "[document]"),
    ("11.222.333/0001-81", "[document]"),
    ("11222333000181", "[document]"),
    ("20-12345678-6", "[document]"),
    ("CUIT: 20123456786", "CUIT: [document]"),
    ("DNI 12.345.678", "DNI [document]"),
    ("12.345.678-5", "[document]"),
    ("RUT 12345678-5", "RUT [document]"),
    ("10.000.013-K", "[document]"),
    ("800197268-4", "[document]"),
    ("NIT 800.197.268-4", "NIT [document]"),
    ("RUC 20100070970", "RUC [document]"),
    ("20100070970", "[document]"),
    ("RFC GODE561231GR8", "RFC [document]"),
    ("BEML920313HMCLNS09", "[document]"),
    ("12345678Z", "[document]"),
    ("x1234567l", "[document]"),
    ("Passaporte 1234567", "Passaporte [document]"),
    ("Deixar com Bia, 11 98765-4321, bia@example.com", "Deixar com Bia, [phone], [email]"),
];

/// Texts in which nothing is of a person.
const STAYS: [&str; 60] = [
    "",
    "Para a Lia",
    "O frete mudou.",
    "Entregamos aos sábados.",
    "PR > FOOD - 50% NA 2ª UNIDADE",
    "LEVE 3 PAGUE 2",
    "R$ 1.299,90",
    "R$ 12.345.678,90",
    "$ 987 654 321",
    "1 299 987,50 €",
    "US$1,234,567.89",
    "1.234.567",
    "2026-12-01",
    "2026-12-01T08:00:00+00:00",
    "01/12/2026 08:00",
    "01.12.2026",
    "01-12-2026",
    "Entrega entre 08:00 e 12:00 de 01/12",
    "2025-2026",
    "Coleção 2025/2026",
    "7891234567895",
    "EAN 7891000315507",
    "ean: 11987654321",
    "Código 11987654321",
    "SKU 2000445310",
    "SKU: 11987654321",
    "sku 98765-4321",
    "2000445310",
    "880026",
    "310118450",
    "Pedido 1234567890123-01",
    "pedido 11 98765-4321",
    "v12345678abc-01",
    "AB11987654321",
    "11987654321X9",
    "ref_11987654321",
    "CUPOM10",
    "NATAL2026",
    "BLACK-FRIDAY-2026",
    "Quantidade: 12",
    "10 x 20 x 30 cm",
    "220V 60Hz 1500W",
    "iPhone 15 Pro 256GB",
    "3,5 mm",
    "2 @ 10.00",
    "@loja",
    "@example.com",
    "ana@loja",
    "5 estrelas *****",
    " 4 week",
    "1 semana",
    "Pickup without window (VTEX-RJ)",
    "ME Transportadora Produto 3",
    "redonda",
    "Anel 18K",
    "CEP 01310-100",
    "ISO 9001",
    "Windows 11 2024",
    "0123456789abcdef0123456789abcdef",
    "https://store.example/item/p?sku=11987654321x",
];

#[test]
fn what_has_the_form_of_personal_data_is_hidden() {
    for (text, expected) in FOUND {
        assert_eq!(hide(text), expected, "{text}");
    }
}

#[test]
fn what_is_the_stores_stays() {
    for text in STAYS {
        assert_eq!(KnownValues::default().hide(text), text);
    }
}

fn ana() -> KnownValues {
    let mut known = KnownValues::default();
    for (field, value) in [
        (Field::FirstName, "Ana Clara"),
        (Field::LastName, "Souza"),
        (Field::Email, "ana@example.com"),
        (Field::Phone, "+551140028922"),
        (Field::Document, "AB-123456"),
        (Field::Street, "Rua das Rendeiras"),
        (Field::Number, "15"),
        (Field::Complement, "fundos"),
        (Field::Neighborhood, "Lagoa"),
        (Field::City, "Florianópolis"),
        (Field::State, "SC"),
        (Field::PostalCode, "88062-000"),
        (Field::Country, "BRA"),
        (Field::ReceiverName, "K*** S***"),
    ] {
        known.add(field, value);
    }
    known
}

#[test]
fn values_of_the_same_answer_are_found_however_they_are_written() {
    for (text, expected) in [
        ("Para ANA CLARA SOUZA", "Para [name] [name]"),
        ("para a Clara", "para a [name]"),
        ("Banana", "Banana"),
        ("Rua das rendeiras, 15", "[street], [street]"),
        ("das Rendeiras 15", "[street] [street]"),
        ("15 unidades", "15 unidades"),
        ("Loja Lagoa - Florianopolis/SC", "Loja [neighborhood] - [city]/SC"),
        ("não entregamos em 88062000", "não entregamos em [postal code]"),
        ("CEP 88062-000", "CEP [postal code]"),
        ("4002-8922", "[phone]"),
        ("11 40028922", "[phone]"),
        ("doc ab-123456", "doc [document]"),
        ("K*** S***", "K*** S***"),
    ] {
        assert_eq!(spelled_out(&ana().hide(text), word), expected, "{text}");
    }
}

#[test]
fn a_mark_that_a_store_sends_is_taken_out() {
    assert_eq!(KnownValues::default().hide("a\u{e101}b"), "ab");
}

#[test]
fn names_of_personal_fields_are_known_in_the_languages_of_most_stores() {
    let added = ["engraving".to_owned(), " Dedicatória ".to_owned(), String::new()];
    for name in [
        "Nome",
        "nombre",
        "Full name",
        "firstName",
        "vtex.gift.key.receiver-name",
        "E-mail",
        "email",
        "emailDestinatario",
        "Correo electrónico",
        "Telefone",
        "Teléfono",
        "WhatsApp",
        "CPF",
        "cpf_cnpj",
        "Endereço",
        "dirección",
        "Município",
        "CEP",
        "Data de nascimento",
        "Engraving",
        "dedicatoria",
    ] {
        assert!(is_personal_name(name, &added), "{name}");
    }
    for name in [
        "",
        "texto",
        "vtex.letra.key.tipo",
        "vtex.subscription.key.frequency",
        "periodo",
        "Cor",
        "Nome do produto",
        "product name",
        "Tamanho",
        "Número",
        "Mensagem",
        "gift",
        "username2",
    ] {
        assert!(!is_personal_name(name, &added), "{name}");
    }
    assert!(!is_personal_name("engraving", &[]));
}

proptest! {
    #[test]
    fn an_address_is_found_in_any_text(
        before in "[a-zA-Z ,.:]{0,20}[ ,:]",
        name in "[a-z][a-z0-9._-]{0,10}",
        after in "[ ,!?]\\PC{0,20}",
    ) {
        let address = format!("{name}@example.com");
        let text = format!("{before}{address}{after}");
        let hidden = KnownValues::default().hide(&text);
        prop_assert!(!hidden.contains(&address), "{}", hidden);
        prop_assert!(has_hidden(&hidden));
    }

    #[test]
    fn any_text_can_be_searched_twice(text in "\\PC{0,60}|[0-9 ()+./@-]{0,40}") {
        let hidden = ana().hide(&text);
        let again = spelled_out(&hidden, |_| "");
        prop_assert!(again.len() <= text.len());
    }

    #[test]
    fn a_mobile_number_is_found_however_it_is_grouped(
        area in 11_u32..100, number in 94_000_000_u32..99_999_999, form in 0_usize..6
    ) {
        prop_assume!(area % 10 != 0);
        let (first, last) = (number / 10_000, number % 10_000);
        let text = match form {
            0 => format!("({area}) 9{first}-{last:04}"),
            1 => format!("{area} 9{first}-{last:04}"),
            2 => format!("+55 {area} 9{first} {last:04}"),
            3 => format!("{area}9{number}"),
            4 => format!("55{area}9{number}"),
            _ => format!("{area} 9{number}"),
        };
        let hidden = spelled_out(&KnownValues::default().hide(&text), |_| "");
        prop_assert!(!hidden.contains(|sign: char| sign.is_ascii_digit()), "{} {}", text, hidden);
    }

    #[test]
    fn an_amount_stays(units in 0_u32..100_000_000, cents in 0_u32..100, form in 0_usize..5) {
        let group = |separator: &str| {
            let digits = units.to_string();
            let groups: Vec<_> = digits.as_bytes().rchunks(3).rev()
                .map(|it| String::from_utf8_lossy(it).into_owned()).collect();
            groups.join(separator)
        };
        let text = match form {
            0 => format!("R$ {},{cents:02}", group(".")),
            1 => format!("${}.{cents:02}", group(",")),
            2 => format!("{} {cents:02} €", group("\u{a0}")),
            3 => format!("$ {}", group(".")),
            _ => format!("{},{cents:02} €", group(" ")),
        };
        prop_assert_eq!(KnownValues::default().hide(&text), text);
    }
}
