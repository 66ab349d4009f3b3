//! The texts that were read, so that errors can show the place they speak of.

use std::fmt;

use kader_core::record::{Code, Problem, Span};
use kader_core::wording::Message;

/// A line and a column, both from 1; the column counts characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// A text that was read.
#[derive(Debug, Clone)]
pub struct SourceText {
    /// Its name, relative to the dossier, with `/`.
    pub name: String,
    /// What it says.
    pub text: String,
}

impl SourceText {
    /// Where a byte stands. A byte within a character counts as its first.
    #[must_use]
    pub fn position(&self, offset: u32) -> Position {
        let mut offset = usize::try_from(offset)
            .unwrap_or(usize::MAX)
            .min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let before = self.text.get(..offset).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Position {
            line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
            column: before.get(line_start..).unwrap_or_default().chars().count() + 1,
        }
    }
}

/// All texts that were read.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    texts: Vec<SourceText>,
}

impl Sources {
    /// Adds a text and returns its number.
    pub fn add(&mut self, name: &str, text: String) -> usize {
        self.texts.push(SourceText {
            name: name.to_owned(),
            text,
        });
        self.texts.len() - 1
    }

    /// A text by its number.
    #[must_use]
    pub fn get(&self, number: usize) -> Option<&SourceText> {
        self.texts.get(number)
    }

    /// The texts, in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = &SourceText> {
        self.texts.iter()
    }

    /// A text by its name.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&SourceText> {
        self.texts.iter().find(|text| text.name == name)
    }
}

/// Something that is wrong, at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of error it is.
    pub code: Code,
    /// The file, relative to the dossier.
    pub file: String,
    /// Where in it; nothing where the file as a whole is meant.
    pub span: Option<Span>,
    /// The field, where there is one.
    pub field: Option<String>,
    /// What is wrong.
    pub message: Message,
    /// What to do about it; the code's own advice where nothing is said.
    pub remedy: Option<Message>,
}

impl Diagnostic {
    /// A diagnostic on a file as a whole.
    #[must_use]
    pub fn of_file(code: Code, file: &str, message: Message) -> Self {
        Self {
            code,
            file: file.to_owned(),
            span: None,
            field: None,
            message,
            remedy: None,
        }
    }

    /// A problem that a reader noted, in a file.
    #[must_use]
    pub fn of_problem(file: &str, problem: Problem) -> Self {
        let field = (!problem.path.0.is_empty()).then(|| problem.path.to_string());
        Self {
            code: problem.code,
            file: file.to_owned(),
            span: Some(problem.span),
            field,
            message: problem.message,
            remedy: problem.remedy,
        }
    }

    /// The order in which diagnostics are shown: by file, then place, then code.
    #[must_use]
    pub fn order(&self) -> (String, Option<(u32, u32)>, Code) {
        let span = self.span.map(|span| (span.start, span.end));
        (self.file.clone(), span, self.code)
    }
}

impl fmt::Display for Position {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.line, self.column)
    }
}
