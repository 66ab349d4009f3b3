//! XLSX: Office Open XML workbooks (ECMA-376-1, 18).

use std::collections::BTreeMap;
use std::io::BufRead;
use std::ops::ControlFlow;

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::package::Package;
use super::strings::{Strings, strings, unescaped, words};
use super::xml::{Element, Piece, Xml};
use super::{
    Cells, Content, EPOCH_1900, EPOCH_1904, Head, Measure, Merged, Trouble, Visit, iso_day, keep,
    styles, text, text_within,
};
use crate::sheet::place::named;

/// An XLSX workbook.
pub(super) struct Xlsx<'b> {
    package: Package<'b>,
    sheets: Vec<Sheet>,
    book: Book,
}

/// A sheet as the workbook lists it.
struct Sheet {
    name: String,
    is_hidden: bool,
    part: String,
}

/// What the cells of all sheets refer to.
struct Book {
    strings: Strings,
    /// Whether numbers are shown as days, by cell format.
    day_formats: Vec<bool>,
    epoch: Date,
}

impl<'b> Xlsx<'b> {
    pub(super) fn open(mut package: Package<'b>) -> Result<Self, Trouble> {
        let top = relations(&mut package, "")?;
        let workbook = top.by_kind("/officeDocument").ok_or(Trouble::Broken)?;
        let parts = relations(&mut package, workbook)?;
        let (listed, epoch) = listed(&mut package, workbook)?;
        let sheets = listed
            .into_iter()
            .filter_map(|sheet| {
                // Charts and dialogs stand among the sheets and have no cells.
                let (kind, part) = parts.0.get(&sheet.part)?;
                kind.ends_with("/worksheet").then(|| Sheet {
                    part: part.clone(),
                    ..sheet
                })
            })
            .collect();
        let strings = match parts.by_kind("/sharedStrings") {
            Some(part) => strings(&mut package, part)?,
            None => Strings::default(),
        };
        let day_formats = match parts.by_kind("/styles") {
            Some(part) => styles::day_formats(&mut package, part)?,
            None => Vec::new(),
        };
        Ok(Self {
            package,
            sheets,
            book: Book {
                strings,
                day_formats,
                epoch,
            },
        })
    }

    pub(super) fn epoch(&self) -> Date {
        self.book.epoch
    }

    pub(super) fn heads(&mut self) -> Result<Vec<Head>, Trouble> {
        let mut heads = Vec::new();
        for place in 0..self.sheets.len() {
            let mut head = Head::default();
            self.rows(place, &mut |number, cells| keep(&mut head, number, cells))?;
            if let Some(sheet) = self.sheets.get(place) {
                head.name.clone_from(&sheet.name);
                head.is_hidden = sheet.is_hidden;
            }
            heads.push(head);
        }
        Ok(heads)
    }

    pub(super) fn rows(
        &mut self,
        sheet: usize,
        visit: &mut Visit<'_>,
    ) -> Result<Vec<Merged>, Trouble> {
        let sheet = self.sheets.get(sheet).ok_or(Trouble::Broken)?;
        let xml = self.package.part(&sheet.part)?;
        let mut reading = Reading {
            xml,
            book: &self.book,
            measure: Measure::default(),
            merged: Vec::new(),
        };
        reading.sheet(visit)?;
        Ok(reading.merged)
    }
}

/// What a part refers to, by id: the kind and the name of the other part.
#[derive(Default)]
struct Relations(BTreeMap<String, (String, String)>);

impl Relations {
    fn by_kind(&self, end: &str) -> Option<&str> {
        self.0
            .values()
            .find(|(kind, _)| kind.ends_with(end))
            .map(|(_, part)| part.as_str())
    }
}

fn relations(package: &mut Package<'_>, of: &str) -> Result<Relations, Trouble> {
    let (folder, file) = of.rsplit_once('/').unwrap_or(("", of));
    let prefix = if folder.is_empty() {
        String::new()
    } else {
        format!("{folder}/")
    };
    let name = format!("{prefix}_rels/{file}.rels");
    let mut found = Relations::default();
    let mut xml = package.part(&name)?;
    loop {
        match xml.next()? {
            Piece::Open(element) if element.name() == "Relationship" => {
                let [id, kind, target] =
                    ["Id", "Type", "Target"].map(|name| element.attribute(name));
                let (Some(id), Some(kind), Some(target)) = (id, kind, target) else {
                    return Err(Trouble::Broken);
                };
                let part = match target.strip_prefix('/') {
                    Some(part) => part.to_owned(),
                    None => format!("{prefix}{}", target.trim_start_matches("./")),
                };
                found.0.insert(id, (kind, part));
            }
            Piece::End => return Ok(found),
            _ => {}
        }
    }
}

/// The sheets that a workbook lists, each under the id of its relation instead of its part, and
/// day 0.
fn listed(package: &mut Package<'_>, part: &str) -> Result<(Vec<Sheet>, Date), Trouble> {
    let mut xml = package.part(part)?;
    let (mut sheets, mut epoch) = (Vec::new(), EPOCH_1900);
    loop {
        match xml.next()? {
            Piece::Open(element) => match element.name() {
                "workbookPr" if element.attribute("date1904").is_some_and(|is| is_true(&is)) => {
                    epoch = EPOCH_1904;
                }
                "sheet" => {
                    let id = element
                        .attribute("r:id")
                        .or_else(|| element.attribute("id"));
                    let name = element.attribute("name").unwrap_or_default();
                    let state = element.attribute("state").unwrap_or_default();
                    sheets.push(Sheet {
                        name,
                        // `hidden` and `veryHidden`.
                        is_hidden: state.to_lowercase().ends_with("hidden"),
                        part: id.unwrap_or_default(),
                    });
                }
                _ => {}
            },
            Piece::End => return Ok((sheets, epoch)),
            _ => {}
        }
    }
}

fn is_true(word: &str) -> bool {
    matches!(word, "1" | "true" | "on")
}

/// A sheet while it is read.
struct Reading<'x, R> {
    xml: Xml<R>,
    book: &'x Book,
    measure: Measure,
    merged: Vec<Merged>,
}

/// A cell as its element opens.
struct Opened {
    column: u32,
    kind: Option<String>,
    format: usize,
}

impl<'x, R: BufRead> Reading<'x, R> {
    fn sheet(&mut self, visit: &mut Visit<'_>) -> Result<(), Trouble> {
        let mut cells: Cells<'x> = Vec::new();
        let mut in_rows = false;
        loop {
            match self.xml.next()? {
                Piece::Open(element) => match element.name() {
                    "sheetData" => in_rows = true,
                    "row" if in_rows => {
                        let next = self.measure.last_row.saturating_add(1);
                        let number = element.number("r")?.unwrap_or(next);
                        cells.clear();
                        self.row(number, &mut cells)?;
                        self.measure.row(number, &cells)?;
                        if !cells.is_empty() && visit(number, &cells) == ControlFlow::Break(()) {
                            return Ok(());
                        }
                    }
                    "mergeCell" => self.merged.extend(merged(&element)),
                    _ => {}
                },
                Piece::End if in_rows => return Ok(()),
                Piece::End => return Err(Trouble::Broken),
                Piece::Close | Piece::Text(_) | Piece::Aside => {}
            }
        }
    }

    /// The cells of a row that was just opened.
    fn row(&mut self, number: u32, cells: &mut Cells<'x>) -> Result<(), Trouble> {
        let mut next = 0;
        loop {
            let opened = match self.xml.next()? {
                Piece::Open(element) if element.name() == "c" => opened(&element, number, next)?,
                Piece::Open(_) => {
                    self.xml.skip()?;
                    continue;
                }
                Piece::Close => return Ok(()),
                Piece::End => return Err(Trouble::Broken),
                Piece::Text(_) | Piece::Aside => continue,
            };
            if opened.column < next {
                return Err(Trouble::Broken);
            }
            next = opened.column.saturating_add(1);
            if let Some(content) = self.cell(&opened)? {
                cells.push((opened.column, content));
            }
        }
    }

    /// What the cell holds that was just opened.
    fn cell(&mut self, opened: &Opened) -> Result<Option<Content<'x>>, Trouble> {
        let (mut value, mut is_formula) = (None, false);
        loop {
            enum Part {
                Value,
                Words,
                Else,
            }
            let part = match self.xml.next()? {
                Piece::Open(element) => match element.name() {
                    "v" => Part::Value,
                    "is" => Part::Words,
                    "f" => {
                        is_formula = true;
                        Part::Else
                    }
                    _ => Part::Else,
                },
                Piece::Close => break,
                Piece::End => return Err(Trouble::Broken),
                Piece::Text(_) | Piece::Aside => continue,
            };
            match part {
                Part::Value => value = Some(text_within(&mut self.xml)?),
                Part::Words => value = Some(words(&mut self.xml)?),
                Part::Else => self.xml.skip()?,
            }
        }
        let kind = opened.kind.as_deref().unwrap_or("n");
        let value = match value.filter(|value| !value.is_empty()) {
            Some(value) => value,
            None if is_formula && kind != "str" => return Ok(Some(Content::Uncomputed)),
            None => return Ok(None),
        };
        Ok(match kind {
            "s" => {
                let number = value.trim().parse().map_err(|_| Trouble::Broken)?;
                let words = self.book.strings.get(number).ok_or(Trouble::Broken)?;
                text(words.into())
            }
            "str" => text(unescaped(&value).into_owned().into()),
            "inlineStr" => text(value.into()),
            "b" => Some(Content::Boolean(is_true(value.trim()))),
            "e" => Some(Content::Error(value.into())),
            "d" => match iso_day(value.trim()) {
                Some(day) => Some(Content::Date(day)),
                None => text(value.into()),
            },
            "n" => Some(self.number(value, opened.format)),
            _ => return Err(Trouble::Broken),
        })
    }

    /// A number, or the day as which it is shown.
    fn number(&self, value: String, format: usize) -> Content<'x> {
        let shows_day = self.book.day_formats.get(format).copied();
        let day = shows_day
            .filter(|is| *is)
            .and_then(|_| serial(&value, self.book.epoch));
        match day {
            Some(day) => Content::Date(day),
            None => Content::Number(value.into()),
        }
    }
}

fn opened(element: &Element<'_>, row: u32, next: u32) -> Result<Opened, Trouble> {
    let column = match element.attribute("r") {
        None => next,
        Some(name) => match named(&name) {
            Some((column, of)) if of == row => column,
            _ => return Err(Trouble::Broken),
        },
    };
    let format = element.number("s")?.unwrap_or(0);
    Ok(Opened {
        column,
        kind: element.attribute("t"),
        format: usize::try_from(format).unwrap_or(usize::MAX),
    })
}

fn merged(element: &Element<'_>) -> Option<Merged> {
    let cells = element.attribute("ref")?;
    let (first, last) = cells.split_once(':')?;
    let (first, last) = (named(first)?, named(last)?);
    Some(Merged {
        rows: (first.1, last.1),
        columns: (first.0, last.0),
    })
}

/// The day that a number stands for, counted from day 0. Before March 1900 spreadsheets count
/// otherwise, and no register reaches there.
pub(in crate::sheet) fn serial(number: &str, epoch: Date) -> Option<Date> {
    let number: f64 = number.trim().parse().ok()?;
    let is_day = (61.0..3_000_000.0).contains(&number) && number.fract().abs() < 1e-9;
    if !is_day {
        return None;
    }
    #[allow(clippy::cast_possible_truncation, reason = "it is whole and small")]
    let days = number as i64;
    epoch.checked_add(days.days()).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_are_counted_from_either_day_0() {
        assert_eq!(serial("44957", EPOCH_1900), Some(date(2023, 1, 31)));
        assert_eq!(serial("43495", EPOCH_1904), Some(date(2023, 1, 31)));
        assert_eq!(serial("4.4957E+4", EPOCH_1900), Some(date(2023, 1, 31)));
        for wrong in ["44957.5", "60", "-1", "1e300", "nan", ""] {
            assert_eq!(serial(wrong, EPOCH_1900), None, "{wrong}");
        }
    }
}
