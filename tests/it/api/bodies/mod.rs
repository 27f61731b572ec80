//! The bodies of requests.

mod attachments;
