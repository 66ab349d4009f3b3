//! Figures and tables of them.

use jiff::civil::Date;

use super::CountingRule;
use crate::model::{Category, ContributionId, End, Period, RecordRef};
use crate::wording::{Lang, Message, day, words};

/// What a figure says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FigureValue {
    /// Nothing: there is no such figure here. Printed as nothing, never as zero.
    Blank,
    /// There is one, and it is not available ("n.b."), for this reason. Never zero.
    Unavailable(Message),
    /// Words, or several joined.
    Words(String),
    /// A count.
    Count(u64),
    /// A day.
    Day(Date),
    /// An end: a day, indefinite or unknown.
    End(End),
}

impl FigureValue {
    /// As data has it: ISO dates, plain digits, nothing where blank, `n/a` where not available.
    #[must_use]
    pub fn data(&self) -> String {
        match self {
            Self::Blank => String::new(),
            Self::Unavailable(_) => "n/a".to_owned(),
            Self::Words(words) => words.clone(),
            Self::Count(count) => count.to_string(),
            Self::Day(day) => day.to_string(),
            Self::End(end) => end.to_string(),
        }
    }

    /// As people read it.
    #[must_use]
    pub fn shown(&self, lang: Lang) -> String {
        match self {
            Self::Blank => String::new(),
            Self::Unavailable(_) => words(lang, "unavailable").unwrap_or_default(),
            Self::Words(words) => words.clone(),
            Self::Count(count) => match lang {
                Lang::Nl => kader_citation::number::dutch_digits(*count),
                Lang::En => kader_citation::number::english_digits(*count),
            },
            Self::Day(date) => day(lang, *date),
            Self::End(End::Indefinite) => words(lang, "indefinite").unwrap_or_default(),
            Self::End(End::Unknown) => words(lang, "unavailable").unwrap_or_default(),
            Self::End(End::On(moment)) => match moment.words() {
                Some(words) => words.to_owned(),
                None => day(lang, moment.latest()),
            },
        }
    }

    /// The count, if it is one.
    #[must_use]
    pub fn count(&self) -> Option<u64> {
        match self {
            Self::Count(count) => Some(*count),
            _ => None,
        }
    }
}

/// Something that takes part in a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Deployments that were counted.
    Deployments {
        /// Of this contribution.
        contribution: ContributionId,
        /// In this category.
        category: Category,
        /// With a day in this period.
        period: Period,
        /// How many.
        count: u64,
    },
    /// A record: a framework, a mandate, a tally.
    Record {
        /// Which.
        record: RecordRef,
        /// What it adds, for counts.
        count: Option<u64>,
    },
    /// Another figure, by its path.
    Figure {
        /// Its path.
        path: String,
        /// What it adds, for counts.
        count: Option<u64>,
    },
}

/// Why a figure is what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Because {
    /// The counting rule.
    pub rule: CountingRule,
    /// What takes part in it.
    pub parts: Vec<Part>,
    /// Whether any of it was reconstructed.
    pub reconstructed: bool,
}

impl Because {
    /// By a rule, of nothing.
    #[must_use]
    pub fn of(rule: CountingRule) -> Self {
        Self {
            rule,
            parts: Vec::new(),
            reconstructed: false,
        }
    }
}

/// A figure: what it says and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What it says.
    pub value: FigureValue,
    /// Why.
    pub because: Because,
}

impl Figure {
    /// A figure with its reason.
    #[must_use]
    pub fn new(value: FigureValue, because: Because) -> Self {
        Self { value, because }
    }

    /// Words by a rule, of nothing: labels and keys.
    #[must_use]
    pub fn label(words: impl Into<String>) -> Self {
        let words = words.into();
        let value = if words.is_empty() {
            FigureValue::Blank
        } else {
            FigureValue::Words(words)
        };
        Self::new(value, Because::of(CountingRule::Adopted))
    }
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Words.
    Words,
    /// Counts.
    Count,
    /// Days and ends.
    Day,
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FigureColumn {
    /// Its key in data; its heading in the catalogue is `column-` and the key with hyphens.
    pub key: &'static str,
    /// What its cells hold.
    pub kind: ColumnKind,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureRow {
    /// Its key in paths.
    pub key: String,
    /// Whether it is the total of those above it.
    pub is_total: bool,
    /// One figure for each column.
    pub cells: Vec<Figure>,
}

/// A table of figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureTable {
    /// Its name, the first part of the path of its figures.
    pub name: &'static str,
    /// Its columns.
    pub columns: Vec<FigureColumn>,
    /// Its rows.
    pub rows: Vec<FigureRow>,
    /// What must be known to read it.
    pub notes: Vec<Message>,
}

impl FigureTable {
    /// The place of a column; dots, hyphens and underscores in its key are the same.
    #[must_use]
    pub fn column(&self, key: &str) -> Option<usize> {
        let fold = |key: &str| key.replace(['.', '-'], "_");
        self.columns
            .iter()
            .position(|column| fold(column.key) == fold(key))
    }

    /// Whether any of its figures is counted from reconstructed records.
    #[must_use]
    pub fn is_reconstructed(&self) -> bool {
        let mut figures = self.rows.iter().flat_map(|row| &row.cells);
        figures.any(|figure| figure.because.reconstructed)
    }

    /// Says so in a note.
    pub(super) fn mark_reconstructed(&mut self) {
        if self.is_reconstructed() {
            self.notes.push(Message::new("note-reconstructed"));
        }
    }

    /// A row by its key.
    #[must_use]
    pub fn row(&self, key: &str) -> Option<&FigureRow> {
        self.rows.iter().find(|row| row.key == key)
    }

    /// A figure by the keys of its row and column.
    #[must_use]
    pub fn figure(&self, row: &str, column: &str) -> Option<&Figure> {
        let place = self.column(column)?;
        self.row(row)?.cells.get(place)
    }
}

/// Columns from keys and kinds.
pub(super) fn columns(columns: &[(&'static str, ColumnKind)]) -> Vec<FigureColumn> {
    columns
        .iter()
        .map(|(key, kind)| FigureColumn { key, kind: *kind })
        .collect()
}
