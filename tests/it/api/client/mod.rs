//! The client: what each call sends, and what becomes of an answer.

mod answers;
mod requests;
