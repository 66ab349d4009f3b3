//! What ends within a horizon: mandates, their parts, frameworks, temporary extras, posts.

use jiff::civil::Date;

use super::table::columns;
use super::{Because, ColumnKind, CountingRule, Figure, FigureRow, FigureTable, FigureValue, Part};
use crate::model::{End, Period, RecordRef};
use crate::register::Register;

/// Something that ends.
struct Ending {
    until: Date,
    end: End,
    record: RecordRef,
    mission: String,
    what: String,
}

/// What ends from a day on, for so many days, that day included; in order of the day.
#[must_use]
pub fn expiries(register: &Register, on: Date, horizon: u32) -> FigureTable {
    let last = on
        .checked_add(jiff::Span::new().days(i64::from(horizon)))
        .unwrap_or(Date::MAX);
    let window = Period::new(on, last).unwrap_or(Period::day(on));
    let mut endings = endings(register);
    endings.retain(|ending| window.contains(ending.until));
    endings.sort_by(|one, other| (one.until, &one.record).cmp(&(other.until, &other.record)));
    let rows = endings.into_iter().map(|ending| {
        let because = Because {
            parts: vec![Part::Record {
                record: ending.record.clone(),
                count: None,
            }],
            ..Because::of(CountingRule::Expiries)
        };
        let left = Period::new(on, ending.until).map_or(0, |left| left.days() - 1);
        FigureRow {
            key: format!("{}-{}", ending.record.kind.word(), ending.record.id),
            is_total: false,
            cells: vec![
                Figure::new(FigureValue::End(ending.end), because.clone()),
                Figure::new(FigureValue::Count(u64::from(left)), because),
                Figure::label(ending.record.kind.word()),
                Figure::label(ending.record.id),
                Figure::label(ending.mission),
                Figure::label(ending.what),
            ],
        }
    });
    FigureTable {
        name: "expiries",
        columns: columns(&[
            ("until", ColumnKind::Day),
            ("days_left", ColumnKind::Count),
            ("kind", ColumnKind::Words),
            ("id", ColumnKind::Words),
            ("mission", ColumnKind::Words),
            ("what", ColumnKind::Words),
        ]),
        rows: rows.collect(),
        notes: Vec::new(),
    }
}

fn endings(register: &Register) -> Vec<Ending> {
    let lang = register.identity.language;
    let mission_name = |mission| {
        register
            .missions
            .get(mission)
            .map_or(String::new(), |mission: &crate::model::Mission| {
                mission.name.in_language(lang).to_owned()
            })
    };
    let contribution_name = |id| {
        register.contributions.get(id).map_or(
            (String::new(), String::new()),
            |contribution: &crate::model::Contribution| {
                let name = contribution.name.in_language(lang).to_owned();
                (mission_name(&contribution.mission), name)
            },
        )
    };
    let mut endings = Vec::new();
    let mut push = |end: &End, record: RecordRef, mission: String, what: String| {
        if let End::On(moment) = end {
            endings.push(Ending {
                until: moment.latest(),
                end: end.clone(),
                record,
                mission,
                what,
            });
        }
    };
    for mandate in register.mandates.values() {
        let mission = mission_name(&mandate.mission);
        push(
            &mandate.until,
            mandate.id.record(),
            mission.clone(),
            mandate.instrument.clone(),
        );
        for part in &mandate.parts {
            let what = part.what.in_language(lang).to_owned();
            push(&part.until, mandate.id.record(), mission.clone(), what);
        }
    }
    for framework in register.frameworks.values() {
        let (mission, contribution) = contribution_name(&framework.contribution);
        push(
            &framework.until,
            framework.id.record(),
            mission.clone(),
            contribution.clone(),
        );
        for extra in &framework.temporary {
            let what = extra
                .purpose
                .as_ref()
                .map_or(contribution.clone(), |purpose| {
                    purpose.in_language(lang).to_owned()
                });
            push(&extra.until, framework.id.record(), mission.clone(), what);
        }
    }
    for post in register.posts.values() {
        let (mission, _) = contribution_name(&post.contribution);
        push(
            &post.until,
            post.id.record(),
            mission,
            post.title.in_language(lang).to_owned(),
        );
    }
    endings
}
