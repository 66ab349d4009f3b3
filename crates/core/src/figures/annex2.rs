//! Annex 2: national limits beside everyone who was sent.

use super::sum::sum;
use super::table::columns;
use super::{
    Because, ColumnKind, CountingRule, Figure, FigureColumn, FigureRow, FigureTable, FigureValue,
    deployed, framework_base, framework_temporary,
};
use crate::model::{Category, Edition, PersonnelAnnex, PersonnelRow, PublishedPersonnel};
use crate::register::Register;
use crate::wording::words;

const NAME: &str = "annex2";

fn annex_columns() -> Vec<FigureColumn> {
    columns(&[
        ("group", ColumnKind::Words),
        ("mission", ColumnKind::Words),
        ("framework_military", ColumnKind::Count),
        ("framework_military_temporary", ColumnKind::Count),
        ("framework_civilian", ColumnKind::Count),
        ("deployed_military", ColumnKind::Count),
        ("deployed_civilian", ColumnKind::Count),
        ("deployed_total", ColumnKind::Count),
        ("footnotes", ColumnKind::Words),
    ])
}

/// Annex 2 of an edition, computed. Empty where the edition has no such annex.
#[must_use]
pub fn annex2(register: &Register, edition: &Edition) -> FigureTable {
    let rows = edition
        .personnel_annex
        .iter()
        .flat_map(|annex| computed(register, edition, annex));
    FigureTable {
        name: NAME,
        columns: annex_columns(),
        rows: rows.collect(),
        notes: Vec::new(),
    }
}

/// Annex 2 of an edition as it was published. Empty where that is not recorded.
#[must_use]
pub fn annex2_published(register: &Register, edition: &Edition) -> FigureTable {
    let lang = register.identity.language;
    let mut rows = Vec::new();
    if let Some(annex) = &edition.personnel_annex {
        let mut marks = Marks::new(annex);
        for group in &annex.groups {
            for row in &group.rows {
                let marks = marks.of(row);
                let Some(published) = &row.published else {
                    continue;
                };
                let labels = [group.label.in_language(lang), row.label.in_language(lang)];
                rows.push(published_row(
                    row.id.as_str(),
                    labels,
                    published,
                    marks,
                    false,
                ));
            }
        }
        if let Some(published) = &annex.published {
            let total = words(lang, "total").unwrap_or_default();
            rows.push(published_row(
                "total",
                [&total, ""],
                published,
                String::new(),
                true,
            ));
        }
    }
    FigureTable {
        name: NAME,
        columns: annex_columns(),
        rows,
        notes: Vec::new(),
    }
}

fn published_row(
    key: &str,
    labels: [&str; 2],
    published: &PublishedPersonnel,
    marks: String,
    is_total: bool,
) -> FigureRow {
    let count = |count: Option<u32>| {
        let value = count.map_or(FigureValue::Blank, |count| {
            FigureValue::Count(u64::from(count))
        });
        Figure::new(value, Because::of(CountingRule::Published))
    };
    FigureRow {
        key: key.to_owned(),
        is_total,
        cells: vec![
            Figure::label(labels[0]),
            Figure::label(labels[1]),
            count(published.framework_military),
            count(published.framework_military_temporary),
            count(published.framework_civilian),
            count(published.deployed_military),
            count(published.deployed_civilian),
            count(published.deployed_total),
            Figure::label(marks),
        ],
    }
}

/// The marks of the footnotes: as published, or else numbered from 1 in the order of the rows.
struct Marks {
    as_published: bool,
    next: u32,
}

impl Marks {
    fn new(annex: &PersonnelAnnex) -> Self {
        let mut all = annex
            .groups
            .iter()
            .flat_map(|group| &group.rows)
            .flat_map(|row| &row.footnotes);
        Self {
            as_published: all.all(|note| note.published_mark.is_some()),
            next: 1,
        }
    }

    fn of(&mut self, row: &PersonnelRow) -> String {
        let marks: Vec<String> = row
            .footnotes
            .iter()
            .map(|note| {
                let mark = if self.as_published {
                    note.published_mark
                } else {
                    None
                };
                let mark = mark.unwrap_or(self.next);
                self.next += 1;
                mark.to_string()
            })
            .collect();
        marks.join(" ")
    }
}

fn computed(register: &Register, edition: &Edition, annex: &PersonnelAnnex) -> Vec<FigureRow> {
    let lang = register.identity.language;
    let mut marks = Marks::new(annex);
    let mut rows = Vec::new();
    for group in &annex.groups {
        for row in &group.rows {
            let contributions = row.contributions.as_slice();
            let base = |category| framework_base(register, contributions, category, edition.period);
            let sent = |category| deployed(register, contributions, category, edition.period);
            let (military, civilian) = (sent(Category::Military), sent(Category::Civilian));
            let total = total_deployed(&row.id, &military, &civilian);
            rows.push(FigureRow {
                key: row.id.to_string(),
                is_total: false,
                cells: vec![
                    Figure::label(group.label.in_language(lang)),
                    Figure::label(row.label.in_language(lang)),
                    base(Category::Military),
                    framework_temporary(
                        register,
                        contributions,
                        Category::Military,
                        edition.period,
                    ),
                    base(Category::Civilian),
                    military,
                    civilian,
                    total,
                    Figure::label(marks.of(row)),
                ],
            });
        }
    }
    let total = total_row(&rows, words(lang, "total").unwrap_or_default());
    rows.push(total);
    rows
}

fn total_deployed(row: &crate::model::RowId, military: &Figure, civilian: &Figure) -> Figure {
    let parts = [
        ("deployed.military", military),
        ("deployed.civilian", civilian),
    ];
    let path = |column: &str| format!("{NAME}/{row}/{column}");
    sum(
        CountingRule::DeployedTotal,
        parts.map(|(column, figure)| (path(column), figure)),
    )
}

/// The totals. That of the framework adds the temporary extras to the base sizes, and so the
/// column of the extras has no total of its own (654 + 90 = 744 in the edition of 2023).
fn total_row(rows: &[FigureRow], label: String) -> FigureRow {
    let column = |place: usize, key: &'static str| {
        rows.iter().filter_map(move |row| {
            row.cells
                .get(place)
                .map(|figure| (format!("{NAME}/{}/{key}", row.key), figure))
        })
    };
    let framework =
        column(2, "framework.military").chain(column(3, "framework.military.temporary"));
    FigureRow {
        key: "total".to_owned(),
        is_total: true,
        cells: vec![
            Figure::label(label),
            Figure::label(""),
            sum(CountingRule::FrameworkTotal, framework),
            Figure::label(""),
            sum(CountingRule::Total, column(4, "framework.civilian")),
            sum(CountingRule::Total, column(5, "deployed.military")),
            sum(CountingRule::Total, column(6, "deployed.civilian")),
            sum(CountingRule::Total, column(7, "deployed.total")),
            Figure::label(""),
        ],
    }
}
