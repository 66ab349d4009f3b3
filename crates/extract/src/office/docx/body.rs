//! Paragraphs and tables of a Word file.

use kader_core::reading::{LineKind, SourceDocument};
use roxmltree::{Document, Node};

use super::notes::Notes;
use super::numbering::Numbering;
use super::runs::Runs;
use super::styles::{self, Look, Styles};
use crate::error::ExtractError;
use crate::kind::Kind;
use crate::office::lines::{CellInline, Footnote, Inline, Writer};
use crate::office::xml::{attribute, child, deeper, elements};

/// A bold paragraph of fewer characters that is no sentence is a heading.
const HEADING: usize = 110;
/// A paragraph of more characters is running text.
const RUNNING: usize = 120;
/// The level of headings that only their bold letters tell.
const BOLD_LEVEL: u8 = 9;
/// More empty columns than this are not told.
const SKIPPED: usize = 64;

/// The lines of the main part.
pub(super) fn read<'a, 'i>(
    document: &'a Document<'i>,
    styles: &Styles,
    numbering: Numbering,
    notes: Notes<'a, 'i>,
) -> Result<SourceDocument, ExtractError> {
    let body = child(document.root_element(), "body").ok_or(ExtractError::Broken(Kind::Docx))?;
    let mut reader = Reader {
        styles,
        numbering,
        notes,
        writer: Writer::default(),
        boxes: Vec::new(),
        kept: None,
    };
    reader.blocks(body, 0)?;
    // Boxes may hold boxes: each is read once.
    let mut at = 0;
    while let Some(text_box) = reader.boxes.get(at).copied() {
        reader.blocks(text_box, 0)?;
        at += 1;
    }
    reader.writer.finish()
}

struct Reader<'s, 'a, 'i> {
    styles: &'s Styles,
    numbering: Numbering,
    notes: Notes<'a, 'i>,
    writer: Writer,
    boxes: Vec<Node<'a, 'i>>,
    /// A paragraph whose end was deleted: the next goes on with it.
    kept: Option<Inline>,
}

/// A paragraph and what it is.
struct Read {
    inline: Inline,
    kind: LineKind,
    footnotes: Vec<Footnote>,
}

impl<'a, 'i> Reader<'_, 'a, 'i> {
    fn blocks(&mut self, node: Node<'a, 'i>, depth: usize) -> Result<(), ExtractError> {
        let depth = deeper(depth)?;
        for part in elements(node) {
            match part.tag_name().name() {
                "p" => {
                    if let Some(read) = self.paragraph(part, depth)? {
                        for note in read.footnotes {
                            self.writer.footnote(note);
                        }
                        self.writer.paragraph(&read.inline, read.kind)?;
                    }
                }
                "tbl" => {
                    self.writer.table();
                    self.rows(part, depth)?;
                    self.writer.notes()?;
                }
                "AlternateContent" => {
                    let chosen = child(part, "Choice").or_else(|| child(part, "Fallback"));
                    if let Some(chosen) = chosen {
                        self.blocks(chosen, depth)?;
                    }
                }
                "del" | "moveFrom" | "sectPr" | "sdtPr" | "sdtEndPr" => {}
                _ => self.blocks(part, depth)?,
            }
        }
        Ok(())
    }

    /// A paragraph; nothing where it goes on in the next.
    fn paragraph(
        &mut self,
        node: Node<'a, 'i>,
        depth: usize,
    ) -> Result<Option<Read>, ExtractError> {
        let properties = child(node, "pPr");
        let mut runs = Runs::new();
        if let Some(kept) = self.kept.take() {
            runs.inline = kept;
        }
        runs.read(node, &mut self.notes, depth)?;
        self.writer.count(runs.inline.text.len())?;
        self.boxes.append(&mut runs.boxes);
        let mut footnotes = Vec::new();
        for (mark, note) in std::mem::take(&mut runs.notes) {
            let paragraphs = self.cell(note, depth)?;
            footnotes.push(Footnote { mark, paragraphs });
        }
        let merged = properties
            .and_then(|node| child(node, "rPr"))
            .and_then(|node| child(node, "del"))
            .is_some();
        if merged {
            self.kept = Some(runs.inline);
            for note in footnotes {
                self.writer.footnote(note);
            }
            return Ok(None);
        }
        let look = self.look(properties);
        let kind = self.kind(look, &mut runs);
        Ok(Some(Read {
            inline: runs.inline,
            kind,
            footnotes,
        }))
    }

    /// What the style of a paragraph and its own properties say.
    fn look(&self, properties: Option<Node<'a, 'i>>) -> Look {
        let style = properties
            .and_then(|node| child(node, "pStyle"))
            .and_then(|node| attribute(node, "val"));
        let mut look = style.map(|id| self.styles.look(id)).unwrap_or_default();
        if let Some(level) = properties.and_then(styles::outline) {
            look.heading = (level < 9 && !look.aside).then_some(level + 1);
        }
        if let Some(own) = properties.and_then(styles::list) {
            look.list = Some(own);
        }
        look.list = look.list.filter(|(id, _)| *id != 0);
        look
    }

    /// What a paragraph is; its number is put before its text.
    fn kind(&mut self, look: Look, runs: &mut Runs<'a, 'i>) -> LineKind {
        let text = runs.inline.text.trim();
        if text.is_empty() {
            return LineKind::Blank;
        }
        let length = text.chars().count();
        let letters = text.chars().any(char::is_alphabetic);
        let sentence = text.ends_with(['.', ';', ',', ':', '!', '?']);
        if let Some(number) = look.list.and_then(|list| self.numbering.next(list)) {
            let mut numbered = Inline::default();
            numbered.push(&number);
            numbered.append(&runs.inline);
            runs.inline = numbered;
        }
        match look {
            Look {
                heading: Some(level),
                ..
            } => LineKind::Heading(level),
            Look { aside: true, .. } => LineKind::Text,
            Look { list: Some(_), .. } => LineKind::Item,
            _ if runs.bold && letters && length <= HEADING && !sentence => {
                LineKind::Heading(BOLD_LEVEL)
            }
            _ if length > RUNNING => LineKind::Text,
            _ => LineKind::Unknown,
        }
    }

    /// The paragraphs of a cell or note; tables in it are read as paragraphs.
    fn cell(&mut self, node: Node<'a, 'i>, depth: usize) -> Result<Vec<Inline>, ExtractError> {
        let depth = deeper(depth)?;
        let mut found = Vec::new();
        for part in elements(node) {
            match part.tag_name().name() {
                "p" => {
                    if let Some(read) = self.paragraph(part, depth)? {
                        for note in read.footnotes {
                            self.writer.footnote(note);
                        }
                        found.push(read.inline);
                    }
                }
                "tcPr" | "del" | "moveFrom" | "tblPr" | "tblGrid" | "trPr" | "sdtPr" => {}
                _ => found.extend(self.cell(part, depth)?),
            }
        }
        Ok(found)
    }

    fn rows(&mut self, node: Node<'a, 'i>, depth: usize) -> Result<(), ExtractError> {
        let depth = deeper(depth)?;
        for part in elements(node) {
            match part.tag_name().name() {
                "tr" => {
                    let properties = child(part, "trPr");
                    let has = |name| properties.and_then(|node| child(node, name));
                    if has("del").is_some() {
                        continue;
                    }
                    let skipped = |name| {
                        let count = has(name).and_then(|node| attribute(node, "val"));
                        let count: usize = count.and_then(|one| one.parse().ok()).unwrap_or(0);
                        vec![CellInline::default(); count.min(SKIPPED)]
                    };
                    let mut cells = skipped("gridBefore");
                    self.cells(part, depth, &mut cells)?;
                    cells.extend(skipped("gridAfter"));
                    self.writer.row(&cells)?;
                }
                "tblPr" | "tblGrid" | "del" | "moveFrom" | "sdtPr" => {}
                _ => self.rows(part, depth)?,
            }
        }
        Ok(())
    }

    fn cells(
        &mut self,
        node: Node<'a, 'i>,
        depth: usize,
        cells: &mut Vec<CellInline>,
    ) -> Result<(), ExtractError> {
        let depth = deeper(depth)?;
        for part in elements(node) {
            match part.tag_name().name() {
                "tc" => {
                    let properties = child(part, "tcPr");
                    let has = |name| properties.and_then(|node| child(node, name));
                    let columns = has("gridSpan")
                        .and_then(|node| attribute(node, "val"))
                        .and_then(|count| count.parse().ok())
                        .unwrap_or(1);
                    let continued = has("vMerge")
                        .is_some_and(|merge| attribute(merge, "val") != Some("restart"));
                    let mut inline = Inline::default();
                    for paragraph in self.cell(part, depth)? {
                        inline.append(&paragraph);
                    }
                    if let Some(kept) = self.kept.take() {
                        inline.append(&kept);
                    }
                    cells.push(CellInline {
                        inline: if continued { Inline::default() } else { inline },
                        columns,
                        continued,
                    });
                }
                "trPr" | "tblPrEx" | "sdtPr" => {}
                _ => self.cells(part, depth, cells)?,
            }
        }
        Ok(())
    }
}
