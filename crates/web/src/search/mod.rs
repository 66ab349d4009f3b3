//! What can be found by words, how words are compared, and what cites what.

mod citing;
mod fold;
mod index;
mod marked;
mod words;

pub use citing::{Cited, Citing};
pub use fold::{fold, push};
pub use index::{Entry, Group, Hit, Index};
pub use marked::{Stretch, around, marked};
