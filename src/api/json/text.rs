//! The texts of a JSON document: escapes are replaced by what they stand for.
//! What is no Unicode becomes U+FFFD, as everywhere in a browser.

/// The text between two quotation marks.
pub(super) fn read(raw: &[u8]) -> String {
    String::from_utf8_lossy(raw).into_owned()
}

/// The same for a text with escapes, which the parser has checked.
pub(super) fn unescaped(raw: &[u8]) -> String {
    let mut text = Vec::with_capacity(raw.len());
    let mut rest = raw;
    while let [byte, tail @ ..] = rest {
        rest = tail;
        if *byte != b'\\' {
            text.push(*byte);
            continue;
        }
        let [escaped, tail @ ..] = rest else { break };
        rest = tail;
        match escaped {
            b'b' => text.push(8),
            b'f' => text.push(12),
            b'n' => text.push(b'\n'),
            b'r' => text.push(b'\r'),
            b't' => text.push(b'\t'),
            b'u' => {
                let character = character(&mut rest).unwrap_or(char::REPLACEMENT_CHARACTER);
                text.extend(character.encode_utf8(&mut [0; 4]).bytes());
            }
            itself => text.push(*itself),
        }
    }
    read(&text)
}

/// The character that `rest` begins with, in hexadecimal digits: four of them, or two times four
/// with `\u` between them (a surrogate pair). `None` for half a pair.
fn character(rest: &mut &[u8]) -> Option<char> {
    let unit = code_unit(rest)?;
    if let (0xd800..0xdc00, [b'\\', b'u', tail @ ..]) = (unit, *rest) {
        let mut tail = tail;
        let low = code_unit(&mut tail)?;
        if let 0xdc00..0xe000 = low {
            *rest = tail;
            return char::from_u32(0x1_0000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
        }
    }
    char::from_u32(unit)
}

/// Four hexadecimal digits.
fn code_unit(rest: &mut &[u8]) -> Option<u32> {
    let (digits, tail) = rest.split_first_chunk::<4>()?;
    *rest = tail;
    let mut unit = 0;
    for digit in digits {
        unit = unit * 16 + char::from(*digit).to_digit(16)?;
    }
    Some(unit)
}
