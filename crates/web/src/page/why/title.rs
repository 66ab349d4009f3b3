//! What a figure is called: its column and its row in words, in place of its path.

use std::collections::BTreeMap;

use kader_core::figures::{FigureTable, FigureValue};
use kader_core::model::RecordRef;
use kader_exchange::table::heading;

use crate::address::TableName;
use crate::part::record::{field, named};
use crate::view::View;

/// What figures are called, each table asked once.
pub struct Titles<'v> {
    view: &'v View<'v>,
    tables: BTreeMap<&'static str, Option<FigureTable>>,
}

impl<'v> Titles<'v> {
    /// Of the figures of a view.
    #[must_use]
    pub fn new(view: &'v View<'v>) -> Self {
        Self {
            view,
            tables: BTreeMap::new(),
        }
    }

    /// What a figure is called; its path where nothing more is known of it.
    pub fn of(&mut self, path: &str) -> String {
        let parts: Vec<&str> = path.split('/').collect();
        let told = match parts.as_slice() {
            ["edition", key] => Some(self.within("edition", key)),
            ["requests", column] => self.in_table("requests", "period", column),
            [name, row, column] if TableName::parse(name).is_some() => {
                self.in_table(name, row, column)
            }
            [kind, id, key] => self.of_record(&format!("{kind}/{id}"), key),
            _ => None,
        };
        told.unwrap_or_else(|| path.to_owned())
    }

    fn in_table(&mut self, name: &str, row: &str, column: &str) -> Option<String> {
        let view = self.view;
        let name = TableName::parse(name)?.name();
        let table = self.tables.entry(name).or_insert_with(|| view.table(name));
        let table = table.as_ref()?;
        let column = table.columns.get(table.column(column)?)?;
        let row = table.row(row)?;
        let said = |key: &str| {
            let cell = row.cells.get(table.column(key)?)?;
            (cell.value != FigureValue::Blank).then(|| view.figure(cell))
        };
        let label = ["mission", "contribution", "what", "group"]
            .into_iter()
            .find_map(said);
        let first = || row.cells.first().map(|cell| view.figure(cell));
        let label = label.or_else(first).unwrap_or_else(|| row.key.clone());
        Some(format!("{}, {label}", heading(column.key, view.lang)))
    }

    fn of_record(&self, record: &str, key: &str) -> Option<String> {
        let record = RecordRef::parse(record)?;
        let named = named(self.view.register(), self.view.lang, &record)?;
        let kind = self.view.word(kader_core::register::kind_name(record.kind));
        Some(self.within(&format!("{} ({kind})", named.name), key))
    }

    /// A field, perhaps within others, of something.
    fn within(&self, of: &str, key: &str) -> String {
        let steps = key.split('.').map(|step| match step.parse::<usize>() {
            Ok(place) => (place + 1).to_string(),
            Err(_) => field(self.view, step),
        });
        let steps: Vec<String> = steps.collect();
        let of = if of == "edition" {
            self.view.word("kind-edition")
        } else {
            of.to_owned()
        };
        format!("{}, {of}", steps.join(" "))
    }
}

/// What one figure is called.
#[must_use]
pub fn title(view: &View<'_>, path: &str) -> String {
    Titles::new(view).of(path)
}
