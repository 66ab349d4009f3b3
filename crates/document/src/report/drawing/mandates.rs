//! Mandates and national frameworks through time, with the people on post between them.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kader_core::model::{
    Category, Contribution, ContributionId, Edition, End, MandatesRow, Mission, Period,
};
use kader_core::register::Register;
use kader_core::wording::{Message, say};

use super::locale::Written;
use super::people::{self, CountedRow, Headcount, has_civilians};
use super::sentence::{listed, sentence, word};
use super::{notes, numbered, terms, words};
use crate::chart::{
    self, Caption, Days, Term, Timeline, TimelineGroup, TimelineRow, timeline as draw,
};
use crate::tree::{Anchor, Drawing, Inline, text};

/// What ends within so many days is in the accent: half a year, as in the table of expiries.
const HORIZON: u16 = 180;
/// At most so many rows a page of paper.
const MOST_ROWS: usize = 18;

/// What a timeline is asked of, beside the rows of an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimelineScope {
    /// The day on which it is asked what holds.
    pub day: Date,
    /// The days on the axis; none for what shows the period and all known ends.
    pub axis: Option<Period>,
    /// At most so many rows in one drawing.
    pub most_rows: usize,
    /// Whether the period of the edition is called the period of a report.
    pub is_reported: bool,
}

impl TimelineScope {
    /// That of the report of an edition.
    pub(super) fn of(edition: &Edition) -> Self {
        Self {
            day: edition.period.until(),
            axis: None,
            most_rows: MOST_ROWS,
            is_reported: true,
        }
    }
}

/// The timeline.
pub(super) fn timeline(
    register: &Register,
    edition: &Edition,
    scope: &TimelineScope,
) -> Vec<Drawing> {
    let Some(days) = people::days(edition.period) else {
        return Vec::new();
    };
    let (lang, on) = (register.identity.language, scope.day);
    let rows = people::rows(register, edition);
    let annex = edition
        .mandates_annex
        .iter()
        .flat_map(|annex| &annex.groups);
    let groups = annex.map(|group| TimelineGroup {
        label: Some(group.label.in_language(lang).to_owned()),
        rows: group
            .rows
            .iter()
            .flat_map(|row| of_row(register, edition, row, &rows, on))
            .collect(),
    });
    let mut timeline = Timeline {
        period: days,
        day: on,
        horizon_days: HORIZON,
        axis: scope.axis.and_then(people::days),
        most_rows: scope.most_rows,
        groups: groups.collect(),
    };
    // Only what is on the axis is drawn, so that a row of which nothing is can say so.
    let axis = timeline.axis.unwrap_or_else(|| timeline.natural_axis());
    timeline.axis = Some(axis);
    for row in timeline.groups.iter_mut().flat_map(|group| &mut group.rows) {
        row.mandates.retain(|term| is_on(term, axis));
        row.frameworks.retain(|term| is_on(term, axis));
    }
    let anchor = Anchor::new("figuur-timeline");
    let title = title(register, edition, &timeline);
    let remarks = remarks(register, edition, &rows, &timeline);
    let mut words = words::timeline(lang);
    if !scope.is_reported {
        words.period = words::phrase(lang, "chart-days", &["from", "until"]);
    }
    let charts = draw(&timeline, &words, &Written(lang), &anchor);
    let captions = numbered(lang, &anchor, charts.len()).map(|(anchor, page)| Caption {
        anchor,
        title: title.iter().cloned().chain(page).collect(),
        subtitle: vec![text(word(lang, "chart-timeline-subtitle"))],
        remarks: remarks.clone(),
    });
    charts
        .into_iter()
        .zip(captions)
        .map(|(chart, caption)| chart.captioned(caption))
        .collect()
}

/// Whether a day of a term is on the axis.
fn is_on(term: &Term, axis: Days) -> bool {
    let ends = match term.until {
        chart::End::On(day) | chart::End::Unknown { known_until: day } => day >= axis.first(),
        chart::End::Indefinite => true,
    };
    ends && terms::first(term) <= axis.last()
}

/// Contributions of a row that stand alike: their mandates end alike and their frameworks too.
struct Alike<'r> {
    mandates: Vec<Term>,
    frameworks: Vec<Term>,
    contributions: Vec<&'r Contribution>,
}

/// The rows of the timeline for a row of the annex: one, unless its contributions have mandates
/// or frameworks that end on different days, which in one bar would hide each other.
fn of_row(
    register: &Register,
    edition: &Edition,
    row: &MandatesRow,
    counted: &[CountedRow<'_>],
    on: Date,
) -> Vec<TimelineRow> {
    let lang = register.identity.language;
    let mut all: Vec<Alike<'_>> = Vec::new();
    let held = people::held(register, &row.contributions);
    for contribution in held
        .into_iter()
        .filter(|held| terms::is_public(&held.provenance))
    {
        let mandates = terms::of_mission(register, &contribution.mission, on);
        let frameworks = terms::of_contribution(register, &contribution.id, on);
        let ends = |terms: &[Term]| -> Vec<chart::End> {
            let from = edition.period.from();
            let late = terms.iter().filter(|term| match term.until {
                chart::End::On(day) => day >= from,
                chart::End::Indefinite | chart::End::Unknown { .. } => true,
            });
            late.map(|term| term.until).collect()
        };
        let alike = all.iter_mut().find(|alike| {
            ends(&alike.mandates) == ends(&mandates)
                && (ends(&alike.frameworks) == ends(&frameworks)
                    || frameworks.is_empty()
                    || alike.frameworks.is_empty())
        });
        match alike {
            Some(alike) => {
                // Frameworks that end alike may begin apart: the bar is of all of them.
                alike.frameworks.extend(frameworks);
                alike.frameworks = terms::in_order(alike.frameworks.drain(..));
                alike.contributions.push(contribution);
            }
            None => all.push(Alike {
                mandates,
                frameworks,
                contributions: vec![contribution],
            }),
        }
    }
    let label = row.label.in_language(lang);
    let alone = all.len() <= 1;
    if all.is_empty() {
        return vec![TimelineRow {
            name: label.to_owned(),
            ..TimelineRow::default()
        }];
    }
    all.into_iter()
        .map(|alike| {
            let names: Vec<String> = alike
                .contributions
                .iter()
                .map(|held| held.name.in_language(lang).to_owned())
                .collect();
            let name = if alone {
                label.to_owned()
            } else {
                format!("{label}: {}", listed(lang, &names))
            };
            let (military, civilian) = people_of(register, edition, &alike.contributions, counted);
            // What one of several contributions is allowed is not what the row is.
            let is_one = alike.contributions.len() == 1;
            let frameworks = alike.frameworks.into_iter().map(|term| Term {
                allowed: term.allowed.filter(|_| is_one),
                ..term
            });
            TimelineRow {
                name,
                mandates: alike.mandates,
                frameworks: frameworks.collect(),
                military,
                civilian,
            }
        })
        .collect()
}

/// The people of some contributions, where the personnel annex counts them and all of them are
/// recorded.
fn people_of(
    register: &Register,
    edition: &Edition,
    contributions: &[&Contribution],
    counted: &[CountedRow<'_>],
) -> (chart::Series, Option<chart::Series>) {
    let is_in = |list: &dyn Fn(&CountedRow<'_>) -> Vec<ContributionId>, held: &Contribution| {
        counted.iter().any(|row| list(row).contains(&held.id))
    };
    let ids = |held: &[&Contribution]| held.iter().map(|held| held.id.clone()).collect();
    let missing = contributions
        .iter()
        .any(|held| is_in(&|row| ids(&row.unrecorded), held));
    let recorded: Vec<&Contribution> = contributions
        .iter()
        .copied()
        .filter(|held| !missing && is_in(&|row| ids(&row.recorded), held))
        .collect();
    let of = |category| Headcount::of(register, &recorded, category, edition.period);
    let civilian = of(Category::Civilian);
    let both = has_civilians(register, edition, &recorded, &civilian);
    (
        of(Category::Military).series(),
        both.then(|| civilian.series()),
    )
}

/// The missions and contributions of the annex of mandates, each once.
fn named<'r>(
    register: &'r Register,
    edition: &'r Edition,
) -> (Vec<&'r Mission>, Vec<&'r Contribution>) {
    let annex = edition
        .mandates_annex
        .iter()
        .flat_map(|annex| &annex.groups);
    let ids: Vec<ContributionId> = annex
        .flat_map(|group| &group.rows)
        .flat_map(|row| row.contributions.iter().cloned())
        .collect();
    let contributions: Vec<&Contribution> = people::held(register, &ids)
        .into_iter()
        .filter(|held| terms::is_public(&held.provenance))
        .collect();
    let mut seen = BTreeSet::new();
    let missions = contributions
        .iter()
        .filter(|held| seen.insert(&held.mission))
        .filter_map(|held| register.missions.get(&held.mission))
        .collect();
    (missions, contributions)
}

/// How many mandates and frameworks that hold on the last day end soon, with nothing to follow.
fn title(register: &Register, edition: &Edition, timeline: &Timeline) -> Vec<Inline> {
    let (lang, on) = (register.identity.language, timeline.day);
    let (missions, contributions) = named(register, edition);
    let tally = |all: Vec<Vec<Term>>| {
        let in_force: Vec<_> = all
            .into_iter()
            .filter(|terms| terms.iter().any(|term| terms::holds(term, on)))
            .collect();
        let ending = in_force
            .iter()
            .filter(|terms| timeline.is_expiring(terms))
            .count();
        (ending, in_force.len())
    };
    let mandates = tally(
        missions
            .iter()
            .map(|mission| terms::of_mission(register, &mission.id, on))
            .collect(),
    );
    let frameworks = tally(
        contributions
            .iter()
            .map(|held| terms::of_contribution(register, &held.id, on))
            .collect(),
    );
    let part = |name: &'static str, (ending, of): (usize, usize)| {
        let prose = |count: usize| match count {
            0 => word(lang, "chart-none"),
            count => Written(lang).prose(u64::try_from(count).unwrap_or(u64::MAX)),
        };
        let message = Message::new(name)
            .with("number", of)
            .with("ending", prose(ending))
            .with("of", prose(of));
        say(lang, &message)
    };
    let (of_mandates, of_frameworks) = (
        part("chart-timeline-mandates", mandates),
        part("chart-timeline-frameworks", frameworks),
    );
    let parts = match (mandates, frameworks) {
        ((_, 0), (_, 0)) => {
            let message = Message::new("chart-timeline-title-none-in-force").with("day", on);
            return sentence(lang, message, &[]);
        }
        ((0, _), (0, _)) => {
            let message = Message::new("chart-timeline-title-none-ending")
                .with("day", on)
                .with("days", u32::from(HORIZON));
            return sentence(lang, message, &[]);
        }
        ((_, 0), _) => of_frameworks,
        (_, (_, 0)) => of_mandates,
        _ => listed(lang, &[of_mandates, of_frameworks]),
    };
    let message = Message::new("chart-timeline-title")
        .with("day", on)
        .with("days", u32::from(HORIZON))
        .with("parts", parts);
    sentence(lang, message, &[])
}

fn remarks(
    register: &Register,
    edition: &Edition,
    rows: &[CountedRow<'_>],
    timeline: &Timeline,
) -> Vec<Vec<Inline>> {
    let lang = register.identity.language;
    let mut remarks = vec![vec![text(word(lang, "chart-source-timeline"))]];
    let vague = vague_ends(register, edition);
    if !vague.is_empty() {
        let message = Message::new("chart-vague-ends").with("ends", vague.join("; "));
        remarks.push(vec![text(say(lang, &message))]);
    }
    let days = timeline.period;
    let shown = timeline.groups.iter().flat_map(|group| &group.rows);
    let marked = shown.clone().any(|row| {
        row.military.is_reconstructed(days)
            || row
                .civilian
                .as_ref()
                .is_some_and(|series| series.is_reconstructed(days))
    });
    let (_, contributions) = named(register, edition);
    let drawn: Vec<CountedRow<'_>> = people::rows(register, edition)
        .into_iter()
        .filter(|row| {
            row.recorded
                .iter()
                .any(|held| contributions.iter().any(|of| of.id == held.id))
        })
        .collect();
    let rows = if drawn.is_empty() { rows } else { &drawn };
    remarks.extend(notes::reconstructed(register, rows, marked));
    remarks
}

/// The ends that sources tell in words and that are drawn on their last possible day, as far as
/// they are not long past.
fn vague_ends(register: &Register, edition: &Edition) -> Vec<String> {
    let lang = register.identity.language;
    let (missions, contributions) = named(register, edition);
    let mut told = Vec::new();
    let mut tell = |name: &'static str, whose: &str, end: &End| {
        if let Some(moment) = terms::is_vague(end)
            && let Some(words) = moment.words()
            && moment.latest() >= edition.period.from()
        {
            let message = Message::new(name).with("name", whose).with("words", words);
            told.push(say(lang, &message));
        }
    };
    for mission in missions {
        for mandate in register.mandates_of(&mission.id) {
            if terms::is_public(&mandate.provenance) {
                tell(
                    "chart-vague-mandate",
                    mission.name.in_language(lang),
                    &mandate.until,
                );
            }
        }
    }
    for held in contributions {
        let whose = register
            .missions
            .get(&held.mission)
            .map_or("", |mission| mission.name.in_language(lang));
        for framework in register.frameworks_of(&held.id) {
            if terms::is_public(&framework.provenance) {
                tell("chart-vague-framework", whose, &framework.until);
            }
        }
    }
    told.dedup();
    told
}
