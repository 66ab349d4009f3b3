//! Rows of cells, wherever they were read from.

use std::borrow::Cow;
use std::ops::ControlFlow;

use jiff::civil::Date;

/// What a cell holds. One that is empty is left out of its row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Content<'t> {
    /// Words.
    Text(Cow<'t, str>),
    /// A number, in the notation of a programming language: `12`, `4.5E+4`.
    Number(Cow<'t, str>),
    /// Yes or no.
    Boolean(bool),
    /// A day.
    Date(Date),
    /// What a formula gives that fails, such as `#N/A`.
    Error(Cow<'t, str>),
    /// A formula whose value was never computed or not kept.
    Uncomputed,
}

impl Content<'_> {
    /// What the cell shows, as far as that can be told.
    pub(super) fn shown(&self) -> Cow<'_, str> {
        match self {
            Content::Text(words) | Content::Number(words) | Content::Error(words) => {
                Cow::Borrowed(words)
            }
            Content::Boolean(true) => "true".into(),
            Content::Boolean(false) => "false".into(),
            Content::Date(day) => day.to_string().into(),
            Content::Uncomputed => "=".into(),
        }
    }

    /// The same without what it borrows.
    pub(super) fn into_owned(self) -> Content<'static> {
        match self {
            Content::Text(words) => Content::Text(words.into_owned().into()),
            Content::Number(words) => Content::Number(words.into_owned().into()),
            Content::Error(words) => Content::Error(words.into_owned().into()),
            Content::Boolean(is) => Content::Boolean(is),
            Content::Date(day) => Content::Date(day),
            Content::Uncomputed => Content::Uncomputed,
        }
    }
}

/// The cells of a row that hold something, by column from 0, in order.
pub(super) type Cells<'t> = Vec<(u32, Content<'t>)>;

/// Is called with each row that holds something: its number from 1 and its cells.
pub(super) type Visit<'v> = dyn FnMut(u32, &Cells<'_>) -> ControlFlow<()> + 'v;

/// Cells that are shown as one: the first row and column, from 1 and 0, and the last, inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Merged {
    pub(super) rows: (u32, u32),
    pub(super) columns: (u32, u32),
}

/// The first rows of a sheet.
#[derive(Debug, Clone, Default)]
pub(super) struct Head {
    pub(super) name: String,
    pub(super) is_hidden: bool,
    pub(super) rows: Vec<(u32, Cells<'static>)>,
}
