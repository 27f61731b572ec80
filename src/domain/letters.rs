//! Letters and digits of any script, by ranges. The standard library's tables of Unicode would make
//! the package 8 kB larger.

/// Whether a character is a letter or a digit. Marks and punctuation are none, and neither are
/// symbols, emoji and characters for private use. Of rare scripts, some marks count as letters.
pub fn is_letter_or_digit(character: char) -> bool {
    character.is_ascii_digit() || is_letter(character)
}

/// Whether a character is a letter, or a digit that is none of ASCII.
pub fn is_letter(character: char) -> bool {
    match character {
        '\0'..='\u{7f}' => character.is_ascii_alphabetic(),
        'ª' | 'µ' | 'º' => true,
        // Signs of Latin-1; accents that are characters of their own; punctuation and symbols;
        // private use, variation selectors, and punctuation of other forms and widths; emoji, and
        // what comes after the scripts.
        '\u{80}'..='\u{bf}'
        | '×'
        | '÷'
        | '\u{300}'..='\u{36f}'
        | '\u{2000}'..='\u{2bff}'
        | '\u{3000}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}'
        | '\u{e000}'..='\u{f8ff}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{fe50}'..='\u{fe6f}'
        | '\u{feff}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}'
        | '\u{ff3b}'..='\u{ff40}'
        | '\u{ff5b}'..='\u{ff65}'
        | '\u{ffe0}'..='\u{ffff}'
        | '\u{1f000}'..='\u{1faff}'
        | '\u{e0000}'..='\u{10ffff}' => false,
        _ => true,
    }
}

/// The small letter of a capital one, in the Latin, Greek and Cyrillic scripts. Any other character
/// stays as it is.
pub fn small(character: char) -> char {
    let number = u32::from(character);
    let small = match character {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' | 'Ａ'..='Ｚ' => {
            number + 32
        }
        'Ѐ'..='Џ' => number + 80,
        'Ÿ' => 0xff,
        // Here a capital letter and its small one follow each other.
        'Ĺ'..='Ň' | 'Ź'..='Ž' if number % 2 == 1 => number + 1,
        'Ā'..='Į' | 'Ĳ'..='Ķ' | 'Ŋ'..='Ŷ' if number.is_multiple_of(2) => number + 1,
        _ => number,
    };
    char::from_u32(small).unwrap_or(character)
}
