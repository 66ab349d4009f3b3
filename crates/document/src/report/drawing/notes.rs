//! What must be said below a drawing: where it comes from, what is not in it, what in it was
//! reconstructed.

use std::collections::BTreeSet;

use kader_core::model::{PaperId, Period, SourceRef, Visibility};
use kader_core::register::Register;
use kader_core::wording::{Lang, Message, say};

use super::super::resolver::citation;
use super::people::{self, CountedRow};
use super::sentence::listed;
use crate::tree::{Inline, text};

/// A remark from the catalogue about some rows, if there are any.
pub(super) fn about(lang: Lang, name: &'static str, rows: &[String]) -> Option<Vec<Inline>> {
    let count = rows.len();
    (count > 0).then(|| {
        let message = Message::new(name)
            .with("rows", listed(lang, rows))
            .with("number", count);
        vec![text(say(lang, &message))]
    })
}

/// Which rows have no records day by day, or not of everyone, so that they are not in a graph of
/// days, or not whole.
pub(super) fn without_days(register: &Register, rows: &[CountedRow<'_>]) -> Vec<Vec<Inline>> {
    let lang = register.identity.language;
    let labels = |wanted: &dyn Fn(&CountedRow<'_>) -> bool| -> Vec<String> {
        rows.iter()
            .filter(|row| wanted(row))
            .map(|row| row.label(register))
            .collect()
    };
    let absent = labels(&|row| row.recorded.is_empty());
    let partly = labels(&|row| !row.recorded.is_empty() && !row.unrecorded.is_empty());
    [
        about(lang, "chart-rows-absent", &absent),
        about(lang, "chart-rows-partly", &partly),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// That reconstructed records take part, if any do that are drawn, and in which rows.
pub(super) fn reconstructed(
    register: &Register,
    rows: &[CountedRow<'_>],
    is_drawn: bool,
) -> Option<Vec<Inline>> {
    if !is_drawn {
        return None;
    }
    let recorded: Vec<_> = rows.iter().filter(|row| !row.recorded.is_empty()).collect();
    let marked: Vec<String> = recorded
        .iter()
        .filter(|row| row.is_reconstructed(register))
        .map(|row| row.label(register))
        .collect();
    let lang = register.identity.language;
    if marked.len() == recorded.len() {
        return Some(vec![text(say(
            lang,
            &Message::new("chart-all-reconstructed"),
        ))]);
    }
    about(lang, "chart-rows-reconstructed", &marked)
}

/// In which rows it cannot be told on some day what limit was in force, so that the line of the
/// limit has a gap there.
pub(super) fn uncertain_limits(
    register: &Register,
    rows: &[CountedRow<'_>],
    period: Period,
) -> Option<Vec<Inline>> {
    let doubtful: Vec<String> = rows
        .iter()
        .filter(|row| people::is_uncertain(register, &row.recorded, period))
        .map(|row| row.label(register))
        .collect();
    about(
        register.identity.language,
        "chart-rows-uncertain-limit",
        &doubtful,
    )
}

/// The papers that sources name, each cited once, in brackets.
pub(super) fn cited<'s>(
    register: &Register,
    sources: impl IntoIterator<Item = &'s SourceRef>,
) -> Vec<Inline> {
    let lang = register.identity.language;
    let papers: BTreeSet<&PaperId> = sources.into_iter().map(|source| &source.paper).collect();
    let mut cited = Vec::new();
    for paper in papers.into_iter().filter_map(|id| register.papers.get(id)) {
        if paper.publication != Some(Visibility::Restricted) {
            if !cited.is_empty() {
                cited.push(text(", "));
            }
            cited.push(citation(paper, lang));
        }
    }
    if !cited.is_empty() {
        cited.insert(0, text(" ("));
        cited.push(text(")"));
    }
    cited
}
