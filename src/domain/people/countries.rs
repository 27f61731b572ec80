//! The countries whose way of writing addresses is known.
//! It is a table: `country` says what the entries mean.

use super::country::{Country, Term};
use super::document::{
    Document, any, cedula, cif, cnpj, cpf, cuit, curp, dni_argentina, dni_peru, ein, nif,
    nif_portugal, nit, rfc, ruc, rut,
};
use super::field::Field;
use super::states;

use Field::{City, Complement, Neighborhood, Number, PostalCode, ReceiverName, State, Street};

const fn document(
    id: &'static str,
    name: &'static str,
    example: &'static str,
    is_valid: fn(&[u8]) -> bool,
) -> Document {
    Document { id, name, example, is_valid }
}

/// People from abroad have one, too.
const PASSPORT: Document = document("passport", "", "", any);

const RECEIVER: (Field, Term, bool) = (ReceiverName, Term::Receiver, true);
const STREET: (Field, Term, bool) = (Street, Term::Street, true);
const NUMBER: (Field, Term, bool) = (Number, Term::Number, true);
const COMPLEMENT: (Field, Term, bool) = (Complement, Term::Complement, false);
const POSTAL: (Field, Term, bool) = (PostalCode, Term::PostalCode, true);
/// For countries where few people know theirs.
const POSTAL_IF_KNOWN: (Field, Term, bool) = (PostalCode, Term::PostalCode, false);

/// The known countries.
pub static COUNTRIES: [Country; 9] = [
    Country {
        id: "BRA",
        postal_codes: &["99999-999"],
        postal_example: "01310-100",
        phone_prefix: "55",
        phone_digits: (10, 11),
        documents: &[document("cpf", "CPF", "000.000.000-00", cpf), PASSPORT],
        needs_document: true,
        company: document("cnpj", "CNPJ", "00.000.000/0000-00", cnpj),
        has_state_inscription: true,
        address: &[
            (PostalCode, Term::Cep, true),
            STREET,
            NUMBER,
            COMPLEMENT,
            (Neighborhood, Term::Bairro, true),
            (City, Term::City, true),
            (State, Term::State, true),
            RECEIVER,
        ],
        states: states::BRAZIL,
    },
    Country {
        id: "ARG",
        postal_codes: &["9999", "A9999AAA"],
        postal_example: "1425",
        phone_prefix: "54",
        phone_digits: (10, 11),
        documents: &[
            document("dni", "DNI", "30.111.222", dni_argentina),
            document("cuit", "CUIT", "20-30111222-0", cuit),
            PASSPORT,
        ],
        needs_document: true,
        company: document("cuit", "CUIT", "30-50000000-3", cuit),
        has_state_inscription: false,
        address: &[
            POSTAL,
            STREET,
            NUMBER,
            COMPLEMENT,
            (Neighborhood, Term::Neighborhood, false),
            (City, Term::City, true),
            (State, Term::Province, true),
            RECEIVER,
        ],
        states: states::ARGENTINA,
    },
    Country {
        id: "MEX",
        postal_codes: &["99999"],
        postal_example: "06600",
        phone_prefix: "52",
        phone_digits: (10, 10),
        documents: &[
            document("rfc", "RFC", "GODE561231GR8", rfc),
            document("curp", "CURP", "HEGG560427MVZRRL04", curp),
            PASSPORT,
        ],
        needs_document: false,
        company: document("rfc", "RFC", "ABC680524P76", rfc),
        has_state_inscription: false,
        address: &[
            POSTAL,
            STREET,
            NUMBER,
            COMPLEMENT,
            (Neighborhood, Term::Colonia, true),
            (City, Term::Municipality, true),
            (State, Term::State, true),
            RECEIVER,
        ],
        states: states::MEXICO,
    },
    Country {
        id: "COL",
        postal_codes: &["999999"],
        postal_example: "110221",
        phone_prefix: "57",
        phone_digits: (10, 10),
        documents: &[
            document("cedulaCOL", "CC", "1020304050", cedula),
            document("ce", "CE", "", any),
            document("nit", "NIT", "800197268-4", nit),
            PASSPORT,
        ],
        needs_document: true,
        company: document("nit", "NIT", "800197268-4", nit),
        has_state_inscription: false,
        address: &[
            (State, Term::Department, true),
            (City, Term::Municipality, true),
            (Street, Term::AddressLine, true),
            (Number, Term::Number, false),
            COMPLEMENT,
            (Neighborhood, Term::Neighborhood, false),
            POSTAL_IF_KNOWN,
            RECEIVER,
        ],
        states: states::COLOMBIA,
    },
    Country {
        id: "CHL",
        postal_codes: &["9999999"],
        postal_example: "8320000",
        phone_prefix: "56",
        phone_digits: (9, 9),
        documents: &[document("rut", "RUT", "12.345.678-5", rut), PASSPORT],
        needs_document: true,
        company: document("rut", "RUT", "76.086.428-5", rut),
        has_state_inscription: false,
        address: &[
            STREET,
            NUMBER,
            COMPLEMENT,
            (State, Term::Region, true),
            (Neighborhood, Term::Comuna, true),
            (City, Term::City, false),
            POSTAL_IF_KNOWN,
            RECEIVER,
        ],
        states: states::CHILE,
    },
    Country {
        id: "PER",
        postal_codes: &["99999"],
        postal_example: "15074",
        phone_prefix: "51",
        phone_digits: (7, 9),
        documents: &[
            document("dni", "DNI", "12345678", dni_peru),
            document("ce", "CE", "", any),
            document("ruc", "RUC", "10123456781", ruc),
            PASSPORT,
        ],
        needs_document: true,
        company: document("ruc", "RUC", "20100070970", ruc),
        has_state_inscription: false,
        address: &[
            (State, Term::Department, true),
            (City, Term::Province, true),
            (Neighborhood, Term::DistrictOfCity, true),
            STREET,
            NUMBER,
            COMPLEMENT,
            POSTAL_IF_KNOWN,
            RECEIVER,
        ],
        states: states::PERU,
    },
    Country {
        id: "ESP",
        postal_codes: &["99999"],
        postal_example: "28013",
        phone_prefix: "34",
        phone_digits: (9, 9),
        documents: &[
            document("nif", "NIF / DNI", "12345678Z", nif),
            document("nie", "NIE", "X1234567L", nif),
            PASSPORT,
        ],
        needs_document: true,
        company: document("cif", "NIF", "B58378431", cif),
        has_state_inscription: false,
        address: &[
            POSTAL,
            STREET,
            NUMBER,
            COMPLEMENT,
            (City, Term::Municipality, true),
            (State, Term::Province, true),
            RECEIVER,
        ],
        states: states::SPAIN,
    },
    Country {
        id: "PRT",
        postal_codes: &["9999-999"],
        postal_example: "1200-195",
        phone_prefix: "351",
        phone_digits: (9, 9),
        documents: &[document("nif", "NIF", "123456789", nif_portugal), PASSPORT],
        needs_document: true,
        company: document("nif", "NIF", "501442600", nif_portugal),
        has_state_inscription: false,
        address: &[
            POSTAL,
            STREET,
            NUMBER,
            COMPLEMENT,
            (Neighborhood, Term::Parish, false),
            (City, Term::Locality, true),
            (State, Term::District, false),
            RECEIVER,
        ],
        states: "",
    },
    Country {
        id: "USA",
        postal_codes: &["99999", "99999-9999"],
        postal_example: "10001",
        phone_prefix: "1",
        phone_digits: (10, 10),
        documents: &[PASSPORT],
        needs_document: false,
        company: document("ein", "EIN", "12-3456789", ein),
        has_state_inscription: false,
        address: &[
            (Street, Term::AddressLine, true),
            (Complement, Term::SecondLine, false),
            (City, Term::City, true),
            (State, Term::State, true),
            (PostalCode, Term::ZipCode, true),
            RECEIVER,
        ],
        states: states::UNITED_STATES,
    },
];

/// Any other country. A store can send to many; this format asks for what any address has.
pub static ELSEWHERE: Country = Country {
    id: "",
    postal_codes: &[],
    postal_example: "",
    phone_prefix: "",
    phone_digits: (6, 15),
    documents: &[document("document", "", "", any)],
    needs_document: false,
    company: document("document", "", "", any),
    has_state_inscription: false,
    address: &[
        (Street, Term::AddressLine, true),
        (Complement, Term::SecondLine, false),
        (City, Term::City, true),
        (State, Term::State, false),
        POSTAL_IF_KNOWN,
        RECEIVER,
    ],
    states: "",
};

/// The country with these three letters, or else the general format.
pub fn of(id: &str) -> &'static Country {
    COUNTRIES.iter().find(|country| country.id == id).unwrap_or(&ELSEWHERE)
}
