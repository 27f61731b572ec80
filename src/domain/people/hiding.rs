//! Hides data of people in texts that may hold it: what has the form of such data, and what the
//! same answer holds as a value of a person.
//! It does not know whose data it is, nor who looks.

use super::field::Field;
use super::found::{DOCUMENT_NAMES, Span, digits, emails, ends, kind, numbers, stands_alone};
use super::hidden_text::{is_mark, mark};
use super::lettered::lettered_documents;
use super::mask::holds_mask;
use super::personal::Kind;
use crate::domain::letters::{is_letter, is_letter_or_digit, small};
use crate::domain::text::is_invisible;

/// The values of people that one answer holds, to find them in its other texts.
#[derive(Default)]
pub struct KnownValues(Vec<Value>);

/// A value in small letters and without accents.
struct Value {
    kind: Kind,
    text: Vec<char>,
    /// Its digits, where it is a number.
    digits: String,
    /// It is found beside a street only: the number of a house.
    is_house: bool,
}

impl KnownValues {
    /// Adds the value of a field. A mask is none, and so is a value that is too short or too common
    /// to be told from other words.
    pub fn add(&mut self, field: Field, value: &str) {
        let Some(kind) = Kind::of(field).filter(|_| !holds_mask(value)) else { return };
        let text: Vec<char> = value.trim().chars().map(folded).collect();
        let shortest = match field {
            Field::State | Field::Country | Field::DocumentType => return,
            Field::FirstName | Field::LastName | Field::ReceiverName => 3,
            Field::Number => 1,
            Field::Complement | Field::Reference => 6,
            Field::Email
            | Field::Document
            | Field::Phone
            | Field::CorporateName
            | Field::TradeName
            | Field::CorporateDocument
            | Field::StateInscription
            | Field::PostalCode
            | Field::Street
            | Field::Neighborhood
            | Field::City
            | Field::CorporatePhone => 4,
        };
        let digits: String = text.iter().filter(|character| character.is_ascii_digit()).collect();
        let is_number = digits.len() >= 5 && !text.iter().any(|character| is_letter(*character));
        let is_house = field == Field::Number;
        if text.len() < shortest
            || (text.iter().all(char::is_ascii_digit) && !is_number && !is_house)
        {
            return;
        }
        // Of a name with several words each is one, and of a street what follows its first word.
        let mut texts = Vec::new();
        match field {
            Field::FirstName | Field::LastName | Field::ReceiverName => {
                texts.extend(
                    text.split(|character| *character == ' ').filter(|word| word.len() > 3),
                );
            }
            Field::Street => {
                let rest = text.splitn(2, |character| *character == ' ').nth(1);
                texts.extend(rest.filter(|rest| rest.len() > 4));
            }
            _ => {}
        }
        let mut add = |text: &[char], digits: String| {
            self.0.push(Value { kind, text: text.to_vec(), digits, is_house });
        };
        add(&text, if is_number { digits } else { String::new() });
        for part in texts {
            add(part, String::new());
        }
    }

    /// The text with a mark in the place of each value of a person.
    pub fn hide(&self, text: &str) -> String {
        let (mut characters, mut places) = (Vec::new(), Vec::new());
        for (place, character) in
            text.char_indices().filter(|(_, character)| !is_invisible(*character))
        {
            characters.push(folded(character));
            places.push(place);
        }
        let spans = self.spans(&characters);
        let mut hidden = String::with_capacity(text.len());
        let push_clear = |hidden: &mut String, from: usize, to: usize| {
            // A mark that is not ours stands for nothing.
            hidden.extend(text[from..to].chars().filter(|character| !is_mark(*character)));
        };
        let mut done = 0;
        for (from, to, kind) in spans {
            let end = places.get(to).copied().unwrap_or(text.len());
            push_clear(&mut hidden, done, places[from]);
            hidden.push(mark(kind));
            done = end;
        }
        push_clear(&mut hidden, done, text.len());
        hidden
    }

    /// Where something is to be hidden, in order and without overlaps.
    fn spans(&self, text: &[char]) -> Vec<Span> {
        let mut spans = Vec::new();
        emails(text, &mut spans);
        for value in self.0.iter().filter(|value| !value.is_house) {
            value.find(text, &mut spans);
        }
        lettered_documents(text, &mut spans);
        for number in numbers(text) {
            for groups in number.parts().filter(|groups| stands_alone(text, groups)) {
                let (mut from, to) = ends(groups);
                let digits = digits(text, groups);
                let known = self.0.iter().find(|value| value.has_digits(&digits));
                let Some(kind) = known.map(|value| value.kind).or_else(|| kind(text, groups))
                else {
                    continue;
                };
                while from > 0 && matches!(text[from - 1], '+' | '(') {
                    from -= 1;
                }
                push_apart(&mut spans, (from, to, kind));
            }
        }
        if spans.iter().any(|(_, _, kind)| *kind == Kind::Street) {
            for house in self.0.iter().filter(|value| value.is_house) {
                house.find(text, &mut spans);
            }
        }
        let mut apart = Vec::new();
        // The longer of two that begin at the same place hides the other.
        spans.sort_by_key(|(from, to, _)| (*from, usize::MAX - *to));
        for span in spans {
            push_apart(&mut apart, span);
        }
        apart
    }
}

/// Adds a place that does not overlap another one.
fn push_apart(spans: &mut Vec<Span>, span: Span) {
    if spans.iter().all(|(from, to, _)| span.1 <= *from || *to <= span.0) {
        spans.push(span);
    }
}

impl Value {
    /// Every place where the text has it as words of its own.
    fn find(&self, text: &[char], spans: &mut Vec<Span>) {
        let is_inside = |character: Option<&char>| {
            character.is_some_and(|character| is_letter_or_digit(*character))
        };
        for (from, window) in text.windows(self.text.len()).enumerate() {
            let to = from + window.len();
            let before = from.checked_sub(1).and_then(|at| text.get(at));
            if window == self.text && !is_inside(before) && !is_inside(text.get(to)) {
                push_apart(spans, (from, to, self.kind));
            }
        }
    }

    /// Whether it is this number, with or without what stands before a national one.
    fn has_digits(&self, digits: &str) -> bool {
        !self.digits.is_empty()
            && (self.digits == digits || (digits.len() >= 8 && self.digits.ends_with(digits)))
    }
}

/// A letter as a small one and without its accent, as Portuguese and Spanish have them; a digit of
/// another width as a common one.
fn folded(character: char) -> char {
    let small = small(character);
    match small {
        'á' | 'à' | 'â' | 'ã' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        '０'..='９' => char::from_u32(small as u32 - '０' as u32 + '0' as u32).unwrap_or(small),
        other => other,
    }
}

/// Words in the names of fields that ask for something personal, in the languages of most stores.
const PERSONAL_NAMES: [&str; 56] = [
    "name",
    "nome",
    "nombre",
    "surname",
    "sobrenome",
    "apellido",
    "apellidos",
    "firstname",
    "lastname",
    "fullname",
    "nickname",
    "apelido",
    "apodo",
    "email",
    "mail",
    "correo",
    "phone",
    "telephone",
    "telefone",
    "telefono",
    "celular",
    "fone",
    "tel",
    "movil",
    "mobile",
    "whatsapp",
    "document",
    "passport",
    "address",
    "endereco",
    "direccion",
    "street",
    "rua",
    "calle",
    "logradouro",
    "neighborhood",
    "bairro",
    "barrio",
    "colonia",
    "city",
    "cidade",
    "ciudad",
    "municipio",
    "cep",
    "zip",
    "zipcode",
    "postal",
    "birthday",
    "birthdate",
    "nascimento",
    "nacimiento",
    "aniversario",
    "cumpleanos",
    "recipient",
    "destinatario",
    "receiver",
];

/// Words that say that a name is that of a thing.
const THINGS: [&str; 16] = [
    "product", "produto", "producto", "item", "file", "arquivo", "archivo", "model", "modelo",
    "color", "colour", "cor", "kit", "brand", "marca", "plan",
];

/// Whether the name of a field says that what is written there is personal. `added` are names that
/// the theme adds.
pub fn is_personal_name(name: &str, added: &[String]) -> bool {
    let mut words: Vec<String> = vec![String::new()];
    let mut was_small = false;
    for character in name.chars() {
        let begins = small(character) != character && was_small;
        was_small = is_letter(character) && small(character) == character;
        if begins || !is_letter_or_digit(character) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| is_letter_or_digit(character)) {
            word.push(folded(character));
        }
    }
    let plain = words.concat();
    let is_added = |added: &String| {
        let added: String =
            added.chars().map(folded).filter(|it| is_letter_or_digit(*it)).collect();
        !added.is_empty() && added == plain
    };
    words.push(plain.clone());
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    let is_email = plain.contains("email");
    added.iter().any(is_added)
        || ((has(&PERSONAL_NAMES) || has(&DOCUMENT_NAMES) || is_email) && !has(&THINGS))
}
