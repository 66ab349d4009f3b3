//! From pages to the lines of a document.

use kader_core::reading::{Bytes, LineKind, SourceDocument, SourceLine};

use super::furniture;
use super::ink::{Ink, Part};
use super::lines::{Line, lines};
use super::notes::{self, NoteText};
use super::order::{self, Block};
use super::paragraphs::{self, Paragraph, Style};
use super::tables::{self, Table};
use super::words::{Word, words};

/// Marks that may wait for their footnotes.
const MOST_OPEN_MARKS: usize = 64;

/// What stands on a page.
#[derive(Debug, Clone, Default)]
pub(super) struct PageText {
    pub(super) height: f64,
    /// Tables by their ruling lines.
    pub(super) tables: Vec<Table>,
    /// The lines that stand in none of them.
    pub(super) lines: Vec<Line>,
    pub(super) head: Vec<Line>,
    pub(super) foot: Vec<Line>,
    pub(super) notes: Vec<NoteText>,
    /// The heights of level lines that are of no table.
    pub(super) separators: Vec<f64>,
    /// The words of drawings, where the file tells them.
    drawn: Vec<Line>,
    /// What runs up or down, and what is set aslant.
    turned: Vec<Word>,
    slanted: String,
}

impl PageText {
    pub(super) fn of(ink: Ink) -> Self {
        let mut ink = ink;
        let (found, slanted) = words(&mut ink);
        let (drawn, found): (Vec<Word>, Vec<Word>) = found
            .into_iter()
            .partition(|word| word.part == Part::Drawing);
        let (furniture, found) = found
            .into_iter()
            .partition(|word| word.part == Part::Furniture);
        let (head, foot) = lines(furniture)
            .into_iter()
            .partition(|line| line.base < ink.height / 2.0);
        let (tables, rest) = tables::ruled(&ink, found);
        let (turned, upright) = rest.into_iter().partition(|word| word.turned);
        let in_table = |y: f64| {
            tables
                .iter()
                .any(|table: &Table| y >= table.top - 3.0 && y <= table.bottom + 3.0)
        };
        let separators = ink
            .rules
            .iter()
            .filter(|rule| rule.to.0 - rule.from.0 > 30.0 && !in_table(rule.from.1))
            .map(|rule| rule.from.1)
            .collect();
        Self {
            height: ink.height,
            lines: lines(upright),
            head,
            foot,
            drawn: lines(drawn.into_iter().filter(|word| !word.turned).collect()),
            tables,
            separators,
            turned,
            slanted,
            ..Self::default()
        }
    }

    /// Its parts in the order in which they are read.
    fn blocks(&mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut lines = std::mem::take(&mut self.lines);
        for table in std::mem::take(&mut self.tables) {
            let below = lines.partition_point(|line| line.base <= table.top + 1.0);
            let rest = lines.split_off(below);
            blocks.extend(order::blocks(lines));
            blocks.push(Block::Table(table));
            lines = rest;
        }
        blocks.extend(order::blocks(lines));
        blocks
    }
}

/// The lines of all pages.
pub(super) fn document(mut pages: Vec<PageText>) -> SourceDocument {
    let body = paragraphs::body_size(pages.iter().flat_map(|page| &page.lines));
    furniture::take(&mut pages, body);
    let mut open = Vec::new();
    for page in &mut pages {
        notes::take(page, body, &mut open);
        // Older ones will have none.
        open.drain(..open.len().saturating_sub(MOST_OPEN_MARKS));
    }
    let style = Style::of(pages.iter().flat_map(|page| &page.lines), body);
    let mut writer = Writer {
        lines: Vec::new(),
        page: 0,
        paragraph: 0,
        tables: 0,
        style,
        last_table: None,
        last_text: None,
        last_note: None,
    };
    for page in &mut pages {
        writer.page(page);
    }
    let mut lines = writer.lines;
    Style::level(&mut lines);
    SourceDocument::new(lines)
}

/// Writes the pages one after the other.
struct Writer {
    lines: Vec<SourceLine>,
    page: u32,
    paragraph: u32,
    tables: u32,
    style: Style,
    /// The last table, if nothing but furniture and footnotes stands behind it, and the line
    /// behind its last row.
    last_table: Option<(Table, usize)>,
    /// The last line of running text on the page before, if its paragraph may go on.
    last_text: Option<usize>,
    last_note: Option<String>,
}

impl Writer {
    fn push(&mut self, text: &str, marks: Vec<Bytes>, kind: LineKind) {
        let mut line = SourceLine::new(text).of_kind(kind).on_page(self.page);
        line.marks = marks;
        self.lines.push(line);
    }

    fn blank(&mut self) {
        let is_blank = self
            .lines
            .last()
            .is_none_or(|line| line.kind == LineKind::Blank);
        if !is_blank {
            self.push("", Vec::new(), LineKind::Blank);
        }
    }

    fn page(&mut self, page: &mut PageText) {
        self.page += 1;
        for line in std::mem::take(&mut page.head) {
            self.push(&line.text().0, Vec::new(), LineKind::Furniture);
        }
        let mut first = true;
        for block in page.blocks() {
            match block {
                Block::Text(lines) => {
                    for paragraph in paragraphs::paragraphs(&lines, &self.style) {
                        self.text(&paragraph, first);
                        first = false;
                    }
                }
                Block::Table(table) => self.table(table, first),
            }
            first = false;
        }
        for note in std::mem::take(&mut page.notes) {
            self.note(&note);
        }
        for line in std::mem::take(&mut page.drawn) {
            self.push(&line.text().0, Vec::new(), LineKind::Furniture);
        }
        for line in std::mem::take(&mut page.foot) {
            self.push(&line.text().0, Vec::new(), LineKind::Furniture);
        }
        let turned: Vec<&str> = page.turned.iter().map(|word| word.text.as_str()).collect();
        for beside in [turned.join(" "), page.slanted.trim().to_owned()] {
            if !beside.is_empty() {
                self.push(&beside, Vec::new(), LineKind::Furniture);
            }
        }
    }

    fn text(&mut self, paragraph: &Paragraph, first: bool) {
        let goes_on = first
            && paragraph.is_running()
            && self
                .last_text
                .and_then(|last| self.lines.get(last))
                .is_some_and(|last| paragraph.goes_on(&last.text));
        if !goes_on {
            self.blank();
            self.paragraph += 1;
        }
        self.last_table = None;
        for (text, marks, kind) in paragraph.lines(&self.style) {
            self.push(&text, marks, kind);
            if let Some(line) = self.lines.last_mut() {
                line.paragraph = Some(self.paragraph);
            }
        }
        self.last_text = paragraph.is_running().then(|| self.lines.len() - 1);
        if !paragraph.is_running() {
            self.blank();
        }
    }

    fn table(&mut self, table: Table, first: bool) {
        self.last_text = None;
        let before = self.last_table.take().filter(|_| first);
        let before = before.filter(|(before, _)| table.goes_on(before));
        if let Some((before, at)) = before {
            // Its head is printed again.
            let head = table
                .rows
                .iter()
                .zip(&before.rows)
                .take_while(|(row, head)| row == head)
                .count();
            let rest = self.lines.split_off(at);
            for (index, row) in table.rows.iter().enumerate() {
                if index >= head {
                    self.row(row);
                }
            }
            let end = self.lines.len();
            for row in &table.rows[..head] {
                self.row(row);
                if let Some(line) = self.lines.last_mut() {
                    line.kind = LineKind::Furniture;
                }
            }
            self.lines.extend(rest);
            let whole = Table {
                rows: before.rows,
                ..table
            };
            self.last_table = Some((whole, end));
            return;
        }
        self.blank();
        self.tables += 1;
        for row in &table.rows {
            self.row(row);
        }
        let end = self.lines.len();
        self.blank();
        self.last_table = Some((table, end));
    }

    fn row(&mut self, row: &[tables::CellText]) {
        self.lines
            .push(tables::row(row, self.tables).on_page(self.page));
    }

    fn note(&mut self, note: &NoteText) {
        let begins = note.mark.is_some();
        let Some(mark) = note.mark.clone().or_else(|| self.last_note.clone()) else {
            return;
        };
        self.paragraph += u32::from(begins);
        for (index, line) in note.lines.iter().enumerate() {
            let (text, mut marks) = line.text();
            let bracket = usize::from(text[mark.len().min(text.len())..].starts_with(')'));
            let own = Bytes {
                start: 0,
                end: mark.len() + bracket,
            };
            if index == 0 && begins && !marks.contains(&own) {
                marks.insert(0, own);
            }
            self.push(&text, marks, LineKind::Note(mark.clone()));
            if let Some(line) = self.lines.last_mut() {
                line.paragraph = Some(self.paragraph);
            }
        }
        self.last_note = Some(mark);
    }
}
