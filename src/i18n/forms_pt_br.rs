//! Portuguese of Brazil, of the forms.
//! It knows nothing of when a text is shown.

use super::forms::Forms;
use crate::domain::country::Term;
use crate::domain::delivery::{Estimate, Unit};
use crate::domain::field::Field;

/// Portuguese of Brazil.
pub(super) const FORMS: Forms = Forms {
    fill_in: ["Preencher contato", "Preencher entrega"],
    change: ["Alterar contato", "Alterar entrega"],
    who_sees_it: "Vai para a loja. Esta página oculta esses dados das outras pessoas com o link.",
    replaces_hidden: "Já está preenchido e oculto para você. O que você salvar entra no lugar.",
    typed_here: "Você preencheu aqui. Esta página oculta esses dados das outras pessoas.",
    filled_meanwhile: "Outra pessoa preencheu isto enquanto isso. Salvar os seus dados no lugar?",
    save_mine: "Salvar os meus",
    keep_theirs: "Deixar como está",
    contact_saved: "Dados de contato salvos.",
    delivery_saved: "Dados de entrega salvos.",
    delivery_chosen: |text| format!("Opção de entrega: {text}."),
    email_of_another: "Este e-mail é de outro cliente. Entre com ele ou use outro.",
    address_needs_sign_in: "Esta loja só aceita um endereço novo depois que você entrar.",
    field_not_taken: "A loja não aceitou um destes campos. Confira e salve de novo.",
    holds_mask: "O asterisco marca dados ocultos. Escreva por extenso, sem asteriscos.",
    optional: |text| format!("{text} (opcional)"),
    choose: "Escolha",
    is_company: "A compra é para uma empresa",
    country: "País",
    countries: [
        "Brasil",
        "Argentina",
        "México",
        "Colômbia",
        "Chile",
        "Peru",
        "Espanha",
        "Portugal",
        "Estados Unidos",
    ],
    field: |field| match field {
        Field::Email => "E-mail",
        Field::FirstName => "Nome",
        Field::LastName => "Sobrenome",
        Field::DocumentType => "Tipo de documento",
        Field::Phone => "Telefone",
        Field::CorporateName => "Razão social",
        Field::TradeName => "Nome fantasia",
        Field::StateInscription => "Inscrição estadual",
        _ => "País",
    },
    term: |term| match term {
        Term::PostalCode => "Código postal",
        Term::Cep => "CEP",
        Term::ZipCode => "ZIP code",
        Term::Street => "Rua",
        Term::AddressLine => "Endereço",
        Term::Number => "Número",
        Term::Complement | Term::SecondLine => "Complemento",
        Term::Neighborhood | Term::Bairro => "Bairro",
        Term::Colonia => "Colonia",
        Term::Comuna => "Comuna",
        Term::DistrictOfCity | Term::District => "Distrito",
        Term::City => "Cidade",
        Term::Municipality => "Município",
        Term::Locality => "Localidade",
        Term::Parish => "Freguesia",
        Term::State => "Estado",
        Term::Province => "Província",
        Term::Department => "Departamento",
        Term::Region => "Região",
        Term::Receiver => "Quem vai receber",
    },
    passport: "Passaporte",
    document: "Documento de identidade",
    missing: |text| format!("Falta preencher: {text}."),
    malformed: |label, example| format!("{label}: escreva como {example}."),
    check_number: |text| format!("Confira o número: não é um {text} válido."),
    malformed_phone: "Escreva o número com o DDD ou código de área.",
    ways: "Como chega até você",
    parcel: |n, all| format!("Pacote {n} de {all}"),
    pick_up: |text| format!("Retirar em {text}"),
    free: "Grátis",
    brought_in: |it| format!("chega em {}", time(it)),
    ready_in: |it| format!("pronto em {}", time(it)),
};

fn time(Estimate { count, unit }: Estimate) -> String {
    let unit = match (unit, count) {
        (Unit::BusinessDays, 1) => "dia útil",
        (Unit::BusinessDays, _) => "dias úteis",
        (Unit::Days, 1) => "dia",
        (Unit::Days, _) => "dias",
        (Unit::Hours, 1) => "hora",
        (Unit::Hours, _) => "horas",
        (Unit::Minutes, 1) => "minuto",
        (Unit::Minutes, _) => "minutos",
    };
    format!("{count} {unit}")
}
