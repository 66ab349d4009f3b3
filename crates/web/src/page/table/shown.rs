//! What is shown of a table: which rows, in which order, of which part.

use std::cmp::Ordering;

use kader_core::figures::{
    Figure, FigureRow, FigureTable, FigureValue, annex1_published, annex2_published,
};
use kader_core::model::{Edition, End};
use kader_core::register::Register;

use crate::part::figure::is_label;
use crate::search::fold;
use crate::view::{Asked, View};

/// How many rows stand on one page.
pub const ROWS: usize = 200;

/// Which way a table is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// From low to high.
    Up,
    /// From high to low.
    Down,
}

impl Order {
    /// Its word in an address.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Order::Up => "up",
            Order::Down => "down",
        }
    }
}

/// By what a table is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sorted {
    /// The place of the column.
    pub column: usize,
    /// Which way.
    pub order: Order,
}

/// What is shown of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The table, with the rows that are shown.
    pub table: FigureTable,
    /// How many rows the whole table has, totals not counted.
    pub all: usize,
    /// How many of those have the words that are looked for.
    pub found: usize,
    /// The part that is shown, from 1.
    pub part: usize,
    /// How many parts there are, at least 1.
    pub parts: usize,
    /// By what it is sorted, if not as it is.
    pub sorted: Option<Sorted>,
    /// The words that are looked for.
    pub filter: Option<String>,
    /// The table as it was published, where it is shown beside.
    pub published: Option<FigureTable>,
    /// Whether its figures lead to their why: of each day of a period they do so only where a
    /// page is made when it is asked for.
    pub leads: bool,
}

impl Shown {
    /// What a page shows of a table.
    #[must_use]
    pub fn of(view: &View<'_>, table: FigureTable) -> Self {
        let asked = view.asked;
        let published = asked
            .value("beside")
            .and_then(|_| as_published(view.register(), view.edition?, table.name));
        let (totals, mut rows): (Vec<FigureRow>, Vec<FigureRow>) =
            table.rows.into_iter().partition(|row| row.is_total);
        let all = rows.len();
        let table_name = table.name;
        let filter = asked.value("filter").map(str::to_owned);
        if let Some(filter) = &filter {
            let sought = fold(filter);
            let words: Vec<&str> = sought.split_whitespace().collect();
            rows.retain(|row| holds(view, row, &words));
        }
        let found = rows.len();
        let place = |key: &str| table.columns.iter().position(|column| column.key == key);
        let sorted = asked.value("sort").and_then(place).map(|column| Sorted {
            column,
            order: order(asked),
        });
        if let Some(sorted) = sorted {
            rows.sort_by(|one, other| by_column(view, sorted, one, other));
        }
        let parts = found.div_ceil(ROWS).max(1);
        let part = asked.value("part").and_then(|part| part.parse().ok());
        let part = part.unwrap_or(1).clamp(1, parts);
        let mut rows: Vec<FigureRow> = rows
            .into_iter()
            .skip((part - 1) * ROWS)
            .take(ROWS)
            .collect();
        // A total is that of all rows: below some of them it would be wrong.
        if found == all && part == parts {
            rows.extend(totals);
        }
        Self {
            table: FigureTable { rows, ..table },
            all,
            found,
            part,
            parts,
            sorted,
            filter,
            published,
            leads: view.links.is_live() || table_name != "headcount",
        }
    }

    /// The column that names the group of each row, where groups stand together above their
    /// rows.
    #[must_use]
    pub fn grouped(&self) -> Option<usize> {
        let key = match self.table.name {
            "annex1" => "location",
            "annex2" => "group",
            _ => return None,
        };
        let place = self
            .table
            .columns
            .iter()
            .position(|column| column.key == key);
        place.filter(|_| self.sorted.is_none())
    }

    /// What was published for a cell, where it is shown beside and says something else.
    #[must_use]
    pub fn otherwise(&self, row: &FigureRow, place: usize) -> Option<&Figure> {
        let column = self.table.columns.get(place)?;
        let published = self.published.as_ref()?.figure(&row.key, column.key)?;
        let computed = row.cells.get(place)?;
        if is_label(computed) {
            return None;
        }
        (published.value.data() != computed.value.data()).then_some(published)
    }

    /// How many of the cells that are shown were published otherwise.
    #[must_use]
    pub fn differing(&self) -> usize {
        let rows = self.table.rows.iter();
        let of = |row: &FigureRow| {
            let places = 0..row.cells.len();
            places
                .filter(|place| self.otherwise(row, *place).is_some())
                .count()
        };
        rows.map(of).sum()
    }

    /// The path of a figure of the table, by which its why is asked; nothing where it has none.
    #[must_use]
    pub fn path(&self, row: &FigureRow, place: usize) -> Option<String> {
        let column = self.table.columns.get(place)?;
        if self.table.name == "differences" {
            return (column.key == "figure").then(|| row.key.clone());
        }
        let figure = row.cells.get(place)?;
        (self.leads && !is_label(figure))
            .then(|| format!("{}/{}/{}", self.table.name, row.key, column.key))
    }
}

/// A table of an edition as it was published; nothing where it was not, or that is not recorded.
#[must_use]
pub fn as_published(register: &Register, edition: &Edition, name: &str) -> Option<FigureTable> {
    let table = match name {
        "annex1" => annex1_published(register, edition),
        "annex2" => annex2_published(register, edition),
        _ => return None,
    };
    (!table.rows.is_empty()).then_some(table)
}

fn order(asked: &Asked) -> Order {
    match asked.value("order") {
        Some("down") => Order::Down,
        _ => Order::Up,
    }
}

/// Whether a row has each of the words, folded, in any of its cells.
fn holds(view: &View<'_>, row: &FigureRow, words: &[&str]) -> bool {
    let cells: Vec<String> = row
        .cells
        .iter()
        .map(|cell| fold(&view.figure(cell)))
        .collect();
    words
        .iter()
        .all(|word| cells.iter().any(|cell| cell.contains(word)))
}

/// What says nothing stands below, whichever way it is sorted.
fn by_column(view: &View<'_>, sorted: Sorted, one: &FigureRow, other: &FigureRow) -> Ordering {
    let cell = |row: &FigureRow| row.cells.get(sorted.column).map(|figure| key(view, figure));
    let (one, other) = (cell(one).flatten(), cell(other).flatten());
    match (one, other) {
        (Some(one), Some(other)) => match sorted.order {
            Order::Up => one.cmp(&other),
            Order::Down => other.cmp(&one),
        },
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

/// By what a cell is sorted: a count by its size, a day by the calendar, an indefinite end after
/// every day, words without case and accents.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Count(u64),
    Day(jiff::civil::Date),
    Words(String),
}

fn key(view: &View<'_>, figure: &Figure) -> Option<Key> {
    match &figure.value {
        FigureValue::Blank | FigureValue::Unavailable(_) | FigureValue::End(End::Unknown) => None,
        FigureValue::Count(count) => Some(Key::Count(*count)),
        FigureValue::Day(day) => Some(Key::Day(*day)),
        FigureValue::End(End::On(moment)) => Some(Key::Day(moment.latest())),
        FigureValue::End(End::Indefinite) => Some(Key::Day(jiff::civil::Date::MAX)),
        FigureValue::Words(_) => Some(Key::Words(fold(&view.figure(figure)))),
    }
}
