//! Word: paragraphs, lists and tables of the main part, with footnotes where they are referred
//! to, and what stands in text boxes at the end. Headers and footers are left out; what was
//! deleted while changes were tracked is not there, what was inserted is.

mod body;
mod notes;
mod numbering;
mod runs;
mod styles;

use kader_core::reading::SourceDocument;

use super::Package;
use super::xml;
use crate::error::ExtractError;
use crate::kind::Kind;
use notes::Notes;
use numbering::Numbering;
pub(in crate::office) use numbering::formatted;
use styles::Styles;

/// The lines of a Word file.
pub(crate) fn read(bytes: &[u8]) -> Result<SourceDocument, ExtractError> {
    let mut package = Package::open(bytes, Kind::Docx)?;
    let main = main_part(&mut package)?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
    // Parts that do not have to be there.
    let mut beside = |name: &str| -> Result<String, ExtractError> {
        let path = format!("{folder}/{name}");
        let path = path.trim_start_matches('/');
        if package.has(path) {
            xml::text(&package.read(path)?, Kind::Docx)
        } else {
            Ok("<none/>".to_owned())
        }
    };
    let styles = beside("styles.xml")?;
    let numbering = beside("numbering.xml")?;
    let footnotes = beside("footnotes.xml")?;
    let endnotes = beside("endnotes.xml")?;
    let text = xml::text(&package.read(&main)?, Kind::Docx)?;

    let styles = Styles::read(&xml::parse(&styles, Kind::Docx)?);
    let numbering = Numbering::read(&xml::parse(&numbering, Kind::Docx)?);
    let footnotes = xml::parse(&footnotes, Kind::Docx)?;
    let endnotes = xml::parse(&endnotes, Kind::Docx)?;
    let notes = Notes::read(&footnotes, &endnotes);
    let document = xml::parse(&text, Kind::Docx)?;
    body::read(&document, &styles, numbering, notes)
}

/// The name of the main part: as Word names it, or as the package tells.
fn main_part(package: &mut Package<'_>) -> Result<String, ExtractError> {
    const USUAL: &str = "word/document.xml";
    if package.has(USUAL) {
        return Ok(USUAL.to_owned());
    }
    let relations = xml::text(&package.read("_rels/.rels")?, Kind::Docx)?;
    let relations = xml::parse(&relations, Kind::Docx)?;
    xml::elements(relations.root_element())
        .find(|relation| {
            xml::attribute(*relation, "Type").is_some_and(|kind| kind.ends_with("/officeDocument"))
        })
        .and_then(|relation| xml::attribute(relation, "Target"))
        .map(|target| target.trim_start_matches('/').to_owned())
        .ok_or(ExtractError::Broken(Kind::Docx))
}
