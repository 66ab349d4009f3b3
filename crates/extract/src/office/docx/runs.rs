//! What stands in a paragraph.

use roxmltree::Node;

use super::notes::{Notes, Where};
use crate::error::ExtractError;
use crate::office::lines::Inline;
use crate::office::xml::{attribute, child, deeper, elements};

/// A paragraph as it was read.
#[derive(Debug)]
pub(super) struct Runs<'a, 'i> {
    pub(super) inline: Inline,
    /// Its notes: the mark, and where the text stands.
    pub(super) notes: Vec<(String, Node<'a, 'i>)>,
    /// The contents of text boxes.
    pub(super) boxes: Vec<Node<'a, 'i>>,
    /// Whether all of its letters are bold.
    pub(super) bold: bool,
    /// Fields that are open: whether their result has begun.
    fields: Vec<bool>,
    /// A note whose mark stands in the text behind it.
    marked: Option<(Where, Node<'a, 'i>)>,
}

impl<'a, 'i> Runs<'a, 'i> {
    pub(super) fn new() -> Self {
        Self {
            inline: Inline::default(),
            notes: Vec::new(),
            boxes: Vec::new(),
            bold: true,
            fields: Vec::new(),
            marked: None,
        }
    }

    /// Reads what stands below a node.
    pub(super) fn read(
        &mut self,
        node: Node<'a, 'i>,
        notes: &mut Notes<'a, 'i>,
        depth: usize,
    ) -> Result<(), ExtractError> {
        let depth = deeper(depth)?;
        for part in elements(node) {
            match part.tag_name().name() {
                "r" => self.run(part, notes, depth)?,
                // Deleted or moved away while changes were tracked; and what is no text.
                "del" | "moveFrom" | "pPr" | "rPr" | "sdtPr" | "sdtEndPr" | "instrText"
                | "delText" | "delInstrText" | "rt" => {}
                "drawing" | "pict" | "object" => self.boxes(part, depth)?,
                "AlternateContent" => {
                    let chosen = child(part, "Choice").or_else(|| child(part, "Fallback"));
                    if let Some(chosen) = chosen {
                        self.read(chosen, notes, depth)?;
                    }
                }
                "t" => self.words(part, notes),
                _ => self.read(part, notes, depth)?,
            }
        }
        Ok(())
    }

    fn run(
        &mut self,
        run: Node<'a, 'i>,
        notes: &mut Notes<'a, 'i>,
        depth: usize,
    ) -> Result<(), ExtractError> {
        let depth = deeper(depth)?;
        let properties = child(run, "rPr");
        let is = |name: &str| {
            properties
                .and_then(|node| child(node, name))
                .is_some_and(is_on)
        };
        if is("vanish") {
            return Ok(());
        }
        let raised = properties
            .and_then(|node| child(node, "vertAlign"))
            .and_then(|node| attribute(node, "val"))
            == Some("superscript");
        let start = self.inline.text.len();
        let marks = self.inline.marks.len();
        for part in elements(run) {
            match part.tag_name().name() {
                "t" => self.words(part, notes),
                "tab" | "br" | "cr" | "ptab" if self.shows() => self.inline.space(),
                "noBreakHyphen" if self.shows() => self.inline.push("-"),
                "sym" if self.shows() => self.symbol(part),
                "fldChar" => self.field(part),
                "footnoteReference" => self.note(part, Where::Foot, notes),
                "endnoteReference" => self.note(part, Where::End, notes),
                "drawing" | "pict" | "object" => self.boxes(part, depth)?,
                "AlternateContent" | "ruby" | "rubyBase" => {
                    let chosen = child(part, "Choice").or_else(|| child(part, "Fallback"));
                    self.read(chosen.unwrap_or(part), notes, depth)?;
                }
                _ => {}
            }
        }
        let added = self.inline.text.get(start..).unwrap_or_default();
        if raised && marks == self.inline.marks.len() {
            self.inline.raise(start);
        } else if added.chars().any(char::is_alphabetic) {
            self.bold &= is("b");
        }
        Ok(())
    }

    /// Whether text is shown now: not within the instruction of a field.
    fn shows(&self) -> bool {
        self.fields.iter().all(|shown| *shown)
    }

    fn words(&mut self, part: Node<'a, 'i>, notes: &mut Notes<'a, 'i>) {
        let text = part.text().unwrap_or_default();
        if let Some((place, note)) = self.marked.take() {
            notes.uncount(place);
            let mark = text.trim();
            self.inline.mark(mark);
            self.notes.push((mark.to_owned(), note));
        } else if self.shows() {
            self.inline.push(text);
        }
    }

    fn note(&mut self, part: Node<'a, 'i>, place: Where, notes: &mut Notes<'a, 'i>) {
        let Some((mark, note)) = attribute(part, "id").and_then(|id| notes.take(id, place)) else {
            return;
        };
        let own = attribute(part, "customMarkFollows").is_some_and(|own| !is_off(own));
        if own {
            self.marked = Some((place, note));
        } else {
            self.inline.mark(&mark);
            self.notes.push((mark, note));
        }
    }

    fn field(&mut self, part: Node<'a, 'i>) {
        match attribute(part, "fldCharType") {
            Some("begin") => self.fields.push(false),
            Some("separate") => {
                if let Some(field) = self.fields.last_mut() {
                    *field = true;
                }
            }
            Some("end") => {
                self.fields.pop();
            }
            _ => {}
        }
    }

    /// A sign of a symbol font.
    fn symbol(&mut self, part: Node<'a, 'i>) {
        let code = attribute(part, "char").and_then(|code| u32::from_str_radix(code, 16).ok());
        let sign = match code {
            Some(0xf0b7 | 0xf0a7 | 0xf0d8 | 0xf0fc) => Some('•'),
            Some(code @ 0xf020..=0xf07e) => char::from_u32(code - 0xf000),
            Some(code) => char::from_u32(code),
            None => None,
        };
        if let Some(sign) = sign {
            self.inline.push(sign.encode_utf8(&mut [0; 4]));
        }
    }

    fn boxes(&mut self, node: Node<'a, 'i>, depth: usize) -> Result<(), ExtractError> {
        let depth = deeper(depth)?;
        for part in elements(node) {
            match part.tag_name().name() {
                "txbxContent" => self.boxes.push(part),
                "Fallback" => {}
                _ => self.boxes(part, depth)?,
            }
        }
        Ok(())
    }
}

/// Whether a property is on: it is there, and its value does not say no.
fn is_on(property: Node<'_, '_>) -> bool {
    !attribute(property, "val").is_some_and(is_off)
}

fn is_off(value: &str) -> bool {
    matches!(value, "0" | "false" | "off" | "none")
}
