//! The component's own texts. A language is a file in `languages`, in the form of i18next's JSON;
//! here is which texts there are, and how sentences are made of them.
//! The store's texts (names, totals, messages) come from the API and are not translated here.

pub mod bar;
pub mod explanation;
pub mod forms;
pub mod hand_over;
pub mod leaving;
mod line_sentences;
pub mod lines;
pub mod messages;
pub mod mine;
pub mod news;
pub mod people;
pub mod sentences;
pub mod texts;
pub mod together;
