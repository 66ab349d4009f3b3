//! Where in the files of a dossier a finding points.

use std::collections::{BTreeMap, BTreeSet};

use kader_core::checks::{Finding, Spot};
use kader_core::model::{RecordKind, RecordRef};
use kader_core::record::{Path, Span, Step};

use super::csv_rows::{self, Row, Rows};
use super::read::{Loaded, Place};
use super::{layout, read};

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// The file, relative to the dossier; empty where the record stands in none.
    pub file: String,
    /// Where in it; nothing where the file as a whole is meant.
    pub span: Option<Span>,
    /// The record, for one: what the place belongs to, in words of data.
    pub section: String,
}

/// Tells where the places of some findings stand.
pub struct Locator<'l> {
    loaded: &'l Loaded,
    /// The cells of the deployments that the findings name, by id and column.
    rows: BTreeMap<String, BTreeMap<String, Span>>,
}

impl<'l> Locator<'l> {
    /// One for these findings. Deployments are looked up once, for all of them: there may be
    /// millions, and reading notes no places of theirs.
    #[must_use]
    pub fn new<'f>(loaded: &'l Loaded, findings: impl IntoIterator<Item = &'f Finding>) -> Self {
        let wanted: BTreeSet<&str> = findings
            .into_iter()
            .flat_map(|finding| &finding.evidence)
            .filter_map(|evidence| match &evidence.spot {
                Spot::Record { record, .. } if record.kind == RecordKind::Deployment => {
                    Some(record.id.as_str())
                }
                _ => None,
            })
            .collect();
        let mut rows = BTreeMap::new();
        if !wanted.is_empty()
            && let Some(text) = loaded.sources.named(layout::DEPLOYMENTS)
        {
            rows = rows_of(&text.text, &wanted);
        }
        Self { loaded, rows }
    }

    /// Where a place of a finding stands.
    #[must_use]
    pub fn locate(&self, spot: &Spot) -> Location {
        match spot {
            Spot::Text { file, span } => Location {
                file: file.clone(),
                span: *span,
                section: String::new(),
            },
            Spot::Record { record, path } if record.kind == RecordKind::Deployment => {
                self.of_deployment(record, path)
            }
            Spot::Record { record, path } => self.of_record(record, path),
        }
    }

    fn of_record(&self, record: &RecordRef, path: &Path) -> Location {
        let place: Option<&Place> = self
            .loaded
            .places
            .get(record)
            .and_then(|places| places.first());
        let text = place.and_then(|place| self.loaded.sources.get(place.text));
        // A record as a whole is shown by its id: its own lines may be hundreds.
        let way = if path.0.is_empty() {
            Path(vec![Step::Field("id")])
        } else {
            path.clone()
        };
        Location {
            file: text.map_or_else(String::new, |text| text.name.clone()),
            span: place.map(|place| read::span_of(place, way)),
            section: record.to_string(),
        }
    }

    fn of_deployment(&self, record: &RecordRef, path: &Path) -> Location {
        let cells = self.rows.get(&record.id);
        let column = match path.0.first() {
            Some(Step::Field(column)) => column,
            _ => "id",
        };
        let span = cells.and_then(|cells| cells.get(column).or_else(|| cells.get("id")).copied());
        Location {
            file: layout::DEPLOYMENTS.to_owned(),
            span,
            section: record.to_string(),
        }
    }
}

/// The cells of the rows with some ids, by id and column.
fn rows_of(text: &str, wanted: &BTreeSet<&str>) -> BTreeMap<String, BTreeMap<String, Span>> {
    let mut rows = Rows::new(text, csv_rows::separator(text));
    let columns: Vec<String> = match rows.next() {
        Some(Row::Cells(cells)) => cells
            .iter()
            .map(|cell| cell.text.trim().to_owned())
            .collect(),
        _ => return BTreeMap::new(),
    };
    let Some(id) = columns.iter().position(|column| column == "id") else {
        return BTreeMap::new();
    };
    rows.filter_map(|row| match row {
        Row::Cells(cells) => {
            let found = cells.get(id)?.text.trim().to_owned();
            wanted.contains(found.as_str()).then(|| {
                let spans = columns
                    .iter()
                    .cloned()
                    .zip(cells.iter().map(|cell| cell.span));
                (found, spans.collect())
            })
        }
        Row::Unclosed(_) | Row::AfterQuote(_) => None,
    })
    .collect()
}
