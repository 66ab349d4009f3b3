//! The rules over requests for the protection of ships against looking at each day, request and
//! reading of the dates.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kader_core::checks::{Certainty, Finding, Severity, Snapshot};
use kader_core::model::{
    Begin, Contribution, ContributionId, ContributionKind, ContributionState, DeploymentRecords,
    End, Measure, MissionId, Money, Outcome, Parameter, ParameterId, Period, PrivateGround,
    Protection, Provenance, Quantity, RefusalGround, Request, RequestId, RequestState, Tally,
    TallyId, Text, VagueCount, WithdrawalGround,
};
use kader_core::register::Register;
use kader_core::wording::Argument;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::checks_found::{count, date, found, is_certain, listed, part, periods, runs};
use crate::oracle::readings;
use crate::world::{World, any_validity, contribution_id, day, moment};

const CONTRIBUTIONS: usize = 2;
const DAYS: std::ops::Range<i64> = -60..160;

#[derive(Debug, Clone)]
struct Desk {
    requests: Vec<Request>,
    parameters: Vec<Parameter>,
    tallies: Vec<Tally>,
    on: Date,
}

impl Desk {
    fn register(&self) -> Register {
        let contributions = (0..CONTRIBUTIONS).map(|number| Contribution {
            id: contribution_id(number),
            mission: MissionId::new("m0").unwrap(),
            name: Text::own("Teams"),
            kind: ContributionKind::NationalTask,
            state: ContributionState::Running { from: None },
            article_100: None,
            deployments: DeploymentRecords::None,
            description: None,
            provenance: Provenance::default(),
        });
        let world = World {
            contributions: contributions.collect(),
            frameworks: Vec::new(),
            deployments: Vec::new(),
            tallies: self.tallies.clone(),
            rows: Vec::new(),
            period: Period::day(day(0)),
        };
        let mut records = world.records();
        records.posts.clear();
        records.requests.clone_from(&self.requests);
        records.parameters.clone_from(&self.parameters);
        Register::new(records).expect("a sound register")
    }

    fn found(&self, code: &str) -> Vec<Finding> {
        let register = self.register();
        found(code, &Snapshot::new(&register, self.on, 30, None))
    }

    fn named<'d>(&'d self, name: &'d str) -> impl Iterator<Item = &'d Parameter> {
        let all = self.parameters.iter();
        all.filter(move |parameter| parameter.name == name)
    }

    /// Whether a parameter may hold on a day, and whether it surely does.
    fn holds(parameter: &Parameter, on: Date) -> (bool, bool) {
        let dates = readings(&parameter.from, &parameter.until);
        let holds = |(first, last): &(Date, Date)| *first <= on && on <= *last;
        (dates.iter().any(holds), dates.iter().all(holds))
    }

    /// The highest that a limit may be on a day, and whether there surely is one. A later one
    /// takes the place of those before it.
    fn limit(&self, name: &str, on: Date) -> Option<(u32, bool)> {
        let value = |parameter: &Parameter| match parameter.quantity {
            Quantity::Count { value } | Quantity::Days { value } => value,
            _ => 0,
        };
        let earliest = |parameter: &&Parameter| {
            let dates = readings(&parameter.from, &parameter.until);
            (
                dates.iter().map(|dates| dates.0).min(),
                parameter.id.clone(),
            )
        };
        let certain = self
            .named(name)
            .filter(|parameter| Self::holds(parameter, on).1)
            .max_by_key(earliest);
        let perhaps = self
            .named(name)
            .filter(|parameter| Self::holds(parameter, on) == (true, false));
        let highest = certain.into_iter().chain(perhaps).map(value).max();
        highest.map(|highest| (highest, certain.is_some()))
    }

    fn past(&self) -> Vec<Date> {
        DAYS.map(day).filter(|day| *day <= self.on).collect()
    }

    /// The military teams that have begun: first day, and last day through the one asked about.
    fn teams(&self) -> Vec<(Date, Date)> {
        let teams = self
            .requests
            .iter()
            .filter(|request| request.submitted <= self.on);
        let teams = teams.filter_map(|request| match request.state {
            RequestState::UnderWay {
                by: Protection::Vpd,
                from,
                ..
            } => Some((from, self.on)),
            RequestState::CarriedOut {
                by: Protection::Vpd,
                from,
                until,
                ..
            } => Some((from, until.min(self.on))),
            _ => None,
        });
        teams.filter(|(from, _)| *from <= self.on).collect()
    }

    /// The requests that went to a private company, with the day by which the law is asked.
    fn private(&self) -> Vec<(&Request, Option<PrivateGround>, Date)> {
        let all = self
            .requests
            .iter()
            .filter(|request| request.submitted <= self.on);
        let private = all.filter_map(|request| {
            let (ground, day) = match &request.state {
                RequestState::Granted {
                    by: Protection::Pmsc,
                    private_ground,
                    decided,
                } => (*private_ground, *decided),
                RequestState::UnderWay {
                    by: Protection::Pmsc,
                    private_ground,
                    from,
                    ..
                }
                | RequestState::CarriedOut {
                    by: Protection::Pmsc,
                    private_ground,
                    from,
                    ..
                } => (*private_ground, *from),
                _ => return None,
            };
            Some((request, ground, day))
        });
        private.filter(|(_, _, day)| *day <= self.on).collect()
    }
}

fn any_by() -> impl Strategy<Value = (Protection, Option<PrivateGround>)> {
    prop_oneof![
        4 => Just((Protection::Vpd, None)),
        1 => option::of(select(PrivateGround::ALL)).prop_map(|ground| (Protection::Pmsc, ground)),
    ]
}

fn any_state(submitted: i64) -> impl Strategy<Value = RequestState> {
    // Mostly in order, now and then not.
    let later = move |least: i64| {
        prop_oneof![8 => least..least + 20, 1 => -10..least]
            .prop_map(move |days| day(submitted + days))
    };
    prop_oneof![
        2 => Just(RequestState::Submitted {}),
        1 => later(0).prop_map(|decided| RequestState::Refused { decided, ground: RefusalGround::NoRisk }),
        1 => option::of(later(0)).prop_map(|on| RequestState::Withdrawn { on, ground: WithdrawalGround::Other }),
        1 => (later(0), any_by()).prop_map(|(decided, (by, private_ground))| {
            RequestState::Granted { decided, by, private_ground }
        }),
        1 => (later(0), later(3), any_by()).prop_map(|(decided, from, (by, private_ground))| {
            RequestState::UnderWay { decided, by, private_ground, from }
        }),
        5 => (option::weighted(0.9, later(0)), later(3), later(12), any_by()).prop_map(
            |(decided, from, until, (by, private_ground))| {
                RequestState::CarriedOut { decided, by, private_ground, from, until }
            }
        ),
    ]
}

fn any_request() -> impl Strategy<Value = Request> {
    (-40..90_i64).prop_flat_map(|submitted| {
        let voyage = option::of((-3..25_i64, 0..12_i64)).prop_map(move |voyage| {
            let (from, days) = voyage?;
            Period::new(day(submitted + from), day(submitted + from + days))
        });
        (
            0..CONTRIBUTIONS,
            select(vec!["XE", "XF"]),
            any_state(submitted),
            voyage,
            any::<bool>(),
        )
            .prop_map(move |(owner, flag, state, voyage, has_price)| Request {
                id: RequestId::new("r").unwrap(),
                contribution: contribution_id(owner),
                submitted: day(submitted),
                flag: flag.to_owned(),
                ship: None,
                route: None,
                risk_area: None,
                voyage,
                private_price: Money::parse("EUR 30000").filter(|_| has_price),
                team: None,
                state,
                paper: None,
                provenance: Provenance::default(),
            })
    })
}

fn any_parameter() -> impl Strategy<Value = Parameter> {
    let names = vec![
        ("vpd-teams-per-year", Some(2)),
        ("vpd-teams-per-year", Some(1)),
        ("vpd-teams-at-once", Some(0)),
        ("vpd-teams-at-once", Some(1)),
        ("pmsc-licences", None),
        ("vpd-only", None),
        ("vpd-only-xe", None),
        ("pmsc-cost-criterion", None),
        ("request-decision-days", Some(10)),
    ];
    let always = (Begin::On(moment(-80, 0)), End::Indefinite);
    let validity = prop_oneof![2 => any_validity(true), 1 => Just(always)];
    (select(names), 0..4_u32, validity).prop_map(|((name, least), more, (from, until))| Parameter {
        id: ParameterId::new("p").unwrap(),
        name: name.to_owned(),
        title: Text::own("Parameter"),
        quantity: match (least, name) {
            (Some(least), "request-decision-days") => Quantity::Days {
                value: least + more,
            },
            (Some(least), _) => Quantity::Count {
                value: least + more,
            },
            (None, _) => Quantity::Holds {},
        },
        from,
        until,
        paper: None,
        provenance: Provenance::default(),
    })
}

fn any_tallies() -> impl Strategy<Value = Vec<Tally>> {
    let period = (-40..60_i64, 0..60_i64)
        .prop_map(|(from, days)| Period::new(day(from), day(from + days)).unwrap());
    let count = (0..6_u32, prop_oneof![3 => Just(0), 1 => 0..3_u32]);
    let counts = vec(option::weighted(0.75, count), Outcome::ALL.len());
    (period, 0..3_usize, counts).prop_map(|(period, of, counts)| {
        let contributions: Vec<ContributionId> = match of {
            2 => (0..CONTRIBUTIONS).map(contribution_id).collect(),
            one => vec![contribution_id(one)],
        };
        let each = Outcome::ALL.iter().zip(counts);
        each.filter_map(|(outcome, count)| {
            let (least, more) = count?;
            // All of them are mostly more than each outcome.
            let least = match outcome {
                Outcome::Total => least * 4,
                _ => least,
            };
            Some(Tally {
                id: TallyId::new(outcome.word()).unwrap(),
                measure: Measure::Requests,
                contributions: contributions.clone(),
                category: None,
                outcome: Some(*outcome),
                period,
                count: VagueCount::vague("about", least, least + more).unwrap(),
                provenance: Provenance::default(),
            })
        })
        .collect()
    })
}

fn any_desk() -> impl Strategy<Value = Desk> {
    (
        prop_oneof![3 => vec(any_request(), 0..20), 1 => vec(any_request(), 0..2)],
        vec(any_parameter(), 0..14),
        any_tallies(),
        0..110_i64,
    )
        .prop_map(|(mut requests, mut parameters, tallies, on)| {
            for (number, request) in requests.iter_mut().enumerate() {
                request.id = RequestId::new(&format!("r{number}")).unwrap();
            }
            for (number, parameter) in parameters.iter_mut().enumerate() {
                parameter.id = ParameterId::new(&format!("p{number}")).unwrap();
            }
            Desk {
                requests,
                parameters,
                tallies,
                on: day(on),
            }
        })
}

/// The subjects of findings; each of them once.
fn subjects(findings: &[Finding]) -> BTreeSet<String> {
    let subjects: BTreeSet<String> = findings
        .iter()
        .map(|found| found.subject.id.clone())
        .collect();
    assert_eq!(subjects.len(), findings.len());
    subjects
}

fn id(request: &Request) -> String {
    request.id.to_string()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn teams_of_a_year_are_counted_by_their_first_day(desk in any_desk()) {
        let mut expected = BTreeMap::new();
        for year in 2023..=2024_i16 {
            let own = desk.teams().into_iter().filter(|(from, _)| from.year() == year);
            let limits: Vec<(u32, bool)> = own
                .filter_map(|(from, _)| desk.limit("vpd-teams-per-year", from)).collect();
            let over = |limits: &[u32]| {
                let most = limits.iter().max()?;
                (limits.len() > *most as usize).then_some((limits.len(), *most))
            };
            let certain: Vec<u32> = limits.iter().filter(|limit| limit.1).map(|limit| limit.0).collect();
            let all: Vec<u32> = limits.iter().map(|limit| limit.0).collect();
            let found = over(&certain).map(|over| (over, true))
                .or_else(|| over(&all).map(|over| (over, false)));
            if let Some(((count, most), certain)) = found {
                expected.insert(year.to_string(), (u32::try_from(count).unwrap(), most, certain));
            }
        }
        let told: BTreeMap<String, (u32, u32, bool)> = desk.found("V101").iter().map(|finding| {
            let message = &finding.message;
            let Argument::Words(year) = part(message, "year") else { panic!("a year") };
            let counts = (count(message, "count"), count(message, "limit"), is_certain(finding));
            (year.clone(), counts)
        }).collect();
        prop_assert_eq!(told, expected);
    }

    #[test]
    fn teams_at_once_are_counted_day_by_day(desk in any_desk()) {
        let teams = desk.teams();
        let on = |day: Date| {
            let there = teams.iter().filter(|(from, until)| *from <= day && day <= *until);
            u32::try_from(there.count()).unwrap()
        };
        let past = desk.past();
        let above = |day: Date, certain: bool| {
            desk.limit("vpd-teams-at-once", day)
                .is_some_and(|(limit, known)| known == certain && on(day) > limit)
        };
        let certain = past.iter().any(|day| above(*day, true));
        let expected = runs(&past, |day| above(day, certain));
        let found = desk.found("V102");
        if expected.is_empty() {
            prop_assert!(found.is_empty());
            return Ok(());
        }
        prop_assert_eq!(found.len(), 1);
        prop_assert_eq!(is_certain(&found[0]), certain);
        let message = &found[0].message;
        let days = past.iter().filter(|day| above(**day, certain));
        let most = days.clone().map(|day| on(*day)).max().unwrap();
        let first = days.clone().find(|day| on(**day) == most).unwrap();
        prop_assert_eq!(count(message, "count"), most);
        prop_assert_eq!(date(message, "day"), *first);
        prop_assert_eq!(periods(message, "days"), listed(expected));
    }

    #[test]
    fn private_companies_are_held_against_every_reading(desk in any_desk()) {
        let too_early = desk.private().into_iter().filter(|(_, _, day)| {
            let no_licence = desk.named("pmsc-licences").count() > 0
                && desk.named("pmsc-licences").all(|held| !Desk::holds(held, *day).0);
            no_licence || desk.named("vpd-only").any(|held| Desk::holds(held, *day).1)
        });
        let too_early: BTreeSet<String> = too_early.map(|(request, ..)| id(request)).collect();
        prop_assert_eq!(subjects(&desk.found("V103")), too_early);

        let mut under_flag = BTreeMap::new();
        for (request, _, day) in desk.private().into_iter().filter(|(request, ..)| request.flag == "XE") {
            let holds: Vec<(bool, bool)> =
                desk.named("vpd-only-xe").map(|held| Desk::holds(held, day)).collect();
            if holds.iter().any(|held| held.0) {
                under_flag.insert(id(request), holds.iter().any(|held| held.1));
            }
        }
        let told: BTreeMap<String, bool> = desk.found("V104").iter()
            .map(|finding| (finding.subject.id.clone(), is_certain(finding))).collect();
        prop_assert_eq!(told, under_flag);

        let groundless = desk.private().into_iter().filter(|(_, ground, _)| ground.is_none());
        let groundless: BTreeSet<String> = groundless.map(|(request, ..)| id(request)).collect();
        prop_assert_eq!(subjects(&desk.found("V105")), groundless);
    }

    #[test]
    fn cost_is_shown_by_a_price_and_a_criterion(desk in any_desk()) {
        let mut expected: BTreeMap<(String, &str), u32> = BTreeMap::new();
        for (request, ground, day) in desk.private() {
            if ground != Some(PrivateGround::Cost) {
                continue;
            }
            let name = match &request.private_price {
                None => "V106",
                Some(_) if desk.named("pmsc-cost-criterion").all(|held| !Desk::holds(held, day).0) => {
                    "V106-criterion"
                }
                Some(_) => continue,
            };
            *expected.entry((request.contribution.to_string(), name)).or_default() += 1;
        }
        let told: BTreeMap<(String, &str), u32> = desk.found("V106").iter().map(|finding| {
            let expected = if finding.message.name == "V106" { Severity::Warning } else { Severity::Info };
            assert_eq!((finding.severity, finding.certainty), (expected, Certainty::Unconfirmed));
            ((finding.subject.id.clone(), finding.message.name), count(&finding.message, "count"))
        }).collect();
        prop_assert_eq!(told, expected);
    }

    #[test]
    fn counts_that_no_numbers_can_satisfy_are_found(desk in any_desk()) {
        let range = |outcome: Outcome| {
            let tally = desk.tallies.iter().find(|tally| tally.outcome == Some(outcome));
            tally.map(|tally| (tally.count.least(), tally.count.most()))
        };
        let numbers = |outcome: Outcome| {
            range(outcome).map_or(vec![None], |(least, most)| (least..=most).map(Some).collect())
        };
        let (mut fits, mut adds_up, mut cost_fits) = (false, false, false);
        for total in numbers(Outcome::Total) {
            for vpd in numbers(Outcome::Vpd) {
                for pmsc in numbers(Outcome::Pmsc) {
                    for refused in numbers(Outcome::Refused) {
                        for withdrawn in numbers(Outcome::Withdrawn) {
                            for cost in numbers(Outcome::PmscCost) {
                                let sum: u32 = [vpd, pmsc, refused, withdrawn].into_iter().flatten().sum();
                                fits |= total.is_none_or(|total| sum <= total);
                                adds_up |= total.is_none_or(|total| sum >= total);
                                let of = pmsc.or(total);
                                cost_fits |= cost.zip(of).is_none_or(|(cost, of)| cost <= of);
                            }
                        }
                    }
                }
            }
        }
        let (period, contributions) = match desk.tallies.first() {
            Some(tally) => (tally.period, tally.contributions.clone()),
            None => return Ok(()),
        };
        let recorded: Vec<&Request> = desk.requests.iter().filter(|request| {
            period.contains(request.submitted) && contributions.contains(&request.contribution)
        }).collect();
        let names: Vec<&str> = desk.found("V107").iter().map(|finding| finding.message.name).collect();
        let has = |name| names.contains(&name);
        prop_assert_eq!(has("V107-more"), !fits);
        prop_assert_eq!(has("V107-cost"), !cost_fits);
        let is_whole = [Outcome::Total, Outcome::Vpd, Outcome::Pmsc].iter().all(|of| range(*of).is_some());
        prop_assert_eq!(has("V107"), recorded.is_empty() && is_whole && !adds_up);
        // Whatever was carried out in time counts; whatever may have been, may.
        let is_other = !recorded.is_empty() && Outcome::ALL.iter().any(|outcome| {
            let held = recorded.iter().map(|request| {
                let by_end = |day: Date| if day <= period.until() { (1, 1) } else { (0, 1) };
                let granted = |by: Protection, ground: Option<PrivateGround>, until: Option<Date>| {
                    let is_it = match outcome {
                        Outcome::Vpd => by == Protection::Vpd,
                        Outcome::Pmsc => by == Protection::Pmsc,
                        Outcome::PmscCost => by == Protection::Pmsc && ground == Some(PrivateGround::Cost),
                        _ => false,
                    };
                    if is_it { until.map_or((0, 1), by_end) } else { (0, 0) }
                };
                match (&request.state, outcome) {
                    (_, Outcome::Total) => (1, 1),
                    (RequestState::Refused { decided, .. }, Outcome::Refused) => by_end(*decided),
                    (RequestState::Withdrawn { on, .. }, Outcome::Withdrawn) => on.map_or((0, 1), by_end),
                    (RequestState::CarriedOut { by, private_ground, until, .. }, _) => {
                        granted(*by, *private_ground, Some(*until))
                    }
                    (RequestState::Granted { by, private_ground, .. }
                    | RequestState::UnderWay { by, private_ground, .. }, _) => {
                        granted(*by, *private_ground, None)
                    }
                    _ => (0, 0),
                }
            });
            let (least, most) = held.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
            range(*outcome).is_some_and(|said| said.1 < least || said.0 > most)
        });
        prop_assert_eq!(has("V107-recorded"), is_other);
    }

    #[test]
    fn protection_comes_after_the_grant(desk in any_desk()) {
        let begun = desk.requests.iter().filter_map(|request| match request.state {
            _ if request.submitted > desk.on => None,
            RequestState::UnderWay { decided, from, .. } => Some((request, Some(decided), from)),
            RequestState::CarriedOut { decided, from, .. } => Some((request, decided, from)),
            _ => None,
        });
        let begun: Vec<_> = begun.filter(|(_, _, from)| *from <= desk.on).collect();
        let late = begun.iter().filter(|(_, decided, from)| decided.is_some_and(|day| day > *from));
        let unknown = begun.iter().filter(|(_, decided, _)| decided.is_none());
        let unknown = unknown.map(|(request, ..)| request.contribution.to_string());
        let expected: BTreeSet<String> = late.map(|(request, ..)| id(request)).chain(unknown).collect();
        prop_assert_eq!(subjects(&desk.found("V108")), expected);
    }

    #[test]
    fn a_decision_is_overdue_day_by_day(desk in any_desk()) {
        let past = desk.past();
        let overdue = desk.requests.iter().filter(|request| {
            if request.submitted > desk.on || !matches!(request.state, RequestState::Submitted {}) {
                return false;
            }
            let sailed = request.voyage.is_some_and(|voyage| past.contains(&voyage.from()));
            let waited = past.iter().filter(|day| **day > request.submitted).count();
            let late = match desk.limit("request-decision-days", request.submitted) {
                Some((days, true)) => waited > days as usize,
                _ => false,
            };
            sailed || late
        });
        let expected: BTreeSet<String> = overdue.map(id).collect();
        prop_assert_eq!(subjects(&desk.found("V109")), expected);
    }

    #[test]
    fn dates_contradict_where_no_order_of_events_is_possible(desk in any_desk()) {
        let contradicts = |request: &Request| {
            let submitted = request.submitted;
            let (decided, protected) = match request.state {
                RequestState::Submitted {} => (None, None),
                RequestState::Refused { decided, .. } | RequestState::Granted { decided, .. } => {
                    (Some(decided), None)
                }
                RequestState::Withdrawn { on, .. } => (on, None),
                RequestState::UnderWay { decided, from, .. } => (Some(decided), Some((from, None))),
                RequestState::CarriedOut { decided, from, until, .. } => {
                    (decided, Some((from, Some(until))))
                }
            };
            let all = || (-120..300_i64).map(day);
            let sails = |day: Date| request.voyage.is_none_or(|voyage| voyage.contains(day));
            let is_protected = |day: Date| protected.is_none_or(|(from, until)| {
                from <= day && until.is_none_or(|until| day <= until)
            });
            decided.is_some_and(|day| day < submitted)
                || protected.is_some_and(|(from, _)| from < submitted)
                || !all().any(|day| day >= submitted && sails(day))
                || !all().any(|day| sails(day) && is_protected(day))
        };
        let expected: BTreeSet<String> =
            desk.requests.iter().filter(|request| contradicts(request)).map(id).collect();
        prop_assert_eq!(subjects(&desk.found("V111")), expected);
    }
}
