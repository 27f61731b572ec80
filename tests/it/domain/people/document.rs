//! Numbers of documents: real ones pass, mistyped ones do not.

use shared_cart::domain::people::document::{
    cif, cnpj, compact, cpf, cuit, curp, nif, nif_portugal, nit, rfc, ruc, rut,
};

/// The name of a check, the check, and numbers that pass it.
type Check = (&'static str, fn(&[u8]) -> bool, &'static [&'static str]);

const CHECKS: [Check; 11] = [
    ("cpf", cpf, &["390.533.447-05", "111.444.777-35", "529.982.247-25"]),
    ("cnpj", cnpj, &["11.222.333/0001-81", "12.ABC.345/01DE-35", "00.000.000/0001-91"]),
    ("cuit", cuit, &["20-30111222-0", "30-50001091-2", "27-28033514-8"]),
    ("ruc", ruc, &["20100070970", "20131312955", "10460278975"]),
    ("rut", rut, &["12.345.678-5", "76.086.428-5", "6.265.837-1", "10.000.013-k"]),
    ("nit", nit, &["800.197.268-4", "860.034.313-7", "899.999.068-1"]),
    ("curp", curp, &["HEGG560427MVZRRL04", "BEML920313HMCLNS09"]),
    ("nif", nif, &["12345678Z", "X1234567L", "Y0000000Z", "00000000-T"]),
    ("cif", cif, &["B58378431", "A58818501", "Q2826000H", "12345678Z"]),
    ("nif_portugal", nif_portugal, &["501442600", "123456789", "500100144"]),
    ("rfc", rfc, &["GODE561231GR8", "ABC680524P76"]),
];

#[test]
fn numbers_that_exist_pass_however_they_are_written() {
    for (name, is_valid, numbers) in CHECKS {
        for number in numbers {
            assert!(is_valid(compact(number).as_bytes()), "{name}: {number}");
        }
    }
}

#[test]
fn another_last_sign_does_not_pass() {
    // The last character of an RFC is not checked: old numbers do not follow the rule.
    for (name, is_valid, numbers) in CHECKS.into_iter().filter(|(name, ..)| *name != "rfc") {
        for number in numbers {
            let mut number = compact(number);
            let last = number.pop();
            let slip = if last == Some('3') { '6' } else { '3' };
            number.push(slip);
            assert!(!is_valid(number.as_bytes()), "{name}: {number}");
        }
    }
}

#[test]
fn texts_that_are_too_short_too_long_or_of_letters_are_refused() {
    for (name, is_valid, _) in CHECKS {
        for text in [
            "",
            "1",
            "Z",
            "É",
            "ÉÉÉÉÉÉÉÉÉ",
            "1234567É",
            "123456789012345678901234",
            "00000000000",
            "ABCDEFGHIJKLMNOPQR",
        ] {
            assert!(!is_valid(text.as_bytes()), "{name}: {text}");
        }
    }
}
