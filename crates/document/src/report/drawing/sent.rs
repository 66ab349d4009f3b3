//! Everyone who was sent in the period, beside the limits: the personnel annex as a chart.

use kader_core::figures::{
    Figure, FigureRow, FigureTable, FigureValue, Part, annex2, framework_temporary,
};
use kader_core::model::{Category, DeploymentRecords, Edition, SourceRef};
use kader_core::register::{DayNumber, Register};
use kader_core::wording::Message;

use super::locale::Written;
use super::people::{self, CountedRow};
use super::sentence::{figure, sentence, word};
use super::{notes, numbered, words};
use crate::chart::{
    Caption, Ceiling, Tally, TallyBar, TallyBars, TallyGroup, TallyRow, tally_bars,
};
use crate::tree::{Anchor, Drawing, Inline, text};

/// The bars.
pub(super) fn personnel_chart(register: &Register, edition: &Edition) -> Vec<Drawing> {
    let lang = register.identity.language;
    let table = annex2(register, edition);
    let rows = people::rows(register, edition);
    let bars = TallyBars {
        groups: groups(register, edition, &table, &rows),
    };
    let anchor = Anchor::new("figuur-personnel-chart");
    let title = title(register, &table, &rows);
    let remarks = remarks(register, &table, &bars);
    let charts = tally_bars(&bars, &words::tally_bars(lang), &Written(lang), &anchor);
    let captions = numbered(lang, &anchor, charts.len()).map(|(anchor, page)| Caption {
        anchor,
        title: title.iter().cloned().chain(page).collect(),
        subtitle: vec![text(word(lang, "chart-sent-subtitle"))],
        remarks: remarks.clone(),
    });
    charts
        .into_iter()
        .zip(captions)
        .map(|(chart, caption)| chart.captioned(caption))
        .collect()
}

/// The rows in their groups, each with its bars.
fn groups(
    register: &Register,
    edition: &Edition,
    table: &FigureTable,
    rows: &[CountedRow<'_>],
) -> Vec<TallyGroup> {
    let lang = register.identity.language;
    let printed = |category| {
        edition.personnel_annex.as_ref().is_some_and(|annex| {
            annex.categories.is_empty() || annex.categories.contains(&category)
        })
    };
    let mut groups: Vec<TallyGroup> = Vec::new();
    for together in rows.chunk_by(|one, other| std::ptr::eq(one.group, other.group)) {
        let rows = together.iter().filter_map(|counted| {
            let figures = table.row(counted.row.id.as_str())?;
            let bar = |category| {
                printed(category)
                    .then(|| bar(register, edition, table, (counted, figures), category))
                    .flatten()
            };
            Some(TallyRow {
                name: counted.label(register),
                military: bar(Category::Military),
                civilian: bar(Category::Civilian),
            })
        });
        let label = together
            .first()
            .map(|counted| counted.group.label.in_language(lang).to_owned());
        groups.push(TallyGroup {
            label,
            rows: rows.collect(),
        });
    }
    groups
}

/// One category of a row; none where the annex has nothing in it.
fn bar(
    register: &Register,
    edition: &Edition,
    table: &FigureTable,
    (counted, figures): (&CountedRow<'_>, &FigureRow),
    category: Category,
) -> Option<TallyBar> {
    let cell = |key: &str| table.column(key).and_then(|place| figures.cells.get(place));
    let ids = &counted.row.contributions;
    let (base, sent) = match category {
        Category::Military => (cell("framework_military")?, cell("deployed_military")?),
        Category::Civilian => (cell("framework_civilian")?, cell("deployed_civilian")?),
    };
    let extra = framework_temporary(register, ids, category, edition.period);
    let ceiling = match (&base.value, &extra.value) {
        (FigureValue::Unavailable(_), _) | (_, FigureValue::Unavailable(_)) => Ceiling::Unavailable,
        (FigureValue::Blank, FigureValue::Blank) => Ceiling::None,
        (base, extra) => Ceiling::Set {
            base: small(base.count().unwrap_or(0)),
            temporary: small(extra.count().unwrap_or(0)),
        },
    };
    let tally = match &sent.value {
        FigureValue::Count(count) if is_published(sent) => Tally::Published {
            count: small(*count),
        },
        FigureValue::Count(count) => Tally::Counted {
            count: small(*count),
            reconstructed: reconstructed(register, sent),
        },
        FigureValue::Unavailable(_) => Tally::Unavailable,
        _ if ceiling == Ceiling::None => return None,
        _ => Tally::Counted {
            count: 0,
            reconstructed: 0,
        },
    };
    Some(TallyBar { tally, ceiling })
}

fn small(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Whether a published tally takes part in a figure, so that not all of it was counted.
fn is_published(figure: &Figure) -> bool {
    figure
        .because
        .parts
        .iter()
        .any(|part| matches!(part, Part::Record { .. }))
}

/// How many of the deployments that were counted are reconstructed.
fn reconstructed(register: &Register, figure: &Figure) -> u32 {
    let of_part = |part: &Part| match part {
        Part::Deployments {
            contribution,
            category,
            period,
            count,
        } => {
            let held = register.contributions.get(contribution);
            if held.is_some_and(|held| held.deployments == DeploymentRecords::Reconstructed) {
                return small(*count);
            }
            if DayNumber::bounds(*period).is_none()
                || !register.deployments.has_reconstructed(contribution)
            {
                return 0;
            }
            let marked = register
                .deployments
                .each_of(contribution)
                .filter(|deployment| {
                    deployment.reconstructed
                        && deployment.category == *category
                        && deployment.from <= period.until()
                        && deployment.until.is_none_or(|until| until >= period.from())
                });
            u32::try_from(marked.count()).unwrap_or(u32::MAX)
        }
        Part::Record { .. } | Part::Figure { .. } => 0,
    };
    figure.because.parts.iter().map(of_part).sum()
}

/// How many were sent in all, and where most of them went, if that can be told.
fn title(register: &Register, table: &FigureTable, rows: &[CountedRow<'_>]) -> Vec<Inline> {
    let lang = register.identity.language;
    let of_row = |counted: &CountedRow<'_>| {
        let count = table
            .figure(counted.row.id.as_str(), "deployed_total")?
            .value
            .count()?;
        Some((
            count,
            counted.row.id.as_str().to_owned(),
            counted.label(register),
        ))
    };
    let total = table.figure("total", "deployed_total");
    let Some(all) = total.and_then(|figure| figure.value.count()) else {
        let missing = rows.iter().filter(|row| {
            table
                .figure(row.row.id.as_str(), "deployed_total")
                .is_some_and(|figure| matches!(figure.value, FigureValue::Unavailable(_)))
        });
        let missing: Vec<String> = missing.map(|row| row.label(register)).collect();
        if missing.is_empty() {
            return sentence(lang, Message::new("chart-sent-title-nobody"), &[]);
        }
        let message = Message::new("chart-sent-title-unknown").with("number", missing.len());
        let prose = Written(lang).prose(u64::try_from(missing.len()).unwrap_or(u64::MAX));
        return sentence(lang, message, &[("rows", text(prose))]);
    };
    let total = figure(
        total,
        "annex2/total/deployed_total",
        &Written(lang).digits(all),
        lang,
    );
    let mut counts: Vec<(u64, String, String)> = rows.iter().filter_map(of_row).collect();
    counts.sort_by_key(|(count, _, _)| std::cmp::Reverse(*count));
    let name = match counts.as_slice() {
        _ if all == 0 => "chart-sent-title-nobody",
        // The one with the most, if it is alone with that and not alone at all.
        [(most, _, _), (next, _, _), ..] if most > next => "chart-sent-title-most",
        _ => "chart-sent-title",
    };
    let mut message = Message::new(name).with("number", all);
    let mut runs = vec![("people", total)];
    if let Some((most, id, label)) = counts.first() {
        message = message.with("row", label);
        let path = format!("annex2/{id}/deployed_total");
        let found = table.figure(id, "deployed_total");
        runs.push((
            "most",
            figure(found, &path, &Written(lang).digits(*most), lang),
        ));
    }
    sentence(lang, message, &runs)
}

fn remarks(register: &Register, table: &FigureTable, bars: &TallyBars) -> Vec<Vec<Inline>> {
    let lang = register.identity.language;
    let all = bars.groups.iter().flat_map(|group| &group.rows);
    let tallies: Vec<Tally> = all
        .flat_map(|row| row.military.iter().chain(&row.civilian))
        .map(|bar| bar.tally)
        .collect();
    let published = tallies
        .iter()
        .any(|tally| matches!(tally, Tally::Published { .. }));
    let mut source = vec![text(word(lang, "chart-source-sent"))];
    if published {
        let cells = table.rows.iter().flat_map(|row| &row.cells);
        let records =
            cells
                .flat_map(|figure| &figure.because.parts)
                .filter_map(|part| match part {
                    Part::Record { record, .. } => register.tallies.get(record.id.as_str()),
                    Part::Deployments { .. } | Part::Figure { .. } => None,
                });
        let sources: Vec<&SourceRef> = records
            .flat_map(|tally| &tally.provenance.sources)
            .collect();
        source.push(text(word(lang, "chart-source-tallies")));
        source.extend(notes::cited(register, sources));
    }
    source.push(text("."));
    let marked = tallies.iter().any(|tally| {
        matches!(
            tally,
            Tally::Counted {
                reconstructed: 1..,
                ..
            }
        )
    });
    let mixed = table
        .rows
        .iter()
        .filter(|row| !row.is_total)
        .flat_map(|row| &row.cells)
        .any(|figure| is_published(figure) && figure.because.reconstructed);
    let mut remarks = vec![source];
    if marked || mixed {
        remarks.push(vec![text(word(lang, "chart-sent-reconstructed"))]);
    }
    remarks
}
