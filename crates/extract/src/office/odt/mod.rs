//! OpenDocument texts: paragraphs, lists and tables, with footnotes where they are referred to,
//! and what stands in text boxes at the end. What was deleted while changes were tracked is kept
//! apart in the file and left out.

mod body;
mod styles;
mod tables;

use kader_core::reading::SourceDocument;

use super::Package;
use super::xml;
use crate::error::ExtractError;
use crate::kind::Kind;
use styles::Styles;

/// The lines of an OpenDocument text.
pub(crate) fn read(bytes: &[u8]) -> Result<SourceDocument, ExtractError> {
    let mut package = Package::open(bytes, Kind::Odt)?;
    if package.is_encrypted() {
        return Err(ExtractError::Encrypted);
    }
    let named = if package.has("styles.xml") {
        xml::text(&package.read("styles.xml")?, Kind::Odt)?
    } else {
        "<none/>".to_owned()
    };
    let content = xml::text(&package.read("content.xml")?, Kind::Odt)?;
    let named = xml::parse(&named, Kind::Odt)?;
    let content = xml::parse(&content, Kind::Odt)?;
    let mut styles = Styles::default();
    styles.read(named.root_element(), 0);
    styles.read(content.root_element(), 0);
    body::read(&content, &styles)
}
