//! Texts of other people, made safe for the screen.
//! What is invisible is removed, and so is what moves the text around it. It knows nothing of
//! markup: the view never writes any.

/// The longest text that is shown whole, in characters. No name is longer; a longer text may be
/// meant to fill the page.
const LONGEST: usize = 2_000;

/// The most accents and other marks on one letter. Vietnamese needs two, decomposed Hebrew four;
/// dozens of them would cover the lines above and below.
const MOST_MARKS: usize = 4;

/// The text for the screen, on one line; `None` when there is nothing in it to see. A text with
/// letters of a right-to-left script is put between U+2068 and U+2069, so that the words and
/// numbers around it stay where they are.
/// <https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates>
pub fn shown(text: &str) -> Option<String> {
    let mut shown = String::with_capacity(text.len().min(LONGEST));
    let (mut length, mut marks, mut is_seen, mut runs_left) = (0, 0, false, false);
    let mut before = ' ';
    for character in text.chars() {
        let character = if is_gap(character) { ' ' } else { character };
        let joins = is_joiner(character);
        marks = if is_mark(character) { marks + 1 } else { 0 };
        let is_again = (character == ' ' || joins) && (before == ' ' || before == character);
        if is_again || marks > MOST_MARKS || is_invisible(character) {
            continue;
        }
        if length == LONGEST {
            shown.push('…');
            break;
        }
        length += 1;
        is_seen |= character != ' ' && marks == 0 && !joins;
        runs_left |= is_right_to_left(character);
        shown.push(character);
        before = character;
    }
    let shown = shown.trim_end_matches(' ');
    match (is_seen, runs_left) {
        (false, _) => None,
        (true, false) => Some(shown.to_owned()),
        (true, true) => Some(["\u{2068}", shown, "\u{2069}"].concat()),
    }
}

/// A text of several lines for the screen, without its outer blanks: each line is as in [`shown`],
/// without the isolating characters, because it stands alone. At most one empty line is kept in a
/// row. Cleaning it again changes nothing.
pub fn shown_lines(text: &str) -> String {
    let mut lines = String::new();
    let end = text.char_indices().nth(LONGEST).map(|_| LONGEST - 1);
    let kept: String = text.chars().take(end.unwrap_or(LONGEST)).collect();
    for line in kept.lines() {
        let line = shown(line).unwrap_or_default();
        if !line.is_empty() || !lines.ends_with("\n\n") {
            lines.push_str(inner(&line));
            lines.push('\n');
        }
    }
    let lines = lines.trim();
    if end.is_some() { [lines, "…"].concat() } else { lines.to_owned() }
}

/// A code of the store for the screen; a question mark when there is nothing in it to see. The
/// store is sent the code itself.
pub fn in_words(code: &str) -> String {
    shown(code).unwrap_or_else(|| "?".to_owned())
}

/// Whether `name` ends with `end` already. The isolating characters of [`shown`] do not count.
pub fn says_already(name: &str, end: &str) -> bool {
    inner(name).ends_with(inner(end))
}

/// A text without the isolating characters around it.
fn inner(text: &str) -> &str {
    let inner = text.strip_prefix('\u{2068}').and_then(|text| text.strip_suffix('\u{2069}'));
    inner.unwrap_or(text)
}

/// Whether it is drawn as nothing or turns the text around it: controls of the writing direction,
/// blanks without width, fillers, tags.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// White space other than the no-break space, and control characters.
fn is_gap(character: char) -> bool {
    character.is_control() || (character.is_whitespace() && character != '\u{a0}')
}

/// Joiners. They shape letters in Persian and join emoji; two in a row have no use.
fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200c}' | '\u{200d}')
}

/// Combining marks, and variation selectors.
fn is_mark(character: char) -> bool {
    matches!(character,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}'
        | '\u{64b}'..='\u{65f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}')
}

/// Letters of Hebrew, Arabic and the other scripts that are written from right to left.
fn is_right_to_left(character: char) -> bool {
    matches!(character,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}
