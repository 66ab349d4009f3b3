//! R101: the text says another number than the figure of the same thing.

use std::collections::BTreeSet;
use std::ops::Range;

use kader_core::checks::example::Change;
use kader_core::checks::{Finding, Rule, Severity, Spot};
use kader_core::figures::{Figure, deployed};
use kader_core::model::{Category, Contribution, ContributionId, Mission, PersonnelRow, Text};
use kader_core::record::{Path, Step};
use kader_core::wording::Message;

use super::claim::{Claim, Unit, What, claims};
use super::prose::Prose;
use super::published::shown_by;
use super::{ReportRule, ReportSnapshot};

/// The rule.
pub static RULE: ReportRule = ReportRule {
    rule: Rule {
        code: "R101",
        name: "number-contradicted",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[Change::Replace {
            file: "editions/report-2023/narrative/omfc.md",
            from: "{annex2/omfc/framework.military|words} military people at once",
            to: "five military people at once",
        }],
        // With the temporary extra the limit was three for two months.
        clean: &[Change::Replace {
            file: "editions/report-2023/narrative/omfc.md",
            from: "{annex2/omfc/framework.military|words} military people at once",
            to: "three military people at once",
        }],
    },
    check,
};

/// The most sums of limits that are held against a number.
const SUMS: usize = 4096;

fn check(report: &ReportSnapshot<'_, '_>) -> Vec<Finding> {
    let texts = report.texts.iter();
    texts
        .flat_map(|text| of_text(report, text))
        .map(|(_, finding)| finding)
        .collect()
}

/// Where a text contradicts a figure.
pub(super) fn places(report: &ReportSnapshot<'_, '_>, text: &Prose<'_>) -> Vec<Range<usize>> {
    let found = of_text(report, text).into_iter();
    found.map(|(place, _)| place).collect()
}

fn of_text(report: &ReportSnapshot<'_, '_>, text: &Prose<'_>) -> Vec<(Range<usize>, Finding)> {
    let mission = report.only_mission(text.section);
    // A section about several missions, or about a region, may mean any of them.
    if mission.is_none() && (!text.section.missions.is_empty() || text.section.region.is_some()) {
        return Vec::new();
    }
    if text.numbers.is_empty() {
        return Vec::new();
    }
    let claims = claims(text, report.lang(), &own_words(report, mission));
    claims
        .into_iter()
        .filter_map(|claim| {
            let finding = match mission {
                Some(mission) => of_mission(report, text, mission, &claim),
                None => of_all(report, text, &claim),
            };
            Some((claim.number.place.clone(), finding?))
        })
        .collect()
}

/// What may be named besides without the sentence being about something else.
fn own_words(report: &ReportSnapshot<'_, '_>, mission: Option<&Mission>) -> BTreeSet<String> {
    let identity = &report.register().identity;
    let adjective = identity.adjective.iter().flat_map(Text::wordings);
    let names = mission.into_iter().flat_map(|mission| {
        let full = mission.full_name.iter().flat_map(Text::wordings);
        let variants = mission.variants.iter().map(String::as_str);
        mission.name.wordings().chain(full).chain(variants)
    });
    let all = identity.country.wordings().chain(adjective).chain(names);
    let words = all.flat_map(|name| name.split(|sign: char| !sign.is_alphabetic()));
    let mut own: BTreeSet<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    // An adjective is inflected: "Nederlands", "Nederlandse".
    let adjectives = identity.adjective.iter().flat_map(Text::wordings);
    own.extend(
        adjectives.flat_map(|word| [format!("{word}e"), word.trim_end_matches('e').to_owned()]),
    );
    own
}

fn of_mission(
    report: &ReportSnapshot<'_, '_>,
    text: &Prose<'_>,
    mission: &Mission,
    claim: &Claim<'_>,
) -> Option<Finding> {
    let given = report.snapshot.contributions_to(&mission.id);
    let mut rows = report.personnel_rows().filter(|row| {
        let is_of = |id: &ContributionId| given.iter().any(|given| given.id == *id);
        row.contributions.iter().any(is_of)
    });
    let (row, None) = (rows.next()?, rows.next()) else {
        return None;
    };
    let (key, heading, allowed) = match claim.what {
        What::Limit => (
            "framework_military",
            "R104-limit-military",
            limits(report, given)?,
        ),
        What::Sent(unit) => {
            let (key, heading) = sent(unit);
            (key, heading, counts(report, given, unit)?)
        }
    };
    let figure = report.annex2.figure(row.id.as_str(), key)?;
    let count = figure.value.count()?;
    (count != claim.value && !allowed.contains(&claim.value)).then_some(())?;
    let what = Message::new(heading);
    let message = Message::new("R101")
        .with("section", &text.section.title)
        .with("typed", text.words(&claim.number.place))
        .with("what", what)
        .with("count", count);
    let subject = mission.id.record();
    let finding = if is_reconstructed(report, row, figure) {
        Finding::reconstructed(&RULE.rule, subject, message)
    } else {
        Finding::contradicts(&RULE.rule, subject, message)
    };
    let says = Message::new("R101-says").with("typed", text.words(&claim.number.place));
    let finding = finding.shown_at(text.spot(&claim.number.place), says);
    let shown = shown_by(row, figure, heading).into_iter();
    Some(shown.fold(finding, |finding, (spot, says)| {
        finding.shown_at(spot, says)
    }))
}

/// A count of reconstructed deployments says nothing of the world; but a tally that it was made
/// to fit does.
fn is_reconstructed(report: &ReportSnapshot<'_, '_>, row: &PersonnelRow, figure: &Figure) -> bool {
    let tallied = || {
        let mut tallies = report.register().tallies_of(report.edition.period);
        tallies.any(|tally| {
            tally.contributions == row.contributions
                && tally.exact().map(u64::from) == figure.value.count()
        })
    };
    figure.because.reconstructed && !tallied()
}

fn sent(unit: Unit) -> (&'static str, &'static str) {
    match unit {
        Unit::Military => ("deployed_military", "R104-sent-military"),
        Unit::People => ("deployed_total", "R104-sent-total"),
    }
}

/// Every number that may be meant as a limit on the military people of some contributions: of
/// each the sizes that it ever had, with and without extra and reserve, and their sums.
fn limits(report: &ReportSnapshot<'_, '_>, given: &[&Contribution]) -> Option<BTreeSet<u64>> {
    let sizes = given.iter().map(|contribution| {
        let frameworks = report.snapshot.frameworks_of(&contribution.id).iter();
        let mut sizes = BTreeSet::from([0]);
        for framework in frameworks {
            let base = u64::from(framework.military.unwrap_or(0));
            let of = |category: &Category| *category == Category::Military;
            let extras = framework
                .temporary
                .iter()
                .filter(|extra| of(&extra.category));
            let sums = sums(extras.map(|extra| BTreeSet::from([0, u64::from(extra.count)])));
            for extra in sums.unwrap_or_default() {
                sizes.extend([extra, base + extra]);
            }
            let reserves = framework
                .reserves
                .iter()
                .filter(|reserve| of(&reserve.category));
            sizes.extend(reserves.map(|reserve| u64::from(reserve.up_to)));
            // Another source may be followed.
            let attested = framework.provenance.attestations.iter();
            sizes.extend(attested.filter_map(|said| match said.says {
                kader_core::record::Value::Integer(count) => u64::try_from(count).ok(),
                _ => None,
            }));
        }
        sizes
    });
    sums(sizes)
}

/// Every number that may be meant by how many people of some contributions were sent: of each
/// how many were, and their sums.
fn counts(
    report: &ReportSnapshot<'_, '_>,
    given: &[&Contribution],
    unit: Unit,
) -> Option<BTreeSet<u64>> {
    let period = report.edition.period;
    let count = |contribution: &Contribution, category| {
        let only = std::slice::from_ref(&contribution.id);
        let figure = deployed(report.register(), only, category, period);
        match figure.value {
            kader_core::figures::FigureValue::Blank => Some(0),
            value => value.count(),
        }
    };
    let each: Option<Vec<BTreeSet<u64>>> = given
        .iter()
        .map(|contribution| {
            let military = count(contribution, Category::Military)?;
            let civilian = match unit {
                Unit::Military => 0,
                Unit::People => count(contribution, Category::Civilian)?,
            };
            Some(BTreeSet::from([0, military, military + civilian]))
        })
        .collect();
    sums(each?.into_iter())
}

/// Every sum of one of each; nothing where there are too many.
fn sums(each: impl Iterator<Item = BTreeSet<u64>>) -> Option<BTreeSet<u64>> {
    let mut sums = BTreeSet::from([0]);
    for of in each {
        let next = sums
            .iter()
            .flat_map(|sum| of.iter().map(move |other| sum + other));
        sums = next.collect();
        (sums.len() <= SUMS).then_some(())?;
    }
    Some(sums)
}

fn of_all(report: &ReportSnapshot<'_, '_>, text: &Prose<'_>, claim: &Claim<'_>) -> Option<Finding> {
    let What::Sent(unit) = claim.what else {
        return None;
    };
    let (key, heading) = sent(unit);
    let figure = report.annex2.figure("total", key)?;
    let count = figure.value.count()?;
    // What is reported separately may be left out.
    let separate: u64 = report
        .personnel_rows()
        .filter(|row| row.separate)
        .filter_map(|row| report.annex2.figure(row.id.as_str(), key)?.value.count())
        .sum();
    (claim.value != count && claim.value + separate != count).then_some(())?;
    let message = Message::new("R101")
        .with("section", &text.section.title)
        .with("typed", text.words(&claim.number.place))
        .with("what", Message::new(heading))
        .with("count", count);
    let subject = report.edition.id.record();
    let finding = if figure.because.reconstructed && !is_published(report, key, count) {
        Finding::reconstructed(&RULE.rule, subject, message)
    } else {
        Finding::contradicts(&RULE.rule, subject, message)
    };
    let says = Message::new("R101-says").with("typed", text.words(&claim.number.place));
    let annex = Path(vec![Step::Field("personnel_annex"), Step::Field("title")]);
    let total: Spot = report.spot(annex);
    let counted = Message::new("R104-shows-count").with("count", count);
    Some(
        finding
            .shown_at(text.spot(&claim.number.place), says)
            .shown_at(total, counted),
    )
}

/// Whether the published total is the same.
fn is_published(report: &ReportSnapshot<'_, '_>, key: &str, count: u64) -> bool {
    let annex = report.edition.personnel_annex.as_ref();
    let published = annex.and_then(|annex| annex.published.as_ref());
    published.is_some_and(|published| {
        let mut columns = super::published::columns(published).into_iter();
        columns.any(|(column, _, said)| column == key && said.map(u64::from) == Some(count))
    })
}
