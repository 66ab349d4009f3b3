//! Editions and their periods, people that no row counts, and what is told too late.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kader_core::checks::{Certainty, Finding};
use kader_core::model::{
    Article100, Commitment, CommitmentId, CommitmentState, Contribution, DeploymentRecords,
    Edition, EditionId, Evaluation, EvaluationId, EvaluationState, MissionId, Moment, Paper,
    PaperId, PaperKind, Period, Provenance, Section, SectionId, Text,
};
use kader_core::register::{Records, Register};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::{found, period};
use crate::oracle::{each_day, is_there};
use crate::world::{World, any_world, contribution_id, day, moment};

fn paper_id(name: &str) -> PaperId {
    PaperId::new(name).unwrap()
}

fn paper(name: &str, date: Option<Date>) -> Paper {
    Paper {
        id: paper_id(name),
        kind: PaperKind::HouseDocument,
        citation: None,
        title: None,
        date,
        url: None,
        publication: None,
        remark: None,
    }
}

fn mission_id(number: usize) -> MissionId {
    MissionId::new(&format!("m{number}")).unwrap()
}

/// An edition: from when, how many days, about which missions, and which edition it follows: one
/// of the register by its number, or one that is not in it.
type Drawn = (i64, i64, BTreeSet<usize>, Option<usize>);

fn any_editions() -> impl Strategy<Value = Vec<Drawn>> {
    let missions = proptest::collection::btree_set(0..2_usize, 0..=2);
    let previous = option::weighted(0.3, 0..6_usize);
    vec((0..60_i64, 0..20_i64, missions, previous), 0..5)
}

fn nothing() -> World {
    World {
        contributions: Vec::new(),
        frameworks: Vec::new(),
        deployments: Vec::new(),
        tallies: Vec::new(),
        rows: Vec::new(),
        period: Period::day(day(0)),
    }
}

fn records() -> Records {
    let mut records = nothing().records();
    records.posts = Vec::new();
    records.editions = Vec::new();
    records
}

fn edition(number: usize, (from, days, missions, previous): &Drawn) -> Edition {
    let section = Section {
        id: SectionId::new("s").unwrap(),
        title: Text::own("Section"),
        kind: None,
        unnumbered: false,
        region: None,
        missions: missions.iter().map(|number| mission_id(*number)).collect(),
        without_text: true,
        includes: Vec::new(),
        sections: Vec::new(),
    };
    Edition {
        id: EditionId::new(&format!("e{number}")).unwrap(),
        period: Period::new(day(*from), day(from + days)).unwrap(),
        paper: Some(paper_id(&format!("p{number}"))),
        previous: previous.map(|number| paper_id(&format!("p{number}"))),
        sections: vec![section],
        personnel_annex: None,
        ..nothing().edition()
    }
}

/// The editions that began before one, the first by id of those of the same day, as far as they
/// tell of the same missions.
fn earlier(editions: &[Drawn], of: usize) -> Vec<usize> {
    let (from, _, missions, previous) = &editions[of];
    let before = |number: &usize| {
        let (other_from, _, other, other_previous) = &editions[*number];
        let linked = *previous == Some(*number) || *other_previous == Some(of);
        let shared = missions.iter().any(|mission| other.contains(mission));
        let all = missions.is_empty() || other.is_empty();
        (other_from, number) < (from, &of) && (linked || shared || all)
    };
    (0..editions.len()).filter(before).collect()
}

fn of_edition(findings: &[Finding], number: usize) -> Vec<&Finding> {
    let subject = EditionId::new(&format!("e{number}")).unwrap().record();
    findings
        .iter()
        .filter(|finding| finding.subject == subject)
        .collect()
}

/// The days on which at least one deployment that is no reconstruction was there, up to a day.
fn days_there(world: &World, contribution: usize, period: Period, on: Date) -> Vec<Date> {
    let mut days = each_day(period);
    days.retain(|day| {
        *day <= on
            && world.deployments.iter().any(|deployment| {
                World::owner(deployment) == contribution
                    && !deployment.reconstructed
                    && is_there(deployment, *day)
            })
    });
    days
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn gaps_and_overlaps_are_the_days_that_no_edition_or_two_cover(drawn in any_editions()) {
        let mut records = records();
        records.papers = (0..6).map(|number| paper(&format!("p{number}"), None)).collect();
        let editions: Vec<Edition> =
            drawn.iter().enumerate().map(|(number, drawn)| edition(number, drawn)).collect();
        records.editions.clone_from(&editions);
        let register = Register::new(records).unwrap();
        let gaps = found(&register, "P103", day(0), None);
        let overlaps = found(&register, "P104", day(0), None);
        for (number, this) in editions.iter().enumerate() {
            let earlier = earlier(&drawn, number);
            let covered = |day: Date| {
                earlier.iter().any(|other| editions[*other].period.contains(day))
            };
            // Back from the first day to the nearest that an earlier edition covers.
            let mut uncovered = Vec::new();
            let mut before = this.period.from().yesterday().unwrap();
            while !earlier.is_empty() && !covered(before) && !covered(this.period.from()) {
                uncovered.push(before);
                before = before.yesterday().unwrap();
            }
            uncovered.reverse();
            let previous = drawn[number].3;
            let is_elsewhere = previous.is_some_and(|previous| previous >= editions.len());
            let told = of_edition(&gaps, number);
            match told.as_slice() {
                [] => prop_assert!(uncovered.is_empty() || is_elsewhere),
                [gap] => {
                    prop_assert!(!is_elsewhere);
                    prop_assert_eq!(each_day(period(&gap.message, "days")), uncovered);
                    let nearest = earlier.iter().max_by_key(|other| {
                        (editions[**other].period.until(), **other)
                    });
                    let certain = gap.certainty == Certainty::Contradicts;
                    prop_assert_eq!(certain, previous == nearest.copied());
                }
                more => prop_assert!(false, "{more:?}"),
            }
            let mut twice = each_day(this.period);
            twice.retain(|day| covered(*day));
            let told = of_edition(&overlaps, number);
            match told.as_slice() {
                [] => prop_assert!(twice.is_empty()),
                [overlap] => {
                    prop_assert_eq!(each_day(period(&overlap.message, "days")), twice);
                }
                more => prop_assert!(false, "{more:?}"),
            }
        }
    }

    #[test]
    fn people_are_omitted_who_were_there_on_a_day_and_count_in_no_row(
        world in any_world(true),
        later in 0..40_i64,
    ) {
        let on = world.period.from() + crate::world::days(later);
        let register = world.register();
        let edition = register.edition(None).unwrap();
        let findings = found(&register, "P109", on, Some(edition));
        for (number, contribution) in world.contributions.iter().enumerate() {
            let subject = contribution.id.record();
            let told: Vec<&Finding> =
                findings.iter().filter(|finding| finding.subject == subject).collect();
            let counted = world.rows.iter().any(|row| row.contains(&number));
            let expected = if counted {
                None
            } else if contribution.deployments == DeploymentRecords::Kept {
                let there = days_there(&world, number, world.period, on);
                (!there.is_empty()).then_some(Certainty::Contradicts)
            } else {
                // No source tells from when: the posts and the state leave it open.
                Some(Certainty::Unconfirmed)
            };
            let certainty: Vec<Certainty> = told.iter().map(|finding| finding.certainty).collect();
            prop_assert_eq!(certainty, expected.into_iter().collect::<Vec<_>>());
        }
    }

    #[test]
    fn parliament_is_told_afterwards_if_every_paper_is_later_than_the_first_day(
        world in any_world(false),
        told in vec(option::weighted(0.9, -45..80_i64), 1..4),
    ) {
        let mut world = world;
        let on = day(70);
        let paper_of = |number: usize| paper_id(&format!("told-{number}"));
        for contribution in &mut world.contributions {
            *contribution = Contribution {
                article_100: Some(Article100::Informed { paper: paper_of(0) }),
                ..contribution.clone()
            };
        }
        // The other papers are those of frameworks.
        for (number, framework) in world.frameworks.iter_mut().enumerate() {
            framework.paper = Some(paper_of(number % told.len()));
        }
        let mut records = world.records();
        records.papers = told.iter().enumerate()
            .map(|(number, told)| paper(&format!("told-{number}"), told.map(day)))
            .collect();
        let register = Register::new(records).unwrap();
        let findings = found(&register, "P108", on, None);
        for number in 0..world.contributions.len() {
            if world.contributions[number].deployments != DeploymentRecords::Kept {
                continue;
            }
            let all = Period::new(day(-60), day(200)).unwrap();
            let first = days_there(&world, number, all, on).first().copied();
            let own = world.frameworks.iter()
                .filter(|framework| framework.contribution == contribution_id(number))
                .filter_map(|framework| framework.paper.clone());
            let papers: BTreeSet<PaperId> = own.chain([paper_of(0)]).collect();
            let dates: Vec<Option<Date>> = papers.iter()
                .map(|paper| register.papers.get(paper).unwrap().date)
                .collect();
            let is_late = first.is_some_and(|first| {
                dates.iter().all(|date| date.is_some_and(|date| date > first))
            });
            let subject = contribution_id(number).record();
            prop_assert_eq!(findings.iter().any(|finding| finding.subject == subject), is_late);
        }
    }

    #[test]
    fn a_vague_day_has_passed_if_each_of_its_days_has(from in 0..30_i64, slack in 0..8_i64, on in 0..40_i64) {
        let due: Moment = moment(from, slack);
        let mut records = records();
        records.commitments = vec![Commitment {
            id: CommitmentId::new("c").unwrap(),
            number: None,
            date: Moment::on(day(-10)),
            what: Text::own("A letter"),
            minister: None,
            member: None,
            deadline: Some(due.clone()),
            state: CommitmentState::Open {},
            paper: None,
            provenance: Provenance::default(),
        }];
        records.evaluations = vec![Evaluation {
            id: EvaluationId::new("e").unwrap(),
            mission: mission_id(0),
            contributions: Vec::new(),
            by: Text::own("Auditors"),
            what: Text::own("All of it"),
            period: None,
            state: EvaluationState::Expected { on: Some(due) },
            provenance: Provenance::default(),
        }];
        let register = Register::new(records).unwrap();
        let passed = (from..=from + slack).all(|allowed| day(allowed) < day(on));
        for code in ["P107", "P112"] {
            prop_assert_eq!(!found(&register, code, day(on), None).is_empty(), passed, "{}", code);
        }
    }
}
