//! Numbers that stand for texts which must not be kept, such as a cart's id.
//! They hide nothing where there are few possible texts: whoever can guess the text can check the
//! guess.

/// The 64-bit FNV-1a hash. A cart's id has 128 random bits, so the id cannot be found out from this
/// number.
pub fn fingerprint(bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// The fingerprint of a text, however it is written: without blanks and punctuation, in lower case.
/// It never leaves the page's memory, because whoever has it could check a guess of the text.
pub fn loose_fingerprint(text: &str) -> u64 {
    let is_ignored = |letter: &char| letter.is_ascii_punctuation() || *letter == ' ';
    let plain: String = text.chars().filter(|letter| !is_ignored(letter)).collect();
    fingerprint(plain.to_ascii_lowercase().into_bytes())
}

/// A fast hash of a long text, eight bytes at a time, to find out whether another text is the same.
pub fn text_fingerprint(text: &[u8]) -> u64 {
    let (words, rest) = text.as_chunks::<8>();
    let words = words.iter().map(|word| u64::from_le_bytes(*word));
    let rest = rest.iter().map(|byte| u64::from(*byte));
    // Without a start of its own, a text of one small byte would have the hash of an empty text.
    let start = (text.len() as u64).wrapping_add(0xcbf2_9ce4_8422_2325);
    words.chain(rest).fold(start, |hash, word| {
        // Both steps can be undone, so two texts that differ in one word never have the same hash.
        let mixed = (hash ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        mixed ^ (mixed >> 32)
    })
}
