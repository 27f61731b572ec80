//! The bodies of requests, by the vendor's names.
//! They know no endpoints and no answers.

pub mod attachments;
pub mod sections;
pub mod writes;
