//! ODS: OpenDocument spreadsheets (ODF 1.2, part 1, 9.1).

use std::collections::BTreeSet;
use std::io::BufRead;
use std::ops::ControlFlow;

use jiff::civil::Date;

use super::package::Package;
use super::xml::{Element, Piece, Xml};
use super::{
    Cells, Content, EPOCH_1900, Head, Measure, Merged, Trouble, Visit, add, iso_day, keep, text,
};
use crate::sheet::limits;

const CONTENT: &str = "content.xml";

/// An OpenDocument spreadsheet.
pub(super) struct Ods<'b> {
    package: Package<'b>,
    epoch: Date,
}

impl<'b> Ods<'b> {
    pub(super) fn open(mut package: Package<'b>) -> Result<Self, Trouble> {
        let manifest = "META-INF/manifest.xml";
        if package.has(manifest) {
            let mut xml = package.part(manifest)?;
            loop {
                match xml.next()? {
                    Piece::Open(element) if element.name() == "encryption-data" => {
                        return Err(Trouble::Encrypted);
                    }
                    Piece::End => break,
                    _ => {}
                }
            }
        }
        Ok(Self {
            package,
            epoch: EPOCH_1900,
        })
    }

    pub(super) fn epoch(&self) -> Date {
        self.epoch
    }

    /// The first rows of every sheet. On the way it is learnt from which day days are counted.
    pub(super) fn heads(&mut self) -> Result<Vec<Head>, Trouble> {
        let mut reading = Reading::new(self.package.part(CONTENT)?);
        let mut heads = Vec::new();
        while let Some((name, is_hidden)) = reading.next_table()? {
            let mut head = Head {
                name,
                is_hidden,
                rows: Vec::new(),
            };
            let stopped = reading.table(&mut |number, cells| keep(&mut head, number, cells))?;
            if stopped == ControlFlow::Break(()) {
                reading.xml.skip()?;
            }
            heads.push(head);
        }
        self.epoch = reading.epoch;
        Ok(heads)
    }

    pub(super) fn rows(
        &mut self,
        sheet: usize,
        visit: &mut Visit<'_>,
    ) -> Result<Vec<Merged>, Trouble> {
        let mut reading = Reading::new(self.package.part(CONTENT)?);
        for _ in 0..sheet {
            reading.next_table()?.ok_or(Trouble::Broken)?;
            reading.xml.skip()?;
        }
        reading.next_table()?.ok_or(Trouble::Broken)?;
        let _ = reading.table(visit)?;
        Ok(reading.merged)
    }
}

struct Reading<R> {
    xml: Xml<R>,
    epoch: Date,
    /// The styles of sheets that are not shown.
    hidden: BTreeSet<String>,
    style: String,
    merged: Vec<Merged>,
}

/// A cell as its element opens.
struct Opened {
    repeated: u32,
    /// How many rows and columns it covers.
    spanned: (u32, u32),
    is_covered: bool,
    is_formula: bool,
    is_error: bool,
    kind: Option<String>,
    value: Option<String>,
}

impl<R: BufRead> Reading<R> {
    fn new(xml: Xml<R>) -> Self {
        Self {
            xml,
            epoch: EPOCH_1900,
            hidden: BTreeSet::new(),
            style: String::new(),
            merged: Vec::new(),
        }
    }

    /// Opens the next sheet: its name, and whether it is hidden. Nothing behind the last.
    fn next_table(&mut self) -> Result<Option<(String, bool)>, Trouble> {
        loop {
            match self.xml.next()? {
                Piece::Open(element) => match element.name() {
                    "style" => self.style = element.attribute("style:name").unwrap_or_default(),
                    "table-properties"
                        if element.attribute("table:display").as_deref() == Some("false") =>
                    {
                        self.hidden.insert(self.style.clone());
                    }
                    "null-date" => {
                        let day = element.attribute("table:date-value");
                        if let Some(day) = day.and_then(|day| iso_day(&day)) {
                            self.epoch = day;
                        }
                    }
                    "table" => {
                        let style = element.attribute("table:style-name").unwrap_or_default();
                        let name = element.attribute("table:name").unwrap_or_default();
                        return Ok(Some((name, self.hidden.contains(&style))));
                    }
                    _ => {}
                },
                Piece::End => return Ok(None),
                Piece::Close | Piece::Text(_) | Piece::Aside => {}
            }
        }
    }

    /// The rows of the sheet that was just opened.
    fn table(&mut self, visit: &mut Visit<'_>) -> Result<ControlFlow<()>, Trouble> {
        let mut measure = Measure::default();
        let mut number = 1_u32;
        let mut cells: Cells<'_> = Vec::new();
        // Rows may stand in groups.
        let mut depth = 1_usize;
        loop {
            let repeated = match self.xml.next()? {
                Piece::Open(element) => match element.name() {
                    "table-row" => element.number("table:number-rows-repeated")?.unwrap_or(1),
                    "table-rows" | "table-header-rows" | "table-row-group" => {
                        depth += 1;
                        continue;
                    }
                    _ => {
                        self.xml.skip()?;
                        continue;
                    }
                },
                Piece::Close => {
                    depth -= 1;
                    if depth == 0 {
                        return Ok(ControlFlow::Continue(()));
                    }
                    continue;
                }
                Piece::End => return Err(Trouble::Broken),
                Piece::Text(_) | Piece::Aside => continue,
            };
            cells.clear();
            self.row(number, &mut cells)?;
            if cells.is_empty() {
                // Spreadsheets fill what is left of the sheet with one empty row.
                number = number.saturating_add(repeated);
                continue;
            }
            measure.fits(repeated, &cells)?;
            for _ in 0..repeated {
                measure.row(number, &cells)?;
                number = number.saturating_add(1);
                if visit(number - 1, &cells) == ControlFlow::Break(()) {
                    // The row was read to its end, what groups it stands in was not.
                    for _ in 1..depth {
                        self.xml.skip()?;
                    }
                    return Ok(ControlFlow::Break(()));
                }
            }
        }
    }

    /// The cells of a row that was just opened.
    fn row(&mut self, number: u32, cells: &mut Cells<'static>) -> Result<(), Trouble> {
        let mut column = 0_u32;
        loop {
            let opened = match self.xml.next()? {
                Piece::Open(element) => match element.name() {
                    "table-cell" | "covered-table-cell" => opened(&element)?,
                    _ => {
                        self.xml.skip()?;
                        continue;
                    }
                },
                Piece::Close => return Ok(()),
                Piece::End => return Err(Trouble::Broken),
                Piece::Text(_) | Piece::Aside => continue,
            };
            let shown = self.shown()?;
            let (rows, columns) = opened.spanned;
            if rows > 1 || columns > 1 {
                self.merged.push(Merged {
                    rows: (number, number.saturating_add(rows - 1)),
                    columns: (column, column.saturating_add(columns - 1)),
                });
            }
            let repeated = opened.repeated;
            if let Some(content) = content(opened, shown) {
                if repeated > limits::COLUMNS {
                    return Err(Trouble::TooLarge);
                }
                let all = (column..).zip(std::iter::repeat_n(content, width(repeated)));
                cells.extend(all);
            }
            column = column.saturating_add(repeated);
        }
    }

    /// What the cell that was just opened shows: its paragraphs, without notes and drawings.
    fn shown(&mut self) -> Result<String, Trouble> {
        let (mut shown, mut depth, mut paragraphs) = (String::new(), 1_usize, 0_usize);
        loop {
            match self.xml.next()? {
                Piece::Open(element) => {
                    let is_text = match element.name() {
                        "p" => {
                            paragraphs += 1;
                            if paragraphs > 1 {
                                add(&mut shown, "\n")?;
                            }
                            true
                        }
                        "s" => {
                            let spaces = element.number("text:c")?.unwrap_or(1);
                            let spaces = usize::try_from(spaces).unwrap_or(usize::MAX);
                            if spaces > limits::CELL_BYTES {
                                return Err(Trouble::TooLarge);
                            }
                            add(&mut shown, &" ".repeat(spaces))?;
                            true
                        }
                        "tab" => {
                            add(&mut shown, "\t")?;
                            true
                        }
                        "line-break" => {
                            add(&mut shown, "\n")?;
                            true
                        }
                        "span" | "a" => true,
                        _ => false,
                    };
                    if is_text {
                        depth += 1;
                    } else {
                        self.xml.skip()?;
                    }
                }
                Piece::Close => {
                    depth -= 1;
                    if depth == 0 {
                        return Ok(shown);
                    }
                }
                // Between paragraphs stand only line ends of the file.
                Piece::Text(words) if depth > 1 => add(&mut shown, &words)?,
                Piece::Text(_) | Piece::Aside => {}
                Piece::End => return Err(Trouble::Broken),
            }
        }
    }
}

fn width(columns: u32) -> usize {
    usize::try_from(columns).unwrap_or(usize::MAX)
}

fn opened(element: &Element<'_>) -> Result<Opened, Trouble> {
    let spans = |name| -> Result<u32, Trouble> { Ok(element.number(name)?.unwrap_or(1).max(1)) };
    let kind = element.attribute("office:value-type");
    let value = match kind.as_deref() {
        Some("float" | "percentage" | "currency") => element.attribute("office:value"),
        Some("date") => element.attribute("office:date-value"),
        Some("time") => element.attribute("office:time-value"),
        Some("boolean") => element.attribute("office:boolean-value"),
        Some("string") => element.attribute("office:string-value"),
        _ => None,
    };
    Ok(Opened {
        repeated: spans("table:number-columns-repeated")?,
        spanned: (
            spans("table:number-rows-spanned")?,
            spans("table:number-columns-spanned")?,
        ),
        is_covered: element.name() == "covered-table-cell",
        is_formula: element.attribute("table:formula").is_some(),
        is_error: element.attribute("calcext:value-type").as_deref() == Some("error"),
        kind,
        value,
    })
}

/// What a cell holds; nothing where it is empty or lies under another.
fn content(opened: Opened, shown: String) -> Option<Content<'static>> {
    if opened.is_covered {
        return None;
    }
    if opened.is_error {
        return Some(Content::Error(shown.into()));
    }
    match (opened.kind.as_deref(), opened.value) {
        (Some("float" | "percentage" | "currency"), Some(value)) => {
            Some(Content::Number(value.into()))
        }
        (Some("date"), Some(value)) => Some(match iso_day(&value) {
            Some(day) => Content::Date(day),
            None => Content::Text(value.into()),
        }),
        (Some("boolean"), Some(value)) => Some(Content::Boolean(value == "true")),
        (Some("string" | "time"), Some(value)) if !value.is_empty() => text(value.into()),
        (None, _) if opened.is_formula && shown.is_empty() => Some(Content::Uncomputed),
        _ => text(shown.into()),
    }
}
