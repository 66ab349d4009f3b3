//! From the bytes of a file to its rows: what kind of file it is, which sheet is meant, which
//! row is the header.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use kader_core::record::{Code, nearest};
use kader_core::wording::Message;

use super::cell::{Head, Merged};
use super::columns::{RowKind, columns};
use super::csv::{Csv, Torn};
use super::fault::{Fault, Faults};
use super::header::{Header, Known};
use super::rows::{Read, Reading};
use super::workbook::{Trouble, Workbook, is_workbook};
use super::{Intake, Mapping, Place, Rows};
use crate::dossier::decode;

/// Reads a file of rows. A mapping wins over what headers usually mean; the sheet is the one
/// that it names, or else the one whose header is that of such rows.
///
/// Nothing is thrown away: whatever could not be read is among the faults.
#[must_use]
pub fn read(name: &str, bytes: &[u8], kind: RowKind, mapping: &Mapping) -> Intake {
    let sought = Sought {
        place: Place::file(name),
        kind,
        mapping,
        known: Known::new(columns(kind)),
    };
    if is_workbook(bytes) {
        return match Workbook::open(bytes) {
            Ok(mut workbook) => sought.workbook(&mut workbook),
            Err(trouble) => sought.troubled(trouble),
        };
    }
    match decode::decode(bytes) {
        Ok(text) => sought.csv(&text),
        Err(fault) => {
            let (span, message) = fault.told();
            let text = decode::lossy(bytes);
            let before = span.and_then(|span| text.get(..usize::try_from(span.start).ok()?));
            let line = before.map(|before| before.matches('\n').count() + 1);
            let mut place = sought.place.clone();
            place.row = line.and_then(|line| u32::try_from(line).ok());
            sought.refused(vec![sought.fault(Code::NotUtf8, &place, message)])
        }
    }
}

/// What is looked for in a file.
struct Sought<'m> {
    place: Place,
    kind: RowKind,
    mapping: &'m Mapping,
    known: Known,
}

impl Sought<'_> {
    fn fault(&self, code: Code, place: &Place, message: Message) -> Fault {
        Fault {
            code,
            place: place.clone(),
            field: None,
            excerpt: None,
            message,
            remedy: None,
        }
    }

    /// Nothing was read, because of this.
    fn refused(&self, faults: Vec<Fault>) -> Intake {
        Intake {
            kind: self.kind,
            place: self.place.clone(),
            rows: Rows::none(self.kind),
            mapping: self.mapping.clone(),
            wrong: BTreeMap::new(),
            faults,
            omitted: 0,
            fields: Vec::new(),
        }
    }

    fn troubled(&self, trouble: Trouble) -> Intake {
        let fault = self.fault(Code::BadWorkbook, &self.place, trouble.told());
        self.refused(vec![fault])
    }

    fn csv(&self, text: &str) -> Intake {
        // The separator is the one under which the header says most.
        let scored = Csv::each(text).map(|csv| {
            let head = csv.head();
            let score = self.known.best(&head, self.mapping);
            (score.map_or(0, |(_, score)| score), csv, head)
        });
        let Some((_, csv, head)) =
            scored.reduce(|best, next| if next.0 > best.0 { next } else { best })
        else {
            return self.refused(Vec::new());
        };
        let header = match self.header(&head, &self.place) {
            Ok(header) => header,
            Err(faults) => return self.refused(faults),
        };
        let width = csv.width_of(header.row);
        let mut reading = Reading::new(self.kind, self.place.clone(), &header, None);
        let mut torn = Vec::new();
        csv.rows(
            &mut |line, cells, found| {
                if line > header.row {
                    if found == width {
                        reading.row(line, cells);
                    } else {
                        reading.ragged(line, cells, (found, width));
                    }
                }
                ControlFlow::Continue(())
            },
            &mut |row| torn.push(row),
        );
        for row in torn {
            let (line, name) = match row {
                Torn::Unclosed(line) => (line, "E010"),
                Torn::AfterQuote(line) => (line, "E010-after"),
            };
            reading.torn(line, Message::new(name));
        }
        self.done(reading.finish(), header, None)
    }

    fn workbook(&self, workbook: &mut Workbook<'_>) -> Intake {
        let heads = match workbook.heads() {
            Ok(heads) => heads,
            Err(trouble) => return self.troubled(trouble),
        };
        let sheet = match self.sheet(&heads) {
            Ok(sheet) => sheet,
            Err(fault) => return self.refused(vec![*fault]),
        };
        let Some(head) = heads.get(sheet) else {
            return self.troubled(Trouble::Broken);
        };
        let place = Place {
            sheet: Some(head.name.clone()),
            ..self.place.clone()
        };
        let header = match self.header(head, &place) {
            Ok(header) => header,
            Err(faults) => {
                return Intake {
                    place,
                    ..self.refused(faults)
                };
            }
        };
        let epoch = Some(workbook.epoch());
        let mut reading = Reading::new(self.kind, place.clone(), &header, epoch);
        let read = workbook.rows(sheet, &mut |row, cells| {
            if row > header.row {
                reading.row(row, cells);
            }
            ControlFlow::Continue(())
        });
        match read {
            Ok(merged) => {
                for merged in merged {
                    if touches(merged, &header) {
                        reading.merged(merged);
                    }
                }
            }
            Err(trouble) => {
                let fault = self.fault(Code::BadWorkbook, &place, trouble.told());
                return Intake {
                    place,
                    ..self.refused(vec![fault])
                };
            }
        }
        self.done(reading.finish(), header, place.sheet)
    }

    /// The header of a sheet.
    fn header(&self, head: &Head, place: &Place) -> Result<Header, Vec<Fault>> {
        let best = self.known.best(head, self.mapping);
        let row = best.and_then(|(row, _)| head.rows.get(row));
        let Some((row, cells)) = row else {
            let first = head.rows.first().map(|(row, _)| *row);
            let (name, at) = match first {
                Some(row) => ("E006-header", place.at(row, None)),
                None => ("E006-nothing", place.clone()),
            };
            let mut fault = self.fault(Code::MissingColumn, &at, Message::new(name));
            fault.remedy = Some(Message::new("remedy-one-of").with("words", self.known.all()));
            return Err(vec![fault]);
        };
        self.known.header((*row, cells), self.mapping, place)
    }

    /// The sheet that is meant, by its place.
    fn sheet(&self, heads: &[Head]) -> Result<usize, Box<Fault>> {
        let fault = |message, remedy| {
            let mut fault = self.fault(Code::BadWorkbook, &self.place, message);
            fault.remedy = Some(remedy);
            Box::new(fault)
        };
        let names = || heads.iter().map(|head| head.name.as_str());
        let quoted = |names: Vec<&str>| names.join(", ");
        if let Some(wanted) = &self.mapping.sheet {
            let found = names().position(|name| name == wanted);
            return found.ok_or_else(|| {
                let message = Message::new("E011-no-sheet").with("sheet", wanted);
                let all: Vec<&str> = names().collect();
                let remedy = match nearest(wanted, &all) {
                    Some(near) => Message::new("remedy-did-you-mean").with("word", near),
                    None => Message::new("remedy-one-of").with("words", quoted(all)),
                };
                fault(message, remedy)
            });
        }
        let shown = || heads.iter().enumerate().filter(|(_, head)| !head.is_hidden);
        let complete: Vec<(usize, &Head)> = shown()
            .filter(|(_, head)| self.known.is_complete(head, self.mapping))
            .collect();
        match complete.as_slice() {
            [(sheet, _)] => return Ok(*sheet),
            [] => {}
            several => {
                let names = several.iter().map(|(_, head)| head.name.as_str()).collect();
                let message = Message::new("E011-sheets").with("sheets", quoted(names));
                return Err(fault(message, Message::new("import-sheet")));
            }
        }
        // None has all that is needed: what is missing is told of the one that looks most like it.
        let score = |head: &Head| {
            let best = self.known.best(head, self.mapping);
            best.map_or(0, |(_, score)| score)
        };
        shown()
            .max_by_key(|(sheet, head)| {
                let has_rows = !head.rows.is_empty();
                (score(head), has_rows, std::cmp::Reverse(*sheet))
            })
            .map(|(sheet, _)| sheet)
            .ok_or_else(|| {
                let message = Message::new("E011-hidden");
                fault(message, Message::new("import-sheet"))
            })
    }

    fn done(&self, read: Read, header: Header, sheet: Option<String>) -> Intake {
        let (rows, wrong, Faults { mut all, omitted }) = read;
        all.sort_by(|one, other| one.place.cmp(&other.place));
        Intake {
            kind: self.kind,
            place: Place {
                sheet: sheet.clone(),
                ..self.place.clone()
            },
            rows,
            mapping: Mapping {
                rows: Some(self.kind),
                sheet,
                ..header.mapping
            },
            wrong,
            faults: all,
            omitted,
            fields: header.fields,
        }
    }
}

/// Whether merged cells hide which row has which value: below the header, in a column that is
/// read, and more than one cell.
fn touches(merged: Merged, header: &Header) -> bool {
    let reads = |column: &u32| merged.columns.0 <= *column && *column <= merged.columns.1;
    merged.rows.1 > header.row && header.fields.iter().any(|(column, _)| reads(column))
}
