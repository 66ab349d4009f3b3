//! What placeholders of the narrative stand for.

use std::cell::RefCell;
use std::collections::BTreeMap;

use kader_core::figures::{Figure, FigureTable, FigureValue, Found, Sought, TABLES, lookup, table};
use kader_core::model::{Paper, SectionId};
use kader_core::record::Code;
use kader_core::register::Register;
use kader_core::wording::{Lang, Message, say, words};

use super::figure_text::{self, Printed};
use super::numbering::Numbered;
use crate::narrative::{Form, Placeholder, Problem, Resolve};
use crate::tree::Inline;

/// Resolves placeholders against a register and an edition.
pub(super) struct Resolver<'r> {
    pub(super) register: &'r Register,
    pub(super) sought: Sought<'r>,
    pub(super) sections: &'r BTreeMap<SectionId, Numbered>,
    pub(super) lang: Lang,
    /// Tables that were computed, since a text names figures of the same few many times.
    tables: RefCell<BTreeMap<String, Option<FigureTable>>>,
}

impl<'r> Resolver<'r> {
    pub(super) fn new(
        register: &'r Register,
        sought: Sought<'r>,
        sections: &'r BTreeMap<SectionId, Numbered>,
    ) -> Self {
        let lang = register.identity.language;
        Self {
            register,
            sought,
            sections,
            lang,
            tables: RefCell::default(),
        }
    }

    /// A figure of a table that is computed once.
    pub(super) fn figure(&self, name: &str, row: &str, column: &str) -> Option<Figure> {
        let mut tables = self.tables.borrow_mut();
        let table = tables
            .entry(name.to_owned())
            .or_insert_with(|| table(self.register, self.sought, name));
        table.as_ref()?.figure(row, column).cloned()
    }

    fn problem(&self, code: Code, placeholder: &Placeholder<'_>, message: Message) -> Problem {
        Problem {
            code,
            span: placeholder.span,
            message,
            remedy: None,
        }
    }

    fn unknown(&self, placeholder: &Placeholder<'_>) -> Problem {
        let message = Message::new("E301").with("path", placeholder.path);
        self.problem(Code::UnknownFigure, placeholder, message)
    }

    fn printed(
        &self,
        printed: Printed,
        reconstructed: bool,
        placeholder: &Placeholder<'_>,
    ) -> Result<Inline, Problem> {
        match printed {
            Printed::Words(text) => Ok(Inline::Figure {
                text,
                path: placeholder.path.to_owned(),
                reconstructed,
            }),
            Printed::NoForm => {
                let message = Message::new("E302")
                    .with("path", placeholder.path)
                    .with("form", placeholder.form.word());
                Err(self.problem(Code::UnknownForm, placeholder, message))
            }
            Printed::Unavailable(reason) => {
                let message = Message::new("E305")
                    .with("path", placeholder.path)
                    .with("reason", say(self.lang, &reason));
                Err(self.problem(Code::UnavailableFigure, placeholder, message))
            }
        }
    }

    fn section(&self, id: &str, placeholder: &Placeholder<'_>) -> Result<Inline, Problem> {
        let section = self
            .sections
            .get(id)
            .ok_or_else(|| self.unknown(placeholder))?;
        Ok(Inline::CrossReference {
            text: section.reference.clone(),
            target: section.anchor.clone(),
        })
    }

    fn paper(&self, id: &str, placeholder: &Placeholder<'_>) -> Result<Inline, Problem> {
        let paper = self
            .register
            .papers
            .get(id)
            .ok_or_else(|| self.unknown(placeholder))?;
        match placeholder.form {
            Form::Usual => Ok(citation(paper, self.lang)),
            Form::Date | Form::DayMonth | Form::Month | Form::Year | Form::Iso => {
                let printed = match paper.date {
                    Some(date) => {
                        figure_text::figure(&FigureValue::Day(date), placeholder.form, self.lang)
                    }
                    None => Printed::Unavailable(Message::new("reason-paper-undated")),
                };
                self.printed(printed, false, placeholder)
            }
            Form::Title => {
                let printed = match &paper.title {
                    Some(title) => Printed::Words(title.in_language(self.lang).to_owned()),
                    None => Printed::Unavailable(Message::new("reason-paper-untitled")),
                };
                self.printed(printed, false, placeholder)
            }
            Form::Digits | Form::Words | Form::CapitalWords | Form::Day => {
                self.printed(Printed::NoForm, false, placeholder)
            }
        }
    }

    /// `{peak/untso/military|day}` is the column `military_day`.
    fn column(column: &str, form: Form) -> (String, Form) {
        match form {
            Form::Day => (format!("{column}_day"), Form::Usual),
            form => (column.to_owned(), form),
        }
    }
}

/// A citation of a paper.
pub(super) fn citation(paper: &Paper, lang: Lang) -> Inline {
    Inline::Citation {
        text: paper.cited(lang),
        paper: paper.id.to_string(),
        url: paper.address(),
    }
}

impl Resolve for Resolver<'_> {
    fn resolve(&self, placeholder: &Placeholder<'_>) -> Result<Inline, Problem> {
        let parts: Vec<&str> = placeholder.path.split('/').collect();
        match parts.as_slice() {
            ["section", id] => self.section(id, placeholder),
            ["paper", id] => self.paper(id, placeholder),
            [name, row, column] if TABLES.contains(name) => {
                let (column, form) = Self::column(column, placeholder.form);
                let figure = self
                    .figure(name, row, &column)
                    .ok_or_else(|| self.unknown(placeholder))?;
                let printed = figure_text::figure(&figure.value, form, self.lang);
                self.printed(printed, figure.because.reconstructed, placeholder)
            }
            ["requests", column] => {
                let figure = self
                    .figure("requests", "period", column)
                    .ok_or_else(|| self.unknown(placeholder))?;
                let printed = figure_text::figure(&figure.value, placeholder.form, self.lang);
                self.printed(printed, figure.because.reconstructed, placeholder)
            }
            _ => match lookup(self.register, self.sought, placeholder.path) {
                Some(Found::Value {
                    value,
                    is_public: true,
                    ..
                }) => {
                    let printed = figure_text::value(&value, placeholder.form, self.lang);
                    self.printed(printed, false, placeholder)
                }
                // What is restricted cannot reach a report.
                Some(Found::Value {
                    is_public: false, ..
                }) => {
                    let reason = Message::new("reason-restricted");
                    self.printed(Printed::Unavailable(reason), false, placeholder)
                }
                Some(Found::Figure(figure)) => {
                    let printed = figure_text::figure(&figure.value, placeholder.form, self.lang);
                    self.printed(printed, figure.because.reconstructed, placeholder)
                }
                None => Err(self.unknown(placeholder)),
            },
        }
    }
}

/// A figure as a cell or a word of a report: blank where there is none, muted where it is not
/// available.
pub(super) fn inline(figure: &Figure, path: &str, lang: Lang) -> Option<Inline> {
    match &figure.value {
        FigureValue::Blank => None,
        FigureValue::Unavailable(reason) => Some(Inline::Unavailable {
            text: words(lang, "unavailable").unwrap_or_default(),
            reason: say(lang, reason),
        }),
        FigureValue::End(kader_core::model::End::Unknown) => Some(Inline::Unavailable {
            text: words(lang, "unavailable").unwrap_or_default(),
            reason: say(lang, &Message::new("reason-end-unknown")),
        }),
        value => Some(Inline::Figure {
            text: value.shown(lang),
            path: path.to_owned(),
            reconstructed: figure.because.reconstructed,
        }),
    }
}
