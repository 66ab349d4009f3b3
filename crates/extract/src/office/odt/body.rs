//! Paragraphs and lists of an OpenDocument text, and what stands in them.

use kader_core::reading::{LineKind, SourceDocument};
use roxmltree::{Document, Node};

use super::styles::Styles;
use super::tables;
use crate::error::ExtractError;
use crate::kind::Kind;
use crate::office::lines::{Footnote, Inline, Writer};
use crate::office::xml::{attribute, child, deeper, elements};

/// A bold paragraph of fewer characters that is no sentence is a heading.
const HEADING: usize = 110;
/// A paragraph of more characters is running text.
const RUNNING: usize = 120;
/// The level of headings that only their bold letters tell.
const BOLD_LEVEL: u8 = 9;
/// Spaces told by a number are not more than these.
const SPACES: usize = 3;

/// The lines of the content.
pub(super) fn read(
    document: &Document<'_>,
    styles: &Styles,
) -> Result<SourceDocument, ExtractError> {
    let text = child(document.root_element(), "body")
        .and_then(|body| child(body, "text"))
        .ok_or(ExtractError::Broken(Kind::Odt))?;
    let mut reader = Reader {
        styles,
        writer: Writer::default(),
        counts: [0; 10],
        boxes: Vec::new(),
    };
    reader.blocks(text, false, 0)?;
    // Boxes may hold boxes: each is read once.
    let mut at = 0;
    while let Some(text_box) = reader.boxes.get(at).copied() {
        reader.blocks(text_box, false, 0)?;
        at += 1;
    }
    reader.writer.finish()
}

/// Reads the content from above.
pub(super) struct Reader<'s, 'a, 'i> {
    styles: &'s Styles,
    pub(super) writer: Writer,
    /// How many headings of each level there were.
    counts: [u32; 10],
    boxes: Vec<Node<'a, 'i>>,
}

/// A paragraph while it is read.
struct Read {
    inline: Inline,
    footnotes: Vec<Footnote>,
    /// Whether all of its letters are bold.
    bold: bool,
}

impl<'a, 'i> Reader<'_, 'a, 'i> {
    fn blocks(
        &mut self,
        node: Node<'a, 'i>,
        listed: bool,
        depth: usize,
    ) -> Result<(), ExtractError> {
        let depth = deeper(depth)?;
        let mut first = true;
        for part in elements(node) {
            match part.tag_name().name() {
                "h" | "p" => {
                    let (read, kind) = self.paragraph(part, depth)?;
                    // The first paragraph of an item is the item.
                    let kind = match kind {
                        LineKind::Unknown | LineKind::Text if listed && first => LineKind::Item,
                        kind => kind,
                    };
                    first = false;
                    for note in read.footnotes {
                        self.writer.footnote(note);
                    }
                    self.writer.paragraph(&read.inline, kind)?;
                }
                "list-item" | "list-header" => self.blocks(part, true, depth)?,
                "table" => {
                    self.writer.table();
                    tables::read(self, part, depth)?;
                    self.writer.notes()?;
                }
                // What was deleted, and what is no text.
                "tracked-changes"
                | "forms"
                | "annotation"
                | "sequence-decls"
                | "variable-decls"
                | "user-field-decls"
                | "table-of-content-source" => {}
                "frame" | "custom-shape" | "rect" | "g" => self.text_boxes(part, depth)?,
                _ => self.blocks(part, false, depth)?,
            }
        }
        Ok(())
    }

    fn paragraph(
        &mut self,
        node: Node<'a, 'i>,
        depth: usize,
    ) -> Result<(Read, LineKind), ExtractError> {
        let style = attribute(node, "style-name").unwrap_or_default();
        let mut read = Read {
            inline: Inline::default(),
            footnotes: Vec::new(),
            bold: true,
        };
        let bold = self.styles.bold(style).unwrap_or(false);
        if !self.styles.is_hidden(style) {
            self.inline(node, bold, &mut read, depth)?;
        }
        self.writer.count(read.inline.text.len())?;
        let text = read.inline.text.trim();
        let length = text.chars().count();
        let letters = text.chars().any(char::is_alphabetic);
        let sentence = text.ends_with(['.', ';', ',', ':', '!', '?']);
        let level = if node.tag_name().name() == "h" {
            let level = attribute(node, "outline-level").and_then(|level| level.parse().ok());
            Some(level.unwrap_or(1).clamp(1, 9))
        } else {
            self.styles.heading(style)
        };
        let aside = self.styles.is_aside(style);
        let kind = match level {
            _ if text.is_empty() => LineKind::Blank,
            _ if aside => LineKind::Text,
            Some(level) => {
                if node.tag_name().name() == "h" {
                    self.number(node, level, &mut read);
                }
                LineKind::Heading(level)
            }
            None if read.bold && letters && length <= HEADING && !sentence => {
                LineKind::Heading(BOLD_LEVEL)
            }
            None if length > RUNNING => LineKind::Text,
            None => LineKind::Unknown,
        };
        Ok((read, kind))
    }

    /// Puts the number of a heading before it.
    fn number(&mut self, node: Node<'a, 'i>, level: u8, read: &mut Read) {
        let unnumbered = attribute(node, "is-list-header") == Some("true")
            || attribute(node, "style-name") == Some("Title");
        if unnumbered {
            return;
        }
        let at = usize::from(level) - 1;
        for (index, count) in self.counts.iter_mut().enumerate() {
            match index.cmp(&at) {
                std::cmp::Ordering::Equal => *count = count.saturating_add(1),
                std::cmp::Ordering::Greater => *count = 0,
                std::cmp::Ordering::Less => {}
            }
        }
        if let Some(number) = self.styles.number(level, &self.counts) {
            let mut numbered = Inline::default();
            numbered.push(&number);
            numbered.append(&read.inline);
            read.inline = numbered;
        }
    }

    fn inline(
        &mut self,
        node: Node<'a, 'i>,
        bold: bool,
        read: &mut Read,
        depth: usize,
    ) -> Result<(), ExtractError> {
        let depth = deeper(depth)?;
        for part in node.children() {
            if part.is_text() {
                let text = part.text().unwrap_or_default();
                if text.chars().any(char::is_alphabetic) {
                    read.bold &= bold;
                }
                read.inline.push(&collapsed(text));
                continue;
            }
            if !part.is_element() {
                continue;
            }
            match part.tag_name().name() {
                "s" => {
                    let count = attribute(part, "c").and_then(|count| count.parse().ok());
                    let spaces = " ".repeat(count.unwrap_or(1).min(SPACES));
                    read.inline.push(&spaces);
                }
                "tab" | "line-break" => read.inline.space(),
                "span" => {
                    let style = attribute(part, "style-name").unwrap_or_default();
                    if self.styles.is_hidden(style) {
                        continue;
                    }
                    let start = read.inline.text.len();
                    let marks = read.inline.marks.len();
                    let own = self.styles.bold(style).unwrap_or(bold);
                    self.inline(part, own, read, depth)?;
                    if self.styles.is_raised(style) && marks == read.inline.marks.len() {
                        read.inline.raise(start);
                    }
                }
                "note" => self.note(part, read, depth)?,
                "frame" | "custom-shape" | "rect" | "g" => self.text_boxes(part, depth)?,
                "annotation" | "annotation-end" | "ruby-text" | "hidden-text"
                | "tracked-changes" | "soft-page-break" | "desc" | "title" => {}
                _ => self.inline(part, bold, read, depth)?,
            }
        }
        Ok(())
    }

    fn note(
        &mut self,
        node: Node<'a, 'i>,
        read: &mut Read,
        depth: usize,
    ) -> Result<(), ExtractError> {
        let mark = child(node, "note-citation")
            .and_then(|citation| attribute(citation, "label").or(citation.text()))
            .unwrap_or_default()
            .trim()
            .to_owned();
        read.inline.mark(&mark);
        if let Some(body) = child(node, "note-body") {
            let paragraphs = self.cell(body, depth)?;
            read.footnotes.push(Footnote { mark, paragraphs });
        }
        Ok(())
    }

    /// The paragraphs of a cell or note; tables in it are read as paragraphs.
    pub(super) fn cell(
        &mut self,
        node: Node<'a, 'i>,
        depth: usize,
    ) -> Result<Vec<Inline>, ExtractError> {
        let depth = deeper(depth)?;
        let mut found = Vec::new();
        for part in elements(node) {
            match part.tag_name().name() {
                "p" | "h" => {
                    let (read, _) = self.paragraph(part, depth)?;
                    for note in read.footnotes {
                        self.writer.footnote(note);
                    }
                    found.push(read.inline);
                }
                "annotation" | "tracked-changes" => {}
                "frame" | "custom-shape" | "rect" | "g" => self.text_boxes(part, depth)?,
                _ => found.extend(self.cell(part, depth)?),
            }
        }
        Ok(found)
    }

    fn text_boxes(&mut self, node: Node<'a, 'i>, depth: usize) -> Result<(), ExtractError> {
        let depth = deeper(depth)?;
        // A drawn shape holds its paragraphs itself.
        let holds = elements(node).any(|part| matches!(part.tag_name().name(), "p" | "list"));
        if holds {
            self.boxes.push(node);
            return Ok(());
        }
        for part in elements(node) {
            match part.tag_name().name() {
                "text-box" => self.boxes.push(part),
                _ => self.text_boxes(part, depth)?,
            }
        }
        Ok(())
    }
}

/// Spaces and line breaks of the file as one space each run.
fn collapsed(text: &str) -> String {
    let mut found = String::with_capacity(text.len());
    for one in text.chars() {
        let space = matches!(one, ' ' | '\t' | '\n' | '\r');
        if !(space && found.ends_with(' ')) {
            found.push(if space { ' ' } else { one });
        }
    }
    found
}
