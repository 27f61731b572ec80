//! JSON: the answers of the API as nodes, and reading them field by field.
//! Nothing here knows what the fields mean.

pub mod decimal;
pub mod decode;
pub mod node;
mod parser;
mod text;
