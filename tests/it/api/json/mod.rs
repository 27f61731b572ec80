//! JSON: what the parser understands, and which field the decoder names when it does not.

mod decode;
mod parser;
