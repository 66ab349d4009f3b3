//! Requests for protection of ships by outcome, and by year where each of them is recorded.

use kader_core::figures::{FigureRow, FigureTable, Part, requests as table_of};
use kader_core::model::{Edition, SourceRef};
use kader_core::register::Register;
use kader_core::wording::Message;

use super::locale::Written;
use super::sentence::{figure, sentence, word};
use super::{notes, numbered, words};
use crate::chart::{Caption, OutcomeBars, OutcomeRow, Outcomes, outcome_bars};
use crate::tree::{Anchor, Drawing, Inline, text};

/// The requests of the period as published or counted, and those of each year with records.
pub(super) fn requests(register: &Register, edition: &Edition) -> Vec<Drawing> {
    let lang = register.identity.language;
    let table = table_of(register, edition.period);
    let rows = table.rows.iter();
    let years: Vec<OutcomeRow> = rows
        .filter(|row| row.key != "period")
        .map(|row| of_row(&table, row, row.key.clone()))
        .collect();
    let whole = table.row("period").map_or_else(OutcomeRow::default, |row| {
        of_row(&table, row, word(lang, "chart-whole-period"))
    });
    let title = title(register, &table, &whole);
    let bars = OutcomeBars { whole, years };
    let anchor = Anchor::new("figuur-requests");
    let remarks = remarks(register, &table, &bars);
    let charts = outcome_bars(&bars, &words::outcome_bars(lang), &Written(lang), &anchor);
    let captions = numbered(lang, &anchor, charts.len()).map(|(anchor, page)| Caption {
        anchor,
        title: title.iter().cloned().chain(page).collect(),
        subtitle: vec![text(word(lang, "chart-requests-subtitle"))],
        remarks: remarks.clone(),
    });
    charts
        .into_iter()
        .zip(captions)
        .map(|(chart, caption)| chart.captioned(caption))
        .collect()
}

/// A row as the chart wants it: what is not available stays so.
fn of_row(table: &FigureTable, row: &FigureRow, name: String) -> OutcomeRow {
    let count = |key: &str| {
        let place = table.column(key)?;
        let count = row.cells.get(place)?.value.count()?;
        u32::try_from(count).ok()
    };
    OutcomeRow {
        name,
        total: count("total"),
        outcomes: Outcomes {
            military: count("vpd"),
            private: count("pmsc"),
            private_on_cost: count("pmsc_cost"),
            refused: count("refused"),
            withdrawn: count("withdrawn"),
            open: count("open"),
        },
    }
}

/// How many there were, and to whom they went; never more than is told.
fn title(register: &Register, table: &FigureTable, whole: &OutcomeRow) -> Vec<Inline> {
    let lang = register.identity.language;
    let shown = |column: &'static str, count: Option<u32>| {
        let path = format!("requests/period/{column}");
        let other = count.map_or_else(
            || word(lang, "unavailable"),
            |count| Written(lang).digits(u64::from(count)),
        );
        figure(table.figure("period", column), &path, &other, lang)
    };
    let outcomes = &whole.outcomes;
    let name = match (
        whole.total,
        outcomes.military,
        outcomes.private,
        whole.untold(),
    ) {
        (None, None, None, _) => "chart-requests-title-unknown",
        (None, _, _, _) => "chart-requests-title-without-total",
        (Some(0), _, _, _) => "chart-requests-title-none",
        (Some(_), Some(_), Some(_), Some(1..)) => "chart-requests-title-untold",
        (Some(_), Some(_), Some(_), _) => "chart-requests-title",
        (Some(_), _, _, _) => "chart-requests-title-total",
    };
    let untold = whole.untold().unwrap_or(0);
    let message = Message::new(name)
        .with("number", whole.total.unwrap_or(0))
        .with("left", untold)
        .with("military-number", outcomes.military.unwrap_or(0));
    let runs = [
        ("total", shown("total", whole.total)),
        ("military", shown("vpd", outcomes.military)),
        ("private", shown("pmsc", outcomes.private)),
        ("untold", text(Written(lang).digits(u64::from(untold)))),
    ];
    sentence(lang, message, &runs)
}

fn remarks(register: &Register, table: &FigureTable, bars: &OutcomeBars) -> Vec<Vec<Inline>> {
    let lang = register.identity.language;
    let cells = table
        .row("period")
        .map_or(&[][..], |row| row.cells.as_slice());
    let tallies: Vec<_> = cells
        .iter()
        .flat_map(|figure| &figure.because.parts)
        .filter_map(|part| match part {
            Part::Record { record, .. } => register.tallies.get(record.id.as_str()),
            Part::Deployments { .. } | Part::Figure { .. } => None,
        })
        .collect();
    let mut source = Vec::new();
    if tallies.is_empty() {
        source.push(text(word(lang, "chart-source-requests")));
    } else {
        source.push(text(word(lang, "chart-source-requests-published")));
        let sources: Vec<&SourceRef> = tallies
            .iter()
            .flat_map(|tally| &tally.provenance.sources)
            .collect();
        source.extend(notes::cited(register, sources));
    }
    source.push(text("."));
    let mut remarks = vec![source];
    if bars.whole.untold().is_some_and(|left| left > 0) {
        remarks.push(vec![text(word(lang, "chart-untold-remark"))]);
    }
    if bars.whole.exceeds() {
        remarks.push(vec![text(word(lang, "chart-exceeds-remark"))]);
    }
    if !bars.years.is_empty() {
        remarks.push(vec![text(word(lang, "chart-years-remark"))]);
    }
    remarks
}
