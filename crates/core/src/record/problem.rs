//! What can be wrong with what was read.

use std::fmt;

use super::{Path, Span};
use crate::wording::Message;

/// The stable code of an error. Codes are never used again for something else;
/// `docs/errors.md` has a page for each, made from a dossier that breaks it.
macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal,)+) => {
        /// The stable code of an error. Codes are never used again for something else.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $doc])+ $name,)+ }

        impl Code {
            /// Every code, in order.
            pub const ALL: &'static [Code] = &[$(Code::$name,)+];

            /// The code as printed: `E101`.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$name => $code,)+ }
            }
        }
    };
}

codes! {
    /// A file is not UTF-8.
    NotUtf8 = "E001",
    /// A file is not well-formed TOML.
    BadToml = "E002",
    /// A file of the dossier is missing.
    MissingFile = "E003",
    /// A file is not one that a dossier has.
    UnknownFile = "E004",
    /// A file cannot be read.
    UnreadableFile = "E005",
    /// A column that is needed is not in the header.
    MissingColumn = "E006",
    /// A column is not one that this file has.
    UnknownColumn = "E007",
    /// A row has more or fewer cells than the header.
    RaggedRow = "E008",
    /// The dossier is of a format this version does not know.
    UnknownFormat = "E009",
    /// A file is not well-formed CSV.
    BadCsv = "E010",
    /// A workbook cannot be read, or a cell of it has no value.
    BadWorkbook = "E011",
    /// A field is not one that this record has.
    UnknownField = "E101",
    /// A field that is needed is missing.
    MissingField = "E102",
    /// A value is of another kind than the field.
    WrongType = "E103",
    /// A word is not among those that the field allows.
    UnknownChoice = "E104",
    /// A date that does not exist or is not written as one.
    BadDate = "E105",
    /// An id of a form that ids do not have.
    BadId = "E106",
    /// A count that is negative, too large or not whole.
    BadCount = "E107",
    /// A period that ends before it begins.
    ReversedPeriod = "E108",
    /// An amount, coordinate or other value outside its bounds.
    OutOfBounds = "E109",
    /// A text that must say something is empty.
    EmptyText = "E110",
    /// A text holds a character that no document can show.
    ControlCharacter = "E111",
    /// Two records of one kind have the same id.
    DuplicateId = "E201",
    /// A reference to a record that is not there.
    DanglingReference = "E202",
    /// A record stands where it cannot: its parts do not fit together.
    Incoherent = "E203",
    /// The narrative names a figure that does not exist.
    UnknownFigure = "E301",
    /// The narrative asks for a form that the figure does not have.
    UnknownForm = "E302",
    /// The narrative has a placeholder that is not well-formed.
    BadPlaceholder = "E303",
    /// The narrative has a construct that reports do not have, such as raw HTML.
    BadNarrative = "E304",
    /// A figure of the report is not available.
    UnavailableFigure = "E305",
    /// A section of the report has no text.
    MissingSection = "E306",
    /// An abbreviation is used and explained nowhere.
    UnknownAbbreviation = "E307",
    /// A number was typed by hand that a figure could give.
    TypedNumber = "W308",
    /// The edition that was asked for is not in the register.
    UnknownEdition = "E401",
    /// The source has no history, so it cannot tell what was known earlier.
    NoHistory = "E402",
    /// A table that was asked for does not exist.
    UnknownTable = "E403",
    /// A figure that was asked for does not exist.
    UnknownFigurePath = "E404",
    /// Posts and tours cannot carry the published count.
    CannotReconstruct = "E405",
}

impl Code {
    /// Whether it only warns: the result stands, but someone should look.
    #[must_use]
    pub fn is_warning(self) -> bool {
        self.as_str().starts_with('W')
    }

    /// The code with this name, in any case.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|code| code.as_str().eq_ignore_ascii_case(name))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// Something that is wrong, at its place within one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What kind of error it is.
    pub code: Code,
    /// Where in the text.
    pub span: Span,
    /// Where in the record: `contribution[0].framework[1].until`.
    pub path: Path,
    /// What is wrong.
    pub message: Message,
    /// What to do about it, where more can be said than the code's own advice.
    pub remedy: Option<Message>,
}
