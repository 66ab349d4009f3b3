//! People on post on one day, per mission, beside the limits in force that day.

use jiff::civil::Date;

use super::framework::Reach;
use super::framework_use::{limit_of, uncertain};
use super::sum::sum;
use super::table::columns;
use super::{
    Because, ColumnKind, CountingRule, Figure, FigureRow, FigureTable, FigureValue, Part, deployed,
    limits,
};
use crate::model::{Category, ContributionId, Known, Mission, Period, Region};
use crate::register::Register;
use crate::wording::words;

const NAME: &str = "on-post";

/// For each mission with people on post on a day, or with a framework that provides for them
/// then: the people, and the limits of that day (base size, temporary extra, and the reserve
/// where it was called upon). In order of region and name; the total comes last. What cannot be
/// told is not available, and neither is a total over it.
#[must_use]
pub fn on_post(register: &Register, on: Date) -> FigureTable {
    let mut missions: Vec<&Mission> = register.missions.values().collect();
    let lang = register.identity.language;
    missions.sort_by_key(|mission| {
        let order: Vec<(u32, &str)> = register
            .region_path(&mission.region)
            .iter()
            .map(|region| (region.order, region.id.as_str()))
            .collect();
        (order, mission.name.in_language(lang), &mission.id)
    });
    let mut rows: Vec<FigureRow> = missions
        .iter()
        .filter_map(|mission| row(register, mission, on))
        .collect();
    let column = |place: usize, key: &'static str| {
        let cells = rows.iter().filter_map(move |row| {
            let path = format!("{NAME}/{}/{key}", row.key);
            row.cells.get(place).map(|figure| (path, figure))
        });
        sum(CountingRule::Total, cells)
    };
    let total = FigureRow {
        key: "total".to_owned(),
        is_total: true,
        cells: vec![
            Figure::label(words(lang, "total").unwrap_or_default()),
            Figure::label(""),
            column(2, "military"),
            column(3, "civilian"),
            column(4, "total"),
            Figure::label(""),
            Figure::label(""),
        ],
    };
    rows.push(total);
    FigureTable {
        name: NAME,
        columns: columns(&[
            ("mission", ColumnKind::Words),
            ("region", ColumnKind::Words),
            ("military", ColumnKind::Count),
            ("civilian", ColumnKind::Count),
            ("total", ColumnKind::Count),
            ("limit_military", ColumnKind::Count),
            ("limit_civilian", ColumnKind::Count),
        ]),
        rows,
        notes: Vec::new(),
    }
}

fn row(register: &Register, mission: &Mission, on: Date) -> Option<FigureRow> {
    let lang = register.identity.language;
    let ids: Vec<ContributionId> = register
        .contributions_to(&mission.id)
        .map(|contribution| contribution.id.clone())
        .collect();
    let (military, civilian) = (
        people(register, &ids, Category::Military, on),
        people(register, &ids, Category::Civilian, on),
    );
    let limits = [Category::Military, Category::Civilian]
        .map(|category| limit(register, &ids, category, on));
    let is_over = mission
        .ended
        .as_ref()
        .is_some_and(|ended| ended.passed_on(on) == Known::Yes);
    let is_empty = |figure: &Figure| match figure.value {
        FigureValue::Blank | FigureValue::Count(0) => true,
        // Where a mission is over, a framework of which no end is known says nothing.
        FigureValue::Unavailable(_) => is_over,
        FigureValue::Count(_)
        | FigureValue::Words(_)
        | FigureValue::Day(_)
        | FigureValue::End(_) => false,
    };
    let [limit_military, limit_civilian] = limits;
    let shown = [&military, &civilian, &limit_military, &limit_civilian];
    if shown.into_iter().all(is_empty) {
        return None;
    }
    let path = |column: &str| format!("{NAME}/{}/{column}", mission.id);
    let both = [("military", &military), ("civilian", &civilian)];
    let total = sum(
        CountingRule::Headcount,
        both.map(|(column, figure)| (path(column), figure)),
    );
    let region = register.regions.get(&mission.region);
    let region = region.map_or("", |region: &Region| region.name.in_language(lang));
    Some(FigureRow {
        key: mission.id.to_string(),
        is_total: false,
        cells: vec![
            Figure::label(mission.name.in_language(lang)),
            Figure::label(region),
            military,
            civilian,
            total,
            limit_military,
            limit_civilian,
        ],
    })
}

fn people(register: &Register, ids: &[ContributionId], category: Category, on: Date) -> Figure {
    let mut figure = deployed(register, ids, category, Period::day(on));
    figure.because.rule = CountingRule::Headcount;
    figure
}

fn limit(register: &Register, ids: &[ContributionId], category: Category, on: Date) -> Figure {
    let day = Period::day(on);
    let limit = limits(register, ids, category, day)
        .first()
        .and_then(limit_of);
    let reach = Reach::new(register, ids, category, day);
    let value = match reach.most() {
        Some((most, framework)) if limit.is_none_or(|limit| most > limit) => uncertain(framework),
        _ => limit.map_or(FigureValue::Blank, FigureValue::Count),
    };
    let mut because = Because::of(CountingRule::FrameworkUse);
    for framework in ids.iter().flat_map(|id| register.frameworks_of(id)) {
        if framework.validity().holds_on(on) != Known::No {
            because.parts.push(Part::Record {
                record: framework.id.record(),
                count: framework.base(category).map(u64::from),
            });
        }
    }
    Figure::new(value, because)
}
