//! Short numbers that stand for texts which must not be kept: a cart's id, a line's.
//! Not for secrets of few possibilities: whoever can guess the text can check the guess.

/// FNV-1a with 64 bits. A cart's id has 128 random bits, so half of it cannot be found out from
/// this number, which is as good as all of it.
pub fn fingerprint(bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
