//! Files of rows: deployments, posts and requests from CSV, XLSX and ODS.
//!
//! [`read`] makes records of them and tells everything that is wrong, each at its cell. What a
//! header may be called stands in the catalogue (`import-column-…`) and in `docs/import.md`,
//! which is made from it.

mod cell;
mod columns;
mod csv;
mod deployments;
mod fault;
mod header;
mod limits;
mod mapping;
mod page;
mod place;
mod rows;
mod source;
mod value;
mod workbook;

use std::collections::BTreeMap;

use kader_core::model::{Post, Request};
use kader_core::register::DeploymentsBuilder;

pub use columns::{Column, RowKind, columns, written};
pub use fault::Fault;
pub(crate) use fault::Faults;
pub use mapping::{Mapping, Target};
pub use page::page;
pub use place::{Place, letters};
pub use source::read;

/// What was read from a file of rows.
#[derive(Debug)]
pub struct Intake {
    /// What its rows are.
    pub kind: RowKind,
    /// The file, and the sheet that was read.
    pub place: Place,
    /// The sound rows.
    pub rows: Rows,
    /// Which header was taken for which field: to be kept and handed in again.
    pub mapping: Mapping,
    /// The rows in which something is wrong, each with the id that it has, where that reads.
    pub wrong: BTreeMap<u32, Option<String>>,
    /// What is wrong; of very many the first.
    pub faults: Vec<Fault>,
    /// How many more faults there are.
    pub omitted: usize,
    /// The fields in their columns.
    fields: Vec<(u32, Column)>,
}

impl Intake {
    /// Whether everything in the file could be read.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }

    /// The fields that have a column, by key of the record.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        self.fields
            .iter()
            .filter_map(|(_, field)| field.keys.first().map(String::as_str))
    }

    /// The column of the field at the end of a way, or of the nearest on the way to it.
    pub(crate) fn column(&self, path: &str) -> Option<u32> {
        let mut path = path.split('[').next().unwrap_or_default();
        loop {
            let found = self.fields.iter().find(|(_, field)| {
                field.path == path
                    || field
                        .path
                        .strip_prefix(path)
                        .is_some_and(|rest| rest.starts_with('.'))
            });
            match found {
                Some((column, _)) => return Some(*column),
                None => path = path.rsplit_once('.')?.0,
            }
        }
    }
}

/// Sound rows: records with the row in which each stands.
#[derive(Debug)]
pub enum Rows {
    /// Deployments: there may be millions. The rows are in the order in which they were added.
    Deployments(DeploymentsBuilder, Vec<u32>),
    /// Posts.
    Posts(Vec<(u32, Post)>),
    /// Requests.
    Requests(Vec<(u32, Request)>),
}

impl Rows {
    fn none(kind: RowKind) -> Self {
        match kind {
            RowKind::Deployments => Rows::Deployments(DeploymentsBuilder::new(), Vec::new()),
            RowKind::Posts => Rows::Posts(Vec::new()),
            RowKind::Requests => Rows::Requests(Vec::new()),
        }
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Rows::Deployments(_, rows) => rows.len(),
            Rows::Posts(rows) => rows.len(),
            Rows::Requests(rows) => rows.len(),
        }
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
