//! Documents of people and companies, and the check digits that tell a slip of the hand.
//! It does not know whose they are; what passes here may still belong to nobody.

/// A kind of document.
#[derive(Clone, Copy, Debug)]
pub struct Document {
    /// What is sent as `documentType`. The vendor lets a store choose its own words; these are the
    /// usual ones.
    pub id: &'static str,
    /// What people call it, in every language; empty where it has no name of its own.
    pub name: &'static str,
    /// How it looks.
    pub example: &'static str,
    /// Whether the text, without its punctuation and in capitals, can be one.
    pub is_valid: fn(&str) -> bool,
}

impl PartialEq for Document {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// The letters and digits of a document, in capitals.
pub fn compact(text: &str) -> String {
    let letters = text.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|letter| letter.to_ascii_uppercase()).collect()
}

/// Whatever has a name: at least so many letters and digits as any passport.
pub fn any(text: &str) -> bool {
    (4..=20).contains(&text.len())
}

/// Between these numbers of digits.
fn digits(text: &str, from: usize, to: usize) -> bool {
    (from..=to).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The sum of each sign's value times its weight. A letter is worth its distance from `0` in ASCII,
/// as the alphanumeric CNPJ has it.
fn weighed(signs: &str, weights: impl IntoIterator<Item = u32>) -> u32 {
    let values = signs.bytes().map(|sign| u32::from(sign.saturating_sub(b'0')));
    values.zip(weights).map(|(value, weight)| value * weight).sum()
}

/// `11 - sum mod 11`, where two numbers have one digit too many and become 0.
fn eleven(sum: u32) -> u32 {
    match sum % 11 {
        0 | 1 => 0,
        rest => 11 - rest,
    }
}

/// Whether the last sign is this digit.
fn ends_with(text: &str, digit: u32) -> bool {
    text.chars().next_back().and_then(|last| last.to_digit(10)) == Some(digit)
}

/// Checks the last two digits, each over all before it; the weights go from the end to the start,
/// from 2 to `most` and again.
fn mod_eleven_twice(text: &str, most: u32) -> bool {
    [text.len() - 1, text.len()].into_iter().all(|end| {
        let before: String = text[..end - 1].chars().rev().collect();
        ends_with(&text[..end], eleven(weighed(&before, (2..=most).cycle())))
    })
}

/// Whether it is one sign again and again: such numbers pass the sums and are nobody's.
fn is_one_sign(text: &str) -> bool {
    text.bytes().all(|byte| Some(&byte) == text.as_bytes().first())
}

/// Brazil, people: eleven digits, two of them check.
pub fn cpf(text: &str) -> bool {
    digits(text, 11, 11) && !is_one_sign(text) && mod_eleven_twice(text, 11)
}

/// Brazil, companies: twelve signs, letters among them since 2026, and two digits that check.
pub fn cnpj(text: &str) -> bool {
    text.len() == 14
        && text.is_ascii()
        && digits(&text[12..], 2, 2)
        && !is_one_sign(text)
        && mod_eleven_twice(text, 9)
}

/// Argentina: `CUIT` and `CUIL`.
pub fn cuit(text: &str) -> bool {
    // 10 has no digit: such numbers are not given out.
    digits(text, 11, 11) && !is_one_sign(text) && {
        let rest = weighed(&text[..10], [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
        rest != 1 && ends_with(text, (11 - rest) % 11)
    }
}

/// Argentina: `DNI`.
pub fn dni_argentina(text: &str) -> bool {
    digits(text, 7, 8)
}

/// Peru: `DNI`.
pub fn dni_peru(text: &str) -> bool {
    digits(text, 8, 8)
}

/// Peru, companies.
pub fn ruc(text: &str) -> bool {
    digits(text, 11, 11) && !is_one_sign(text) && {
        let rest = 11 - weighed(&text[..10], [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
        ends_with(text, rest % 10)
    }
}

/// Chile: people and companies; the digit that checks can be a K.
pub fn rut(text: &str) -> bool {
    let Some((number, check)) = text.split_at_checked(text.len().saturating_sub(1)) else {
        return false;
    };
    let reversed: String = number.chars().rev().collect();
    digits(number, 6, 8)
        && match 11 - weighed(&reversed, (2..=7).cycle()) % 11 {
            11 => check == "0",
            10 => check == "K",
            digit => ends_with(check, digit),
        }
}

/// Colombia, people.
pub fn cedula(text: &str) -> bool {
    digits(text, 6, 10)
}

/// Colombia, companies: nine digits and one that checks.
pub fn nit(text: &str) -> bool {
    digits(text, 10, 10) && {
        let rest = weighed(&text[..9], [41, 37, 29, 23, 19, 17, 13, 7, 3]) % 11;
        ends_with(text, if rest > 1 { 11 - rest } else { rest })
    }
}

/// Mexico: letters of the name, the day, and three signs; three letters are a company's.
pub fn rfc(text: &str) -> bool {
    let letters = text.len().saturating_sub(9);
    (3..=4).contains(&letters)
        && text.is_ascii()
        && text[..letters].bytes().all(|byte| byte.is_ascii_uppercase())
        && digits(&text[letters..letters + 6], 6, 6)
}

/// Mexico: `CURP`; the last digit checks.
pub fn curp(text: &str) -> bool {
    // The letters go on where the digits end; Ñ stands between N and O and is never written.
    let value = |sign: u8| match sign {
        b'0'..=b'9' => u32::from(sign - b'0'),
        b'O'..=b'Z' => u32::from(sign - b'A') + 11,
        _ => u32::from(sign.saturating_sub(b'A')) + 10,
    };
    text.len() == 18 && {
        let weighed = text.bytes().take(17).zip((2..=18).rev());
        let sum: u32 = weighed.map(|(sign, weight)| value(sign) * weight).sum();
        ends_with(text, (10 - sum % 10) % 10)
    }
}

/// Spain: `DNI` and `NIE`, a number and the letter that follows from it.
pub fn nif(text: &str) -> bool {
    let number = match text.as_bytes().first() {
        Some(b'X') => text.replacen('X', "0", 1),
        Some(b'Y') => text.replacen('Y', "1", 1),
        Some(b'Z') => text.replacen('Z', "2", 1),
        _ => text.to_owned(),
    };
    let Some((number, letter)) = number.split_at_checked(8) else { return false };
    let at = number.parse::<usize>().unwrap_or_default() % 23;
    digits(number, 8, 8) && letter.as_bytes() == &b"TRWAGMYFPDXBNJZSQVHLCKE"[at..=at]
}

/// Spain, companies: a letter, seven digits, and a digit or letter that checks. A company of one
/// person has theirs.
pub fn cif(text: &str) -> bool {
    let is_lettered = text.len() == 9 && text.as_bytes()[0].is_ascii_uppercase();
    let Some(number) = text.get(1..8).filter(|number| is_lettered && digits(number, 7, 7)) else {
        return nif(text);
    };
    let doubled = |value: u32| value / 10 + value % 10;
    let digits = number.bytes().map(|byte| u32::from(byte - b'0')).enumerate();
    let sum: u32 = digits.map(|(at, it)| if at % 2 == 0 { doubled(it * 2) } else { it }).sum();
    let check = (10 - sum % 10) % 10;
    let letter = &b"JABCDEFGHI"[check as usize..=check as usize];
    nif(text) || ends_with(text, check) || &text.as_bytes()[8..] == letter
}

/// Portugal, people and companies.
pub fn nif_portugal(text: &str) -> bool {
    digits(text, 9, 9) && ends_with(text, eleven(weighed(&text[..8], (2..=9).rev())))
}

/// The United States, companies: `EIN`.
pub fn ein(text: &str) -> bool {
    digits(text, 9, 9)
}
