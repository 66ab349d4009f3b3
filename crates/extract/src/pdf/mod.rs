//! PDF: letters and ruling lines to words, lines, tables and paragraphs.
//!
//! [`content`] reads what is drawn, [`words`] and [`lines`] put it together, [`tables`] and
//! [`order`] find what is read first, [`furniture`], [`notes`] and [`paragraphs`] what it is.

mod content;
mod fonts;
mod furniture;
mod hidden;
mod ink;
mod lines;
mod matrix;
mod notes;
mod order;
mod pages;
mod paragraphs;
mod replaced;
mod rules;
mod tables;
mod unpacked;
mod words;

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro_syntax::{LoadPdfError, Pdf};
use kader_core::reading::SourceDocument;

use crate::error::{ExtractError, Limit};
use crate::kind::Kind;
use crate::limits;
use content::Interpreter;
use fonts::Faces;
use hidden::Hidden;
use pages::PageText;

/// Fewer letters a page, and a picture on each: scanned, with a stamp perhaps.
const SCANNED_LETTERS: usize = 25;

/// The lines of a PDF.
pub(crate) fn read(bytes: &[u8]) -> Result<SourceDocument, ExtractError> {
    unpacked::check(bytes)?;
    // The parser is made by others: should it fail on a damaged file, that is the file's fault.
    let pages = catch_unwind(AssertUnwindSafe(|| read_pages(bytes)))
        .unwrap_or(Err(ExtractError::Broken(Kind::Pdf)))?;
    Ok(pages::document(pages))
}

fn read_pages(bytes: &[u8]) -> Result<Vec<PageText>, ExtractError> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => ExtractError::Encrypted,
        LoadPdfError::Invalid => ExtractError::Broken(Kind::Pdf),
    })?;
    let pages = pdf.pages();
    if pages.len() > limits::PAGES {
        return Err(ExtractError::TooLarge(Limit::Pages));
    }
    let (faces, hidden) = (Faces::new(), Hidden::of(&pdf));
    let mut interpreter = Interpreter::new(&faces, &hidden);
    let mut found = Vec::new();
    let (mut letters, mut unmapped, mut pictured) = (0, 0, 0);
    let mut content = 0;
    for page in pages.iter() {
        content += page.page_stream().map_or(0, <[u8]>::len);
        if content > limits::UNPACKED_BYTES {
            return Err(ExtractError::TooLarge(Limit::Unpacked));
        }
        let ink = interpreter.page(page)?;
        letters += ink.glyphs.len();
        unmapped += ink.unmapped;
        pictured += usize::from(ink.pictures > 0);
        found.push(PageText::of(ink));
    }
    if unmapped > letters {
        return Err(ExtractError::Unmapped);
    }
    if pictured > 0 && pictured * 5 >= pages.len() * 4 && letters < pages.len() * SCANNED_LETTERS {
        return Err(ExtractError::Scanned);
    }
    if letters == 0 {
        return Err(ExtractError::NoText);
    }
    Ok(found)
}
