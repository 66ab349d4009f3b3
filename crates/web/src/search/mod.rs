//! What can be found by words, and how words are compared.

mod fold;

pub use fold::{fold, push};
