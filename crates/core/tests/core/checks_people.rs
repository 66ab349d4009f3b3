//! The rules over deployments and posts against looking at each day, deployment and reading of
//! the dates.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;
use kader_core::checks::{Finding, Severity, Snapshot, Spot};
use kader_core::model::{
    Begin, Category, Contribution, ContributionId, ContributionKind, ContributionState, Deployment,
    DeploymentId, DeploymentRecords, End, MissionId, Parameter, ParameterId, Period, PersonRef,
    Post, Provenance, Quantity, RecordKind, Text, TourLength, VagueCount,
};
use kader_core::register::{DeploymentsBuilder, Register};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::checks_found::{count, date, found, listed, periods, runs};
use crate::oracle::{Dates, readings};
use crate::world::{World, any_category, any_validity, contribution_id, day, moment, post_id};

const CONTRIBUTIONS: usize = 3;
const POSTS: usize = 4;

/// Days around those of the small world, far enough for every end in it.
const DAYS: std::ops::Range<i64> = -80..260;

#[derive(Debug, Clone)]
struct People {
    contributions: Vec<Contribution>,
    posts: Vec<Post>,
    deployments: Vec<Deployment>,
    parameters: Vec<Parameter>,
    on: Date,
    /// The first day of the edition that is asked about.
    since: Option<Date>,
}

impl People {
    fn register(&self) -> Register {
        let since = self.since.unwrap_or(day(0));
        let world = World {
            contributions: self.contributions.clone(),
            frameworks: Vec::new(),
            deployments: Vec::new(),
            tallies: Vec::new(),
            rows: Vec::new(),
            period: Period::new(since, since + 30.days()).unwrap(),
        };
        let mut records = world.records();
        records.posts.clone_from(&self.posts);
        records.parameters.clone_from(&self.parameters);
        let mut deployments = DeploymentsBuilder::new();
        for deployment in &self.deployments {
            deployments.add(deployment.clone());
        }
        records.deployments = deployments;
        Register::new(records).expect("a sound register")
    }

    fn found(&self, code: &str) -> Vec<Finding> {
        self.found_by(&[code])
    }

    fn found_by(&self, codes: &[&str]) -> Vec<Finding> {
        let register = self.register();
        let edition = self.since.and_then(|_| register.edition(None));
        let snapshot = Snapshot::new(&register, self.on, 30, edition);
        codes
            .iter()
            .flat_map(|code| found(code, &snapshot))
            .collect()
    }

    fn post(&self, deployment: &Deployment) -> &Post {
        let mut posts = self.posts.iter();
        posts.find(|post| post.id == deployment.post).unwrap()
    }

    fn contribution(&self, post: &Post) -> &Contribution {
        let mut all = self.contributions.iter();
        all.find(|held| held.id == post.contribution).unwrap()
    }

    fn is_kept(&self, post: &Post) -> bool {
        self.contribution(post).deployments == DeploymentRecords::Kept
    }

    /// What may be spoken of: begun, and kept as it was.
    fn kept(&self) -> Vec<&Deployment> {
        let all = self.deployments.iter();
        let kept = all.filter(|row| {
            row.from <= self.on && !row.reconstructed && self.is_kept(self.post(row))
        });
        kept.collect()
    }

    fn kept_on(&self, post: &Post) -> Vec<&Deployment> {
        let kept = self.kept().into_iter();
        kept.filter(|row| row.post == post.id).collect()
    }

    fn last(&self, row: &Deployment) -> Date {
        row.until.unwrap_or(self.on).min(self.on)
    }

    fn past(&self) -> Vec<Date> {
        DAYS.map(day).filter(|day| *day <= self.on).collect()
    }

    /// What a parameter certainly asks on a day, by the kindest reading, and whether that is
    /// certain.
    fn value(&self, name: &str, on: Date, most: bool) -> Option<(u32, bool)> {
        let mut named: Vec<(&Parameter, Vec<Dates>)> = self
            .parameters
            .iter()
            .filter(|parameter| parameter.name == name)
            .map(|parameter| {
                let seen = parameter.provenance.still_valid_on;
                let mut dates = readings(&parameter.from, &parameter.until);
                if let (Some(seen), End::Unknown) = (seen, &parameter.until) {
                    for (_, last) in &mut dates {
                        *last = (*last).max(seen);
                    }
                }
                (parameter, dates)
            })
            .collect();
        named.sort_by_key(|(parameter, dates)| {
            (
                dates.iter().map(|dates| dates.0).min(),
                parameter.id.clone(),
            )
        });
        let holds = |dates: &&(&Parameter, Vec<Dates>)| {
            let on = dates
                .1
                .iter()
                .map(|(first, last)| *first <= on && on <= *last);
            on.collect::<BTreeSet<bool>>()
        };
        let value = |parameter: &(&Parameter, Vec<Dates>)| match parameter.0.quantity {
            Quantity::Count { value } | Quantity::Days { value } | Quantity::Months { value } => {
                value
            }
            Quantity::Amount { .. } | Quantity::Holds {} => 0,
        };
        let certain = named
            .iter()
            .rfind(|dates| holds(dates) == BTreeSet::from([true]));
        let perhaps = named.iter().filter(|dates| holds(dates).len() == 2);
        let all = certain.into_iter().chain(perhaps).map(value);
        let kindest = if most { all.max() } else { all.min() };
        kindest.map(|kindest| (kindest, certain.is_some()))
    }
}

/// Which days a contribution's state allows, in every reading; nothing where no one may be there.
fn run(state: &ContributionState) -> Option<Vec<Dates>> {
    let begin = |from: &Option<_>| from.clone().map_or(Begin::Unknown, Begin::On);
    match state {
        ContributionState::Running { from } => Some(readings(&begin(from), &End::Indefinite)),
        ContributionState::Ended { from, until, .. } => {
            Some(readings(&begin(from), &End::On(until.clone())))
        }
        ContributionState::Suspended { .. } => Some(readings(&Begin::Unknown, &End::Indefinite)),
        _ => None,
    }
}

fn is_early(row: &Deployment, dates: &[Dates]) -> bool {
    dates.iter().all(|(first, _)| row.from < *first)
}

fn is_late(last: Date, dates: &[Dates]) -> bool {
    dates.iter().all(|(_, until)| *until < last)
}

/// The same day of the month so many months later, or the last day of a shorter month.
fn months_later(from: Date, months: u32) -> Date {
    let months =
        i32::from(from.year()) * 12 + i32::from(from.month()) - 1 + i32::try_from(months).unwrap();
    let (year, month) = (months / 12, months % 12 + 1);
    let first = Date::new(year.try_into().unwrap(), month.try_into().unwrap(), 1).unwrap();
    let days = first.days_in_month();
    Date::new(first.year(), first.month(), from.day().min(days)).unwrap()
}

fn any_moment() -> impl Strategy<Value = kader_core::model::Moment> {
    (-30..60_i64, prop_oneof![3 => Just(0), 1 => 0..15_i64])
        .prop_map(|(from, days)| moment(from, days))
}

fn any_state() -> impl Strategy<Value = ContributionState> {
    let reason = || Text::own("Because.");
    prop_oneof![
        5 => option::of(any_moment()).prop_map(|from| ContributionState::Running { from }),
        3 => (option::of((-70..-33_i64).prop_map(|from| moment(from, 3))), any_moment()).prop_map(
            |(from, until)| ContributionState::Ended { from, until, reason: None }
        ),
        1 => Just(ContributionState::Suspended { from: None, reason: reason() }),
        1 => Just(ContributionState::Declined { on: None, reason: reason() }),
        1 => Just(ContributionState::Intended { from: None, until: None }),
    ]
}

fn any_contributions() -> impl Strategy<Value = Vec<Contribution>> {
    let records = prop_oneof![
        6 => Just(DeploymentRecords::Kept),
        1 => Just(DeploymentRecords::Reconstructed),
        1 => Just(DeploymentRecords::None),
    ];
    let kind = prop_oneof![
        3 => Just(ContributionKind::IndividualPosts),
        1 => Just(ContributionKind::NationalTask),
    ];
    vec((any_state(), records, kind), CONTRIBUTIONS).prop_map(|all| {
        let each = all.into_iter().enumerate();
        each.map(|(number, (state, deployments, kind))| Contribution {
            id: contribution_id(number),
            mission: MissionId::new("m0").unwrap(),
            name: Text::own("Contribution"),
            kind,
            state,
            article_100: None,
            deployments,
            description: None,
            provenance: Provenance::default(),
        })
        .collect()
    })
}

fn any_posts() -> impl Strategy<Value = Vec<Post>> {
    let tour = option::of((0..3_u32, 0..3_u32)).prop_map(|tour| {
        tour.map(|(least, more)| TourLength {
            least,
            most: (least + more).max(1),
        })
    });
    let seats = (0..3_u32, prop_oneof![3 => Just(0), 1 => 0..2_u32]);
    let post = (
        0..CONTRIBUTIONS,
        any_validity(true),
        seats,
        tour,
        any_category(),
    );
    vec(post, POSTS).prop_map(|all| {
        let each = all.into_iter().enumerate();
        each.map(
            |(number, (owner, (from, until), seats, tour, category))| Post {
                id: post_id(number),
                contribution: contribution_id(owner),
                title: Text::own("Post"),
                sort: None,
                place: None,
                category,
                seats: VagueCount::vague("so many", seats.0, seats.0 + seats.1).unwrap(),
                tour,
                from,
                until,
                task: None,
                provenance: Provenance::default(),
            },
        )
        .collect()
    })
}

fn any_deployments() -> impl Strategy<Value = Vec<Deployment>> {
    let until = prop_oneof![
        1 => Just(Some(0)),
        4 => (0..25_i64).prop_map(Some),
        4 => (20..100_i64).prop_map(Some),
        1 => Just(None),
    ];
    let row = (
        0..POSTS,
        -40..120_i64,
        until,
        any_category(),
        0..10_u32,
        0..5_u32,
    );
    vec(row, 0..16).prop_map(|rows| {
        let each = (1..).zip(rows);
        each.map(
            |(id, (post, from, days, category, made, person))| Deployment {
                id: DeploymentId(id),
                post: post_id(post),
                person: PersonRef(person),
                category,
                from: day(from),
                until: days.map(|days| day(from + days)),
                reconstructed: made == 0,
                source: None,
                publication: None,
                remark: None,
            },
        )
        .collect()
    })
}

fn any_parameters() -> impl Strategy<Value = Vec<Parameter>> {
    let names = [
        "handover-days",
        "home-days-per-away-day",
        "home-days-per-away-day",
        "tour-military-most",
        "tour-civilian-most",
        "tour-military-least",
        "tour-civilian-least",
    ];
    let always = (Begin::On(moment(-80, 0)), End::Indefinite);
    let validity = prop_oneof![2 => any_validity(true), 1 => Just(always)];
    let parameter = (
        select(names.to_vec()),
        0..6_u32,
        validity,
        option::of(0..60_i64),
    );
    vec(parameter, 0..9).prop_map(|all| {
        let each = all.into_iter().enumerate();
        each.map(|(number, (name, value, (from, until), seen))| Parameter {
            id: ParameterId::new(&format!("p{number}")).unwrap(),
            name: name.to_owned(),
            title: Text::own("Parameter"),
            quantity: match name {
                "handover-days" => Quantity::Days { value: value * 3 },
                "home-days-per-away-day" => Quantity::Count { value: value % 3 },
                _ => Quantity::Months { value: value % 4 },
            },
            from,
            until,
            paper: None,
            provenance: Provenance {
                still_valid_on: seen.map(day),
                ..Provenance::default()
            },
        })
        .collect()
    })
}

fn any_people() -> impl Strategy<Value = People> {
    (
        any_contributions(),
        any_posts(),
        any_deployments(),
        any_parameters(),
        0..110_i64,
        option::of(-40..60_i64),
    )
        .prop_map(
            |(contributions, posts, deployments, parameters, on, since)| People {
                contributions,
                posts,
                deployments,
                parameters,
                on: day(on),
                since: since.map(day),
            },
        )
}

/// The counts of findings by their subject.
fn counts(findings: &[Finding]) -> BTreeMap<String, u32> {
    let counts = findings
        .iter()
        .map(|finding| (finding.subject.id.clone(), count(&finding.message, "count")));
    let counted: BTreeMap<String, u32> = counts.collect();
    assert_eq!(
        counted.len(),
        findings.len(),
        "one finding for each subject"
    );
    counted
}

/// The same with nothing where there is none.
fn some(counts: impl Iterator<Item = (String, usize)>) -> BTreeMap<String, u32> {
    counts
        .filter(|(_, count)| *count > 0)
        .map(|(id, count)| (id, u32::try_from(count).unwrap()))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, ..ProptestConfig::default() })]

    #[test]
    fn outside_the_post_is_what_no_reading_of_its_dates_allows(people in any_people()) {
        let expected = people.posts.iter().map(|post| {
            let held = readings(&post.from, &post.until);
            let run = run(&people.contribution(post).state);
            let outside = people.kept_on(post).into_iter().filter(|row| {
                let last = people.last(row);
                run.as_ref().is_some_and(|run| {
                    is_early(row, &held) && !is_early(row, run)
                        || is_late(last, &held) && !is_late(last, run)
                })
            });
            (post.id.to_string(), outside.count())
        });
        prop_assert_eq!(counts(&people.found("D101")), some(expected));
    }

    #[test]
    fn outside_the_contribution_is_what_no_reading_of_its_state_allows(people in any_people()) {
        let expected = people.contributions.iter().map(|contribution| {
            let run = run(&contribution.state);
            let outside = people.kept().into_iter().filter(|row| {
                people.post(row).contribution == contribution.id
                    && run.as_ref().is_none_or(|run| {
                        is_early(row, run) || is_late(people.last(row), run)
                    })
            });
            (contribution.id.to_string(), outside.count())
        });
        prop_assert_eq!(counts(&people.found("D109")), some(expected));
    }

    #[test]
    fn tours_are_held_against_the_calendar(people in any_people()) {
        let norm = |post: &Post, row: &Deployment, most: bool| {
            if let Some(tour) = &post.tour {
                return Some(if most { tour.most } else { tour.least });
            }
            let name = match (row.category, most) {
                (Category::Military, true) => "tour-military-most",
                (Category::Military, false) => "tour-military-least",
                (Category::Civilian, true) => "tour-civilian-most",
                (Category::Civilian, false) => "tour-civilian-least",
            };
            let value = people.value(name, row.from, most);
            value.filter(|(_, certain)| *certain).map(|(value, _)| value)
        };
        let (mut longer, mut shorter) = (BTreeMap::new(), BTreeMap::new());
        for post in &people.posts {
            let contribution = people.contribution(post);
            let closing = [
                match &post.until { End::On(until) => Some(until.earliest()), _ => None },
                match &contribution.state {
                    ContributionState::Ended { until, .. } => Some(until.earliest()),
                    _ => None,
                },
            ];
            for row in people.kept_on(post) {
                if let Some(most) = norm(post, row, true)
                    && people.last(row) > months_later(row.from, most)
                {
                    *longer.entry((post.id.to_string(), most)).or_insert(0) += 1;
                }
                let Some(until) = row.until.filter(|until| *until <= people.on) else { continue };
                let is_closing = closing.iter().flatten().any(|closing| until >= *closing);
                let is_home = contribution.kind == ContributionKind::NationalTask
                    && post.tour.is_none();
                if let Some(least) = norm(post, row, false)
                    && !is_closing && !is_home
                    && until + 2.days() < months_later(row.from, least)
                {
                    *shorter.entry((post.id.to_string(), least)).or_insert(0) += 1;
                }
            }
        }
        for (code, expected) in [("D102", longer), ("D111", shorter)] {
            let mut told = BTreeMap::new();
            for finding in people.found(code) {
                let key = (finding.subject.id, count(&finding.message, "months"));
                *told.entry(key).or_insert(0) += count(&finding.message, "count");
            }
            prop_assert_eq!(told, expected, "{}", code);
        }
    }

    #[test]
    fn twice_at_once_is_two_days_or_more_in_common(people in any_people()) {
        let mut rows = people.kept();
        rows.sort_by_key(|row| {
            let owner = people.post(row).contribution.clone();
            (row.person, row.from, row.until.unwrap_or(Date::MAX), owner, row.id)
        });
        let there = |row: &Deployment, day: Date| row.from <= day && day <= people.last(row);
        let past = people.past();
        let mut expected: BTreeMap<ContributionId, BTreeSet<PersonRef>> = BTreeMap::new();
        for (place, later) in rows.iter().enumerate() {
            let clashes = rows[..place].iter().any(|earlier| {
                earlier.person == later.person
                    && past.iter().filter(|day| there(earlier, **day) && there(later, **day)).count() >= 2
            });
            if clashes {
                let owner = people.post(later).contribution.clone();
                expected.entry(owner).or_default().insert(later.person);
            }
        }
        let expected = expected.into_iter().map(|(id, persons)| (id.to_string(), persons.len()));
        prop_assert_eq!(counts(&people.found("D103")), some(expected));
    }

    #[test]
    fn time_at_home_is_counted_day_by_day(people in any_people()) {
        let rows = people.kept();
        let far = day(DAYS.end);
        let days: Vec<Date> = DAYS.map(day).collect();
        let mut expected: BTreeMap<ContributionId, BTreeSet<PersonRef>> = BTreeMap::new();
        for person in (0..5).map(PersonRef) {
            let own: Vec<_> = rows.iter().filter(|row| row.person == person).collect();
            let away = runs(&days, |day| own.iter().any(|row| {
                row.from <= day && day <= row.until.unwrap_or(far)
            }));
            for pair in away.windows(2) {
                let (before, after) = (pair[0], pair[1]);
                let length = |from: Date, until: Date| from.until(until).unwrap().get_days();
                let value = people.value("home-days-per-away-day", before.1, false);
                let Some((home_days, true)) = value else { continue };
                let asked = home_days * u32::try_from(length(before.0, before.1) + 1).unwrap();
                if u32::try_from(length(before.1, after.0) - 1).unwrap() >= asked {
                    continue;
                }
                let begun = own.iter().filter(|row| row.from == after.0);
                let shortest = begun.clone().map(|row| row.until.unwrap_or(Date::MAX)).min();
                for row in begun.filter(|row| Some(row.until.unwrap_or(Date::MAX)) == shortest) {
                    let owner = people.post(row).contribution.clone();
                    expected.entry(owner).or_default().insert(person);
                }
            }
        }
        let expected = expected.into_iter().map(|(id, persons)| (id.to_string(), persons.len()));
        prop_assert_eq!(counts(&people.found("D104")), some(expected));
    }

    #[test]
    fn empty_seats_are_counted_day_by_day(people in any_people()) {
        let past = people.past();
        let since = people.since.map_or(past[0], |since| since.min(people.on));
        let found = people.found("D105");
        for post in &people.posts {
            let contribution = people.contribution(post);
            let own = found.iter().find(|finding| finding.subject == post.id.record());
            let held = readings(&post.from, &post.until);
            let state = &contribution.state;
            let run = match state {
                ContributionState::Running { .. } | ContributionState::Ended { .. }
                    if people.is_kept(post) => run(state).unwrap(),
                _ => {
                    prop_assert!(own.is_none());
                    continue;
                }
            };
            // One that no source dates began before its posts.
            let undated = matches!(
                state,
                ContributionState::Running { from: None } | ContributionState::Ended { from: None, .. }
            );
            let is_wanted = |day: Date| {
                held.iter().all(|(first, last)| *first <= day && day <= *last)
                    && run.iter().all(|(first, last)| (undated || *first <= day) && day <= *last)
            };
            let filled = |day: Date| {
                let there = people.deployments.iter().filter(|row| {
                    row.post == post.id && row.from <= day && row.until.is_none_or(|until| day <= until)
                });
                u32::try_from(there.count()).unwrap()
            };
            let mut gaps = runs(&past, |day| is_wanted(day) && filled(day) < post.seats.least());
            gaps.retain(|(from, until)| {
                let allowed = people.value("handover-days", *from, true).map_or(0, |value| value.0);
                let days = from.until(*until).unwrap().get_days() + 1;
                *until >= since && i64::from(days) >= i64::from(allowed)
            });
            let open = gaps.iter().find(|(_, until)| *until == people.on);
            match (own, open) {
                (None, _) => prop_assert!(gaps.is_empty(), "{gaps:?}"),
                (Some(finding), Some((from, _))) => {
                    prop_assert_eq!(finding.message.name, "D105");
                    prop_assert_eq!(finding.severity, Severity::Warning);
                    prop_assert_eq!(date(&finding.message, "from"), *from);
                    prop_assert_eq!(count(&finding.message, "filled"), filled(people.on));
                }
                (Some(finding), None) => {
                    prop_assert_eq!(finding.message.name, "D105-past");
                    prop_assert_eq!(finding.severity, Severity::Info);
                    prop_assert_eq!(periods(&finding.message, "days"), listed(gaps));
                }
            }
        }
    }

    #[test]
    fn other_categories_are_counted_by_post(people in any_people()) {
        let expected = people.posts.iter().map(|post| {
            let kept = people.kept_on(post).into_iter();
            let others = kept.filter(|row| row.category != post.category);
            (post.id.to_string(), others.count())
        });
        prop_assert_eq!(counts(&people.found("D106")), some(expected));
    }

    #[test]
    fn more_people_than_seats_is_what_no_handover_explains(people in any_people()) {
        let past = people.past();
        let found = people.found("D107");
        let handover = |day: Date| {
            i64::from(people.value("handover-days", day, true).map_or(14, |value| value.0))
        };
        let length = |from: Date, until: Date| i64::from(from.until(until).unwrap().get_days());
        for post in &people.posts {
            let own = found.iter().find(|finding| finding.subject == post.id.record());
            let held = readings(&post.from, &post.until);
            let kept = people.kept_on(post);
            let there = |day: Date| {
                let there = kept.iter().filter(|row| row.from <= day && day <= people.last(row));
                there.copied().collect::<Vec<&Deployment>>()
            };
            let above = |day: Date| {
                let may_be = held.iter().any(|(first, last)| *first <= day && day <= *last);
                let more = there(day).len().saturating_sub(post.seats.most() as usize);
                if may_be { more } else { 0 }
            };
            let explained = |day: Date| {
                let is_new = |row: &&&Deployment| length(row.from, day) < handover(row.from);
                let leaves = |row: &&&Deployment| {
                    let last = people.last(row);
                    length(day, last) < handover(last)
                };
                let there = there(day);
                let new = there.iter().filter(is_new).count();
                new.min(there.iter().filter(|row| !is_new(row) && leaves(row)).count())
            };
            let mut expected = runs(&past, |day| above(day) > 0);
            expected.retain(|(from, until)| {
                let mut days = past.iter().filter(|day| from <= day && *day <= until);
                days.any(|day| above(*day) > explained(*day))
            });
            let Some(finding) = own else {
                prop_assert!(expected.is_empty(), "{expected:?}");
                continue;
            };
            let days = past.iter().filter(|day| {
                expected.iter().any(|(from, until)| from <= day && *day <= until)
            });
            let most = days.clone().map(|day| there(*day).len()).max().unwrap();
            let first = days.clone().find(|day| there(**day).len() == most).unwrap();
            prop_assert_eq!(count(&finding.message, "count") as usize, most);
            prop_assert_eq!(date(&finding.message, "day"), *first);
            prop_assert_eq!(periods(&finding.message, "days"), listed(expected));
        }
    }

    #[test]
    fn records_are_what_the_contribution_says(people in any_people()) {
        let expected = people.contributions.iter().map(|contribution| {
            let own = people.deployments.iter()
                .filter(|row| people.post(row).contribution == contribution.id);
            let at_odds = own.filter(|row| match contribution.deployments {
                DeploymentRecords::Kept => row.reconstructed,
                DeploymentRecords::None => true,
                DeploymentRecords::Reconstructed => false,
            });
            (contribution.id.to_string(), at_odds.count())
        });
        prop_assert_eq!(counts(&people.found("D108")), some(expected));
    }

    #[test]
    fn what_is_reconstructed_is_never_said_of_the_world(people in any_people()) {
        let mut people = people;
        for deployment in &mut people.deployments {
            deployment.reconstructed = true;
        }
        let codes = ["D101", "D102", "D103", "D104", "D106", "D107", "D109", "D111"];
        prop_assert_eq!(people.found_by(&codes), Vec::new());
    }

    #[test]
    fn what_is_shown_of_a_person_are_two_tours_at_odds(people in any_people()) {
        for finding in people.found_by(&["D103", "D104"]) {
            let shown = finding.evidence.iter().filter_map(|evidence| match &evidence.spot {
                Spot::Record { record, .. } if record.kind == RecordKind::Deployment => {
                    let mut rows = people.deployments.iter();
                    rows.find(|row| row.id.to_string() == record.id)
                }
                Spot::Record { .. } | Spot::Text { .. } => None,
            });
            let shown: Vec<&Deployment> = shown.collect();
            prop_assert!(!shown.is_empty() && shown.len().is_multiple_of(2));
            for pair in shown.chunks(2) {
                let (later, earlier) = (pair[0], pair[1]);
                prop_assert_eq!(later.person, earlier.person);
                prop_assert!(later.id != earlier.id && later.from >= earlier.from);
                let owner = &people.post(later).contribution;
                prop_assert_eq!(&owner.record(), &finding.subject);
                let meet = earlier.until.is_none_or(|until| until > later.from);
                prop_assert_eq!(meet, finding.rule.code == "D103");
            }
        }
    }
}
