//! Makes every id of the sandbox from the seed. Does not know what uses the ids. Each kind has its
//! own stream, so that an id of one kind does not change the next id of another kind.

use serde_json::{Value, json};

use crate::random::Stream;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// One stream for each kind of id.
#[derive(Clone, Debug)]
pub(crate) struct Ids {
    carts: Stream,
    lines: Stream,
    addresses: Stream,
    operations: Stream,
    tokens: Stream,
}

impl Ids {
    pub(crate) fn new(seed: u64) -> Self {
        let stream = |kind| Stream::seeded(seed, kind);
        Self {
            carts: stream(1),
            lines: stream(2),
            addresses: stream(3),
            operations: stream(4),
            tokens: stream(5),
        }
    }

    /// An orderFormId: 32 lower-case hexadecimal digits, like most of the vendor's.
    pub(crate) fn order_form(&mut self) -> String {
        self.carts.hex32()
    }

    /// A line's uniqueId: 32 upper-case hexadecimal digits.
    pub(crate) fn unique(&mut self) -> String {
        self.lines.hex32().to_uppercase()
    }

    /// An addressId.
    pub(crate) fn address(&mut self) -> String {
        self.addresses.hex32()
    }

    /// An operationId, in the shape of a version 4 UUID.
    pub(crate) fn operation(&mut self) -> String {
        uuid(&self.operations.hex32())
    }

    /// A token with the format of a JWT, which some clients read. Its signature is not valid.
    pub(crate) fn jwt(&mut self, claims: &Value) -> String {
        let header = json!({ "alg": "ES256", "typ": "jwt" });
        let [header, claims] =
            [&header, claims].map(|part| base64_url(part.to_string().as_bytes()));
        format!("{header}.{claims}.{}", self.token(86))
    }

    /// An opaque value for a cookie: `length` characters of the base64 alphabet.
    pub(crate) fn token(&mut self, length: usize) -> String {
        (0..length)
            .map(|_| char::from(ALPHABET[usize::try_from(self.tokens.next() % 64).unwrap_or(0)]))
            .collect()
    }
}

/// Base64 with the URL-safe alphabet, without padding.
fn base64_url(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let byte = |at: usize| usize::from(chunk.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..=chunk.len() {
            text.push(char::from(ALPHABET[bits >> (18 - 6 * at) & 63]));
        }
    }
    text
}

/// Formats 32 hexadecimal digits as a version 4 UUID.
pub(crate) fn uuid(hex: &str) -> String {
    format!("{}-{}-4{}-a{}-{}", &hex[..8], &hex[8..12], &hex[13..16], &hex[17..20], &hex[20..32])
}

/// Whether a text has a format of the vendor's orderFormIds: 32 hexadecimal digits, or a UUID.
pub(crate) fn is_order_form_id(id: &str) -> bool {
    let plain = match id.len() {
        32 => id.to_owned(),
        36 if id.char_indices().all(|(i, c)| (c == '-') == matches!(i, 8 | 13 | 18 | 23)) => {
            id.replace('-', "")
        }
        _ => return false,
    };
    plain.chars().all(|c| c.is_ascii_hexdigit())
}

/// The key under which a cart is stored. Upper case and hyphens of an id make no difference.
pub(crate) fn key(id: &str) -> String {
    id.replace('-', "").to_ascii_lowercase()
}
