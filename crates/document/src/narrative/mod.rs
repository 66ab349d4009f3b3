//! The narrative: CommonMark with one addition, a figure by its path and form.
//!
//! `{annex2/untso/deployed.military|words}` is resolved while the text becomes a tree, so that
//! every number in it carries its path, errors have exact places, and what a figure says can
//! never be taken for markup. A brace that is meant as such is written `\{`. Footnotes are
//! written `[^name]`, with `[^name]: …` below (decision 3).

mod parse;
mod placeholder;
mod run;

pub use parse::{Parsed, parse};
pub use placeholder::{Form, Placeholder};

use kader_core::record::{Code, Span};
use kader_core::wording::Message;

use crate::tree::Inline;

/// Something wrong in a text, at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What kind of error it is.
    pub code: Code,
    /// Where in the text.
    pub span: Span,
    /// What is wrong.
    pub message: Message,
    /// What to do about it, where more can be said than the code's own advice.
    pub remedy: Option<Message>,
}

/// Says what placeholders stand for.
pub trait Resolve {
    /// What a placeholder stands for.
    ///
    /// # Errors
    /// What is wrong with it, at the place of the placeholder.
    fn resolve(&self, placeholder: &Placeholder<'_>) -> Result<Inline, Problem>;
}
