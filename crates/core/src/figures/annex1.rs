//! Annex 1: legal bases, mandates and national frameworks, as they hold on the last day.

use jiff::civil::Date;

use super::table::columns;
use super::{
    Because, ColumnKind, CountingRule, Figure, FigureColumn, FigureRow, FigureTable, FigureValue,
    Part,
};
use crate::model::{
    ContributionId, Edition, End, Framework, Known, Mandate, MandatesRow, Mission, Moment, Period,
};
use crate::register::{MandateInForce, Register};
use crate::wording::Message;

const NAME: &str = "annex1";

fn annex_columns() -> Vec<FigureColumn> {
    columns(&[
        ("location", ColumnKind::Words),
        ("contribution", ColumnKind::Words),
        ("legal_basis", ColumnKind::Words),
        ("mandate_until", ColumnKind::Day),
        ("framework_until", ColumnKind::Day),
        ("mandate_instrument", ColumnKind::Words),
    ])
}

/// Annex 1 of an edition, as it holds on a day: by default the last of the edition's period.
#[must_use]
pub fn annex1(register: &Register, edition: &Edition, on: Date) -> FigureTable {
    let lang = register.identity.language;
    let mut rows = Vec::new();
    for group in edition
        .mandates_annex
        .iter()
        .flat_map(|annex| &annex.groups)
    {
        for row in &group.rows {
            let mission = mission_of(register, row);
            let (until, instrument) = match mission {
                Some(mission) => mandate_cells(register, mission, on),
                None => (Figure::label(""), Figure::label("")),
            };
            rows.push(FigureRow {
                key: row.id.to_string(),
                is_total: false,
                cells: vec![
                    Figure::label(group.label.in_language(lang)),
                    Figure::label(row.label.in_language(lang)),
                    legal_basis(register, mission, on),
                    until,
                    framework_until(register, &row.contributions, edition.period, on),
                    instrument,
                ],
            });
        }
    }
    FigureTable {
        name: NAME,
        columns: annex_columns(),
        rows,
        notes: Vec::new(),
    }
}

/// Annex 1 of an edition as it was published. Empty where that is not recorded.
#[must_use]
pub fn annex1_published(register: &Register, edition: &Edition) -> FigureTable {
    let lang = register.identity.language;
    let mut rows = Vec::new();
    for group in edition
        .mandates_annex
        .iter()
        .flat_map(|annex| &annex.groups)
    {
        for row in &group.rows {
            let Some(published) = &row.published else {
                continue;
            };
            let cell = |words: &Option<String>| {
                let value = words.clone().map_or(FigureValue::Blank, FigureValue::Words);
                Figure::new(value, Because::of(CountingRule::Published))
            };
            let end = |words: &Option<String>| {
                let value = words.as_deref().map_or(FigureValue::Blank, end_printed);
                Figure::new(value, Because::of(CountingRule::Published))
            };
            rows.push(FigureRow {
                key: row.id.to_string(),
                is_total: false,
                cells: vec![
                    Figure::label(group.label.in_language(lang)),
                    Figure::label(row.label.in_language(lang)),
                    cell(&published.legal_basis),
                    end(&published.mandate_until),
                    end(&published.framework_until),
                ],
            });
        }
    }
    let mut columns = annex_columns();
    columns.truncate(5);
    FigureTable {
        name: NAME,
        columns,
        rows,
        notes: Vec::new(),
    }
}

/// An end as it was printed: a day and `indefinite` are what they say, anything else words.
fn end_printed(words: &str) -> FigureValue {
    if words == End::Indefinite.to_string() {
        return FigureValue::End(End::Indefinite);
    }
    match words.parse() {
        Ok(day) => FigureValue::End(End::On(Moment::on(day))),
        Err(_) => FigureValue::Words(words.to_owned()),
    }
}

/// The mission of a row: that of its first contribution.
fn mission_of<'r>(register: &'r Register, row: &MandatesRow) -> Option<&'r Mission> {
    row.contributions
        .first()
        .and_then(|contribution| register.mission_of(contribution))
}

fn record(record: crate::model::RecordRef) -> Part {
    Part::Record {
        record,
        count: None,
    }
}

/// Until when the mandate in force runs, and which it is.
fn mandate_cells(register: &Register, mission: &Mission, on: Date) -> (Figure, Figure) {
    let because = |mandate: &Mandate| Because {
        parts: vec![record(mandate.id.record())],
        ..Because::of(CountingRule::Mandate)
    };
    match register.mandate_on(&mission.id, on) {
        MandateInForce::Certain(mandate) if mandate.is_known() => {
            let until = match &mandate.until {
                End::Unknown => unavailable("reason-end-unknown"),
                end => FigureValue::End(end.clone()),
            };
            let instrument = FigureValue::Words(mandate.instrument.clone());
            (
                Figure::new(until, because(mandate)),
                Figure::new(instrument, because(mandate)),
            )
        }
        // It runs on, and no source tells on what. In data that is said as `unknown`.
        MandateInForce::Certain(mandate) | MandateInForce::Unknown(mandate) => {
            let because = because(mandate);
            (
                Figure::new(FigureValue::End(End::Unknown), because.clone()),
                Figure::new(FigureValue::Words("unknown".to_owned()), because),
            )
        }
        MandateInForce::None => {
            let mut because = Because::of(CountingRule::Mandate);
            because.parts.push(record(mission.id.record()));
            (
                Figure::new(FigureValue::Blank, because.clone()),
                Figure::new(FigureValue::Blank, because),
            )
        }
    }
}

fn unavailable(reason: &'static str) -> FigureValue {
    FigureValue::Unavailable(Message::new(reason))
}

/// The legal bases that hold on the day; where none is recorded, the mandate in force.
fn legal_basis(register: &Register, mission: Option<&Mission>, on: Date) -> Figure {
    let lang = register.identity.language;
    let mut because = Because::of(CountingRule::LegalBasis);
    let Some(mission) = mission else {
        return Figure::new(FigureValue::Blank, because);
    };
    let mandate = register.mandate_on(&mission.id, on);
    if mandate == MandateInForce::None {
        because.parts.push(record(mission.id.record()));
        return Figure::new(FigureValue::Blank, because);
    }
    let mut titles: Vec<&str> = Vec::new();
    for basis in register.legal_bases_on(&mission.id, on) {
        because.parts.push(record(basis.id.record()));
        titles.push(basis.title.in_language(lang));
    }
    if titles.is_empty()
        && let MandateInForce::Certain(mandate) = mandate
        && mandate.is_known()
    {
        because.parts.push(record(mandate.id.record()));
        titles.push(mandate_title(register, mandate));
    }
    let value = if titles.is_empty() {
        unavailable("reason-no-legal-basis")
    } else {
        FigureValue::Words(titles.join("; "))
    };
    Figure::new(value, because)
}

/// How a mandate is called in a table of the register's own language.
fn mandate_title<'m>(register: &Register, mandate: &'m Mandate) -> &'m str {
    mandate
        .title
        .as_ref()
        .map_or(mandate.instrument.as_str(), |title| {
            title.in_language(register.identity.language)
        })
}

/// The end of the framework in force on the day, through whatever extends it without a gap;
/// where none is in force, of the last one of the period before the day. Of several
/// contributions the latest end.
fn framework_until(
    register: &Register,
    contributions: &[ContributionId],
    period: Period,
    on: Date,
) -> Figure {
    let mut because = Because::of(CountingRule::FrameworkUntil);
    let frameworks: Vec<Vec<&Framework>> = contributions
        .iter()
        .map(|contribution| register.frameworks_of(contribution))
        .collect();
    let in_force = frameworks.iter().filter_map(|frameworks| {
        let chain = unbroken(frameworks, on);
        latest(&chain).map(|last| (last, chain))
    });
    let before = || {
        let past = Period::new(period.from(), period.until().min(on))?;
        let ended: Vec<&Framework> = frameworks
            .iter()
            .flatten()
            .filter(|framework| framework.validity().touches(past) != Known::No)
            .copied()
            .collect();
        latest(&ended).map(|last| (last, vec![last]))
    };
    let found = in_force
        .max_by_key(|(last, _)| (rank(&last.until), &last.id))
        .or_else(before);
    let Some((last, chain)) = found else {
        return Figure::new(FigureValue::Blank, because);
    };
    because
        .parts
        .extend(chain.iter().map(|framework| record(framework.id.record())));
    let value = match &last.until {
        End::Unknown => unavailable("reason-end-unknown"),
        end => FigureValue::End(end.clone()),
    };
    Figure::new(value, because)
}

/// An unknown end is the latest, since it could be; then an indefinite one; then by day.
fn rank(end: &End) -> (u8, Option<Date>) {
    match end {
        End::Unknown => (2, None),
        End::Indefinite => (1, None),
        End::On(moment) => (0, Some(moment.latest())),
    }
}

/// The framework that ends last.
fn latest<'r>(frameworks: &[&'r Framework]) -> Option<&'r Framework> {
    frameworks
        .iter()
        .max_by_key(|framework| (rank(&framework.until), &framework.id))
        .copied()
}

/// Of the frameworks of one contribution, in order of their first day, those that are in force
/// on a day, perhaps or certainly, and those that then follow, each beginning on or before the
/// day after the end of one before it, as far as vague days allow that.
fn unbroken<'r>(frameworks: &[&'r Framework], on: Date) -> Vec<&'r Framework> {
    let mut chain: Vec<&Framework> = frameworks
        .iter()
        .filter(|framework| framework.validity().holds_on(on) != Known::No)
        .copied()
        .collect();
    // They stand in order of their first day, so that one pass finds every link.
    for framework in frameworks {
        let Some(last) = latest(&chain) else {
            return chain;
        };
        let follows = match (&last.until, framework.validity().earliest()) {
            (End::On(end), Some(begin)) => {
                let next = end.latest().tomorrow().unwrap_or(Date::MAX);
                begin > on && begin <= next && rank(&framework.until) > rank(&last.until)
            }
            // Nothing comes after what has no end, or no known one. What began no one knows
            // when is over by a day on which it is certainly not in force.
            (End::On(_) | End::Indefinite | End::Unknown, _) => false,
        };
        if follows {
            chain.push(framework);
        }
    }
    chain
}
