//! Spanish of Latin America, of the forms.
//! It knows nothing of when a text is shown.

use super::forms::Forms;
use crate::domain::country::Term;
use crate::domain::delivery::{Estimate, Unit};
use crate::domain::field::Field;

/// Spanish of Latin America.
pub(super) const FORMS: Forms = Forms {
    fill_in: ["Completar contacto", "Completar entrega"],
    change: ["Cambiar contacto", "Cambiar entrega"],
    who_sees_it: "Llega a la tienda. Esta página lo oculta a las demás personas con el enlace.",
    replaces_hidden: "Ya está completo y oculto para ti. Lo que guardes toma su lugar.",
    typed_here: "Lo completaste aquí. Esta página lo oculta a las demás personas.",
    filled_meanwhile: "Alguien más lo completó mientras tanto. ¿Guardar tus datos en su lugar?",
    save_mine: "Guardar los míos",
    keep_theirs: "Dejarlo como está",
    contact_saved: "Datos de contacto guardados.",
    delivery_saved: "Datos de entrega guardados.",
    delivery_chosen: |text| format!("Opción de entrega: {text}."),
    email_of_another: "Este correo es de otro cliente. Inicia sesión con él o usa otro.",
    address_needs_sign_in: "Esta tienda solo acepta una dirección nueva después de iniciar sesión.",
    field_not_taken: "La tienda no aceptó uno de estos campos. Revísalos y guarda otra vez.",
    holds_mask: "El asterisco marca datos ocultos. Escríbelo completo, sin asteriscos.",
    optional: |text| format!("{text} (opcional)"),
    choose: "Elige",
    is_company: "La compra es para una empresa",
    country: "País",
    countries: [
        "Brasil",
        "Argentina",
        "México",
        "Colombia",
        "Chile",
        "Perú",
        "España",
        "Portugal",
        "Estados Unidos",
    ],
    field: |field| match field {
        Field::Email => "Correo electrónico",
        Field::FirstName => "Nombre",
        Field::LastName => "Apellido",
        Field::DocumentType => "Tipo de documento",
        Field::Phone => "Teléfono",
        Field::CorporateName => "Razón social",
        Field::TradeName => "Nombre comercial",
        Field::StateInscription => "Inscripción estatal",
        _ => "País",
    },
    term: |term| match term {
        Term::PostalCode => "Código postal",
        Term::Cep => "CEP",
        Term::ZipCode => "ZIP code",
        Term::Street => "Calle",
        Term::AddressLine => "Dirección",
        Term::Number => "Número",
        Term::Complement | Term::SecondLine => "Piso, departamento",
        Term::Neighborhood => "Barrio",
        Term::Bairro => "Bairro",
        Term::Colonia => "Colonia",
        Term::Comuna => "Comuna",
        Term::DistrictOfCity | Term::District => "Distrito",
        Term::City => "Ciudad",
        Term::Municipality => "Municipio",
        Term::Locality => "Localidad",
        Term::Parish => "Freguesía",
        Term::State => "Estado",
        Term::Province => "Provincia",
        Term::Department => "Departamento",
        Term::Region => "Región",
        Term::Receiver => "Quién recibe",
    },
    passport: "Pasaporte",
    document: "Documento de identidad",
    missing: |text| format!("Falta completar: {text}."),
    malformed: |label, example| format!("{label}: escríbelo como {example}."),
    check_number: |text| format!("Revisa el número: no es un {text} válido."),
    malformed_phone: "Escribe el número con su código de área.",
    ways: "Cómo te llega",
    parcel: |n, all| format!("Paquete {n} de {all}"),
    pick_up: |text| format!("Retirar en {text}"),
    free: "Gratis",
    brought_in: |it| format!("llega en {}", time(it)),
    ready_in: |it| format!("listo en {}", time(it)),
};

fn time(Estimate { count, unit }: Estimate) -> String {
    let unit = match (unit, count) {
        (Unit::BusinessDays, 1) => "día hábil",
        (Unit::BusinessDays, _) => "días hábiles",
        (Unit::Days, 1) => "día",
        (Unit::Days, _) => "días",
        (Unit::Hours, 1) => "hora",
        (Unit::Hours, _) => "horas",
        (Unit::Minutes, 1) => "minuto",
        (Unit::Minutes, _) => "minutos",
    };
    format!("{count} {unit}")
}
