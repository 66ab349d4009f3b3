//! XML, piece after piece.

use std::borrow::Cow;
use std::io::BufRead;

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, BytesText, Event};
use quick_xml::{Reader, XmlVersion};

use super::Trouble;

/// A reader of XML.
pub(super) struct Xml<R> {
    reader: Reader<R>,
    buffer: Vec<u8>,
}

/// A piece of XML. An element without content opens and closes.
pub(super) enum Piece<'x> {
    Open(Element<'x>),
    Close,
    Text(Cow<'x, str>),
    /// A comment or instruction.
    Aside,
    /// The text ends, whether or not all is closed.
    End,
}

/// The opening of an element.
pub(super) struct Element<'x>(BytesStart<'x>);

impl Element<'_> {
    /// Its name without prefix.
    pub(super) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// An attribute by its name, prefix included.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let found = attributes
            .with_checks(false)
            .filter_map(Result::ok)
            .find(|attribute| attribute.key.into_inner() == name)?;
        let value = found.normalized_value(XmlVersion::Implicit1_0).ok()?;
        Some(value.into_owned())
    }

    /// An attribute that is a whole number; nothing where it is left out.
    pub(super) fn number(&self, name: &str) -> Result<Option<u32>, Trouble> {
        let value = self.attribute(name);
        let number = value.map(|value| value.trim().parse().map_err(|_| Trouble::Broken));
        number.transpose()
    }
}

impl<R: BufRead> Xml<R> {
    pub(super) fn new(text: R) -> Self {
        let mut reader = Reader::from_reader(text);
        reader.config_mut().expand_empty_elements = true;
        Self {
            reader,
            buffer: Vec::new(),
        }
    }

    /// The next piece.
    pub(super) fn next(&mut self) -> Result<Piece<'_>, Trouble> {
        self.buffer.clear();
        let event = self.reader.read_event_into(&mut self.buffer);
        Ok(match event.map_err(|error| trouble(&error))? {
            Event::Start(start) | Event::Empty(start) => Piece::Open(Element(start)),
            Event::End(_) => Piece::Close,
            Event::Text(text) => Piece::Text(lines(text)),
            Event::CData(text) => Piece::Text(text.into_inner()),
            Event::GeneralRef(named) => match named.resolve_char_ref() {
                Ok(Some(letter)) => Piece::Text(letter.to_string().into()),
                Ok(None) => resolve_predefined_entity(&named)
                    .map(|words| Piece::Text(words.into()))
                    .ok_or(Trouble::Broken)?,
                Err(_) => return Err(Trouble::Broken),
            },
            Event::Comment(_) | Event::PI(_) | Event::Decl(_) | Event::DocType(_) => Piece::Aside,
            Event::Eof => Piece::End,
        })
    }

    /// Passes over an element that was just opened, with all that is in it.
    pub(super) fn skip(&mut self) -> Result<(), Trouble> {
        let mut depth = 1_usize;
        while depth > 0 {
            match self.next()? {
                Piece::Open(_) => depth += 1,
                Piece::Close => depth -= 1,
                Piece::End => return Err(Trouble::Broken),
                Piece::Text(_) | Piece::Aside => {}
            }
        }
        Ok(())
    }
}

/// The text with line ends as XML has them (XML 1.0, 2.11).
fn lines(text: BytesText<'_>) -> Cow<'_, str> {
    if text.contains('\r') {
        return text.xml10_content().into_owned().into();
    }
    text.into_inner()
}

fn trouble(error: &quick_xml::Error) -> Trouble {
    match error {
        quick_xml::Error::Io(error) if error.kind() == std::io::ErrorKind::FileTooLarge => {
            Trouble::TooLarge
        }
        _ => Trouble::Broken,
    }
}
