//! Documents in: PDF, Word, OpenDocument and text, as the lines of [`SourceDocument`].
//!
//! The only crate that knows file formats. [`extract`] looks at the bytes, not only at the
//! name, and says clearly why a file cannot be read. It never panics and never takes more than
//! the bounds of [`limits`] allow.
//!
//! ```
//! use kader_extract::extract;
//!
//! let document = extract("brief.txt", b"Bijlage 1\nTabel")?;
//! assert_eq!(document.lines.len(), 2);
//! # Ok::<(), kader_extract::ExtractError>(())
//! ```

mod error;
mod kind;
pub mod limits;
mod office;
mod pdf;
mod text;

use kader_core::reading::SourceDocument;

pub use error::{ExtractError, Limit, Unsupported};
pub use kind::Kind;

/// Reads a document.
///
/// `name` is the name of the file: it decides only where the bytes do not, between the kinds
/// of text.
///
/// # Errors
/// Where the file is empty, damaged, encrypted or too large, holds no text, or is of a kind that
/// is not read; [`ExtractError::message`] says it in words.
pub fn extract(name: &str, bytes: &[u8]) -> Result<SourceDocument, ExtractError> {
    if bytes.is_empty() {
        return Err(ExtractError::Empty);
    }
    if bytes.len() > limits::FILE_BYTES {
        return Err(ExtractError::TooLarge(Limit::File));
    }
    let document = match Kind::of(name, bytes)? {
        Kind::Pdf => pdf::read(bytes)?,
        Kind::Docx => office::docx::read(bytes)?,
        Kind::Odt => office::odt::read(bytes)?,
        Kind::Text => text::read(bytes)?,
    };
    let has_words = document
        .lines
        .iter()
        .any(|line| line.text.chars().any(char::is_alphanumeric));
    if has_words {
        Ok(document)
    } else {
        Err(ExtractError::NoText)
    }
}
