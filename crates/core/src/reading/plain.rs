//! Plain text and Markdown as lines.

use super::source::{SourceDocument, SourceLine};

/// The lines of a text.
pub(super) fn read(text: &str) -> SourceDocument {
    SourceDocument::new(text.split('\n').map(SourceLine::new).collect())
}
