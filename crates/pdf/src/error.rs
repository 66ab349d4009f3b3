//! What can go wrong on the way to paper.

use std::fmt;

/// Something in the document that cannot be set on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where: the nearest heading, table, drawing or note before it, in words.
    pub place: String,
    /// What is wrong.
    pub problem: String,
    /// What to do about it.
    pub remedy: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}; {}", self.place, self.problem, self.remedy)
    }
}

/// Why a document did not become a PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum PdfError {
    /// The document holds what cannot be set; all that was found.
    Document(Vec<Fault>),
    /// The template could not be set with this document, or only with warnings. Each message
    /// has the file and line of the template. A fault of this crate, not of the document,
    /// except where it speaks of an image.
    Template(Vec<String>),
    /// What was set does not fit PDF/A-2a and PDF/UA-1, by the rules of the exporter.
    Standard(Vec<String>),
    /// A part of this crate is damaged: a font that cannot be read, a wrong path.
    Internal(String),
}

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PdfError::Document(faults) => {
                f.write_str("the document cannot be set on paper")?;
                faults.iter().try_for_each(|fault| write!(f, "\n  {fault}"))
            }
            PdfError::Template(messages) => {
                f.write_str("the template could not be set with this document")?;
                messages
                    .iter()
                    .try_for_each(|message| write!(f, "\n  {message}"))
            }
            PdfError::Standard(messages) => {
                f.write_str("the PDF would not conform to PDF/A-2a and PDF/UA-1")?;
                messages
                    .iter()
                    .try_for_each(|message| write!(f, "\n  {message}"))
            }
            PdfError::Internal(message) => {
                write!(f, "a part of the PDF renderer is damaged: {message}")
            }
        }
    }
}

impl std::error::Error for PdfError {}
