//! Links that were damaged on their way: another case of the parameter's name, brackets behind it,
//! percent-encoded signs, the parameter behind the hash. It says what can still be read of one.
//! It opens no cart: a person decides whether the id is the one that was meant.

use super::ids::OrderFormId;

/// The different ids that a decoded text names by this parameter, wherever it stands and in
/// whatever case its name is; `None` where the text does not have the parameter.
pub(super) fn ids_in(text: &str, parameter: &str) -> Option<Vec<OrderFormId>> {
    let mut ids: Option<Vec<OrderFormId>> = None;
    for at in 0..text.len() {
        if let Some(value) = value_at(text.as_bytes(), at, parameter.as_bytes()) {
            let ids = ids.get_or_insert_default();
            ids.extend(id_in(value).filter(|id| !ids.contains(id)));
        }
    }
    ids
}

/// What may be part of a name or an id.
fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-'
}

/// The value of the parameter, if its name begins at this place.
fn value_at<'a>(text: &'a [u8], at: usize, parameter: &[u8]) -> Option<&'a [u8]> {
    let (before, rest) = text.split_at_checked(at)?;
    let (name, rest) = rest.split_at_checked(parameter.len())?;
    let is_inside = before.last().is_some_and(|byte| is_word(*byte));
    if is_inside || !name.eq_ignore_ascii_case(parameter) {
        return None;
    }
    let end_of_name = if rest.first() == Some(&b'[') {
        rest.iter().position(|byte| *byte == b']')? + 1
    } else {
        0
    };
    let value = rest.get(end_of_name..)?.strip_prefix(b"=")?;
    value.split(|byte| b"?&;#".contains(byte)).next()
}

/// The first id in a value.
fn id_in(value: &[u8]) -> Option<OrderFormId> {
    let mut words = value.split(|byte| !is_word(*byte));
    words.find_map(|word| OrderFormId::parse(str::from_utf8(word).ok()?))
}

/// The text without percent-encoding, also where it was encoded several times.
pub(super) fn decoded(text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    loop {
        let before = bytes.len();
        bytes = decoded_once(&bytes);
        if bytes.len() == before {
            return String::from_utf8_lossy(&bytes).into_owned();
        }
    }
}

fn decoded_once(text: &[u8]) -> Vec<u8> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text;
    while let [first, more @ ..] = rest {
        rest = more;
        decoded.push(match more {
            [high, low, after @ ..] if *first == b'%' => match (digit(*high), digit(*low)) {
                (Some(high), Some(low)) => {
                    rest = after;
                    high << 4 | low
                }
                _ => b'%',
            },
            _ => *first,
        });
    }
    decoded
}

/// The value of a hexadecimal digit.
pub(super) fn digit(hex: u8) -> Option<u8> {
    char::from(hex).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}
