//! Which row is the header, and which of its cells is which field.

use std::collections::BTreeSet;

use kader_core::record::{Code, nearest};
use kader_core::wording::Message;

use super::Place;
use super::cell::{Cells, Content, Head};
use super::columns::{Column, plain};
use super::fault::{Fault, excerpt};
use super::mapping::{Mapping, Target};

/// A header that was understood.
pub(super) struct Header {
    /// Its row.
    pub(super) row: u32,
    /// Its fields, each with the column in which it stands, in order of these.
    pub(super) fields: Vec<(u32, Column)>,
    /// The columns that are left out.
    pub(super) left_out: BTreeSet<u32>,
    /// How many cells the header has; in CSV every row has as many.
    pub(super) mapping: Mapping,
}

impl Header {
    /// The field in a column.
    pub(super) fn field(&self, column: u32) -> Option<&Column> {
        let place = self.fields.binary_search_by_key(&column, |(at, _)| *at);
        place
            .ok()
            .and_then(|place| self.fields.get(place))
            .map(|(_, field)| field)
    }
}

/// The columns that are known, and the headers that mean them.
pub(super) struct Known {
    columns: Vec<Column>,
    /// Every header with the place of its column, as [`plain`] has it.
    headers: Vec<(String, usize)>,
}

/// What a header means.
enum Meaning {
    Field(usize),
    LeftOut,
    Ambiguous(Vec<usize>),
    Unknown,
}

impl Known {
    pub(super) fn new(columns: Vec<Column>) -> Self {
        let mut headers: Vec<(String, usize)> = Vec::new();
        for (place, column) in columns.iter().enumerate() {
            for header in column.all_headers() {
                let entry = (plain(&header), place);
                if !headers.contains(&entry) {
                    headers.push(entry);
                }
            }
        }
        Self { columns, headers }
    }

    fn meaning(&self, header: &str, mapping: &Mapping) -> Meaning {
        let by_path = |path: &str| self.columns.iter().position(|column| column.path == path);
        match mapping.target(header) {
            Some(Target::LeftOut) => return Meaning::LeftOut,
            Some(Target::Field(path)) => {
                return by_path(path).map_or(Meaning::Unknown, Meaning::Field);
            }
            None => {}
        }
        if let Some(place) = by_path(header.trim()) {
            return Meaning::Field(place);
        }
        let header = plain(header);
        let mut meant: Vec<usize> = self
            .headers
            .iter()
            .filter(|(known, _)| *known == header)
            .map(|(_, place)| *place)
            .collect();
        meant.dedup();
        match meant.as_slice() {
            [] => Meaning::Unknown,
            [one] => Meaning::Field(*one),
            _ => Meaning::Ambiguous(meant),
        }
    }

    /// How many cells of a row are headers that mean something.
    fn score(&self, cells: &Cells<'_>, mapping: &Mapping) -> usize {
        let means = |content: &Content<'_>| match content {
            Content::Text(header) => !matches!(self.meaning(header, mapping), Meaning::Unknown),
            _ => false,
        };
        cells.iter().filter(|(_, content)| means(content)).count()
    }

    /// The row of a head that most looks like the header, by its place, and how much it does.
    pub(super) fn best(&self, head: &Head, mapping: &Mapping) -> Option<(usize, usize)> {
        let scores = head
            .rows
            .iter()
            .map(|(_, cells)| self.score(cells, mapping))
            .enumerate();
        // Of rows that look alike, the first.
        scores
            .max_by_key(|(place, score)| (*score, std::cmp::Reverse(*place)))
            .filter(|(_, score)| *score > 0)
    }

    /// Whether the header of a sheet has every column that rows need.
    pub(super) fn is_complete(&self, head: &Head, mapping: &Mapping) -> bool {
        let Some((_, cells)) = self
            .best(head, mapping)
            .and_then(|(place, _)| head.rows.get(place))
        else {
            return false;
        };
        let found: Vec<&str> = cells
            .iter()
            .filter_map(
                |(_, content)| match self.meaning(&content.shown(), mapping) {
                    Meaning::Field(place) => self.columns.get(place),
                    _ => None,
                },
            )
            .filter_map(|column| column.keys.first().map(String::as_str))
            .collect();
        let mut required = self.columns.iter().filter(|column| column.required);
        required.all(|column| found.contains(&column.path.as_str()))
    }

    /// Every column that is known, for advice.
    pub(super) fn all(&self) -> String {
        let paths: Vec<&str> = self
            .columns
            .iter()
            .map(|column| column.path.as_str())
            .collect();
        paths.join(", ")
    }

    /// Understands a header.
    pub(super) fn header(
        &self,
        (row, cells): (u32, &Cells<'_>),
        mapping: &Mapping,
        place: &Place,
    ) -> Result<Header, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut header = Header {
            row,
            fields: Vec::new(),
            left_out: BTreeSet::new(),
            mapping: Mapping::default(),
        };
        let mut taken: BTreeSet<usize> = BTreeSet::new();
        let mut misspelt: BTreeSet<String> = BTreeSet::new();
        for (at, content) in cells {
            let words = content.shown();
            let mut fault = |name, remedy| {
                faults.push(Fault {
                    code: Code::UnknownColumn,
                    place: place.at(row, Some(*at)),
                    field: None,
                    excerpt: Some(excerpt(&words)),
                    message: Message::new(name).with("column", excerpt(&words)),
                    remedy,
                });
            };
            match self.meaning(&words, mapping) {
                Meaning::Field(field) => {
                    let Some(column) = self.columns.get(field) else {
                        continue;
                    };
                    if !taken.insert(field) {
                        let remedy = Message::new("import-twice").with("field", &column.path);
                        fault("E007-twice", Some(remedy));
                        continue;
                    }
                    let target = Target::Field(column.path.clone());
                    header.mapping.columns.insert(words.into_owned(), target);
                    header.fields.push((*at, column.clone()));
                }
                Meaning::LeftOut => {
                    header
                        .mapping
                        .columns
                        .insert(words.into_owned(), Target::LeftOut);
                    header.left_out.insert(*at);
                }
                Meaning::Ambiguous(fields) => {
                    let paths = fields
                        .iter()
                        .filter_map(|field| self.columns.get(*field))
                        .map(|column| column.path.as_str());
                    let paths = paths.collect::<Vec<_>>().join(", ");
                    let remedy = Message::new("import-ambiguous").with("fields", paths);
                    fault("E007-ambiguous", Some(remedy));
                }
                Meaning::Unknown => {
                    let near = self.near(&words);
                    fault("E007", Some(self.advice(near.as_ref())));
                    misspelt.extend(near.map(|(_, column)| column.path.clone()));
                }
            }
        }
        let named = |column: &Column| {
            let mut fields = header.fields.iter();
            fields.any(|(_, field)| field.keys.first() == Some(&column.path))
        };
        let missing = self
            .columns
            .iter()
            .filter(|column| column.required && !named(column))
            // It is there, under a header that was told.
            .filter(|column| !misspelt.contains(&column.path));
        for column in missing {
            let headers = column.all_headers().join(", ");
            faults.push(Fault {
                code: Code::MissingColumn,
                place: place.at(row, None),
                field: Some(column.path.clone()),
                excerpt: None,
                message: Message::new("E006").with("column", &column.path),
                remedy: Some(Message::new("import-headers").with("headers", headers)),
            });
        }
        if faults.is_empty() {
            Ok(header)
        } else {
            Err(faults)
        }
    }

    /// The known header most like one that means nothing, with its column.
    fn near(&self, header: &str) -> Option<(String, &Column)> {
        let plainly = plain(header);
        let known: Vec<&str> = self
            .headers
            .iter()
            .map(|(known, _)| known.as_str())
            .collect();
        let near = nearest(&plainly, &known)?;
        let (_, place) = self.headers.iter().find(|(known, _)| known == near)?;
        let column = self.columns.get(*place)?;
        let mut headers = column.all_headers().into_iter();
        let spelt = headers.find(|header| plain(header) == near)?;
        Some((spelt, column))
    }

    fn advice(&self, near: Option<&(String, &Column)>) -> Message {
        match near {
            Some((spelt, column)) => Message::new("import-near")
                .with("header", spelt)
                .with("field", &column.path),
            None => Message::new("import-unknown").with("fields", self.all()),
        }
    }
}
