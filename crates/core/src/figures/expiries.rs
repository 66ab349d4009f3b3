//! What ends within a horizon: mandates, their parts, frameworks, temporary extras, posts.

use jiff::civil::Date;

use super::table::columns;
use super::{Because, ColumnKind, CountingRule, Figure, FigureRow, FigureTable, FigureValue, Part};
use crate::model::{End, Moment, Period, RecordRef};
use crate::register::Register;

/// Something that ends, exactly or by the words of a source.
struct Ending<'r> {
    until: &'r Moment,
    record: RecordRef,
    /// Which part of the record, as in paths: `part.0`.
    part: Option<String>,
    mission: String,
    what: String,
}

impl Ending<'_> {
    fn key(&self) -> String {
        let record = format!("{}-{}", self.record.kind.word(), self.record.id);
        match &self.part {
            Some(part) => format!("{record}.{part}"),
            None => record,
        }
    }
}

/// What ends from a day on, for so many days, that day included; in order of the day. A vague
/// end is in it as soon as it may fall within these days, and the days left are counted to the
/// first day that it can be: a warning must not come late.
#[must_use]
pub fn expiries(register: &Register, on: Date, horizon: u32) -> FigureTable {
    let last = jiff::Span::new()
        .try_days(i64::from(horizon))
        .and_then(|days| on.checked_add(days))
        .unwrap_or(Date::MAX);
    let first = |ending: &Ending<'_>| ending.until.earliest().max(on);
    let mut endings = endings(register);
    endings.retain(|ending| {
        let until = ending.until;
        until.latest() >= on && until.earliest() <= last && is_telling(until)
    });
    endings.sort_by(|one, other| {
        let order = |ending: &Ending<'_>| (first(ending), ending.until.latest());
        let named = (&one.record, &one.part).cmp(&(&other.record, &other.part));
        order(one).cmp(&order(other)).then(named)
    });
    let rows = endings.into_iter().map(|ending| {
        let because = Because {
            parts: vec![Part::Record {
                record: ending.record.clone(),
                count: None,
            }],
            ..Because::of(CountingRule::Expiries)
        };
        let left = Period::new(on, first(&ending)).map_or(0, |left| left.days() - 1);
        FigureRow {
            key: ending.key(),
            is_total: false,
            cells: vec![
                Figure::new(
                    FigureValue::End(End::On(ending.until.clone())),
                    because.clone(),
                ),
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

/// Whether an end says enough to look ahead by. One that may be years away or tomorrow is a
/// missing date with words; to list it for every day would be noise.
fn is_telling(until: &Moment) -> bool {
    Period::new(until.earliest(), until.latest()).is_none_or(|range| range.days() <= 366)
}

fn endings<'r>(register: &'r Register) -> Vec<Ending<'r>> {
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
    let mut push = |end: &'r End, record, part: Option<String>, mission: &str, what: &str| {
        if let End::On(until) = end {
            endings.push(Ending {
                until,
                record,
                part,
                mission: mission.to_owned(),
                what: what.to_owned(),
            });
        }
    };
    for mandate in register.mandates.values() {
        let mission = mission_name(&mandate.mission);
        let record = || mandate.id.record();
        push(
            &mandate.until,
            record(),
            None,
            &mission,
            &mandate.instrument,
        );
        for (place, part) in mandate.parts.iter().enumerate() {
            let what = part.what.in_language(lang);
            let place = Some(format!("part.{place}"));
            push(&part.until, record(), place, &mission, what);
        }
    }
    for framework in register.frameworks.values() {
        let (mission, contribution) = contribution_name(&framework.contribution);
        let record = || framework.id.record();
        push(&framework.until, record(), None, &mission, &contribution);
        for (place, extra) in framework.temporary.iter().enumerate() {
            let purpose = extra.purpose.as_ref();
            let what = purpose.map_or(contribution.as_str(), |purpose| purpose.in_language(lang));
            let place = Some(format!("temporary.{place}"));
            push(&extra.until, record(), place, &mission, what);
        }
    }
    for post in register.posts.values() {
        let (mission, _) = contribution_name(&post.contribution);
        let title = post.title.in_language(lang);
        push(&post.until, post.id.record(), None, &mission, title);
    }
    endings
}
