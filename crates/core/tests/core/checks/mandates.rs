//! Mandates and legal bases, day by day.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kader_core::checks::{Certainty, Finding, Severity};
use kader_core::model::{
    Begin, Category, Contribution, End, Known, Mandate, Mission, Period, Suspension,
};
use proptest::prelude::*;

use super::days::{Dates, dates, runs};
use super::people::{goes_on, is_seen, is_there, least};
use super::registers::{Small, any_small, day};
use super::told::{as_told, days, people};

fn in_force(mission: &Mission, mandate: &Mandate) -> Dates {
    dates(&mandate.from, &mandate.until).capped(mission.ended.as_ref())
}

/// Whether a mission had a mandate, on each day.
struct Cover {
    each: Vec<Dates>,
}

impl Cover {
    fn of(small: &Small, mission: &Mission) -> Self {
        let mandates = small.mandates_of(mission).into_iter();
        Self {
            each: mandates.map(|mandate| in_force(mission, mandate)).collect(),
        }
    }

    fn on(&self, day: Date) -> Known {
        let each = self.each.iter().map(|dates| dates.holds(day));
        each.max().unwrap_or(Known::No)
    }

    /// The first and last day on which any of them can hold at all.
    fn span(&self) -> Option<(Date, Date)> {
        // One that begins after the mission ended holds on no day.
        let each = self.each.iter();
        let possible = each.filter(|dates| dates.earliest_first() <= dates.latest_last());
        let first = possible.clone().map(Dates::earliest_first).min()?;
        Some((first, possible.map(Dates::latest_last).max()?))
    }
}

/// The days on which each contribution had people, of those that are wanted.
fn by_contribution(
    small: &Small,
    mission: &Mission,
    is_wanted: impl Fn(Date) -> bool,
    was_there: impl Fn(&Small, &Contribution, Date) -> bool,
) -> BTreeMap<String, Vec<Date>> {
    let wanted: Vec<Date> = small
        .past()
        .into_iter()
        .filter(|day| is_wanted(*day))
        .collect();
    let mut found = BTreeMap::new();
    for contribution in small.contributions_to(mission) {
        let there = wanted.iter().copied();
        let there: Vec<Date> = there
            .filter(|day| was_there(small, contribution, *day))
            .collect();
        if !there.is_empty() {
            let name = contribution.name.in_language(kader_core::wording::Lang::En);
            found.insert(name.to_owned(), there);
        }
    }
    found
}

fn all(by_contribution: &BTreeMap<String, Vec<Date>>) -> Vec<Date> {
    let mut days: Vec<Date> = by_contribution.values().flatten().copied().collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// What is found of a mission, of those findings that a message with a name makes.
fn of<'f>(findings: &'f [Finding], mission: &Mission, names: &[&str]) -> Option<&'f Finding> {
    let mut found = findings.iter().filter(|finding| {
        finding.subject == mission.id.record() && names.contains(&finding.message.name)
    });
    let first = found.next();
    assert!(
        found.next().is_none(),
        "one cause, one finding: {findings:#?}"
    );
    first
}

/// That a finding names these people on these days, and is there only if there are any.
fn holds_people(
    finding: Option<&Finding>,
    expected: &BTreeMap<String, Vec<Date>>,
    tells_days: bool,
) -> Result<(), TestCaseError> {
    prop_assert_eq!(
        finding.is_some(),
        !expected.is_empty(),
        "{:?} {:?}",
        finding,
        expected
    );
    let Some(finding) = finding else {
        return Ok(());
    };
    let told: BTreeMap<String, _> = expected
        .iter()
        .map(|(name, days)| (name.clone(), as_told(days)))
        .collect();
    prop_assert_eq!(people(finding), told);
    if tells_days {
        prop_assert_eq!(days(&finding.message), as_told(&all(expected)));
    }
    Ok(())
}

/// Whether a day is in the doubt that M104 is about, by what it says it means.
fn doubtful(small: &Small, mission: &Mission) -> Vec<Date> {
    let mandates = small.mandates_of(mission);
    let lenient = |mandate: &Mandate| in_force(mission, mandate).lenient();
    let sure = |day: Date| {
        let known = mandates.iter().filter(|mandate| mandate.is_known());
        known
            .clone()
            .any(|mandate| lenient(mandate).holds(day) == Known::Yes)
            || known
                .into_iter()
                .any(|next| is_bridged(mission, &mandates, next, day))
    };
    let may = |day: Date| {
        let mut all = mandates.iter();
        all.any(|mandate| lenient(mandate).holds(day) != Known::No)
    };
    let doubtful: Vec<Date> = small
        .past()
        .into_iter()
        .filter(|day| may(*day) && !sure(*day))
        .collect();
    let is_told = |run: &Period| {
        let mut unknown = mandates.iter().filter(|mandate| !mandate.is_known());
        let instrument = unknown.any(|mandate| {
            let mut days = run.each_day();
            days.any(|day| lenient(mandate).holds(day) != Known::No)
        });
        let after = small.past().into_iter().filter(|day| *day > run.until());
        let mut lapsed = after.take_while(|day| !may(*day));
        let given = small.contributions_to(mission);
        !instrument && lapsed.any(|day| given.iter().any(|one| is_there(small, one, day)))
    };
    runs(&doubtful)
        .into_iter()
        .filter(|run| !is_told(run))
        .flat_map(|run| run.each_day().collect::<Vec<_>>())
        .collect()
}

/// Whether a renewal says that what it renews had not lapsed on a day.
fn is_bridged(mission: &Mission, mandates: &[&Mandate], next: &Mandate, on: Date) -> bool {
    let renewed = mandates
        .iter()
        .find(|mandate| Some(&mandate.id) == next.renews.as_ref());
    let Some(renewed) = renewed.filter(|renewed| renewed.is_known() && next.is_known()) else {
        return false;
    };
    let ended = in_force(mission, renewed).lenient();
    if next.from == Begin::Unknown || ended.earliest_first() > ended.latest_last() {
        return false;
    }
    let begun = in_force(mission, next).earliest_first();
    // The last day on which the one before certainly held, or the first on which it may have.
    let last = ended.earliest_last().max(ended.earliest_first());
    begun <= ended.latest_last().tomorrow().unwrap() && last <= on && on <= begun
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn days_after_between_and_before_mandates_are_found(small in any_small()) {
        let (expired, without) = (small.found("M101"), small.found("M102"));
        for mission in &small.missions {
            let cover = Cover::of(&small, mission);
            let no = |day: Date| cover.on(day) == Known::No;
            let Some((first, last)) = cover.span() else {
                let ended = mission.ended.as_ref();
                let after = |day: Date| ended.is_some_and(|ended| day > ended.latest());
                let after = by_contribution(&small, mission, after, is_there);
                let found = of(&expired, mission, &["M101", "M101-mission-ended"]);
                holds_people(found, &after, false)?;
                prop_assert!(of(&without, mission, &["M102", "M102-before"]).is_none());
                continue;
            };
            let after = by_contribution(&small, mission, |day| no(day) && day > last, is_there);
            holds_people(of(&expired, mission, &["M101", "M101-mission-ended"]), &after, false)?;
            let between = |day: Date| no(day) && first <= day && day <= last;
            let between = by_contribution(&small, mission, between, is_there);
            let mandates = small.mandates_of(mission);
            let is_any_known = mandates.iter().any(|mandate| mandate.is_known());
            let before = |day: Date| is_any_known && day < first;
            let before = by_contribution(&small, mission, before, is_seen);
            let began = mission.began.as_ref();
            // Before its begin a mission has no mandate for certain, so both say the same.
            let latest = all(&before).last().copied();
            let is_sure = began.is_some_and(|began| Some(began.earliest()) > latest);
            let certain: Vec<&Finding> = without
                .iter()
                .filter(|finding| finding.subject == mission.id.record())
                .filter(|finding| finding.message.name == "M102")
                .collect();
            let unsure = of(&without, mission, &["M102-before"]);
            if is_sure {
                prop_assert!(unsure.is_none());
                let both = usize::from(!between.is_empty()) + usize::from(!before.is_empty());
                prop_assert_eq!(certain.len(), both);
                for finding in certain {
                    let expected = match days(&finding.message).0[0].from() < first {
                        true => &before,
                        false => &between,
                    };
                    holds_people(Some(finding), expected, true)?;
                }
            } else {
                holds_people(certain.first().copied(), &between, true)?;
                holds_people(unsure, &before, true)?;
            }
            for finding in &without {
                let is_unsure = finding.message.name == "M102-before";
                prop_assert_eq!(is_unsure, finding.certainty == Certainty::Unconfirmed);
                prop_assert_eq!(is_unsure, finding.severity < Severity::Error);
            }
        }
    }

    #[test]
    fn what_cannot_be_confirmed_is_never_said_to_have_lapsed(small in any_small()) {
        let found = small.found("M104");
        for mission in &small.missions {
            let mandates = small.mandates_of(mission);
            if !mandates.iter().any(|mandate| mandate.is_known()) {
                let names = ["M104", "M104-end"];
                prop_assert!(of(&found, mission, &names).is_none(), "there is no day to tell");
                continue;
            }
            let doubtful = doubtful(&small, mission);
            let expected =
                by_contribution(&small, mission, |day| doubtful.contains(&day), is_there);
            holds_people(of(&found, mission, &["M104", "M104-end"]), &expected, true)?;
            let cover = Cover::of(&small, mission);
            for day in all(&expected) {
                prop_assert_ne!(cover.on(day), Known::No);
            }
        }
        prop_assert!(found.iter().all(|one| one.certainty == Certainty::Unconfirmed));
    }

    #[test]
    fn what_lapses_before_long_is_found_while_contributions_go_on(small in any_small()) {
        let found = small.found("M105");
        for mission in &small.missions {
            let finding = of(&found, mission, &["M105", "M105-mission-ends"]);
            let cover = Cover::of(&small, mission);
            let window: Vec<Date> = (0..=i64::from(small.horizon) + 1)
                .map(|ahead| small.on.checked_add(jiff::Span::new().days(ahead)).unwrap())
                .collect();
            let held = small.horizon > 0 && cover.on(small.on) == Known::Yes;
            let no = window.iter().copied().find(|day| cover.on(*day) == Known::No);
            let mut unsure = window.iter().rev().copied();
            let unsure = unsure
                .by_ref()
                .take_while(|day| cover.on(*day) == Known::Unknown)
                .last();
            let lapse = match (no, unsure) {
                _ if !held => None,
                (Some(no), _) => Some((no, Certainty::Contradicts)),
                (None, Some(unsure)) => Some((unsure, Certainty::Unconfirmed)),
                (None, None) => None,
            };
            let given = small.contributions_to(mission);
            let going_on = lapse.map_or(0, |(from, _)| {
                given.iter().filter(|one| goes_on(&small, one, from)).count()
            });
            match lapse {
                Some((_, certainty)) if going_on > 0 => {
                    // That an end which no source tells may be near is not said.
                    let open = small.mandates_of(mission).into_iter().any(|mandate| {
                        mandate.until == End::Unknown
                    });
                    if certainty == Certainty::Contradicts || !open {
                        let finding = finding.expect("it lapses");
                        prop_assert_eq!(finding.certainty, certainty);
                    }
                    if let Some(finding) = finding {
                        let count = super::told::count(&finding.message, "count");
                        prop_assert_eq!(usize::try_from(count).unwrap(), going_on);
                    }
                }
                _ => prop_assert!(finding.is_none(), "{finding:#?}"),
            }
        }
    }

    #[test]
    fn a_renewal_that_meets_is_neither_gap_nor_overlap(small in any_small()) {
        let (gaps, overlaps) = (small.found("M106"), small.found("M107"));
        let mut told_gaps = Vec::new();
        let mut told_overlaps = Vec::new();
        for mission in &small.missions {
            let mandates = small.mandates_of(mission);
            let cover = Cover::of(&small, mission);
            for next in &mandates {
                let Some(renewed) =
                    mandates.iter().find(|one| Some(&one.id) == next.renews.as_ref())
                else {
                    continue;
                };
                let (first, second) = (
                    dates(&renewed.from, &renewed.until),
                    dates(&next.from, &next.until),
                );
                let days: Vec<Date> = (-150..300).map(day).collect();
                let gap: Vec<Date> = days.iter().copied().filter(|day| {
                    *day > first.latest_last() && *day < second.earliest_first()
                }).collect();
                let ahead = small.on.checked_add(
                    jiff::Span::new().days(i64::from(small.horizon))).unwrap();
                let is_due = gap.first().is_some_and(|first| *first <= ahead);
                let bare: Vec<Date> =
                    gap.into_iter().filter(|day| cover.on(*day) == Known::No).collect();
                let given = small.contributions_to(mission);
                let with_people = bare.iter().any(|day| {
                    *day <= small.on && given.iter().any(|one| is_there(&small, one, *day))
                });
                // One that people will run into is told of them (M105).
                let is_coming = bare.iter().any(|day| *day > small.on);
                if is_due && !bare.is_empty() && !with_people && !is_coming {
                    told_gaps.push((mission.id.record(), as_told(&bare)));
                }
                let both: Vec<Date> = days.iter().copied().filter(|day| {
                    first.holds(*day) == Known::Yes && second.holds(*day) == Known::Yes
                }).collect();
                let follows = next.from != Begin::Unknown
                    && (renewed.from == Begin::Unknown
                        || first.earliest_first() < second.earliest_first());
                if follows && both.len() > 1 && both[0] <= ahead {
                    told_overlaps.push((mission.id.record(), both[0], both.len()));
                }
            }
        }
        let past: Vec<_> = gaps.iter().filter(|finding| {
            days(&finding.message).0.iter().all(|gap| gap.until() <= small.on)
        }).map(|finding| (finding.subject.clone(), days(&finding.message))).collect();
        let mut expected = told_gaps;
        let mut past = past;
        expected.sort();
        past.sort();
        prop_assert_eq!(past, expected);
        prop_assert_eq!(overlaps.len(), told_overlaps.len(), "{:?} {:?}", overlaps, told_overlaps);
    }

    #[test]
    fn days_in_a_suspension_are_found(small in any_small()) {
        let found = small.found("M109");
        for mission in &small.missions {
            let mandates = small.mandates_of(mission);
            let whole: Vec<&Suspension> = mandates
                .iter()
                .flat_map(|mandate| &mandate.suspensions)
                .filter(|suspension| suspension.what.is_none())
                .collect();
            let still = |day: Date| whole.iter().any(|one| {
                one.until != End::Unknown && dates(&one.from, &one.until).holds(day) == Known::Yes
            });
            let sure = by_contribution(&small, mission, still, is_there);
            holds_people(of(&found, mission, &["M109"]), &sure, true)?;
            let open = |day: Date| whole.iter().any(|one| {
                one.until == End::Unknown
                    && one.from != Begin::Unknown
                    && day > dates(&one.from, &one.until).latest_first()
            });
            if sure.is_empty() {
                let perhaps = by_contribution(&small, mission, open, is_there);
                holds_people(of(&found, mission, &["M109-open"]), &perhaps, true)?;
            } else {
                prop_assert!(of(&found, mission, &["M109-open"]).is_none());
            }
        }
    }

    #[test]
    fn days_without_a_legal_basis_are_found(small in any_small()) {
        let found = small.found("M110");
        for mission in &small.missions {
            let bases: Vec<Dates> = small.legal_bases.iter()
                .filter(|basis| basis.mission == mission.id)
                .map(|basis| dates(&basis.from, &basis.until))
                .collect();
            let Some(first) = bases.iter().map(Dates::earliest_first).min() else { continue };
            let cover = Cover::of(&small, mission);
            let lapsed = |day: Date| {
                day >= first
                    && bases.iter().all(|basis| basis.holds(day) == Known::No)
                    && cover.on(day) != Known::No
            };
            let expected = by_contribution(&small, mission, lapsed, is_there);
            let finding = of(&found, mission, &["M110", "M110-runs-on"]);
            holds_people(finding, &expected, true)?;
            if let Some(finding) = finding {
                let runs_on = all(&expected).iter().all(|day| cover.on(*day) == Known::Yes);
                prop_assert_eq!(runs_on, finding.severity == Severity::Info);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn more_people_than_the_whole_mission_may_have_are_found(small in any_small()) {
        let found = small.found("M113");
        for mission in &small.missions {
            let given = small.contributions_to(mission);
            let mandates = small.mandates_of(mission);
            let above: Vec<Date> = small.past().into_iter().filter(|day| {
                let people: u64 = given.iter()
                    .map(|one| least(&small, one, Category::Military, *day))
                    .sum();
                mandates.iter().any(|mandate| {
                    let held = in_force(mission, mandate).holds(*day) == Known::Yes;
                    held && mandate.ceilings.iter().any(|one| people > u64::from(one.most))
                })
            }).collect();
            let finding = of(&found, mission, &["M113"]);
            prop_assert_eq!(finding.is_some(), !above.is_empty(), "{:?}", above);
            if let Some(finding) = finding {
                prop_assert_eq!(days(&finding.message), as_told(&above));
            }
        }
    }
}
