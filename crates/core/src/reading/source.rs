//! What any reader of a file delivers: the lines of its text, with what the format knows.
//!
//! Plain text knows nothing but its lines; a word processor's file knows headings, cells and
//! footnotes; the text layer of a PDF knows pages and which figures are raised. What a format
//! does not know is [`LineKind::Unknown`], and the rules of this room find it out.
//!
//! ```
//! use kader_core::reading::{LineKind, SourceDocument, SourceLine};
//!
//! // A row of a table with a raised 12 behind the 266, from page 26.
//! let row = SourceLine::row(&["MINUSMA", "6", "26612"]).on_page(26).with_mark(13, 15);
//! assert_eq!(row.text, "MINUSMA\t6\t26612");
//! assert_eq!(&row.text[row.marks[0].start..row.marks[0].end], "12");
//! let document = SourceDocument::new(vec![SourceLine::new("Bijlage 2"), row]);
//! assert_eq!((document.lines[1].number, document.lines[1].start), (2, 10));
//! assert_eq!(document.text(), "Bijlage 2\nMINUSMA\t6\t26612");
//! ```

/// The lines of a document, in the order in which they are read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceDocument {
    /// The lines; their numbers and starts agree with [`SourceDocument::text`].
    pub lines: Vec<SourceLine>,
}

/// A line of the extracted text. A row of a table is one line with its cells, and so is a
/// paragraph of a word processor's file; a line of a page stays a line, since places are told
/// by it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceLine {
    /// The text, without its line break.
    pub text: String,
    /// Its number in the extracted text, from 1. Set by [`SourceDocument::new`].
    pub number: usize,
    /// Its first byte in the extracted text. Set by [`SourceDocument::new`].
    pub start: usize,
    /// The page of the document, from 1, where it has pages.
    pub page: Option<u32>,
    /// The paragraph of the document, from 1, where the format tells: lines of one paragraph
    /// have the same number, and those of another have another.
    pub paragraph: Option<u32>,
    /// What the format knows it to be.
    pub kind: LineKind,
    /// The raised marks of footnotes in it, in order: they are no part of the word or number
    /// before them. The mark that a footnote itself begins with is one as well.
    pub marks: Vec<Bytes>,
}

/// What a format knows a line to be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum LineKind {
    /// Not told: running text, or anything else that the rules recognise.
    #[default]
    Unknown,
    /// Running text, for certain: no heading, no row, no footnote.
    Text,
    /// Nothing in it.
    Blank,
    /// A heading with its level, from 1.
    Heading(u8),
    /// An item of a list.
    Item,
    /// A row of a table.
    Row {
        /// The table, from 1: rows with the same number stand in one table.
        table: u32,
        /// The cells, from left to right; an empty one is there too.
        cells: Vec<Cell>,
    },
    /// The text of a footnote, or a further line of it, with the footnote's mark.
    Note(String),
    /// The head or foot of a page, a number in the margin: no part of the text.
    Furniture,
}

/// A cell of a row: where its text stands in the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Its text in the line; empty for an empty cell.
    pub bytes: Bytes,
    /// How many columns it takes, at least 1.
    pub columns: u16,
    /// Whether it goes on from the row above it: it holds for this row as well. A row of which
    /// every cell with text goes on is a further line of the row above.
    pub continued: bool,
}

/// A stretch of a line, in bytes; the end is exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bytes {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl SourceDocument {
    /// A document of these lines, which get their numbers and starts here.
    #[must_use]
    pub fn new(lines: Vec<SourceLine>) -> Self {
        let mut start = 0;
        let mut lines = lines;
        for (index, line) in lines.iter_mut().enumerate() {
            line.number = index + 1;
            line.start = start;
            start += line.text.len() + 1;
        }
        Self { lines }
    }

    /// Plain text or Markdown. Carriage returns stay in their lines, so that places are those
    /// of the input; what the lines are is left to the rules.
    ///
    /// ```
    /// use kader_core::reading::SourceDocument;
    /// let document = SourceDocument::from_text("Een\r\n\r\nTwee");
    /// assert_eq!(document.lines.len(), 3);
    /// assert_eq!(document.lines[2].start, 7);
    /// assert_eq!(document.text(), "Een\r\n\r\nTwee");
    /// ```
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        super::plain::read(text)
    }

    /// The extracted text: what numbers of lines and bytes in places and findings count in.
    #[must_use]
    pub fn text(&self) -> String {
        let lines: Vec<&str> = self.lines.iter().map(|line| line.text.as_str()).collect();
        lines.join("\n")
    }
}

impl SourceLine {
    /// A line of which nothing is known but its text. A line break in it becomes a space.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self {
            text: text.replace('\n', " "),
            ..Self::default()
        }
    }

    /// A row of a table by the texts of its cells, with tabs between them. Tabs and line
    /// breaks within a cell become spaces.
    #[must_use]
    pub fn row(cells: &[&str]) -> Self {
        let mut text = String::new();
        let mut found = Vec::new();
        for (index, cell) in cells.iter().enumerate() {
            if index > 0 {
                text.push('\t');
            }
            let start = text.len();
            text.push_str(&cell.replace(['\t', '\n'], " "));
            found.push(Cell {
                bytes: Bytes {
                    start,
                    end: text.len(),
                },
                columns: 1,
                continued: false,
            });
        }
        Self {
            text,
            kind: LineKind::Row {
                table: 1,
                cells: found,
            },
            ..Self::default()
        }
    }

    /// The line as one of another kind.
    #[must_use]
    pub fn of_kind(mut self, kind: LineKind) -> Self {
        self.kind = kind;
        self
    }

    /// The row as one of this table.
    #[must_use]
    pub fn in_table(mut self, number: u32) -> Self {
        if let LineKind::Row { table, .. } = &mut self.kind {
            *table = number;
        }
        self
    }

    /// The line on this page.
    #[must_use]
    pub fn on_page(mut self, page: u32) -> Self {
        self.page = Some(page);
        self
    }

    /// The line in this paragraph.
    #[must_use]
    pub fn in_paragraph(mut self, paragraph: u32) -> Self {
        self.paragraph = Some(paragraph);
        self
    }

    /// The line with the mark of a footnote at these bytes.
    #[must_use]
    pub fn with_mark(mut self, start: usize, end: usize) -> Self {
        self.marks.push(Bytes { start, end });
        self
    }
}
