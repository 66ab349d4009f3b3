//! A figure by its path and form.

use kader_core::record::{Code, Span};
use kader_core::wording::Message;

use super::Problem;

/// In what form a figure is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The usual one of its kind: digits, a full date, words as they are.
    Usual,
    /// Digits with separators: `13.289`.
    Digits,
    /// A number in words: `drieëntwintig`.
    Words,
    /// The same at the beginning of a sentence: `Drieëntwintig`.
    CapitalWords,
    /// Day and month: `31 augustus`.
    DayMonth,
    /// Month and year: `augustus 2023`.
    Month,
    /// The year.
    Year,
    /// ISO 8601.
    Iso,
    /// The day on which a peak was reached.
    Day,
    /// The date of a paper.
    Date,
    /// The title of a paper.
    Title,
}

impl Form {
    /// Every form with its word.
    pub const ALL: [(&'static str, Form); 10] = [
        ("digits", Form::Digits),
        ("words", Form::Words),
        ("Words", Form::CapitalWords),
        ("day-month", Form::DayMonth),
        ("month", Form::Month),
        ("year", Form::Year),
        ("iso", Form::Iso),
        ("day", Form::Day),
        ("date", Form::Date),
        ("title", Form::Title),
    ];

    /// The form with this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(known, _)| *known == word)
            .map(|(_, form)| *form)
    }

    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(_, form)| *form == self)
            .map_or("", |(word, _)| word)
    }
}

/// A placeholder in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placeholder<'t> {
    /// The path.
    pub path: &'t str,
    /// The form.
    pub form: Form,
    /// Where it stands, braces included.
    pub span: Span,
}

/// Reads what stands between braces.
pub(super) fn read(inner: &str, span: Span) -> Result<Placeholder<'_>, Problem> {
    let bad = |reason: &'static str| Problem {
        code: Code::BadPlaceholder,
        span,
        message: Message::new("E303").with("reason", Message::new(reason)),
        remedy: None,
    };
    let (path, form) = match inner.split_once('|') {
        None => (inner, Form::Usual),
        Some((path, word)) => {
            let form = Form::parse(word.trim()).ok_or_else(|| Problem {
                code: Code::UnknownForm,
                span,
                message: Message::new("E302")
                    .with("path", path.trim())
                    .with("form", word.trim()),
                remedy: Some(
                    Message::new("remedy-one-of")
                        .with("words", Form::ALL.map(|(word, _)| word).join(", ")),
                ),
            })?;
            (path, form)
        }
    };
    let path = path.trim();
    let part = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b".-_".contains(&byte))
    };
    if path.is_empty() {
        return Err(bad("placeholder-empty"));
    }
    if !path.contains('/') || !path.split('/').all(part) {
        return Err(bad("placeholder-path"));
    }
    Ok(Placeholder { path, form, span })
}
