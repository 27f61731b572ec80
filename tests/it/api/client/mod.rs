//! The client: the request of each call, and what becomes of the answer.

mod answers;
mod requests;
